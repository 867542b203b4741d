package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import sendoff.domain.Attachment;
import sendoff.domain.Envelope;
import sendoff.domain.MessageId;
import sendoff.domain.Reply;
import sendoff.testing.Cast;

class AttachedTest {
    private static MimeMultipart parts(String name, String type, byte[] bytes) throws Exception {
        var file = new Attachment(name, type, bytes.length, "0");
        var envelope = new Envelope(ADA, List.of(CARLA), List.of(), List.of(), "Re: x", Optional.empty(), List.of())
                .attaching(Optional.of(file));
        var reply = new Reply.Approved(
                Cast.introductionId(1), envelope, "Dear Carla,\n\nfår du den?\n", new MessageId("a@example.com"));
        var writer = new MimeWriter(ZoneId.of("Europe/Stockholm"), _ -> bytes);
        byte[] mail = writer.forSending(reply, TUESDAY.toInstant());
        assertThat(writer.forSending(reply, TUESDAY.toInstant())).isEqualTo(mail);
        var read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        return (MimeMultipart) read.getContent();
    }

    @Property(tries = 50)
    void any_bytes_arrive_as_they_were(@ForAll @Size(max = 3000) byte[] bytes) throws Exception {
        try (var in =
                parts("a.bin", "application/octet-stream", bytes).getBodyPart(1).getInputStream()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void the_letter_stands_before_the_file() throws Exception {
        var parts = parts("guide.pdf", "application/pdf", new byte[] {1});

        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("får du den?");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("guide.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("application/pdf");
    }

    @Test
    void a_name_can_begin_no_header_of_its_own() throws Exception {
        var part = parts("a\"\r\nBcc: eve@example.org\r\n.pdf", "message/rfc822", new byte[] {1})
                .getBodyPart(1);

        assertThat(part.getHeader("Bcc")).isNull();
        assertThat(part.getContentType()).isEqualTo("application/octet-stream");
        assertThat(part.getDisposition()).isEqualTo("attachment");
    }
}
