package sendoff.testing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.domain.Party;

/// Ada's account at servers of this machine.
public final class Accounts {
    public static final String ADDRESS = "ada@example.com";

    private Accounts() {}

    public static Account imap(Endpoint endpoint) {
        return new Account(
                new AccountId(new UUID(1, 1)),
                Party.at(ADDRESS),
                ADDRESS,
                Sign.PASSWORD,
                endpoint,
                Optional.empty(),
                List.of());
    }

    /// In the clear, which is allowed on this machine.
    public static Account imap(int port) {
        return imap(new Endpoint("127.0.0.1", port, Security.NONE));
    }

    public static Account smtp(Endpoint endpoint) {
        var account = imap(1);
        return new Account(
                account.id(),
                account.address(),
                account.login(),
                account.sign(),
                account.protocol(),
                account.imap(),
                Optional.of(endpoint),
                List.of());
    }

    public static Account smtp(int port) {
        return smtp(new Endpoint("127.0.0.1", port, Security.NONE));
    }

    /// Both servers' certificates accepted, which are the same.
    public static Account pinned(Account account, String fingerprint) {
        return new Account(
                account.id(),
                account.address(),
                account.login(),
                account.sign(),
                account.protocol(),
                account.imap().accepting(Optional.of(fingerprint)),
                account.smtp().map(server -> server.accepting(Optional.of(fingerprint))),
                account.folders());
    }

    public static Account reading(Account account, String... folders) {
        return new Account(
                account.id(),
                account.address(),
                account.login(),
                account.sign(),
                account.protocol(),
                account.imap(),
                account.smtp(),
                List.of(folders));
    }

    public static Account withToken(Account account) {
        return new Account(
                account.id(),
                account.address(),
                account.login(),
                Sign.TOKEN,
                account.protocol(),
                account.imap(),
                account.smtp(),
                account.folders());
    }
}
