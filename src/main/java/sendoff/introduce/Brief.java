package sendoff.introduce;

import java.util.Optional;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.OptInState.ToClose;
import sendoff.domain.Party;

/// All that a letter is written from, and nothing else. What a letter must not say is not in its brief: who writes a
/// close knows neither whom it was about nor why it will not be.
public sealed interface Brief {
    Letter letter();

    /// A private question.
    ///
    /// @param about  who would like to meet them, or whom the owner thought of
    /// @param theirs `about` asked for it; else it is the owner's idea
    /// @param passOn what may be passed on of them
    record Question(Party to, Party about, boolean theirs, String passOn) implements Brief {
        @Override
        public Letter letter() {
            return Letter.QUESTION;
        }
    }

    /// The same question once more.
    record Nudge(Party to, Party about) implements Brief {
        @Override
        public Letter letter() {
            return Letter.NUDGE;
        }
    }

    /// To both, who said yes.
    ///
    /// @param about      what it is about, in one line
    /// @param asker      what the asker gains
    /// @param theirs     the asker asked for it, and what is passed on is said by them
    /// @param aboutAsker what was passed on of the asker
    record Introduction(Party asker, Party contact, boolean theirs, String about, String aboutAsker, String forAsker)
            implements Brief {
        @Override
        public Letter letter() {
            return Letter.INTRODUCTION;
        }
    }

    /// It will not be.
    ///
    /// @param topic what it was about, where that line names nobody; else empty
    record Close(Party to, String topic) implements Brief {
        @Override
        public Letter letter() {
            return Letter.CLOSE;
        }
    }

    /// What the letter that is due is written from; empty where none is.
    ///
    /// @param owner who signs it
    static Optional<Brief> of(DoubleOptIn it, String owner) {
        return switch (it.state()) {
            case ToAsk(Side side, var _, var _) -> Optional.of(question(it, side));
            case Asked(Side side, var _, var _) -> Optional.of(new Nudge(it.party(side), it.party(side.other())));
            case Agreed _ ->
                Optional.of(new Introduction(
                        it.asker(),
                        it.contact(),
                        it.asked(),
                        it.about(),
                        it.passOn(),
                        it.forAsker().why()));
            case ToClose toClose -> Optional.of(close(it, toClose.with(), owner));
            default -> Optional.empty();
        };
    }

    private static Close close(DoubleOptIn it, Side with, String owner) {
        Party to = it.party(with);
        boolean tells = Discretion.names(it.about(), it.party(with.other()), to, owner);
        return new Close(to, tells ? "" : it.about());
    }

    /// What the asker let be passed on is for the contact; of the contact, who is asked first, the owner says a line.
    private static Question question(DoubleOptIn it, Side side) {
        boolean contact = side == Side.CONTACT;
        return new Question(
                it.party(side),
                it.party(side.other()),
                it.asked(),
                contact ? it.passOn() : it.forAsker().why());
    }
}
