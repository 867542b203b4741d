package sendoff.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sendoff.domain.Delivery;
import sendoff.domain.Reply;
import sendoff.mail.AccountTrouble;
import sendoff.mail.JmapConnection;
import sendoff.mail.JmapMail;
import sendoff.mail.JmapSubmission;
import sendoff.mail.MailFolder.Role;

/// Sends through the owner's JMAP server (RFC 8621 §7). What left lies in Sent by the same request, so the mailbox
/// can tell afterwards whether it did.
public final class JmapCarrier implements Carrier {
    /// Mostly what an owner, or a server that limits its mail, needs.
    private static final Duration LATER = Duration.ofMinutes(5);

    private final Supplier<JmapConnection> connect;
    private final SmtpCarrier.Mime mime;
    private final boolean keeps;
    private final Optional<Duration> hold;

    private JmapCarrier(
            Supplier<JmapConnection> connect, SmtpCarrier.Mime mime, boolean keeps, Optional<Duration> hold) {
        this.connect = connect;
        this.mime = mime;
        this.keeps = keeps;
        this.hold = hold;
    }

    /// @param connect opens a new, signed-in connection
    /// @param mime    makes the bytes that go out, without Bcc: not every server takes it away
    public JmapCarrier(Supplier<JmapConnection> connect, SmtpCarrier.Mime mime) {
        this(connect, mime, true, Optional.empty());
    }

    /// The same, but nothing stays in Sent: for what goes to the owner alone.
    public JmapCarrier withoutCopy() {
        return new JmapCarrier(connect, mime, false, hold);
    }

    /// The same, but the server waits so long before it sends it.
    JmapCarrier holding(Duration wait) {
        return new JmapCarrier(connect, mime, keeps, Optional.of(wait));
    }

    @Override
    public Delivery carry(Reply.Approved reply, Instant at) {
        var bytes = mime.bytes(reply, at);
        try (var connection = connect.get()) {
            connection.requireSending();
            return carry(connection, JmapOwnMailbox.of(connection), reply, bytes, at);
        } catch (AccountTrouble trouble) {
            return SmtpCarrier.outcome(trouble);
        }
    }

    private Delivery carry(
            JmapConnection connection, JmapOwnMailbox mailbox, Reply.Approved reply, byte[] bytes, Instant at) {
        // An attempt before this one may have got through.
        if (mailbox.hasSent(reply.as())) {
            return new Delivery.Accepted();
        }
        connection.remove(mailbox.in(Role.DRAFTS, reply.as()));
        var from = reply.envelope().from().address().orElseThrow();
        var identity = connection.identity(from);
        var drafts = mailbox.made(Role.DRAFTS);
        var sent = keeps ? Optional.of(mailbox.made(Role.SENT)) : Optional.<String>empty();
        var mail = connection.put(drafts, "Drafts", List.of(JmapMail.DRAFT, JmapMail.SEEN), at, bytes);
        var order = new JmapSubmission.Order(mail, identity, from, recipients(reply), drafts, sent, hold);
        var outcome = submitted(connection, order);
        if (outcome instanceof Delivery.Refused || outcome instanceof Delivery.TryAgain) {
            connection.remove(connection.get(List.of(mail)));
        }
        return outcome;
    }

    private static Delivery submitted(JmapConnection connection, JmapSubmission.Order order) {
        try {
            return switch (connection.submit(order)) {
                case JmapSubmission.Taken() -> new Delivery.Accepted();
                case JmapSubmission.Later(var because) -> new Delivery.TryAgain(LATER, because);
                case JmapSubmission.Refused(var because) -> new Delivery.Refused(because);
                case JmapSubmission.Unclear(var because) -> new Delivery.Unknown(because);
            };
        } catch (AccountTrouble trouble) {
            return switch (trouble.kind()) {
                case CLOSED, TIMED_OUT, FAILED ->
                    new Delivery.Unknown(
                            "The line broke after the mail was handed over, before the server said whether it takes it");
                default -> SmtpCarrier.outcome(trouble);
            };
        }
    }

    private static List<String> recipients(Reply.Approved reply) {
        return reply.envelope()
                .recipients()
                .flatMap(party -> party.address().stream())
                .distinct()
                .toList();
    }
}
