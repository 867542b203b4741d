package sendoff.facts;

import java.time.OffsetDateTime;
import sendoff.domain.Message;

/// One message of a conversation.
///
/// @param text its author's own words, without what is quoted
public record MessageFact(String messageId, PartyFact from, OffsetDateTime at, String text) {
    static MessageFact of(Message message) {
        return new MessageFact(
                message.id().value(),
                PartyFact.of(message.from()),
                message.at(),
                message.text().own());
    }

    public MessageFact saying(String words) {
        return new MessageFact(messageId, from, at, words);
    }
}
