package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.OWNER;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.mail.MailReader;
import sendoff.testing.Cast;

/// Who brought the two together, and what counts as thanks to them.
class IntroducerNotThankedTest {
    private static final Tone TONE = Tone.standard();
    private static final Party TOMASZ = Party.of("Tomasz Wilk", "tomasz@north.example");
    private static final Party AILSA = Party.of("Ailsa Drummond", "ailsa@peat.example");
    private static final String ASK = " I study peat fires and would like half an hour of your time.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Henrike Vos was so kind as to suggest that I write to you.",
                "Henrike Vos said I might get in touch.",
                "Henrike Vos m'a dit que je pouvais vous écrire.",
                "I write at the suggestion of Henrike Vos.",
                "Henrike Vos gave me your name.",
                "I have your address from Henrike Vos.",
                "Henrike asked me to contact you."
            })
    void whoever_sent_the_asker_is_thanked(String sent) {
        Situation asked = asked(AILSA, sent + ASK, Optional.empty());

        assertThat(finds("thank you for your letter about peat", asked)).isTrue();
        assertThat(finds("thank you for your letter about peat, and Henrike for sending you", asked))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our old teacher Henrike Vos told me that you live in Oslo now.",
                "LinkedIn suggested I contact you.",
                "My editor said I should ask.",
                "You said I might write to you again."
            })
    void who_is_only_spoken_of_sent_nobody(String said) {
        assertThat(finds("thank you for your letter about peat", asked(AILSA, said + ASK, Optional.empty())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thank you for the peat, and please thank your uncle",
                "merci, and merci to our friend in the north",
                "thank you for the peat; I owe Tomasz a beer",
                "thank you for the peat. Tomasz too, of course",
                "thank you for connecting us"
            })
    void thanks_by_role_or_otherwise_are_thanks(String thanks) {
        assertThat(finds(thanks, asked(AILSA, "Uncle Tomasz knows you." + ASK, Optional.of(TOMASZ))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thank you for the letter about peat, which Tomasz had promised",
                "thank you for the peat. I know your uncle from school",
                "thank you for bringing the peat to my door",
                "thank you for introducing yourself"
            })
    void who_is_only_mentioned_is_not_thanked(String said) {
        assertThat(finds(said, asked(AILSA, "Uncle Tomasz knows you." + ASK, Optional.of(TOMASZ))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thank you for the peat. When you see Tomasz, say to him that he has all my gratitude for this one",
                "thank you for the peat. Tell Tomasz that he may interrupt any dinner of mine; I am much obliged to him",
                "thank you for the peat. And give your uncle a kiss on each cheek from me",
                "thank you for the peat, and I'm in Tomasz's debt again",
                "thank you for the peat. Your good uncle has my thanks",
                "thank you for the peat. Please let your uncle know that I'm grateful",
                "thank you for the peat. Tell Tomasz there is a jar of honey with his name on it for bringing us together",
                "thank you for the peat. Tomasz has had a bottle of the good one from me for steering you north"
            })
    void thanks_through_somebody_else_are_thanks(String said) {
        assertThat(finds(said, asked(AILSA, "Uncle Tomasz knows you." + ASK, Optional.of(TOMASZ))))
                .isFalse();
        assertThat(finds(said, asked(AILSA, ASK, Optional.of(Party.at("tomasz@north.example")))))
                .as("known by address alone")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thank you for the peat. Tomasz told me how good it is",
                "thank you for the peat. My greetings to Tomasz",
                "thank you for your note to Tomasz about the peat",
                "thank you for the peat. Success with the supper. I hope to see it"
            })
    void who_is_named_in_a_cool_sentence_is_not_thanked(String said) {
        assertThat(finds(said, asked(AILSA, ASK, Optional.of(Party.of("Tomasz Wilk", "s.wilk@north.example")))))
                .isTrue();
    }

    @Test
    void the_introducer_may_be_greeted_by_initials() {
        Party beng = Party.of("Ong Beng Teck", "teck@north.example");

        assertThat(TONE.check(
                        "BT, you rascal. Thank you for Ailsa. I take no calls this term.\n\nAda",
                        asked(AILSA, ASK, Optional.of(beng))))
                .extracting(Finding::rule)
                .doesNotContain("introducer-not-thanked");
    }

    @Test
    void who_introduced_in_an_earlier_letter_is_thanked() {
        Situation answered = afterwards("Ada, meet Ailsa Drummond, who studies peat fires. Over to you two.");

        assertThat(finds("thank you for your letter about peat", answered)).isTrue();
        assertThat(finds("thank you for your letter about peat, and Tomasz for sending you", answered))
                .isFalse();
    }

    @Test
    void an_earlier_letter_brings_somebody_also_without_the_usual_words() {
        assertThat(finds(
                        "thank you for your letter about peat",
                        afterwards("Snow to the knee here. While I have you: Ailsa in copy has put out three moors.")))
                .isTrue();
    }

    @Test
    void who_only_wrote_earlier_introduced_nobody() {
        assertThat(finds(
                        "thank you for your letter about peat",
                        afterwards("Ada, Ailsa and I need the figures by Friday.")))
                .isFalse();
    }

    private static Situation afterwards(String earlier) {
        var first = Cast.message("o0@example.net", TOMASZ, List.of(ADA, AILSA), "Peat", earlier, TUESDAY);
        var last = Cast.message("o1@example.net", AILSA, List.of(ADA), "Re: Peat", ASK, TUESDAY.plusDays(1));
        return Situation.of(
                List.of(first, last), Optional.empty(), Optional.of(Framework.DIRECT_CLOSURE), Optional.of(OWNER));
    }

    @Test
    void both_are_thanked_who_are_greeted_together() {
        Situation asked = asked(AILSA, "Uncle Tomasz knows you." + ASK, Optional.of(TOMASZ));

        assertThat(TONE.check("Dear both,\n\nthank you for the peat. I take no calls this term.\n\nAda", asked))
                .extracting(Finding::rule)
                .doesNotContain("introducer-not-thanked");
    }

    @Test
    void nobody_is_taken_for_the_introducer_of_whoever_answers_their_letter() {
        String quoting = """
                From: Ailsa Drummond <ailsa@peat.example>
                To: Ada Lindqvist <ada@example.com>
                Subject: Re: peat intro
                Content-Type: text/plain; charset=utf-8

                Then ten minutes, perhaps?

                On Mon, 9 Mar 2026 at 10:02, Ada <ada@example.com> wrote:

                > Ailsa, I give no introductions this term.
                """;

        var message = new MailReader().read(quoting.getBytes(StandardCharsets.UTF_8), List.of());

        assertThat(finds(
                        "thank you for asking once more",
                        Situation.of(
                                List.of(message),
                                Optional.empty(),
                                Optional.of(Framework.DIRECT_CLOSURE),
                                Optional.empty())))
                .isFalse();
    }

    @Test
    void an_introduction_quoted_in_another_language_is_one() {
        String quoting = """
                From: Ailsa Drummond <ailsa@peat.example>
                To: Ada Lindqvist <ada@example.com>
                Subject: Peat
                Content-Type: text/plain; charset=utf-8

                Dear Ada, could we talk about peat fires for half an hour?

                Am 09.03.2026 um 10:02 schrieb Tomasz Wilk:

                > Ada, hier ist Ailsa. Ailsa, das ist Ada.
                """;
        var message = new MailReader().read(quoting.getBytes(StandardCharsets.UTF_8), List.of());

        assertThat(finds("thank you for your letter about peat", answering(message, AILSA, Optional.empty())))
                .isTrue();
    }

    @Test
    void an_introducer_may_be_thanked_by_the_name_they_sign_with() {
        String quoting = """
                From: Ailsa Drummond <ailsa@peat.example>
                To: Ada Lindqvist <ada@example.com>
                Subject: Peat
                Content-Type: text/plain; charset=utf-8

                Dear Ada, could we talk about peat fires for half an hour?

                On Mon, 9 Mar 2026 at 10:02, Margarida Pestana <m.pestana@north.example> wrote:

                > Ada, this is Ailsa. Ailsa, this is Ada. I leave you to it.
                > Guida
                """;
        var message = new MailReader().read(quoting.getBytes(StandardCharsets.UTF_8), List.of());
        var asked = answering(message, AILSA, Optional.of(Party.of("Margarida Pestana", "m.pestana@north.example")));

        assertThat(finds("thank you for your letter, and thanks to Guida for finding you", asked))
                .isFalse();
        assertThat(finds("thank you for your letter about peat", asked)).isTrue();
    }

    private static boolean finds(String thanks, Situation situation) {
        String draft = "Dear Ailsa,\n\n" + thanks + ". I take no calls this term. Good luck with it!\n\nAda";
        return TONE.check(draft, situation).stream().map(Finding::rule).toList().contains("introducer-not-thanked");
    }

    private static Situation asked(Party from, String text, Optional<Party> introducer) {
        var message = Cast.message("o1@example.net", from, List.of(ADA), "Peat", text, TUESDAY);
        return answering(message, from, introducer);
    }

    private static Situation answering(Message message, Party from, Optional<Party> introducer) {
        return Answering.to(message, introducer, Optional.of(from), Optional.empty());
    }
}
