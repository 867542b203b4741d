package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.desk.connecting.Connecting;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.desk.connecting.Connecting.Servers;
import sendoff.desk.connecting.Landing;
import sendoff.desk.connecting.SigningIn;
import sendoff.desk.connecting.SigningIn.App;
import sendoff.desk.connecting.SigningIn.Begun;
import sendoff.desk.connecting.SigningIn.Provider;
import sendoff.domain.Account;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.web.SignInPage.Code;
import sendoff.web.SignInPage.Needs;

/// Signing in at a provider and coming back.
///
/// The provider leads the browser back from another site, so that the desk's cookie does not come along: that address
/// and the one it leads on to are open to all and only note what was brought, if its state is known. What is noted is
/// used by [#finish], a page of our own, which knows who is asking.
final class SignInRoutes implements Routes {
    /// Where nobody has to be logged in.
    static final Set<String> OPEN = Set.of(Landing.PATH, "/sign-in/landed");

    private static final Set<String> NEAR = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Desk desk;
    private final Templates templates;
    private final ServerSettings settings;
    private volatile Optional<Going> going = Optional.empty();

    /// The sign-in under way, as this page began it.
    ///
    /// @param from where the owner's browser sees the desk
    private record Going(MailboxForm form, String from) {}

    SignInRoutes(Desk desk, Templates templates, ServerSettings settings) {
        this.desk = desk;
        this.templates = templates;
        this.settings = settings;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/sign-in", this::ask);
        routes.get("/sign-in", this::show);
        routes.post("/sign-in/begin", this::begin);
        routes.post("/sign-in/paste", this::paste);
        routes.post("/sign-in/cancel", this::cancel);
        routes.get(Landing.PATH, this::back);
        routes.get("/sign-in/landed", ctx -> ctx.html(templates.html("landed", bare(ctx, "Signed in"))));
        routes.get("/sign-in/finish", this::finish);
        routes.post("/settings/accounts/{id}/sign-in", this::again);
    }

    /// From the connect form, whose servers may have to be found first.
    private void ask(Context ctx) {
        MailboxForm form = MailboxForm.of(ctx);
        try {
            Optional<Servers> found = form.namesServer()
                    ? Optional.empty()
                    : desk.connecting().find(form.text("address").orElse(""), _ -> {});
            show(ctx, found.map(form::with).orElse(form), "");
        } catch (IllegalArgumentException _) {
            error(ctx, "An address is needed", "Go back and enter your mail address first.");
        }
    }

    /// Shows what is needed to sign in to this mailbox.
    void show(Context ctx, MailboxForm form, String problem) {
        Account account;
        try {
            account = form.account(desk.connecting().newId(), Sign.OAUTH);
        } catch (IllegalArgumentException _) {
            error(
                    ctx,
                    "No servers were found",
                    Connecting.nothingFound(form.text("address").orElse("")));
            return;
        }
        Optional<Provider> provider = desk.signingIn().provider(account.imap());
        if (provider.isEmpty()) {
            error(
                    ctx,
                    "This mailbox takes a password",
                    account.imap().host() + " is neither Google's nor Microsoft's. Go back and enter the password.");
            return;
        }
        ctx.html(templates.html("sign-in", asking(ctx, form, provider.get(), account, problem)));
    }

    private SignInPage asking(Context ctx, MailboxForm form, Provider provider, Account account, String problem) {
        Optional<App> known = desk.signingIn().known(account.imap());
        Map<String, String> typed = new java.util.HashMap<>(form.typed());
        known.ifPresent(app -> {
            typed.putIfAbsent("client-id", app.client());
            typed.putIfAbsent("tenant", app.tenant());
        });
        return page(ctx, provider, typed, problem, Optional.empty(), Optional.empty());
    }

    private SignInPage page(
            Context ctx,
            Provider provider,
            Map<String, String> typed,
            String problem,
            Optional<String> go,
            Optional<Code> code) {
        boolean kept = desk.connecting().accounts().stream().anyMatch(account -> account.sign() == Sign.OAUTH);
        return new SignInPage(
                bare(ctx, "Sign in with " + provider.name()),
                provider.id(),
                provider.name(),
                new Needs(
                        provider.secret(),
                        provider.secret() && kept,
                        provider.tenants(),
                        provider.devices(),
                        provider.passwords()),
                typed,
                problem,
                "http://" + provider.back() + Landing.PATH,
                go,
                code,
                !NEAR.contains(Optional.ofNullable(ctx.host()).orElse("").replaceFirst(":\\d+$", "")));
    }

    private Frame bare(Context ctx, String title) {
        return Frame.bare(title, Looking.theme(ctx), settings.sample());
    }

