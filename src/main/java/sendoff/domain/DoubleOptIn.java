package sendoff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import sendoff.domain.OptInState.Agreed;

/// An introduction between two others that the owner is asked for, or thought of: nobody is introduced before both
/// have said yes. Source: practice, section 8.
///
/// @param from       the introduction on the desk in which it was asked for
/// @param asked      the asker asked for it, and so has said yes; else it is the owner's own idea, and both are asked
/// @param asker      who wants it, or whom the owner thought of
/// @param contact    who is asked first, and privately
/// @param about      what it is about, in one line
/// @param passOn     what the contact may read of the asker: two or three lines, nothing private
/// @param forAsker   what the asker gains
/// @param forContact what the contact gains
/// @param concluded  the letter in the mail that moved it to where it stands
/// @param doubt      a letter of the owner's to both, of which only they can say whether it was the introduction
public record DoubleOptIn(
        DoubleOptInId id,
        Optional<IntroductionId> from,
        boolean asked,
        Party asker,
        Party contact,
        String about,
        String passOn,
        Gain forAsker,
        Gain forContact,
        Instant begun,
        OptInState state,
        Optional<Seen> concluded,
        Optional<Seen> doubt) {

    /// Nothing was seen of it in the mail.
    public DoubleOptIn(
            DoubleOptInId id,
            Optional<IntroductionId> from,
            boolean asked,
            Party asker,
            Party contact,
            String about,
            String passOn,
            Gain forAsker,
            Gain forContact,
            Instant begun,
            OptInState state) {
        this(
                id,
                from,
                asked,
                asker,
                contact,
                about,
                passOn,
                forAsker,
                forContact,
                begun,
                state,
                Optional.empty(),
                Optional.empty());
    }

    /// The one side and the other.
    public enum Side {
        ASKER,
        CONTACT;

        public Side other() {
            return this == ASKER ? CONTACT : ASKER;
        }
    }

    /// What one side gains, and how sure the owner is of it, in percent; empty until they said. Source: practice,
    /// section 3, the 90 % rule.
    public record Gain(Optional<Integer> sure, String why) {
        public static final Gain UNSAID = new Gain(Optional.empty(), "");

        public Gain {
            sure = sure.filter(percent -> percent >= 0 && percent <= 100);
            why = why.strip();
        }

        public boolean enough() {
            return sure.filter(percent -> percent >= Assessment.SURE).isPresent();
        }
    }

    /// A letter in the mail, and what was concluded from it. That only reads: the owner may say that it was not so.
    ///
    /// @param words  what it says
    /// @param before where it stood before; empty when nothing was concluded, and the owner is asked whether this
    ///               letter to both of them was the introduction
    public record Seen(MessageId message, Party from, String words, LocalDate on, Optional<OptInState> before) {}

    public DoubleOptIn {
        about = about.strip();
        passOn = passOn.strip();
    }

    public Party party(Side side) {
        return side == Side.ASKER ? asker : contact;
    }

    /// Both gain something that matters, soon, and the owner is sure of it.
    public boolean worthIt() {
        return forAsker.enough() && forContact.enough();
    }

    /// The day on which the owner is told of it.
    public LocalDate comesUp() {
        LocalDate day = state.comesUp();
        return doubt().map(Seen::on).filter(day::isAfter).orElse(day);
    }

    /// What was concluded before is settled by it; what is asked stays, as long as they may have been introduced.
    public DoubleOptIn in(OptInState next) {
        return with(next, Optional.empty(), doubt.filter(_ -> next.asking().isPresent() || next instanceof Agreed));
    }

    /// That letter moved it to where it stands.
    public DoubleOptIn concluding(Seen letter) {
        return with(state, Optional.of(letter), doubt);
    }

    /// The owner is asked of that letter; empty once they have said.
    public DoubleOptIn doubting(Optional<Seen> now) {
        return with(state, concluded, now);
    }

    private DoubleOptIn with(OptInState next, Optional<Seen> moved, Optional<Seen> asks) {
        return new DoubleOptIn(
                id, from, asked, asker, contact, about, passOn, forAsker, forContact, begun, next, moved, asks);
    }

    /// The same, with what the owner says of it now.
    public DoubleOptIn saying(Party whom, String what, String mayBePassedOn, Gain theAsker, Gain theContact) {
        return new DoubleOptIn(
                id,
                from,
                asked,
                asker,
                whom,
                what,
                mayBePassedOn,
                theAsker,
                theContact,
                begun,
                state,
                concluded,
                doubt);
    }
}
