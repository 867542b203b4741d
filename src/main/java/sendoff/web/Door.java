package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.web.api.Api;

/// Lets the owner in, by password where one is set.
final class Door implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String COOKIE = "session";
    private static final int LONGEST = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern INSIDE = Pattern.compile("/([\\w%-][\\w./%-]*)?(\\?[\\w.~!$&'()*+,;=:@/?%-]*)?");

    private final Templates templates;
    private final Sessions sessions;
    private final ServerSettings settings;
    private final Semaphore turn = new Semaphore(1, true);

    Door(Templates templates, Sessions sessions, ServerSettings settings) {
        this.templates = templates;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/login", this::ask);
        routes.post("/login", this::enter);
        routes.post("/logout", this::leave);
    }

    /// Whoever is not known goes to the login page, and no handler behind it runs. Programs show tokens instead, each
    /// time.
    void admit(Context ctx) {
        if (Api.serves(ctx) || isOpenToAll(ctx.path()) || isIn(token(ctx))) {
            return;
        }
        if (Looking.wantsPart(ctx) || ctx.path().equals("/events")) {
            ctx.status(HttpStatus.UNAUTHORIZED);
        } else if (!along(ctx, ctx.path()).isEmpty()) {
            ctx.status(HttpStatus.UNAUTHORIZED);
            show(ctx, "", ctx.path());
        } else {
            ctx.redirect("/login?next=" + URLEncoder.encode(wanted(ctx), StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
        }
        ctx.skipRemainingHandlers();
    }

    /// Whether this caller may go on reading what they were let in to, later on.
    BooleanSupplier staying(Context ctx) {
        Optional<String> token = token(ctx);
        return () -> isIn(token);
    }

    private boolean isIn(Optional<String> token) {
        return settings.passwords()
                .map(password -> sessions.isOpen(token, password.which()))
                .orElse(true);
    }

    /// The page that was asked for, with what was looked for or shared; after a form the page it stands on, where what
    /// was typed is kept.
    private static String wanted(Context ctx) {
        if (!ctx.method().name().equals("GET")) {
            return Looking.from(ctx);
        }
        String asked = ctx.queryString();
        return ctx.req().getRequestURI() + (asked == null ? "" : "?" + asked);
    }

    /// A calendar program knows no password of this desk: the feed's address is its key. Strangers ask on the request
    /// page. A provider that leads back here brings the state it was given, and no cookie (`SameSite=Strict`).
    /// A browser asks for the manifest without a session, and nothing of the desk stands in it.
    private static boolean isOpenToAll(String path) {
        return path.equals("/login")
                || path.startsWith(FeedRoutes.PATH)
                || path.startsWith(AskRoutes.PATH)
                || path.equals(AppManifest.PATH)
                || SignInRoutes.OPEN.contains(path);
    }

    private void ask(Context ctx) {
        if (isIn(token(ctx))) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        show(ctx, "", ctx.queryParam("next"));
    }

    /// One at a time: what tells a password takes much memory, and tries that are made at once count one after another.
    private void enter(Context ctx) {
        if (!isTurn()) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", String.valueOf(PATIENCE.toSeconds()));
            show(ctx, "Too many log in at this moment. Wait a little, then try again.", ctx.formParam("next"));
            return;
        }
        try {
            tryPassword(ctx);
        } finally {
            turn.release();
        }
    }

    private boolean isTurn() {
        try {
            return turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tryPassword(Context ctx) {
        String caller = Caller.of(ctx);
        Duration wait = sessions.mustWait(caller);
        if (!wait.isZero()) {
            ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", String.valueOf(wait.toSeconds()));
            show(ctx, "Too many tries. Wait " + minutes(wait) + ", then try again.", ctx.formParam("next"));
            return;
        }
        String password = settings.passwords().map(Passwords::which).orElse("");
        if (!matches(Optional.ofNullable(ctx.formParam("password")).orElse(""))) {
            sessions.failed(caller);
            LOG.warn("a wrong password was tried");
            ctx.status(HttpStatus.UNAUTHORIZED);
            show(ctx, "That is not the password of this desk.", ctx.formParam("next"));
            return;
        }
        sessions.succeeded(caller);
        Looking.set(ctx, COOKIE, sessions.begin(password), Sessions.LASTS, true);
        String next = inside(ctx.formParam("next"));
        ctx.redirect(next, along(ctx, next).isEmpty() ? HttpStatus.SEE_OTHER : HttpStatus.TEMPORARY_REDIRECT);
    }

    /// What a phone shares comes once, in a form: it goes along with the password, and then to where it was meant for
    /// (307: as the same form).
    private static Map<String, String> along(Context ctx, String next) {
        boolean shared = next.equals(NoteRoutes.SHARE) && ctx.method() == HandlerType.POST;
        return !shared
                ? Map.of()
                : NoteRoutes.SHARED.stream()
                        .filter(field -> Forms.text(ctx, field).isPresent())
                        .collect(Collectors.toMap(
                                field -> field, field -> Forms.text(ctx, field).orElseThrow()));
    }

    private boolean matches(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return false;
        }
        char[] password = typed.toCharArray();
        try {
            return settings.passwords().map(known -> known.matches(password)).orElse(false);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void leave(Context ctx) {
        sessions.end(token(ctx));
        Looking.set(ctx, COOKIE, "", Duration.ZERO, true);
        ctx.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, String problem, @Nullable String next) {
        Frame frame = Frame.bare("Log in", Looking.theme(ctx), settings.sample());
        ctx.html(templates.html("login", new LoginPage(frame, problem, inside(next), along(ctx, inside(next)))));
    }

    /// Only ways inside this desk: `//elsewhere.example` and `/\elsewhere.example` lead out of it.
    private static String inside(@Nullable String next) {
        return next != null && INSIDE.matcher(next).matches() ? next : "/";
    }

    private static String minutes(Duration wait) {
        return Words.some((int) wait.plusSeconds(59).toMinutes(), "minute", "minutes");
    }

    private static Optional<String> token(Context ctx) {
        return Looking.cookie(ctx, COOKIE);
    }
}
