package sendoff.mail;

import java.time.Duration;
import java.util.Optional;

/// A mail server of an account can't be used right now. Its message is written for the owner: what happened,
/// to which thing, what to do. It answers the one question of whoever reads or sends: does trying again help,
/// and when?
public final class AccountTrouble extends RuntimeException {
    private final Kind kind;
    private final String words;
    private final transient Optional<Duration> again;
    private final transient Optional<ServerCertificate> certificate;

    public enum Kind {
        /// User name, password or token not accepted.
        LOGIN,
        /// The provider takes its grant back: only a new sign-in helps (OAuth 2.0).
        SIGN_IN_AGAIN,
        /// No authority vouches for the certificate: the owner may accept this one by its fingerprint.
        CERTIFICATE_UNKNOWN,
        CERTIFICATE_EXPIRED,
        /// The certificate is for another host.
        CERTIFICATE_OF_ANOTHER,
        /// Would need the network in the clear.
        NOT_ENCRYPTED,
        UNKNOWN_HOST,
        REFUSED_CONNECTION,
        TIMED_OUT,
        /// The connection ended in the middle.
        CLOSED,
        NO_SUCH_FOLDER,
        /// No JMAP is spoken there.
        NO_JMAP,
        /// No ManageSieve is spoken there.
        NO_SIEVE,
        OVER_QUOTA,
        /// The server broke down in the middle.
        FAILED,
        /// The server said no to one command, for a reason of its own.
        SAID_NO
    }

    private AccountTrouble(
            Kind kind, String message, Optional<Duration> again, Optional<ServerCertificate> certificate) {
        super(message);
        this.kind = kind;
        this.words = message;
        this.again = again;
        this.certificate = certificate;
    }

    /// The owner has to change something; trying again won't help.
    public static AccountTrouble lasting(Kind kind, String message) {
        return new AccountTrouble(kind, message, Optional.empty(), Optional.empty());
    }

    /// It may pass by itself.
    public static AccountTrouble passing(Kind kind, String message, Duration again) {
        return new AccountTrouble(kind, message, Optional.of(again), Optional.empty());
    }

    /// The server showed a certificate that can't be trusted as it is.
    static AccountTrouble certificate(Kind kind, String message, ServerCertificate shown) {
        return new AccountTrouble(kind, message, Optional.empty(), Optional.of(shown));
    }

    /// For the owner.
    public String words() {
        return words;
    }

    public Kind kind() {
        return kind;
    }

    /// How long to wait before trying again; empty when that won't help.
    public Optional<Duration> again() {
        return again;
    }

    /// The certificate the owner is asked about.
    public Optional<ServerCertificate> certificate() {
        return certificate;
    }
}
