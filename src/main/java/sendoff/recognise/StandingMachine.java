package sendoff.recognise;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.PromiseMade;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.domain.Standing.State;
import sendoff.domain.Standing.Turn;
import sendoff.recognise.OwnerTurn.Act;
import sendoff.recognise.OwnerTurn.Says;

/// Goes through a conversation, turn by turn. The rules are those of `architecture.md`, section 4, "state".
final class StandingMachine {
    /// Within this time, what an asker adds still belongs to their ask.
    private static final Duration ADDS = Duration.ofDays(3);
    private static final int MOST_PUSHBACKS = 2;

    private State state = State.NONE;
    private KindName kind = KindName.NONE;
    private Optional<OffsetDateTime> owedSince = Optional.empty();
    private Optional<Message> asks = Optional.empty();
    private Given given = Given.NOTHING;
    /// Where it stands for those who were answered, while others who were introduced with them wait.
    private State toTheOthers = State.ANSWERED;

    /// Somebody answered what the owner asked.
    private boolean heard;

    /// Their last word took the answer, or took the ask back.
    private boolean taken;

    private int pushbacks;

    /// Their last turn, or the owner's in a matter of their own, goes on asking what was asked before.
    private Still still = Still.NOT;

    private final Circle circle;
    private final Together together;
    private final Owner owner;

    /// Whether a turn goes on asking for what was asked before, and how.
    enum Still {
        NOT,
        /// Reminds of what is owed, or asks for it in other words.
        REMINDS,
        /// Does not take the answer.
        PUSHES_BACK
    }

    StandingMachine(Owner owner) {
        circle = new Circle(owner);
        together = new Together(owner);
        this.owner = owner;
    }

    Standing standing(List<Turn> turns) {
        List<Party> waiting = state.isOwed() ? together.waiting() : List.of();
        return new Standing(state, kind, owedSince, asks.map(Message::id), turns, waiting);
    }

    Still still() {
        return still;
    }

    KindName kind() {
        return kind;
    }

    // ---- the owner's turns

    void ownerWrote(Message message, Recognition seen) {
        still = Still.NOT;
        if (circle.isNote(message)) {
            return;
        }
        if (state == State.NONE) {
            if (asks(seen, OtherTurn.inSoManyWords(message, seen))) {
                begin(message, seen);
                set(State.WAITING);
            }
            return;
        }
        if (circle.isAside(message)) {
            circle.asksAside(message);
            return;
        }
        if (kind != KindName.INTRODUCED) {
            circle.bringsIn(message);
        }
        circle.reaches(message);
        OwnerTurn turn = kind == KindName.INITIATED
                ? OwnerTurn.inSoManyWords(message, seen.promises())
                : OwnerTurn.of(message, seen.promises(), asks.map(TurnText::of).orElse(""));
        if (kind == KindName.INITIATED && !state.isOwed()) {
            onOwnAsk(message, seen, turn);
        } else if (state != State.CLOSED || asks(seen, OtherTurn.inSoManyWords(message, seen)) || goesOn(turn)) {
            countUnseenBargain(turn);
            State owed = state;
            Optional<OffsetDateTime> since = owedSince;
            answers(message, seen, turn);
            if (owed != State.OPEN) {
                together.areAnswered();
            } else if (together.areLeftBy(message)) {
                toTheOthers = state;
                state = owed;
                owedSince = since;
            }
        }
    }

    /// What seemed over was not, by the owner's own next word: another no, or a choice of days.
    private boolean goesOn(OwnerTurn turn) {
        return kind != KindName.INITIATED
                && !given.isNothing()
                && ((turn.says(Says.FIRM_NO) && (!taken || turn.says(Says.SAME_AGAIN)))
                        || (turn.says(Says.YOUR_PART) && turn.days().size() > 1));
    }

    /// A no that is given again shows that the others had bargained, though their words did not.
    private void countUnseenBargain(OwnerTurn turn) {
        boolean unseen = !given.isNothing()
                && turn.declines()
                && ((state == State.CLOSED && (!taken || turn.says(Says.SAME_AGAIN)))
                        || (state == State.OPEN && turn.says(Says.SAME_AGAIN) && pushbacks == 0));
        if (unseen) {
            pushbacks++;
        }
    }

    private void onOwnAsk(Message message, Recognition seen, OwnerTurn turn) {
        OtherTurn words = heard ? OtherTurn.of(message, seen, asks) : OtherTurn.inSoManyWords(message, seen);
        boolean onlyThanks = words.thanks() && !words.nudges() && !words.questions();
        boolean asksBack = turn.act() == Act.ASKS_BACK && (!onlyThanks || turn.says(Says.YOUR_PART));
        boolean asksOn = asks(seen, words) || asksBack;
        boolean closes = onlyThanks || words.withdraws() || turn.says(Says.FIRM_NO) || (heard && turn.declines());
        boolean takesBack = words.ends() || (words.withdraws() && !words.questions());
        if (state == State.WAITING) {
            still = words.reminds() && !takesBack && !heard ? Still.REMINDS : Still.NOT;
            set(takesBack || (!asksOn && closes) ? State.CLOSED : State.WAITING);
        } else if (asks(seen, words)) {
            set(State.WAITING);
        }
    }

