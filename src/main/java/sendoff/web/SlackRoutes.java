package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.desk.receiving.SlackExports;
import sendoff.desk.receiving.SlackSetup;
import sendoff.desk.receiving.SlackSetup.Outcome;
import sendoff.domain.AccountId;
import sendoff.domain.Workspace;
import sendoff.web.SlackPage.Choice;
import sendoff.web.SlackPage.Connected;
import sendoff.web.SlackPage.Person;
import sendoff.web.SlackPage.Waiting;

/// Slack is connected, told which channels matter, tried and taken away; exports are read.
final class SlackRoutes implements Routes {
    static final String PATH = "/settings/slack";
    static final String EXPORT = PATH + "/export";

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    SlackRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, "", ""));
        routes.post(PATH, this::connect);
        routes.post(EXPORT, this::export);
        routes.post(EXPORT + "/who", this::who);
        routes.post(PATH + "/{id}/check", this::check);
        routes.post(PATH + "/{id}/channels", this::choose);
        routes.post(PATH + "/{id}/disconnect", this::disconnect);
    }

    private void show(Context ctx, String problem, String api) {
        String choosing = Optional.ofNullable(ctx.queryParam("channels")).orElse("");
        ctx.html(templates.html(
                "slack",
                new SlackPage(
                        frames.of(ctx, "Slack", "settings"),
                        problem,
                        api,
                        desk.slack().states().stream()
                                .map(state -> connected(state, choosing))
                                .toList(),
                        desk.slackExports().waiting().map(SlackRoutes::waiting),
                        desk.slackExports().told().orElse(""))));
    }

    private Connected connected(SlackSetup.State state, String choosing) {
        Workspace workspace = state.workspace();
        String id = workspace.id().toString();
        return new Connected(
                id,
                workspace.name(),
                line(desk, state),
                state.trouble().orElse(""),
                id.equals(choosing) ? Optional.of(choices(workspace)) : Optional.empty());
    }

    /// What is read there, and when it was.
    static String line(Desk desk, SlackSetup.State state) {
        List<Workspace.Room> channels = state.workspace().channels();
        String mentions = channels.isEmpty()
                ? "direct and group messages only"
                : "direct and group messages, and mentions in "
                        + channels.stream().map(room -> "#" + room.name()).collect(Collectors.joining(", "));
        String read = state.read()
                .map(at -> "read "
                        + Moments.ago(
                                at, desk.clock().instant(), desk.ownership().calendar()))
                .orElse("not read yet");
        return mentions + "; " + read;
    }

    private List<Choice> choices(Workspace workspace) {
        Set<String> chosen =
                workspace.channels().stream().map(Workspace.Room::id).collect(Collectors.toSet());
        return desk.slack().channels(workspace.id()).stream()
                .map(room -> new Choice(room.id(), room.name(), chosen.contains(room.id())))
                .toList();
    }

    private static Waiting waiting(SlackExports.Waiting waiting) {
        return new Waiting(
                waiting.file(),
                waiting.people().stream()
                        .map(one -> new Person(one.user(), one.shown() + handle(one.handle())))
                        .toList());
    }

    private static String handle(String handle) {
        return handle.isEmpty() ? "" : " (@" + handle + ")";
    }

    private void connect(Context ctx) {
        String api = Forms.text(ctx, "api").orElse(Workspace.API);
        Outcome outcome = desk.slack()
                .connect(
                        Forms.text(ctx, "token").orElse(""),
                        Forms.text(ctx, "app").orElse(""),
                        api);
        switch (outcome) {
            case Outcome.Works works ->
                done(
                        ctx,
                        ("“" + works.workspace().name() + "” is connected. " + String.join(" ", works.mind())).strip());
            case Outcome.Fails(String because) -> show(ctx, because, api.equals(Workspace.API) ? "" : api);
        }
    }

    private void check(Context ctx) {
        done(
                ctx,
                switch (desk.slack().check(id(ctx))) {
                    case Outcome.Works works ->
                        works.mind().isEmpty()
                                ? "It works: you can read and post there."
                                : String.join(" ", works.mind());
                    case Outcome.Fails(String because) -> because;
                });
    }

    private void choose(Context ctx) {
        boolean all = desk.slack().choose(id(ctx), new HashSet<>(ctx.formParams("channel")));
        done(
                ctx,
                all
                        ? "Saved."
                        : "Slack did not show all of these channels just now, so the others are not read: choose them"
                                + " again in a minute.");
    }

    private void disconnect(Context ctx) {
        desk.slack().remove(id(ctx));
        done(
                ctx,
                "Disconnected, and the tokens are gone. What was read stays on your desk. To end the app’s access for"
                        + " good, remove it in Slack as well.");
    }

    private void export(Context ctx) {
        Optional<UploadedFile> file =
                Optional.ofNullable(ctx.uploadedFile("file")).filter(one -> one.size() > 0);
        if (file.isEmpty()) {
            show(ctx, "Choose the ZIP file that Slack made first.", "");
            return;
        }
        try (InputStream in = file.get().content()) {
            Optional<String> problem = desk.slackExports().take(file.get().filename(), in);
            if (problem.isPresent()) {
                show(ctx, problem.get(), "");
            } else {
                ctx.redirect(PATH + "#export", HttpStatus.SEE_OTHER);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void who(Context ctx) {
        Optional<String> user = Forms.text(ctx, "user").filter(text -> !text.equals("none"));
        if (user.isPresent()) {
            desk.slackExports().readAs(user.get());
        } else {
            desk.slackExports().drop();
            notes.leave(ctx, "Nothing of it was read.");
        }
        ctx.redirect(PATH + "#export", HttpStatus.SEE_OTHER);
    }

    private void done(Context ctx, String said) {
        notes.lead(ctx, PATH, said);
    }

    private static AccountId id(Context ctx) {
        try {
            return AccountId.of(ctx.pathParam("id"));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }
}
