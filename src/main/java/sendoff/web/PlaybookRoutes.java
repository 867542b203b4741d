package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.IntroductionId;
import sendoff.web.PlaybookPage.Editor;
import sendoff.web.PlaybookPage.Fresh;

/// The owner's words: each template, one editor, everything out and in again as files.
final class PlaybookRoutes implements Routes {
    private final Desk desk;
    private final Shelf shelf;
    private final Bookcase bookcase;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    PlaybookRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.shelf = new Shelf(desk::playbooks, desk.editing());
        this.bookcase = new Bookcase(desk);
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/playbook", ctx -> show(ctx, Optional.empty()));
        routes.get("/playbook/export", this::export);
        routes.get("/playbook/export.zip", this::exportZip);
        routes.get("/playbook/import", ctx -> ctx.redirect("/playbook", HttpStatus.SEE_OTHER));
        routes.post("/playbook/import", this::bringBack);
        routes.get("/playbook/new", ctx -> show(ctx, Optional.of(bookcase.fresh(fresh(ctx), "", "", on(ctx)))));
        routes.post("/playbook/new", this::add);
        routes.post("/playbook/new/preview", this::previewNew);
        routes.get("/playbook/{template}", this::open);
        routes.post("/playbook/{template}", this::save);
        routes.post("/playbook/{template}/preview", this::preview);
        routes.post("/playbook/{template}/reset", this::reset);
        routes.post("/playbook/{template}/versions/{n}", this::version);
        routes.post("/playbook/{template}/take", this::take);
        routes.post("/playbook/{template}/decline", this::decline);
    }

    private void show(Context ctx, Optional<Editor> editor) {
        ctx.html(templates.html(
                "playbook",
                bookcase.page(frames.of(ctx, "Playbook", "playbook"), query(ctx), editor, Optional.empty())));
    }

    private static String query(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("q")).map(String::strip).orElse("");
    }

    /// The template that an address names; `friendly.no-to-a-call.txt` is `friendly/no-to-a-call.txt`.
    private String id(Context ctx) {
        String wanted = ctx.pathParam("template");
        return shelf.pages().stream()
                .map(Bookcase::id)
                .filter(id -> Bookcase.address(id).equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    /// Which introduction a template is tried on; the first on the desk until another is chosen.
    private static Optional<IntroductionId> on(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("on"))
                .or(() -> Forms.text(ctx, "on"))
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(IntroductionId::of);
    }

    private void open(Context ctx) {
        show(ctx, Optional.of(bookcase.editor(id(ctx), Optional.empty(), "", on(ctx))));
    }

    private void save(Context ctx) {
        String id = id(ctx);
        String text = Forms.draft(ctx).orElse("");
        Optional<String> problem = shelf.save(id, text);
        if (problem.isPresent()) {
            show(ctx, Optional.of(bookcase.editor(id, Optional.of(text), problem.get(), on(ctx))));
        } else {
            done(
                    ctx,
                    "Saved. The next draft uses it; what stood there before is kept below.",
                    "/" + Bookcase.address(id) + "#editor");
        }
    }

    private static Fresh fresh(Context ctx) {
        return new Fresh(
                Forms.text(ctx, "called").orElse(""),
                Forms.text(ctx, "purpose")
                        .or(() -> Optional.ofNullable(ctx.queryParam("purpose")))
                        .orElse("no-to-a-call"),
                Forms.text(ctx, "voice").orElse("friendly"),
                Forms.ticked(ctx, "brief"),
                List.of(),
                List.of());
    }

    private void add(Context ctx) {
        Fresh fresh = fresh(ctx);
        String text = Forms.draft(ctx).orElse("");
        String id = Shelf.newId(fresh);
        boolean taken = shelf.pages().stream().map(Bookcase::id).anyMatch(id::equals);
        Optional<String> problem = fresh.called().isBlank()
                ? Optional.of("The name is missing: say what you call it.")
                : taken
                        ? Optional.of("There is a template of that name already: choose another name.")
                        : shelf.save(id, Shelf.headed(fresh.purpose(), text));
        if (problem.isPresent()) {
            show(ctx, Optional.of(bookcase.fresh(fresh, text, problem.get(), on(ctx))));
        } else {
            done(ctx, "Saved. It comes first wherever it fits.", "/" + Bookcase.address(id) + "#editor");
        }
    }

    private void previewNew(Context ctx) {
        Fresh fresh = fresh(ctx);
        String text = Forms.draft(ctx).orElse("");
        if (Looking.wantsPart(ctx)) {
            ctx.html(templates.html(
                    "playbook/preview",
                    bookcase.preview(Shelf.newId(fresh), Shelf.headed(fresh.purpose(), text), on(ctx))));
        } else {
            show(ctx, Optional.of(bookcase.fresh(fresh, text, "", on(ctx))));
        }
    }

    private void preview(Context ctx) {
        String id = id(ctx);
        String text = Forms.draft(ctx).orElse("");
        if (Looking.wantsPart(ctx)) {
            ctx.html(templates.html("playbook/preview", bookcase.preview(id, text, on(ctx))));
        } else {
            show(ctx, Optional.of(bookcase.editor(id, Optional.of(text), "", on(ctx))));
        }
    }

    private void reset(Context ctx) {
        String id = id(ctx);
        desk.editing().reset(id);
        boolean there = shelf.pages().stream().map(Bookcase::id).anyMatch(id::equals);
        done(
                ctx,
                there ? "Back to the starter text." : "Taken away.",
                there ? "/" + Bookcase.address(id) + "#editor" : "");
    }

    private void version(Context ctx) {
        String id = id(ctx);
        String number = ctx.pathParam("n");
        if (!number.matches("\\d{1,6}")) {
            throw new NotFoundResponse();
        }
        desk.editing().bringBack(id, Integer.parseInt(number));
        done(ctx, "That version is back. Nothing was lost.", "/" + Bookcase.address(id) + "#editor");
    }

    private void take(Context ctx) {
        String id = id(ctx);
        boolean done = desk.editing().take(id, words(ctx, "before"), words(ctx, "after"));
        String editor = "/" + Bookcase.address(id) + "#editor";
        if (done) {
            done(ctx, "Taken into the template. The version before is kept below.", editor);
        } else {
            notes.refuse(ctx, "/playbook" + editor, "That does not fit the template any more. Nothing was changed.");
        }
    }

    private void decline(Context ctx) {
        String id = id(ctx);
        desk.editing().decline(id, words(ctx, "before"), words(ctx, "after"));
        done(ctx, "The template keeps its words.", "/" + Bookcase.address(id) + "#editor");
    }

    private static String words(Context ctx, String field) {
        return Optional.ofNullable(ctx.formParam(field)).orElse("");
    }

    private void export(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"playbook.txt\"");
        ctx.contentType("text/plain; charset=utf-8").result(shelf.exported());
    }

    private void exportZip(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"playbook.zip\"");
        ctx.contentType("application/zip").result(desk.editing().zip());
    }

    /// Text pasted, or files chosen: a ZIP, or templates one by one.
    private void bringBack(Context ctx) {
        List<String> problems = new ArrayList<>();
        Forms.text(ctx, "text")
                .ifPresent(_ -> problems.addAll(shelf.bringBack(Forms.draft(ctx).orElse(""))));
        for (UploadedFile file : ctx.uploadedFiles("files")) {
            if (file.size() > 0) {
                problems.addAll(taken(file, Forms.text(ctx, "voice").orElse("friendly")));
            }
        }
        if (problems.isEmpty()) {
            done(ctx, "Imported.", "");
        } else {
            Refused.say(ctx, String.join("\n", problems));
            show(ctx, Optional.empty());
        }
    }

    private List<String> taken(UploadedFile file, String voice) {
        try (InputStream in = file.content()) {
            return desk.editing().importFile(file.filename(), voice, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void done(Context ctx, String said, String where) {
        notes.lead(ctx, "/playbook" + where, said);
    }
}