    /// An ask in the middle of a conversation, unless it was only guessed and has no word of one.
    private static boolean asks(Recognition seen, OtherTurn words) {
        boolean guessed = seen.confidence() < Hindsight.A_GUESS && !words.questions() && !words.requests();
        return seen.kind() == KindName.INITIATED && !guessed;
    }

    private void answers(Message message, Recognition seen, OwnerTurn turn) {
        given = new Given(Optional.of(message), turn);
        boolean asks = asks(seen, OtherTurn.inSoManyWords(message, seen))
                && turn.act() != Act.BUYS_TIME
                && turn.act() != Act.DECLINES;
        boolean asksBack = turn.act() == Act.ASKS_BACK || asks || (turn.declines() && turn.says(Says.SOMETHING_ELSE));
        if (kind == KindName.INITIATED && OtherTurn.of(message, seen, this.asks).withdraws()) {
            set(State.CLOSED); // what the owner started is not wanted any more
            return;
        }
        boolean settled = turn.days().isEmpty() && !asksBack && turn.act() != Act.BUYS_TIME;
        if (kind == KindName.INITIATED && settled && thanksForIt(message, seen)) {
            set(State.CLOSED); // they did it before the owner answered
            return;
        }
        set(asksBack ? State.WAITING : State.ANSWERED);
    }

    private boolean thanksForIt(Message message, Recognition seen) {
        OtherTurn words = OtherTurn.of(message, seen, asks);
        return words.thanks() && !words.questions() && !words.delivers();
    }

    // ---- the others' turns

    void otherWrote(Message message, Recognition seen) {
        still = Still.NOT;
        OtherTurn turn = turnOfOther(message, seen);
        if (state == State.NONE) {
            if (turn.asks() && !Hindsight.isNone(seen, turn)) {
                begin(message, seen);
                owe(State.OPEN, message);
            }
            return;
        }
        boolean onlyAsked = circle.wasOnlyAsked(message);
        boolean amongThem = circle.isBetweenOthers(message);
        boolean bringsSomebody = bringsSomebody(message, seen, turn);
        circle.wrote(message);
        if (kind == KindName.INTRODUCED) {
            asks.ifPresent(arrived -> together.hear(message, seen.kind(), arrived));
        }
        if (onlyAsked && !turn.asks() && !amongThem) {
            return;
        }
        circle.reaches(message);
        heard = true;
        taken = turn.takes();
        if (together.isSomebodyLeft()) {
            boolean byOneLeft = together.isLeft(message.from());
            if (!together.areSettledBy(message, turn)) {
                return;
            }
            set(byOneLeft && toTheOthers == State.ANSWERED ? State.CLOSED : toTheOthers);
            if (byOneLeft) {
                return;
            }
        }
        switch (state) {
            case OPEN, PUSHBACK_1, PUSHBACK_2 -> whileOwed(message, seen, turn);
            default -> {
                if (amongThem) {
                    set(State.CLOSED);
                } else if (bringsSomebody) {
                    owe(State.OPEN, message);
                } else if (kind == KindName.INITIATED && given.isNothing()) {
                    answersTheOwner(message, seen, turn);
                } else {
                    reacts(message, seen, turn);
                }
            }
        }
    }

    /// What the owner asked is answered, not reacted to.
    private OtherTurn turnOfOther(Message message, Recognition seen) {
        if (state == State.NONE) {
            return OtherTurn.opening(message, seen);
        }
        return kind == KindName.INITIATED ? OtherTurn.inSoManyWords(message, seen) : OtherTurn.of(message, seen, asks);
    }

    /// The introduction is made, after the owner had agreed to it or asked for it.
    private boolean bringsSomebody(Message message, Recognition seen, OtherTurn turn) {
        boolean byTheIntroducer = kind == KindName.INTRODUCED
                && asks.map(ask -> ask.from().equals(message.from())).orElse(false)
                && !turn.thanks();
        return (seen.kind() == KindName.INTRODUCED || byTheIntroducer)
                && !given.declines()
                && !turn.withdraws()
                && circle.addsSomebody(message);
    }

    /// More from them before the owner answered. A nudge changes nothing, and nobody takes an answer that was not
    /// given: there only plain words count, which take the ask back or thank for what they had already.
    private void whileOwed(Message message, Recognition seen, OtherTurn turn) {
        if (turn.asks() || turn.surely()) {
            together.ask(message.from());
            still = Still.REMINDS;
            return;
        }
        boolean over = state == State.OPEN
                ? turn.takesBack() || isHad(message, OtherTurn.inSoManyWords(message, seen))
                : turn.withdraws()
                        || (turn.thanks() && !turn.negotiates())
                        || (turn.settles() && !turn.questions() && !turn.nudges());
        if (over) {
            set(State.CLOSED);
        } else if (turn.reminds()) {
            still = Still.REMINDS;
        }
    }

