package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.autoreply.AutoReplying;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.AccountId;
import sendoff.domain.AutoReplyPlace.Way;
import sendoff.domain.AutomaticReply;
import sendoff.domain.StatementPlace;

/// The automatic reply is written, switched, and taken back.
final class AutoReplyRoutes implements Routes {
    static final String PATH = "/automatic-reply";
    static final String UNDO = PATH + "/undo";

    /// How a page says that it is here: `Z` takes the last switching back.
    static final String HERE = "automatic-reply";

    private static final String STATEMENT = "statement";
    private static final long IN_SIGHT = 20;
    private static final int SIEVE = 4190;

    private final Desk desk;
    private final AutoReplying replying;
    private final AutoReplyView view;
    private final Templates templates;
    private final Notes notes;

    AutoReplyRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.replying = desk.autoReplying();
        this.view = new AutoReplyView(desk, frames);
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, proposed(ctx), ""));
        routes.post(PATH, this::save);
        routes.post(PATH + "/on", this::switchOn);
        routes.post(PATH + "/off", this::switchOff);
        routes.post(UNDO, this::undo);
        routes.post(PATH + "/look", this::look);
        routes.post(PATH + "/boxes/{id}", this::choose);
        routes.post(PATH + "/boxes/{id}/again", this::again);
    }

    private void show(Context ctx, AutomaticReply reply, String trouble) {
        ctx.html(templates.html("autoreply", view.page(ctx, reply, trouble)));
    }

    /// The text as it is kept, or the statement made from the giving plan in its place.
    private AutomaticReply proposed(Context ctx) {
        AutomaticReply kept = view.kept();
        return STATEMENT.equals(ctx.queryParam("text"))
                ? kept.saying(desk.stating().text(StatementPlace.AUTOMATIC_REPLY))
                : kept;
    }

    private void refuse(Context ctx, AutomaticReply reply, String trouble) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, reply, trouble);
    }

    private void save(Context ctx) {
        AutomaticReply typed = typed(ctx);
        Optional<String> trouble = replying.reply().on() ? replying.trouble(typed) : Optional.empty();
        if (trouble.isPresent()) {
            refuse(ctx, typed, trouble.get());
            return;
        }
        replying.set(typed);
        back(ctx, "Saved.");
    }

    private void switchOn(Context ctx) {
        AutomaticReply typed = typed(ctx);
        Optional<String> trouble = replying.trouble(typed);
        if (trouble.isPresent()) {
            refuse(ctx, typed, trouble.get());
            return;
        }
        replying.on(typed);
        undoable(ctx, "The automatic reply is on");
    }

    private void switchOff(Context ctx) {
        replying.off();
        // Now that nobody gets it, it may be kept half written.
        Forms.draft(ctx).ifPresent(_ -> replying.set(typed(ctx)));
        undoable(ctx, "The automatic reply is off");
    }

    private void undoable(Context ctx, String said) {
        notes.lead(ctx, PATH, new Frame.Toast(said, Optional.of(UNDO), IN_SIGHT));
    }

    private void undo(Context ctx) {
        back(ctx, replying.undo() ? "Taken back." : "There is nothing to take back.");
    }

    private void look(Context ctx) {
        replying.look();
        back(ctx, "Asked.");
    }

    private void choose(Context ctx) {
        Account account = account(ctx);
        Optional<String> server = Forms.text(ctx, "server");
        Optional<Endpoint> typed = server.flatMap(text -> endpoint(text, account));
        if (server.isPresent() && typed.isEmpty()) {
            refuse(
                    ctx,
                    view.kept(),
                    "“" + server.get() + "” is no server: type its name, and its port if it is not " + SIEVE
                            + ", such as mail.example.org or mail.example.org:2000.");
            return;
        }
        replying.choose(account.id(), Forms.choice(ctx, "way", Way.class), typed);
        back(ctx, "Asked.");
    }

    private void again(Context ctx) {
        replying.again(account(ctx).id());
        back(ctx, "Done.");
    }

    private void back(Context ctx, String said) {
        notes.lead(ctx, PATH, said);
    }

    private Account account(Context ctx) {
        return desk.tables()
                .accounts()
                .find(Forms.named(ctx.pathParam("id"), AccountId::of))
                .orElseThrow(NotFoundResponse::new);
    }

    /// The certificate accepted for reading counts where it is the same host.
    private static Optional<Endpoint> endpoint(String text, Account account) {
        String[] parts = text.split(":", -1);
        boolean plain = parts[0].matches("[A-Za-z0-9.-]{1,253}");
        if (!plain || parts.length > 2 || parts.length == 2 && !parts[1].matches("[1-9]\\d{0,4}")) {
            return Optional.empty();
        }
        int port = parts.length == 2 ? Integer.parseInt(parts[1]) : SIEVE;
        boolean same = parts[0].equalsIgnoreCase(account.imap().host());
        Security security = same && account.imap().security() == Security.NONE ? Security.NONE : Security.STARTTLS;
        return port > 65_535
                ? Optional.empty()
                : Optional.of(new Endpoint(
                        parts[0], port, security, same ? account.imap().fingerprint() : Optional.empty()));
    }

    private AutomaticReply typed(Context ctx) {
        AutomaticReply kept = replying.reply();
        return new AutomaticReply(
                Forms.draft(ctx).orElse(""),
                Forms.date(ctx, "from"),
                Forms.date(ctx, "until"),
                Forms.number(ctx, "apart")
                        .map(Duration::ofHours)
                        .filter(AutomaticReply.APART::contains)
                        .orElse(kept.apart()));
    }
}
