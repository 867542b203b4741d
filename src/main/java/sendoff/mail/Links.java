package sendoff.mail;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.MessageId;

/// Joins messages by what their headers say they answer.
///
/// `In-Reply-To` is trusted. `References` are not, by themselves: some programs carry them over into a new topic, some
/// services put the same one into all they send. So a reference joins only what also shares a person or the subject.
/// Both hold when the message answered isn't here: those that answer the same one belong together.
final class Links {
    /// As many of the latest references as are followed; some threads carry thousands.
    private static final int ENOUGH = 20;

    private final List<Message> mail;
    private final People people;
    private final Groups groups;
    private final Set<MessageId> leaving;
    private final Map<MessageId, Integer> nodes = new HashMap<>();
    private final Map<Long, Integer> shared = new HashMap<>();
    private final Map<MessageId, Integer> first = new HashMap<>();
    private final Map<String, Integer> subjects = new HashMap<>();

    /// @param leaving messages that the owner split off: what they themselves answer doesn't count
    Links(List<Message> mail, People people, Groups groups, Set<MessageId> leaving) {
        this.mail = mail;
        this.people = people;
        this.groups = groups;
        this.leaving = leaving;
    }

    /// What joins a message to others: two that have one of these in common are of one conversation.
    ///
    /// @param persons by address and by name
    static Stream<String> knots(Message message, SubjectLine line, Collection<String> persons) {
        MessageId own = message.id();
        Message.Headers headers = message.headers();
        Stream<String> nodes =
                Stream.concat(Stream.of(own), headers.inReplyTo().stream()).map(id -> "id " + id);
        Stream<String> shared = Stream.concat(Stream.of(own), latest(headers.references()).stream())
                .flatMap(id -> Stream.concat(
                        Stream.of("subject " + id + "\n" + line.matter()),
                        persons.stream().map(person -> "person " + id + "\n" + person)));
        return Stream.concat(nodes, shared);
    }

    private static List<MessageId> latest(List<MessageId> references) {
        return references.subList(Math.max(0, references.size() - ENOUGH), references.size());
    }

    /// Returns which messages answer one that is here.
    BitSet join(SubjectLine[] lines) {
        for (int i = 0; i < mail.size(); i++) {
            MessageId id = mail.get(i).id();
            // Of two different messages with one id the answers can belong to either: the earlier one keeps them.
            if (first.putIfAbsent(id, i) == null) {
                groups.join(i, node(id));
                refer(i, id, lines[i]);
            }
        }
        BitSet answers = new BitSet(mail.size());
        for (int i = 0; i < mail.size(); i++) {
            if (!leaving.contains(mail.get(i).id()) && answers(i, lines[i])) {
                answers.set(i);
            }
        }
        return answers;
    }

    private boolean answers(int i, SubjectLine line) {
        Message.Headers headers = mail.get(i).headers();
        Set<MessageId> answered = new HashSet<>(following(headers.references()));
        headers.inReplyTo().ifPresent(parent -> {
            groups.join(i, node(parent));
            answered.add(parent);
        });
        following(headers.references()).forEach(reference -> refer(i, reference, line));
        int own = groups.of(i);
        return answered.stream()
                .anyMatch(id -> first.containsKey(id) && first.get(id) != i && groups.of(first.get(id)) == own);
    }

    /// The latest references; none from before a message that was split off.
    private List<MessageId> following(List<MessageId> references) {
        int from = Math.max(0, references.size() - ENOUGH);
        for (int i = from; i < references.size(); i++) {
            if (leaving.contains(references.get(i))) {
                from = i;
            }
        }
        return references.subList(from, references.size());
    }

    private void refer(int i, MessageId to, SubjectLine line) {
        int node = node(to);
        join(i, node, -1 - subjects.computeIfAbsent(line.matter(), _ -> subjects.size()));
        for (int person : people.in(i)) {
            join(i, node, person);
        }
    }

    private void join(int i, int node, int with) {
        long key = (long) node << 32 | with & 0xffffffffL;
        groups.join(i, shared.computeIfAbsent(key, _ -> groups.add()));
    }

    private int node(MessageId id) {
        return nodes.computeIfAbsent(id, _ -> groups.add());
    }
}
