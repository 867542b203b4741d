package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.common.Progress;
import sendoff.domain.Filed;
import sendoff.domain.KindName;
import sendoff.domain.Outgoing;
import sendoff.domain.Party;
import sendoff.domain.Webhook;
import sendoff.domain.WorkCalendar;
import sendoff.store.Queue;
import sendoff.web.DeskPage.Choice;
import sendoff.web.DeskPage.Filter;
import sendoff.web.DeskPage.Group;
import sendoff.web.DeskPage.Maybe;
import sendoff.web.DeskPage.More;
import sendoff.web.DeskPage.Notice;
import sendoff.web.DeskPage.Show;

/// The queue.
final class DeskRoutes implements Routes {
    private static final int FIRST = 50;
    private static final int MOST = 2_000;
    private static final int UNSURE = 5;

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Sides sides;

    DeskRoutes(Desk desk, Frames frames, Templates templates) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.sides = new Sides(desk);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.get("/desk", this::show);
        routes.get("/uncertain", this::uncertain);
    }

    private void home(Context ctx) {
        if (desk.connecting().isNew()) {
            ctx.redirect("/welcome", HttpStatus.SEE_OTHER);
        } else {
            show(ctx);
        }
    }

    private void show(Context ctx) {
        if (Looking.wantsPart(ctx)) {
            update(ctx);
        } else {
            ctx.html(templates.html("desk", page(ctx)));
        }
    }

    /// The rows and what else changed with them; the whole page when the desk became clear.
    void update(Context ctx) {
        DeskPage page = page(ctx);
        if (page.isEmpty() && !page.filter().isOn()) {
            ctx.header("HX-Refresh", "true");
        }
        ctx.html(templates.html("desk/update", page));
    }

    private void uncertain(Context ctx) {
        ctx.html(templates.html(
                "uncertain",
                new UncertainPage(
                        frames.of(ctx, "Uncertain", "desk"),
                        desk.tables().introductions().uncertain().stream()
                                .map(DeskRoutes::maybe)
                                .toList())));
    }

    private DeskPage page(Context ctx) {
        boolean weighed = desk.reckoning().beginNewDay();
        Instant now = desk.clock().instant();
        WorkCalendar calendar = desk.ownership().calendar();
        String words = words(ctx);
        Show show = Show.of(param(ctx, "show"));
        int most = param(ctx, "n")
                .filter(n -> n.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(FIRST);
        Map<KindName, Integer> counts = desk.tables().queue().counts(now);
        var wanted = new Queue.Filter(words, kinds(show));
        List<Queue.Row> rows = desk.tables().queue().rows(wanted, now, Math.clamp(most, 1, MOST) + 1, 0);
        List<Queue.Row> shown = rows.subList(0, Math.min(rows.size(), Math.clamp(most, 1, MOST)));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int late = desk.tables().queue().dueBefore(now, now);
        LocalDate today = calendar.dayOf(now);
        Instant midnight = today.plusDays(1)
                .atStartOfDay(calendar.zone())
                .plusNanos(1_000_000)
                .toInstant();
        int due = desk.tables().queue().dueBefore(midnight, now) - late;
        List<Filed> unsure = desk.tables().introductions().uncertain();
        DeskPage.Side side = sides.side(now, calendar);
        return new DeskPage(
                frames.of(ctx, "Desk", "desk"),
                Moments.day(today),
                Words.waiting(desk.tables().queue().waiting(now)),
                all == 0
                        ? clear(!side.boxes().isEmpty())
                        : Words.pressing(late, due, all, desk.pacing().each()),
                new Filter(words, show, choices(counts)),
                groups(shown, weighed, now, calendar),
                more(rows.size() > shown.size(), shown.size(), words, count(show, counts)),
                notices(),
                unsure.stream().limit(UNSURE).map(DeskRoutes::maybe).toList(),
                unsure.size(),
                Batches.kindred(desk.tables().likely().counts(now)),
                !weighed && all > 0,
                side);
    }

    private String clear(boolean connected) {
        if (!connected) {
            return "No mailbox is connected yet, so nobody can appear here by themselves.";
        }
        List<Progress> reading = desk.watching().progress();
        boolean nothingYet = reading.isEmpty() && desk.tables().messages().count() == 0;
        return Words.clear(
                nothingYet || reading.stream().anyMatch(one -> !one.done()),
                reading.stream().anyMatch(one -> one.trouble().isPresent()));
    }

    /// A change on a row carries the filter in its form, a link in its query.
    private static Optional<String> param(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).or(() -> Forms.text(ctx, name));
    }

    private static String words(Context ctx) {
        String words = param(ctx, "q").orElse("").strip();
        return words.length() > 200 ? words.substring(0, 200) : words;
    }

    private static List<KindName> kinds(Show show) {
        return switch (show) {
            case ALL -> List.of();
            case INTRODUCED -> List.of(KindName.INTRODUCED);
            case REQUESTS -> List.of(KindName.NETWORKING_REQUEST, KindName.INTRO_REQUEST);
            case MINE -> List.of(KindName.INITIATED);
        };
    }

    private static int count(Show show, Map<KindName, Integer> counts) {
        return show == Show.ALL
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : kinds(show).stream()
                        .mapToInt(kind -> counts.getOrDefault(kind, 0))
                        .sum();
    }

    private static List<Choice> choices(Map<KindName, Integer> counts) {
        List<Choice> choices = new ArrayList<>();
        for (Show show : Show.values()) {
            choices.add(new Choice(show, count(show, counts)));
        }
        return choices;
    }

    private static Optional<More> more(boolean more, int shown, String words, int all) {
        if (!more) {
            return Optional.empty();
        }
        String label = words.isEmpty() ? "Show more; " + (all - shown) + " are left" : "Show more";
        return Optional.of(new More(label, shown + 2 * FIRST));
    }

    private static List<Group> groups(List<Queue.Row> rows, boolean weighed, Instant now, WorkCalendar calendar) {
        Map<Day, List<Row>> days = new LinkedHashMap<>();
        for (Queue.Row row : rows) {
            days.computeIfAbsent(Day.of(row, now, calendar), _ -> new ArrayList<>())
                    .add(row(row, weighed, now, calendar));
        }
        Optional<List<Row>> mine = Optional.ofNullable(days.remove(Day.MINE));
        mine.ifPresent(last -> days.put(Day.MINE, last));
        return days.entrySet().stream()
                .map(day -> new Group(
                        day.getKey().id(), day.getKey().title(), day.getKey().note(), day.getValue()))
                .toList();
    }

    /// The heading a row stands under.
    private record Day(String id, String title, String note) {
        static final Day LATE = new Day("late", "Past its two days", "One honest apology is enough; the draft has it.");
        static final Day MINE = new Day("mine", "Started by you", "");

        static Day of(Queue.Row row, Instant now, WorkCalendar calendar) {
            if (!now.isBefore(row.due())) {
                return LATE;
            }
            if (row.kind() == KindName.INITIATED) {
                return MINE;
            }
            LocalDate today = calendar.dayOf(now);
            LocalDate due = Moments.lastDay(row.due(), calendar);
            if (due.equals(today)) {
                return new Day("today", "Today", "");
            }
            if (due.equals(today.plusDays(1))) {
                return new Day("tomorrow", "Tomorrow", "");
            }
            return due.isBefore(today.plusDays(7))
                    ? new Day(Forms.word(due.getDayOfWeek()), Moments.weekday(due), "")
                    : new Day("later", "Later", "");
        }
    }

    private static Row row(Queue.Row row, boolean weighed, Instant now, WorkCalendar calendar) {
        return new Row(
                row.id().toString(),
                Mark.of(row.due(), now, calendar),
                row.who(),
                Words.via(row.kind(), row.introducer(), row.target()),
                row.ask(),
                row.channel(),
                row.stakes(),
                Optional.of(row.framework()).filter(_ -> weighed),
                row.address()
                        .filter(_ -> row.kind() != KindName.INITIATED)
                        .flatMap(address ->
                                PersonLink.of(new Party(Optional.of(row.requester()), Optional.of(address)))));
    }

    private static Maybe maybe(Filed filed) {
        var introduction = filed.introduction();
        String why = String.join("; ", filed.seen().why().stream().limit(3).toList());
        return new Maybe(
                filed.id().toString(),
                introduction.requester().shown(),
                introduction.ask().line(),
                why.isEmpty() ? "" : Words.capital(why) + ".");
    }

    /// Answers that came back, or of which nobody knows whether they left; an automatic reply that is not given;
    /// programs that are told nothing any more; and holidays that can't be kept.
    private List<Notice> notices() {
        Stream<Notice> away = desk.autoReplying().troubles().stream()
                .map(trouble ->
                        new Notice(AutoReplyRoutes.PATH, "Your automatic reply is not as you want it", trouble, false));
        Stream<Notice> answers = desk.sending().open().stream()
                .filter(outgoing -> outgoing.because().isPresent())
                .map(outgoing -> new Notice(
                        Frames.place(desk, outgoing),
                        LetterWords.trouble(outgoing.status(), Frames.recipient(outgoing)),
                        LetterWords.because(outgoing),
                        outgoing.status() == Outgoing.Status.UNCLEAR));
        Stream<Notice> webhooks = desk.webhooks().all().stream()
                .flatMap(webhook -> webhook
                        .off()
                        .flatMap(Webhook.Off::because)
                        .map(because -> new Notice(
                                "/settings#programs",
                                "The webhook to " + webhook.host() + " was switched off",
                                because + " Mend it, then switch it on again.",
                                false))
                        .stream());
        Stream<Notice> holidays = Land.unknown(desk.ownership().preferences())
                .map(said -> new Notice("/settings#days", "Public holidays", said, false))
                .stream();
        return Stream.of(answers, away, webhooks, holidays)
                .flatMap(notices -> notices)
                .toList();
    }
}
