package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.MessageText;

class OwnTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Mar 2026 at 16:20, Ada Lind <ada@example.com> wrote:",
                "On Mon, 2 Mar 2026 at 16:20, Ada Lind\n<ada@example.com> wrote:",
                "On Monday, March 2nd, 2026 at 4:20 PM, Ada Lind\n<ada@example.com>\nwrote:",
                "Am Mo., 2. März 2026 um 16:20 Uhr schrieb Ada Lind <ada@example.com>:",
                "Am 02.03.2026 um 16:20 schrieb Ada Lind:",
                "Le lun. 2 mars 2026 à 16:20, Ada Lind <ada@example.com> a écrit :",
                "Le lundi 2 mars 2026 à 16:20, Ada Lind\n<ada@example.com> a écrit :",
                "El lun, 2 mar 2026 a las 16:20, Ada Lind (<ada@example.com>) escribió:",
                "Il giorno lun 2 mar 2026 alle ore 16:20 Ada Lind <ada@example.com> ha scritto:",
                "Em seg., 2 de mar. de 2026 às 16:20, Ada Lind <ada@example.com> escreveu:",
                "Op ma 2 mrt 2026 om 16:20 schreef Ada Lind <ada@example.com>:",
                "Den mån 2 mars 2026 kl 16:20 skrev Ada Lind <ada@example.com>:",
                "Den man. 2. mar. 2026 kl. 16.20 skrev Ada Lind <ada@example.com>:",
                "man. 2. mars 2026 kl. 16:20 skrev Ada Lind <ada@example.com>:",
                "ma 2. maalisk. 2026 klo 16.20 Ada Lind (ada@example.com) kirjoitti:",
                "pon., 2 mar 2026 o 16:20 Ada Lind <ada@example.com> napisał(a):",
                "po 2. 3. 2026 v 16:20 odesílatel Ada Lind <ada@example.com> napsal:",
                "пн, 2 мар. 2026 г. в 16:20, Ada Lind <ada@example.com>:",
                "2 марта 2026 г., в 16:20, Ada Lind <ada@example.com> написал(а):",
                "2026年3月2日(月) 16:20 Ada Lind <ada@example.com>:",
                "Ada Lind <ada@example.com>, 2 Mar 2026 Pzt, 16:20 tarihinde şunu yazdı:",
                "Ada Lind <ada@example.com> ezt írta (időpont: 2026. márc. 2., H, 16:20):"
            })
    void what_follows_an_attribution_is_quoted(String attribution) {
        MessageText marked = OwnText.of("Thursday works.\n\nBen\n\n" + attribution + "\n> Would Thursday suit you?\n");
        MessageText unmarked =
                OwnText.of("Thursday works.\n\nBen\n\n" + attribution + "\n\nWould Thursday suit you?\n");

        assertThat(marked.own()).isEqualTo("Thursday works.\n\nBen");
        assertThat(marked.quoted()).isEqualTo(attribution + "\n> Would Thursday suit you?");
        assertThat(unmarked.own()).isEqualTo("Thursday works.\n\nBen");
    }

    @ParameterizedTest
    @CsvSource({
        "From, Sent, To, Subject",
        "Von, Gesendet, An, Betreff",
        "De, Envoyé, À, Objet",
        "De, Enviado el, Para, Asunto",
        "Da, Inviato, A, Oggetto",
        "De, Enviada em, Para, Assunto",
        "Van, Verzonden, Aan, Onderwerp",
        "Från, Skickat, Till, Ämne",
        "Fra, Sendt, Til, Emne",
        "Lähettäjä, Lähetetty, Vastaanottaja, Aihe",
        "Od, Wysłano, Do, Temat",
        "Od, Odesláno, Komu, Předmět",
        "От, Отправлено, Кому, Тема",
        "差出人, 送信日時, 宛先, 件名"
    })
    void what_follows_the_header_block_of_outlook_is_quoted(String from, String sent, String to, String subject) {
        String block = "%s: Ada Lind <ada@example.com>\n%s: 2.3.2026 16:20\n%s: Ben\n%s: Thursday\n\nWould it suit you?"
                .formatted(from, sent, to, subject);

        MessageText answer = OwnText.of("It does.\n\n________________________________\n" + block, "RE: Thursday");
        assertThat(answer.own()).isEqualTo("It does.");
        assertThat(answer.quoted()).endsWith("Would it suit you?");

        MessageText forward = OwnText.of("For you.\n\n" + block, "FW: Thursday");
        assertThat(forward.own()).isEqualTo("For you.");
        assertThat(forward.forwarded()).isEqualTo(block);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---------- Forwarded message ---------",
                "Begin forwarded message:",
                "---------- Weitergeleitete Nachricht ----------",
                "-------- Message transféré --------",
                "---------- Mensaje reenviado ---------",
                "---------------------- Forwarded by Ben Okafor/Example on 03/02/2026 04:20 PM ---------------------------"
            })
    void what_is_forwarded_is_kept_apart(String line) {
        MessageText text =
                OwnText.of("Could you help Carla?\n\nBen\n\n" + line + "\nFrom: Carla\n\nI look for advice.\n");

        assertThat(text.own()).isEqualTo("Could you help Carla?\n\nBen");
        assertThat(text.forwarded()).startsWith(line).endsWith("I look for advice.");
        assertThat(text.quoted()).isEmpty();
    }

    @Test
    void an_original_message_is_quoted() {
        MessageText text =
                OwnText.of("Yes.\n\n-----Original Message-----\nFrom: Ada\nSent: Monday\nTo: Ben\n\nWell?\n");

        assertThat(text.own()).isEqualTo("Yes.");
        assertThat(text.quoted()).endsWith("Well?");
    }

    @Test
    void answers_between_the_quoted_lines_are_own() {
        MessageText text = OwnText.of("""
                Ada Lind wrote:
                > Would Thursday suit you?

                It would.

                > And where?

                At the library.
                """);

        assertThat(text.own()).isEqualTo("It would.\n\nAt the library.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my iPhone",
                "Sent from Outlook for Android",
                "Get Outlook for iOS<https://aka.ms/o0ukef>",
                "Von meinem iPhone gesendet",
                "Gesendet von Mail für Windows",
                "Envoyé de mon iPhone",
                "Enviado desde mi iPhone",
                "Inviato da iPhone",
                "Enviado do meu iPhone",
                "Verzonden vanaf mijn iPhone",
                "Skickat från min iPhone",
                "Sendt fra min iPhone",
                "Wysłane z iPhone'a",
                "Odesláno z iPhonu",
                "Отправлено с iPhone",
                "iPhoneから送信"
            })
    void the_line_that_a_telephone_adds_is_a_signature(String line) {
        MessageText text = OwnText.of(
                "Thursday works.\n\n" + line + "\n\nOn 2 Mar 2026, at 16:20, Ada <ada@example.com> wrote:\n\n> Well?");

        assertThat(text.own()).isEqualTo("Thursday works.");
        assertThat(text.signature()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Thursday I wrote to Carla, as you asked.",
                "Ben wrote that he would come.",
                "Here is what I have:\n\n- one\n- two",
                "From: now on I shall write sooner.",
                "I said on 3 March 2026 that I would come.\n\nSo I did.",
                "To: be or not to be\nSubject: to change"
            })
    void plain_words_are_no_quote(String words) {
        assertThat(OwnText.of(words).own()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thanks for this. Best,#Ben | Ben",
                "See you then.##Best regards,#Ben Okafor | Ben Okafor",
                "Gern!##Viele Grüße#Jürgen | Jürgen",
                "D'accord.##Cordialement,#Zoë | Zoë",
                "Sure thing. Thanks, Ben | Ben",
                "Fine by me.##- Ben | Ben",
                "Fine by me.##Ben | Ben"
            })
    void the_sign_off_tells_the_name(String own, String name) {
        assertThat(SignOff.name(own.replace('#', '\n'))).contains(name);
    }

    @Test
    void words_without_a_sign_off_tell_no_name() {
        assertThat(SignOff.name("Could we talk on Thursday?")).isEmpty();
        assertThat(SignOff.name("Thursday?\n\nwe could meet at the library")).isEmpty();
    }
}
