package sendoff.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendoff.domain.MessageId;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder.Role;
import sendoff.mail.MimeWriter;
import sendoff.testing.Accounts;
import sendoff.testing.Cast;
import sendoff.testing.Letters;

/// Against GreenMail, which has neither a Drafts nor a Sent folder.
class DraftsWithoutExtensionsTest {
    private static final Instant AT = Instant.parse("2026-11-17T09:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @BeforeEach
    void up() {
        server.start();
        server.setUser(Accounts.ADDRESS, Accounts.ADDRESS, "secret");
    }

    @AfterEach
    void down() {
        server.stop();
    }

    @Test
    void missing_folders_are_made() {
        var draft = new DraftsFolder(mailbox())
                .put(Cast.introductionId(1), Optional.empty(), draft(), Optional.empty(), AT);
        var sent = new SentFolder(mailbox()).append(new MessageId("letter-1@example.org"), Letters.letter(1), AT);

        assertThat(draft).isInstanceOf(DraftOutcome.Put.class);
        assertThat(sent).isTrue();
        try (var connection = connect().get()) {
            assertThat(connection.folder(Role.DRAFTS)).isPresent();
            assertThat(connection.folder(Role.SENT)).isPresent();
        }
    }

    @Test
    void nothing_was_sent_where_there_is_no_sent_folder() {
        assertThat(new SentFolder(mailbox()).has(new MessageId("letter-1@example.org")))
                .isFalse();
    }

    @Test
    void a_copy_is_put_into_sent_once() {
        var sent = new SentFolder(mailbox());
        var id = new MessageId("letter-1@example.org");

        assertThat(sent.append(id, Letters.letter(1), AT)).isTrue();
        assertThat(sent.append(id, Letters.letter(1), AT)).isFalse();
        assertThat(sent.has(id)).isTrue();
    }

    @Test
    void a_draft_is_put_once_and_removed() {
        var drafts = new DraftsFolder(mailbox());
        var first =
                (DraftOutcome.Put) drafts.put(Cast.introductionId(1), Optional.empty(), draft(), Optional.empty(), AT);

        assertThat(drafts.put(Cast.introductionId(1), Optional.empty(), draft(), Optional.of(first.hash()), AT))
                .isInstanceOf(DraftOutcome.Put.class);
        assertThat(drafts.remove(Cast.introductionId(1), first.hash())).isEqualTo(new DraftOutcome.Removed());
        assertThat(drafts.remove(Cast.introductionId(1), first.hash())).isEqualTo(new DraftOutcome.Gone());
    }

    private static byte[] draft() {
        return (MimeWriter.INTRODUCTION + ": " + Cast.introductionId(1)
                        + "\r\nFrom: ada@example.com\r\nSubject: Re: Carla\r\n"
                        + "Message-ID: <draft-1@example.com>\r\n\r\nThank you.\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Supplier<OwnMailbox> mailbox() {
        return () -> ImapMailbox.open(Accounts.imap(server.getImap().getPort()), "secret");
    }

    private Supplier<ImapConnection> connect() {
        return () -> ImapConnection.open(Accounts.imap(server.getImap().getPort()), "secret");
    }
}
