package sendoff.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import sendoff.domain.DoubleOptIn.Side;

/// Where a double opt-in stands. `introduce` says which event leads from one to the other. Whatever is not over has
/// someone who makes the next move, and a day.
public sealed interface OptInState {
    /// One side is to be asked, privately.
    ///
    /// @param notNow the day on which they were heard to say that they would rather be asked later
    record ToAsk(Side side, LocalDate by, Optional<LocalDate> notNow) implements OptInState {
        public ToAsk(Side side, LocalDate by) {
            this(side, by, Optional.empty());
        }
    }

    /// @param askAgain the day on which silence is asked about, once
    record Asked(Side side, LocalDate on, LocalDate askAgain) implements OptInState {}

    /// @param noFrom the day from which silence counts as a no
    record AskedAgain(Side side, LocalDate on, LocalDate noFrom) implements OptInState {}

    /// They wrote something of which only a person can say what it means.
    ///
    /// @param until the day the silence before it would have ended
    /// @param again they had been asked once more
    record Heard(Side side, Word heard, LocalDate since, LocalDate by, LocalDate until, boolean again)
            implements OptInState {}

    /// Both said yes: the introduction is to be written.
    ///
    /// @param heard what the last of them wrote
    record Agreed(LocalDate since, LocalDate by, Optional<Word> heard) implements OptInState {}

    /// @param askOn the day on which the owner is asked how it went
    record Introduced(LocalDate on, LocalDate askOn) implements OptInState {}

    /// It will not be; whoever waits for it has to hear so, and nothing of the other.
    ///
    /// @param then who hears it next, in a letter of their own
    record ToClose(Side with, Why why, LocalDate since, LocalDate by, Optional<Side> then) implements OptInState {
        public ToClose(Side with, Why why, LocalDate since, LocalDate by) {
            this(with, why, since, by, Optional.empty());
        }
    }

    /// Over: what came of it.
    record Done(LocalDate on, Went went, String note) implements OptInState {}

    /// Over: whoever waited heard so.
    record Closed(Side with, Why why, LocalDate on) implements OptInState {}

    /// Over: nobody waited for it.
    record Dropped(Why why, LocalDate on) implements OptInState {}

    /// What someone wrote when asked.
    ///
    /// @param words   their own words, nothing quoted
    /// @param message where they stand
    /// @param from    who wrote them: perhaps from another address
    record Word(Reading reading, String words, MessageId message, Party from) {}

    /// What an answer says, as far as it can be read.
    enum Reading {
        YES,
        NO,
        /// Yes, but; no, but; or a question: what it means only a person can say.
        UNCLEAR,
        /// Yes and no in one letter.
        BOTH,
        /// Not now.
        LATER;

        /// It means what it says.
        public boolean isClear() {
            return this == YES || this == NO;
        }
    }

    /// Why it will not be. Nobody but the owner ever learns it.
    enum Why {
        REFUSED,
        SILENT,
        /// The contact was not asked: they are asked often enough.
        GUARDED,
        /// The contact was not asked: a poor match is their cost.
        UNFIT,
        /// The asker does not want it any more.
        WITHDRAWN
    }

    /// What came of an introduction, as the owner heard.
    enum Went {
        WELL("well"),
        MET("met"),
        NEVER_MET("never-met"),
        BADLY("badly"),
        UNKNOWN("unknown");

        private final String word;

        Went(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such word
        public static Went of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such end: " + word));
        }
    }

    /// Who makes the next move.
    enum Mover {
        OWNER,
        THEY,
        NOBODY
    }

    /// What the database and the command line call it.
    default String word() {
        return switch (this) {
            case ToAsk _ -> "to-ask";
            case Asked _ -> "asked";
            case AskedAgain _ -> "asked-again";
            case Heard _ -> "heard";
            case Agreed _ -> "agreed";
            case Introduced _ -> "introduced";
            case ToClose _ -> "to-close";
            case Done _ -> "done";
            case Closed _ -> "closed";
            case Dropped _ -> "dropped";
        };
    }

    default Mover mover() {
        return switch (this) {
            case ToAsk _, Heard _, Agreed _, Introduced _, ToClose _ -> Mover.OWNER;
            case Asked _, AskedAgain _ -> Mover.THEY;
            case Done _, Closed _, Dropped _ -> Mover.NOBODY;
        };
    }

    default boolean over() {
        return mover() == Mover.NOBODY;
    }

    /// The day it has: when it is due, or when the silence ends; for what is over, when it ended.
    default LocalDate day() {
        return switch (this) {
            case ToAsk toAsk -> toAsk.by();
            case Asked(var _, var _, var askAgain) -> askAgain;
            case AskedAgain(var _, var _, var noFrom) -> noFrom;
            case Heard heard -> heard.by();
            case Agreed(var _, var by, var _) -> by;
            case Introduced(var _, var askOn) -> askOn;
            case ToClose toClose -> toClose.by();
            case Done(var on, var _, var _) -> on;
            case Closed(var _, var _, var on) -> on;
            case Dropped(var _, var on) -> on;
        };
    }

    /// The day on which the owner is told: what happened by itself at once, what they planned on its day.
    default LocalDate comesUp() {
        return switch (this) {
            case Heard heard -> heard.since();
            case Agreed(var since, var _, var _) -> since;
            case ToClose toClose -> toClose.since();
            case ToAsk _, Asked _, AskedAgain _, Introduced _, Done _, Closed _, Dropped _ -> day();
        };
    }

    /// Who is being asked, or is next to be.
    default Optional<Side> asking() {
        return switch (this) {
            case ToAsk toAsk -> Optional.of(toAsk.side());
            case Asked(var side, var _, var _) -> Optional.of(side);
            case AskedAgain(var side, var _, var _) -> Optional.of(side);
            case Heard heard -> Optional.of(heard.side());
            case Agreed _, Introduced _, ToClose _, Done _, Closed _, Dropped _ -> Optional.empty();
        };
    }

    /// With whom its next step is, where it is with one of them: each has theirs.
    default Optional<Side> nextWith() {
        return this instanceof ToClose toClose ? Optional.of(toClose.with()) : asking();
    }

    /// The question is out.
    default boolean waits() {
        return this instanceof Asked || this instanceof AskedAgain;
    }
}
