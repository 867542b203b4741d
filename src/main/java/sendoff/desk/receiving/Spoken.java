package sendoff.desk.receiving;

import java.util.function.Function;
import sendoff.domain.Message;
import sendoff.domain.MessageText;
import sendoff.domain.Recognition;
import sendoff.domain.SlackPlace;
import sendoff.store.Messages;

/// A message of a chat. In chats a thought is often written in several messages: each is kept by itself, and judged
/// with what came in the same breath before it.
///
/// @param before what the same person said just before
record Spoken(Message message, String before) {
    Messages.Judged judged(Function<Message, Recognition> recogniser) {
        Recognition seen = recogniser.apply(inOneBreath());
        String own = message.text().own();
        return new Messages.Judged(
                message,
                seen.promising(seen.promises().stream()
                        .filter(made -> own.contains(made.text()))
                        .toList()));
    }

    /// What goes on with the talk before it is no reply as a mail is one: nobody quotes, and asks begin anywhere.
    private Message inOneBreath() {
        MessageText text = message.text();
        Message.Headers headers = message.headers();
        boolean inThread = SlackPlace.of(message).flatMap(SlackPlace::thread).isPresent();
        return message.with(inThread ? headers : headers.alone())
                .with(new MessageText(
                        (before + "\n" + text.own()).strip(), text.quoted(), text.forwarded(), text.signature()));
    }
}
