package sendoff.desk.answering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Envelope;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing;
import sendoff.domain.Party;
import sendoff.domain.Sha256;

/// To whom an answer goes and which letter it answers, as whoever approves it saw it. Meanwhile another letter may have
/// come, with others in copy or another address for answers, or another window may have answered.
///
/// @param answered   a print of the letter answered
/// @param recipients a print of the addresses
/// @param after      a print of the owner's newest letter to them
public record Shown(String answered, String recipients, String after) {
    private static final String BETWEEN = "-";
    private static final int PRINTS = 3;

    public static Shown of(Envelope envelope) {
        return of(envelope, Optional.empty());
    }

    public static Shown of(Envelope envelope, Optional<Outgoing> after) {
        return new Shown(
                Sha256.hex(envelope.inReplyTo().map(MessageId::value).orElse("")),
                Sha256.hex(Stream.of(List.of(envelope.from()), envelope.to(), envelope.cc(), envelope.bcc())
                        .map(Shown::addresses)
                        .collect(Collectors.joining("\n"))),
                print(after));
    }

    private static String print(Optional<Outgoing> letter) {
        return Sha256.hex(letter.map(one -> one.reply().as().value()).orElse(""));
    }

    /// The same, with an answer known that was given meanwhile.
    public Shown knowing(Optional<Outgoing> letter) {
        return new Shown(answered, recipients, print(letter));
    }

    private static String addresses(List<Party> parties) {
        return parties.stream()
                .map(party -> party.address().orElseGet(party::shown))
                .collect(Collectors.joining(" "));
    }

    /// @param mark what [#mark] made
    public static Optional<Shown> at(String mark) {
        String[] prints = mark.split(BETWEEN);
        return prints.length == PRINTS ? Optional.of(new Shown(prints[0], prints[1], prints[2])) : Optional.empty();
    }

    public String mark() {
        return answered + BETWEEN + recipients + BETWEEN + after;
    }
}
