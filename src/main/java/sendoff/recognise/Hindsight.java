package sendoff.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Recognition;
import sendoff.domain.Standing.By;
import sendoff.recognise.OwnerTurn.Act;
import sendoff.recognise.OwnerTurn.Says;
import sendoff.recognise.Standings.Judged;

/// What an unsure first message was, told by what came after it: nobody declines, puts off or introduces where nothing
/// was asked.
///
/// Two readings of it are kept, an ask and none. How likely each is begins with the recogniser's own doubt; every turn
/// that follows moves it, as log odds, and the likelier one holds. The weights follow how often the turn was seen after
/// asks and after other mail in labelled conversations, less where ordinary mail, of which these have little, is
/// answered so as well.
final class Hindsight {
    /// Surer than this a message was read by its headers, or has no word that could ask.
    private static final double CERTAIN = 0.97;

    /// Below this confidence a kind is a guess.
    static final double A_GUESS = 0.6;
    /// Below this one the kinds were all but equal.
    private static final double A_GUESS_AMONG_MANY = 0.3;

    /// What one turn says, and in which words the owner is told.
    private record Telling(double odds, String why) {
        static final Telling NOTHING = new Telling(0, "");
    }

    private Hindsight() {}

    /// The same turns; the first one an ask where what followed makes that the likelier reading.
    static List<Judged> on(List<Judged> turns) {
        return unsureStart(turns).map(at -> decided(turns, at)).orElse(turns);
    }

    /// A guess at an ask that has no word of one and thanks for something, or that puts no question and resembles
    /// everything alike.
    static boolean isNone(Recognition seen, OtherTurn words) {
        boolean thanksOnly = words.thanks() && !words.requests() && seen.confidence() < A_GUESS;
        return !words.questions() && (thanksOnly || seen.confidence() < A_GUESS_AMONG_MANY);
    }

    private static Optional<Integer> unsureStart(List<Judged> turns) {
        return IntStream.range(0, turns.size())
                .boxed()
                .filter(at -> starts(turns.get(at)) || isUnsure(turns.get(at)))
                .findFirst()
                .filter(at -> !starts(turns.get(at)));
    }

    private static boolean starts(Judged turn) {
        Recognition seen = turn.seen();
        return switch (turn.by()) {
            case OWNER -> seen.kind() == KindName.INITIATED;
            case OTHER -> seen.kind().isRelevant() && !seen.spam() && !isNone(seen, words(turn, true));
            case MACHINE -> false;
        };
    }

    private static boolean isUnsure(Judged turn) {
        if (turn.by() == By.MACHINE || turn.seen().spam() || turn.seen().confidence() >= CERTAIN) {
            return false;
        }
        OtherTurn words = words(turn, true);
        return words.questions() || words.requests() || words.offers();
    }

    private static List<Judged> decided(List<Judged> turns, int at) {
        Judged start = turns.get(at);
        double odds = prior(start.seen());
        Telling most = Telling.NOTHING;
        boolean replied = false;
        for (Judged turn : turns.subList(at + 1, turns.size())) {
            if (turn.by() == By.MACHINE) {
                continue;
            }
            Telling telling = turn.by() == start.by() ? again(turn, replied) : reply(start, turn, replied);
            replied |= turn.by() != start.by();
            odds += telling.odds();
            most = telling.odds() > most.odds() ? telling : most;
        }
        return odds < 0 || !replied ? turns : with(turns, at, start.asking(kind(turns, at), most.why()));
    }

    private static List<Judged> with(List<Judged> turns, int at, Judged start) {
        var decided = new ArrayList<>(turns);
        decided.set(at, start);
        return List.copyOf(decided);
    }

    /// A kind that was only guessed, without a word that asks, counts as little as none.
    private static double prior(Recognition seen) {
        double none = seen.kind().isRelevant() ? 1 - seen.confidence() : seen.confidence();
        return Math.log((1 - none) / none);
    }

    /// The kind that they show themselves later, or that the answer shows.
    private static KindName kind(List<Judged> turns, int at) {
        Judged start = turns.get(at);
        if (start.by() == By.OWNER) {
            return KindName.INITIATED;
        }
        List<Judged> after = turns.subList(at + 1, turns.size());
        boolean introduces =
                after.stream().filter(turn -> turn.by() == By.OWNER).anyMatch(Hindsight::introduces);
        return introduces
                ? KindName.INTRO_REQUEST
                : after.stream()
                        .filter(turn -> turn.by() == By.OTHER)
                        .map(turn -> turn.seen().kind())
                        .filter(KindName::isRelevant)
                        .findFirst()
                        .orElse(KindName.NETWORKING_REQUEST);
    }

    private static boolean introduces(Judged turn) {
        return turn.seen().promises().stream().anyMatch(promise -> promise.what() == What.INTRODUCE);
    }

    /// Who asks goes on asking.
    private static Telling again(Judged turn, boolean replied) {
        OtherTurn words = words(turn, false);
        if (replied && words.asks()) {
            return new Telling(1, "they ask again later");
        }
        return !replied && words.nudges() ? new Telling(0.7, "they remind you of it") : Telling.NOTHING;
    }

    private static Telling reply(Judged start, Judged reply, boolean replied) {
        Telling telling = start.by() == By.OTHER ? byOwner(start.message(), reply) : byOther(start.message(), reply);
        return replied ? new Telling(telling.odds() / 2, telling.why()) : telling;
    }

    private static Telling byOwner(Message asked, Judged reply) {
        OwnerTurn said = OwnerTurn.of(reply.message(), reply.seen().promises(), TurnText.of(asked));
        boolean thanks = words(reply, false).thanks();
        if (introduces(reply)) {
            return new Telling(3, "you promise to introduce somebody");
        }
        if (said.declines()) {
            double firmly = said.says(Says.FIRM_NO) ? 1.2 : 0.4;
            return thanks
                    ? new Telling(2.2, "you thank them for it and decline")
                    : new Telling(firmly, "you decline it");
        }
        if (said.act() == Act.BUYS_TIME) {
            return new Telling(0.4, "you put it off");
        }
        if (said.act() == Act.ASKS_BACK) {
            return new Telling(0.6, "you want to know more first");
        }
        return thanks ? new Telling(0.3, "you thank them for it") : Telling.NOTHING;
    }

    /// They thank for what was given or told, not for being asked.
    private static Telling byOther(Message asked, Judged reply) {
        OwnerTurn said = OwnerTurn.of(reply.message(), reply.seen().promises(), TurnText.of(asked));
        OtherTurn words = words(reply, false);
        if (said.declines()) {
            return new Telling(1.5, "they decline it");
        }
        if (words.holds()) {
            return new Telling(1.2, "they want to think about it");
        }
        if (said.says(Says.ASSENT)) {
            return new Telling(words.thanks() ? 0.4 : 1.2, "they agree to it");
        }
        return words.thanks() ? new Telling(-1, "") : Telling.NOTHING;
    }

    private static OtherTurn words(Judged turn, boolean opens) {
        return OtherTurn.of(turn.message(), turn.seen(), opens);
    }
}
