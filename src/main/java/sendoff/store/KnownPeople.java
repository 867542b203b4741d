package sendoff.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import sendoff.domain.ContactGuard;
import sendoff.domain.Person;
import sendoff.domain.PersonId;

/// Those the owner wrote something down about, and which addresses are theirs. Whoever only ever wrote is in [People].
public final class KnownPeople {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 500;

    private final Database database;

    public KnownPeople(Database database) {
        this.database = database;
    }

    /// What an act with people can be taken back to.
    ///
    /// @param said    what was done, for the toast
    /// @param touched whom it changed, made or took away
    /// @param were    those of them that were there before
    /// @param counted what of their mail was forgotten
    /// @param guards  what guarded them
    public record Before(
            String said,
            Instant at,
            List<PersonId> touched,
            List<Person> were,
            List<People.Known> counted,
            List<ContactGuard> guards) {

        public Before {
            touched = List.copyOf(touched);
            were = List.copyOf(were);
            counted = List.copyOf(counted);
            guards = List.copyOf(guards);
        }
    }

    public Optional<Person> find(PersonId id) {
        return database.read(db -> db.createQuery("select details from known_person where id = :id")
                .bind("id", id.toString())
                .map((row, ctx) -> Json.read(row.getString("details"), Person.class))
                .findOne());
    }

    public Optional<Person> at(String address) {
        return database.read(db -> db.createQuery("""
                        select details from known_person
                         where id = (select person_id from person_address where address = :address)
                        """)
                .bind("address", address)
                .map((row, ctx) -> Json.read(row.getString("details"), Person.class))
                .findOne());
    }

    /// By name.
    public List<Person> all() {
        return database.read(db -> db.createQuery("select details from known_person order by name, id")
                .map((row, ctx) -> Json.read(row.getString("details"), Person.class))
                .list());
    }

    /// Whose each address is, as far as anything was written down.
    public Map<String, PersonId> owners() {
        return database.read(db -> db
                .createQuery("select address, person_id from person_address")
                .map((row, ctx) -> Map.entry(row.getString("address"), PersonId.of(row.getString("person_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Every address of whoever has this one, itself included.
    public List<String> addressesBeside(String address) {
        List<String> all = database.read(db ->
                db.createQuery("""
                        select address from person_address
                         where person_id = (select person_id from person_address where address = :address)
                         order by address
                        """).bind("address", address).mapTo(String.class).list());
        return all.isEmpty() ? List.of(address) : all;
    }

    /// Their addresses are theirs alone from now on.
    public void save(Tx tx, Collection<Person> people) {
        List<Person> all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += BATCH) {
            save(tx.handle(), all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    private static void save(Handle db, List<Person> people) {
        var rows = db.prepareBatch("""
                insert into known_person (id, name, details) values (:id, :name, :details)
                on conflict (id) do update set name = excluded.name, details = excluded.details
                """);
        var gone = db.prepareBatch("delete from person_address where person_id = :id");
        var addresses = db.prepareBatch("""
                insert into person_address (address, person_id) values (:address, :id)
                on conflict (address) do update set person_id = excluded.person_id
                """);
        for (Person person : people) {
            rows.bind("id", person.id().toString())
                    .bind("name", person.name())
                    .bind("details", Json.write(person))
                    .add();
            gone.bind("id", person.id().toString()).add();
            person.addresses()
                    .forEach(address -> addresses
                            .bind("address", address)
                            .bind("id", person.id().toString())
                            .add());
        }
        rows.execute();
        gone.execute();
        if (addresses.size() > 0) {
            addresses.execute();
        }
    }

    public void remove(Tx tx, Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var addresses = tx.handle().prepareBatch("delete from person_address where person_id = :id");
        var people = tx.handle().prepareBatch("delete from known_person where id = :id");
        for (PersonId id : ids) {
            addresses.bind("id", id.toString()).add();
            people.bind("id", id.toString()).add();
        }
        addresses.execute();
        people.execute();
    }

    // ---- taking back

    /// @param key tells two acts of one moment apart, and sorts as they came
    public void remember(Tx tx, String key, Before before) {
        tx.handle()
                .createUpdate("delete from person_undo where at < :old")
                .bind("old", Times.text(before.at().minus(KEPT)))
                .execute();
        tx.handle()
                .createUpdate("insert into person_undo (id, at, said, before) values (:id, :at, :said, :before)")
                .bind("id", Times.text(before.at()) + " " + key)
                .bind("at", Times.text(before.at()))
                .bind("said", before.said())
                .bind("before", Json.write(before))
                .execute();
    }

    /// The last act since then.
    public Optional<Before> last(Instant since) {
        return database.read(
                db -> db.createQuery("select before from person_undo where at >= :since order by id desc limit 1")
                        .bind("since", Times.text(since))
                        .map((row, ctx) -> Json.read(row.getString("before"), Before.class))
                        .findOne());
    }

    public void forgetActs(Tx tx) {
        tx.handle().execute("delete from person_undo");
    }

    /// The newest act is as it was before.
    public void takeBack(Tx tx, Before before) {
        remove(tx, before.touched());
        save(tx, before.were());
        tx.handle().execute("delete from person_undo where id = (select max(id) from person_undo)");
    }
}
