package sendoff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// Something the owner said they would do, or that another said to the owner.
///
/// It always has someone who owes it and a day on which it comes up, whether or not its words name one.
///
/// @param mine    the owner owes it; else it is owed to the owner
/// @param madeTo  the other side
/// @param said    the exact words, and the day they name (the new one, once it was moved)
/// @param comesUp the business day on which to think of it: on or before the day it is due
public record Promise(
        PromiseId id,
        Optional<IntroductionId> introduction,
        boolean mine,
        Party madeTo,
        PromiseMade said,
        LocalDate comesUp,
        Origin origin,
        PromiseState state) {

    /// How it came to be known.
    ///
    /// @param madeIn the message that says it, if any
    public record Origin(How how, Optional<MessageId> madeIn, Instant at) {}

    public enum How {
        /// By a decision: bought time, a redirect.
        DECIDED("decided"),
        /// Read in a message.
        READ("read"),
        /// Written down by the owner.
        BY_HAND("by-hand");

        private final String word;

        How(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such word
        public static How of(String word) {
            return Arrays.stream(values())
                    .filter(how -> how.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such origin: " + word));
        }
    }

    public PromiseMade.What what() {
        return said.what();
    }

    /// The exact words.
    public String text() {
        return said.text();
    }

    /// The first day that the words can mean; [#due()] itself for a single day.
    public Optional<LocalDate> from() {
        return said.from();
    }

    /// The day named to the other side.
    public Optional<LocalDate> due() {
        return said.due();
    }

    public Optional<MessageId> madeIn() {
        return origin.madeIn();
    }

    public Instant madeAt() {
        return origin.at();
    }

    public boolean binds() {
        return state.binds();
    }

    /// These words name its day: in an answer that makes this promise, they say it.
    public boolean isSaidBy(PromiseMade made) {
        return due().equals(made.due());
    }

    /// These words promise the same answer once more, and name no other day.
    public boolean isSaidAgainBy(PromiseMade made) {
        return what() == PromiseMade.What.GET_BACK
                && made.what() == what()
                && made.due().isEmpty();
    }

    public Promise in(PromiseState next) {
        return new Promise(id, introduction, mine, madeTo, said, comesUp, origin, next);
    }

    public Promise comingUp(LocalDate day) {
        return new Promise(id, introduction, mine, madeTo, said, day, origin, state);
    }

    public Promise dueOn(LocalDate day, LocalDate up) {
        var words = new PromiseMade(said.what(), said.text(), Optional.of(day));
        return new Promise(id, introduction, mine, madeTo, words, up, origin, state);
    }

    public Promise partOf(IntroductionId other) {
        return new Promise(id, Optional.of(other), mine, madeTo, said, comesUp, origin, state);
    }
}
