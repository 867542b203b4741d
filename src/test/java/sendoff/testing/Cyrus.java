package sendoff.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Protocol;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.domain.Party;

/// A Cyrus on free ports of this machine, which speaks JMAP and IMAP over the same mailboxes. What it sends goes
/// through the Postfix of [RealServers]. Without both, tests print one line and pass.
public final class Cyrus implements AutoCloseable {
    private static final int PEOPLE = 13;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static Optional<Cyrus> shared = Optional.empty();
    private static boolean tried;

    private final Path script;
    private final Path home;
    private final Map<String, String> ports = new HashMap<>();

    private Cyrus(Path script, Path home, RealServers relay) {
        this.script = script;
        this.home = home;
        ports.put("POSTFIX_SMTP_PORT", Integer.toString(relay.port("POSTFIX_SMTP_PORT")));
    }

    /// The server that all tests of this run share; started once, stopped at its end.
    public static synchronized Optional<Cyrus> shared() {
        if (!tried) {
            tried = true;
            shared = RealServers.shared().flatMap(Cyrus::start);
            shared.ifPresent(server -> Runtime.getRuntime().addShutdownHook(new Thread(server::close)));
        }
        return shared;
    }

    private static Optional<Cyrus> start(RealServers relay) {
        var script = Shared.path("servers/cyrus.sh");
        if (script.isEmpty() || !isInstalled()) {
            System.out.println("left out: a real JMAP server needs Cyrus");
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("sendoff-cyrus-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var server = new Cyrus(script.get().toAbsolutePath(), folder, relay);
            server.takePorts();
            server.run("start");
            return Optional.of(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the script unpacks it, since its packages would drive out Dovecot's.
    private static boolean isInstalled() {
        var cache = Optional.ofNullable(System.getenv("SRV_CACHE"))
                .or(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(home -> home + "/test-servers"))
                .orElseGet(() -> System.getProperty("user.home") + "/.cache/test-servers");
        return Files.exists(Path.of(cache, "cyrus/usr/lib/cyrus/bin/master"));
    }

    /// A user nobody else uses in this run, such as `j7`; the password is the name and `-pw`.
    public String person() {
        int number = NEXT.incrementAndGet();
        if (number > PEOPLE) {
            throw new IllegalStateException("more people are needed: " + PEOPLE);
        }
        return "j" + number;
    }

    public static String password(String user) {
        return user + "-pw";
    }

    public Account jmap(String user) {
        var server = new Endpoint("127.0.0.1", port("CYRUS_HTTP_PORT"), Security.NONE);
        return account(user, Protocol.JMAP, server, Optional.of(server));
    }

    /// The same mailbox over IMAP; it sends through Postfix as everybody does.
    public Account imap(String user) {
        return account(
                user,
                Protocol.IMAP,
                new Endpoint("127.0.0.1", port("CYRUS_IMAP_PORT"), Security.NONE),
                Optional.empty());
    }

    @Override
    public void close() {
        run("stop");
    }

    private static Account account(String user, Protocol protocol, Endpoint server, Optional<Endpoint> sending) {
        return new Account(
                new AccountId(UUID.nameUUIDFromBytes(user.getBytes(UTF_8))),
                Party.at(user + "@example.test"),
                user,
                Sign.PASSWORD,
                protocol,
                server,
                sending,
                List.of());
    }

    private int port(String variable) {
        return Integer.parseInt(ports.get(variable));
    }

    private void takePorts() {
        for (var name : List.of("CYRUS_IMAP_PORT", "CYRUS_HTTP_PORT", "CYRUS_SIEVE_PORT", "CYRUS_LMTP_PORT")) {
            ports.put(name, Integer.toString(Ports.free()));
        }
    }

    private void run(String what) {
        var builder = new ProcessBuilder(
                script.toString(), what, home.resolve("cyrus").toString());
        builder.environment().putAll(ports);
        builder.environment()
                .put(
                        "CYRUS_USERS",
                        IntStream.rangeClosed(1, PEOPLE).mapToObj(i -> "j" + i).collect(Collectors.joining(" ")));
        var words = home.resolve(what + ".out");
        builder.redirectErrorStream(true).redirectOutput(words.toFile());
        try {
            var process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("Cyrus did not " + what + ": " + Files.readString(words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
