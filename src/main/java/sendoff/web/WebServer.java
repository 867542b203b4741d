package sendoff.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import sendoff.desk.Desk;
import sendoff.web.api.Api;
import sendoff.web.api.ForAssistants;

/// Serves the desk to a browser on this machine.
public final class WebServer {
    /// A form with a long draft or a pasted playbook.
    private static final long MOST_BYTES = 2_000_000;
    /// What Slack packs for a workspace of some hundred people; a larger one is read from the terminal.
    private static final long MOST_OF_AN_EXPORT = 1_000_000_000;
    /// A file to attach; more than is kept, so that the page can say how much it may be.
    private static final long MOST_OF_FILES = 8_000_000;
    /// An address book with pictures, which are left out while it is read.
    private static final long MOST_OF_PEOPLE = 300_000_000;

    private final ServerSettings settings;
    private final Guard guard;
    private final Door door;
    private final Troubles troubles;
    private final Templates templates = new Templates();
    private final List<Routes> routes;
    private final Events events = new Events();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pulse").factory());
    private final Javalin server;
    private final CompletableFuture<Void> shown = new CompletableFuture<>();
    private Runnable stopListening = () -> {};

    /// With nobody who answers assistants.
    public static WebServer of(Desk desk, ServerSettings settings) {
        return of(desk, settings, Optional.empty());
    }

    /// @param desk what is served; its news reach open pages by themselves
    /// @throws IllegalStateException if others could reach the desk and no password guards it
    public static WebServer of(Desk desk, ServerSettings settings, Optional<ForAssistants> assistants) {
        var server = new WebServer(templates -> pages(desk, settings, templates, assistants), desk.clock(), settings);
        Runnable desks = desk.news().listen(server.events::deskChanged);
        Runnable reminders = desk.news().listenToReminders(server.events::reminded);
        server.stopListening = () -> {
            desks.run();
            reminders.run();
        };
        return server;
    }

    private static List<Routes> pages(
            Desk desk, ServerSettings settings, Templates templates, Optional<ForAssistants> assistants) {
        var notes = new Notes();
        var frames = new Frames(desk, notes, settings);
        var queue = new DeskRoutes(desk, frames, templates);
        var batches = new Batches(desk, notes);
        var answers = new AnswerPages(desk, frames, templates, batches);
        var plan = new PlanRoutes(desk, frames, templates, notes);
        var settingsPage = new SettingsRoutes(desk, frames, templates, notes);
        var signIn = new SignInRoutes(desk, templates, settings);
        var jmap = new JmapRoutes(desk, templates, settings);
        return List.of(
                queue,
                new AnswerRoutes(desk, answers, templates, notes, batches),
                batches,
                new CorrectionRoutes(desk, queue, answers, notes, batches),
                new WentRoutes(desk),
                new NoteRoutes(desk, frames, templates),
                new PromisesRoutes(desk, frames, templates, notes),
                new IntroductionsRoutes(desk, frames, templates, notes),
                new ReviewRoutes(desk, frames, templates, notes),
                new ExerciseRoutes(desk, frames, templates, notes),
                new FindRoutes(desk, frames, templates),
                new ReportRoutes(desk, frames, templates, notes),
                new ImportRoutes(desk, frames, templates, notes),
                new LinkedInRoutes(desk, frames, templates, notes),
                new DataRoutes(desk, frames, templates, notes),
                new SlackRoutes(desk, frames, templates, notes),
                new PeopleRoutes(desk, frames, templates, notes),
                new ResourceRoutes(desk, frames, templates, notes),
                new OftenRoutes(desk, frames, templates),
                new ReadingRoutes(desk, frames, templates, notes),
                new PlaybookRoutes(desk, frames, templates, notes),
                plan,
                new StatementRoutes(desk, frames, templates, notes),
                new RequestPageRoutes(desk, templates, notes, plan::show),
                new AskRoutes(desk, templates, settings.sample(), ctx -> Optional.of(Here.base(ctx))),
                new OfferRoutes(desk, frames, templates, notes, answers),
                new ProposalRoutes(desk, answers, notes),
                new AssistantRoutes(desk, frames, templates, notes),
                settingsPage,
                new AutoReplyRoutes(desk, frames, templates, notes),
                new CalendarRoutes(desk, notes, settingsPage::show),
                new LearntRoutes(desk, notes, settingsPage::show),
                new TokenRoutes(desk, frames, templates, notes, settingsPage::show),
                new WebhookRoutes(desk, frames, templates, notes, settingsPage::show),
                new FeedRoutes(desk),
                jmap,
                new Api(desk, assistants)::on,
                signIn,
                new WelcomeRoutes(desk, templates, settings, signIn, jmap));
    }

