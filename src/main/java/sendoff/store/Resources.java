package sendoff.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Attachment;
import sendoff.domain.Resource;
import sendoff.domain.ResourceId;

/// What the owner can offer with a no.
public final class Resources {
    private final Database database;

    public Resources(Database database) {
        this.database = database;
    }

    /// All of them, by title.
    public List<Resource> all() {
        return database.read(db ->
                db.createQuery(SELECT + " order by title, id").map(RESOURCE).list());
    }

    public Optional<Resource> find(ResourceId id) {
        return database.read(db -> db.createQuery(SELECT + " where id = :id")
                .bind("id", id.toString())
                .map(RESOURCE)
                .findOne());
    }

    public void save(Tx tx, Resource resource) {
        var sql = """
                insert into resource (id, sort, title, place, for_whom, tags, file, dead_at, archived_at, edited_at)
                values (:id, :sort, :title, :place, :whom, :tags, :file, :dead, :archived, :edited)
                on conflict (id) do update set
                       sort = excluded.sort, title = excluded.title, place = excluded.place,
                       for_whom = excluded.for_whom, tags = excluded.tags, file = excluded.file,
                       dead_at = excluded.dead_at, archived_at = excluded.archived_at, edited_at = excluded.edited_at
                """;
        tx.handle()
                .createUpdate(sql)
                .bind("id", resource.id().toString())
                .bind("sort", resource.sort().word())
                .bind("title", resource.title())
                .bind("place", resource.place())
                .bind("whom", resource.forWhom())
                .bind("tags", String.join("\n", resource.tags()))
                .bind("file", resource.file().map(Json::write).orElse(null))
                .bind("dead", resource.dead().map(Times::text).orElse(null))
                .bind("archived", resource.archived().map(Times::text).orElse(null))
                .bind("edited", Times.text(resource.edited()))
                .execute();
    }

    public void remove(Tx tx, ResourceId id) {
        tx.handle()
                .createUpdate("delete from resource where id = :id")
                .bind("id", id.toString())
                .execute();
    }

    private static final String SELECT = """
            select id, sort, title, place, for_whom, tags, file, dead_at, archived_at, edited_at
              from resource""";

    private static final RowMapper<Resource> RESOURCE = (row, ctx) -> new Resource(
            ResourceId.of(row.getString("id")),
            Resource.Sort.of(row.getString("sort")),
            row.getString("title"),
            row.getString("place"),
            row.getString("for_whom"),
            row.getString("tags").lines().toList(),
            Optional.ofNullable(row.getString("file")).map(text -> Json.read(text, Attachment.class)),
            Optional.ofNullable(row.getString("dead_at")).map(Times::instant),
            Optional.ofNullable(row.getString("archived_at")).map(Times::instant),
            Times.instant(row.getString("edited_at")));
}
