package sendoff.recognise;

import java.util.Optional;
import java.util.Set;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Owner;
import sendoff.language.Token;
import sendoff.language.Tokens;

/// Turns away, by headers alone, what no person wrote to the owner. Most of a mailbox ends here, so it is cheap.
final class Gate {
    private static final int GREETING = 120;

    private Gate() {}

    /// @return why the message can't be an introduction; empty when it has to be read
    static Optional<String> turnsAway(Message message, Owner owner) {
        if (message.channel() == Channel.LINKEDIN && message.nature().bulk()) {
            return Optional.of("somebody paid LinkedIn to send it to many");
        }
        if (message.nature().notice() == Notice.NOTIFICATION) {
            return Optional.empty(); // carries what a person wrote elsewhere
        }
        if (message.nature().automatic()) {
            return Optional.of("a machine sent it");
        }
        if (message.nature().bulk() && !isMeantForOwner(message, owner)) {
            return Optional.of("it went to many at once");
        }
        return Optional.empty();
    }

    /// A mail merge greets its one reader; a newsletter seldom does.
    private static boolean isMeantForOwner(Message message, Owner owner) {
        if (message.headers().to().size() != 1
                || !owner.is(message.headers().to().getFirst())) {
            return false;
        }
        String own = message.text().own();
        String greeting = message.subject() + " " + own.substring(0, Math.min(own.length(), GREETING));
        Set<String> names = Names.of(message.headers().to().getFirst());
        return Tokens.of(greeting).stream().map(Token::text).anyMatch(names::contains);
    }
}