    /// The sign-in under way. While a code is to be typed in elsewhere, each look also asks the provider.
    private void show(Context ctx) {
        Optional<Outcome> outcome = desk.signingIn().look();
        if (outcome.isPresent()) {
            done(ctx, outcome.get());
            return;
        }
        Optional<Begun> begun = desk.signingIn().current();
        if (begun.isEmpty()) {
            ctx.redirect("/welcome#connect", HttpStatus.SEE_OTHER);
            return;
        }
        Begun one = begun.get();
        ctx.html(templates.html(
                "sign-in",
                page(
                        ctx,
                        one.provider(),
                        MailboxForm.of(one.account()).typed(),
                        "",
                        one.go().map(URI::toString),
                        one.device()
                                .map(device -> new Code(
                                        device.code(),
                                        device.where(),
                                        String.valueOf(device.every().toSeconds()))))));
    }

    private void begin(Context ctx) {
        MailboxForm form = MailboxForm.of(ctx);
        SigningIn signingIn = desk.signingIn();
        App app = new App(
                form.text("client-id").orElse(""),
                Forms.text(ctx, "client-secret").orElse(""),
                form.text("tenant").orElse(""));
        try {
            Account account = account(form);
            Provider provider = signingIn.provider(account.imap()).orElseThrow(NotFoundResponse::new);
            if (Forms.text(ctx, "way").filter("code"::equals).isPresent()) {
                signingIn.beginDevice(account, app);
            } else {
                signingIn.begin(
                        account,
                        app,
                        URI.create("http://" + provider.back() + ":" + ctx.req().getLocalPort() + Landing.PATH));
            }
            going = Optional.of(new Going(form, Here.base(ctx)));
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException trouble) {
            show(ctx, form, Optional.ofNullable(trouble.getMessage()).orElse("Something is missing."));
        }
    }

    /// The one that is there, signed in to anew; else a new one.
    private Account account(MailboxForm form) {
        return form.text("account")
                .flatMap(id -> desk.connecting().accounts().stream()
                        .filter(account -> account.id().toString().equals(id))
                        .findFirst())
                .orElseGet(() -> form.account(desk.connecting().newId(), Sign.OAUTH));
    }

    private void again(Context ctx) {
        AccountId id = SettingsRoutes.account(ctx);
        Account account = desk.connecting().accounts().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        show(ctx, MailboxForm.of(account), "");
    }

    /// Open to all. Nothing happens but that the code is noted, if the state is the one we gave out.
    private void back(Context ctx) {
        Map<String, String> query = ctx.queryParamMap().entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().getFirst()));
        if (!desk.signingIn().came(query)) {
            ctx.status(HttpStatus.BAD_REQUEST);
            error(ctx, "This sign-in is not the one begun here", NOT_OURS);
            return;
        }
        String from = going.map(Going::from).orElse("");
        ctx.redirect(from + "/sign-in/landed", HttpStatus.SEE_OTHER);
    }

    private static final String NOT_OURS =
            "Nothing was connected. It took longer than half an hour, another one was begun since, or somebody else led"
                    + " you here. Begin again from the desk.";

    private void paste(Context ctx) {
        String pasted = Forms.text(ctx, "pasted").orElse("");
        int at = pasted.indexOf('?');
        if (at < 0
                || !desk.signingIn().came(Landing.query(pasted.substring(at + 1).replaceFirst("#.*", "")))) {
            error(
                    ctx,
                    "That address does not belong to this sign-in",
                    "Go back and paste all of it, with what stands behind the question mark; or begin again.");
            return;
        }
        finish(ctx);
    }

    private void finish(Context ctx) {
        desk.signingIn()
                .finish()
                .ifPresentOrElse(outcome -> done(ctx, outcome), () -> ctx.redirect("/sign-in", HttpStatus.SEE_OTHER));
    }

    private void done(Context ctx, Outcome outcome) {
        MailboxForm form = going.map(Going::form).orElse(new MailboxForm(Map.of()));
        switch (outcome) {
            case Outcome.Works _ -> {
                going = Optional.empty();
                desk.watching().watchAccounts();
                ctx.redirect("/welcome", HttpStatus.SEE_OTHER);
            }
            case Outcome.AcceptCertificate unknown ->
                show(
                        ctx,
                        form,
                        "No authority vouches for the certificate of the " + unknown.of() + " server ("
                                + unknown.fingerprint() + "), so your access was not sent there.");
            case Outcome.Fails fails -> show(ctx, form, fails.because());
        }
    }

    private void cancel(Context ctx) {
        desk.signingIn().giveUp();
        going = Optional.empty();
        ctx.redirect("/welcome#connect", HttpStatus.SEE_OTHER);
    }

    private void error(Context ctx, String heading, String what) {
        ctx.html(templates.html("error", new ErrorPage(bare(ctx, heading), heading, what)));
    }
}
