package sendoff.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Party;
import sendoff.testing.Mail;

/// Broken mail that people really get, one message a fault.
class HardMailTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "charset-unknown.eml | Grüße aus Malmö",
                "charset-undeclared-utf8.eml | Smørrebrød at noon?",
                "charset-undeclared-1252.eml | “Yes” – it’s fine",
                "charset-latin1-that-is-1252.eml | “Yes” – it’s 5 €",
                "charset-gb2312-that-is-gb18030.eml | 朱镕基说 € 好",
                "charset-quote-never-closed.eml | Zażółć gęślą jaźń",
                "charset-ansi-x3-with-utf8.eml | naïve café",
                "multipart-without-boundary.eml | Hello Ada, the plain words.",
                "multipart-boundary-never-comes.eml | Hello Ada, here I am all the same.",
                "plain-part-is-an-excuse.eml | Dear Ada, could we talk?",
                "nul-bytes.eml | Hello Ada"
            })
    void the_words_are_as_the_author_meant_them(String file, String words) {
        assertThat(Mail.given(file).text().own()).isEqualTo(words);
    }

    @Test
    void raw_utf8_in_a_header_is_read() {
        assertThat(Mail.given("charset-undeclared-utf8.eml").subject()).isEqualTo("Café für zwei");
    }

    @Test
    void encoded_words_split_in_a_character_are_joined_before_decoding() {
        Message message = Mail.given("encoded-word-split-in-a-character.eml");

        assertThat(message.subject()).isEqualTo("Zoë Müller – señor");
        assertThat(message.from()).isEqualTo(Party.of("Müller, Zoë", "ben@example.net"));
    }

    @Test
    void addresses_survive_brackets_and_quotes_never_closed() {
        Message.Headers headers = Mail.given("address-never-closed.eml").headers();

        assertThat(headers.from()).isEqualTo(Party.of("Ben Okafor", "ben@example.net"));
        assertThat(headers.to())
                .containsExactly(Party.of("Ada Lind", "ada@example.com"), Party.of("Carla", "carla@example.org"));
        assertThat(headers.cc()).containsExactly(Party.at("dev@example.org"), Party.at("eve@example.org"));
    }

    @Test
    void an_address_need_not_be_ascii() {
        assertThat(Mail.given("address-not-ascii.eml").from()).isEqualTo(Party.of("Jürgen", "jürgen@bücher.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "date-impossible.eml, 2026-03-04T09:30:00+01:00",
        "date-in-the-year-9999.eml, 2026-03-04T09:30:00+01:00",
        "date-2044-received-2026.eml, 2026-03-04T09:30:00+01:00",
        "date-2044.eml, 2044-03-01T10:00:00Z",
        "date-1979.eml, 1979-03-01T10:00:00-05:00"
    })
    void a_date_counts_unless_it_cannot_be(String file, OffsetDateTime at) {
        assertThat(Mail.given(file).at()).isEqualTo(at);
    }

    @Test
    void a_message_without_an_id_gets_the_same_one_whenever_it_is_read() {
        byte[] raw = Mail.raw("no-message-id.eml");
        byte[] asMbox = new String(raw, UTF_8).replace("\r\n", "\n").strip().getBytes(UTF_8);
        var reader = new MailReader();

        assertThat(reader.read(raw, List.of()).id())
                .isEqualTo(reader.read(asMbox, List.of("Inbox")).id());
        assertThat(reader.read(raw, List.of()).id().value())
                .startsWith("sha256-")
                .endsWith("@without-id.invalid");
        assertThat(Mail.written("From: ben@example.net\n\nother").id())
                .isNotEqualTo(reader.read(raw, List.of()).id());
    }

    @Test
    void attachment_names_in_pieces_and_in_encoded_words_are_read() {
        assertThat(Mail.given("attachment-names-rfc2231.eml").attachments())
                .containsExactly("Résumé of Carla.pdf", "Brücke.png", "invite.ics");
    }

    @Test
    void the_marks_of_html_tell_the_quote_from_the_answer() {
        Message message = Mail.given("html-only-gmail-reply.eml");

        assertThat(message.text().own()).isEqualTo("Hi Ada,\n\nThursday is fine.\n\nBen");
        assertThat(message.text().quoted()).contains("Would Thursday suit you?").doesNotContain("Thursday is fine");
        assertThat(message.html()).isPresent();
    }

    @Test
    void flowed_lines_are_joined_within_their_depth() {
        Message message = Mail.given("flowed-with-delsp.eml");

        assertThat(message.text().own()).isEqualTo("This line was broken by the program.\nStuffed line.");
        assertThat(message.text().quoted()).isEqualTo("> A quote that goes on.");
        assertThat(message.text().signature()).isEqualTo("--\nBen");
    }

    @Test
    void labels_come_from_the_mailbox_and_from_the_header() {
        Message message = new MailReader().read(Mail.raw("labels-of-takeout.eml"), List.of("Follow up", "Inbox"));

        assertThat(message.labels()).containsExactly("Follow up", "Inbox", "Intro, warm", "Réseau", "intro", "$Later");
    }

    @Test
    void an_alias_seen_only_in_delivered_to_was_a_hidden_recipient() {
        assertThat(Mail.given("bcc-only-in-delivered-to.eml").headers().bcc())
                .containsExactly(Party.at("ada.private@example.com"));
    }

    @Test
    void a_forgotten_blank_line_costs_no_words() {
        assertThat(Mail.given("blank-line-before-body-forgotten.eml").text().own())
                .isEqualTo("Hello Ada, I forgot the blank line.\n\nSecond paragraph.");
    }

    @Test
    void a_message_forwarded_as_an_attachment_is_kept_apart() {
        Message message = Mail.given("forwarded-as-attachment.eml");

        assertThat(message.text().own()).isEqualTo("Ada, could you help Carla?");
        assertThat(message.text().forwarded()).startsWith("From: Carla Moreno").endsWith("half an hour of advice.");
    }

    @Test
    void a_linkedin_notice_counts_for_the_person_who_wrote_there() {
        Message message = Mail.given("linkedin-message.eml");

        assertThat(message.channel()).isEqualTo(Channel.LINKEDIN);
        assertThat(message.from())
                .isEqualTo(Party.of("Carla Moreno", "https://www.linkedin.com/messaging/thread/2-AbC9/"));
        assertThat(message.text().own())
                .isEqualTo("Hi Ada, would you have twenty minutes for a question about your path?");
        assertThat(message.nature().notice()).isEqualTo(Notice.NOTIFICATION);
        assertThat(message.nature().isMachine()).isFalse();
        assertThat(message.nature().bulk()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Carla added you and Dana to a conversation", "Something new in your inbox"})
    void whatever_its_subject_the_name_below_a_new_message_wrote_it(String subject) {
        String notice =
                new String(Mail.raw("linkedin-message.eml"), UTF_8).replace("Carla sent you a message", subject);
        Message message = Mail.written(notice);

        assertThat(message.from().name()).contains("Carla Moreno");
        assertThat(message.text().own()).startsWith("Hi Ada, would you have twenty minutes");
    }

    @ParameterizedTest
    @CsvSource({
        "service-group-message.eml, Ryan Seepersad, 'Ada, meet Tamika', the two of you.",
        "service-mention.eml, Priyanka Nair, '@ada could you', 'you don''t bite.'",
        "service-digest.eml, Marta Oyelaran, The young man, 'round to you?'",
        "service-invitation-by-name.eml, Teodor Vance, 'Dear Ada, I inspect', 'nobody can see?'",
        "service-shared-profile.eml, Jana Brodská, 'Ada, Ota has', 'before spring.'"
    })
    void a_notice_of_any_other_service_counts_for_the_person_who_wrote_there(
            String file, String writer, String begins, String ends) {
        Message message = Mail.given(file);

        assertThat(message.from().name()).contains(writer);
        assertThat(message.text().own()).startsWith(begins).endsWith(ends);
        assertThat(message.nature().notice()).isEqualTo(Notice.NOTIFICATION);
    }

    @Test
    void sponsored_linkedin_mail_is_bulk() {
        assertThat(Mail.given("linkedin-sponsored.eml").nature().bulk()).isTrue();
    }

    @Test
    void a_form_that_leads_the_eye_with_dots_is_from_whoever_typed_it_and_says_what_they_typed() {
        Message message = Mail.given("form-mail-dots.eml");

        assertThat(message.from()).isEqualTo(Party.of("Tuulikki Aro", "tuulikki@arokartta.example"));
        assertThat(message.nature().notice()).isEqualTo(Notice.NOTIFICATION);
        assertThat(message.text().own()).startsWith("We draw maps of ice roads").endsWith("whether we should say yes?");
    }

    @Test
    void form_mail_counts_for_the_person_named_in_it() {
        Message message = Mail.given("form-mail.eml");

        assertThat(message.from()).isEqualTo(Party.of("Carla Moreno", "carla@example.org"));
        assertThat(message.nature().notice()).isEqualTo(Notice.NOTIFICATION);
    }
}
