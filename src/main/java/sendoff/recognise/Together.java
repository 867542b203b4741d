package sendoff.recognise;

import java.util.ArrayList;
import java.util.List;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.SamePerson;

/// All who were introduced together. Whoever of them no answer reached still waits, though one reached another.
final class Together {
    private final Owner owner;
    private final List<Party> introduced = new ArrayList<>();
    private final List<Party> left = new ArrayList<>();

    Together(Owner owner) {
        this.owner = owner;
    }

    /// @param requester who is introduced for certain
    void areIntroducedBy(Message arrived, Party requester) {
        introduced.addAll(Introduced.presented(arrived, owner, requester));
    }

    /// Who was in copy of the introduction and now speaks up is one of them.
    void hear(Message message, Message arrived) {
        if (Introduced.speaksUp(message, arrived, owner) && !isIn(introduced, message.from())) {
            introduced.add(message.from());
        }
    }

    /// An answer to one leaves the others waiting; one to the introducer is for all.
    ///
    /// @return whether somebody is left
    boolean areLeftBy(Message answer) {
        if (introduced.size() < 2 || Circle.isChat(answer)) {
            return false;
        }
        List<Party> waiting = left.isEmpty() ? introduced : left;
        List<Party> missed =
                waiting.stream().filter(party -> !Circle.reached(answer, party)).toList();
        boolean reachesOne = introduced.stream().anyMatch(party -> Circle.reached(answer, party));
        left.clear();
        if (reachesOne) {
            left.addAll(missed);
        }
        return isSomebodyLeft();
    }

    boolean isSomebodyLeft() {
        return !left.isEmpty();
    }

    /// What one of those who were answered says settles nothing for the others, and may ask for more.
    ///
    /// @return whether nobody is left any more
    boolean areSettledBy(Message message, OtherTurn turn) {
        Party author = message.from();
        if (isIn(left, author)) {
            left.removeIf(party -> turn.takesBack() && !turn.asks() && SamePerson.is(party, author));
        } else if (turn.asks() || turn.surely() || turn.questions()) {
            introduced.stream()
                    .filter(party -> SamePerson.is(party, author))
                    .findFirst()
                    .ifPresent(left::add);
        }
        return !isSomebodyLeft();
    }

    private static boolean isIn(List<Party> parties, Party one) {
        return parties.stream().anyMatch(party -> SamePerson.is(party, one));
    }
}
