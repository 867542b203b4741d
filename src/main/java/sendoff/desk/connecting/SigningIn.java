package sendoff.desk.connecting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import sendoff.connect.Grant;
import sendoff.connect.OAuth;
import sendoff.connect.OAuth.Asked;
import sendoff.connect.OAuthProvider;
import sendoff.connect.OwnApp;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.mail.AccountTrouble;
import sendoff.store.SecretTrouble;
import sendoff.store.Tables;

/// The owner signs in at their provider, in a browser or with a code on another machine, and the mailbox is connected
/// with what it grants. One sign-in at a time: beginning another ends the one before.
public final class SigningIn {
    /// Making a client id on the way takes a while.
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final Tables tables;
    private final OAuth oauth;
    private final Keyring keyring;
    private final Connecting connecting;
    private final Clock clock;
    private Optional<Attempt> current = Optional.empty();

    public SigningIn(Tables tables, Ways ways, Connecting connecting, Clock clock) {
        this.tables = tables;
        this.oauth = ways.oauth();
        this.keyring = ways.keyring();
        this.connecting = connecting;
        this.clock = clock;
    }

    /// Whoever lets the owner in.
    ///
    /// @param id      such as `google`
    /// @param name    as people call it
    /// @param back    the host of this machine that it leads back to
    /// @param secret  it wants the secret of the owner's app, too
    /// @param tenants it asks for a directory
    /// @param devices it has codes for machines without a browser
    /// @param passwords it takes passwords made for mail programs, too
    public record Provider(
            String id, String name, String back, boolean secret, boolean tenants, boolean devices, boolean passwords) {
        static Provider of(OAuthProvider one) {
            return new Provider(
                    one.id(),
                    one.name(),
                    one.back(),
                    one.secret(),
                    one.hasTenants(),
                    one.device().isPresent(),
                    one.passwords());
        }
    }

    /// The owner's own app at a provider.
    ///
    /// @param client its id
    /// @param secret what belongs to it; empty: the one entered before for this client, if any
    /// @param tenant the directory it was made in; empty: any
    public record App(String client, String secret, String tenant) {
        @Override
        public String toString() {
            return "the app " + client;
        }
    }

    /// A sign-in that was begun.
    ///
    /// @param go     where the owner agrees, in a browser
    /// @param device what to type in where, on a machine with a browser
    /// @param came   the provider led back here
    public record Begun(Provider provider, Account account, Optional<URI> go, Optional<Device> device, boolean came) {}

    /// @param code  typed in by the owner
    /// @param where there
    /// @param every how often to ask whether they did
    public record Device(String code, String where, Duration every) {}

    private record Attempt(
            OAuthProvider provider,
            Account account,
            Optional<OAuth.Begun> browser,
            Optional<OAuth.Device> device,
            Optional<Answer> answer,
            Instant next,
            Instant until) {
        Attempt answered(Answer came) {
            return new Attempt(provider, account, browser, device, Optional.of(came), next, until);
        }

        Attempt askedAgainAt(Instant then, OAuth.Device how) {
            return new Attempt(provider, account, browser, Optional.of(how), answer, then, until);
        }
    }

    /// What the provider brought: a code, or why there is none.
    private record Answer(Optional<String> code, String error, String description) {}

    /// Who lets the owner in to a mailbox read from this server; empty where a password does.
    public Optional<Provider> provider(Endpoint imap) {
        return oauth.at(imap).map(Provider::of);
    }

    /// The app entered before for this provider, without its secret.
    public Optional<App> known(Endpoint imap) {
        return oauth.at(imap).flatMap(this::kept).map(app -> new App(app.client(), "", tenant(app)));
    }

    private static String tenant(OwnApp app) {
        return app.tenant().equals(OwnApp.ANY_TENANT) ? "" : app.tenant();
    }

    private Optional<OwnApp> kept(OAuthProvider provider) {
        return tables.accounts().all().stream()
                .filter(account -> account.sign() == Sign.OAUTH)
                .flatMap(account -> grant(account.id()).stream())
                .filter(grant -> grant.provider().equals(provider.id()))
                .map(Grant::app)
                .findFirst();
    }

    private Optional<Grant> grant(AccountId id) {
        try {
            return Optional.of(Grant.of(tables.accounts().secret(id)));
        } catch (SecretTrouble e) {
            return Optional.empty();
        }
    }

    public Keyring keyring() {
        return keyring;
    }

    /// How an account is signed in; empty for accounts with a password.
    public Optional<Keyring.SignedIn> state(Account account) {
        return keyring.state(account);
    }

    /// Begins in a browser; [#came] hears how it went on.
    ///
    /// @param account how the mailbox will be connected
    /// @param back    an address of this machine that the browser can reach
    /// @throws IllegalArgumentException for the owner: that can't be an app, or no provider stands for the servers
    public synchronized Begun begin(Account account, App app, URI back) {
        OAuthProvider provider = of(account);
        var begun = oauth.begin(provider, own(provider, app), account.login(), back);
        return begun(new Attempt(
                provider,
                account.signing(Sign.OAUTH),
                Optional.of(begun),
                Optional.empty(),
                Optional.empty(),
                Instant.MAX,
                clock.instant().plus(LASTS)));
    }

    /// Begins with a code that is typed in elsewhere; [#look] asks how it went on.
    ///
    /// @throws IllegalArgumentException as [#begin]; also if the provider gives none
    public synchronized Begun beginDevice(Account account, App app) {
        OAuthProvider provider = of(account);
        OAuth.Device device = device(provider, own(provider, app));
        return begun(new Attempt(
                provider,
                account.signing(Sign.OAUTH),
                Optional.empty(),
                Optional.of(device),
                Optional.empty(),
                clock.instant().plus(device.interval()),
                device.until()));
    }

