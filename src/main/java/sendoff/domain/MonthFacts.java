package sendoff.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.domain.OptInState.Went;

/// One month as the files have it, counted where it lies; `reflect` says what it means.
///
/// @param span       from its first moment to its last, or to now
/// @param asked      of the asks that came in it: how many ended how
/// @param answers    those that ended in it with an answer
/// @param flow       how many were open
/// @param taken      how the answers given in it were taken
/// @param own        what the owner asked of others in it
/// @param cameBack   who asked again after a no
/// @param promised   the owner's promises that were due in it, by what became of them
/// @param plan       groups of the giving plan with what was given of each in the period the month lies in
/// @param given      minutes given of groups that count hours, and the allowance of those groups for a month
/// @param spent      time the answer page was in front
/// @param made       introductions between others that the owner made in it, by how they went
/// @param introducers who brought people in the twelve months up to its end
/// @param bent       where the plan or the 90 % rule spoke against what was decided, or decided it
/// @param edited     templates that were edited a lot, by how often
/// @param felt       lighter or heavier than the month before, if the owner said
public record MonthFacts(
        Span span,
        Asked asked,
        List<Answered> answers,
        Flow flow,
        List<Taken> taken,
        Own own,
        List<Return> cameBack,
        Map<Fate, Integer> promised,
        List<Used> plan,
        Duration given,
        Duration spent,
        Map<Went, Integer> made,
        List<Introducer> introducers,
        List<Bent> bent,
        Map<String, Integer> edited,
        Optional<Weight> felt) {
    public MonthFacts {
        answers = List.copyOf(answers);
        taken = List.copyOf(taken);
        cameBack = List.copyOf(cameBack);
        promised = Map.copyOf(promised);
        plan = List.copyOf(plan);
        made = Map.copyOf(made);
        introducers = List.copyOf(introducers);
        bent = List.copyOf(bent);
        edited = Map.copyOf(edited);
    }

    /// @param running the month is not over
    public record Span(YearMonth month, Instant from, Instant to, boolean running) {}

    /// @param inTime answered within the two business days
    /// @param later  answered after them
    /// @param open   not answered yet, in time still
    /// @param over   not answered yet, and late
    /// @param letGo  no answer was owed
    public record Asked(int inTime, int later, int open, int over, int letGo) {
        public int all() {
            return inTime + later + open + over + letGo;
        }

        /// An answer was owed by now.
        public int owed() {
            return inTime + later + over;
        }
    }

    /// So many answers alike.
    ///
    /// @param minutes on working days, from the ask
    public record Answered(Channel channel, boolean inTime, int minutes, int many) {}

    /// @param atStart  open when the month began
    /// @param byDay    open at the end of each of its days so far
    public record Flow(int atStart, Map<LocalDate, Integer> byDay) {
        public Flow {
            byDay = Map.copyOf(byDay);
        }
    }

    /// So many answers taken alike.
    ///
    /// @param framework empty where another program wrote it
    /// @param received  empty while it may still come
    /// @param followUps how often they asked again, all together
    public record Taken(
            Optional<Framework> framework,
            KindName kind,
            Stakes stakes,
            Optional<Received> received,
            Optional<Boolean> feltRight,
            int followUps,
            int many) {}

    /// @param medianHours until they answered; empty when nobody did
    public record Own(int asked, int answered, Optional<Integer> medianHours) {}

    /// @param who    the address, or the name where there is none
    /// @param before when they had the no
    public record Return(String who, LocalDate before, LocalDate again) {}

    /// What became of a promise.
    public enum Fate {
        KEPT("Kept"),
        MOVED("Moved, and said so"),
        CLOSED("Closed kindly"),
        BROKEN("Broken"),
        /// Its day is not over.
        OPEN("Not due yet");

        private final String shown;

        Fate(String shown) {
            this.shown = shown;
        }

        public String shown() {
            return shown;
        }
    }

    /// @param amount in units of the group's measure; hours count in minutes
    public record Used(GivingGroup group, int amount) {}

    /// @param accepted the owner said yes
    /// @param well     accepted, taken well, and not felt wrong
    public record Introducer(String who, int many, int accepted, int well) {}

    /// @param noRoom declined because the plan was used up; else it was accepted below 90 %
    public record Bent(
            IntroductionId introduction,
            String who,
            boolean noRoom,
            Optional<Integer> sure,
            Optional<Received> received,
            Optional<Boolean> feltRight) {}

    /// The one question of the month.
    public enum Weight {
        LIGHTER("lighter"),
        SAME("same"),
        HEAVIER("heavier");

        private final String word;

        Weight(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such word
        public static Weight of(String word) {
            for (Weight one : values()) {
                if (one.word.equals(word)) {
                    return one;
                }
            }
            throw new IllegalArgumentException("a month is lighter, same or heavier: " + word);
        }
    }
}