    /// They had an answer, or what they wanted, that nobody knows of here.
    private boolean isHad(Message message, OtherTurn words) {
        boolean late = asks.map(ask -> Duration.between(ask.at(), message.at()).compareTo(ADDS) > 0)
                .orElse(true);
        boolean served = late && words.thanks() && words.served();
        boolean cameAbout = (late || words.thanks()) && words.cameAbout();
        boolean asksOn = words.questions() || words.nudges() || words.requests() || words.goesOn();
        return (served || cameAbout) && !asksOn;
    }

    private void answersTheOwner(Message message, Recognition seen, OtherTurn turn) {
        if (turn.asks() || (turn.questions() && !turn.withdraws())) {
            owe(State.OPEN, message);
            return;
        }
        boolean owes = seen.promises().stream().anyMatch(promise -> stillOwes(promise, turn));
        OwnerTurn said = OwnerTurn.of(message, seen.promises(), "");
        if (!owes && said.says(Says.YOUR_PART) && !said.says(Says.FIRM_NO)) {
            owe(State.OPEN, message);
            return;
        }
        set(owes || (turn.holds() && !said.says(Says.FIRM_NO)) ? State.WAITING : State.CLOSED);
    }

    /// Who says "I'll ask and tell you" owes it still; who comes and brings something has agreed.
    private static boolean stillOwes(PromiseMade promise, OtherTurn turn) {
        return switch (promise.what()) {
            case GET_BACK, INTRODUCE -> true;
            case SEND -> !turn.settles();
            case MEET, OTHER -> false;
        };
    }

    private void reacts(Message message, Recognition seen, OtherTurn turn) {
        if (turn.withdraws() && !turn.asks()) {
            set(State.CLOSED);
        } else if (isPushback(message, seen, turn)) {
            pushbacks++;
            still = Still.PUSHES_BACK;
            if (pushbacks > MOST_PUSHBACKS) {
                set(State.CLOSED);
            } else {
                owe(pushbacks == 1 ? State.PUSHBACK_1 : State.PUSHBACK_2, message);
            }
        } else if (turn.asks() || turn.surely() || turn.questions() || isHandedBack(message, seen, turn)) {
            owe(State.OPEN, message);
        } else if (state == State.WAITING && !turn.settles() && holds(message, seen, turn)) {
            set(State.WAITING);
        } else if (given.pendsAt(message, turn.thanks()) && state != State.CLOSED) {
            set(State.ANSWERED);
        } else {
            set(State.CLOSED);
        }
    }

    private boolean isPushback(Message message, Recognition seen, OtherTurn turn) {
        boolean forAnother = pushbacks == 0
                && seen.kind() == KindName.INTRO_REQUEST
                && kind != KindName.INTRO_REQUEST
                && (turn.concedes() || turn.thanks() || !(turn.negotiates() || turn.presses()));
        if (forAnother || given.invited(message) || isAnotherMatter(message, turn)) {
            return false;
        }
        boolean bargains = turn.bargains(seen) || given.isTriedAgainIn(message);
        return bargains && given.isClosedTo(message, seen, turn, pushbacks > 0);
    }

    /// Words that hand it back count for more than a letter that sounds as if they had to look first.
    private boolean isHandedBack(Message message, Recognition seen, OtherTurn turn) {
        return state == State.WAITING
                && !OtherTurn.inSoManyWords(message, seen).holds()
                && given.isHandedBackIn(message, seen, turn);
    }

    /// Has to ask or look first; who names one of the owner's days does not.
    private boolean holds(Message message, Recognition seen, OtherTurn turn) {
        return OtherTurn.inSoManyWords(message, seen).holds() || turn.holds() && !given.isChosenFromIn(message);
    }

    /// They had taken the answer; weeks later they ask for something, without a word of bargaining.
    private boolean isAnotherMatter(Message message, OtherTurn turn) {
        return state == State.CLOSED && turn.asks() && !turn.negotiates() && given.hasSettledBy(message);
    }

    // ---- both

    private void begin(Message message, Recognition seen) {
        kind = seen.kind();
        asks = Optional.of(message);
        if (kind == KindName.INTRODUCED) {
            seen.requester()
                    .filter(party -> !owner.is(party))
                    .ifPresent(party -> together.areIntroducedBy(message, party));
        }
        circle.startsWith(
                message, seen.requester().stream(), kind != KindName.INTRO_REQUEST && kind != KindName.INITIATED);
    }

    private void owe(State next, Message since) {
        together.ask(since.from());
        state = next;
        owedSince = Optional.of(since.at());
    }

    private void set(State next) {
        state = next;
        owedSince = Optional.empty();
    }
}
