package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.reflecting.Exercising.Place;
import sendoff.desk.reflecting.Exercising.Stand;
import sendoff.domain.Channel;
import sendoff.domain.Exercise;
import sendoff.domain.Exercise.Felt;
import sendoff.domain.Exercise.Scope;
import sendoff.web.ExercisePage.Changed;
import sendoff.web.ExercisePage.Fact;
import sendoff.web.ExercisePage.Feeling;
import sendoff.web.ExercisePage.Now;
import sendoff.web.ExercisePage.Open;

/// The 30-day exercise: chosen, going on, stopped, over.
final class ExerciseRoutes implements Routes {
    static final String PATH = ReviewRoutes.PATH + "/exercise";

    private static final int LONGEST = 500;

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    ExerciseRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, ctx -> ctx.html(templates.html("exercise", page(ctx))));
        routes.post(PATH, this::start);
        routes.post(PATH + "/stop", this::stop);
        routes.post(PATH + "/go-on", this::goOn);
        routes.post(PATH + "/felt", this::felt);
    }

    private void start(Context ctx) {
        Optional<Scope> scope = Forms.text(ctx, "place")
                .filter(word -> Scope.places().anyMatch(word::equals))
                .map(Scope::new);
        if (scope.isEmpty()) {
            notes.leave(ctx, Frame.Toast.trouble("Choose one channel or kind to begin with."));
        } else {
            desk.exercising().start(scope.get());
        }
        back(ctx);
    }

    private void stop(Context ctx) {
        desk.exercising().stop();
        notes.leave(ctx, Frame.Toast.undoing("Stopped", PATH + "/go-on"));
        back(ctx);
    }

    private void goOn(Context ctx) {
        desk.exercising().goOn();
        back(ctx);
    }

    private void felt(Context ctx) {
        String note = Forms.text(ctx, "note").orElse("");
        desk.exercising()
                .felt(Forms.choice(ctx, "felt", Felt.class), note.substring(0, Math.min(LONGEST, note.length())));
        notes.leave(ctx, "Kept for you.");
        back(ctx);
    }

    private static void back(Context ctx) {
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    // ---- what it shows

    private LocalDate today() {
        return desk.ownership().calendar().dayOf(desk.clock().instant());
    }

    private ExercisePage page(Context ctx) {
        Optional<Stand> latest = desk.exercising().latest();
        boolean running =
                latest.filter(stand -> stand.exercise().isRunning(today())).isPresent();
        return new ExercisePage(
                frames.of(ctx, "30-day exercise", "review"),
                latest.map(this::heading).orElse("Thirty days, one place"),
                latest.map(ExerciseRoutes::line)
                        .orElse("Whatever comes in one place is closed within a week; then the next place."),
                latest.map(this::now),
                running ? List.of() : places(),
                desk.exercising().earlier().stream().map(this::earlier).toList());
    }

    private String heading(Stand stand) {
        String name = name(stand.exercise().scope());
        return stand.exercise().isRunning(today())
                ? "Day " + stand.day() + " of " + Exercise.DAYS + ": " + name
                : stand.exercise().stopped().isPresent() ? "Stopped: " + name : "Thirty days are over: " + name;
    }

    private static String line(Stand stand) {
        return "Whatever comes " + where(stand.exercise().scope())
                + " is closed within a week. Time bought closes nothing.";
    }

    private static String where(Scope scope) {
        return scope.channel().map(ExerciseRoutes::by).orElseGet(() -> switch (scope.kind()
                .orElseThrow()) {
            case INTRODUCED -> "by an introduction";
            case NETWORKING_REQUEST -> "as somebody who asks you directly";
            case INTRO_REQUEST -> "as a wish to meet a contact of yours";
            case INITIATED, NONE -> "otherwise";
        });
    }

    private static String by(Channel channel) {
        return switch (channel) {
            case EMAIL -> "by e-mail";
            case LINKEDIN -> "on LinkedIn";
            case SLACK -> "on Slack";
            case REQUEST_PAGE -> "by your request page";
            case BY_HAND -> "as a note by hand";
        };
    }

    private static String name(Scope scope) {
        return scope.channel()
                .map(Words::channel)
                .orElseGet(() -> scope.kind().orElseThrow().shown());
    }

    private Now now(Stand stand) {
        Exercise exercise = stand.exercise();
        boolean running = exercise.isRunning(today());
        return new Now(
                running,
                exercise.stopped().isPresent()
                        && exercise.stopping(Optional.empty()).isRunning(today()),
                running
                        ? "until " + Moments.date(exercise.over().minusDays(1), today())
                        : "from " + Moments.date(exercise.begun(), today()) + " to "
                                + Moments.date(exercise.over().minusDays(1), today()),
                stand.day() * 100 / Exercise.DAYS,
                List.of(
                        new Fact("came", stand.came()),
                        new Fact("closed", stand.closed()),
                        new Fact("within a week", stand.inAWeek()),
                        new Fact("open now", stand.open().size())),
                stand.open().stream().map(this::open).toList(),
                running ? List.of() : changed(stand),
                running ? List.of() : feelings(exercise),
                exercise.note());
    }

    private Open open(sendoff.desk.reflecting.Exercising.Open open) {
        boolean late = open.by().isBefore(today());
        String by = late
                ? "its week ended on " + Moments.date(open.by(), today())
                : "its week ends on " + Moments.date(open.by(), today());
        return new Open("/i/" + open.id(), open.who(), by, late);
    }

    private static List<Changed> changed(Stand stand) {
        Exercise exercise = stand.exercise();
        return List.of(
                new Changed("Half were answered within", length(exercise.medianThen()), length(stand.median())),
                new Changed(
                        "Open",
                        Words.number(exercise.openThen()),
                        Words.number(stand.open().size())));
    }

    private static String length(Optional<Duration> time) {
        return time.map(one -> one.toHours() < 1
                        ? "an hour"
                        : one.toHours() < 48
                                ? Words.some((int) one.toHours(), "hour", "hours")
                                : Words.some((int) Math.round(one.toHours() / 24.0), "day", "days"))
                .orElse("too few to say");
    }

    private static List<Feeling> feelings(Exercise exercise) {
        var feelings = new ArrayList<Feeling>();
        for (Felt felt : Felt.values()) {
            feelings.add(new Feeling(
                    Forms.word(felt),
                    shown(felt),
                    exercise.felt().filter(felt::equals).isPresent()));
        }
        return feelings;
    }

    private static String shown(Felt felt) {
        return switch (felt) {
            case LIGHTER -> "lighter";
            case SAME -> "as before";
            case HEAVIER -> "heavier";
        };
    }

    private List<ExercisePage.Place> places() {
        var places = new ArrayList<ExercisePage.Place>();
        for (Place place : desk.exercising().places()) {
            places.add(new ExercisePage.Place(
                    place.scope().word(),
                    name(place.scope()),
                    Words.number(place.came()) + " came lately, " + Words.number(place.open()) + " open"
                            + place.median()
                                    .map(time -> "; half were answered within " + length(Optional.of(time)))
                                    .orElse("")
                            + (place.done() ? "; done before" : ""),
                    places.isEmpty()));
        }
        return places;
    }

    private String earlier(Stand stand) {
        Exercise exercise = stand.exercise();
        return name(exercise.scope()) + ", begun on " + Moments.date(exercise.begun(), today()) + ": "
                + Words.number(stand.inAWeek()) + " of " + Words.number(stand.came()) + " closed within a week"
                + exercise.felt().map(felt -> "; it felt " + shown(felt)).orElse("")
                + (exercise.stopped().isPresent() ? "; stopped" : "");
    }
}
