package sendoff.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingPlan;
import sendoff.domain.GroupId;
import sendoff.domain.IntroductionId;

/// The groups of the giving plan, and which introduction goes on whose account.
public final class Plan {
    private final Database database;

    public Plan(Database database) {
        this.database = database;
    }

    /// The groups in force, in the owner's order.
    public GivingPlan now() {
        return new GivingPlan(database.read(
                db -> db.createQuery("select details from giving_group where ended = 0 order by place, id")
                        .map((row, ctx) -> Json.read(row.getString("details"), GivingGroup.class))
                        .list()));
    }

    /// Also one that ended: what was given keeps its name.
    public Optional<GivingGroup> find(GroupId id) {
        return database.read(db -> db.createQuery("select details from giving_group where id = :id")
                .bind("id", id.toString())
                .map((row, ctx) -> Json.read(row.getString("details"), GivingGroup.class))
                .findOne());
    }

    /// A new one stands last.
    public void save(Tx tx, GivingGroup group) {
        tx.handle()
                .createUpdate("""
                        insert into giving_group (id, place, details, ended)
                        values (:id, (select coalesce(max(place), 0) + 1 from giving_group), :details, 0)
                        on conflict (id) do update set details = excluded.details, ended = 0
                        """)
                .bind("id", group.id().toString())
                .bind("details", Json.write(group))
                .execute();
    }

    public void end(Tx tx, GroupId id) {
        tx.handle()
                .createUpdate("update giving_group set ended = 1 where id = :id")
                .bind("id", id.toString())
                .execute();
    }

    /// On whose account a yes would go, by introduction.
    public Map<IntroductionId, GroupId> members() {
        return database.read(db -> db
                .createQuery("select introduction_id, group_id from giving_member")
                .map((row, ctx) -> Map.entry(
                        IntroductionId.of(row.getString("introduction_id")), GroupId.of(row.getString("group_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public Optional<GroupId> groupOf(IntroductionId id) {
        return database.read(db -> db.createQuery("select group_id from giving_member where introduction_id = :id")
                .bind("id", id.toString())
                .map((row, ctx) -> GroupId.of(row.getString("group_id")))
                .findOne());
    }

    public void belongs(Tx tx, IntroductionId id, Optional<GroupId> group) {
        belong(tx, List.of(id), Map.of(), group);
    }

    /// @param groups by introduction; whoever is not in there belongs to none
    public void belong(Tx tx, Collection<IntroductionId> ids, Map<IntroductionId, GroupId> groups) {
        belong(tx, ids, groups, Optional.empty());
    }

    private static void belong(
            Tx tx, Collection<IntroductionId> ids, Map<IntroductionId, GroupId> groups, Optional<GroupId> otherwise) {
        var gone = tx.handle().prepareBatch("delete from giving_member where introduction_id = :id");
        var come =
                tx.handle().prepareBatch("insert into giving_member (introduction_id, group_id) values (:id, :group)");
        for (IntroductionId id : ids) {
            gone.bind("id", id.toString()).add();
            Optional.ofNullable(groups.get(id))
                    .or(() -> otherwise)
                    .ifPresent(group -> come.bind("id", id.toString())
                            .bind("group", group.toString())
                            .add());
        }
        if (gone.size() > 0) {
            gone.execute();
        }
        if (come.size() > 0) {
            come.execute();
        }
    }
}
