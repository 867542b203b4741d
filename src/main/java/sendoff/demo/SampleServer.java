package sendoff.demo;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ProtocolException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.io.ByteArrayInputStream;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.domain.Party;
import sendoff.mail.ImapConnection;
import sendoff.mail.UidSet;

/// The mail server of the demo, inside this process and on loopback only: the sample mailbox, and a box for everyone
/// who writes there. What is sent to any address is delivered here and goes nowhere else.
public final class SampleServer implements AutoCloseable {
    /// One password for every box: nothing in them is real.
    private static final String SECRET = "only-a-demo";

    private static final String HOST = "127.0.0.1";
    private static final String OWN_ADDRESS = "maren@tidewell.example";
    private static final String INBOX = "INBOX";
    private static final String SENT = "Sent";
    private static final String DRAFTS = "Drafts";

    /// What the server calls a client that has hung up.
    private static final String END = "End of stream";

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    /// Held, so that its level stays: the server would log the address of everyone who gets a box,
    /// and warn of each delivery report that it can't take apart.
    private static final Logger LOG = Logger.getLogger("com.icegreen.greenmail");

    private final GreenMail server;

    private SampleServer(GreenMail server) {
        this.server = server;
    }

    /// Starts on free ports, with the sample mail as it would lie there at this moment.
    public static SampleServer start(Instant now, ZoneId zone) {
        LOG.setLevel(Level.SEVERE);
        var connections = new Connections();
        var server = new SampleServer(
                CompletableFuture.supplyAsync(SampleServer::started, work -> new Thread(connections, work).start())
                        .join());
        server.fill(SampleMail.startingAt(now, zone));
        return server;
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup[] {
            setup(ServerSetup.PROTOCOL_IMAP), setup(ServerSetup.PROTOCOL_SMTP),
        });
        server.start();
        return server;
    }

    /// The server's threads, which inherit their group. It lets a thread fail when its client hangs up, as the desk
    /// does at its end: that is no trouble, and stays quiet. Any other failure is told as ever.
    private static final class Connections extends ThreadGroup {
        private Connections() {
            super("sample mail server");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable e) {
            if (!hungUp(e.getCause())) {
                super.uncaughtException(thread, e);
            }
        }
    }

    private static boolean hungUp(@Nullable Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof ProtocolException broken && END.equals(broken.getMessage());
    }

    /// The owner's account here.
    public Account account() {
        return account(OWN_ADDRESS, SampleMail.OWNER.name());
    }

    public String secret() {
        return SECRET;
    }

    /// What arrived in the box of someone, oldest first; nothing for who has none. The owner's box has its sample mail.
    public List<byte[]> delivered(String address) {
        if (server.getUserManager().getUserByEmail(address) == null) {
            return List.of();
        }
        box(address);
        var mails = new ArrayList<byte[]>();
        try (var box = ImapConnection.open(account(address, address), SECRET)) {
            var inbox = box.examine(INBOX);
            if (inbox.count() > 0) {
                box.fetch(
                        UidSet.range(1, inbox.uidNext()),
                        "BODY.PEEK[]",
                        mail -> mail.bytes().ifPresent(mails::add));
            }
        }
        return List.copyOf(mails);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static ServerSetup setup(String protocol) {
        var setup = new ServerSetup(0, HOST, protocol);
        setup.setServerStartupTimeout(AT_MOST.toMillis());
        return setup;
    }

    /// Puts the mail straight into the boxes: over the wire it takes seconds.
    private void fill(List<SampleMail.Letter> letters) {
        letters.stream().flatMap(letter -> letter.people().stream()).distinct().forEach(this::box);
        try {
            var owner = box(OWN_ADDRESS);
            var folders = server.getManagers().getImapHostManager();
            var inbox = folders.getInbox(owner);
            var sent = folders.createMailbox(owner, SENT);
            folders.createMailbox(owner, DRAFTS);
            for (var letter : letters) {
                var folder = letter.byOwner() ? sent : inbox;
                var flags = letter.byOwner() ? new Flags(Flags.Flag.SEEN) : new Flags();
                var message = GreenMailUtil.newMimeMessage(new ByteArrayInputStream(letter.raw()));
                folder.appendMessage(message, flags, Date.from(letter.at()));
            }
        } catch (AuthorizationException | FolderException e) {
            throw new IllegalStateException("the sample mailbox could not be filled", e);
        }
    }

    private GreenMailUser box(String address) {
        return server.setUser(address, address, SECRET);
    }

    private Account account(String address, String name) {
        return new Account(
                new AccountId(new UUID(0, server.getImap().getPort())),
                Party.of(name, address),
                address,
                Sign.PASSWORD,
                new Endpoint(HOST, server.getImap().getPort(), Security.NONE),
                Optional.of(new Endpoint(HOST, server.getSmtp().getPort(), Security.NONE)),
                List.of());
    }
}
