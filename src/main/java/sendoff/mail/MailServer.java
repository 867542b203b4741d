package sendoff.mail;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Protocol;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.mail.AccountTrouble.Kind;

/// One server of an account: how it is reached safely, and what its failures mean to the owner.
public final class MailServer {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final String protocol;
    private final Account account;
    private final Endpoint endpoint;
    private final Duration patience;
    private final ServerTrust trust;

    /// @param protocol `imap`, `smtp`, `jmap` or `ManageSieve`
    /// @param patience how long one answer of the server may take
    public MailServer(String protocol, Account account, Endpoint endpoint, Duration patience) {
        this.protocol = protocol;
        this.account = account;
        this.endpoint = endpoint;
        this.patience = patience;
        this.trust = new ServerTrust(endpoint.fingerprint());
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public Account account() {
        return account;
    }

    public boolean isTls() {
        return endpoint.security() == Security.TLS;
    }

    public boolean isStartTls() {
        return endpoint.security() == Security.STARTTLS;
    }

    public boolean signsWithToken() {
        return account.sign() != Sign.PASSWORD;
    }

    /// What Jakarta Mail has to know: time-outs, and certificate and host checks that can't be switched off.
    ///
    /// @throws AccountTrouble if it would go through a network in the clear
    public Properties properties() {
        checkEncrypted();
        var prefix = "mail." + protocol + ".";
        var patient = Long.toString(patience.toMillis());
        var connecting = Math.min(patience.toMillis(), CONNECTING.toMillis());
        var properties = new Properties();
        properties.put(prefix + "connectiontimeout", Long.toString(connecting));
        properties.put(prefix + "timeout", patient);
        properties.put(prefix + "writetimeout", patient);
        properties.put(prefix + "ssl.socketFactory", trust.sockets());
        // Otherwise a failed handshake would be tried once more with another factory.
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "ssl.socketFactory.fallback", "false");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", Boolean.toString(isStartTls()));
        properties.put(prefix + "starttls.required", Boolean.toString(isStartTls()));
        properties.put(prefix + "auth.mechanisms", signsWithToken() ? "XOAUTH2" : "PLAIN LOGIN");
        return properties;
    }

    /// The same for HTTP.
    ///
    /// @throws AccountTrouble if it would go through a network in the clear
    SSLContext tls() {
        checkEncrypted();
        return trust.context();
    }

    /// @throws AccountTrouble if it would go through a network in the clear
    void checkEncrypted() {
        if (endpoint.security() == Security.NONE && !isThisMachine()) {
            throw AccountTrouble.lasting(
                    Kind.NOT_ENCRYPTED,
                    endpoint.host() + " would be reached without encryption, which is only allowed on this machine:"
                            + " choose TLS or STARTTLS under Settings, Accounts");
        }
    }

    /// Says in the owner's words what went wrong while connecting or talking.
    public AccountTrouble explain(Exception failure) {
        if (failure instanceof AccountTrouble trouble) {
            return trouble;
        }
        return trust.refused().map(this::distrusted).orElseGet(() -> connection(failure));
    }

    /// The server did not accept who we are, and did not say why.
    public AccountTrouble loginRefused() {
        return loginRefused("");
    }

    /// The server did not accept who we are.
    ///
    /// @param said its words
    public AccountTrouble loginRefused(String said) {
        var what = spoken() + " login refused for " + whose() + ": ";
        return AccountTrouble.lasting(
                Kind.LOGIN, what + LoginRefusals.remedy(said).orElseGet(this::remedy));
    }

    /// The server takes no passwords at all: it was not told ours.
    AccountTrouble noPasswords() {
        var known = Providers.at(endpoint).flatMap(Provider::password);
        return AccountTrouble.lasting(
                Kind.LOGIN,
                endpoint.host() + " takes no passwords, so yours was not sent: "
                        + known.orElse("ask whoever runs it how mail programs sign in there"));
    }

    /// The server went away before it was done.
    public AccountTrouble closed() {
        return AccountTrouble.passing(
                Kind.CLOSED, endpoint + " closed the connection in the middle: it is tried again by itself", SOON);
    }

    /// The server signs nobody in just now.
    public AccountTrouble busy() {
        return AccountTrouble.passing(
                Kind.SAID_NO,
                endpoint.host() + " can't sign anyone in at the moment: it is tried again by itself",
                SOON);
    }

    /// It was to be STARTTLS, which the server does not offer.
    public AccountTrouble withoutTls() {
        return AccountTrouble.lasting(
                Kind.NOT_ENCRYPTED,
                endpoint
                        + " does not offer STARTTLS, so the password was not sent: choose TLS and its port under Settings,"
                        + " Accounts");
    }

    /// Something answers there, but it is no mail server of this kind.
    AccountTrouble withoutJmap(String because) {
        return AccountTrouble.lasting(
                Kind.NO_JMAP,
                "There is no JMAP at " + endpoint.host() + " (" + because
                        + "): ask your provider for the name of its JMAP server, or connect by IMAP");
    }

    /// Something answers there, but it keeps no filter scripts.
    AccountTrouble withoutSieve(String because) {
        return AccountTrouble.lasting(
                Kind.NO_SIEVE,
                "There is no ManageSieve at " + endpoint + " (" + because
                        + "): ask your provider for its name and port, or let Sendoff answer itself");
    }

