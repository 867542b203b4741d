package sendoff.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A Radicale on a free port of this machine, in a folder of its own. Without it and the shared scripts tests print
/// one line and pass.
public final class Radicale implements AutoCloseable {
    private static final int PEOPLE = 60;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static Optional<Radicale> shared = Optional.empty();
    private static boolean tried;

    private final Path script;
    private final Path home;
    private final int port;

    private Radicale(Path script, Path home, int port) {
        this.script = script;
        this.home = home;
        this.port = port;
    }

    /// The server that all tests of this run share; started once, stopped at its end.
    public static synchronized Optional<Radicale> shared() {
        if (!tried) {
            tried = true;
            shared = start();
            shared.ifPresent(server -> Runtime.getRuntime().addShutdownHook(new Thread(server::close)));
        }
        return shared;
    }

    /// A server for one test alone, which closes it.
    public static Optional<Radicale> start() {
        var scripts = Shared.path("servers/radicale.sh");
        if (scripts.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.exists(Path.of("/usr/bin/radicale"))) {
            System.out.println("left out: a real calendar server needs Radicale");
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("sendoff-radicale-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var server = new Radicale(scripts.get().toAbsolutePath(), folder, Ports.free());
            server.up();
            return Optional.of(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A user nobody else uses in this run, such as `c7`; the password is the name and `-pw`.
    public static String person() {
        int number = NEXT.incrementAndGet();
        if (number > PEOPLE) {
            throw new IllegalStateException("more people are needed: " + PEOPLE);
        }
        return "c" + number;
    }

    public static String password(String user) {
        return user + "-pw";
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /// What another program would do there.
    ///
    /// @return the answer's body
    public String request(String user, String method, URI at, String body, String... headers) {
        var request = HttpRequest.newBuilder(at)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":" + password(user)).getBytes(StandardCharsets.UTF_8)))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(method + " " + at + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void up() {
        run("start");
    }

    /// The server goes away; [#up] brings it back with its data.
    public void down() {
        run("stop");
    }

    @Override
    public void close() {
        down();
    }

    private void run(String what) {
        var builder = new ProcessBuilder(
                script.toString(), what, home.resolve("radicale").toString());
        builder.environment().put("RADICALE_PORT", String.valueOf(port));
        builder.environment()
                .put(
                        "RADICALE_USERS",
                        IntStream.rangeClosed(1, PEOPLE).mapToObj(i -> "c" + i).collect(Collectors.joining(" ")));
        var words = home.resolve(what + ".out");
        builder.redirectErrorStream(true).redirectOutput(words.toFile());
        try {
            var process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("Radicale did not " + what + ": " + Files.readString(words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
