package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import sendoff.mail.ImapConnection;
import sendoff.testing.Accounts;
import sendoff.testing.FakeImap;
import sendoff.testing.HeardMailbox;
import sendoff.testing.ScriptedServer;

/// Gmail's labels are no keywords: they come by an extension of its own (`X-GM-EXT-1`).
class GmailLabelsTest {
    private final HeardMailbox heard = new HeardMailbox();

    @Test
    void labels_come_with_the_mail_and_gmails_own_marks_do_not() {
        try (var server = new FakeImap(2)
                .labelled("\\Inbox \"\\\\Important\" intro \"Intro requests\" \"Gr&APwA3w-e\"")
                .start()) {
            read(server);
        }
        assertThat(heard.mails)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.labels()).containsExactly("intro", "Intro requests", "Grüße"));
    }

    @Test
    void a_label_given_later_is_told() {
        var fake = new FakeImap(2).labelled("\\Inbox");
        try (var server = fake.start()) {
            read(server);
            assertThat(heard.mails).allSatisfy(mail -> assertThat(mail.labels()).isEmpty());

            fake.labelled("\\Inbox intro");
            read(server);
        }
        assertThat(heard.mails).hasSize(2);
        assertThat(heard.labels.values())
                .hasSize(2)
                .allSatisfy(labels -> assertThat(labels).containsExactly("intro"));
    }

    private void read(ScriptedServer server) {
        new ImapChannel(() -> ImapConnection.open(Accounts.imap(server.port()), "secret"))
                .read(heard.cursors(), LocalDate.parse("2026-09-22"), heard);
    }
}
