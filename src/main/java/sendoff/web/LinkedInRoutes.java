package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.desk.common.Progress;
import sendoff.desk.receiving.LinkedInExports;
import sendoff.desk.receiving.LinkedInExports.State;
import sendoff.domain.Channel;
import sendoff.domain.LinkedIn;
import sendoff.store.BroughtIn;

/// LinkedIn without scraping: nothing here ever asks LinkedIn anything.
final class LinkedInRoutes implements Routes {
    static final String PATH = "/linkedin";

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    LinkedInRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, ""));
        routes.get(PATH + "/progress", this::progress);
        routes.post(PATH, this::export);
        routes.post(PATH + "/check", this::check);
        routes.post(PATH + "/back", this::takeBack);
    }

    private void show(Context ctx, String problem) {
        Optional<State> state = desk.linkedIn().state();
        String trouble = state.map(State::trouble).orElse("");
        ctx.html(templates.html(
                "linkedin",
                new LinkedInPage(
                        frames.of(ctx, "LinkedIn", "settings"),
                        problem.isEmpty() ? trouble : problem,
                        state.filter(State::isBusy).map(one -> reading(one.progress())),
                        brought(state),
                        desk.weeklyCheck().since().isPresent(),
                        desk.weeklyCheck().next().map(day -> Moments.day(day)).orElse(""),
                        new LinkedInPage.Links(LinkedIn.MESSAGES, LinkedIn.INVITATIONS, LinkedIn.EXPORT))));
    }

    private static LinkedInPage.Reading reading(Progress progress) {
        long total = progress.total().orElse(0L);
        long width = total == 0 ? 3 : Math.clamp(100 * progress.seen() / total, 3, 100);
        return new LinkedInPage.Reading(
                "Reading " + progress.source(),
                total == 0 ? "" : progress.seen() + " of " + total,
                width + "%",
                progress.seen(),
                total);
    }

    private Optional<LinkedInPage.Brought> brought(Optional<State> state) {
        Optional<LinkedInExports.Brought> now = state.flatMap(State::brought);
        Optional<BroughtIn.One> last = state.filter(State::isBusy).isPresent()
                ? Optional.empty()
                : desk.linkedIn().last();
        return last.map(one -> new LinkedInPage.Brought(
                one.name() + ", given on "
                        + Moments.day(desk.ownership().calendar().dayOf(one.at())),
                one.id().toString(),
                one.said(),
                now.map(LinkedInExports.Brought::left).orElse(List.of()),
                now.flatMap(LinkedInExports.Brought::connections)
                        .filter(_ -> desk.importing().preview().isPresent())
                        .map(read -> Words.capital(Words.some(read.cards().size(), "connection is", "connections are"))
                                + " in it as well")
                        .orElse(""),
                desk.tables().introductions().uncertain().stream()
                        .anyMatch(filed -> filed.introduction().channel() == Channel.LINKEDIN)));
    }

    private void progress(Context ctx) {
        desk.linkedIn()
                .state()
                .filter(State::isBusy)
                .ifPresentOrElse(
                        state -> ctx.html(templates.html("linkedin/reading", reading(state.progress()))),
                        () -> ctx.header("HX-Refresh", "true"));
    }

    private void export(Context ctx) {
        Optional<UploadedFile> file =
                Optional.ofNullable(ctx.uploadedFile("file")).filter(one -> one.size() > 0);
        Optional<String> path = Forms.text(ctx, "path");
        if (file.isPresent()) {
            Path kept = kept(file.get());
            begin(kept, file.get().filename(), () -> delete(kept));
        } else if (path.isPresent()) {
            Optional<Path> there = there(path.get());
            if (there.isEmpty()) {
                show(ctx, "There is nothing at “" + path.get() + "” on this machine.");
                return;
            }
            begin(there.get(), String.valueOf(there.get().getFileName()), () -> {});
        } else {
            show(ctx, "Choose the ZIP file first, as LinkedIn sent it.");
            return;
        }
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void begin(Path file, String name, Runnable after) {
        desk.linkedIn().begin(file, name, brought -> {
            after.run();
            brought.flatMap(LinkedInExports.Brought::connections)
                    .ifPresent(people -> desk.importing().offer(name, people));
        });
    }

    private Path kept(UploadedFile file) {
        try (InputStream in = file.content()) {
            return desk.uploads().keep(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path kept) {
        try {
            Files.deleteIfExists(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> there(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Files::exists);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private void check(Context ctx) {
        boolean on = Forms.ticked(ctx, "weekly");
        desk.weeklyCheck().set(on);
        notes.lead(ctx, PATH + "#check", on ? "Once a week you are reminded." : "No reminder any more.");
    }

    private void takeBack(Context ctx) {
        Frame.Toast said = Forms.text(ctx, "id")
                .map(id -> Forms.named(id, UUID::fromString))
                .flatMap(desk.linkedIn()::takeBack)
                .map(LinkedInRoutes::said)
                .map(Frame.Toast::note)
                .orElseGet(() -> Frame.Toast.trouble("It was taken back before."));
        notes.lead(ctx, PATH, said);
    }

    private static String said(LinkedInExports.TakenBack back) {
        String gone = "Taken back: " + Words.some(back.messages(), "message", "messages") + ", "
                + Words.some(back.introductions(), "introduction", "introductions") + ".";
        return back.stayed() == 0
                ? gone
                : gone + " " + Words.capital(Words.some(back.stayed(), "stays", "stay")) + ": you have dealt with "
                        + (back.stayed() == 1 ? "it." : "them.");
    }
}
