package sendoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import sendoff.cli.House;
import sendoff.cli.Start;
import sendoff.cli.Stop;
import sendoff.desk.Desk;
import sendoff.desk.Trying;
import sendoff.desk.common.Stages;
import sendoff.desk.connecting.MailPost;
import sendoff.desk.connecting.Ways;
import sendoff.desk.safekeeping.BackUp;
import sendoff.desk.safekeeping.BackUps;
import sendoff.mcp.Assistants;
import sendoff.store.Contents;
import sendoff.store.Database;
import sendoff.store.Secrets;
import sendoff.store.Tables;

/// The one place where objects are made.
final class Wiring implements House {
    /// How long another process may hold the data file before the owner hears of it.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, String> environment;
    private final Duration patience;

    Wiring(Map<String, String> environment) {
        this(environment, PATIENCE);
    }

    Wiring(Map<String, String> environment, Duration patience) {
        this.environment = environment;
        this.patience = patience;
    }

    @Override
    public OpenDesk open(Start start) {
        Home home = Home.at(start, environment);
        Settings settings = Settings.read(start, environment);
        Clock clock = start.now().map(now -> Clock.fixed(now, ZoneOffset.UTC)).orElseGet(Clock::systemUTC);
        Database database = database(settings, home, patience);
        Desk desk = desk(database, home, clock);
        return new OpenDesk() {
            @Override
            public Desk desk() {
                return desk;
            }

            @Override
            public void close() {
                database.close();
            }
        };
    }

    static Database database(Settings settings, Home home) {
        return database(settings, home, PATIENCE);
    }

    private static Database database(Settings settings, Home home, Duration patience) {
        Consumer<Contents> backUp = old -> new BackUps(home.folder())
                .make(old, BackUp.Why.UPDATE, Clock.systemUTC().instant());
        return settings.database()
                .map(url -> Database.postgresql(url, backUp))
                .orElseGet(() -> Database.sqlite(home.database(), patience, backUp));
    }

    /// Where the owner is, which may be elsewhere than this machine.
    static ZoneId zone(Tables tables) {
        return tables.settings().zone().orElseGet(ZoneId::systemDefault);
    }

    static Desk desk(Database database, Home home, Clock clock) {
        Tables tables = Tables.of(database, Secrets.with(home.key()));
        Ways ways = Ways.standard(tables, clock);
        return Desk.of(
                home.folder(),
                tables,
                Stages.standard(home.playbook()),
                new MailPost(ways.keyring(), tables.files(), () -> zone(tables)),
                ways,
                clock,
                ZoneId.systemDefault(),
                UUID::randomUUID);
    }

    @Override
    public Trying trying() {
        return new Trying(Stages.standard(Path.of("playbook")));
    }

    @Override
    public Trying trying(Start start) {
        Path folder = Settings.home(start, environment);
        return new Trying(Stages.standard(folder.resolve("playbook")));
    }

    @Override
    public Restored restore(Start start, Path file, boolean replace) {
        Home home = Home.at(start, environment);
        Settings settings = Settings.read(start, environment);
        return new Restore(settings, home).from(file, replace);
    }

    @Override
    public int serve(Start start, boolean sample, boolean browser, PrintWriter out) {
        return new Serving(environment).serve(start, sample, browser, out);
    }

    @Override
    public void assist(Start start, InputStream in, OutputStream out) throws IOException {
        Home home = Home.at(start, environment);
        Settings settings = Settings.read(start, environment);
        Optional<String> token =
                Optional.ofNullable(environment.get("SENDOFF_TOKEN")).filter(shown -> !shown.isBlank());
        try (Database database = database(settings, home, patience)) {
            Desk desk = desk(database, home, running(start.now()));
            if (token.isPresent() && desk.admitting().admit(token.get()).isEmpty()) {
                throw Stop.missing("the token in SENDOFF_TOKEN is unknown, revoked or over: “sendoff token list” shows"
                        + " which are good, “sendoff token add NAME --scope read,propose” makes one");
            }
            new Assistants(desk).serve(in, out, token);
        }
    }

    @Override
    public void warm() throws IOException {
        Warming.warm();
    }

    @Override
    public boolean isServed(Start start) {
        return ServeLock.isTaken(Home.at(start, environment).lock());
    }

    @Override
    public boolean alone(Start start, Runnable work) {
        Home home = Home.at(start, environment);
        Optional<ServeLock> lock = ServeLock.takeUnlessServed(home.lock());
        lock.ifPresent(held -> {
            try (held) {
                held.says("sends an answer");
                work.run();
            }
        });
        return lock.isPresent();
    }

    /// A clock that runs on from `--now`.
    static Clock running(Optional<Instant> now) {
        Clock system = Clock.systemUTC();
        return now.map(then -> Clock.offset(system, Duration.between(system.instant(), then)))
                .orElse(system);
    }
}
