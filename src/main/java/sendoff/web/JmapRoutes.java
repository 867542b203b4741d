package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.domain.Account;
import sendoff.domain.Party;

/// Connects a mailbox by JMAP.
final class JmapRoutes implements Routes {
    private static final String SECRET = "secret";

    private final Desk desk;
    private final Templates templates;
    private final ServerSettings settings;

    JmapRoutes(Desk desk, Templates templates, ServerSettings settings) {
        this.desk = desk;
        this.templates = templates;
        this.settings = settings;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/welcome/jmap", ctx -> show(ctx, known(), "", Optional.empty()));
        routes.post("/welcome/jmap", this::connect);
    }

    private Map<String, String> known() {
        return Map.of("name", desk.ownership().owner().name());
    }

    private void show(Context ctx, Map<String, String> typed, String problem, Optional<String> ask) {
        Frame frame = Frame.bare("Connect by JMAP", Looking.theme(ctx), settings.sample());
        ctx.html(templates.html("jmap", new JmapPage(frame, typed, problem, ask)));
    }

    /// The server was found from the address, and shows a certificate that nobody vouches for.
    void ask(Context ctx, String server, String fingerprint) {
        Map<String, String> typed = typed(ctx);
        typed.put("server", server);
        show(ctx, typed, "", Optional.of(fingerprint));
    }

    private void connect(Context ctx) {
        Account account;
        try {
            account = account(ctx);
        } catch (IllegalArgumentException trouble) {
            show(ctx, typed(ctx), String.valueOf(trouble.getMessage()), Optional.empty());
            return;
        }
        String secret = Optional.ofNullable(ctx.formParam(SECRET)).orElse("");
        switch (desk.connecting().connect(account, secret)) {
            case Outcome.Works _ -> {
                desk.watching().watchAccounts();
                ctx.redirect("/welcome", HttpStatus.SEE_OTHER);
            }
            case Outcome.AcceptCertificate unknown -> show(ctx, typed(ctx), "", Optional.of(unknown.fingerprint()));
            case Outcome.Fails fails -> show(ctx, typed(ctx), fails.because(), Optional.empty());
        }
    }

    private Account account(Context ctx) {
        String address =
                Forms.text(ctx, "address").orElseThrow(() -> new IllegalArgumentException("Fill in your address."));
        Party party =
                Forms.text(ctx, "name").map(name -> Party.of(name, address)).orElseGet(() -> Party.at(address));
        return desk.connecting()
                .byJmap(
                        party,
                        Forms.text(ctx, "login"),
                        Forms.text(ctx, "server"),
                        Forms.text(ctx, "fingerprint").map(MailboxForm::plain));
    }

    /// What was typed comes back, but never a secret.
    private static Map<String, String> typed(Context ctx) {
        Map<String, String> typed = new HashMap<>();
        ctx.formParamMap().forEach((field, values) -> {
            if (!field.equals(SECRET) && !values.isEmpty()) {
                typed.put(field, values.getFirst());
            }
        });
        return typed;
    }
}
