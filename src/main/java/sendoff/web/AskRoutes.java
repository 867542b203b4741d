package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.Desk;
import sendoff.desk.outsiders.Asking.Answer;
import sendoff.domain.RequestPage;
import sendoff.store.PageRequests.Asked;

/// The request page and its check link: for outsiders, without session and without script.
final class AskRoutes implements Routes {
    static final String PATH = "/ask/";

    private static final Logger LOG = LoggerFactory.getLogger(AskRoutes.class);

    /// What a filled-in form may take at most.
    static final long MOST_BYTES = 32_000;

    private static final String SAID = "said";
    private static final int GUESSES = 20;

    private final Desk desk;
    private final Templates templates;
    private final AskViews views;
    private final Function<Context, Optional<String>> base;
    private final Limit guesses;

    /// @param base the address under which others reach this server, without a slash at the end; what the owner set
    ///             comes before it, and without either nothing can be taken
    AskRoutes(Desk desk, Templates templates, boolean sample, Function<Context, Optional<String>> base) {
        this.desk = desk;
        this.templates = templates;
        this.views = new AskViews(desk, sample);
        this.base = base;
        this.guesses = new Limit(desk.clock(), GUESSES, Duration.ofHours(1));
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH + "{handle}", this::show);
        routes.post(PATH + "{handle}", this::ask);
        routes.get(PATH + "{handle}/confirm/{token}", ctx -> check(ctx, false));
        routes.post(PATH + "{handle}/confirm/{token}", ctx -> check(ctx, true));
    }

    private void show(Context ctx) {
        Optional<RequestPage> page = desk.asking().page(ctx.pathParam("handle"));
        if (page.isEmpty()) {
            nothingHere(ctx);
            return;
        }
        show(ctx, page.get(), Map.of(), Map.of());
    }

    private void show(Context ctx, RequestPage page, Map<String, String> typed, Map<String, String> problems) {
        ctx.html(templates.html("ask", views.page(page, typed, problems)));
    }

    private void ask(Context ctx) {
        Optional<RequestPage> page = desk.asking().page(ctx.pathParam("handle"));
        if (page.isEmpty()) {
            nothingHere(ctx);
            return;
        }
        if (AskForm.isTrapped(ctx)) {
            // It hears what everybody hears, and learns nothing.
            say(ctx, 200, views.mailed("the address you gave", Instant.EPOCH));
            return;
        }
        AskForm form = AskForm.of(ctx);
        Map<String, String> problems =
                form.problems(views.today(), views.name(page.get()).first());
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, page.get(), form.typed(), problems);
        } else if (views.rests(page.get())) {
            show(ctx, page.get(), form.typed(), Map.of());
        } else {
            answer(ctx, page.get(), form);
        }
    }

    private void answer(Context ctx, RequestPage page, AskForm form) {
        Optional<String> place = page.address().or(() -> base.apply(ctx)).map(there -> there + PATH + page.handle());
        if (place.isEmpty()) {
            LOG.warn("the request page has no address from outside: say it on the plan page");
        }
        Answer answer = place.map(there -> desk.asking()
                        .ask(form.request(), Caller.of(ctx), token -> there + "/confirm/" + token, views::until))
                .orElseGet(Answer.Closed::new);
        switch (answer) {
            case Answer.Mailed(String address, Instant until) -> say(ctx, 200, views.mailed(address, until));
            case Answer.MailedBefore(String address) -> say(ctx, 200, views.mailedBefore(address));
            case Answer.NobodyThere(String address) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, page, form.typed(), Map.of("email", "Nobody reads what is sent to that address."));
            }
            case Answer.Wait(Duration time) -> {
                ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", String.valueOf(time.toSeconds() + 1));
                show(ctx, page, form.typed(), Map.of("", views.wait(time)));
            }
            case Answer.Closed() -> {
                ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
                show(
                        ctx,
                        page,
                        form.typed(),
                        Map.of("", "Requests can’t be taken just now. Please try again tomorrow."));
            }
        }
    }

    /// A program that looks into mail follows links too: only the button on the page confirms.
    private void check(Context ctx, boolean confirms) {
        ctx.header("Referrer-Policy", "no-referrer");
        String token = ctx.pathParam("token");
        Duration wait = guesses.mustWait(Caller.of(ctx));
        if (!wait.isZero()) {
            ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", String.valueOf(wait.toSeconds() + 1));
            say(ctx, 429, views.tooOften());
            return;
        }
        Optional<Asked> asked = desk.asking().behind(token);
        if (asked.isEmpty()) {
            guesses.count(Caller.of(ctx));
            say(ctx, 404, views.expired());
            return;
        }
        if (confirms) {
            desk.asking().confirm(token, Moments::day);
        }
        boolean done = confirms || asked.get().message().isPresent();
        say(ctx, 200, done ? views.confirmed() : views.isItYours(asked.get(), ctx.path()));
    }

    private void nothingHere(Context ctx) {
        say(ctx, 404, views.nothingHere());
    }

    /// The answer is there, with whatever status.
    static boolean hasSaid(Context ctx) {
        return ctx.attribute(SAID) != null;
    }

    private void say(Context ctx, int status, AskSaidPage page) {
        ctx.attribute(SAID, true);
        ctx.status(status).html(templates.html("ask/said", page));
    }
}