    private OAuth.Device device(OAuthProvider provider, OwnApp app) {
        try {
            return oauth.device(provider, app);
        } catch (AccountTrouble trouble) {
            throw new IllegalArgumentException(trouble.words(), trouble);
        }
    }

    private Begun begun(Attempt attempt) {
        current = Optional.of(attempt);
        return shown(attempt);
    }

    private static Begun shown(Attempt attempt) {
        return new Begun(
                Provider.of(attempt.provider()),
                attempt.account(),
                attempt.browser().map(OAuth.Begun::go),
                attempt.device().map(one -> new Device(one.shown(), one.where(), one.interval())),
                attempt.answer().isPresent());
    }

    private OAuthProvider of(Account account) {
        return oauth.at(account.imap())
                .orElseThrow(() -> new IllegalArgumentException(
                        account.imap().host() + " lets nobody in by OAuth that Sendoff knows: use a password."));
    }

    private OwnApp own(OAuthProvider provider, App app) {
        String secret = app.secret().isBlank()
                ? kept(provider)
                        .filter(one -> one.client().equals(app.client().strip()))
                        .map(OwnApp::secret)
                        .orElse("")
                : app.secret();
        if (provider.secret() && secret.isBlank()) {
            throw new IllegalArgumentException(
                    provider.name() + " wants the client secret too: it stands beside the" + " client id.");
        }
        return new OwnApp(app.client(), secret, app.tenant());
    }

    /// The sign-in that is under way.
    public synchronized Optional<Begun> current() {
        return attempt().map(SigningIn::shown);
    }

    private Optional<Attempt> attempt() {
        current = current.filter(one -> clock.instant().isBefore(one.until()));
        return current;
    }

    public synchronized void giveUp() {
        current = Optional.empty();
    }

    /// The provider led back here. Nothing is done with it yet: [#finish] is for the owner, who is known by then.
    ///
    /// @param query what the address carried
    /// @return whether it belongs to the sign-in under way: its state is known to us and the provider alone
    public synchronized boolean came(Map<String, String> query) {
        Optional<Attempt> ours = attempt()
                .filter(one -> one.browser()
                        .filter(begun -> isSame(begun.state(), query.getOrDefault("state", "")))
                        .isPresent());
        ours.ifPresent(one -> current = Optional.of(one.answered(new Answer(
                Optional.ofNullable(query.get("code")).filter(code -> !code.isBlank()),
                query.getOrDefault("error", "no answer"),
                query.getOrDefault("error_description", "")))));
        return ours.isPresent();
    }

    private static boolean isSame(String known, String brought) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }

    /// Connects the mailbox with what the provider brought. A code works once: so does this.
    ///
    /// @return empty if nothing was brought
    public Optional<Outcome> finish() {
        return taken().map(attempt -> {
            Answer answer = attempt.answer().orElseThrow();
            try {
                String code = answer.code()
                        .orElseThrow(() -> OAuth.refused(attempt.provider(), answer.error(), answer.description()));
                return connect(attempt, oauth.exchange(attempt.browser().orElseThrow(), code));
            } catch (AccountTrouble trouble) {
                return new Outcome.Fails(trouble.words());
            }
        });
    }

    private synchronized Optional<Attempt> taken() {
        Optional<Attempt> answered = attempt().filter(one -> one.answer().isPresent());
        answered.ifPresent(_ -> current = Optional.empty());
        return answered;
    }

    /// Asks the provider whether the code was typed in, at most as often as it allows.
    ///
    /// @return empty while it was not
    public Optional<Outcome> look() {
        Optional<Attempt> due = due();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Attempt attempt = due.get();
        OAuth.Device device = attempt.device().orElseThrow();
        try {
            return switch (oauth.ask(device)) {
                case Asked.Wait(Duration interval) -> {
                    waiting(attempt, interval);
                    yield Optional.empty();
                }
                case Asked.Granted(Grant grant) -> {
                    giveUp();
                    yield Optional.of(connect(attempt, grant));
                }
            };
        } catch (AccountTrouble trouble) {
            if (trouble.again().isPresent()) {
                return Optional.empty();
            }
            giveUp();
            return Optional.of(new Outcome.Fails(trouble.words()));
        }
    }

    /// Two pages that ask at once are one question.
    private synchronized Optional<Attempt> due() {
        Optional<Attempt> due = current.filter(one -> one.device().isPresent())
                .filter(one -> !clock.instant().isBefore(one.next()));
        due.ifPresent(one -> waiting(one, one.device().orElseThrow().interval()));
        return due;
    }

    private synchronized void waiting(Attempt attempt, Duration interval) {
        OAuth.Device slower = attempt.device().orElseThrow().every(interval);
        if (isUnderWay(attempt)) {
            current = Optional.of(attempt.askedAgainAt(clock.instant().plus(interval), slower));
        }
    }

    private boolean isUnderWay(Attempt attempt) {
        return current.flatMap(Attempt::device)
                .map(OAuth.Device::code)
                .equals(attempt.device().map(OAuth.Device::code));
    }

    private Outcome connect(Attempt attempt, Grant grant) {
        Outcome outcome = connecting.check(attempt.account(), grant.access());
        if (outcome instanceof Outcome.Works) {
            connecting.keep(attempt.account(), grant.json());
        }
        return outcome;
    }
}
