package sendoff.desk.common;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import sendoff.calendar.Holidays;
import sendoff.domain.Account;
import sendoff.domain.Availability;
import sendoff.domain.Identity;
import sendoff.domain.Owner;
import sendoff.domain.Preferences;
import sendoff.domain.Standing;
import sendoff.domain.WorkCalendar;
import sendoff.domain.Workspace;
import sendoff.store.Tables;

/// Whose desk it is: their preferences, all their addresses, their days.
public final class Ownership {
    private final Tables tables;
    private final ZoneId zone;
    private final Clock clock;
    private final ScopedValue<Held> held = ScopedValue.newInstance();
    private volatile Optional<Days> days = Optional.empty();
    private Runnable changed = () -> {};

    /// The calendar that belongs to these preferences; looking up a country's holidays takes a while.
    private record Days(Preferences preferences, WorkCalendar calendar) {}

    private record Held(Preferences preferences, Owner owner) {}

    public Ownership(Tables tables, ZoneId zone, Clock clock) {
        this.tables = tables;
        this.zone = zone;
        this.clock = clock;
    }

    /// What `work` sees of the owner stays as it is now until it is done: it asks for each of thousands.
    public <T> T holding(Supplier<T> work) {
        return ScopedValue.where(held, new Held(preferences(), owner())).call(work::get);
    }

    public Preferences preferences() {
        if (held.isBound()) {
            return held.get().preferences();
        }
        return tables.settings().preferences().orElseGet(() -> Preferences.standard(zone));
    }

    public ZoneId zone() {
        return tables.settings().zone().orElse(zone);
    }

    public void set(Preferences preferences) {
        if (preferences.equals(preferences())) {
            return;
        }
        tables.database().change(tx -> tables.settings().save(tx, preferences));
        changed.run();
    }

    /// The times an acceptance offers.
    public Availability availability() {
        return tables.settings().availability();
    }

    public void set(Availability availability) {
        tables.database().change(tx -> tables.settings().save(tx, availability));
    }

    /// How they write from each address, where it is not as usual.
    public void setIdentities(Map<String, Identity> byAddress) {
        tables.database().change(tx -> tables.settings().saveIdentities(tx, byAddress));
    }

    /// @param refile what has to be done anew with other preferences: due dates, whose turn it is
    public void whenChanged(Runnable refile) {
        changed = refile;
    }

    /// The owner with the addresses of every connected account.
    public Owner owner() {
        if (held.isBound()) {
            return held.get().owner();
        }
        Owner named = preferences().owner();
        Set<String> addresses = new HashSet<>(named.addresses());
        String name = named.name();
        for (Account account : tables.accounts().all()) {
            account.address().address().ifPresent(addresses::add);
            if (name.isEmpty()) {
                name = account.address().name().orElse("");
            }
        }
        for (Workspace workspace : tables.workspaces().all()) {
            workspace.self().address().ifPresent(addresses::add);
        }
        return new Owner(name, addresses, tables.settings().identities());
    }

    public WorkCalendar calendar() {
        Preferences preferences = preferences();
        Optional<Days> known = days.filter(one -> one.preferences().equals(preferences));
        if (known.isPresent()) {
            return known.get().calendar();
        }
        WorkCalendar calendar = calendar(preferences);
        days = Optional.of(new Days(preferences, calendar));
        return calendar;
    }

    public static WorkCalendar calendar(Preferences preferences) {
        Predicate<LocalDate> holidays = Holidays.of(preferences.holidays())
                .<Predicate<LocalDate>>map(known -> known)
                .orElse(_ -> false);
        var daysOff = Set.copyOf(preferences.daysOff());
        return new WorkCalendar(
                preferences.zone(), preferences.workDays(), day -> daysOff.contains(day) || holidays.test(day));
    }

    /// The countries whose public holidays can be kept, as ISO 3166 codes.
    public static Set<String> countries() {
        return Holidays.countries();
    }

    /// When the answer owed by this standing is due.
    public Optional<Instant> due(Standing standing) {
        return due(preferences(), calendar(), standing);
    }

    public static Optional<Instant> due(Preferences preferences, WorkCalendar calendar, Standing standing) {
        return standing.owedSince()
                .filter(since -> standing.state().isOwed())
                .map(OffsetDateTime::toInstant)
                .map(since -> preferences.plainHours()
                        ? WorkCalendar.answerDueInPlainHours(since)
                        : calendar.answerDue(since));
    }

    /// From when on an unanswered introduction is still owed an answer.
    public Instant windowBegins() {
        return clock.instant().minus(preferences().window());
    }
}
