package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.weighing.Offering.Card;
import sendoff.desk.weighing.Offering.Upload;
import sendoff.domain.Attachment;
import sendoff.domain.Resource;
import sendoff.domain.ResourceId;
import sendoff.web.PlaybookPage.Option;
import sendoff.web.PlaybookPage.ResourceForm;

/// What can be offered with a no: added, changed, archived, marked as gone.
final class ResourceRoutes implements Routes {
    private static final int LONGEST = 300;

    private final Desk desk;
    private final Bookcase bookcase;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    ResourceRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.bookcase = new Bookcase(desk);
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/playbook/resources/new", ctx -> show(ctx, form("new", proposed(ctx), Optional.empty(), "")));
        routes.post("/playbook/resources/new", ctx -> save(ctx, Optional.empty()));
        routes.get("/playbook/resources/{id}", ctx -> show(ctx, form(resource(ctx))));
        routes.post("/playbook/resources/{id}", ctx -> save(ctx, Optional.of(resource(ctx))));
        routes.post("/playbook/resources/{id}/gone", ctx -> mark(ctx, resource(ctx)));
        routes.post("/playbook/resources/{id}/archive", ctx -> archive(ctx, resource(ctx)));
        routes.post("/playbook/resources/{id}/remove", ctx -> remove(ctx, resource(ctx)));
    }

    /// Empty, or as a link proposes it.
    private static Card proposed(Context ctx) {
        return new Card(
                "guide".equals(ctx.queryParam("sort")) ? Resource.Sort.GUIDE : Resource.Sort.ARTICLE,
                said(ctx, "title").orElse(""),
                "",
                said(ctx, "whom").orElse(""),
                SettingsRoutes.list(said(ctx, "tags")));
    }

    private static Optional<String> said(Context ctx, String parameter) {
        return Optional.ofNullable(ctx.queryParam(parameter))
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST);
    }

    private Resource resource(Context ctx) {
        String id = ctx.pathParam("id");
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(text -> desk.offering().find(ResourceId.of(text)))
                .orElseThrow(NotFoundResponse::new);
    }

    private void show(Context ctx, ResourceForm form) {
        ctx.html(templates.html(
                "playbook",
                bookcase.page(frames.of(ctx, "Playbook", "playbook"), "", Optional.empty(), Optional.of(form))));
    }

    private static ResourceForm form(Resource resource) {
        var card = new Card(resource.sort(), resource.title(), resource.place(), resource.forWhom(), resource.tags());
        return form(resource.id().toString(), card, Optional.of(resource), "");
    }

    private static ResourceForm form(String id, Card card, Optional<Resource> known, String problem) {
        return new ResourceForm(
                id,
                card.title(),
                card.sort().word(),
                card.place(),
                card.forWhom(),
                String.join(", ", card.tags()),
                known.flatMap(Resource::file).map(Attachment::name).orElse(""),
                known.flatMap(Resource::dead).isPresent(),
                known.flatMap(Resource::archived).isPresent(),
                problem,
                Arrays.stream(Resource.Sort.values())
                        .map(sort -> new Option(sort.word(), Words.sort(sort)))
                        .toList());
    }

    private void save(Context ctx, Optional<Resource> known) {
        var card = new Card(
                Forms.choice(ctx, "sort", Resource.Sort.class).orElse(Resource.Sort.ARTICLE),
                Forms.text(ctx, "title").orElse(""),
                Forms.text(ctx, "place").orElse(""),
                Forms.text(ctx, "whom").orElse(""),
                SettingsRoutes.list(Forms.text(ctx, "tags")));
        try {
            desk.offering().save(known.map(Resource::id), card, upload(ctx));
        } catch (IllegalArgumentException missing) {
            String id = known.map(one -> one.id().toString()).orElse("new");
            show(ctx, form(id, card, known, String.valueOf(missing.getMessage())));
            return;
        }
        done(ctx, "Kept. It is proposed wherever it fits.");
    }

    private static Optional<Upload> upload(Context ctx) {
        return Optional.ofNullable(ctx.uploadedFile("file"))
                .filter(file -> file.size() > 0)
                .map(ResourceRoutes::read);
    }

    private static Upload read(UploadedFile file) {
        // One byte more than allowed is enough to know that it is too long.
        try (InputStream in = file.content()) {
            return new Upload(
                    file.filename(),
                    Optional.ofNullable(file.contentType()).orElse("application/octet-stream"),
                    in.readNBytes((int) Attachment.MOST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(Context ctx, Resource resource) {
        boolean gone = resource.dead().isEmpty();
        desk.offering().dead(resource.id(), gone);
        done(ctx, gone ? "Marked as gone: it is not proposed any more." : "There again.");
    }

    private void archive(Context ctx, Resource resource) {
        boolean away = resource.archived().isEmpty();
        desk.offering().archive(resource.id(), away);
        done(ctx, away ? "Archived: kept, but not proposed." : "Proposed again.");
    }

    private void remove(Context ctx, Resource resource) {
        desk.offering().remove(resource.id());
        done(ctx, "“" + resource.title() + "” was taken away. Drafts that name it say so.");
    }

    private void done(Context ctx, String said) {
        notes.lead(ctx, "/playbook#resources", said);
    }
}
