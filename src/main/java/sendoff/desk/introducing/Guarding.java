package sendoff.desk.introducing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.domain.ContactGuard;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Guarded;
import sendoff.domain.Party;
import sendoff.domain.WorkCalendar;
import sendoff.store.Tables;

/// What keeps the owner's contacts from being asked too often: facts that the owner writes down, and how often each was
/// asked.
public final class Guarding {
    private static final Duration A_YEAR = Duration.ofDays(366);

    private final Tables tables;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;

    public Guarding(Tables tables, Ownership ownership, Clock clock, News news) {
        this.tables = tables;
        this.ownership = ownership;
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

    /// How often each address was asked in the last year.
    public Map<String, List<Instant>> askings() {
        return tables.guards().askings(clock.instant().minus(A_YEAR));
    }

    /// How much whoever is asked next bears; empty where no address is known.
    public Optional<Guarded> bears(DoubleOptIn it) {
        Side side = it.state().asking().orElse(Side.CONTACT);
        return bears(it.party(side), Optional.of(it.id()));
    }

    /// @param but one that does not count among the questions they have
    public Optional<Guarded> bears(Party contact, Optional<DoubleOptInId> but) {
        if (contact.address().isEmpty()) {
            return Optional.empty();
        }
        String address = contact.address().get();
        WorkCalendar calendar = ownership.calendar();
        Instant now = clock.instant();
        List<LocalDate> days = askings(address, now.minus(A_YEAR)).stream()
                .map(calendar::dayOf)
                .toList();
        int elsewhere = (int) tables.optIns().with(address).stream()
                .filter(other -> but.filter(other.id()::equals).isEmpty())
                .filter(other -> other.state().waits()
                        && other.party(other.state().asking().orElse(Side.CONTACT))
                                .isAt(address))
                .count();
        return Optional.of(Guarded.on(calendar.dayOf(now), of(contact), days, elsewhere));
    }
}
