package sendoff.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.PlaybookAct;
import sendoff.domain.TemplateReading;

/// What the owner said of their templates and settings when they looked through them.
public final class TemplateReadings {
    private final Database database;

    public TemplateReadings(Database database) {
        this.database = database;
    }

    /// By template; those of which nothing was said are left out.
    public Map<String, TemplateReading> all() {
        return database.read(db -> db
                .createQuery("select template, voiced_at, retired_at, because from template_reading")
                .map((row, ctx) -> new TemplateReading(
                        row.getString("template"),
                        Optional.ofNullable(row.getString("voiced_at")).map(Times::instant),
                        Optional.ofNullable(row.getString("retired_at")).map(Times::instant),
                        row.getString("because")))
                .list()
                .stream()
                .collect(Collectors.toMap(TemplateReading::template, reading -> reading)));
    }

    /// Templates that are not proposed any more.
    public Set<String> retired() {
        return database.read(db -> db.createQuery("select template from template_reading where retired_at is not null")
                .mapTo(String.class)
                .set());
    }

    public void save(Tx tx, TemplateReading reading) {
        tx.handle()
                .createUpdate("""
                        insert into template_reading (template, voiced_at, retired_at, because)
                        values (:template, :voiced, :retired, :because)
                        on conflict (template) do update set voiced_at = excluded.voiced_at,
                               retired_at = excluded.retired_at, because = excluded.because
                        """)
                .bind("template", reading.template())
                .bind("voiced", reading.voiced().map(Times::text).orElse(null))
                .bind("retired", reading.retired().map(Times::text).orElse(null))
                .bind("because", reading.because())
                .execute();
    }

    /// When each thing was looked through last.
    public Map<String, Instant> looked() {
        return database.read(db -> db
                .createQuery("select thing, at from looked_through")
                .map((row, ctx) -> Map.entry(row.getString("thing"), Times.instant(row.getString("at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// @param at empty as if it never was
    public void look(Tx tx, String thing, Optional<Instant> at) {
        tx.handle()
                .createUpdate("delete from looked_through where thing = :thing")
                .bind("thing", thing)
                .execute();
        at.ifPresent(when -> tx.handle()
                .createUpdate("insert into looked_through (thing, at) values (:thing, :at)")
                .bind("thing", thing)
                .bind("at", Times.text(when))
                .execute());
    }

    public void remember(Tx tx, PlaybookAct act) {
        tx.handle()
                .createUpdate("""
                        insert into playbook_act (id, number, at, before)
                        values (:id, (select coalesce(max(number), 0) + 1 from playbook_act), :at, :before)
                        """)
                .bind("id", act.id().toString())
                .bind("at", Times.text(act.at()))
                .bind("before", Json.write(act))
                .execute();
    }

    /// The last act since then that was not taken back.
    public Optional<PlaybookAct> lastAct(Instant since) {
        List<PlaybookAct> last = database.read(
                db -> db.createQuery("select before from playbook_act where at >= :since order by number desc limit 1")
                        .bind("since", Times.text(since))
                        .map((row, ctx) -> Json.read(row.getString("before"), PlaybookAct.class))
                        .list());
        return last.stream().findFirst();
    }

    public void forget(Tx tx, PlaybookAct act) {
        tx.handle()
                .createUpdate("delete from playbook_act where id = :id")
                .bind("id", act.id().toString())
                .execute();
    }
}
