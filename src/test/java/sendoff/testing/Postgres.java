package sendoff.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import sendoff.store.Database;

/// A PostgreSQL of its own on a free port of this machine, started once for all tests of a run and stopped at its
/// end. Without the shared scripts or the program itself, tests print one line and pass.
public final class Postgres {
    private static final String TABLES = "tables";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static Optional<Postgres> shared = Optional.empty();
    private static boolean tried;

    private final Path script;
    private final Path folder;
    private final int port;
    private boolean hasTables;

    private Postgres(Path script, Path folder, int port) {
        this.script = script;
        this.folder = folder;
        this.port = port;
    }

    public static synchronized Optional<Postgres> shared() {
        if (!tried) {
            tried = true;
            shared = start();
            shared.ifPresent(one -> Runtime.getRuntime().addShutdownHook(new Thread(one::stop)));
        }
        return shared;
    }

    private static Optional<Postgres> start() {
        var script = Shared.path("servers/postgres.sh");
        if (script.isEmpty()) {
            return Optional.empty();
        }
        if (!isInstalled()) {
            System.out.println("left out: the store on PostgreSQL (it is not installed)");
            return Optional.empty();
        }
        var one = new Postgres(script.get().toAbsolutePath(), folder(), Ports.free());
        one.run("start");
        return Optional.of(one);
    }

    /// A database that nobody used before.
    public String freshUrl() {
        String name = "test" + NEXT.incrementAndGet();
        create(name);
        return url(name);
    }

    /// One that nobody used before either, copied from one with its tables: making them for each test takes longer.
    public synchronized String urlWithTables() {
        if (!hasTables) {
            create(TABLES);
            Database.postgresql(url(TABLES)).close();
            hasTables = true;
        }
        String name = "test" + NEXT.incrementAndGet();
        create(name + " template " + TABLES);
        return url(name);
    }

    private void create(String database) {
        try (var connection = DriverManager.getConnection(url("sendoff"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same server, asked with another password.
    public String urlWithWrongPassword() {
        return url("sendoff").replace("sendoff-pw", "guessed");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=sendoff&password=sendoff-pw";
    }

    private void stop() {
        run("stop");
    }

    private void run(String what) {
        var builder = new ProcessBuilder(script.toString(), what, folder.toString());
        builder.environment().put("POSTGRES_PORT", Integer.toString(port));
        // A server that keeps our pipe open would hold us up for ever: its words go to a file.
        Path words = folder.resolve(what + ".out");
        builder.redirectErrorStream(true).redirectOutput(words.toFile());
        try {
            var process = builder.start();
            if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("PostgreSQL did not " + what + ": " + Files.readString(words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInstalled() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return false;
        }
        try (Stream<Path> below = Files.list(versions)) {
            return below.anyMatch(version -> Files.exists(version.resolve("bin/initdb")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// World-searchable, since the server runs as a user of its own.
    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("sendoff-postgres-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
