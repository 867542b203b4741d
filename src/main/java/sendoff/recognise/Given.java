package sendoff.recognise;

import java.time.Duration;
import java.util.Optional;
import sendoff.domain.Message;
import sendoff.domain.Recognition;
import sendoff.language.Tokens;
import sendoff.recognise.OwnerTurn.Act;
import sendoff.recognise.OwnerTurn.Says;

/// The answer that the owner gave last, and what the others make of it.
///
/// @param letter empty while none was given
/// @param turn   what it does
record Given(Optional<Message> letter, OwnerTurn turn) {
    static final Given NOTHING = new Given(Optional.empty(), OwnerTurn.NOTHING);

    /// An ask that comes later than this after a close is a new one, no bargaining.
    private static final Duration BARGAINS = Duration.ofDays(60);

    /// A thanked-for answer has settled by then.
    private static final Duration SETTLED = Duration.ofDays(14);

    boolean isNothing() {
        return letter.isEmpty();
    }

    boolean declines() {
        return turn.declines();
    }

    /// They were told to come back then, and do.
    boolean invited(Message message) {
        return turn.invitedBackBy(message.at().toLocalDate());
    }

    /// What the owner promised with it is still to come.
    boolean pendsAt(Message message, boolean thanked) {
        return turn.pendsAt(message.at().toLocalDate(), thanked);
    }

    boolean hasSettledBy(Message message) {
        return letter.filter(one -> ago(one, message).compareTo(SETTLED) > 0).isPresent();
    }

    /// Whether there is anything to bargain about: a no, given to whoever writes, and not long ago.
    ///
    /// @param bargained they have bargained before
    boolean isClosedTo(Message message, Recognition seen, OtherTurn reaction, boolean bargained) {
        boolean soon =
                letter.filter(one -> ago(one, message).compareTo(BARGAINS) < 0).isPresent();
        boolean told = Circle.isChat(message)
                || letter.filter(one -> Circle.reached(one, message.from())).isPresent();
        boolean closed = turn.declines() || (bargained && turn.act() == Act.ANSWERS);
        return soon && told && (closed || seemsClosed(seen, reaction));
    }

    /// They take it for a no, though it has no word of one.
    private boolean seemsClosed(Recognition seen, OtherTurn reaction) {
        return turn.act() == Act.ANSWERS
                && turn.promises().isEmpty()
                && !turn.says(Says.ASSENT)
                && (reaction.negotiates() || (reaction.presses() && seen.kind().isRelevant()))
                && !reaction.thanks();
    }

    private static Duration ago(Message letter, Message message) {
        return Duration.between(letter.at(), message.at());
    }

    /// Who was told to come back then, and will, has taken the answer.
    boolean isTriedAgainIn(Message message) {
        return turn.returns().isEmpty() && TurnPhrase.TRIES_AGAIN.isIn(Tokens.fold(TurnText.of(message)));
    }

    /// They did what the owner asked of them first, or can on none of the owner's days but on others.
    boolean isHandedBackIn(Message message, Recognition seen, OtherTurn reaction) {
        OfferedDays offered = offered();
        OwnerTurn said = OwnerTurn.inSoManyWords(message, seen.promises());
        boolean otherDays = !offered.areNone() && !said.days().isEmpty() && !offered.areChosenFromIn(message);
        boolean severalDays = offered.areNone() && said.days().size() > 1;
        boolean proposes =
                (otherDays || severalDays) && (said.says(Says.TIMES) || said.declines()) && !reaction.settles();
        boolean brings = turn.says(Says.YOUR_PART) && offered.areNone() && reaction.delivers();
        boolean asksBack = offered.areAskedAboutIn(message) || offered.areHandedBackIn(message);
        return proposes || offered.areRefusedIn(message) || offered.areReplacedIn(message) || asksBack || brings;
    }

    /// They name one of the owner's days.
    boolean isChosenFromIn(Message message) {
        return offered().areChosenFromIn(message);
    }

    private OfferedDays offered() {
        String words = letter.map(TurnText::of).map(Tokens::fold).orElse("");
        return new OfferedDays(turn.days(), words);
    }
}
