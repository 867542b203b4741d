package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.WorkCalendar;
import sendoff.web.PromisesPage.Group;
import sendoff.web.PromisesPage.Item;

/// What is owed, both ways.
final class PromisesRoutes implements Routes {
    private static final int WEEK = 7;
    private static final long UNDO = 12;

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    PromisesRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/promises", ctx -> ctx.html(templates.html("promises", page(ctx))));
        routes.post("/promises/{id}/kept", this::kept);
        routes.post("/promises/{id}/not-kept", this::notKept);
    }

    private PromisesPage page(Context ctx) {
        Instant now = desk.clock().instant();
        WorkCalendar calendar = desk.ownership().calendar();
        LocalDate today = calendar.dayOf(now);
        List<Promise> open = desk.keeping().open();
        List<Promise> mine = open.stream().filter(Promise::mine).toList();
        int slipped =
                (int) mine.stream().filter(promise -> isBefore(promise, today)).count();
        Map<When, List<Item>> groups = new LinkedHashMap<>();
        for (Promise promise : mine) {
            groups.computeIfAbsent(When.of(promise.due(), today), _ -> new ArrayList<>())
                    .add(item(promise, now, calendar));
        }
        return new PromisesPage(
                frames.of(ctx, "Promises", "promises"),
                Words.owed(mine.size(), slipped),
                groups.entrySet().stream()
                        .map(group -> new Group(
                                Forms.word(group.getKey()),
                                group.getKey().title,
                                group.getKey().note,
                                group.getValue()))
                        .toList(),
                open.stream()
                        .filter(promise -> !promise.mine())
                        .map(promise -> item(promise, now, calendar))
                        .toList());
    }

    private enum When {
        SLIPPED("Slipped", "keep, move or close: any of the three is fine"),
        TODAY("Today", ""),
        SOON("This week", "within seven days"),
        LATER("Later", ""),
        SOME_DAY("No day named", "");

        private final String title;
        private final String note;

        When(String title, String note) {
            this.title = title;
            this.note = note;
        }

        static When of(Optional<LocalDate> due, LocalDate today) {
            return due.map(day -> {
                        if (day.isBefore(today)) {
                            return SLIPPED;
                        }
                        if (day.equals(today)) {
                            return TODAY;
                        }
                        return day.isBefore(today.plusDays(WEEK)) ? SOON : LATER;
                    })
                    .orElse(SOME_DAY);
        }
    }

    private static boolean isBefore(Promise promise, LocalDate today) {
        return promise.due().filter(day -> day.isBefore(today)).isPresent();
    }

    private static Item item(Promise promise, Instant now, WorkCalendar calendar) {
        String who = promise.madeTo().shown();
        String on = Words.date(calendar.dayOf(promise.madeAt()), calendar.dayOf(now))
                + Words.span(promise.from(), promise.due());
        return new Item(
                promise.id().toString(),
                promise.text(),
                promise.mine() ? "to " + who + ", on " + on : who + ", on " + on,
                promise.due().map(day -> Mark.on(day, now, calendar)),
                promise.introduction().map(id -> "/i/" + id));
    }

    private void kept(Context ctx) {
        PromiseId id = id(ctx);
        desk.keeping().kept(id);
        notes.leave(ctx, new Frame.Toast("Kept", Optional.of("/promises/" + id + "/not-kept"), UNDO));
        ctx.redirect("/promises", HttpStatus.SEE_OTHER);
    }

    private void notKept(Context ctx) {
        desk.keeping().lastAct().filter(act -> act.id().equals(id(ctx))).ifPresent(desk.keeping()::undo);
        ctx.redirect("/promises", HttpStatus.SEE_OTHER);
    }

    private static PromiseId id(Context ctx) {
        try {
            return PromiseId.of(ctx.pathParam("id"));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }
}