    WebServer(List<Routes> routes, Clock clock, ServerSettings settings) {
        this(_ -> routes, clock, settings);
    }

    private WebServer(Function<Templates, List<Routes>> routes, Clock clock, ServerSettings settings) {
        if (!settings.isLocal() && settings.passwords().isEmpty()) {
            throw new IllegalStateException("bound to " + settings.bind()
                    + ", the desk can be reached by others: set a password first with ./sendoff password");
        }
        this.settings = settings;
        this.guard = new Guard(settings.hosts());
        this.troubles = new Troubles(templates, settings.sample());
        this.door = new Door(templates, new Sessions(clock), settings);
        this.routes = routes.apply(templates);
        this.server = Javalin.create(this::configure);
    }

    /// @return the port it listens on
    public int start() {
        server.start(settings.bind(), settings.port());
        pulse.scheduleAtFixedRate(events::heartbeat, 20, 20, TimeUnit.SECONDS);
        return server.port();
    }

    public int port() {
        return server.port();
    }

    /// Done as soon as anybody was shown anything.
    public CompletableFuture<Void> shown() {
        return shown.copy();
    }

    /// Every address that a form may be sent to, as its pattern: what the owner can do.
    List<String> actions() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method == HandlerType.POST)
                .map(endpoint -> endpoint.path)
                .toList();
    }

    /// Every address it answers, as method and pattern.
    List<String> endpoints() {
        return endpoints(server);
    }

    static List<String> endpoints(Javalin server) {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .sorted()
                .toList();
    }

    public void stop() {
        stopListening.run();
        pulse.shutdownNow();
        events.close();
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = "text/html; charset=utf-8";
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(16_384);
        });
        config.routes.before(this::admit);
        config.routes.after(_ -> shown.complete(null));
        config.routes.post("/theme", this::theme);
        config.routes.get("/static/<file>", ctx -> Statics.serve(ctx, ctx.pathParam("file")));
        new AppManifest().on(config.routes);
        config.routes.sse("/events", client -> events.join(client, door.staying(client.ctx())));
        door.on(config.routes);
        routes.forEach(page -> page.on(config.routes));
        troubles.on(config.routes);
    }

    /// Every request passes here first.
    private void admit(Context ctx) {
        guard.headers(ctx);
        if (!guard.isForUs(ctx, server.port())) {
            troubles.stop(
                    ctx,
                    421,
                    "This name is not served here",
                    "Open the desk by the address that Sendoff printed when it started. "
                            + "To use another name, add it to the allowed hosts.");
        } else if (!guard.isOurs(ctx)) {
            troubles.stop(
                    ctx, 403, "Another website asked for this", "Nothing was changed. Do it from the desk itself.");
        } else if (ctx.req().getContentLengthLong() > most(ctx)) {
            troubles.stop(ctx, 413, "That is too much at once", "A form here takes up to 2 MB. Nothing was changed.");
        } else if (!ctx.path().startsWith("/static/")) {
            door.admit(ctx);
        }
    }

    private static long most(Context ctx) {
        if (ctx.path().equals(ImportRoutes.PATH) || ctx.path().equals(LinkedInRoutes.PATH)) {
            return MOST_OF_PEOPLE;
        }
        if (ctx.path().startsWith(AskRoutes.PATH)) {
            return AskRoutes.MOST_BYTES;
        }
        if (ctx.path().equals(SlackRoutes.EXPORT)) {
            return MOST_OF_AN_EXPORT;
        }
        if (Api.serves(ctx)) {
            return Api.MOST_BYTES;
        }
        return ctx.path().startsWith("/playbook/") ? MOST_OF_FILES : MOST_BYTES;
    }

    /// Without script the button goes round: as the system, light, dark.
    private void theme(Context ctx) {
        String next = Map.of("", "light", "light", "dark").getOrDefault(Looking.theme(ctx), "");
        Looking.setTheme(ctx, next);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }
}
