package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Nature;
import sendoff.domain.Party;
import sendoff.testing.Mail;

class MailReaderTest {
    @Test
    void a_reply_is_read_with_its_zones_apart() {
        Message message = Mail.given("reply-above-outlook-block.eml");

        assertThat(message.id()).isEqualTo(new MessageId("c2@example.org"));
        assertThat(message.from()).isEqualTo(Party.of("Carla Moreno", "carla@example.org"));
        assertThat(message.at()).isEqualTo(OffsetDateTime.parse("2026-03-03T08:15:00+01:00"));
        assertThat(message.headers().references())
                .containsExactly(new MessageId("c1@example.org"), new MessageId("a1@example.com"));
        assertThat(message.nature()).isEqualTo(Nature.PERSONAL);
        assertThat(message.text().own()).isEqualTo("Hi Ada,\n\nThursday works, thank you.\n\nBest,\nCarla");
        assertThat(message.text().signature()).isEqualTo("--\nCarla Moreno\nExample Works");
        assertThat(message.text().quoted()).startsWith("From: Ada Lind").endsWith("Would Thursday suit you?");
    }
}
