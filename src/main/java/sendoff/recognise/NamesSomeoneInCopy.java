package sendoff.recognise;

import java.util.Optional;

/// The text speaks of somebody who also received it: the plainest form of an introduction.
final class NamesSomeoneInCopy implements Clue {
    @Override
    public String name() {
        return "names-someone-in-copy";
    }

    @Override
    public Optional<Sign> in(Reading reading) {
        return reading.tokens().stream()
                .filter(token -> reading.names().others().contains(token.text()))
                .filter(token -> !reading.names().author().contains(token.text()))
                .findFirst()
                .map(token -> new Sign(
                        name(), "names someone who is in copy", reading.text().substring(token.start(), token.end())));
    }
}
