package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.calendaring.CalendarSetup;
import sendoff.desk.calendaring.Calendaring.Word;
import sendoff.domain.CalendarPlace;
import sendoff.domain.CalendarPlace.Form;
import sendoff.store.Calendars;

/// The owner's calendar, the private feed and the standing review: one form for each part of the settings.
final class CalendarRoutes implements Routes {
    private static final String PART = "/settings#calendar";
    private static final int LONGEST_REVIEW = 240;

    private final Desk desk;
    private final Notes notes;
    private final Consumer<Context> settings;

    /// @param settings shows the page that the forms stand on
    CalendarRoutes(Desk desk, Notes notes, Consumer<Context> settings) {
        this.desk = desk;
        this.notes = notes;
        this.settings = settings;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/settings/calendar/find", this::find);
        routes.post("/settings/calendar/choose", this::choose);
        routes.post("/settings/calendar/cancel", this::cancel);
        routes.post("/settings/calendar/show", this::show);
        routes.post("/settings/calendar/check", this::check);
        routes.post("/settings/calendar/disconnect", this::disconnect);
        routes.post("/settings/calendar/feed", this::newFeed);
        routes.post("/settings/calendar/feed/end", this::endFeed);
        routes.post("/settings/calendar/review", this::review);
        routes.post("/settings/calendar/review/none", this::noReview);
        routes.post("/asked/{item}/{word}", this::answer);
        routes.post("/asked/seen", this::seen);
    }

    /// What the settings page shows of it.
    static CalendarSection section(Context ctx, Desk desk) {
        CalendarSetup setup = desk.calendar();
        return new CalendarSection(
                setup.connected().map(connected -> server(connected, desk)),
                setup.choices()
                        .map(choices ->
                                choices.stream().map(CalendarRoutes::choice).toList()),
                setup.areWordsAllowed(),
                setup.feedToken().map(token -> Here.base(ctx) + FeedRoutes.PATH + token + ".ics"),
                setup.review(),
                Asked.of(desk));
    }

    private static CalendarSection.Server server(Calendars.Connected connected, Desk desk) {
        CalendarPlace place = connected.place();
        String state = connected
                .looked()
                .map(at -> "compared "
                        + Moments.ago(
                                at, desk.clock().instant(), desk.ownership().calendar()))
                .orElse("not compared yet");
        return new CalendarSection.Server(
                place.name(),
                place.collection().getHost(),
                place.user(),
                place.form() == Form.TASK,
                state,
                connected.trouble());
    }

    private static CalendarSection.Choice choice(CalendarSetup.Choice choice) {
        String kinds = choice.tasks() && choice.events() ? "tasks and events" : choice.tasks() ? "tasks" : "events";
        return new CalendarSection.Choice(choice.address().toString(), choice.name(), kinds);
    }

    private void find(Context ctx) {
        Optional<String> where = Forms.text(ctx, "where");
        Optional<String> user = Forms.text(ctx, "user");
        String password = Optional.ofNullable(ctx.formParam("password")).orElse("");
        if (where.isEmpty() || user.isEmpty() || password.isEmpty()) {
            refuse(ctx, "An address, a user name and a password are needed.");
            return;
        }
        desk.calendar()
                .find(where.get(), user.get(), password)
                .ifPresentOrElse(
                        why -> refuse(ctx, why), () -> done(ctx, "Found. Choose which calendar your promises go to."));
    }

    private void choose(Context ctx) {
        Optional<URI> chosen =
                Forms.text(ctx, "calendar").filter(text -> !text.equals("own")).map(CalendarRoutes::uri);
        desk.calendar()
                .choose(chosen, form(ctx).orElse(Form.TASK))
                .ifPresentOrElse(
                        why -> notes.refuse(ctx, PART, why),
                        () -> done(ctx, "Connected. Your promises appear there in a moment."));
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }

    private static Optional<Form> form(Context ctx) {
        return Forms.choice(ctx, "form", Form.class);
    }

    private void cancel(Context ctx) {
        desk.calendar().chooseNone();
        done(ctx, "Nothing was connected.");
    }

    private void show(Context ctx) {
        desk.calendar().show(form(ctx), Forms.ticked(ctx, "words"));
        done(ctx, "Saved.");
    }

    private void check(Context ctx) {
        desk.calendar().check().ifPresentOrElse(why -> notes.refuse(ctx, PART, why), () -> done(ctx, "It works."));
    }

    private void disconnect(Context ctx) {
        desk.calendar().disconnect();
        done(ctx, "Disconnected. What stands in that calendar stays there.");
    }

    private void newFeed(Context ctx) {
        desk.calendar().newFeed();
        done(ctx, "This is the address from now on; an earlier one leads nowhere.");
    }

    private void endFeed(Context ctx) {
        desk.calendar().endFeed();
        done(ctx, "The address leads nowhere from now on.");
    }

    private void review(Context ctx) {
        Optional<DayOfWeek> day = Forms.choice(ctx, "day", DayOfWeek.class);
        Optional<LocalTime> at = Forms.text(ctx, "at").flatMap(CalendarRoutes::time);
        if (day.isEmpty() || at.isEmpty()) {
            refuse(ctx, "A day and a time such as 15:00 are needed. Nothing was changed.");
            return;
        }
        int length = Forms.number(ctx, "length")
                .map(minutes -> Math.clamp(minutes, 5, LONGEST_REVIEW))
                .orElse(20);
        boolean monthly = Forms.text(ctx, "every").filter("month"::equals).isPresent();
        desk.calendar().review(monthly, day.get(), at.get(), Duration.ofMinutes(length));
        done(ctx, "Saved. Your calendar and the feed show it.");
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private void noReview(Context ctx) {
        desk.calendar().noReview();
        done(ctx, "No time is set aside any more.");
    }

    private void answer(Context ctx) {
        UUID item;
        try {
            item = UUID.fromString(ctx.pathParam("item"));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
        Word word = Stream.of(Word.values())
                .filter(one -> Forms.word(one).equals(ctx.pathParam("word")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        notes.leave(
                ctx,
                desk.calendaring()
                        .answer(item, word)
                        .map(Frame.Toast::trouble)
                        .orElseGet(() -> Frame.Toast.note("Done.")));
        back(ctx);
    }

    private void seen(Context ctx) {
        desk.following().seen();
        back(ctx);
    }

    private static void back(Context ctx) {
        boolean promises = Forms.text(ctx, "from").filter("promises"::equals).isPresent();
        ctx.redirect(promises ? "/promises" : PART, HttpStatus.SEE_OTHER);
    }

    private void done(Context ctx, String said) {
        notes.lead(ctx, PART, said);
    }

    private void refuse(Context ctx, String why) {
        Refused.say(ctx, why);
        settings.accept(ctx);
    }
}
