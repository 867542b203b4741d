package sendoff.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.AccountId;

/// How far every source was read: cursors of mailbox folders, items of files and folders.
public final class Mailboxes {
    private final Database database;

    public Mailboxes(Database database) {
        this.database = database;
    }

    /// @param cursor as intake wrote it
    public record Read(AccountId account, String folder, String cursor, Instant at) {}

    public List<Read> all() {
        return database.read(db -> db.createQuery(
                        "select account_id, folder, cursor, read_at from mailbox order by read_at")
                .map((row, ctx) -> new Read(
                        AccountId.of(row.getString("account_id")),
                        row.getString("folder"),
                        row.getString("cursor"),
                        Times.instant(row.getString("read_at"))))
                .list());
    }

    public List<Read> of(AccountId account) {
        return all().stream().filter(read -> read.account().equals(account)).toList();
    }

    public Optional<Instant> lastRead() {
        return all().stream().map(Read::at).max(Instant::compareTo);
    }

    public void save(Tx tx, Read read) {
        tx.handle()
                .createUpdate("""
                        insert into mailbox (account_id, folder, cursor, read_at)
                        values (:account, :folder, :cursor, :at)
                        on conflict (account_id, folder) do update set
                               cursor = excluded.cursor, read_at = excluded.read_at
                        """)
                .bind("account", read.account().toString())
                .bind("folder", read.folder())
                .bind("cursor", read.cursor())
                .bind("at", Times.text(read.at()))
                .execute();
    }

    /// Every item of this source that was read already.
    public Set<String> seen(String source) {
        return database.read(db -> {
            try (var items = db
                    .createQuery("select item from seen where source = :source")
                    .bind("source", source)
                    .setFetchSize(10_000)
                    .map((row, ctx) -> row.getString("item"))
                    .stream()) {
                var seen = new HashSet<String>();
                items.forEach(seen::add);
                return seen;
            }
        });
    }

    public void saw(Tx tx, String source, Collection<String> items) {
        var sql = "insert into seen (source, item) values (?, ?) on conflict do nothing";
        Batch.execute(tx, sql, items, (row, item) -> {
            row.setString(1, source);
            row.setString(2, item);
        });
    }
}
