package sendoff.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.SieveServer;
import sendoff.mail.AccountTrouble.Kind;

/// One ManageSieve connection, signed in: the filter scripts that a server keeps for a mailbox. Of one thread.
///
/// Every method throws [AccountTrouble] when the server or the network fails; what the server declines is a value.
/// Source: RFC 5804.
public final class SieveConnection implements AutoCloseable {
    /// Where such servers listen (RFC 5804 §1.8).
    public static final int PORT = 4190;

    /// How long one answer of a server may take. Somebody waits for it in front of a page.
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final MailServer server;
    private final SieveWire wire;
    private Map<String, String> offers = Map.of();

    /// @param active the one that sorts the mail; at most one is
    public record Script(String name, boolean active) {}

    private SieveConnection(MailServer server, SieveWire wire) {
        this.server = server;
        this.wire = wire;
    }

    /// @param at     where the scripts are kept; the login is the account's
    /// @param secret the password, or the access token
    public static SieveConnection open(Account account, Endpoint at, String secret, Clock clock) {
        return open(account, at, secret, clock, PATIENCE);
    }

    static SieveConnection open(Account account, Endpoint at, String secret, Clock clock, Duration patience) {
        var server = new MailServer("ManageSieve", account, at, patience);
        server.checkEncrypted();
        var connection = new SieveConnection(server, connect(server, at, patience, clock));
        try {
            connection.greet();
            connection.signIn(secret);
            return connection;
        } catch (AccountTrouble trouble) {
            connection.wire.close();
            throw trouble;
        }
    }

    private static SieveWire connect(MailServer server, Endpoint at, Duration patience, Clock clock) {
        try {
            var connecting = patience.compareTo(CONNECTING) < 0 ? patience : CONNECTING;
            return new SieveWire(at.host(), at.port(), connecting, patience, clock);
        } catch (IOException e) {
            throw server.explain(e);
        }
    }

    private void greet() {
        if (server.isTls()) {
            encrypt();
        }
        learn(expect(hear()));
        if (server.isStartTls()) {
            if (!offers.containsKey("STARTTLS")) {
                throw server.withoutTls();
            }
            expect(ask("STARTTLS"));
            encrypt();
            // What was said before can't be trusted: it is said again (RFC 5804 §2.2).
            learn(expect(hear()));
        }
    }

    private void encrypt() {
        talk(() -> {
            wire.encrypt(
                    server.tls(), server.endpoint().host(), server.endpoint().port());
            return server;
        });
    }

    private void signIn(String secret) {
        Set<String> ways =
                Set.of(offers.getOrDefault("SASL", "").toUpperCase(Locale.ROOT).split(" "));
        String login = server.account().login();
        if (server.signsWithToken() && ways.contains("OAUTHBEARER")) {
            authenticate("OAUTHBEARER", "n,a=" + login + ",\1auth=Bearer " + secret + "\1\1");
        } else if (server.signsWithToken()) {
            authenticate("XOAUTH2", "user=" + login + "\1auth=Bearer " + secret + "\1\1");
        } else if (ways.contains("PLAIN")) {
            authenticate("PLAIN", "\0" + login + "\0" + secret);
        } else {
            throw server.noPasswords();
        }
        // Some servers offer more to those who signed in.
        learn(expect(ask("CAPABILITY")));
    }

    private void authenticate(String way, String proof) {
        talk(() -> {
            wire.say("AUTHENTICATE", way, SieveWire.base64(proof));
            return server;
        });
        Optional<SieveWire.Reply> end = talk(wire::hearEndOrChallenge);
        SieveWire.Reply reply = end.orElseGet(() -> {
            // A refused token is explained in a challenge; nobody has more to say to that (RFC 7628 §3.2.3).
            talk(() -> {
                wire.say("", "*");
                return server;
            });
            return hear();
        });
        if (reply.isOk()) {
            return;
        }
        if (reply.code().equals("TRYLATER")) {
            throw server.busy();
        }
        if (reply.isBye()) {
            throw gone(reply);
        }
        throw server.loginRefused(reply.words());
    }

