package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.desk.playbook.Proposals;
import sendoff.desk.playbook.Rereading;
import sendoff.domain.PlaybookAct;
import sendoff.domain.Received;
import sendoff.web.ReadingPage.Bar;
import sendoff.web.ReadingPage.Change;
import sendoff.web.ReadingPage.Finding;
import sendoff.web.ReadingPage.Look;
import sendoff.web.ReadingPage.Offer;
import sendoff.web.ReadingPage.Sheet;

/// The quarterly reading of the playbook; settings, tags and rules in the same sitting.
final class ReadingRoutes implements Routes {
    static final String PATH = "/playbook/review";
    static final String UNDO = "/playbook/undo";

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    ReadingRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, ctx -> ctx.html(templates.html("reading", page(ctx))));
        routes.post(PATH + "/take", this::take);
        routes.post(PATH + "/leave", this::leave);
        routes.get(PATH + "/merge", ctx -> showPair(ctx, Optional.empty(), ""));
        routes.post(PATH + "/merge", this::merge);
        routes.post(PATH + "/keep", this::keep);
        routes.post(UNDO, this::undo);
        routes.post("/playbook/{template}/voice", ctx -> act(ctx, desk.rereading()::stillMyVoice));
        routes.post("/playbook/{template}/retire", this::retire);
        routes.post("/playbook/{template}/bring-back", ctx -> act(ctx, desk.rereading()::bringBack));
    }

    private String id(Context ctx) {
        String wanted = ctx.pathParam("template");
        return desk.playbooks().pages().stream()
                .map(Bookcase::id)
                .filter(id -> Bookcase.address(id).equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private void act(Context ctx, java.util.function.Consumer<String> act) {
        act.accept(id(ctx));
        done(ctx);
    }

    private void retire(Context ctx) {
        if (desk.rereading().retire(id(ctx), "")) {
            done(ctx);
        } else {
            notes.leave(
                    ctx,
                    Frame.Toast.trouble(
                            "It is the only one for its purpose in this voice. Write another first, then retire it."));
            back(ctx);
        }
    }

    private void take(Context ctx) {
        boolean taken =
                Forms.text(ctx, "id").filter(desk.rereading().proposals()::take).isPresent();
        if (taken) {
            done(ctx);
        } else {
            over(ctx);
        }
    }

    private void over(Context ctx) {
        notes.leave(
                ctx,
                Frame.Toast.trouble(
                        "That does not fit any more: the templates were changed meanwhile. Nothing was done."));
        back(ctx);
    }

    /// @param text what was written already; empty for the words of the one that stays
    private void showPair(Context ctx, Optional<String> text, String problem) {
        String id = Optional.ofNullable(ctx.queryParam("id"))
                .or(() -> Forms.text(ctx, "id"))
                .orElse("");
        desk.rereading()
                .proposals()
                .pair(id)
                .ifPresentOrElse(
                        pair -> ctx.html(templates.html(
                                "merge",
                                new MergePage(
                                        frames.of(ctx, "Merge two templates", "playbook"),
                                        id,
                                        side(pair.kept()),
                                        side(pair.other()),
                                        pair.changes().stream()
                                                .map(change -> new Change(change.before(), change.after()))
                                                .toList(),
                                        text.orElse(pair.kept().text()),
                                        problem))),
                        () -> over(ctx));
    }

    private static MergePage.Side side(Proposals.Side side) {
        return new MergePage.Side(Bookcase.address(side.template()), side.shown(), side.text(), used(side.times()));
    }

    private void merge(Context ctx) {
        String text = Forms.draft(ctx).orElse("");
        try {
            if (desk.rereading().proposals().merge(Forms.text(ctx, "id").orElse(""), text)) {
                done(ctx);
            } else {
                over(ctx);
            }
        } catch (IllegalArgumentException broken) {
            showPair(ctx, Optional.of(text), String.valueOf(broken.getMessage()));
        }
    }

    private void leave(Context ctx) {
        Forms.text(ctx, "id").ifPresent(desk.rereading().proposals()::turnDown);
        done(ctx);
    }

    private void keep(Context ctx) {
        String thing = Forms.text(ctx, "thing").orElse("");
        new SettingFacts(desk)
                .facts().stream()
                        .filter(fact -> fact.thing().equals(thing))
                        .findFirst()
                        .ifPresentOrElse(
                                fact -> {
                                    desk.rereading().keep(thing, fact.title().toLowerCase(Locale.ROOT));
                                    done(ctx);
                                },
                                () -> back(ctx));
    }

    private void undo(Context ctx) {
        Optional<PlaybookAct> act = desk.rereading().undo();
        notes.leave(
                ctx,
                act.map(one -> "Taken back: " + one.said() + ".")
                        .orElse("There is nothing to take back in the playbook."));
        // One goes on where one is.
        String from = Looking.from(ctx);
        ctx.redirect(from.equals("/playbook") || from.startsWith("/playbook/") ? from : PATH, HttpStatus.SEE_OTHER);
    }

    private void done(Context ctx) {
        desk.rereading().lastAct().ifPresent(act -> notes.leave(ctx, Frame.Toast.undoing(act.said(), UNDO)));
        back(ctx);
    }

    /// To the page that the form stood on.
    private static void back(Context ctx) {
        String from = Forms.text(ctx, "from").orElse("");
        ctx.redirect(
                switch (from) {
                    // Whoever reads one template after the other goes on where they are.
                    case "playbook" -> Looking.from(ctx).startsWith("/playbook/") ? Looking.from(ctx) : "/playbook";
                    case "often" -> OftenRoutes.PATH;
                    default -> PATH;
                },
                HttpStatus.SEE_OTHER);
    }

    // ---- what it shows

    private ReadingPage page(Context ctx) {
        List<Sheet> sheets = desk.rereading().sheets().stream().map(this::sheet).toList();
        long due = sheets.stream().filter(Sheet::due).count();
        List<Look> looks = looks();
        return new ReadingPage(
                frames.of(ctx, "Quarterly reading", "playbook"),
                line(sheets, (int) due),
                sheets,
                desk.rereading().proposals().all().stream()
                        .map(ReadingRoutes::offer)
                        .toList(),
                looks,
                (int) looks.stream().filter(Look::due).count());
    }

    private static String line(List<Sheet> sheets, int due) {
        if (sheets.isEmpty()) {
            return "No template was used yet, so there is nothing to read again.";
        }
        return due == 0
                ? "None is due: each was written or read again within the last three months."
                : Words.capital(Words.some(due, "template is", "templates are"))
                        + " due for a quarterly reading: do they still sound like you?";
    }

    private Sheet sheet(Rereading.Sheet sheet) {
        return new Sheet(
                Bookcase.address(sheet.id()),
                sheet.shown(),
                sheet.purpose(),
                used(sheet.use().times()),
                sheet.use().last().map(this::day).orElse(""),
                bars(sheet.received()),
                sheet.use().times() == 0 ? "" : inWords(sheet.received()),
                sheet.use().edited(),
                sheet.findings().stream()
                        .map(finding -> new Finding(Words.finding(finding.rule()), finding.text(), finding.why()))
                        .toList(),
                sheet.next().map(day -> Moments.date(day, today())).orElse("once it was used"),
                sheet.due(),
                sheet.retired(),
                sheet.because());
    }

    private static String used(int times) {
        return times == 0 ? "not used yet" : "used " + Words.times(times);
    }

    private String day(Instant at) {
        return Moments.date(desk.ownership().calendar().dayOf(at), today());
    }

    private LocalDate today() {
        return desk.ownership().calendar().dayOf(desk.clock().instant());
    }

    private static List<Bar> bars(Map<Received, Integer> received) {
        double all = received.values().stream().mapToInt(Integer::intValue).sum();
        var bars = new ArrayList<Bar>();
        double at = 0;
        for (Received how : Received.values()) {
            int many = received.getOrDefault(how, 0);
            if (many > 0) {
                bars.add(new Bar("f" + (how.ordinal() + 1), percent(at / all), percent(many / all)));
                at += many;
            }
        }
        return bars;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    private static String inWords(Map<Received, Integer> received) {
        String words = List.of(Received.values()).stream()
                .filter(received::containsKey)
                .map(how -> received.get(how) + " " + how.shown().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nobody wrote back yet" : words;
    }

    private static Offer offer(Proposals.Offer offer) {
        String name = Bookcase.address(offer.template());
        return switch (offer.way()) {
            case MERGE ->
                new Offer(
                        offer.id(),
                        name,
                        "Merge “" + offer.shown() + "” into “" + offer.other() + "”",
                        "They say nearly the same. Read both side by side and keep what is best of each.",
                        List.of(),
                        "");
            case RETIRE ->
                new Offer(
                        offer.id(),
                        name,
                        "Retire “" + offer.shown() + "”",
                        "It was not used for half a year. It is proposed no more; its text is kept.",
                        List.of(),
                        "Retire it");
            case REWRITE ->
                new Offer(
                        offer.id(),
                        name,
                        "Rewrite “" + offer.shown() + "” from your own edits",
                        "You change this in it again and again.",
                        offer.changes().stream()
                                .map(change -> new Change(
                                        change.before(), change.after().isEmpty() ? "nothing" : change.after()))
                                .toList(),
                        "Rewrite it");
        };
    }

    private List<Look> looks() {
        Map<String, Instant> looked = desk.rereading().looked();
        return new SettingFacts(desk)
                .facts().stream()
                        .map(fact -> {
                            Optional<Instant> at = Optional.ofNullable(looked.get(fact.thing()));
                            return new Look(
                                    fact.thing(),
                                    fact.title(),
                                    fact.fact(),
                                    fact.href(),
                                    at.map(one -> "kept on " + day(one)).orElse("not looked through yet"),
                                    desk.rereading().isDue(at));
                        })
                        .toList();
    }
}
