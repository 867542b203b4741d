package sendoff.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import sendoff.domain.IntroductionId;

/// What hangs on an introduction beside its letters, promises and days: what the owner weighed, its group, the door
/// left open, the words its answers were made from, what programs propose, and the introductions it began.
public final class Annexes {
    /// What else tells its rows apart; nothing where each introduction has one at most.
    private static final Map<String, String> KEYS = Map.of(
            "weighing", "''",
            "giving_member", "''",
            "door", "''",
            "proposal", "token_id",
            "template_use", "answer",
            "double_opt_in", "id");

    private final Database database;

    public Annexes(Database database) {
        this.database = database;
    }

    public record Row(String table, String key) {
        public Row {
            if (!KEYS.containsKey(table)) {
                throw new IllegalArgumentException("nothing in this table goes along: " + table);
            }
        }
    }

    /// What would go along if `gone` became part of `into`: all of which `into` has none of its own.
    public List<Row> between(IntroductionId gone, IntroductionId into) {
        return database.read(db -> between(db, gone, into));
    }

    private static List<Row> between(Handle db, IntroductionId gone, IntroductionId into) {
        return KEYS.keySet().stream()
                .sorted()
                .flatMap(table -> between(db, table, gone, into))
                .toList();
    }

    private static Stream<Row> between(Handle db, String table, IntroductionId gone, IntroductionId into) {
        String key = KEYS.get(table);
        String keys = "select " + key + " from " + table + " where introduction_id = ";
        return db
                .createQuery(keys + ":gone and " + key + " not in (" + keys + ":into)")
                .bind("gone", gone.toString())
                .bind("into", into.toString())
                .mapTo(String.class)
                .list()
                .stream()
                .map(found -> new Row(table, found));
    }

    /// All of `gone` becomes part of `into`.
    public void move(Tx tx, IntroductionId gone, IntroductionId into) {
        move(tx, between(tx.handle(), gone, into), gone, into);
    }

    /// Only these.
    public void move(Tx tx, Collection<Row> rows, IntroductionId from, IntroductionId to) {
        for (Row row : rows) {
            tx.handle()
                    .createUpdate("update " + row.table() + " set introduction_id = :to"
                            + " where introduction_id = :from and " + KEYS.get(row.table()) + " = :key")
                    .bind("from", from.toString())
                    .bind("to", to.toString())
                    .bind("key", row.key())
                    .execute();
            if (row.table().equals("double_opt_in")) {
                began(tx, row.key(), from, to);
            }
        }
    }

    /// One that is made between two others names where it began, also as it was before the last act.
    private static void began(Tx tx, String id, IntroductionId from, IntroductionId to) {
        for (String sql : List.of(
                "update double_opt_in set details = replace(details, :from, :to) where id = :id",
                "update opt_in_undo set before = replace(before, :from, :to) where opt_in_id = :id")) {
            tx.handle()
                    .createUpdate(sql)
                    .bind("from", from.toString())
                    .bind("to", to.toString())
                    .bind("id", id)
                    .execute();
        }
    }
}
