package sendoff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import sendoff.domain.Channel;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Stakes;
import sendoff.domain.Standing;
import sendoff.store.Queue.Filter;
import sendoff.store.Queue.Last;
import sendoff.store.Queue.Row;

/// What lists show of introductions, straight from its columns: nothing is read whole for it.
final class Rows {
    private Rows() {}

    static List<Row> queue(Handle db, Filter filter, Instant now, int most, int skip) {
        return queue(db, filter, now, most, Optional.empty(), skip);
    }

    static List<Row> queue(Handle db, Filter filter, Instant now, int most, Optional<Last> after) {
        return queue(db, filter, now, most, after, 0);
    }

    private static List<Row> queue(Handle db, Filter filter, Instant now, int most, Optional<Last> after, int skip) {
        var sql = """
                select id, channel, kind, requester_name, requester_address, introducer_name, target_name, ask,
                       stakes, framework, state, owed_since, due_at
                  from introduction
                 where on_desk = 1
                   and (hidden_until is null or hidden_until <= :now)
                   and (:everyKind = 1 or kind in (<kinds>))
                   and due_at >= :due and (due_at > :due or id > :id)
                   and %s
                 order by due_at, id
                 limit :most offset :skip
                """.formatted(having(filter));
        var query = db.createQuery(sql)
                .bind("now", Times.text(now))
                .bind("everyKind", filter.kinds().isEmpty() ? 1 : 0)
                .bindList("kinds", kinds(filter))
                .bind("due", after.map(last -> Times.text(last.due())).orElse(""))
                .bind("id", after.map(last -> last.id().toString()).orElse(""))
                .bind("most", most)
                .bind("skip", skip);
        return bind(query, filter).map(ROW).list();
    }

    static List<Filed> find(Handle db, String words, int most) {
        var filter = new Filter(words, List.of());
        var sql = Introductions.SELECT + """
                 where (kind_by_owner is null or kind_by_owner <> 'none') and %s
                 order by on_desk desc, arrived_at desc, id
                 limit :most
                """.formatted(having(filter));
        return bind(db.createQuery(sql).bind("most", most), filter)
                .map(Introductions.FILED)
                .list();
    }

    private static Query bind(Query query, Filter filter) {
        int n = 0;
        for (String word : words(filter)) {
            query.bind("word" + n++, "%" + word + "%");
        }
        return query;
    }

    private static String having(Filter filter) {
        var conditions = new StringBuilder("1 = 1");
        for (int n = 0; n < words(filter).length; n++) {
            conditions.append(" and searched like :word").append(n);
        }
        return conditions.toString();
    }

    private static String[] words(Filter filter) {
        String words = Folded.of(filter.words()).replaceAll("[%_\\\\]", " ").strip();
        return words.isEmpty() ? new String[0] : words.split("\\s+");
    }

    private static List<String> kinds(Filter filter) {
        return filter.kinds().isEmpty()
                ? List.of("")
                : filter.kinds().stream().map(KindName::word).toList();
    }

    private static final RowMapper<Row> ROW = (row, ctx) -> new Row(
            IntroductionId.of(row.getString("id")),
            Channel.valueOf(row.getString("channel")),
            KindName.of(row.getString("kind")),
            shown(row),
            Optional.ofNullable(row.getString("requester_address")),
            Optional.ofNullable(row.getString("introducer_name")),
            Optional.ofNullable(row.getString("target_name")),
            row.getString("ask"),
            Stakes.valueOf(row.getString("stakes")),
            Framework.of(row.getString("framework")),
            Standing.State.of(row.getString("state")),
            moment(row.getString("owed_since")),
            moment(row.getString("due_at")));

    private static Instant moment(@Nullable String text) {
        return text == null ? Instant.EPOCH : Times.instant(text);
    }

    static String shown(ResultSet row) throws SQLException {
        String name = row.getString("requester_name");
        return name != null ? name : row.getString("requester_address");
    }
}
