package sendoff.facts;

import java.util.Optional;
import sendoff.domain.Party;

/// Someone, as a message shows them.
///
/// @param address of a mailbox; a link to a profile is none
public record PartyFact(Optional<String> name, Optional<String> address) {
    public static PartyFact of(Party party) {
        return new PartyFact(party.name(), party.address().filter(at -> !at.contains("://")));
    }
}
