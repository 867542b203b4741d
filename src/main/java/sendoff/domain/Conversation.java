package sendoff.domain;

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
}
