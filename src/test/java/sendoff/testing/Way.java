package sendoff.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import java.util.function.IntFunction;
import sendoff.domain.Account;

/// The protocols a mailbox is reached by, each with a server: what holds for one has to hold for all.
public enum Way {
    /// Sends by Postfix.
    IMAP_ON_DOVECOT,
    JMAP_ON_CYRUS,
    JMAP_IN_PROCESS;

    /// Somebody's empty mailbox.
    ///
    /// @param account what the desk knows
    /// @param other   another mail program on the same mailbox
    /// @param carol   the address of somebody else
    /// @param arrived what carol got, once it is as many as expected
    public record Box(
            Account account,
            String secret,
            OtherProgram other,
            String carol,
            IntFunction<List<Mailbox.Lying>> arrived,
            Runnable end)
            implements AutoCloseable {
        public String address() {
            return account.address().address().orElseThrow();
        }

        @Override
        public void close() {
            end.run();
        }
    }

    /// Aborts the test where that server is missing.
    public Box open() {
        return switch (this) {
            case IMAP_ON_DOVECOT -> dovecot();
            case JMAP_ON_CYRUS -> cyrus();
            case JMAP_IN_PROCESS -> inside();
        };
    }

    private static Box dovecot() {
        var servers = RealServers.shared().orElseGet(() -> abort("no real mail servers here"));
        var alice = Mailbox.of(servers, servers.person());
        var carol = Mailbox.of(servers, servers.person());
        return new Box(alice.account(), alice.secret(), alice, carol.address(), carol::arrived, () -> {});
    }

    private static Box cyrus() {
        var cyrus = Cyrus.shared().orElseGet(() -> abort("no real JMAP server here"));
        var servers = RealServers.shared().orElseThrow();
        var user = cyrus.person();
        var secret = Cyrus.password(user);
        var carol = Mailbox.of(servers, servers.person());
        return new Box(
                cyrus.jmap(user),
                secret,
                new Mailbox(cyrus.imap(user), secret),
                carol.address(),
                carol::arrived,
                () -> {});
    }

    private static Box inside() {
        var server = FakeJmap.start();
        return new Box(
                server.account(),
                FakeJmap.SECRET,
                server.store,
                "carol@example.net",
                expected -> server.store.sent.stream()
                        .map(sent -> new Mailbox.Lying(0, List.of(), sent.text()))
                        .toList(),
                server::close);
    }
}
