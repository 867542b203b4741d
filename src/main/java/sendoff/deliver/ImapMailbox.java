package sendoff.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.domain.Account;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Sha256;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder;
import sendoff.mail.MailFolder.Role;
import sendoff.mail.MimeWriter;
import sendoff.mail.UidSet;

/// The owner's mailbox over IMAP.
public final class ImapMailbox implements OwnMailbox {
    private static final String KEYWORD = "$Sendoff";
    private static final String INTRODUCTION = "$Introduction";

    private final ImapConnection connection;

    private ImapMailbox(ImapConnection connection) {
        this.connection = connection;
    }

    /// @param secret the password, or the access token
    public static ImapMailbox open(Account account, String secret) {
        return new ImapMailbox(ImapConnection.open(account, secret));
    }

    @Override
    public List<Lying> drafts(IntroductionId introduction) {
        if (!open(Role.DRAFTS)) {
            return List.of();
        }
        var found = new ArrayList<Lying>();
        connection.fetch(
                OwnFolder.having(connection, MimeWriter.INTRODUCTION, introduction.toString()),
                "FLAGS BODY.PEEK[]",
                mail -> {
                    if (!mail.is("\\Deleted")) {
                        var hash = mail.bytes().map(Sha256::hex).orElse("");
                        found.add(new Lying(Long.toString(mail.uid()), hash, mail.is("\\Draft")));
                    }
                });
        return found;
    }

    @Override
    public boolean hasDraftAnswering(MessageId original) {
        if (!open(Role.DRAFTS)) {
            return false;
        }
        var found = new ArrayList<Long>();
        connection.fetch(OwnFolder.having(connection, "In-Reply-To", original.value()), "FLAGS", mail -> {
            if (mail.is("\\Draft") && !mail.is("\\Deleted")) {
                found.add(mail.uid());
            }
        });
        return !found.isEmpty();
    }

    @Override
    public void putDraft(byte[] message, Instant at) {
        var folder = OwnFolder.of(connection, Role.DRAFTS);
        boolean keywords = connection.select(folder).keywords();
        var flags = keywords ? List.of("\\Draft", "\\Seen", KEYWORD) : List.of("\\Draft", "\\Seen");
        connection.append(folder, flags, at, message);
    }

    @Override
    public void remove(List<Lying> drafts) {
        if (!drafts.isEmpty() && open(Role.DRAFTS)) {
            connection.remove(UidSet.of(
                    drafts.stream().map(draft -> Long.parseLong(draft.id())).toList()));
        }
    }

    @Override
    public boolean hasSent(MessageId id) {
        return name(Role.SENT).filter(folder -> has(folder, id)).isPresent();
    }

    @Override
    public boolean keepCopy(MessageId id, byte[] message, Instant at) {
        var folder = OwnFolder.of(connection, Role.SENT);
        if (keepsCopies() || has(folder, id)) {
            return false;
        }
        connection.append(folder, List.of("\\Seen"), at, message);
        return true;
    }

    @Override
    public boolean markAnswered(MessageId answered) {
        boolean found = false;
        for (var folder : folders()) {
            found |= mark(folder, answered);
        }
        return found;
    }

    @Override
    public void close() {
        connection.close();
    }

    /// Opens it for changes, where there is one; opened anew it shows what was just put there.
    private boolean open(Role role) {
        var folder = name(role);
        folder.ifPresent(connection::select);
        return folder.isPresent();
    }

    private Optional<String> name(Role role) {
        return connection.folder(role).map(MailFolder::name);
    }

    private boolean has(String folder, MessageId id) {
        connection.examine(folder);
        return !OwnFolder.having(connection, id).isEmpty();
    }

    /// Gmail and Microsoft file what goes through their own servers. It can take them a while, so looking is
    /// not enough.
    private boolean keepsCopies() {
        var host = connection.account().imap().host().toLowerCase(Locale.ROOT);
        return connection.offers("X-GM-EXT-1") || host.equals("outlook.office365.com");
    }

    private List<String> folders() {
        var chosen = connection.account().folders();
        return chosen.isEmpty() ? List.of("INBOX") : chosen;
    }

    private boolean mark(String folder, MessageId answered) {
        boolean keywords = connection.select(folder).keywords();
        var where = OwnFolder.having(connection, answered);
        var marks = new ArrayList<>(List.of("\\Answered"));
        if (keywords) {
            marks.add(INTRODUCTION);
        }
        connection.mark(where, marks);
        return !where.isEmpty();
    }
}
