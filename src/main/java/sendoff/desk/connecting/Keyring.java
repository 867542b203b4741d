package sendoff.desk.connecting;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import sendoff.connect.Grant;
import sendoff.connect.OAuth;
import sendoff.domain.Account;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.store.SecretTrouble;
import sendoff.store.Tables;

/// What each account shows to its servers: its password, or an access token that is still good. Access tokens are
/// renewed before they end, and once more when a server refuses one; those who need one at the same time share it.
public final class Keyring {
    private final Tables tables;
    private final OAuth oauth;
    private final Clock clock;
    private final Map<AccountId, ReentrantLock> renewing = new ConcurrentHashMap<>();
    /// What could not be written down, on a full disk for example. The provider may take the one before no more.
    private final Map<AccountId, Grant> unwritten = new ConcurrentHashMap<>();

    public Keyring(Tables tables, OAuth oauth, Clock clock) {
        this.tables = tables;
        this.oauth = oauth;
        this.clock = clock;
    }

    public static Keyring standard(Tables tables, Clock clock) {
        return new Keyring(tables, OAuth.standard(clock), clock);
    }

    /// How an account is signed in by OAuth.
    ///
    /// @param provider its id
    /// @param since    when the owner agreed
    /// @param renewed  when access was given last
    /// @param until    until when, unless renewed before
    /// @param ended    why it is over, for the owner
    public record SignedIn(String provider, Instant since, Instant renewed, Instant until, Optional<String> ended) {}

    /// Uses the secret of an account. Where the server refuses an access token that seemed good (the clock may be
    /// wrong, or the provider took it back), it is tried once more with a new one.
    ///
    /// @throws AccountTrouble of `use`; or if no secret can be had
    public <T> T with(Account account, Function<String, T> use) {
        String secret = secret(account);
        try {
            return use.apply(secret);
        } catch (AccountTrouble trouble) {
            if (account.sign() != Sign.OAUTH || trouble.kind() != Kind.LOGIN) {
                throw trouble;
            }
            return use.apply(access(account, Optional.of(secret)));
        }
    }

    /// What to show now.
    ///
    /// @throws AccountTrouble if there is nothing to show: passing while the provider is away
    public String secret(Account account) {
        return account.sign() == Sign.OAUTH ? access(account, Optional.empty()) : kept(account);
    }

    /// How it is signed in; empty for accounts with a password.
    ///
    /// @throws SecretTrouble if the key file does not fit
    public Optional<SignedIn> state(Account account) {
        if (account.sign() != Sign.OAUTH) {
            return Optional.empty();
        }
        Grant grant = Grant.of(tables.accounts().secret(account.id()));
        return Optional.of(
                new SignedIn(grant.provider(), grant.since(), grant.renewed(), grant.until(), grant.ended()));
    }

    /// @param refused an access token that the server did not take
    private String access(Account account, Optional<String> refused) {
        var lock = renewing.computeIfAbsent(account.id(), _ -> new ReentrantLock());
        lock.lock();
        try {
            // Read again inside the lock: whoever was here before may have renewed it, in this process or another.
            Grant grant = grant(account);
            grant.ended().ifPresent(because -> {
                throw AccountTrouble.lasting(Kind.SIGN_IN_AGAIN, because);
            });
            boolean isRefused = refused.filter(grant.access()::equals).isPresent();
            return grant.isFresh(clock.instant()) && !isRefused ? grant.access() : renewed(account, grant);
        } finally {
            lock.unlock();
        }
    }

    private Grant grant(Account account) {
        Grant kept = Grant.of(kept(account));
        Optional<Grant> newer = Optional.ofNullable(unwritten.get(account.id()))
                .filter(grant -> grant.renewed().isAfter(kept.renewed()));
        newer.ifPresent(grant -> keep(account, grant));
        return newer.orElse(kept);
    }

    private String renewed(Account account, Grant grant) {
        try {
            Grant renewed = oauth.renew(grant, account.address().address().orElse(account.login()));
            keep(account, renewed);
            return renewed.access();
        } catch (AccountTrouble trouble) {
            if (trouble.kind() == Kind.SIGN_IN_AGAIN) {
                keep(account, grant.endedBecause(trouble.words()));
            }
            throw trouble;
        }
    }

    private void keep(Account account, Grant grant) {
        unwritten.put(account.id(), grant);
        tables.database().change(tx -> tables.accounts().saveSecret(tx, account.id(), grant.json()));
        unwritten.remove(account.id());
    }

    /// A key file that does not fit is this account's trouble: what leaves by others must not wait for it.
    private String kept(Account account) {
        try {
            return tables.accounts().secret(account.id());
        } catch (SecretTrouble e) {
            throw AccountTrouble.lasting(Kind.LOGIN, e.words());
        }
    }
}
