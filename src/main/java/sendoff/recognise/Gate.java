package sendoff.recognise;

import java.util.Optional;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.language.Token;
import sendoff.language.Tokens;

/// Turns away, by headers alone, what no person wrote to the owner. Most of a mailbox ends here, so it is cheap.
final class Gate {
    private static final int GREETING = 120;

    private Gate() {}

    /// @return why the message can't be an introduction; empty when it has to be read
    static Optional<String> turnsAway(Message message, Owner owner) {
        if (message.nature().notice() == Notice.NOTIFICATION
                || message.nature().automatic()
                || InnerText.isServiceAddress(message)) {
            return carriesAPerson(message, owner) ? Optional.empty() : Optional.of("a machine sent it");
        }
        if (message.nature().bulk() && !isMeantForOwner(message, owner) && !carriesAPerson(message, owner)) {
            return Optional.of("it went to many at once");
        }
        return Optional.empty();
    }

    private static boolean carriesAPerson(Message message, Owner owner) {
        Notice notice = message.nature().notice();
        boolean reply = notice == Notice.OUT_OF_OFFICE || notice == Notice.HAS_LEFT || notice == Notice.BOUNCE;
        return !reply && !owner.wrote(message) && InnerText.of(message, owner).isPresent();
    }

    /// A mail merge greets its one reader; a newsletter seldom does.
    private static boolean isMeantForOwner(Message message, Owner owner) {
        if (message.headers().to().size() != 1
                || !owner.is(message.headers().to().getFirst())) {
            return false;
        }
        Party shown = message.headers().to().getFirst();
        String own = message.text().own();
        String greeting = message.subject() + " " + own.substring(0, Math.min(own.length(), GREETING));
        var names = Names.of(shown);
        return Tokens.of(greeting).stream().map(Token::text).anyMatch(names::contains);
    }
}
