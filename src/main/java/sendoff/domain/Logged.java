package sendoff.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One line of the outcome log: what became of an introduction.
///
/// @param facts what follows from its letters; derived anew whenever something happens to it
/// @param word  what the owner says of it
/// @param spent how long its page was in front while it was answered
public record Logged(IntroductionId introduction, Facts facts, Word word, Duration spent) {

    /// @param asker      the address of the one who asks; of what the owner started, whom they asked
    /// @param introducer who brought them, by address, else by name; for `introduced` only
    /// @param asked      when it began
    /// @param answered   the newest answer; of what the owner started, the first one they got
    /// @param framework  of that answer; empty where it was written in another program
    /// @param followUps  how often they asked again after the first answer
    /// @param read       how they took it, as their reply reads; empty while there is none
    /// @param ended      since when nothing is owed by anybody; empty while something is
    public record Facts(
            Channel channel,
            KindName kind,
            Stakes stakes,
            Optional<String> asker,
            Optional<String> introducer,
            Instant asked,
            Optional<Instant> answered,
            Optional<Framework> framework,
            int followUps,
            Optional<Received> read,
            Optional<Instant> ended) {}

    /// @param received  corrects what was read
    /// @param feltRight empty until they said
    /// @param note      a line; may be empty
    public record Word(Optional<Received> received, Optional<Boolean> feltRight, String note) {
        public static final int LONGEST = 280;
        public static final Word NONE = new Word(Optional.empty(), Optional.empty(), "");

        public Word {
            note = note.strip().replaceAll("\\s+", " ");
            if (note.length() > LONGEST) {
                note = note.substring(0, LONGEST - 1).stripTrailing() + "…";
            }
        }

        public Word taken(Received how) {
            return new Word(Optional.of(how), feltRight, note);
        }

        public Word felt(Optional<Boolean> right, String line) {
            return new Word(received, right, line);
        }
    }

    /// How they took it: the owner's word, else what was read; after two weeks without a reply, silence.
    public Optional<Received> received(Instant now) {
        return word.received()
                .or(facts::read)
                .or(() -> facts.answered()
                        .filter(at -> facts.kind() != KindName.INITIATED)
                        .filter(at -> !now.isBefore(at.plus(Duration.ofDays(Received.QUIET_DAYS))))
                        .map(_ -> Received.SILENCE));
    }
}
