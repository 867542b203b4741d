package sendoff.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The messages that answer each other, oldest first; never empty.
public record Conversation(List<Message> messages) {
    public Conversation {
        messages = messages.stream()
                .sorted(Comparator.comparing(m -> m.at().toInstant()))
                .toList();
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a conversation needs a message");
        }
    }

    public Message first() {
        return messages.getFirst();
    }

    public Message last() {
        return messages.getLast();
    }

    /// What a reply to this message answers: whatever came up to it since the owner last wrote, the newest last.
    public List<Message> answeredBy(MessageId message, Owner owner) {
        List<Message> answered = new ArrayList<>();
        for (Message each : messages) {
            boolean last = each.id().equals(message);
            if (owner.wrote(each)) {
                answered.clear();
            }
            if (last || !owner.wrote(each)) {
                answered.add(each);
            }
            if (last) {
                return answered;
            }
        }
        throw new IllegalArgumentException("not in this conversation: " + message);
    }
}
