package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.common.Progress;
import sendoff.desk.connecting.Connecting;
import sendoff.desk.connecting.Connecting.ByJmap;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.desk.connecting.Connecting.Servers;
import sendoff.desk.connecting.SigningIn.Provider;
import sendoff.domain.Account;
import sendoff.domain.Account.Sign;
import sendoff.domain.Owner;
import sendoff.domain.Preferences;
import sendoff.domain.WorkCalendar;
import sendoff.store.Introductions;
import sendoff.store.Promises.Span;
import sendoff.store.Queue;
import sendoff.web.WelcomePage.Count;
import sendoff.web.WelcomePage.Found;
import sendoff.web.WelcomePage.Scan;

/// The first run: connect a mailbox or point to files, and watch what is found.
final class WelcomeRoutes implements Routes {
    private static final int FOUND = 5;

    private final Desk desk;
    private final Templates templates;
    private final ServerSettings settings;
    private final SignInRoutes signIn;
    private final JmapRoutes jmap;

    WelcomeRoutes(Desk desk, Templates templates, ServerSettings settings, SignInRoutes signIn, JmapRoutes jmap) {
        this.desk = desk;
        this.templates = templates;
        this.settings = settings;
        this.signIn = signIn;
        this.jmap = jmap;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/welcome", ctx -> show(ctx, known(), "", Optional.empty()));
        routes.get("/welcome/progress", this::progress);
        routes.post("/welcome/connect", this::connect);
        routes.post("/welcome/files", this::files);
    }

    /// @param problem what it names under Settings stands in the form right below it, as long as nothing is set up
    private void show(Context ctx, Map<String, String> typed, String problem, Optional<WelcomePage.Ask> ask) {
        show(ctx, typed, new Outcome.Fails(problem), ask);
    }

    private void show(Context ctx, Map<String, String> typed, Outcome.Fails problem, Optional<WelcomePage.Ask> ask) {
        Frame frame = Frame.bare("Welcome", Looking.theme(ctx), settings.sample());
        ctx.html(templates.html(
                "welcome",
                new WelcomePage(
                        frame,
                        typed,
                        problem.because().replace(" under Settings, Accounts", " below"),
                        problem.secret(),
                        ask,
                        scan())));
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

    /// The source that is being read, else one that could not be, else the one read last. A mailbox that was
    /// connected a moment ago is being read, though nobody has begun yet.
    private Optional<Scan> scan() {
        List<Progress> all = Stream.concat(desk.watching().progress().stream(), desk.watching().awaited().stream())
                .toList();
        Optional<Progress> busy = all.stream().filter(one -> !one.done()).findFirst();
        Optional<Progress> failed =
                all.stream().filter(one -> one.trouble().isPresent()).findFirst();
        return busy.or(() -> failed).or(() -> all.stream().findFirst()).map(this::scan);
    }

    private Scan scan(Progress progress) {
        Instant now = desk.clock().instant();
        WorkCalendar calendar = desk.ownership().calendar();
        Introductions introductions = desk.tables().introductions();
        int waiting = desk.tables().queue().waiting(now);
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
                desk.tables().queue().rows(Queue.Filter.ALL, now, FOUND, 0).stream()
                        .map(row -> new Found(
                                row.who(),
                                Words.via(row.kind(), row.introducer(), row.target()),
                                row.ask(),
                                Optional.of(Mark.of(row.due(), now, calendar))))
                        .toList());
    }

    private void connect(Context ctx) {
        MailboxForm form = MailboxForm.of(ctx);
        try {
            if (form.namesServer()) {
                connect(ctx, form, because -> show(ctx, form.typed(), because, Optional.empty()));
            } else {
                find(ctx, form);
            }
        } catch (IllegalArgumentException _) {
            show(ctx, form.typed(), "Fill in the address, the server and its port.", Optional.empty());
        }
    }

    private void find(Context ctx, MailboxForm form) {
        String address = form.text("address").orElse("");
        Optional<Servers> found = desk.connecting().find(address, _ -> {});
        if (found.isEmpty()) {
            byJmap(ctx, form, new Outcome.Fails(Connecting.nothingFound(address)));
        } else if (found.get().sure()) {
            MailboxForm whole = form.with(found.get());
            connect(ctx, whole, because -> byJmap(ctx, whole, because));
        } else {
            String sentence = "Only " + found.get().saysWho() + " says that this mailbox is at "
                    + found.get().imap().host()
                    + ", and a name service can be lied to. If you know these servers, enter the password again and"
                    + " connect.";
            show(ctx, form.with(found.get()).typed(), new Outcome.Fails(sentence, true), Optional.empty());
        }
    }

    /// Some providers are reached by JMAP only, and some take their tokens only there.
    ///
    /// @param otherwise what to say where that leads nowhere
    private void byJmap(Context ctx, MailboxForm form, Outcome.Fails otherwise) {
        String secret = secret(ctx);
        Optional<ByJmap> tried = secret.isEmpty()
                ? Optional.empty()
                : desk.connecting().tryJmap(form.party(), form.text("login"), secret);
        switch (tried.map(ByJmap::outcome).orElse(otherwise)) {
            case Outcome.Works _ -> connected(ctx);
            case Outcome.AcceptCertificate unknown ->
                jmap.ask(ctx, tried.orElseThrow().server().toString(), unknown.fingerprint());
            case Outcome.Fails _ -> show(ctx, form.typed(), otherwise, Optional.empty());
        }
    }

    private void connected(Context ctx) {
        desk.watching().watchAccounts();
        ctx.redirect("/welcome", HttpStatus.SEE_OTHER);
    }

    private static String secret(Context ctx) {
        return Optional.ofNullable(ctx.formParam("secret")).orElse("");
    }

    /// @param failed what follows when the servers do not let them in
    private void connect(Context ctx, MailboxForm form, Consumer<Outcome.Fails> failed) {
        Sign sign =
                form.text("sign").filter("token"::equals).map(_ -> Sign.TOKEN).orElse(Sign.PASSWORD);
        Account account = form.account(desk.connecting().newId(), sign);
        String secret = secret(ctx);
        Optional<Provider> provider = desk.signingIn().provider(account.imap()).filter(_ -> sign == Sign.PASSWORD);
        if (provider.filter(one -> secret.isEmpty() || !one.passwords()).isPresent()) {
            signIn.show(ctx, form, "");
            return;
        }
        if (secret.isEmpty()) {
            var missing =
                    new Outcome.Fails("Enter the password for " + account.imap().host() + ".", true);
            show(ctx, form.typed(), missing, Optional.empty());
            return;
        }
        switch (desk.connecting().connect(account, secret)) {
            case Outcome.Works _ -> connected(ctx);
            case Outcome.AcceptCertificate unknown ->
                show(ctx, form.typed(), "", Optional.of(WelcomePage.Ask.of(unknown)));
            case Outcome.Fails fails -> failed.accept(fails);
        }
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
            refuseFiles(ctx, "“" + trouble.getInput() + "” is no path on this machine.");
        } catch (IllegalArgumentException trouble) {
            refuseFiles(ctx, Optional.ofNullable(trouble.getMessage()).orElse(""));
        }
    }

    private void refuseFiles(Context ctx, String why) {
        Map<String, String> typed = Stream.of("name", "me", "path")
                .collect(Collectors.toMap(
                        field -> field, field -> Forms.text(ctx, field).orElse("")));
        show(ctx, typed, why, Optional.empty());
    }
}
