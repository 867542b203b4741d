package sendoff.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Decision;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Origin;
import sendoff.domain.Reply;

/// The one draft of each introduction. What has left is no draft any more.
public final class Drafts {
    private static final String NOT_YET = "";

    private final Database database;

    public Drafts(Database database) {
        this.database = database;
    }

    public Optional<KeptDraft> of(IntroductionId introduction) {
        return database.read(db -> of(db, introduction));
    }

    private static Optional<KeptDraft> of(Handle db, IntroductionId introduction) {
        var sql = """
                select introduction_id, framework, decision, template, composed, body, kept_findings, filed, updated_at,
                       origin
                  from draft
                 where introduction_id = :introduction
                """;
        return db.createQuery(sql)
                .bind("introduction", introduction.toString())
                .map(DRAFT)
                .findOne();
    }

    /// Changes one as it is kept at this very moment: what was typed or chosen meanwhile stays.
    ///
    /// @return as it is now; empty where there is none any more
    public Optional<KeptDraft> change(Tx tx, IntroductionId introduction, UnaryOperator<KeptDraft> change) {
        Optional<KeptDraft> now = of(tx.handle(), introduction).map(change);
        now.ifPresent(draft -> save(tx, draft));
        return now;
    }

    /// The letter leaves in this very change, and its draft with it. Words that were typed since it was approved stay:
    /// they are another letter.
    ///
    /// @return the draft as it was
    public Optional<KeptDraft> left(Tx tx, Reply.Approved letter) {
        Optional<KeptDraft> draft = of(tx.handle(), letter.answers());
        draft.ifPresent(one -> {
            if (one.body().strip().equals(letter.body().strip())) {
                remove(tx, one.introduction());
            } else {
                save(tx, one.filedAs(Optional.empty()));
            }
        });
        return draft;
    }

    /// Nothing that was typed is lost: where one is kept already, both are in it.
    public void join(Tx tx, KeptDraft draft) {
        if (change(tx, draft.introduction(), there -> there.with(draft)).isEmpty()) {
            save(tx, draft);
        }
    }

    /// When a draft was last changed.
    public Optional<Instant> lastTouched() {
        return database.read(db -> db.createQuery("select max(updated_at) as at from draft")
                .map((row, ctx) -> Optional.ofNullable(row.getString("at")).map(Times::instant))
                .one());
    }

    public void save(Tx tx, KeptDraft draft) {
        var sql = """
                insert into draft (introduction_id, framework, decision, template, composed, body, edited,
                       kept_findings, filed, updated_at, origin)
                values (:introduction, :framework, :decision, :template, :composed, :body, :edited, :kept, :filed, :at,
                       :origin)
                on conflict (introduction_id) do update set
                       framework = excluded.framework, decision = excluded.decision, template = excluded.template,
                       composed = excluded.composed, body = excluded.body, edited = excluded.edited,
                       kept_findings = excluded.kept_findings, filed = excluded.filed,
                       updated_at = excluded.updated_at, origin = excluded.origin
                """;
        tx.handle()
                .createUpdate(sql)
                .bind("introduction", draft.introduction().toString())
                .bind("framework", draft.framework().word())
                .bind(
                        "decision",
                        draft.decision().map(d -> Json.write(d, Decision.class)).orElse(NOT_YET))
                .bind("template", draft.template())
                .bind("composed", draft.composed())
                .bind("body", draft.body())
                .bind("edited", draft.edited() ? 1 : 0)
                .bind("kept", draft.kept().stream().sorted().collect(Collectors.joining("\n")))
                .bind("filed", draft.filed().orElse(null))
                .bind("at", Times.text(draft.updated()))
                .bind("origin", Json.write(draft.origin()))
                .execute();
    }

    public void remove(Tx tx, IntroductionId introduction) {
        tx.handle()
                .createUpdate("delete from draft where introduction_id = :introduction")
                .bind("introduction", introduction.toString())
                .execute();
    }

    private static final RowMapper<KeptDraft> DRAFT = (row, ctx) -> new KeptDraft(
            IntroductionId.of(row.getString("introduction_id")),
            Framework.of(row.getString("framework")),
            Optional.of(row.getString("decision"))
                    .filter(text -> !text.equals(NOT_YET))
                    .map(text -> Json.read(text, Decision.class)),
            row.getString("template"),
            row.getString("composed"),
            row.getString("body"),
            row.getString("kept_findings").lines().collect(Collectors.toSet()),
            Optional.ofNullable(row.getString("filed")),
            Times.instant(row.getString("updated_at")),
            Optional.of(row.getString("origin"))
                    .filter(text -> !text.equals(NOT_YET))
                    .map(text -> Json.read(text, Origin.class))
                    .orElse(Origin.NONE));
}
