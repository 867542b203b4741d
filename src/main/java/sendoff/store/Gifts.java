package sendoff.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Gift;
import sendoff.domain.GroupId;
import sendoff.domain.IntroductionId;
import sendoff.domain.Party;

/// What was given on the account of the giving plan: its history.
public final class Gifts {
    private final Database database;

    public Gifts(Database database) {
        this.database = database;
    }

    public void save(Tx tx, Gift gift) {
        tx.handle()
                .createUpdate("""
                        insert into gift (id, group_id, introduction_id, to_name, to_address, amount, given_at, back_at)
                        values (:id, :group, :introduction, :name, :address, :amount, :at, :back)
                        on conflict (id) do update set amount = excluded.amount, back_at = excluded.back_at
                        """)
                .bind("id", gift.id().toString())
                .bind("group", gift.group().toString())
                .bind(
                        "introduction",
                        gift.introduction().map(IntroductionId::toString).orElse(null))
                .bind("name", gift.to().name().orElse(null))
                .bind("address", gift.to().address().orElse(null))
                .bind("amount", gift.amount())
                .bind("at", Times.text(gift.at()))
                .bind("back", gift.back().map(Times::text).orElse(null))
                .execute();
    }

    public Optional<Gift> find(UUID id) {
        return database.read(db -> db.createQuery(SELECT + " where id = :id")
                .bind("id", id.toString())
                .map(GIFT)
                .findOne());
    }

    /// Oldest first, also those that were taken back.
    public List<Gift> of(IntroductionId introduction) {
        return database.read(db -> db.createQuery(SELECT + " where introduction_id = :id order by given_at, id")
                .bind("id", introduction.toString())
                .map(GIFT)
                .list());
    }

    /// The newest first, also those that were taken back.
    public List<Gift> newest(int most) {
        return database.read(db -> db.createQuery(SELECT + " order by given_at desc, id limit :most")
                .bind("most", most)
                .map(GIFT)
                .list());
    }

    /// How much each group gave from `since` on.
    public Map<GroupId, Integer> givenSince(Instant since) {
        return database.read(db -> db
                .createQuery("""
                        select group_id, sum(amount) as given from gift
                         where back_at is null and given_at >= :since
                         group by group_id
                        """)
                .bind("since", Times.text(since))
                .map((row, ctx) -> Map.entry(GroupId.of(row.getString("group_id")), row.getInt("given")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// What was given because of one introduction belongs to the other from now on.
    public void move(Tx tx, IntroductionId from, IntroductionId to) {
        tx.handle()
                .createUpdate("update gift set introduction_id = :to where introduction_id = :from")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .execute();
    }

    /// Only these.
    public void move(Tx tx, Collection<UUID> ids, IntroductionId to) {
        for (UUID id : ids) {
            tx.handle()
                    .createUpdate("update gift set introduction_id = :to where id = :id")
                    .bind("to", to.toString())
                    .bind("id", id.toString())
                    .execute();
        }
    }

    private static final String SELECT =
            "select id, group_id, introduction_id, to_name, to_address, amount, given_at, back_at from gift";

    private static final RowMapper<Gift> GIFT = (row, ctx) -> new Gift(
            UUID.fromString(row.getString("id")),
            GroupId.of(row.getString("group_id")),
            Optional.ofNullable(row.getString("introduction_id")).map(IntroductionId::of),
            new Party(Optional.ofNullable(row.getString("to_name")), Optional.ofNullable(row.getString("to_address"))),
            row.getInt("amount"),
            Times.instant(row.getString("given_at")),
            Optional.ofNullable(row.getString("back_at")).map(Times::instant));
}
