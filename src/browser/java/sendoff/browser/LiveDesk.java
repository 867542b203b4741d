package sendoff.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.desk.common.Stages;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.MailPost;
import sendoff.store.Secrets;
import sendoff.store.Tables;
import sendoff.testing.Dialect;
import sendoff.web.Passwords;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

/// A desk as `./sendoff` serves it: real accounts, real sending, everything that goes on by itself.
final class LiveDesk implements AutoCloseable {
    final Desk desk;
    private final WebServer server;
    private final String address;

    LiveDesk(Path home, Clock clock, ZoneId zone, boolean sample) {
        this(home, clock, zone, sample, Optional.empty());
    }

    /// Guarded by a password.
    LiveDesk(Path home, Clock clock, ZoneId zone, Passwords passwords) {
        this(home, clock, zone, false, Optional.of(passwords));
    }

    private LiveDesk(Path home, Clock clock, ZoneId zone, boolean sample, Optional<Passwords> passwords) {
        Tables tables = Tables.of(Dialect.sqlite(home), Secrets.with(home.resolve("sendoff.key")));
        desk = Desk.of(
                home,
                tables,
                Stages.standard(home.resolve("playbook")),
                new MailPost(Keyring.standard(tables, clock), tables.files(), () -> zone),
                clock,
                zone,
                UUID::randomUUID);
        server = WebServer.of(desk, new ServerSettings("127.0.0.1", 0, List.of(), sample, passwords));
        address = "http://127.0.0.1:" + server.start();
    }

    /// Reads every mailbox to its end, then goes on by itself.
    LiveDesk begin() {
        desk.connecting().accounts().forEach(account -> desk.reading().read(account, _ -> {}));
        desk.watching().start();
        return this;
    }

    LiveDesk undoWithin(Duration time) {
        var preferences = desk.ownership().preferences();
        desk.ownership().set(preferences.withDeadlines(preferences.plainHours(), time, preferences.window()));
        return this;
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        desk.watching().close();
        server.stop();
        desk.tables().database().close();
    }
}
