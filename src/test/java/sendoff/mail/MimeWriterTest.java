package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.introductionId;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import sendoff.domain.Envelope;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Reply;

class MimeWriterTest {
    private static final Instant AT = Instant.parse("2026-11-17T08:20:00Z");
    private static final MessageId AS = new MessageId("answer-1@example.com");
    private final MimeWriter writer = new MimeWriter(ZoneId.of("Europe/Stockholm"));

    @Test
    void a_short_answer_reads_as_one_would_write_it_by_hand() {
        String mail = sent(envelope("Re: Coffee", CARLA), "Dear Carla,\n\nThank you.\n\nAda\n");

        assertThat(mail).isEqualTo("""
                Message-ID: <answer-1@example.com>
                Date: Tue, 17 Nov 2026 09:20:00 +0100
                From: Ada Lindqvist <ada@example.com>
                To: Carla Reyes <carla@example.net>
                Subject: Re: Coffee
                In-Reply-To: <ask@example.net>
                References: <intro@example.org> <ask@example.net>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 7bit

                Dear Carla,

                Thank you.

                Ada
                """.replace("\n", "\r\n"));
    }

    @Test
    void what_is_written_is_read_back() {
        Party zoe = Party.of("Zoë \"Z\" Łukasz, Dr.", "zoe@example.net");
        String body = "Liebe Zoë,\n\nFrom here on: 100 % = ja ☂\n.\n" + "lang ".repeat(400) + "\n\nAda";
        Message read =
                read(writer.forSending(approved(envelope("Ärger mit der Fähre ".repeat(9), zoe, BEN), body), AT));

        assertThat(read.id()).isEqualTo(AS);
        assertThat(read.at().toInstant()).isEqualTo(AT);
        assertThat(read.subject()).isEqualTo("Ärger mit der Fähre ".repeat(9).strip());
        assertThat(read.headers().to()).containsExactly(zoe, BEN);
        assertThat(read.headers().inReplyTo()).contains(new MessageId("ask@example.net"));
        assertThat(read.headers().references())
                .containsExactly(new MessageId("intro@example.org"), new MessageId("ask@example.net"));
        assertThat(read.text().own().replaceAll("\\s+", " ").strip())
                .startsWith(body.replaceAll("\\s+", " ").substring(0, 60));
    }

    @Test
    void only_the_owners_copies_show_bcc() {
        Envelope envelope =
                new Envelope(ADA, List.of(CARLA), List.of(), List.of(BEN), "Re: x", Optional.empty(), List.of());

        assertThat(text(writer.forSending(approved(envelope, "x"), AT))).doesNotContain("ben@example.org");
        assertThat(text(writer.forSentFolder(approved(envelope, "x"), AT)))
                .contains("Bcc: Ben Okafor <ben@example.org>");
        assertThat(text(writer.forDrafts(new Reply.Draft(introductionId(1), envelope, "x"), AS, AT)))
                .contains("Bcc: Ben Okafor <ben@example.org>");
    }

    @Test
    void a_draft_names_its_introduction_and_what_leaves_does_not() {
        Envelope envelope =
                new Envelope(ADA, List.of(CARLA), List.of(), List.of(), "Re: x", Optional.empty(), List.of());

        assertThat(text(writer.forDrafts(new Reply.Draft(introductionId(1), envelope, "x"), AS, AT)))
                .contains("\r\nX-Sendoff-Introduction: " + introductionId(1) + "\r\n");
        assertThat(text(writer.forSending(approved(envelope, "x"), AT))).doesNotContain("X-Sendoff");
    }

    @Test
    void of_thousands_of_references_the_first_and_the_latest_stay() {
        List<MessageId> many = IntStream.range(0, 3000)
                .mapToObj(n -> new MessageId(n + "@example.org"))
                .toList();
        Envelope envelope =
                new Envelope(ADA, List.of(CARLA), List.of(), List.of(), "Re: x", Optional.of(many.getLast()), many);

        Message read = read(writer.forSending(approved(envelope, "x"), AT));

        assertThat(read.headers().references())
                .hasSize(30)
                .startsWith(many.getFirst())
                .endsWith(many.getLast());
    }

    @Test
    void an_international_domain_is_written_for_any_server_and_a_local_part_is_flagged() {
        Envelope domain = envelope("Re: x", Party.at("carla@bücher.example"));
        Envelope local = envelope("Re: x", Party.at("zoë@example.net"));

        assertThat(sent(domain, "x")).contains("To: carla@xn--bcher-kva.example\r\n");
        assertThat(MimeWriter.needsUtf8(domain)).isFalse();
        assertThat(MimeWriter.needsUtf8(local)).isTrue();
    }

    @Test
    void an_address_that_would_add_a_recipient_is_refused() {
        Envelope envelope = envelope("Re: x", Party.at("carla@example.net>,\r\nBcc: <dev@cold.example"));

        assertThatThrownBy(() -> writer.forSending(approved(envelope, "x"), AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "can't write to this address, correct it: " + "carla@example.net>,  bcc: <dev@cold.example");
    }

    @Property(tries = 300)
    void nothing_in_a_subject_or_name_becomes_a_field(@ForAll String subject, @ForAll String name) {
        Party named = new Party(Optional.of("C" + name + "\r\nX-Evil: 1"), Optional.of("carla@example.net"));
        String mail = sent(envelope(subject + "\r\nX-Evil: 1\n\nbody", named), "x");
        String header = mail.substring(0, mail.indexOf("\r\n\r\n") + 2);

        assertThat(header.split("\r\n(?![ \t])"))
                .allMatch(field -> field.matches("(?s)(Message-ID|Date|From|To|Subject|In-Reply-To|References"
                        + "|MIME-Version|Content-Type|Content-Transfer-Encoding): .*"));
        assertThat(header).isASCII();
        assertThat(header.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(header.lines()).allMatch(line -> line.length() <= 200 && !line.isBlank());
    }

    @Property(tries = 300)
    void any_text_comes_through_in_short_ascii_lines(@ForAll String body) {
        String mail = sent(envelope("Re: x", CARLA), body);

        assertThat(mail).isASCII();
        assertThat(mail.split("\r\n", -1)).allMatch(line -> line.length() <= 998 && line.indexOf('\n') < 0);
    }

    private String sent(Envelope envelope, String body) {
        return text(writer.forSending(approved(envelope, body), AT));
    }

    private static Envelope envelope(String subject, Party... to) {
        return new Envelope(
                ADA,
                List.of(to),
                List.of(),
                List.of(),
                subject,
                Optional.of(new MessageId("ask@example.net")),
                List.of(new MessageId("intro@example.org"), new MessageId("ask@example.net")));
    }

    private static Reply.Approved approved(Envelope envelope, String body) {
        return new Reply.Approved(introductionId(1), envelope, body, AS);
    }

    private static Message read(byte[] mail) {
        return new MailReader().read(mail, List.of());
    }

    private static String text(byte[] mail) {
        return new String(mail, StandardCharsets.UTF_8);
    }
}
