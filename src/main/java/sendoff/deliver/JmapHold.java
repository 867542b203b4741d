package sendoff.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import sendoff.domain.Delivery;
import sendoff.domain.MessageId;
import sendoff.domain.Reply;
import sendoff.mail.AccountTrouble;
import sendoff.mail.JmapConnection;
import sendoff.mail.JmapSubmission;
import sendoff.mail.MailFolder.Role;

/// Answers that lie with the server during their time to undo: they leave even when this machine sleeps, and can be
/// called back until then. Source: RFC 8621 §7 (`undoStatus`, `maxDelayedSend`), RFC 4865.
///
/// Each is known by its `Message-ID`; nothing else has to be remembered.
public final class JmapHold {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Supplier<JmapConnection> connect;
    private final SmtpCarrier.Mime mime;

    /// @param connect opens a new, signed-in connection
    /// @param mime    makes the bytes that go out, without Bcc
    public JmapHold(Supplier<JmapConnection> connect, SmtpCarrier.Mime mime) {
        this.connect = connect;
        this.mime = mime;
    }

    /// @param at   the `Date` it carries
    /// @param wait how long the server is to hold it
    /// @return empty when the server holds nothing, or not so long
    public Optional<Delivery> hold(Reply.Approved reply, Instant at, Duration wait) {
        try (var connection = connect.get()) {
            if (!connection.sends() || connection.longestHold().compareTo(wait) < 0) {
                return Optional.empty();
            }
        } catch (AccountTrouble trouble) {
            return Optional.of(SmtpCarrier.outcome(trouble));
        }
        return Optional.of(new JmapCarrier(connect, mime).holding(wait).carry(reply, at));
    }

    /// What became of it.
    ///
    /// @throws AccountTrouble if the server can't be asked now
    public Delivery released(MessageId id) {
        try (var connection = connect.get()) {
            var mailbox = JmapOwnMailbox.of(connection);
            var known = mailbox.submissions(id);
            if (known.stream().anyMatch(JmapSubmission.Known::waits)) {
                return new Delivery.TryAgain(SOON, "The mail server holds it still");
            }
            if (!known.isEmpty() && known.stream().allMatch(JmapSubmission.Known::called)) {
                return new Delivery.Refused("It was called back in another mail program, so it did not leave");
            }
            return mailbox.hasSent(id)
                    ? new Delivery.Accepted()
                    : new Delivery.Unknown("The mail server held it, and it is not there any more");
        }
    }

    /// Takes it out of the server's hands, and out of Sent.
    ///
    /// @return false when it left, or is leaving
    /// @throws AccountTrouble if the server can't be asked now
    public boolean callBack(MessageId id) {
        try (var connection = connect.get()) {
            var mailbox = JmapOwnMailbox.of(connection);
            var known = mailbox.submissions(id);
            for (var one : known) {
                if (!one.called() && !(one.waits() && connection.cancel(one))) {
                    return false;
                }
            }
            var copies = mailbox.in(Role.SENT, id);
            if (known.isEmpty() && !copies.isEmpty()) {
                return false;
            }
            connection.remove(copies);
            connection.remove(mailbox.in(Role.DRAFTS, id));
            return true;
        }
    }
}
