package sendoff.recognise;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

/// Goes through a conversation, turn by turn. The rules are those of `architecture.md`, section 4, "state".
final class StandingMachine {
    /// Within this time, what an asker adds still belongs to their ask.
    private static final Duration ADDS = Duration.ofDays(3);
    /// An ask that comes later than this after a close is a new one, no bargaining.
    private static final Duration BARGAINS = Duration.ofDays(60);

    /// A thanked-for answer has settled by then.
    private static final Duration SETTLED = Duration.ofDays(14);

    private static final int MOST_PUSHBACKS = 2;

    private static final Pattern ANSWERS_A_NOTICE =
            Pattern.compile("(?:.*hit-reply.*|.*@reply\\..*)linkedin\\.[\\w.]+");

    private final Owner owner;
    private State state = State.NONE;
    private KindName kind = KindName.NONE;
    private Optional<OffsetDateTime> owedSince = Optional.empty();
    private Optional<Message> asks = Optional.empty();
    private Optional<Message> answer = Optional.empty();
    private OwnerTurn lastAnswer = new OwnerTurn(Act.ANSWERS, List.of(), Optional.empty());
    private int pushbacks;
    private final Set<String> involved = new HashSet<>();
    private final Set<String> aside = new HashSet<>();
    /// Of those who wrote: on another channel they have another address.
    private final Set<String> names = new HashSet<>();

    StandingMachine(Owner owner) {
        this.owner = owner;
    }

    Standing standing(List<Turn> turns) {
        return new Standing(state, kind, owedSince, asks.map(Message::id), turns);
    }

    // ---- the owner's turns

    void ownerWrote(Message message, Recognition seen) {
        if (state == State.NONE) {
            if (seen.kind() == KindName.INITIATED) {
                begin(message, seen);
                set(State.WAITING);
            }
            return;
        }
        if (isAside(message)) {
            recipients(message).forEach(aside::add);
            return;
        }
        recipients(message).forEach(involved::add);
        var turn = OwnerTurn.of(message, seen.promises(), asks.map(TurnText::of).orElse(""));
        if (kind == KindName.INITIATED && !state.isOwed()) {
            onOwnAsk(message, seen, turn);
        } else if (state != State.CLOSED || seen.kind() == KindName.INITIATED) {
            answers(message, seen, turn);
        }
    }

    /// Written to someone else about it: a private question to a contact answers nobody.
    private boolean isAside(Message message) {
        if (isChat(message)) {
            return false;
        }
        Set<String> to = recipients(message);
        return !to.isEmpty()
                && to.stream().noneMatch(involved::contains)
                && message.recipients().flatMap(party -> party.name().stream()).noneMatch(names::contains);
    }

    private void onOwnAsk(Message message, Recognition seen, OwnerTurn turn) {
        boolean asksOn = seen.kind() == KindName.INITIATED || turn.act() == Act.ASKS_BACK || OwnerTurn.reminds(message);
        OtherTurn words = OtherTurn.of(message, seen);
        boolean closes = words.thanks() || words.withdraws() || turn.declines();
        if (state == State.WAITING) {
            set(words.ends() || (!asksOn && closes) ? State.CLOSED : State.WAITING);
        } else if (seen.kind() == KindName.INITIATED) {
            set(State.WAITING);
        }
    }

    private void answers(Message message, Recognition seen, OwnerTurn turn) {
        lastAnswer = turn;
        answer = Optional.of(message);
        boolean asks = seen.kind() == KindName.INITIATED && turn.act() != Act.BUYS_TIME && turn.act() != Act.DECLINES;
        boolean asksBack = turn.act() == Act.ASKS_BACK || asks;
        if (kind == KindName.INITIATED && OtherTurn.of(message, seen).withdraws()) {
            set(State.CLOSED); // what the owner started is not wanted any more
            return;
        }
        set(asksBack ? State.WAITING : State.ANSWERED);
    }

    // ---- the others' turns

    void otherWrote(Message message, Recognition seen) {
        OtherTurn turn = OtherTurn.of(message, seen, state == State.NONE);
        if (state == State.NONE) {
            if (turn.asks()) {
                begin(message, seen);
                owe(State.OPEN, message);
            }
            return;
        }
        boolean onlyAsked = message.from().address().filter(aside::contains).isPresent();
        message.from().address().ifPresent(involved::add);
        if (onlyAsked && !turn.asks()) {
            return;
        }
        recipients(message).forEach(involved::add);
        switch (state) {
            case OPEN, PUSHBACK_1, PUSHBACK_2 -> whileOwed(message, turn);
            default -> {
                if (kind == KindName.INITIATED && answer.isEmpty()) {
                    answersTheOwner(message, seen, turn);
                } else {
                    reacts(message, turn);
                }
            }
        }
    }

