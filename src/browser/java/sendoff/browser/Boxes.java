package sendoff.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.domain.Party;
import sendoff.testing.Mailbox;
import sendoff.testing.RealServers;

/// Mailboxes for the people of a test: on Dovecot and Postfix where they run, else on a mail server inside this
/// process.
final class Boxes implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String SECRET = "of a test";

    private final Optional<RealServers> real;
    private final Optional<GreenMail> inside;
    private final AtomicInteger next = new AtomicInteger();

    private Boxes(Optional<RealServers> real, Optional<GreenMail> inside) {
        this.real = real;
        this.inside = inside;
    }

    static Boxes open() {
        Optional<RealServers> real = RealServers.shared();
        return new Boxes(real, real.isPresent() ? Optional.empty() : Optional.of(started()));
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP), new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP),
        });
        server.start();
        return server;
    }

    /// An empty box of somebody whom nothing was sent to yet.
    Mailbox box() {
        return real.map(servers -> Mailbox.of(servers, servers.person())).orElseGet(this::boxInside);
    }

    private Mailbox boxInside() {
        GreenMail server = inside.orElseThrow();
        String address = "q" + next.incrementAndGet() + "@example.test";
        server.setUser(address, address, SECRET);
        var account = new Account(
                new AccountId(UUID.nameUUIDFromBytes(address.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                Party.at(address),
                address,
                Sign.PASSWORD,
                new Endpoint(HOST, server.getImap().getPort(), Security.NONE),
                Optional.of(new Endpoint(HOST, server.getSmtp().getPort(), Security.NONE)),
                java.util.List.of());
        var box = new Mailbox(account, SECRET);
        box.create("Sent");
        box.create("Drafts");
        return box;
    }

    @Override
    public void close() {
        inside.ifPresent(GreenMail::stop);
    }
}
