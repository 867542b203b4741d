package sendoff.deliver;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import sendoff.domain.Account;
import sendoff.domain.Delivery;
import sendoff.domain.Reply;
import sendoff.mail.AccountTrouble;
import sendoff.mail.MailServer;

/// Sends through the owner's submission server (RFC 6409).
///
/// All recipients get it or none: when the server refuses one, nothing is handed over, and the person decides.
public final class SmtpCarrier implements Carrier {
    /// How long one answer of a server may take. After the final dot a server may think for minutes (RFC 5321
    /// §4.5.3.2.6).
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Somebody waits for it in front of a page.
    private static final Duration SIGNING_IN = Duration.ofSeconds(20);

    private static final String NOBODY = "<>";

    private final Account account;
    private final String secret;
    private final Mime mime;
    private final Duration patience;
    private final boolean fromNobody;

    /// Makes the bytes that go out, without Bcc.
    public interface Mime {
        byte[] bytes(Reply.Approved reply, Instant at);
    }

    /// @param secret the password, or the access token
    /// @throws IllegalArgumentException if the account has no server to send through
    public SmtpCarrier(Account account, String secret, Mime mime) {
        this(account, secret, mime, PATIENCE);
    }

    /// @param patience how long one answer of the server may take
    public SmtpCarrier(Account account, String secret, Mime mime, Duration patience) {
        this(account, secret, mime, patience, false);
    }

    private SmtpCarrier(Account account, String secret, Mime mime, Duration patience, boolean fromNobody) {
        this.fromNobody = fromNobody;
        this.account = account;
        this.secret = secret;
        this.mime = mime;
        this.patience = patience;
        if (account.smtp().isEmpty()) {
            throw new IllegalArgumentException("this account has no server to send through: " + account.id());
        }
    }

    /// With no way back on the envelope, so that no machine answers it (RFC 3834 §3.3). Servers that want a sender get
    /// the owner's address.
    public SmtpCarrier fromNobody() {
        return new SmtpCarrier(account, secret, mime, patience, true);
    }

    @Override
    public Delivery carry(Reply.Approved reply, Instant at) {
        try {
            return handOver(reply, at);
        } catch (AccountTrouble trouble) {
            return outcome(trouble);
        }
    }

    /// As [#carry], but who was not let in hears of it, and may try it with another secret.
    ///
    /// @throws AccountTrouble before anything was handed over
    public Delivery handOver(Reply.Approved reply, Instant at) {
        var bytes = mime.bytes(reply, at);
        var server = new MailServer("smtp", account, account.smtp().orElseThrow(), patience);
        String own = reply.envelope().from().address().orElseThrow();
        if (!fromNobody) {
            return send(reply, bytes, server, own);
        }
        Delivery first = send(reply, bytes, server, NOBODY);
        // A refusal says that nobody got it: the second attempt can't be one too many.
        return first instanceof Delivery.Refused ? send(reply, bytes, server, own) : first;
    }

    /// Signs in and leaves again: whether sending would work.
    ///
    /// @throws AccountTrouble if it would not
    public static void signIn(Account account, String secret) {
        var server = new MailServer("smtp", account, account.smtp().orElseThrow(), SIGNING_IN);
        var submission = new Submission(Session.getInstance(server.properties()), server);
        try {
            submission.signIn(account.login(), secret);
        } catch (MessagingException e) {
            throw submission.trouble(e);
        } finally {
            submission.hangUp();
        }
    }

    /// @param sender on the envelope
    private Delivery send(Reply.Approved reply, byte[] bytes, MailServer server, String sender) {
        var properties = server.properties();
        var beyondAscii = addresses(reply).filter(address -> !isAscii(address)).findFirst();
        if (beyondAscii.isPresent()) {
            properties.put("mail.mime.allowutf8", "true");
        }
        var session = Session.getInstance(properties);
        var submission = new Submission(session, server);
        try {
            submission.signIn(account.login(), secret);
            if (beyondAscii.isPresent() && !submission.supportsExtension("SMTPUTF8")) {
                return new Delivery.Refused(server.endpoint().host() + " can't handle the address " + beyondAscii.get()
                        + ", since it is not plain ASCII: send this one from another account");
            }
            var message = new SMTPMessage(session, new ByteArrayInputStream(bytes));
            message.setEnvelopeFrom(sender);
            submission.sendMessage(message, recipients(reply));
            return new Delivery.Accepted();
        } catch (MessagingException e) {
            return submission.outcome(e);
        } finally {
            submission.hangUp();
        }
    }

    /// What a trouble before anything was handed over means for the letter.
    public static Delivery outcome(AccountTrouble trouble) {
        return trouble.again()
                .<Delivery>map(after -> new Delivery.TryAgain(after, trouble.words()))
                .orElseGet(() -> new Delivery.Refused(trouble.words()));
    }

    private static Address[] recipients(Reply.Approved reply) {
        return reply.envelope()
                .recipients()
                .flatMap(party -> party.address().stream())
                .distinct()
                .map(SmtpCarrier::address)
                .toArray(Address[]::new);
    }

    private static Stream<String> addresses(Reply.Approved reply) {
        return Stream.concat(
                        Stream.of(reply.envelope().from()), reply.envelope().recipients())
                .flatMap(party -> party.address().stream());
    }

    private static boolean isAscii(String address) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(address);
    }

    private static InternetAddress address(String address) {
        var plain = new InternetAddress();
        plain.setAddress(address);
        return plain;
    }
}
