package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import sendoff.desk.Desk;
import sendoff.desk.common.NotPossible;
import sendoff.desk.outsiders.Asking;
import sendoff.domain.Account;
import sendoff.domain.Owner;
import sendoff.domain.RequestPage;
import sendoff.domain.RequestPage.Letter;
import sendoff.domain.Room;
import sendoff.domain.StatementPlace;

/// The owner's side of the request page: what it says, whether it is open, and a copy of it for another server.
final class RequestPageRoutes implements Routes {
    private final Desk desk;
    private final Templates templates;
    private final Notes notes;
    private final AskViews views;
    private final BiConsumer<Context, RequestSection> again;

    /// @param again shows the plan page with what could not be kept
    RequestPageRoutes(Desk desk, Templates templates, Notes notes, BiConsumer<Context, RequestSection> again) {
        this.desk = desk;
        this.templates = templates;
        this.notes = notes;
        this.views = new AskViews(desk, false);
        this.again = again;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/request-page", this::save);
        routes.post("/request-page/close", this::close);
        routes.get("/request-page/copy", this::copy);
    }

    private void save(Context ctx) {
        Map<String, String> typed = typed(ctx);
        Optional<String> trouble = trouble(typed);
        if (trouble.isPresent()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            again.accept(ctx, section(ctx, desk, desk.asking().page(), typed, trouble.get()));
            return;
        }
        desk.asking().set(page(typed));
        notes.lead(
                ctx,
                "/plan#request-page",
                typed.containsKey("open") ? "Saved. The page is open." : "Saved. The page is closed.");
    }

    private void close(Context ctx) {
        desk.asking().set(desk.asking().page().closed());
        notes.lead(ctx, "/plan#request-page", "The page is taken down. Who asked before still has an answer.");
    }

    private static Map<String, String> typed(Context ctx) {
        Map<String, String> typed = new HashMap<>();
        for (String field : List.of("handle", "address", "shows", "pauses", "open", "approve")) {
            Forms.text(ctx, field).ifPresent(text -> typed.put(field, text));
        }
        for (String field : List.of("about", "letter")) {
            Optional.ofNullable(ctx.formParam(field))
                    .map(text -> text.replace("\r\n", "\n").strip())
                    .ifPresent(text -> typed.put(field, text));
        }
        return typed;
    }

    /// Why it can't be kept.
    private Optional<String> trouble(Map<String, String> typed) {
        String handle = typed.getOrDefault("handle", "");
        boolean opens = typed.containsKey("open");
        if (!RequestPage.isHandle(handle) && (opens || !handle.isEmpty())) {
            return Optional.of("Its name in the address takes small letters, digits and hyphens, such as “maren”.");
        }
        if (typed.getOrDefault("about", "").length() > RequestPage.LONGEST_ABOUT) {
            return Optional.of("What you help with may be " + RequestPage.LONGEST_ABOUT + " characters long.");
        }
        if (typed.containsKey("address") && !RequestPage.isAddress(address(typed))) {
            return Optional.of("The address from outside begins with https:// and has no page behind it.");
        }
        return Asking.letterTrouble(typed.getOrDefault("letter", ""))
                .or(() -> opens && letter(typed).isEmpty()
                        ? Optional.of("The mail goes out in your name without being shown to you again: tick that you"
                                + " approve it for this use.")
                        : Optional.empty())
                .or(() -> opens && !desk.asking().canWrite()
                        ? Optional.of("The page asks everyone to confirm by mail, and no account that can send is"
                                + " connected: connect one under Settings, Accounts.")
                        : Optional.empty());
    }

    private static String address(Map<String, String> typed) {
        return typed.getOrDefault("address", "").replaceAll("/+$", "");
    }

    /// Approved now, or before in these very words.
    private Optional<Letter> letter(Map<String, String> typed) {
        String text = typed.getOrDefault("letter", "");
        return typed.containsKey("approve")
                ? Optional.of(new Letter(text, desk.clock().instant()))
                : desk.asking().page().letter().filter(letter -> letter.text().equals(text));
    }

    private RequestPage page(Map<String, String> typed) {
        return new RequestPage(
                typed.getOrDefault("handle", ""),
                typed.containsKey("open"),
                typed.getOrDefault("about", ""),
                typed.containsKey("shows"),
                typed.containsKey("pauses"),
                letter(typed),
                Optional.of(address(typed)).filter(text -> !text.isEmpty()));
    }

    /// The page as one file, for a web space of the owner's own.
    private void copy(Context ctx) {
        RequestPage page = desk.asking().page();
        String address = desk.connecting().accounts().stream()
                .map(Account::address)
                .flatMap(party -> party.address().stream())
                .findFirst()
                .or(() -> desk.ownership().owner().addresses().stream().sorted().findFirst())
                .orElseThrow(() -> new NotPossible(
                        "The copy sends mail to you, and no address of yours is known: say it under Settings, You."));
        String css = Statics.text("sendoff.css").replaceAll("(?s)@font-face \\{.*?\\}\\s*", "");
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"ask-" + (page.handle().isEmpty() ? "me" : page.handle()) + ".html\"");
        ctx.html(templates.html("ask", views.copy(page, address, css)));
    }

    static RequestSection section(Context ctx, Desk desk) {
        RequestPage page = desk.asking().page();
        Map<String, String> typed = new HashMap<>();
        typed.put("handle", page.handle().isEmpty() ? handle(desk.ownership().owner()) : page.handle());
        typed.put("about", page.about());
        typed.put(
                "letter",
                page.letter()
                        .map(Letter::text)
                        .orElseGet(Asking::standardLetter)
                        .strip());
        page.address().ifPresent(address -> typed.put("address", address));
        if (page.shows()) {
            typed.put("shows", "yes");
        }
        if (page.pauses()) {
            typed.put("pauses", "yes");
        }
        if (page.open()) {
            typed.put("open", "yes");
        }
        return section(ctx, desk, page, typed, "");
    }

    private static RequestSection section(
            Context ctx, Desk desk, RequestPage page, Map<String, String> typed, String trouble) {
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        String handle = typed.getOrDefault("handle", "");
        String about = typed.getOrDefault("about", "");
        List<Room> rooms = desk.giving().rooms();
        String name = desk.ownership().owner().name();
        return new RequestSection(
                page.open(),
                typed,
                page.open() ? AskRoutes.PATH + page.handle() : "",
                page.address().orElseGet(() -> Here.base(ctx)) + AskRoutes.PATH + handle,
                name.isBlank() ? handle : name,
                (about.isEmpty()
                                        ? desk.stating()
                                                .sheet(StatementPlace.REQUEST_PAGE)
                                                .made()
                                        : about)
                                .lines()
                                .findFirst()
                                .orElse("")
                        + " Answers within "
                        + (desk.ownership().preferences().plainHours() ? "48 hours." : "two business days."),
                typed.containsKey("shows")
                        ? rooms.stream().map(room -> Meter.of(room, today)).toList()
                        : List.of(),
                page.letter()
                        .filter(letter -> letter.text().equals(typed.getOrDefault("letter", "")))
                        .map(letter -> Moments.date(desk.ownership().calendar().dayOf(letter.approved()), today))
                        .orElse(""),
                trouble,
                desk.asking().canWrite()
                        ? ""
                        : "Everyone who asks confirms by mail: connect an account that can send before you open it.",
                page.address().isEmpty() && Here.isNear(ctx));
    }

    /// What one's first name gives.
    private static String handle(Owner owner) {
        String name = java.text.Normalizer.normalize(owner.shortName(), java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(java.util.Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 40));
    }
}
