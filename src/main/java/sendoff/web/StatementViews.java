package sendoff.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.outsiders.Stating;
import sendoff.desk.outsiders.Stating.State;
import sendoff.desk.weighing.PlanWords;
import sendoff.domain.AutomaticReply;
import sendoff.domain.Boundaries;
import sendoff.domain.RequestPage;
import sendoff.domain.Room;
import sendoff.domain.Statement.Published;
import sendoff.domain.StatementPlace;
import sendoff.web.StatementPage.Finding;
import sendoff.web.StatementPage.Sheet;
import sendoff.web.StatementPage.Source;
import sendoff.web.StatementPage.Tab;
import sendoff.web.StatementPage.Told;
import sendoff.web.StatementPage.Way;

/// The page of statements, as it is or with what could not be kept.
final class StatementViews {
    private static final int LINE = 62;
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 16;

    private final Desk desk;
    private final Frames frames;

    StatementViews(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
    }

    LocalDate today() {
        return desk.ownership().calendar().dayOf(desk.clock().instant());
    }

    /// Opened where none is asked for: one that is out of date, else the first.
    StatementPlace first() {
        return desk.stating().sheets().stream()
                .filter(sheet -> sheet.state() == State.STALE)
                .map(Stating.Sheet::place)
                .findFirst()
                .orElse(StatementPlace.HEADLINE);
    }

    /// The one that was open when a form was sent that belongs to all.
    StatementPlace open(Context ctx) {
        return Forms.text(ctx, "open")
                .map(word -> Forms.named(word, StatementPlace::of))
                .orElseGet(this::first);
    }

    StatementPage page(Context ctx, StatementPlace place) {
        return page(ctx, place, source(), Optional.empty(), "");
    }

    StatementPage refused(Context ctx, StatementPlace place, String typed, String trouble) {
        return page(ctx, place, source(), Optional.of(typed), trouble);
    }

    StatementPage refused(Context ctx, StatementPlace place, Source typed) {
        return page(ctx, place, typed, Optional.empty(), "");
    }

    private StatementPage page(
            Context ctx, StatementPlace place, Source source, Optional<String> typed, String trouble) {
        List<Stating.Sheet> sheets = desk.stating().sheets();
        Stating.Sheet open = sheets.stream()
                .filter(sheet -> sheet.place() == place)
                .findFirst()
                .orElseThrow();
        return new StatementPage(
                frames.of(ctx, "Statements", StatementRoutes.HERE),
                line(sheets),
                tabs(sheets, place),
                sheet(open, typed, trouble),
                source,
                desk.reflecting().effects());
    }

    private static String line(List<Stating.Sheet> sheets) {
        long published =
                sheets.stream().filter(sheet -> sheet.published().isPresent()).count();
        long stale =
                sheets.stream().filter(sheet -> sheet.state() == State.STALE).count();
        if (published == 0) {
            return "Made from your giving plan. Nothing is published by itself: copy a text to where people find you.";
        }
        return Words.capital(Words.number((int) published)) + " published"
                + (stale == 0
                        ? ", and all of it is what your plan says."
                        : "; " + Words.number((int) stale) + " no longer " + (stale == 1 ? "says" : "say")
                                + " what your plan says.");
    }

    /// How every place stands.
    List<Tab> tabs() {
        return desk.stating().sheets().stream().map(sheet -> tab(sheet, false)).toList();
    }

    private List<Tab> tabs(List<Stating.Sheet> sheets, StatementPlace open) {
        return sheets.stream().map(sheet -> tab(sheet, sheet.place() == open)).toList();
    }

    private Tab tab(Stating.Sheet sheet, boolean open) {
        return new Tab(sheet.place().word(), sheet.place().shown(), open, state(sheet), look(sheet));
    }

    private Sheet sheet(Stating.Sheet sheet, Optional<String> typed, String trouble) {
        StatementPlace place = sheet.place();
        String text = typed.orElse(sheet.text());
        return new Sheet(
                place.word(),
                place.shown(),
                text,
                rows(text),
                place.longest(),
                trouble,
                told(place, text),
                sheet.own(),
                state(sheet),
                look(sheet),
                sheet.changed(),
                sheet.state() == State.STALE,
                place.isServedHere(),
                today().toString(),
                ways(place));
    }

    private static int rows(String text) {
        int rows = text.lines().mapToInt(line -> 1 + line.length() / LINE).sum() + 1;
        return Math.clamp(rows, LEAST_ROWS, MOST_ROWS);
    }

