package sendoff.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Party;

/// Who wrote to the owner and was written to, how often and when: all that is kept of ordinary mail.
public final class People {
    private final Database database;

    public People(Database database) {
        this.database = database;
    }

    /// @param received how many messages they sent the owner
    /// @param sent     how many the owner sent them
    public record Known(Party party, int received, int sent, Instant first, Instant last) {}

    /// @param mine the owner wrote to them; else they wrote
    public record Contact(Party party, boolean mine, Instant at) {}

    public Optional<Known> at(String address) {
        return database.read(db -> db.createQuery(SELECT + " where address = :address")
                .bind("address", address)
                .map(KNOWN)
                .findOne());
    }

    /// All of them, whoever wrote last first.
    public List<Known> all() {
        return database.read(db -> db.createQuery(SELECT + " order by last_at desc, address")
                .map(KNOWN)
                .list());
    }

    public void forget(Tx tx, Collection<String> addresses) {
        addresses.forEach(address -> tx.handle()
                .createUpdate("delete from person where address = :address")
                .bind("address", address)
                .execute());
    }

    /// Puts back what was forgotten; what came since is added to it.
    public void restore(Tx tx, Known known) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("address", known.party().address().orElseThrow())
                .bind("name", known.party().name().orElse(null))
                .bind("received", known.received())
                .bind("sent", known.sent())
                .bind("first", Times.text(known.first()))
                .bind("last", Times.text(known.last()))
                .execute();
    }

    public void met(Tx tx, Collection<Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        var batch = tx.handle().prepareBatch(INSERT);
        for (Contact contact : contacts) {
            if (contact.party().address().isEmpty()) {
                continue;
            }
            batch.bind("address", contact.party().address().get())
                    .bind("name", contact.party().name().orElse(null))
                    .bind("received", contact.mine() ? 0 : 1)
                    .bind("sent", contact.mine() ? 1 : 0)
                    .bind("first", Times.text(contact.at()))
                    .bind("last", Times.text(contact.at()))
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static final String SELECT = "select address, name, received, sent, first_at, last_at from person";

    private static final String INSERT = """
            insert into person (address, name, received, sent, first_at, last_at)
            values (:address, :name, :received, :sent, :first, :last)
            on conflict (address) do update set
                   name = coalesce(excluded.name, person.name),
                   received = person.received + excluded.received,
                   sent = person.sent + excluded.sent,
                   first_at = case when excluded.first_at < person.first_at
                                   then excluded.first_at else person.first_at end,
                   last_at = case when excluded.last_at > person.last_at
                                  then excluded.last_at else person.last_at end
            """;

    private static final RowMapper<Known> KNOWN = (row, ctx) -> new Known(
            new Party(Optional.ofNullable(row.getString("name")), Optional.of(row.getString("address"))),
            row.getInt("received"),
            row.getInt("sent"),
            Times.instant(row.getString("first_at")),
            Times.instant(row.getString("last_at")));
}
