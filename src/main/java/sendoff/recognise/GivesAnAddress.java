package sendoff.recognise;

import java.util.Optional;
import sendoff.language.Token;
import sendoff.language.Token.Shape;

/// The text holds the mail address of a person who is neither author nor owner.
final class GivesAnAddress implements Clue {
    @Override
    public String name() {
        return "gives-an-address";
    }

    @Override
    public Optional<Sign> in(Reading reading) {
        return reading.tokens().stream()
                .filter(token -> token.shape() == Shape.ADDRESS)
                .map(Token::text)
                .filter(address -> isOfAThird(reading, address))
                .findFirst()
                .map(address -> new Sign(name(), "gives someone's address", address));
    }

    static boolean isOfAThird(Reading reading, String address) {
        return !reading.owner().addresses().contains(address)
                && !reading.message().from().isAt(address)
                && !address.matches(
                        "(?:info|office|support|help|sales|admin|contact|security|team|no-?reply|press|jobs|hello)@.*");
    }
}
