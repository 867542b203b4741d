package sendoff.domain;

import java.time.Instant;
import java.util.Optional;

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
        OptInState state) {

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

    public DoubleOptIn in(OptInState next) {
        return new DoubleOptIn(id, from, asked, asker, contact, about, passOn, forAsker, forContact, begun, next);
    }

    /// The same, with what the owner says of it now.
    public DoubleOptIn saying(Party whom, String what, String mayBePassedOn, Gain theAsker, Gain theContact) {
        return new DoubleOptIn(id, from, asked, asker, whom, what, mayBePassedOn, theAsker, theContact, begun, state);
    }
}