    private void learn(SieveWire.Reply reply) {
        Map<String, String> said = new HashMap<>();
        for (List<SieveWire.Word> line : reply.lines()) {
            said.put(
                    line.getFirst().text().toUpperCase(Locale.ROOT),
                    line.size() > 1 ? line.get(1).text() : "");
        }
        if (!said.containsKey("SIEVE")) {
            throw server.withoutSieve("it names no SIEVE");
        }
        offers = said;
    }

    /// What this server is, and what scripts may use here.
    public SieveServer server() {
        return new SieveServer(
                server.endpoint(),
                offers.getOrDefault("IMPLEMENTATION", ""),
                Arrays.stream(offers.getOrDefault("SIEVE", "").split(" "))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
    }

    public List<Script> scripts() {
        return expect(ask("LISTSCRIPTS")).lines().stream()
                .map(line -> new Script(
                        line.getFirst().text(), line.size() > 1 && line.get(1).says("ACTIVE")))
                .toList();
    }

    /// Its text as it lies there; empty where there is none of that name.
    public Optional<String> script(String name) {
        SieveWire.Reply reply = ask("GETSCRIPT", name);
        if (reply.code().equals("NONEXISTENT")) {
            return Optional.empty();
        }
        return expect(reply).lines().stream()
                .findFirst()
                .map(line -> line.getFirst().text());
    }

    /// Whether the server would take it, and could run it; nothing is kept.
    ///
    /// @return empty when it would, or where the server is too old to be asked (it says so when it is put)
    public Optional<SieveRefusal> check(String script) {
        return offers.containsKey("VERSION") ? did(ask("CHECKSCRIPT", script)) : Optional.empty();
    }

    /// Whether a script of this size would find room.
    public Optional<SieveRefusal> room(String name, int bytes) {
        return did(ask("HAVESPACE " + '"' + name + "\" " + bytes));
    }

    /// Keeps it under this name, in the place of what was there. What is active stays so.
    public Optional<SieveRefusal> put(String name, String script) {
        return did(ask("PUTSCRIPT", name, script));
    }

    /// @param name empty: from now on none is
    public Optional<SieveRefusal> activate(String name) {
        return did(ask("SETACTIVE", name));
    }

    public Optional<SieveRefusal> delete(String name) {
        return did(ask("DELETESCRIPT", name));
    }

    private Optional<SieveRefusal> did(SieveWire.Reply reply) {
        if (reply.isOk()) {
            return Optional.empty();
        }
        if (reply.isBye() || reply.code().equals("TRYLATER")) {
            throw gone(reply);
        }
        return Optional.of(SieveRefusal.of(reply));
    }

    private SieveWire.Reply expect(SieveWire.Reply reply) {
        if (reply.isOk()) {
            return reply;
        }
        throw reply.isBye() ? gone(reply) : server.saidNo(reply.words());
    }

    /// It sends us to another server, or away for a while.
    private AccountTrouble gone(SieveWire.Reply reply) {
        if (reply.code().equals("REFERRAL")) {
            return AccountTrouble.lasting(
                    Kind.SAID_NO,
                    server.endpoint() + " says that these scripts are kept elsewhere ("
                            + reply.detail().orElse("it does not say where") + "): type that server in");
        }
        return reply.words().isBlank() ? server.closed() : server.saidNo(reply.words());
    }

    private SieveWire.Reply ask(String command, String... strings) {
        return talk(() -> wire.ask(command, strings));
    }

    private SieveWire.Reply hear() {
        return talk(wire::hear);
    }

    private interface Talk<T> {
        T with() throws IOException;
    }

    private <T> T talk(Talk<T> talk) {
        try {
            return talk.with();
        } catch (SieveWire.Babble e) {
            throw server.withoutSieve(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw server.explain(e);
        }
    }

    @Override
    public void close() {
        try {
            wire.say("LOGOUT");
        } catch (IOException e) {
            // It is gone already.
        }
        wire.close();
    }
}
