package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.desk.Connecting.Outcome;
import sendoff.desk.Desk;
import sendoff.desk.Progress;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Preferences;
import sendoff.domain.WorkCalendar;
import sendoff.store.Introductions;
import sendoff.store.Promises.Span;
import sendoff.web.WelcomePage.Count;
import sendoff.web.WelcomePage.Found;
import sendoff.web.WelcomePage.Scan;

/// The first run: connect a mailbox or point to files, and watch what is found.
final class WelcomeRoutes implements Routes {
    private static final int FOUND = 5;
    private static final Set<String> SECRET = Set.of("secret");

    private final Desk desk;
    private final Templates templates;
    private final ServerSettings settings;

    WelcomeRoutes(Desk desk, Templates templates, ServerSettings settings) {
        this.desk = desk;
        this.templates = templates;
        this.settings = settings;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/welcome", ctx -> show(ctx, known(), "", Optional.empty()));
        routes.get("/welcome/progress", this::progress);
        routes.post("/welcome/connect", this::connect);
        routes.post("/welcome/files", this::files);
    }

    private void show(Context ctx, Map<String, String> typed, String problem, Optional<WelcomePage.Ask> ask) {
        Frame frame = Frame.bare("Welcome", Looking.theme(ctx), settings.sample());
        ctx.html(templates.html("welcome", new WelcomePage(frame, typed, problem, ask, scan())));
    }

    private Map<String, String> known() {
        Owner owner = desk.ownership().owner();
        return Map.of(
                "name",
                owner.name(),
                "me",
                String.join(", ", owner.addresses().stream().sorted().toList()));
    }

    private void progress(Context ctx) {
        scan().ifPresentOrElse(
                        scan -> ctx.html(templates.html("welcome/scan", scan)), () -> ctx.header("HX-Refresh", "true"));
    }

    /// The source that is being read, or else the one read last.
    private Optional<Scan> scan() {
        List<Progress> all = desk.watching().progress();
        Optional<Progress> busy = all.stream().filter(one -> !one.done()).findFirst();
        return busy.or(() -> all.stream().findFirst()).map(this::scan);
    }

    private Scan scan(Progress progress) {
        Instant now = desk.clock().instant();
        WorkCalendar calendar = desk.ownership().calendar();
        Introductions introductions = desk.tables().introductions();
        int waiting = introductions.counts(now).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int unsure = introductions.uncertain().size();
        int found = introductions.count();
        int promises = desk.tables().promises().count(Span.all(true));
        return new Scan(
                progress.source(),
                progress.seen(),
                progress.total().orElse(0L),
                progress.done()
                        ? "That was everything."
                        : progress.left().map(Moments::toGo).orElse("Newest first. You may begin already."),
                progress.done(),
                progress.trouble().orElse(""),
                List.of(
                        new Count("introductions", found - unsure),
                        new Count("nothing owed", Math.max(0, found - unsure - waiting)),
                        new Count("still waiting", waiting),
                        new Count("promises you made", promises)),
                waiting,
                introductions.queue(Introductions.Filter.ALL, now, FOUND, 0).stream()
                        .map(row -> new Found(
                                row.requester(),
                                Words.via(row.kind(), row.introducer(), row.target()),
                                row.ask(),
                                Optional.of(Mark.of(row.due(), now, calendar))))
                        .toList());
    }

    private void connect(Context ctx) {
        Account account;
        try {
            account = account(ctx);
        } catch (IllegalArgumentException _) {
            show(ctx, typed(ctx), "Fill in the address, the server and its port.", Optional.empty());
            return;
        }
        String secret = Optional.ofNullable(ctx.formParam("secret")).orElse("");
        switch (desk.connecting().connect(account, secret)) {
            case Outcome.Works _ -> {
                desk.watching().watchAccounts();
                ctx.redirect("/welcome", HttpStatus.SEE_OTHER);
            }
            case Outcome.AcceptCertificate unknown ->
                show(ctx, typed(ctx), "", Optional.of(WelcomePage.Ask.of(unknown)));
            case Outcome.Fails fails -> show(ctx, typed(ctx), fails.because(), Optional.empty());
        }
    }

    private Account account(Context ctx) {
        String address = Forms.text(ctx, "address").orElseThrow(IllegalArgumentException::new);
        Party party =
                Forms.text(ctx, "name").map(name -> Party.of(name, address)).orElseGet(() -> Party.at(address));
        return new Account(
                desk.connecting().newId(),
                party,
                Forms.text(ctx, "login").orElse(address),
                Forms.choice(ctx, "sign", Sign.class).orElse(Sign.PASSWORD),
                endpoint(ctx, "imap").orElseThrow(IllegalArgumentException::new),
                endpoint(ctx, "smtp"),
                Forms.text(ctx, "folders")
                        .map(text -> text.lines()
                                .map(String::strip)
                                .filter(l -> !l.isEmpty())
                                .toList())
                        .orElse(List.of()));
    }

    /// People read a fingerprint in pairs; an account keeps it without colons.
    static String plain(String fingerprint) {
        return fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Endpoint> endpoint(Context ctx, String which) {
        return Forms.text(ctx, which + "-host")
                .flatMap(host -> Forms.number(ctx, which + "-port")
                        .map(port -> new Endpoint(
                                host,
                                port,
                                Forms.choice(ctx, which + "-security", Security.class)
                                        .orElse(Security.TLS),
                                Forms.text(ctx, which + "-fingerprint").map(WelcomeRoutes::plain))));
    }

    /// What was typed comes back, but never a secret.
    private static Map<String, String> typed(Context ctx) {
        Map<String, String> typed = new HashMap<>();
        ctx.formParamMap().forEach((field, values) -> {
            if (!SECRET.contains(field) && !values.isEmpty()) {
                typed.put(field, values.getFirst());
            }
        });
        return typed;
    }

    private void files(Context ctx) {
        try {
            Path path = Path.of(Forms.text(ctx, "path")
                    .orElseThrow(() -> new IllegalArgumentException("Say where your mail lies.")));
            Preferences now = desk.ownership().preferences();
            Set<String> addresses = new HashSet<>(now.owner().addresses());
            addresses.addAll(SettingsRoutes.list(Forms.text(ctx, "me")));
            desk.ownership()
                    .set(now.ownedBy(
                            new Owner(Forms.text(ctx, "name").orElse(now.owner().name()), addresses)));
            desk.connecting().addFiles(path);
            desk.watching().readFiles(path.toAbsolutePath().normalize());
            ctx.redirect("/welcome", HttpStatus.SEE_OTHER);
        } catch (InvalidPathException trouble) {
            show(ctx, typed(ctx), "“" + trouble.getInput() + "” is no path on this machine.", Optional.empty());
        } catch (IllegalArgumentException trouble) {
            show(ctx, typed(ctx), Optional.ofNullable(trouble.getMessage()).orElse(""), Optional.empty());
        }
    }
}