    /// The server asks for patience.
    AccountTrouble later(Duration after) {
        return AccountTrouble.passing(
                Kind.SAID_NO, endpoint.host() + " asks to try again later: it is tried again by itself", after);
    }

    /// An answer over HTTP that says nothing of its own.
    AccountTrouble answered(int status) {
        return status >= 500 ? failed("HTTP " + status) : saidNo("HTTP " + status);
    }

    /// The server broke down in the middle: what it was told to do may be done or not.
    AccountTrouble failed(String how) {
        return AccountTrouble.passing(
                Kind.FAILED, endpoint.host() + " failed (" + how + "): it is tried again by itself", SOON);
    }

    /// This login may read and change mail, but send none.
    AccountTrouble mayNotSend() {
        return AccountTrouble.lasting(
                Kind.SAID_NO,
                "The password or token of " + whose() + " may not send at " + endpoint.host()
                        + ": connect it again with one that may, or your answers go to Drafts");
    }

    /// This login may only read.
    AccountTrouble mayNot() {
        return AccountTrouble.lasting(
                Kind.SAID_NO,
                endpoint.host() + " lets " + whose() + " only read: connect it again with a password or token that may"
                        + " also change mail");
    }

    AccountTrouble saidNo(String words) {
        var known = LoginRefusals.remedy(words);
        if (known.isPresent()) {
            return AccountTrouble.lasting(Kind.LOGIN, known.get());
        }
        return AccountTrouble.passing(
                Kind.SAID_NO, endpoint.host() + " said no: " + words.strip(), SOON.multipliedBy(5));
    }

    AccountTrouble overQuota(String folder) {
        return AccountTrouble.lasting(
                Kind.OVER_QUOTA,
                "The mailbox of " + whose() + " is full, so nothing can be put into " + folder
                        + ": make room there, then try again");
    }

    AccountTrouble noSuchFolder(String folder, String words) {
        var known = LoginRefusals.remedy(words);
        if (known.isPresent()) {
            return AccountTrouble.lasting(Kind.LOGIN, known.get());
        }
        return AccountTrouble.lasting(
                Kind.NO_SUCH_FOLDER,
                "The folder " + folder + " of " + whose() + " can't be opened (" + words.strip()
                        + "): check the folders under Settings, Accounts");
    }

    /// As people write it: IMAP, but ManageSieve.
    private String spoken() {
        return protocol.equals(protocol.toLowerCase(Locale.ROOT)) ? protocol.toUpperCase(Locale.ROOT) : protocol;
    }

    private String whose() {
        return account.address().address().orElse(account.login());
    }

    private String remedy() {
        if (account.protocol() == Protocol.JMAP && account.sign() != Sign.OAUTH) {
            return JmapProviders.at(endpoint).orElse("check the password or token under Settings, Accounts");
        }
        if (account.sign() == Sign.OAUTH) {
            return "the provider let you in, but not to this mailbox: sign in with the very address " + account.login()
                    + ", see that IMAP is allowed for it, then sign in again under Settings, Accounts";
        }
        if (signsWithToken()) {
            return "its access token is not valid any more, sign in again under Settings, Accounts";
        }
        return Providers.at(endpoint).flatMap(Provider::password).orElse("check the password under Settings, Accounts");
    }

    private boolean isThisMachine() {
        try {
            return InetAddress.getByName(endpoint.host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private AccountTrouble distrusted(ServerTrust.Refused refused) {
        var shown = refused.certificate();
        var host = endpoint.host();
        return switch (refused.why()) {
            case CERTIFICATE_EXPIRED ->
                AccountTrouble.certificate(
                        Kind.CERTIFICATE_EXPIRED,
                        "The certificate of " + host + " expired on " + DAY.format(shown.until())
                                + ": whoever runs that server has to renew it",
                        shown);
            case CERTIFICATE_OF_ANOTHER ->
                AccountTrouble.certificate(
                        Kind.CERTIFICATE_OF_ANOTHER,
                        "The certificate of " + host + " is made out to another host (" + shown.subject()
                                + "): check the server name under Settings, Accounts",
                        shown);
            default ->
                AccountTrouble.certificate(
                        Kind.CERTIFICATE_UNKNOWN,
                        "No known authority vouches for the certificate of " + host + " (SHA-256 "
                                + shown.fingerprintInPairs()
                                + "): if this is your server, accept it under Settings, Accounts",
                        shown);
        };
    }

    private AccountTrouble connection(Exception failure) {
        if (isCausedBy(failure, UnknownHostException.class) || isCausedBy(failure, UnresolvedAddressException.class)) {
            return AccountTrouble.passing(
                    Kind.UNKNOWN_HOST,
                    "No server is known by the name " + endpoint.host()
                            + ": check the network, and the server name under Settings, Accounts",
                    SOON.multipliedBy(5));
        }
        if (isCausedBy(failure, SocketTimeoutException.class) || isCausedBy(failure, HttpTimeoutException.class)) {
            return AccountTrouble.passing(
                    Kind.TIMED_OUT,
                    endpoint + " did not answer within " + patience.toSeconds() + " s: it is tried again by itself",
                    SOON);
        }
        if (isCausedBy(failure, ConnectException.class)) {
            return AccountTrouble.passing(
                    Kind.REFUSED_CONNECTION,
                    endpoint
                            + " refuses connections: check the port under Settings, Accounts, or wait until it is back",
                    SOON.multipliedBy(5));
        }
        return closed();
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, e -> e.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(10)
                .anyMatch(kind::isInstance);
    }
}
