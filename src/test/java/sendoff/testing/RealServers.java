package sendoff.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
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
import sendoff.domain.Account.Security;
import sendoff.domain.AccountId;
import sendoff.domain.Party;

/// Dovecot, Postfix and a sink on free ports of this machine, in a folder of their own. They need root and the
/// shared scripts; without them tests print one line and pass.
///
/// Postfix hands mail for `@example.test` to Dovecot and everything else to the sink. Both servers show the same
/// certificate, so one fingerprint does for an account.
public final class RealServers implements AutoCloseable {
    private static final int PEOPLE = 200;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static Optional<RealServers> shared = Optional.empty();
    private static boolean tried;

    private final Path scripts;
    private final Path home;
    private final Map<String, String> ports = new HashMap<>();
    private final List<String> running = new ArrayList<>();

    private RealServers(Path scripts, Path home) {
        this.scripts = scripts;
        this.home = home;
    }

    /// The servers that all tests of this run share; started once, stopped at its end.
    public static synchronized Optional<RealServers> shared() {
        if (!tried) {
            tried = true;
            shared = start();
            shared.ifPresent(servers -> Runtime.getRuntime().addShutdownHook(new Thread(servers::close)));
        }
        return shared;
    }

    /// Servers for one test alone, which closes them.
    public static Optional<RealServers> start() {
        var scripts = Shared.path("servers");
        if (scripts.isEmpty()) {
            return Optional.empty();
        }
        if (!isRoot() || !Files.exists(Path.of("/usr/sbin/dovecot")) || !Files.exists(Path.of("/usr/sbin/postfix"))) {
            System.out.println("left out: real mail servers need root, Dovecot and Postfix");
            return Optional.empty();
        }
        var servers = new RealServers(scripts.get().toAbsolutePath(), folder());
        servers.up();
        return Optional.of(servers);
    }

    /// A user nobody else uses in this run, such as `p7`; the password is the name and `-pw`.
    public String person() {
        int number = NEXT.incrementAndGet();
        if (number > PEOPLE) {
            throw new IllegalStateException("more people are needed: " + PEOPLE);
        }
        return "p" + number;
    }

    public static String address(String user) {
        return user + "@example.test";
    }

    public static String password(String user) {
        return user + "-pw";
    }

    /// Reads by STARTTLS and sends by STARTTLS, the certificate accepted.
    public Account account(String user) {
        return account(
                user,
                new Endpoint("127.0.0.1", port("DOVECOT_IMAP_PORT"), Security.STARTTLS),
                new Endpoint("127.0.0.1", port("POSTFIX_SUBMISSION_PORT"), Security.STARTTLS));
    }

    /// Reads and sends by TLS from the first byte, the certificate accepted.
    public Account accountWithTls(String user) {
        return account(
                user,
                new Endpoint("127.0.0.1", port("DOVECOT_IMAPS_PORT"), Security.TLS),
                new Endpoint("127.0.0.1", port("POSTFIX_SMTPS_PORT"), Security.TLS));
    }

    /// @param variable as the scripts call it, such as `DOVECOT_IMAP_PORT`
    public int port(String variable) {
        return Integer.parseInt(ports.get(variable));
    }

    /// The throw-away authority that signed the servers' certificate.
    public Path ca() {
        return home.resolve("tls/ca.pem");
    }

    /// SHA-256 of the servers' certificate.
    public String fingerprint() {
        try (var in = Files.newInputStream(home.resolve("tls/cert.pem"))) {
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException("the script made no certificate", e);
        }
    }

    /// Where the sink keeps what went out to the rest of the world, one file a message.
    public Path sink() {
        return home.resolve("sink/mail");
    }

    /// One server's folder: `dovecot`, `postfix` or `sink`.
    public Path folder(String server) {
        return home.resolve(server);
    }

    /// Stops one server; [#start(String)] brings it back with its data.
    public void stop(String server) {
        run(server, "stop");
        running.remove(server);
    }

    public void start(String server) {
        run(server, "start");
        running.add(server);
    }

    @Override
    public void close() {
        for (var server : List.copyOf(running.reversed())) {
            stop(server);
        }
    }

    private Account account(String user, Endpoint imap, Endpoint smtp) {
        return new Account(
                new AccountId(UUID.nameUUIDFromBytes(user.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                Party.at(address(user)),
                address(user),
                Account.Sign.PASSWORD,
                imap.accepting(Optional.of(fingerprint())),
                Optional.of(smtp.accepting(Optional.of(fingerprint()))),
                List.of());
    }

    private void up() {
        takePorts();
        start("dovecot");
        try {
            copy(folder("dovecot").resolve("tls"), home.resolve("tls"));
            copy(folder("dovecot").resolve("tls"), folder("postfix").resolve("tls"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("sink");
        start("postfix");
    }

    private void takePorts() {
        var names = List.of(
                "DOVECOT_IMAP_PORT",
                "DOVECOT_IMAPS_PORT",
                "DOVECOT_POP3_PORT",
                "DOVECOT_LMTP_PORT",
                "DOVECOT_SUBMISSION_PORT",
                "DOVECOT_SIEVE_PORT",
                "DOVECOT_AUTH_PORT",
                "POSTFIX_SMTP_PORT",
                "POSTFIX_SUBMISSION_PORT",
                "POSTFIX_SMTPS_PORT",
                "SINK_PORT");
        names.forEach(name -> ports.put(name, Integer.toString(Ports.free())));
    }

    private void run(String server, String what) {
        var builder = new ProcessBuilder(
                scripts.resolve(server + ".sh").toString(), what, folder(server).toString());
        builder.environment().putAll(ports);
        var people = IntStream.rangeClosed(1, PEOPLE).mapToObj(i -> "p" + i).collect(Collectors.joining(" "));
        builder.environment().put("DOVECOT_USERS", "alice bob carol quota ada ben carla dev " + people);
        // A server that keeps our pipe open would hold us up for ever: its words go to a file.
        var words = home.resolve(server + "-" + what + ".out");
        builder.redirectErrorStream(true).redirectOutput(words.toFile());
        try {
            var process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(server + " did not " + what + ": " + Files.readString(words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// World-searchable, since the servers run as users of their own.
    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("sendoff-servers-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
