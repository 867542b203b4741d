package sendoff.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Channel;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Recognition;

/// The messages that belong to introductions, and the bare ids of all others.
public final class Messages {
    private final Database database;

    public Messages(Database database) {
        this.database = database;
    }

    /// A message in full, with what was recognised in it and where it belongs.
    public record Kept(Message message, Recognition recognition, Optional<IntroductionId> introduction) {
        private Kept asText() {
            return new Kept(message.withoutHtml(), recognition, introduction);
        }
    }

    /// Of these ids, the ones read before.
    public Set<MessageId> known(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return database.read(db -> new HashSet<>(db.createQuery("select id from message where id in (<ids>)")
                .bindList("ids", ids.stream().map(MessageId::value).toList())
                .map((row, ctx) -> new MessageId(row.getString("id")))
                .list()));
    }

    /// Every message of one channel that is still kept in full.
    public List<Kept> on(Channel channel) {
        var sql = """
                select content, recognition, introduction_id
                  from message
                 where channel = :channel and content is not null
                """;
        return database.read(db ->
                db.createQuery(sql).bind("channel", channel.name()).map(KEPT).list());
    }

    /// As if they had never been read.
    public void remove(Tx tx, Collection<MessageId> ids) {
        Unfiled.touch(tx, ids);
        Batch.execute(tx, "delete from message where id = ?", ids, (row, id) -> row.setString(1, id.value()));
    }

    /// Every message still kept in full.
    public List<Kept> all() {
        var sql = """
                select content, recognition, introduction_id
                  from message
                 where content is not null
                """;
        return database.read(db -> db.createQuery(sql).map(KEPT).list());
    }

    /// The same without their formatted text, which is most of what letters take and of which only a page has use.
    public List<Kept> allAsText() {
        var sql = """
                select content, recognition, introduction_id
                  from message
                 where content is not null
                """;
        return database.read(db -> db.createQuery(sql)
                .map((row, ctx) -> KEPT.map(row, ctx).asText())
                .list());
    }

    /// The same of these alone.
    public List<Kept> asText(Collection<MessageId> ids) {
        var sql = "select content, recognition, introduction_id from message where id = :id and content is not null";
        return database.read(db -> {
            var found = new ArrayList<Kept>();
            for (MessageId id : ids) {
                db.createQuery(sql)
                        .bind("id", id.value())
                        .map((row, ctx) -> KEPT.map(row, ctx).asText())
                        .findOne()
                        .ifPresent(found::add);
            }
            return found;
        });
    }

    /// Which messages are kept in full of these introductions.
    public Set<MessageId> idsOf(Collection<IntroductionId> introductions) {
        var found = new HashSet<MessageId>();
        introductions.forEach(one -> found.addAll(idsOf(one)));
        return found;
    }

