package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Nature;
import sendoff.domain.Nature.Notice;
import sendoff.testing.Mail;

class NaturesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-generated",
                "Auto-Submitted: auto-replied (vacation)",
                "X-Autoreply: yes",
                "X-Auto-Response-Suppress: All",
                "Precedence: auto_reply",
                "Return-Path: <>",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b"
            })
    void a_machine_says_so_in_its_header(String field) {
        assertThat(nature(field, "Hello", "Hi").automatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Id: <mips.example.org>",
                "List-Unsubscribe: <https://example.org/u>",
                "Precedence: bulk",
                "Feedback-ID: 1:2:3"
            })
    void what_goes_to_many_is_bulk(String field) {
        assertThat(nature(field, "Hello", "Hi")).isEqualTo(new Nature(false, true, Notice.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍 Ada Lind reacted via Gmail",
                "Fiona Marsh reacted to your message:",
                "Fiona Marsh reacted with ❤ to your message",
                "Fiona Marsh reacted 👍 to your email.",
                "Ben liked your message",
                "Ana María de la Cruz laughed at your message",
                "J. O'Neill reacted via Gmail (https://www.google.com/gmail/about/?utm_source=x)",
                "🎉\n\nÖzge Çelik reacted via Gmail <https://www.google.com/gmail/>"
            })
    void a_thumb_up_is_no_letter(String text) {
        assertThat(nature("X-Mailer: any", "Re: Hello", text)).isEqualTo(new Nature(true, false, Notice.REACTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ben reacted to your message, could you call him?",
                "I reacted via Gmail, but nothing came.",
                "She reacted to your message",
                "Dana liked your message and would love to meet.",
                "Everybody liked your message.",
                "👍",
                "Ben reacted well. To your message I have only this to say: yes.",
                "Fiona liked your message.\n\nTuesday at ten?"
            })
    void who_tells_of_a_reaction_or_writes_a_sign_has_written(String text) {
        assertThat(nature("X-Mailer: any", "Re: Hello", text)).isEqualTo(Nature.PERSONAL);
    }

    @Test
    void a_person_may_say_that_no_machine_wrote() {
        assertThat(nature("Auto-Submitted: no", "Hello", "Hi")).isEqualTo(Nature.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic reply: Hello", "Out of Office: Hello", "Automatische Antwort: Hallo", "Abwesenheitsnotiz",
                        "Réponse automatique : Bonjour",
                "Respuesta automática: Hola", "Risposta automatica: Ciao", "Resposta automática: Olá",
                        "Automatisch antwoord: Hallo", "Autosvar: Hej",
                "Automatiskt svar: Hej", "Automatisk svar: Hei", "Automaattinen vastaus: Hei",
                        "Automatyczna odpowiedź: Hej", "Automatická odpověď: Ahoj",
                "自動応答: こんにちは"
            })
    void an_automatic_reply_is_known_by_its_subject(String subject) {
        assertThat(nature("X-Mailer: any", subject, "I am away."))
                .isEqualTo(new Nature(true, false, Notice.OUT_OF_OFFICE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thank you for your message. I am out of the office until Monday. For urgent matters please contact Ben. | OUT_OF_OFFICE",
                "Ich bin bis Montag nicht im Büro. In dringenden Fällen wenden Sie sich an Ben. | OUT_OF_OFFICE",
                "Je suis absente du bureau. En cas d'urgence, merci de contacter Ben. | OUT_OF_OFFICE",
                "Estoy fuera de la oficina. En caso de urgencia, póngase en contacto con Ben. | OUT_OF_OFFICE",
                "Sono fuori ufficio. In caso di urgenza rivolgersi a Ben. | OUT_OF_OFFICE",
                "Ik ben afwezig. Neem bij dringende zaken contact op met Ben. | OUT_OF_OFFICE",
                "Jestem na urlopie. W pilnych sprawach proszę o kontakt z Benem. | OUT_OF_OFFICE",
                "Carla Moreno no longer works at Example Works. Please contact Ben instead. | HAS_LEFT",
                "Frau Moreno ist nicht mehr bei uns tätig. Bitte wenden Sie sich an Ben. | HAS_LEFT"
            })
    void an_absence_notice_is_known_by_its_words(String words, Notice notice) {
        assertThat(nature("X-Mailer: any", "Re: Hello", words)).isEqualTo(new Nature(true, false, notice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm on vacation next week, could we talk the week after?",
                "Carla has left the company, so she may have time for you now.",
                "Could you please contact Carla? She asked for you."
            })
    void a_person_who_speaks_of_absence_is_still_a_person(String words) {
        assertThat(nature("X-Mailer: any", "Re: Hello", words)).isEqualTo(Nature.PERSONAL);
    }

    @Test
    void a_delivery_report_is_a_bounce() {
        Nature report = nature(
                "Return-Path: <>\nContent-Type: multipart/report; report-type=delivery-status; boundary=b",
                "Undelivered Mail Returned to Sender",
                "--b\n\nCould not be delivered.\n--b--");

        assertThat(report).isEqualTo(new Nature(true, false, Notice.BOUNCE));
        assertThat(report.isMachine()).isTrue();
    }

    private static Nature nature(String fields, String subject, String words) {
        return Mail.written("From: Ben <ben@example.net>\nTo: ada@example.com\nSubject: " + subject + "\n" + fields
                        + "\n\n" + words)
                .nature();
    }
}