    Told told(StatementPlace place, String text) {
        return new Told(
                text.length() + " of " + place.longest() + " characters",
                !place.fits(text),
                desk.stating().findings(text).stream()
                        .map(one -> new Finding(Words.finding(one.rule()), one.text(), one.why()))
                        .toList());
    }

    private String state(Stating.Sheet sheet) {
        String since = sheet.published()
                .map(Published::at)
                .map(at -> Moments.date(desk.ownership().calendar().dayOf(at), today()))
                .orElse("");
        return switch (sheet.state()) {
            case UNPUBLISHED -> sheet.place() == StatementPlace.AUTOMATIC_REPLY ? automatic() : "not published";
            case CURRENT -> "published " + since;
            case REWORDED -> "reworded since " + since;
            case STALE -> "out of date, published " + since;
            case SERVED -> desk.asking().page().open() ? "always up to date" : "the page is closed";
        };
    }

    /// It leaves from here, whether these words or others are in it.
    private String automatic() {
        AutomaticReply reply = desk.autoReplying().reply();
        Instant now = desk.clock().instant();
        if (!reply.on() || reply.isOver(now, desk.ownership().zone())) {
            return "off";
        }
        return reply.answers(now, desk.ownership().zone())
                ? "on"
                : "on from "
                        + reply.from().map(day -> Moments.date(day, today())).orElse("");
    }

    private String look(Stating.Sheet sheet) {
        boolean on =
                sheet.place() == StatementPlace.AUTOMATIC_REPLY && automatic().startsWith("on");
        return switch (sheet.state()) {
            case UNPUBLISHED -> on ? "chip pine" : "chip";
            case CURRENT, SERVED -> "chip pine";
            case REWORDED -> "chip slate";
            case STALE -> "chip ochre";
        };
    }

    private List<Way> ways(StatementPlace place) {
        return switch (place) {
            case SIGNATURE ->
                desk.placing().unsigned().stream()
                        .map(address -> new Way("sign", address, "Sign letters from " + address + " so", ""))
                        .toList();
            case SLACK_STATUS ->
                desk.placing().workspaces().stream()
                        .map(one -> new Way("slack", one.id().toString(), "Set it in " + one.name(), ""))
                        .toList();
            case REQUEST_PAGE -> List.of(requestPage(desk.asking().page()));
            case AUTOMATIC_REPLY ->
                List.of(new Way("", "", "Use it as the automatic reply", AutoReplyRoutes.PATH + "?text=statement"));
            case HEADLINE, ABOUT -> List.of();
        };
    }

    private static Way requestPage(RequestPage page) {
        return page.open()
                ? new Way("", "", "Read it there", AskRoutes.PATH + page.handle())
                : new Way("", "", "Open the page", "/plan#request-page");
    }

    // ---- what they are made from

    private Source source() {
        Boundaries told = desk.stating().boundaries();
        return new Source(
                String.join("\n", told.projects()),
                String.join("\n", told.welcome()),
                String.join("\n", told.limits()),
                told.link().orElse(""),
                plan(),
                "");
    }

    private String plan() {
        List<Room> rooms = desk.giving().rooms();
        return rooms.isEmpty()
                ? "Your giving plan is empty."
                : "From your giving plan: "
                        + String.join(
                                ", ",
                                rooms.stream()
                                        .map(room -> PlanWords.allowance(room.group()))
                                        .toList())
                        + ".";
    }

    /// As it was typed, and why it can't be kept.
    Source typed(Context ctx) {
        String projects = lines(ctx, "projects");
        String welcome = lines(ctx, "welcome");
        String limits = lines(ctx, "limits");
        String link = Forms.text(ctx, "link").orElse("");
        return new Source(projects, welcome, limits, link, plan(), trouble(List.of(projects, welcome, limits), link));
    }

    private static String lines(Context ctx, String field) {
        return Forms.text(ctx, field).map(text -> text.replace("\r\n", "\n")).orElse("");
    }

    private static String trouble(List<String> fields, String link) {
        var troubles = new ArrayList<String>();
        if (fields.stream().anyMatch(field -> field.lines().count() > Boundaries.MOST_LINES)) {
            troubles.add("Up to " + Boundaries.MOST_LINES + " lines a field: nobody reads more.");
        }
        if (fields.stream().flatMap(String::lines).anyMatch(line -> line.length() > Boundaries.LONGEST_LINE)) {
            troubles.add("A line may be " + Boundaries.LONGEST_LINE + " characters long.");
        }
        if (!link.isEmpty() && !Boundaries.isLink(link)) {
            troubles.add("The link begins with https:// and is all that stands in its field.");
        }
        return Stream.concat(troubles.stream(), troubles.isEmpty() ? Stream.empty() : Stream.of("Nothing was changed."))
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