    /// The messages of an introduction, oldest first.
    public List<Kept> of(IntroductionId introduction) {
        var sql = """
                select content, recognition, introduction_id
                  from message
                 where introduction_id = :introduction and content is not null
                 order by sent_at, id
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("introduction", introduction.toString())
                .map(KEPT)
                .list());
    }

    /// Which messages of an introduction are kept in full, oldest first: who goes through many reads one at a time.
    public List<MessageId> idsOf(IntroductionId introduction) {
        var sql = """
                select id from message
                 where introduction_id = :introduction and content is not null
                 order by sent_at, id
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("introduction", introduction.toString())
                .map((row, ctx) -> new MessageId(row.getString("id")))
                .list());
    }

    /// The messages of these introductions, oldest first.
    public List<Kept> of(Collection<IntroductionId> introductions) {
        var sql = """
                select content, recognition, introduction_id
                  from message
                 where introduction_id in (<introductions>) and content is not null
                 order by sent_at, id
                """;
        return introductions.isEmpty()
                ? List.of()
                : database.read(db -> db.createQuery(sql)
                        .bindList(
                                "introductions",
                                introductions.stream()
                                        .map(IntroductionId::toString)
                                        .toList())
                        .map(KEPT)
                        .list());
    }

    /// What was said in Slack since and is kept in full.
    public List<Kept> saidInSlack(Instant since) {
        var sql = """
                select content, recognition, introduction_id
                  from message
                 where channel = 'SLACK' and content is not null and sent_at >= :since
                """;
        return database.read(db ->
                db.createQuery(sql).bind("since", Times.text(since)).map(KEPT).list());
    }

    public Optional<Kept> find(MessageId id) {
        var sql = "select content, recognition, introduction_id from message where id = :id and content is not null";
        return database.read(
                db -> db.createQuery(sql).bind("id", id.value()).map(KEPT).findOne());
    }

    /// Those kept in full that were written in this time.
    public List<Kept> between(Instant from, Instant to) {
        var sql = """
                select content, recognition, introduction_id
                  from message
                 where content is not null and sent_at between :from and :to
                 order by sent_at, id
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("from", Times.text(from))
                .bind("to", Times.text(to))
                .map(KEPT)
                .list());
    }

    /// How many mails of this time were read of which nothing but the id is kept.
    public int notedBetween(Instant from, Instant to) {
        var sql =
                "select count(*) from message where content is null and channel = 'EMAIL' and sent_at between :from and :to";
        return database.read(db -> db.createQuery(sql)
                .bind("from", Times.text(from))
                .bind("to", Times.text(to))
                .mapTo(Integer.class)
                .one());
    }

    /// Whether it was read, was written since then, and nothing but its id is kept.
    public boolean isNoted(MessageId id, Instant since) {
        var sql = "select count(*) from message where id = :id and content is null and sent_at >= :since";
        return database.read(db -> db.createQuery(sql)
                        .bind("id", id.value())
                        .bind("since", Times.text(since))
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    public long count() {
        return database.read(db ->
                db.createQuery("select count(*) from message").mapTo(Long.class).one());
    }

    /// Keeps a message in full, in the place of what was known of it.
    public void keep(Tx tx, Message message, Recognition recognition) {
        keep(tx, List.of(new Judged(message, recognition)));
    }

    /// A message with what was recognised in it.
    public record Judged(Message message, Recognition recognition) {}

    /// The same of many.
    public void keep(Tx tx, Collection<Judged> read) {
        var sql = """
                insert into message (id, channel, sent_at, content, recognition, people)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set content = excluded.content, recognition = excluded.recognition,
                       people = excluded.people, sent_at = excluded.sent_at
                """;
        Batch.execute(tx, sql, read, (row, one) -> {
            Message message = one.message();
            row.setString(1, message.id().value());
            row.setString(2, message.channel().name());
            row.setString(3, Times.text(message.at().toInstant()));
            row.setString(4, Json.write(message));
            row.setString(5, Json.write(one.recognition()));
            row.setString(6, HeaderPeople.of(message));
        });
        Unfiled.touch(tx, read.stream().map(one -> one.message().id()).toList());
    }

    /// The introductions with a message to or from one of these addresses.
    public List<IntroductionId> with(Collection<String> addresses) {
        var found = new java.util.LinkedHashSet<IntroductionId>();
        for (String address : addresses) {
            found.addAll(database.read(db -> db.createQuery("""
                            select distinct introduction_id from message
                             where introduction_id is not null and people like :holding escape '!'
                            """)
                    .bind("holding", HeaderPeople.holding(address))
                    .map((row, ctx) -> IntroductionId.of(row.getString("introduction_id")))
                    .list()));
        }
        return List.copyOf(found);
    }

    /// Everyone in the header of a message that belongs to an introduction.
    public Set<String> people() {
        var all = new HashSet<String>();
        database
                .read(db -> db.createQuery("select people from message where introduction_id is not null")
                        .mapTo(String.class)
                        .list())
                .stream()
                .filter(java.util.Objects::nonNull)
                .flatMap(text -> java.util.Arrays.stream(text.split("\\|")))
                .filter(address -> !address.isEmpty())
                .forEach(all::add);
        return all;
    }

    /// Remembers only that these were read.
    public void note(Tx tx, Collection<Noted> read) {
        var sql = "insert into message (id, channel, sent_at) values (?, ?, ?) on conflict (id) do nothing";
        Batch.execute(tx, sql, read, (row, one) -> {
            row.setString(1, one.id().value());
            row.setString(2, one.channel());
            row.setString(3, Times.text(one.at()));
        });
    }

    public record Noted(MessageId id, String channel, Instant at) {}

    /// Whoever knows better moves them there; filing follows.
    public void belongs(Tx tx, Collection<MessageId> ids, IntroductionId introduction) {
        Unfiled.touch(tx, ids);
        filed(tx, ids, introduction);
    }

    /// Filing found them to be part of it.
    public void filed(Tx tx, Collection<MessageId> ids, IntroductionId introduction) {
        var batch = tx.handle().prepareBatch("update message set introduction_id = :introduction where id = :id");
        for (MessageId id : ids) {
            batch.bind("introduction", introduction.toString())
                    .bind("id", id.value())
                    .add();
        }
        batch.execute();
    }

    /// Takes a message out of the introduction it was filed under.
    public void leaves(Tx tx, Collection<MessageId> ids) {
        Unfiled.touch(tx, ids);
        var batch = tx.handle().prepareBatch("update message set introduction_id = null where id = :id");
        for (MessageId id : ids) {
            batch.bind("id", id.value()).add();
        }
        batch.execute();
    }

    /// Messages older than `before` that are kept in full and belong to no introduction.
    public List<Message> loose(Instant before) {
        var sql = """
                select content from message
                 where introduction_id is null and content is not null and sent_at < :before
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("before", Times.text(before))
                .map((row, ctx) -> Json.read(row.getString("content"), Message.class))
                .list());
    }

    /// Lets go of the text of these messages, unless they belong to an introduction by now. Their ids stay.
    ///
    /// @return how many were let go
    public int forget(Tx tx, Collection<MessageId> ids) {
        Unfiled.touch(tx, ids);
        int forgotten = 0;
        for (MessageId id : ids) {
            forgotten += tx.handle().createUpdate("""
                            update message set content = null, recognition = null, people = null
                             where id = :id and introduction_id is null and content is not null
                            """).bind("id", id.value()).execute();
        }
        return forgotten;
    }

    /// Whether one of these messages belongs to an introduction at this moment.
    public boolean isFiled(Tx tx, Collection<MessageId> ids) {
        return !ids.isEmpty()
                && tx.handle()
                                .createQuery(
                                        "select count(*) from message where id in (<ids>) and introduction_id is not null")
                                .bindList(
                                        "ids",
                                        ids.stream().map(MessageId::value).toList())
                                .mapTo(Integer.class)
                                .one()
                        > 0;
    }

    private static final RowMapper<Kept> KEPT = (row, ctx) -> new Kept(
            Json.read(row.getString("content"), Message.class),
            Json.read(row.getString("recognition"), Recognition.class),
            Optional.ofNullable(row.getString("introduction_id")).map(IntroductionId::of));
}
