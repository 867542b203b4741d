package sendoff.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.IntroductionId;
import sendoff.domain.Origin.UsedTemplate;
import sendoff.domain.ResourceId;
import sendoff.domain.TemplateUse;
import sendoff.domain.TemplateUse.Change;

/// Which answer was worded with which template, and what was changed in it.
public final class TemplateUses {
    private final Database database;

    public TemplateUses(Database database) {
        this.database = database;
    }

    /// The newest first.
    public List<TemplateUse> of(String template) {
        return database.read(db -> db.createQuery(SELECT + " where template = :template order by used_at desc, answer")
                .bind("template", template)
                .map(USE)
                .list());
    }

    public List<TemplateUse> all() {
        return database.read(db -> db.createQuery(SELECT + " order by used_at desc, answer")
                .map(USE)
                .list());
    }

    /// How often each resource was offered.
    public Map<ResourceId, Integer> offers() {
        return all().stream()
                .flatMap(use -> use.resource().stream())
                .collect(Collectors.toMap(id -> id, id -> 1, Integer::sum));
    }

    public void save(Tx tx, TemplateUse use) {
        var sql = """
                insert into template_use (answer, introduction_id, template, version, resource_id, used_at, edited,
                       changes)
                values (:answer, :introduction, :template, :version, :resource, :at, :edited, :changes)
                on conflict (answer) do update set
                       template = excluded.template, version = excluded.version,
                       resource_id = excluded.resource_id, used_at = excluded.used_at, edited = excluded.edited,
                       changes = excluded.changes
                """;
        tx.handle()
                .createUpdate(sql)
                .bind("answer", use.answer())
                .bind("introduction", use.introduction().toString())
                .bind("template", use.template().id())
                .bind("version", use.template().version())
                .bind("resource", use.resource().map(ResourceId::toString).orElse(null))
                .bind("at", Times.text(use.at()))
                .bind("edited", use.edited())
                .bind("changes", Json.write(use.changes()))
                .execute();
    }

    public void remove(Tx tx, String answer) {
        tx.handle()
                .createUpdate("delete from template_use where answer = :answer")
                .bind("answer", answer)
                .execute();
    }

    /// The owner wants the template's words kept.
    public void decline(Tx tx, String template, Change change) {
        tx.handle()
                .createUpdate("""
                        insert into template_declined (template, before, after) values (:template, :before, :after)
                        on conflict (template, before, after) do nothing
                        """)
                .bind("template", template)
                .bind("before", change.before())
                .bind("after", change.after())
                .execute();
    }

    public List<Change> declined(String template) {
        return database.read(
                db -> db.createQuery("select before, after from template_declined where template = :template")
                        .bind("template", template)
                        .map((row, ctx) -> new Change(row.getString("before"), row.getString("after")))
                        .list());
    }

    private static final String SELECT = """
            select answer, introduction_id, template, version, resource_id, used_at, edited, changes
              from template_use""";

    private static final RowMapper<TemplateUse> USE = (row, ctx) -> new TemplateUse(
            row.getString("answer"),
            IntroductionId.of(row.getString("introduction_id")),
            new UsedTemplate(row.getString("template"), row.getInt("version")),
            Optional.ofNullable(row.getString("resource_id")).map(ResourceId::of),
            Times.instant(row.getString("used_at")),
            row.getString("edited"),
            List.of(Json.read(row.getString("changes"), Change[].class)));
}
