package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.Playbooks.Page;
import sendoff.web.PlaybookPage.Item;

/// The owner's words: each template, one editor, everything out and in again as one text.
final class PlaybookRoutes implements Routes {
    private final Shelf shelf;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    PlaybookRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.shelf = new Shelf(desk.playbooks());
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/playbook", ctx -> show(ctx, Optional.empty(), ""));
        routes.get("/playbook/export", this::export);
        routes.post("/playbook/import", this::bringBack);
        routes.get("/playbook/{template}", ctx -> show(ctx, Optional.of(item(page(ctx))), ""));
        routes.post("/playbook/{template}", this::save);
        routes.post("/playbook/{template}/reset", this::reset);
    }

    private void show(Context ctx, Optional<Item> open, String problem) {
        List<Item> items = shelf.pages().stream().map(PlaybookRoutes::item).toList();
        ctx.html(templates.html(
                "playbook", new PlaybookPage(frames.of(ctx, "Playbook", "playbook"), items, open, problem)));
    }

    private static Item item(Page page) {
        String voice = Words.capital(page.voice());
        String way = page.file().endsWith(".short.txt") ? voice + ", in two lines" : voice;
        return new Item(address(page), page.shown(), way, page.text(), page.own());
    }

    /// Voice and file in one part of an address: `friendly.no-to-a-call.txt`.
    private static String address(Page page) {
        return page.voice() + "." + page.file();
    }

    private Page page(Context ctx) {
        String wanted = ctx.pathParam("template");
        return shelf.pages().stream()
                .filter(page -> address(page).equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private void save(Context ctx) {
        Page page = page(ctx);
        String text = Forms.draft(ctx).orElse("");
        Optional<String> problem = shelf.save(page, text);
        if (problem.isPresent()) {
            Item typed = new Item(address(page), page.shown(), page.voice(), text, page.own());
            show(ctx, Optional.of(typed), problem.get());
        } else {
            done(ctx, "Saved. The next draft uses it.", "/" + address(page));
        }
    }

    private void reset(Context ctx) {
        Page page = page(ctx);
        shelf.reset(page);
        done(ctx, "Back to the starter text.", "/" + address(page));
    }

    private void export(Context ctx) {
        ctx.header("Content-Disposition", "attachment; filename=\"playbook.txt\"");
        ctx.contentType("text/plain; charset=utf-8").result(shelf.exported());
    }

    private void bringBack(Context ctx) {
        List<String> problems = shelf.bringBack(Forms.draft(ctx).orElse(""));
        done(ctx, problems.isEmpty() ? "Imported." : String.join(" ", problems), "");
    }

    private void done(Context ctx, String said, String where) {
        notes.leave(ctx, said);
        ctx.redirect("/playbook" + where, HttpStatus.SEE_OTHER);
    }
}
