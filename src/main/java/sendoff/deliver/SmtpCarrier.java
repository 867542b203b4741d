package sendoff.deliver;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
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

    private final Account account;
    private final String secret;
    private final Mime mime;
    private final Duration patience;

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
        this.account = account;
        this.secret = secret;
        this.mime = mime;
        this.patience = patience;
        if (account.smtp().isEmpty()) {
            throw new IllegalArgumentException("this account has no server to send through: " + account.id());
        }
    }

    @Override
    public Delivery carry(Reply.Approved reply, Instant at) {
        var bytes = mime.bytes(reply, at);
        var server = new MailServer("smtp", account, account.smtp().orElseThrow(), patience);
        Session session;
        try {
            session = Session.getInstance(server.properties());
        } catch (AccountTrouble trouble) {
            return outcome(trouble);
        }
        var submission = new Submission(session, server);
        try {
            var message = new SMTPMessage(session, new ByteArrayInputStream(bytes));
            message.setEnvelopeFrom(reply.envelope().from().address().orElseThrow());
            submission.connect(server.endpoint().host(), server.endpoint().port(), account.login(), secret);
            submission.sendMessage(message, recipients(reply));
            return new Delivery.Accepted();
        } catch (AuthenticationFailedException e) {
            return submission.saidLater() ? submission.outcome(e) : outcome(server.loginRefused());
        } catch (MessagingException e) {
            return submission.outcome(e);
        } finally {
            submission.hangUp();
        }
    }

    static Delivery outcome(AccountTrouble trouble) {
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

    private static InternetAddress address(String address) {
        var plain = new InternetAddress();
        plain.setAddress(address);
        return plain;
    }
}
