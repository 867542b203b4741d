package sendoff.recognise;

import java.util.Optional;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Recognition;
import sendoff.recognise.OwnerTurn.Says;

/// A first message that may or may not ask something. How it is answered says which: nobody declines, puts off or
/// introduces where nothing was asked.
record UnsureStart(Message message, Recognition seen, boolean byOwner) {
    /// Below this confidence a kind is a guess.
    private static final double SURE = 0.6;
    /// Below this one the kinds were all but equal.
    private static final double A_GUESS_AMONG_MANY = 0.3;

    /// Nothing where the message is surely no ask.
    static Optional<UnsureStart> of(Message message, Recognition seen, boolean byOwner) {
        boolean unsure = seen.confidence() < SURE && !seen.spam();
        OtherTurn words = OtherTurn.of(message, seen, true);
        return unsure && (words.questions() || words.requests() || words.offers())
                ? Optional.of(new UnsureStart(message, seen, byOwner))
                : Optional.empty();
    }

    /// A guess at an ask that has no word of one, and thanks for something or resembles everything alike.
    static boolean isNone(Recognition seen, OtherTurn words) {
        boolean bare = !words.questions() && !words.requests();
        return bare && ((words.thanks() && seen.confidence() < SURE) || seen.confidence() < A_GUESS_AMONG_MANY);
    }

    /// What it was, by the reply to it; empty where the reply fits ordinary mail as well.
    Optional<KindName> by(Message reply, Recognition replied) {
        OwnerTurn said = OwnerTurn.of(reply, replied.promises(), TurnText.of(message));
        if (byOwner) {
            boolean decides = said.says(Says.ASSENT)
                    || said.declines()
                    || OtherTurn.of(reply, replied).holds();
            return decides ? Optional.of(KindName.INITIATED) : Optional.empty();
        }
        if (said.promises().stream().anyMatch(promise -> promise.what() == What.INTRODUCE)) {
            return Optional.of(KindName.INTRO_REQUEST);
        }
        return said.declines() && OtherTurn.of(reply, replied).thanks()
                ? Optional.of(KindName.NETWORKING_REQUEST)
                : Optional.empty();
    }
}
