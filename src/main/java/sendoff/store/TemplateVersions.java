package sendoff.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Every text a template ever had.
public final class TemplateVersions {
    private final Database database;

    public TemplateVersions(Database database) {
        this.database = database;
    }

    public record Version(int number, String source, Instant at) {}

    /// The newest first.
    public List<Version> of(String template) {
        var sql = """
                select version, source, at from template_version where template = :template order by version desc
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("template", template)
                .map((row, ctx) ->
                        new Version(row.getInt("version"), row.getString("source"), Times.instant(row.getString("at"))))
                .list());
    }

    /// When the text of each template was first and last written down.
    public Map<String, Span> spans() {
        return database.read(db -> db
                .createQuery(
                        "select template, min(at) as begun, max(at) as changed from template_version group by template")
                .map((row, ctx) -> Map.entry(
                        row.getString("template"),
                        new Span(Times.instant(row.getString("begun")), Times.instant(row.getString("changed")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public record Span(Instant begun, Instant changed) {}

    /// Writes the text down unless it is the newest already.
    ///
    /// @return the number of this text
    public int note(Tx tx, String template, String source, Instant at) {
        List<Version> known = of(template);
        if (!known.isEmpty() && known.getFirst().source().equals(source)) {
            return known.getFirst().number();
        }
        int next = known.isEmpty() ? 1 : known.getFirst().number() + 1;
        tx.handle()
                .createUpdate("""
                        insert into template_version (template, version, source, at)
                        values (:template, :version, :source, :at) on conflict (template, version) do nothing
                        """)
                .bind("template", template)
                .bind("version", next)
                .bind("source", source)
                .bind("at", Times.text(at))
                .execute();
        return next;
    }
}
