package sendoff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.ContactGuard;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.MessageId;

/// What guards each contact, and when they were asked for an introduction.
public final class ContactGuards {
    private final Database database;

    public ContactGuards(Database database) {
        this.database = database;
    }

    public Optional<ContactGuard> of(String address) {
        return database.read(db -> db.createQuery(SELECT + " where address = :address")
                .bind("address", address.strip().toLowerCase(Locale.ROOT))
                .map(GUARD)
                .findOne());
    }

    /// By name, then address.
    public List<ContactGuard> all() {
        return database.read(db -> db.createQuery(SELECT + " order by lower(name), address")
                .map(GUARD)
                .list());
    }

    public void save(Tx tx, ContactGuard guard) {
        tx.handle()
                .createUpdate("""
                        insert into contact_guard (address, name, glad_of, times, per, rests_until, changed_at)
                        values (:address, :name, :gladOf, :times, :per, :rests, :at)
                        on conflict (address) do update set
                               name = excluded.name, glad_of = excluded.glad_of, times = excluded.times,
                               per = excluded.per, rests_until = excluded.rests_until, changed_at = excluded.changed_at
                        """)
                .bind("address", guard.address())
                .bind("name", guard.name())
                .bind("gladOf", guard.gladOf())
                .bind("times", guard.limit().map(Limit::times).orElse(null))
                .bind("per", guard.limit().map(limit -> limit.per().word()).orElse(null))
                .bind("rests", guard.restsUntil().map(LocalDate::toString).orElse(null))
                .bind("at", Times.text(guard.changed()))
                .execute();
    }

    /// Nothing is known of them any more; that they were asked stays.
    public void remove(Tx tx, String address) {
        tx.handle()
                .createUpdate("delete from contact_guard where address = :address")
                .bind("address", address.strip().toLowerCase(Locale.ROOT))
                .execute();
    }

    /// A private question to them left.
    public void asked(Tx tx, MessageId question, String address, Instant at) {
        tx.handle()
                .createUpdate("insert into contact_asked (message_id, address, asked_at) values (:id, :address, :at)"
                        + " on conflict do nothing")
                .bind("id", question.value())
                .bind("address", address.strip().toLowerCase(Locale.ROOT))
                .bind("at", Times.text(at))
                .execute();
    }

    /// That letter asked nothing.
    public void unasked(Tx tx, MessageId letter) {
        tx.handle()
                .createUpdate("delete from contact_asked where message_id = :id")
                .bind("id", letter.value())
                .execute();
    }

    /// When they were asked since then, the latest first.
    public List<Instant> askings(String address, Instant since) {
        return database.read(db -> db.createQuery("select asked_at from contact_asked"
                        + " where address = :address and asked_at >= :since order by asked_at desc")
                .bind("address", address.strip().toLowerCase(Locale.ROOT))
                .bind("since", Times.text(since))
                .map((row, ctx) -> Times.instant(row.getString("asked_at")))
                .list());
    }

    /// When each address was asked since then, the latest first.
    public Map<String, List<Instant>> askings(Instant since) {
        record Asked(String address, Instant at) {}
        return database.read(db -> db
                .createQuery(
                        "select address, asked_at from contact_asked where asked_at >= :since order by asked_at desc")
                .bind("since", Times.text(since))
                .map((row, ctx) -> new Asked(row.getString("address"), Times.instant(row.getString("asked_at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Asked::address, Collectors.mapping(Asked::at, Collectors.toList()))));
    }

    private static final String SELECT =
            "select address, name, glad_of, times, per, rests_until, changed_at from contact_guard";

    private static final RowMapper<ContactGuard> GUARD = (row, ctx) -> new ContactGuard(
            row.getString("address"),
            row.getString("name"),
            row.getString("glad_of"),
            limit(row),
            Optional.ofNullable(row.getString("rests_until")).map(LocalDate::parse),
            Times.instant(row.getString("changed_at")));

    private static Optional<Limit> limit(ResultSet row) throws SQLException {
        int times = row.getInt("times");
        return Optional.ofNullable(row.getString("per")).map(per -> new Limit(times, Period.of(per)));
    }
}
