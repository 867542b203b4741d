package sendoff.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sendoff.domain.Channel;
import sendoff.domain.MessageId;

/// What came in by exports of other services, so that it can be taken back.
public final class BroughtIn {
    private final Database database;

    BroughtIn(Database database) {
        this.database = database;
    }

    /// One export.
    ///
    /// @param name of its file
    /// @param said what came of it, in sentences
    public record One(UUID id, String name, Channel channel, Instant at, List<String> said) {
        public One {
            said = List.copyOf(said);
        }
    }

    public void begin(Tx tx, One one) {
        tx.handle()
                .createUpdate("""
                        insert into brought_in (id, name, channel, at, counts) values (:id, :name, :channel, :at, :said)
                        on conflict (id) do update set counts = excluded.counts
                        """)
                .bind("id", one.id().toString())
                .bind("name", one.name())
                .bind("channel", one.channel().name())
                .bind("at", Times.text(one.at()))
                .bind("said", String.join("\n", one.said()))
                .execute();
    }

    public void add(Tx tx, UUID id, Collection<MessageId> messages) {
        Batch.execute(
                tx,
                "insert into brought_in_message (brought_in_id, message_id) values (?, ?) on conflict do nothing",
                messages,
                (row, message) -> {
                    row.setString(1, id.toString());
                    row.setString(2, message.value());
                });
    }

    /// Whom it showed the owner to be in touch with: counted as [People#met] does.
    public void met(Tx tx, UUID id, Collection<People.Contact> contacts) {
        Batch.execute(
                tx,
                """
                insert into brought_in_contact (brought_in_id, address, received, sent) values (?, ?, ?, ?)
                on conflict (brought_in_id, address) do update set
                       received = brought_in_contact.received + excluded.received,
                       sent = brought_in_contact.sent + excluded.sent
                """,
                contacts.stream()
                        .filter(contact -> contact.party().address().isPresent())
                        .toList(),
                (row, contact) -> {
                    row.setString(1, id.toString());
                    row.setString(2, contact.party().address().orElseThrow());
                    row.setInt(3, contact.mine() ? 0 : 1);
                    row.setInt(4, contact.mine() ? 1 : 0);
                });
    }

    /// The last one of a channel.
    public Optional<One> last(Channel channel) {
        return database.read(db -> db.createQuery(
                        "select id, name, channel, at, counts from brought_in where channel = :channel order by at desc, id limit 1")
                .bind("channel", channel.name())
                .map((row, ctx) -> new One(
                        UUID.fromString(row.getString("id")),
                        row.getString("name"),
                        Channel.valueOf(row.getString("channel")),
                        Times.instant(row.getString("at")),
                        row.getString("counts").lines().toList()))
                .findOne());
    }

    public List<MessageId> messages(UUID id) {
        return database.read(db -> db.createQuery("select message_id from brought_in_message where brought_in_id = :id")
                .bind("id", id.toString())
                .map((row, ctx) -> new MessageId(row.getString("message_id")))
                .list());
    }

    public void forget(Tx tx, UUID id) {
        for (String table : List.of(
                "brought_in_contact where brought_in_id",
                "brought_in_message where brought_in_id",
                "brought_in where id")) {
            tx.handle()
                    .createUpdate("delete from " + table + " = :id")
                    .bind("id", id.toString())
                    .execute();
        }
    }
}
