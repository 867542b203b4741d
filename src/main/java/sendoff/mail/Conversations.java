package sendoff.mail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sendoff.domain.Conversation;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;

/// Which messages belong together: those that answer each other, also across clients, the owner's other addresses and
/// changed subjects.
///
/// The same messages give the same conversations in whatever order they come.
public final class Conversations {
    private Conversations() {}

    /// Every message is in exactly one conversation; copies of one message are one. Oldest conversation first.
    public static List<Conversation> join(Collection<Message> messages, Owner owner) {
        return join(messages, owner, Corrections.NONE);
    }

    /// @param corrections what the owner said about earlier results
    public static List<Conversation> join(Collection<Message> messages, Owner owner, Corrections corrections) {
        List<Message> mail = Copies.merged(messages);
        SubjectLine[] lines =
                mail.stream().map(message -> SubjectLine.of(message.subject())).toArray(SubjectLine[]::new);
        Groups groups = new Groups();
        mail.forEach(_ -> groups.add());
        correct(mail, corrections, groups);
        People people = new People(mail, owner);
        Set<MessageId> leaving =
                corrections.splits().stream().map(Corrections.Split::leaves).collect(Collectors.toSet());
        BitSet linked = new Links(mail, people, groups, leaving).join(lines);
        new Unlinked(mail, lines, owner, people, groups).join(linked);
        return conversations(mail, groups);
    }

    /// What a reply to `message` answers: whatever came up to it in its conversation since the owner last wrote, the
    /// newest last.
    ///
    /// @param mail other messages, some perhaps of its conversation
    public static List<Message> answeredBy(Message message, Collection<Message> mail, Owner owner) {
        List<Message> all = new ArrayList<>(mail);
        all.add(message);
        return join(all, owner).stream()
                .filter(conversation -> conversation.messages().stream()
                        .anyMatch(each -> each.id().equals(message.id())))
                .findFirst()
                .orElseThrow()
                .answeredBy(message.id(), owner);
    }

    private static void correct(List<Message> mail, Corrections corrections, Groups groups) {
        Map<MessageId, Integer> index = new HashMap<>();
        for (int i = 0; i < mail.size(); i++) {
            index.putIfAbsent(mail.get(i).id(), i);
        }
        for (Corrections.Split split : corrections.splits()) {
            if (index.containsKey(split.stays()) && index.containsKey(split.leaves())) {
                groups.keepApart(index.get(split.stays()), index.get(split.leaves()));
            }
        }
        for (Corrections.Merge merge : corrections.merges()) {
            if (index.containsKey(merge.one()) && index.containsKey(merge.other())) {
                groups.join(index.get(merge.one()), index.get(merge.other()));
            }
        }
    }

    private static List<Conversation> conversations(List<Message> mail, Groups groups) {
        Map<Integer, List<Message>> byGroup = new TreeMap<>();
        for (int i = 0; i < mail.size(); i++) {
            byGroup.computeIfAbsent(groups.of(i), _ -> new ArrayList<>()).add(mail.get(i));
        }
        return byGroup.values().stream().map(Conversation::new).toList();
    }
}