    /// More from them before the owner answered. A nudge changes nothing.
    private void whileOwed(Message message, OtherTurn turn) {
        if (turn.asks()) {
            return;
        }
        boolean late = asks.map(ask -> Duration.between(ask.at(), message.at()).compareTo(ADDS) > 0)
                .orElse(true);
        boolean over = turn.withdraws()
                || (state != State.OPEN && turn.thanks() && !turn.negotiates())
                || (turn.settles() && !turn.questions() && !turn.nudges())
                || (late && turn.thanks() && !turn.questions() && !turn.nudges());
        if (over) {
            set(State.CLOSED);
        }
    }

    private void answersTheOwner(Message message, Recognition seen, OtherTurn turn) {
        if (turn.asks() || (turn.questions() && !turn.withdraws())) {
            owe(State.OPEN, message);
            return;
        }
        set(seen.promises().stream().anyMatch(promise -> stillOwes(promise, turn)) ? State.WAITING : State.CLOSED);
    }

    /// Who says "I'll ask and tell you" owes it still; who comes and brings something has agreed.
    private static boolean stillOwes(PromiseMade promise, OtherTurn turn) {
        return switch (promise.what()) {
            case GET_BACK, INTRODUCE -> true;
            case SEND -> !turn.settles();
            case MEET, OTHER -> false;
        };
    }

    private void reacts(Message message, OtherTurn turn) {
        if (turn.withdraws() && !turn.asks()) {
            set(State.CLOSED);
        } else if (isPushback(message, turn)) {
            pushbacks++;
            if (pushbacks > MOST_PUSHBACKS) {
                set(State.CLOSED);
            } else {
                owe(pushbacks == 1 ? State.PUSHBACK_1 : State.PUSHBACK_2, message);
            }
        } else if (turn.asks() || turn.questions()) {
            owe(State.OPEN, message);
        } else if (lastAnswer.pendsAt(message.at().toLocalDate(), turn.thanks()) && state != State.CLOSED) {
            set(State.ANSWERED);
        } else {
            set(State.CLOSED);
        }
    }

    private boolean isPushback(Message message, OtherTurn turn) {
        if (lastAnswer.invitedBackBy(message.at().toLocalDate()) || isAnotherMatter(message, turn)) {
            return false;
        }
        boolean bargains = turn.asks() || ((turn.negotiates() || turn.questions()) && !turn.thanks());
        boolean soon = answer.map(
                        last -> Duration.between(last.at(), message.at()).compareTo(BARGAINS) < 0)
                .orElse(false);
        boolean told = isChat(message)
                || answer.map(StandingMachine::recipients)
                        .filter(to ->
                                message.from().address().filter(to::contains).isPresent())
                        .isPresent();
        boolean closed = lastAnswer.declines() || (pushbacks > 0 && lastAnswer.act() == Act.ANSWERS);
        boolean seemsClosed = lastAnswer.act() == Act.ANSWERS
                && lastAnswer.promises().isEmpty()
                && turn.negotiates()
                && !turn.thanks();
        return bargains && soon && told && (closed || seemsClosed);
    }

    /// They had taken the answer; weeks later they ask for something, without a word of bargaining.
    private boolean isAnotherMatter(Message message, OtherTurn turn) {
        return state == State.CLOSED
                && turn.asks()
                && !turn.negotiates()
                && answer.map(last -> Duration.between(last.at(), message.at()).compareTo(SETTLED) > 0)
                        .orElse(false);
    }

    // ---- both

    private void begin(Message message, Recognition seen) {
        kind = seen.kind();
        asks = Optional.of(message);
        message.from().address().ifPresent(involved::add);
        message.from().name().ifPresent(names::add);
        recipients(message).forEach(involved::add);
        seen.requester().flatMap(Party::address).ifPresent(involved::add);
        involved.removeAll(owner.addresses());
    }

    private void owe(State next, Message since) {
        state = next;
        owedSince = Optional.of(since.at());
    }

    private void set(State next) {
        state = next;
        owedSince = Optional.empty();
    }

    /// Everyone in a chat sees what is said there, also what went there by mail as the answer to a notice; and one
    /// person can show there by a link to the conversation and by one to their page.
    private static boolean isChat(Message message) {
        return message.channel().isChat()
                || recipients(message).stream()
                        .anyMatch(to -> ANSWERS_A_NOTICE.matcher(to).matches());
    }

    private static Set<String> recipients(Message message) {
        var addresses = new HashSet<String>();
        message.recipients().flatMap(party -> party.address().stream()).forEach(addresses::add);
        return addresses;
    }
}
