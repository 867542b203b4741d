package sendoff;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import sendoff.cli.Start;
import sendoff.desk.Desk;
import sendoff.mcp.Assistants;
import sendoff.store.Database;
import sendoff.web.Passwords;
import sendoff.web.PublicServer;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

/// Runs the desk until the process is asked to end.
final class Serving {
    private static final int TAKEN = 75;
    private static final int NOT_SAFE = 69;
    private static final int TRIES = 50;
    /// How long the first page has the machine to itself. Where nobody asks for one, the rest begins without.
    private static final Duration HEAD_START = Duration.ofSeconds(2);
    /// How long what is open may take to close.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, String> environment;

    Serving(Map<String, String> environment) {
        this.environment = environment;
    }

    int serve(Start start, boolean sample, boolean browser, PrintWriter out) {
        Home home = sample ? Home.throwAway() : Home.at(start, environment);
        Settings settings = Settings.read(start, environment);
        Optional<ServeLock> lock = ServeLock.takeUnlessServed(home.lock());
        if (lock.isEmpty()) {
            out.println("A desk is open on this folder already (process and address: " + ServeLock.holder(home.lock())
                    + "). Go there, or choose another folder with --home.");
            out.flush();
            return TAKEN;
        }
        var ended = new CompletableFuture<Void>();
        var closed = new CompletableFuture<Void>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ended.complete(null);
            // Whatever is open is closed first, and a throw-away folder thrown away.
            closed.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }));
        Clock clock = Wiring.running(start.now());
        try (ServeLock held = lock.get();
                Database database = Wiring.database(settings, home)) {
            Desk desk = Wiring.desk(database, home, clock);
            if (!settings.isLoopback() && !desk.hasPassword()) {
                out.println("Bound to " + settings.bind() + ", the desk could be reached by others, and it has no"
                        + " password yet: set one with “sendoff password”.");
                out.flush();
                return NOT_SAFE;
            }
            try (Sample filled = sample ? Sample.on(desk, clock) : Sample.NONE) {
                return run(new Run(settings, desk, held, sample, browser), out, ended);
            }
        } finally {
            if (sample) {
                home.remove();
            }
            closed.complete(null);
        }
    }

    private record Run(Settings settings, Desk desk, ServeLock lock, boolean sample, boolean browser) {}

    private int run(Run run, PrintWriter out, CompletableFuture<Void> ended) {
        var begun = new CompletableFuture<Void>();
        run.desk().reckoning().leaveTo(weighing -> begun.thenRunAsync(weighing, Serving::inBackground));
        run.desk().oftenAsking().leaveTo(Serving::inBackground);
        run.desk().uploads().empty();
        Started started = start(run);
        String address = "http://"
                + (run.settings().isLoopback() ? "127.0.0.1" : run.settings().bind()) + ":" + started.port();
        run.lock().says(address);
        Optional<PublicServer> open = startPublic(run, out);
        out.println((run.sample() ? "Your sample desk is at " : "Your desk is at ") + address + "  (Ctrl+C ends it)");
        out.flush();
        if (run.browser()) {
            open(address);
        }
        CompletableFuture.anyOf(started.server().shown(), ended)
                .completeOnTimeout(null, HEAD_START.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        begin(run.desk(), run.sample());
        begun.complete(null);
        ended.join();
        run.desk().safekeeping().close();
        run.desk().calendaring().close();
        run.desk().watching().close();
        open.ifPresent(PublicServer::stop);
        started.server().stop();
        return 0;
    }

    /// What goes on by itself.
    private static void begin(Desk desk, boolean sample) {
        desk.watching().start();
        desk.calendaring().start();
        if (!sample) {
            desk.safekeeping().start();
        }
    }

    /// On a thread of its own, not one of those that pages are made on: it keeps a processor busy.
    private static void inBackground(Runnable work) {
        Thread.ofPlatform().daemon().name("background").start(work);
    }

    /// The pages for everybody, where they are wanted.
    private static Optional<PublicServer> startPublic(Run run, PrintWriter out) {
        return run.settings().publicly().map(place -> {
            var server = PublicServer.of(run.desk(), place.host(), place.port(), run.sample());
            int port;
            try {
                port = server.start();
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        "the public address " + place.host() + ":" + place.port()
                                + " can't be listened on: choose another with --public, or end what listens there",
                        e);
            }
            out.println("Your public pages are at http://" + place.host() + ":" + port
                    + "  (the request page and the calendar feed, nothing else)");
            return server;
        });
    }

    private record Started(WebServer server, int port) {}

    /// The demo takes the next free port; a desk of one's own keeps its address, or says that it is taken.
    private Started start(Run run) {
        int first = run.settings().port();
        for (int port = first; ; port++) {
            var how = new ServerSettings(
                    run.settings().bind(),
                    port,
                    run.settings().hosts(),
                    run.sample(),
                    Optional.of(Passwords.of(run.desk())));
            var server = WebServer.of(run.desk(), how, Optional.of(new Assistants(run.desk())::answer));
            try {
                return new Started(server, server.start());
            } catch (RuntimeException e) {
                if (!run.sample() || first == 0 || port - first >= TRIES) {
                    throw new IllegalArgumentException(
                            "port " + port + " is taken: choose another with --port, or end what listens there", e);
                }
            }
        }
    }

    private static void open(String address) {
        String opener = System.getProperty("os.name").startsWith("Mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(opener, address)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No browser to open: the address is printed.
            return;
        }
    }
}
