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
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.desk.people.Acquaintance;
import sendoff.desk.people.Importing;
import sendoff.desk.people.Who;

/// People in and out: vCards, an address book on a server, LinkedIn's list. Nothing is kept before the owner chose.
final class ImportRoutes implements Routes {
    static final String PATH = "/people/import";

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    ImportRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, ""));
        routes.post(PATH, this::file);
        routes.post(PATH + "/server", this::server);
        routes.post(PATH + "/take", this::take);
        routes.get("/people/export.vcf", this::all);
        routes.get("/people/{who}/card.vcf", this::one);
    }

    private void show(Context ctx, String problem) {
        ctx.html(templates.html(
                "import",
                new ImportPage(
                        frames.of(ctx, "Bring people in", "people"),
                        problem,
                        desk.importing().preview().map(ImportRoutes::preview))));
    }

    private static ImportPage.Preview preview(Importing.Preview preview) {
        int rest = preview.all() - preview.rows().size();
        return new ImportPage.Preview(
                preview.id().toString(),
                heading(preview),
                preview.from(),
                preview.all() == 1 ? "Bring them in" : "All " + preview.all(),
                preview.written() == 0 || preview.written() == preview.all()
                        ? ""
                        : "Only the " + Words.number(preview.written()) + " you have written with",
                preview.rows().stream()
                        .map(row -> new ImportPage.Row(row.name(), row.line(), fate(row)))
                        .toList(),
                rest == 0 ? "" : "and " + Words.some(rest, "more", "more"),
                notes(preview));
    }

    private static String heading(Importing.Preview preview) {
        return switch (preview.all()) {
            case 0 -> "Everyone in it is here already";
            case 1 -> "One person would come in";
            default -> Words.capital(Words.number(preview.all())) + " people would come in";
        };
    }

    private static String fate(Importing.Row row) {
        String here = row.here().orElse("");
        return switch (row.fate()) {
            case NEW -> "New";
            case ADDS -> here.equals(row.name()) ? "Adds to what is here" : "Adds to " + here;
            case ADDS_BY_NAME -> "Adds to " + here + ", by the name";
            case KNOWN -> "Here already";
        };
    }

    private static List<String> notes(Importing.Preview preview) {
        var all = new ArrayList<String>();
        if (preview.known() > 0) {
            all.add(Words.capital(Words.some(preview.known(), "other says", "others say"))
                    + " nothing that is not here already.");
        }
        if (preview.broken() > 0) {
            all.add(Words.capital(Words.some(preview.broken(), "entry", "entries"))
                    + " could not be read, and did not keep the rest from being read.");
        }
        all.addAll(preview.notes());
        return all;
    }

    private void file(Context ctx) {
        Optional<UploadedFile> file =
                Optional.ofNullable(ctx.uploadedFile("file")).filter(one -> one.size() > 0);
        if (file.isEmpty()) {
            show(ctx, "Choose a file first: a .vcf from an address book, or LinkedIn’s Connections.csv.");
            return;
        }
        try (InputStream in = file.get().content()) {
            looked(ctx, desk.importing().read(file.get().filename(), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void server(Context ctx) {
        Optional<String> where = Forms.text(ctx, "where");
        Optional<String> user = Forms.text(ctx, "user");
        String password = Optional.ofNullable(ctx.formParam("password")).orElse("");
        if (where.isEmpty() || user.isEmpty() || password.isEmpty()) {
            show(ctx, "An address, a user name and a password are needed.");
        } else {
            looked(ctx, desk.importing().ask(where.get(), user.get(), password));
        }
    }

    private void looked(Context ctx, Optional<String> problem) {
        if (problem.isPresent()) {
            show(ctx, problem.get());
        } else {
            ctx.redirect(PATH, HttpStatus.SEE_OTHER);
        }
    }

    private void take(Context ctx) {
        String which = Forms.text(ctx, "which").orElse("none");
        Optional<UUID> looked = Forms.text(ctx, "preview")
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(id -> Forms.named(id, UUID::fromString));
        boolean isAnother = desk.importing()
                .preview()
                .filter(now -> looked.filter(now.id()::equals).isEmpty())
                .isPresent();
        if (isAnother) {
            notes.refuse(ctx, PATH, "Something else was read meanwhile: this is what would come in now.");
            return;
        }
        if (which.equals("all") || which.equals("written")) {
            Optional<Integer> came = looked.flatMap(id -> desk.importing().take(id, which.equals("written")));
            notes.leave(
                    ctx,
                    came.map(many -> new Frame.Toast(
                                    Words.capital(Words.some(many, "person", "people")) + " came in.",
                                    Optional.of(PeopleRoutes.UNDO),
                                    Frame.Toast.IN_SIGHT))
                            .orElseGet(() -> Frame.Toast.trouble("That took a while: read it again.")));
        } else {
            looked.ifPresent(desk.importing()::drop);
            notes.leave(ctx, "Nobody came in. What was read is forgotten.");
        }
        ctx.redirect("/people", HttpStatus.SEE_OTHER);
    }

    private void all(Context ctx) {
        download(ctx, "people", desk.knowing().cards(withNotes(ctx)));
    }

    private void one(Context ctx) {
        Acquaintance known =
                Who.of(ctx.pathParam("who")).flatMap(desk.knowing()::open).orElseThrow(NotFoundResponse::new);
        download(ctx, known.person().shown(), desk.knowing().card(known.person(), withNotes(ctx)));
    }

    private static boolean withNotes(Context ctx) {
        return "yes".equals(ctx.queryParam("notes"));
    }

    private static void download(Context ctx, String name, String cards) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        ctx.header("Content-Disposition", "attachment; filename=\"" + (plain.isEmpty() ? "person" : plain) + ".vcf\"");
        ctx.contentType("text/vcard; charset=utf-8").result(cards);
    }
}
