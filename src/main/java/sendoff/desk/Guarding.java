package sendoff.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sendoff.domain.ContactGuard;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.Party;
import sendoff.store.Tables;

/// What keeps the owner's contacts from being asked too often: facts that the owner writes down, and how often each was
/// asked.
public final class Guarding {
    private final Tables tables;
    private final Clock clock;
    private final News news;

    Guarding(Tables tables, Clock clock, News news) {
        this.tables = tables;
        this.clock = clock;
        this.news = news;
    }

    /// What guards a contact; nothing yet where nothing was written down.
    ///
    /// @throws IllegalArgumentException if they have no address
    public ContactGuard of(Party contact) {
        String address = contact.address()
                .orElseThrow(() -> new IllegalArgumentException("a guard needs an address: " + contact.shown()));
        return tables.known().addressesBeside(address).stream()
                .flatMap(one -> tables.guards().of(one).stream())
                .findFirst()
                .orElseGet(() -> ContactGuard.none(address, contact.name().orElse("")));
    }

    /// Writes down what the owner says of a contact.
    ///
    /// @throws IllegalArgumentException if the address is missing
    public void say(String address, String name, String gladOf, Optional<Limit> limit, Optional<LocalDate> restsUntil) {
        var guard = new ContactGuard(address, name, gladOf, limit, restsUntil, clock.instant());
        tables.database().change(tx -> tables.guards().save(tx, guard));
        news.changed();
    }

    /// When a contact was asked since then, at whichever address of theirs; the latest first.
    public List<Instant> askings(String address, Instant since) {
        return tables.known().addressesBeside(address).stream()
                .flatMap(one -> tables.guards().askings(one, since).stream())
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
