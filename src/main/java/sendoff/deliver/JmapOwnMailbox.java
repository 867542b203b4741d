package sendoff.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Account;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Sha256;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.mail.JmapConnection;
import sendoff.mail.JmapMail;
import sendoff.mail.JmapMailbox;
import sendoff.mail.JmapSubmission;
import sendoff.mail.MailFolder;
import sendoff.mail.MailFolder.Role;
import sendoff.mail.MailReader;

/// The owner's mailbox over JMAP. Keywords are written in lower case there (RFC 8621 §4.1.1).
public final class JmapOwnMailbox implements OwnMailbox {
    /// So many drafts are looked through. Searching their headers would depend on an index that may lag behind.
    private static final int DRAFTS = 500;

    /// Ours are plain text; a longer one is not ours any more.
    private static final int LONGEST = 64 << 20;

    private final JmapConnection connection;
    private final List<JmapMailbox> mailboxes;

    private JmapOwnMailbox(JmapConnection connection) {
        this.connection = connection;
        this.mailboxes = new ArrayList<>(connection.mailboxes());
    }

    /// @param secret the password, or a token
    public static JmapOwnMailbox open(Account account, String secret) {
        return of(JmapConnection.open(account, secret));
    }

    static JmapOwnMailbox of(JmapConnection connection) {
        try {
            return new JmapOwnMailbox(connection);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public List<Lying> drafts(IntroductionId introduction) {
        return inDrafts().stream()
                .filter(mail -> mail.introduction().equals(Optional.of(introduction.toString())))
                .map(mail -> new Lying(mail.id(), hash(mail), mail.is(JmapMail.DRAFT)))
                .toList();
    }

    @Override
    public boolean hasDraftAnswering(MessageId original) {
        return inDrafts().stream()
                .anyMatch(mail -> mail.is(JmapMail.DRAFT) && mail.inReplyTo().contains(original));
    }

    @Override
    public void putDraft(byte[] message, Instant at) {
        connection.put(made(Role.DRAFTS), "Drafts", List.of(JmapMail.DRAFT, JmapMail.SEEN, "$sendoff"), at, message);
    }

    /// What somebody sent meanwhile is no draft any more, and stays.
    @Override
    public void remove(List<Lying> drafts) {
        var ids = drafts.stream().map(Lying::id).toList();
        boolean removed = connection.remove(inDrafts().stream()
                .filter(mail -> mail.is(JmapMail.DRAFT) && ids.contains(mail.id()))
                .toList());
        if (!removed) {
            throw AccountTrouble.passing(
                    Kind.SAID_NO,
                    "The mailbox changed while the draft was being removed: try once more.",
                    Duration.ofMinutes(1));
        }
    }

    /// In Sent, or taken to be sent as far as the server remembers; and not called back.
    @Override
    public boolean hasSent(MessageId id) {
        var sent = in(Role.SENT, id);
        var known = submissions(id);
        return known.isEmpty() ? !sent.isEmpty() : known.stream().anyMatch(one -> !one.called());
    }

    /// What the server remembers of being told to send it.
    List<JmapSubmission.Known> submissions(MessageId id) {
        return connection.submissions(Stream.concat(in(Role.SENT, id).stream(), in(Role.DRAFTS, id).stream())
                .map(JmapMail::id)
                .toList());
    }

    /// What was sent lies in Sent already, but without Bcc: where somebody was in it, the copy that shows them takes
    /// its place. What an attempt that broke off left among the drafts goes.
    @Override
    public boolean keepCopy(MessageId id, byte[] message, Instant at) {
        var sent = in(Role.SENT, id);
        boolean blind =
                !new MailReader().read(message, List.of()).headers().bcc().isEmpty();
        var complete = sent.stream().filter(mail -> mail.blind() == blind).toList();
        if (complete.isEmpty()) {
            connection.put(made(Role.SENT), "Sent", List.of(JmapMail.SEEN), at, message);
        }
        connection.remove(
                Stream.concat(sent.stream().filter(mail -> !complete.contains(mail)), in(Role.DRAFTS, id).stream())
                        .toList());
        return complete.isEmpty();
    }

    @Override
    public boolean markAnswered(MessageId answered) {
        var found = connection.having(answered, read());
        found.forEach(mail -> connection.change(
                mail.id(), Map.of("keywords/" + JmapMail.ANSWERED, true, "keywords/$introduction", true)));
        return !found.isEmpty();
    }

    @Override
    public void close() {
        connection.close();
    }

    /// The mails with this `Message-ID` in that mailbox, where there is one.
    List<JmapMail> in(Role role, MessageId id) {
        return mailbox(role)
                .map(mailbox -> connection.having(id, List.of(mailbox)))
                .orElse(List.of());
    }

    /// The id of that mailbox, which is made where there is none.
    String made(Role role) {
        return mailbox(role).orElseGet(() -> {
            var name = role == Role.SENT ? "Sent" : "Drafts";
            var id = connection.create(name, role);
            mailboxes.add(new JmapMailbox(id, new MailFolder(name, Optional.of("/"), role)));
            return id;
        });
    }

    private Optional<String> mailbox(Role role) {
        return mailboxes.stream()
                .filter(mailbox -> mailbox.folder().role() == role)
                .map(JmapMailbox::id)
                .findFirst();
    }

    private List<JmapMail> inDrafts() {
        return mailbox(Role.DRAFTS)
                .map(mailbox -> connection.newest(mailbox, DRAFTS))
                .orElse(List.of());
    }

    private List<String> read() {
        var chosen = connection.account().folders();
        return mailboxes.stream()
                .filter(mailbox -> mailbox.folder().role() == Role.INBOX
                                && (chosen.isEmpty() || chosen.stream().anyMatch("INBOX"::equalsIgnoreCase))
                        || chosen.contains(mailbox.folder().name()))
                .map(JmapMailbox::id)
                .toList();
    }

    private String hash(JmapMail mail) {
        return connection.download(mail, LONGEST).map(Sha256::hex).orElse("");
    }
}
