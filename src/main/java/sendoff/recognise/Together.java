package sendoff.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.SamePerson;

/// All who were introduced together, and who of them waits: at first everybody, then whom no answer reached, and
/// whoever asks again.
final class Together {
    private final Owner owner;
    private final List<Party> introduced = new ArrayList<>();
    private final List<Party> waiting = new ArrayList<>();
    /// An answer reached some of them and not the others.
    private boolean parted;

    Together(Owner owner) {
        this.owner = owner;
    }

    /// @param requester who is introduced for certain
    void areIntroducedBy(Message arrived, Party requester) {
        introduced.addAll(Introduced.presented(arrived, owner, requester));
        waiting.addAll(introduced);
    }

    /// Who was in copy of the introduction and now asks in their sight is one of them.
    ///
    /// @param kind what the message is by itself
    void hear(Message message, KindName kind, Message arrived) {
        if (Introduced.speaksUp(message, kind, arrived, owner, introduced) && !isIn(introduced, message.from())) {
            introduced.add(message.from());
            waiting.add(message.from());
        }
    }

    /// One of them asks for more, and waits again.
    void ask(Party author) {
        introduced.stream()
                .filter(party -> SamePerson.is(party, author) && !isIn(waiting, party))
                .findFirst()
                .ifPresent(waiting::add);
    }

    /// In the order in which they were introduced.
    List<Party> waiting() {
        return introduced.stream().filter(party -> isIn(waiting, party)).toList();
    }

    /// An answer to one leaves the others waiting; one to the introducer is for all.
    ///
    /// @return whether somebody is left
    boolean areLeftBy(Message answer) {
        List<Party> reached = introduced.stream()
                .filter(party -> Circle.reached(answer, party))
                .toList();
        if (introduced.size() < 2 || reached.isEmpty() || Circle.isChat(answer)) {
            areAnswered();
        } else {
            waiting.removeIf(party -> isIn(reached, party) || isOfTheirHouse(reached, party));
            parted = !waiting.isEmpty();
        }
        return parted;
    }

    void areAnswered() {
        waiting.clear();
        parted = false;
    }

    boolean isSomebodyLeft() {
        return parted;
    }

    boolean isLeft(Party author) {
        return parted && isIn(waiting, author);
    }

    /// What one of those who were answered says settles nothing for the others, and may ask for more; whoever of the
    /// others reads it knows the answer.
    ///
    /// @param turn of one of them, or of the introducer
    /// @return whether nobody is left any more
    boolean areSettledBy(Message message, OtherTurn turn) {
        Party author = message.from();
        if (isIn(waiting, author)) {
            waiting.removeIf(party -> SamePerson.is(party, author) && isThrough(message, turn));
        } else if (isIn(introduced, author)) {
            waiting.removeIf(party -> Circle.reached(message, party));
            if (!waiting.isEmpty() && (turn.asks() || turn.surely() || turn.questions())) {
                ask(author);
            }
        }
        parted = !waiting.isEmpty();
        return !parted;
    }

    /// They need it no more, or know from the others what was answered.
    private boolean isThrough(Message message, OtherTurn turn) {
        boolean asksOn = turn.asks() || turn.questions() || turn.goesOn();
        boolean knows = turn.thanks() && turn.concedes() && !turn.requests() && namesOneWhoWasAnswered(message);
        return !asksOn && (turn.takesBack() || knows);
    }

    private boolean namesOneWhoWasAnswered(Message message) {
        Set<String> words = Names.words(TurnText.of(message)).collect(Collectors.toUnmodifiableSet());
        return introduced.stream()
                .filter(party -> !isIn(waiting, party))
                .anyMatch(party -> Names.of(party).stream().anyMatch(words::contains));
    }

    /// What one of a house was answered, the others there hear.
    private static boolean isOfTheirHouse(List<Party> reached, Party party) {
        return reached.stream().anyMatch(one -> SamePerson.areOfOneHouse(one, party));
    }

    private static boolean isIn(List<Party> parties, Party one) {
        return parties.stream().anyMatch(party -> SamePerson.is(party, one));
    }
}
