package sendoff.mail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return joined(messages, owner, corrections, new Rest(Set.of(), Map.of()))
                .conversations();
    }

    /// How a message came to its conversation.
    ///
    /// @param linked its header names one that is here
    /// @param with   else the earlier one that people, time and words say it goes on with
    public record Joint(boolean linked, Optional<MessageId> with) {}

    /// What is known of mail that is not handed over, since nothing that is handed over concerns it.
    ///
    /// @param called  how the owner is called in it
    /// @param settled messages handed over of which it is known what they go on with when no header says so
    public record Rest(Set<String> called, Map<MessageId, Optional<MessageId>> settled) {}

    /// @param conversations by the oldest message
    /// @param links         what headers alone join, each group by its oldest message
    public record Joined(
            List<Conversation> conversations, Map<MessageId, Joint> joints, Map<MessageId, MessageId> links) {}

    /// Joins part of the mail as all of it would be joined: whole conversations, and all that stands near whatever is
    /// not settled ([Traces] tells what that is).
    public static Joined joined(Collection<Message> messages, Owner owner, Corrections corrections, Rest rest) {
        List<Message> mail = Copies.merged(messages);
        SubjectLine[] lines =
                mail.stream().map(message -> SubjectLine.of(message.subject())).toArray(SubjectLine[]::new);
        Groups groups = new Groups();
        mail.forEach(_ -> groups.add());
        correct(mail, corrections, groups);
        People people = new People(mail, owner, rest.called());
        Set<MessageId> leaving =
                corrections.splits().stream().map(Corrections.Split::leaves).collect(Collectors.toSet());
        BitSet linked = new Links(mail, people, groups, leaving).join(lines);
        Map<MessageId, MessageId> links = new HashMap<>();
        for (int i = 0; i < mail.size(); i++) {
            links.put(mail.get(i).id(), mail.get(groups.of(i)).id());
        }
        Map<Integer, Integer> found =
                new Unlinked(mail, lines, owner, people, groups).join(linked, settled(mail, rest.settled()));
        Map<MessageId, Joint> joints = new HashMap<>();
        for (int i = 0; i < mail.size(); i++) {
            int with = found.getOrDefault(i, Unlinked.NONE);
            joints.put(
                    mail.get(i).id(),
                    new Joint(
                            linked.get(i),
                            with == Unlinked.NONE
                                    ? Optional.empty()
                                    : Optional.of(mail.get(with).id())));
        }
        return new Joined(conversations(mail, groups), joints, links);
    }

    private static Map<Integer, Integer> settled(List<Message> mail, Map<MessageId, Optional<MessageId>> known) {
        if (known.isEmpty()) {
            return Map.of();
        }
        Map<MessageId, Integer> index = index(mail);
        Map<Integer, Integer> settled = new HashMap<>();
        known.forEach((message, with) -> {
            Integer at = index.get(message);
            Integer other = with.isPresent() ? index.get(with.get()) : Integer.valueOf(Unlinked.NONE);
            if (at != null && other != null) {
                settled.put(at, other);
            }
        });
        return settled;
    }

    private static Map<MessageId, Integer> index(List<Message> mail) {
        Map<MessageId, Integer> index = new HashMap<>();
        for (int i = 0; i < mail.size(); i++) {
            index.putIfAbsent(mail.get(i).id(), i);
        }
        return index;
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
        Map<MessageId, Integer> index = index(mail);
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
