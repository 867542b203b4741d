package sendoff.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sendoff.domain.Message;
import sendoff.domain.MessageId;

/// The same mail met in several folders or accounts is one message with the labels of all.
///
/// The same `Message-ID` alone doesn't make two messages one: broken programs use one for everything they send, and
/// then one would hide all others. They are copies when the sender agrees, and the date or the words.
final class Copies {
    /// Oldest first; equal whatever order the messages come in.
    private static final Comparator<Message> ORDER = Comparator.comparing((Message m) -> m.at().toInstant())
            .thenComparing(m -> m.id().value())
            .thenComparing(m -> m.from().shown())
            .thenComparing(m -> m.text().own())
            .thenComparing(m -> m.text().quoted())
            .thenComparing(m -> m.labels().toString());

    static List<Message> merged(Collection<Message> messages) {
        Map<MessageId, List<Message>> byId = new LinkedHashMap<>();
        for (Message message : messages.stream().sorted(ORDER).toList()) {
            merge(byId.computeIfAbsent(message.id(), _ -> new ArrayList<>(1)), message);
        }
        return byId.values().stream().flatMap(List::stream).sorted(ORDER).toList();
    }

    private static void merge(List<Message> known, Message message) {
        for (int i = 0; i < known.size(); i++) {
            if (isCopy(known.get(i), message)) {
                Message fuller = fuller(known.get(i), message);
                known.set(i, fuller.labelled(fuller == message ? known.get(i).labels() : message.labels()));
                return;
            }
        }
        known.add(message);
    }

    private static boolean isCopy(Message one, Message other) {
        return one.from().address().equals(other.from().address())
                && (one.at().toInstant().equals(other.at().toInstant())
                        || SubjectLine.plain(one.text().own())
                                .equals(SubjectLine.plain(other.text().own())));
    }

    /// The copy in Sent still has its Bcc; a list may have cut or lengthened the other.
    private static Message fuller(Message one, Message other) {
        int more = Long.compare(one.recipients().count(), other.recipients().count());
        return more < 0 ? other : one;
    }

    private Copies() {}
}
