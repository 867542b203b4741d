package sendoff.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /// Whether the owner ever wrote to this address.
    public boolean isWrittenTo(String address) {
        return database.read(db -> db.createQuery("select count(*) from person where address = :address and sent > 0")
                        .bind("address", address)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /// The mail addresses that the owner wrote to most.
    public List<String> mostWrittenTo(int most) {
        return database.read(db -> db.createQuery("select address from person where sent > 0 and address like '%@%'"
                        + " order by sent desc, address limit :most")
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    /// The address of the one whom the owner writes with most under this very name; empty where nobody is called so.
    public Optional<String> called(String name) {
        return database.read(db -> db.createQuery("select address from person where lower(name) = lower(:name)"
                        + " and sent > 0 order by sent desc, last_at desc, address limit 1")
                .bind("name", name.strip())
                .mapTo(String.class)
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
        add(tx, List.of(known));
    }

    public void met(Tx tx, Collection<Contact> contacts) {
        add(
                tx,
                contacts.stream()
                        .filter(contact -> contact.party().address().isPresent())
                        .map(contact -> new Known(
                                contact.party(),
                                contact.mine() ? 0 : 1,
                                contact.mine() ? 1 : 0,
                                contact.at(),
                                contact.at()))
                        .toList());
    }

    /// As if an export had not been brought in. Whom nothing else shows is not known any more; of the others it is not
    /// kept when they were met before it.
    public void unmeet(Tx tx, UUID broughtIn) {
        for (String sql : List.of(TAKE_AWAY, FORGET_WHO_IS_LEFT_WITH_NOTHING)) {
            tx.handle().createUpdate(sql).bind("id", broughtIn.toString()).execute();
        }
    }

    private static final String TAKE_AWAY = """
            update person
               set received = received - (select b.received from brought_in_contact b
                                           where b.brought_in_id = :id and b.address = person.address),
                   sent = sent - (select b.sent from brought_in_contact b
                                   where b.brought_in_id = :id and b.address = person.address)
             where address in (select address from brought_in_contact where brought_in_id = :id)
            """;

    private static final String FORGET_WHO_IS_LEFT_WITH_NOTHING = """
            delete from person
             where received <= 0 and sent <= 0
               and address in (select address from brought_in_contact where brought_in_id = :id)
            """;

    private static void add(Tx tx, Collection<Known> people) {
        Batch.execute(tx, INSERT, people, (row, known) -> {
            row.setString(1, known.party().address().orElseThrow());
            row.setString(2, known.party().name().orElse(null));
            row.setInt(3, known.received());
            row.setInt(4, known.sent());
            row.setString(5, Times.text(known.first()));
            row.setString(6, Times.text(known.last()));
        });
    }

    private static final String SELECT = "select address, name, received, sent, first_at, last_at from person";

    private static final String INSERT = """
            insert into person (address, name, received, sent, first_at, last_at)
            values (?, ?, ?, ?, ?, ?)
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
