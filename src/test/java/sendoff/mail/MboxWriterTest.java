package sendoff.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.testing.Mail;

class MboxWriterTest {
    private static String written(Message message) throws IOException {
        var out = new ByteArrayOutputStream();
        MboxWriter.append(out, message);
        return out.toString(UTF_8);
    }

    @Test
    void no_line_of_a_letter_looks_like_the_next_message() throws IOException {
        Message message = new MailReader()
                .read(
                        ("From: Carla Reyes <carla@example.net>\r\nTo: ada@example.com\r\nSubject: Hi\r\n"
                                        + "Message-ID: <a@example.net>\r\nDate: Tue, 17 Nov 2026 09:20:00 +0100\r\n\r\n"
                                        + "Hi Ada,\r\nFrom Monday on I am free.\r\n")
                                .getBytes(UTF_8),
                        List.of());

        assertThat(written(message))
                .startsWith("From carla@example.net Tue Nov 17 08:20:00 2026\n")
                .doesNotContain("\nFrom Monday")
                .endsWith("\n\n");
    }

    @Test
    void it_reads_as_what_was_kept() throws IOException {
        Message kept = Mail.given("introducer-in-from-asker-in-cc.eml");
        String mail = written(kept).split("\n", 2)[1];

        Message again = new MailReader().read(mail.replace("\n", "\r\n").getBytes(UTF_8), List.of());

        assertThat(again.id()).isEqualTo(kept.id());
        assertThat(again.headers().cc()).isEqualTo(kept.headers().cc());
        assertThat(again.at()).isEqualTo(kept.at());
        assertThat(again.text().own()).isEqualTo(kept.text().own());
    }

    @Test
    void who_can_not_be_written_to_by_mail_is_named_alone() throws IOException {
        Message mail = Mail.given("introducer-in-from-asker-in-cc.eml");
        var headers = new Message.Headers(
                Party.of("Dev Osei", "https://www.linkedin.com/in/dev"),
                List.of(Party.at("two words@example.com"), Party.of("Ada", "ada@example.com")),
                List.of(),
                List.of(),
                List.of(),
                "Hi",
                Optional.empty(),
                List.of());
        var elsewhere = new Message(
                mail.id(),
                Channel.LINKEDIN,
                mail.at(),
                headers,
                mail.text(),
                Optional.empty(),
                mail.nature(),
                List.of(),
                List.of());

        assertThat(written(elsewhere))
                .startsWith("From MAILER-DAEMON ")
                .contains("From: Dev Osei <nobody@sendoff.invalid>\n", " Ada <ada@example.com>\n");
    }
}
