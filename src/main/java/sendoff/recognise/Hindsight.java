package sendoff.recognise;

import java.util.ArrayList;
import java.util.List;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Recognition;
import sendoff.domain.Standing.By;
import sendoff.recognise.OwnerTurn.Act;
import sendoff.recognise.OwnerTurn.Says;
import sendoff.recognise.Standings.Judged;

/// What a first message was, told by what came after it: nobody declines, puts off or introduces where nothing was
/// asked, and what was only everyday business is settled without a word of thanks.
///
/// Two readings of it are kept, an ask and none. How likely each is begins with the recogniser's own doubt; every turn
/// that follows moves it, as log odds, and the likelier one holds. The weights follow how often such a turn was seen
/// after asks and after other mail in labelled conversations, with more of other mail, as mailboxes have.
final class Hindsight {
    /// Surer than this a message was read by its headers, or has no word that could ask.
    private static final double CERTAIN = 0.97;

    /// Below this confidence a kind is a guess.
    static final double A_GUESS = 0.6;
    /// Below this one the kinds were all but equal.
    private static final double A_GUESS_AMONG_MANY = 0.3;

    private Hindsight() {}

    /// The same turns; what began them an ask, or none, where what followed makes that the likelier reading.
    static List<Judged> on(List<Judged> turns, Owner owner) {
        List<Judged> decided = turns;
        boolean asksUnseen = true;
        for (int at = 0; at < decided.size(); at++) {
            Judged turn = decided.get(at);
            boolean starts = starts(turn);
            if (starts || (asksUnseen && isReplied(decided, at) && isUnsure(turn))) {
                asksUnseen = false;
                boolean asks = asks(decided, at, owner);
                if (asks != starts) {
                    decided = with(decided, at, asks ? turn.asking(kind(decided, at)) : turn.asking(KindName.NONE));
                }
                if (asks) {
                    return decided;
                }
            }
        }
        return decided;
    }

    /// A guess at an ask that has no word of one and thanks for something, or that puts no question and resembles
    /// everything alike.
    static boolean isNone(Recognition seen, OtherTurn words) {
        boolean thanksOnly = words.thanks() && !words.requests() && seen.confidence() < A_GUESS;
        return !words.questions() && (thanksOnly || seen.confidence() < A_GUESS_AMONG_MANY);
    }

    private static boolean starts(Judged turn) {
        Recognition seen = turn.seen();
        return switch (turn.by()) {
            case OWNER -> seen.kind() == KindName.INITIATED;
            case OTHER -> seen.kind().isRelevant() && !seen.spam() && !isNone(seen, words(turn, true));
            case MACHINE -> false;
        };
    }

    /// Asked before its words are: most mail gets no reply.
    private static boolean isReplied(List<Judged> turns, int at) {
        By by = turns.get(at).by();
        return turns.subList(at + 1, turns.size()).stream()
                .anyMatch(turn -> turn.by() != by && turn.by() != By.MACHINE);
    }

    private static boolean isUnsure(Judged turn) {
        if (turn.by() == By.MACHINE || turn.seen().spam() || turn.seen().confidence() >= CERTAIN) {
            return false;
        }
        OtherTurn words = words(turn, true);
        return words.questions() || words.requests() || words.offers();
    }

    /// Which reading is the likelier one, once somebody replied; until then the recogniser's holds.
    private static boolean asks(List<Judged> turns, int at, Owner owner) {
        Judged start = turns.get(at);
        double odds = prior(start, owner);
        boolean replied = false;
        for (Judged turn : turns.subList(at + 1, turns.size())) {
            if (turn.by() != By.MACHINE) {
                boolean reply = turn.by() != start.by();
                odds += reply ? reply(start, turn) / (replied ? 2 : 1) : again(turn, replied);
                replied |= reply;
            }
        }
        return replied && !isSettled(start) ? odds >= 0 : starts(start);
    }

    /// The owner's own asks that were seen as such, and what is surely one, stay what they are.
    private static boolean isSettled(Judged start) {
        return starts(start) && (start.by() == By.OWNER || start.seen().confidence() >= CERTAIN);
    }

    private static List<Judged> with(List<Judged> turns, int at, Judged start) {
        var decided = new ArrayList<>(turns);
        decided.set(at, start);
        return List.copyOf(decided);
    }

    private static double prior(Judged start, Owner owner) {
        Recognition seen = start.seen();
        double asks = seen.kind().isRelevant() ? seen.confidence() : 1 - seen.confidence();
        boolean colleague = start.by() == By.OTHER
                && seen.kind() != KindName.INTRODUCED
                && owner.houseOf(start.message().from()).isPresent();
        return Math.log(Math.max(asks, 1 - CERTAIN) / Math.max(1 - asks, 1 - CERTAIN)) - (colleague ? 2 : 0);
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

    /// Who asks goes on asking.
    private static double again(Judged turn, boolean replied) {
        OtherTurn words = words(turn, false);
        if (replied) {
            return words.asks() ? 1 : 0;
        }
        return words.nudges() ? 0.7 : 0;
    }

    private static double reply(Judged start, Judged reply) {
        return start.by() == By.OTHER ? byOwner(start.message(), reply) : byOther(start.message(), reply);
    }

    private static double byOwner(Message asked, Judged reply) {
        OwnerTurn said = OwnerTurn.of(reply.message(), reply.seen().promises(), TurnText.of(asked));
        boolean thanks = words(reply, false).thanks();
        if (introduces(reply)) {
            return 3;
        }
        if (said.declines()) {
            double firmly = said.says(Says.FIRM_NO) ? 1.2 : 0.4;
            return thanks ? 2.2 : firmly;
        }
        double agrees = said.says(Says.ASSENT) || meets(reply) ? 0.4 : 0;
        if (thanks) {
            return 0.5 + agrees;
        }
        return agrees - (said.act() == Act.ASKS_BACK ? 0.4 : 0.8);
    }

    /// They thank for what was given or told, not for being asked.
    private static double byOther(Message asked, Judged reply) {
        OwnerTurn said = OwnerTurn.of(reply.message(), reply.seen().promises(), TurnText.of(asked));
        OtherTurn words = words(reply, false);
        if (said.declines()) {
            return 1.5;
        }
        if (words.holds()) {
            return 1.2;
        }
        if (said.says(Says.ASSENT)) {
            return words.thanks() ? 0.4 : 1.2;
        }
        return words.thanks() ? -1 : 0;
    }

    private static boolean introduces(Judged turn) {
        return promises(turn, What.INTRODUCE);
    }

    private static boolean meets(Judged turn) {
        return promises(turn, What.MEET);
    }

    private static boolean promises(Judged turn, What what) {
        return turn.seen().promises().stream().anyMatch(promise -> promise.what() == what);
    }

    private static OtherTurn words(Judged turn, boolean opens) {
        return opens
                ? OtherTurn.opening(turn.message(), turn.seen())
                : OtherTurn.inSoManyWords(turn.message(), turn.seen());
    }
}
