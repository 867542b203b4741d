package sendoff.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import sendoff.domain.Channel;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Standing;

/// All introductions, a page at a time, the newest first. However many there are, only one page is read.
public final class IntroductionPages {
    /// As [sendoff.domain.Filed#state()]: what the owner settled since is answered.
    private static final String STATE = """
            case when state in ('open', 'pushback-1', 'pushback-2') and settled_at >= owed_since
                 then 'answered' else state end
            """;

    private static final RowMapper<Listed> LISTED = (row, ctx) -> new Listed(
            IntroductionId.of(row.getString("id")),
            Channel.valueOf(row.getString("channel")),
            KindName.of(row.getString("kind")),
            Rows.shown(row),
            Optional.ofNullable(row.getString("introducer_name")),
            Optional.ofNullable(row.getString("target_name")),
            row.getString("ask"),
            Standing.State.of(row.getString("stands")),
            row.getInt("on_desk") == 1,
            moment(row.getString("arrived_at")),
            moment(row.getString("due_at")));

    private static Optional<Instant> moment(@Nullable String text) {
        return Optional.ofNullable(text).filter(there -> !there.isEmpty()).map(Times::instant);
    }

    private final Database database;

    public IntroductionPages(Database database) {
        this.database = database;
    }

    /// @param owed    it lies on the desk
    /// @param arrived when the message that made it one was sent; empty where that was split off
    public record Listed(
            IntroductionId id,
            Channel channel,
            KindName kind,
            String requester,
            Optional<String> introducer,
            Optional<String> target,
            String ask,
            Standing.State state,
            boolean owed,
            Optional<Instant> arrived,
            Optional<Instant> due) {
        public After place() {
            return new After(arrived, id);
        }
    }

    /// Which are wanted; empty for all.
    public record Wanted(Optional<Standing.State> state, Optional<Channel> channel) {}

    /// The last of the page before.
    public record After(Optional<Instant> arrived, IntroductionId id) {}

    /// @param most how many at most
    public List<Listed> page(Wanted wanted, Optional<After> after, int most) {
        return database.read(db -> db.createQuery(sql())
                .bind("state", wanted.state().map(Standing.State::word).orElse(""))
                .bind("channel", wanted.channel().map(Channel::name).orElse(""))
                .bind(
                        "arrived",
                        after.map(one -> one.arrived().map(Times::text).orElse(""))
                                .orElse("9999"))
                .bind("id", after.map(one -> one.id().toString()).orElse(""))
                .bind("most", most)
                .map(LISTED)
                .list());
    }

    String sql() {
        return """
                select id, channel, kind, requester_name, requester_address, introducer_name, target_name, ask, on_desk,
                       arrived_at, due_at, %1$s as stands
                  from introduction
                 where (kind_by_owner is null or kind_by_owner <> 'none')
                   and (:state = '' or %1$s = :state)
                   and (:channel = '' or channel = :channel)
                   and arrived_at <= :arrived and (arrived_at < :arrived or id < :id)
                 order by arrived_at desc, id desc
                 limit :most
                """.formatted(STATE);
    }
}
