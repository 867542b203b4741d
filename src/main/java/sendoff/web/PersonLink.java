package sendoff.web;

import java.util.Optional;
import sendoff.desk.people.Who;
import sendoff.domain.Party;

/// Where a name leads to: the page of whoever bears it.
///
/// @param name as it is shown
public record PersonLink(String href, String name) {
    /// @return empty without an address: a name alone is nobody in particular
    static Optional<PersonLink> of(Party party) {
        return Who.of(party).map(who -> new PersonLink(href(who), party.shown()));
    }

    static String href(Who who) {
        return "/people/" + who.key();
    }
}
