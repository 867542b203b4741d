package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.TUESDAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.domain.Party;
import sendoff.testing.Cast;

/// Whose name is wrong, and whose is only somebody else's or written as another language calls.
class WrongNameTest {
    private static final Tone TONE = Tone.standard();
    private static final Party TOMASZ = Party.of("Tomasz Wilk", "tomasz@north.example");
    private static final Party AILSA = Party.of("Ailsa Drummond", "ailsa@peat.example");

    @ParameterizedTest
    @CsvSource({
        "A Bhríd, Bríd Ní Shé",
        "A Sheáin, Seán Ó Briain",
        "Tomaszu, Tomasz Wilk",
        "Drogi Pawle, Paweł Wrona",
        "Milá Jano, Jana Malá",
        "Dear Giorgo, Giorgos Pappas",
        "Lenka, Lena Brodsky",
        "Dear Mori-san, Keisuke Mori"
    })
    void a_name_bent_as_its_language_calls_is_right(String greeting, String name) {
        Party from = Party.of(name, "someone@kiln.example");

        assertThat(wrong(greeting + ",\n\nthank you for the kiln. I take no calls this term.\n\nAda", asked(from)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Dear Mario, Maria Pérez, Mario", "Dear Karla, Karl Weiss, Karla", "Drogi Marku, Tomasz Wilk, Marku"})
    void another_name_stays_wrong(String greeting, String name, String wrong) {
        Party from = Party.of(name, "someone@kiln.example");

        assertThat(wrong(greeting + ",\n\nthank you for the kiln. I take no calls this term.\n\nAda", asked(from)))
                .containsExactly(wrong);
    }

    @Test
    void initials_are_no_short_form_of_another_name() {
        assertThat(wrong(
                        "Dear Emma,\n\nthank you for the kiln. I take no calls this term.\n\nAda",
                        asked(Party.of("Ellie Marsden", "ellie@kiln.example"))))
                .containsExactly("Emma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Daalụ, Ben", "Medaase, Ben", "Köszönöm, Ben", "Grazie, Ben", "ありがとう, Ben"})
    void a_thank_you_in_any_language_is_nobodys_name_and_thanks(String greeting) {
        assertThat(TONE.check(
                        greeting + ",\n\nI take no calls this term. Good luck with the kiln!\n\nAda",
                        asked(Party.of("Ben Okafor", "ben@kiln.example"))))
                .extracting(Finding::rule)
                .doesNotContain("wrong-name", "no-thanks");
    }

    @ParameterizedTest
    @CsvSource({
        "thank you for introducing Fiona Drummond, Fiona",
        "thank you for introducing Ailsa Drumlin, Ailsa Drumlin",
        "thank you for Chiara, Chiara"
    })
    void who_was_introduced_has_both_halves_of_the_name(String thanks, String wrong) {
        assertThat(wrong("Dear Tomasz,\n\n" + thanks + ". I take no calls this term.\n\nAda", introduced()))
                .containsExactly(wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thank you for Ailsa, who writes so well",
                "thank you for the letter. Tomasz Kramer at the bog museum takes questions",
                "thank you for the letter. I know your cousin Greta Drummond from school",
                "thank you for introducing Ailsa. My colleague Karin Alsa reads peat"
            })
    void whom_the_draft_brings_in_is_somebody_else(String said) {
        assertThat(wrong("Dear Tomasz,\n\n" + said + ". I take no calls this term.\n\nAda", introduced()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "inviting me onto Street to Stage, Street to Stage",
        "the invitation to the Lantern Festival, Lantern Festival",
        "asking me to the Niger Delta Energy Forum, Niger Delta Energy Forum"
    })
    void a_long_name_with_one_word_wrong_is_wrong(String thanks, String wrong) {
        assertThat(wrong("Dear Tomasz,\n\nthank you for " + thanks + ". I give no talks this term.\n\nAda", invited()))
                .containsExactly(wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inviting me onto Street to Summit. Desk to Summit did a fine one",
                "asking me. This term's talk is promised to the Rhine Water Congress",
                "asking me. My love to the Wilks",
                "asking me. Marcy Dill over at Pecos Staffing speaks well"
            })
    void a_long_name_beside_theirs_is_another(String said) {
        assertThat(wrong("Dear Tomasz,\n\nthank you for " + said + ". I give no talks this term.\n\nAda", invited()))
                .isEmpty();
    }

    @Test
    void a_house_wished_well_by_another_name_is_wrong() {
        Party from = Party.of("Sue Lang", "sue@tidewater.example");
        var asked = situation(from, "Tidewater Partners looks for an adviser.", Optional.empty(), from);

        assertThat(wrong(
                        "Dear Sue,\n\nthank you. I advise no funds. Every good wish to Harbour Bridge Partners.\n\nAda",
                        asked))
                .containsExactly("Harbour Bridge Partners");
    }

    @Test
    void who_introduced_them_is_not_greeted_where_they_wrote_alone() {
        String draft = "Dear Tomasz,\n\nthank you, and please thank your uncle. I take no calls this term.\n\nAda";
        var alone = situation(AILSA, "My uncle wrote to you. Could we talk?", Optional.of(TOMASZ), AILSA);
        var byAddress = Optional.of(Party.at("tomasz@north.example"));

        assertThat(wrong(draft, alone)).containsExactly("Tomasz");
        assertThat(wrong(draft, situation(AILSA, "Could we talk?", byAddress, AILSA)))
                .containsExactly("Tomasz");
        assertThat(wrong(draft, introduced())).as("who wrote themself").isEmpty();
        assertThat(wrong(draft.replace("you,", "you for sending Ailsa,"), alone))
                .as("a letter to the one about the other")
                .isEmpty();
    }

    @Test
    void who_introduced_them_is_not_greeted_and_thanked_through_themself() {
        String thanks = "thank you for writing. Do thank Dr Wilk from me. I take no calls this term.\n\nAda";

        assertThat(wrong("Dear Tomasz,\n\n" + thanks, introduced())).containsExactly("Tomasz");
        assertThat(wrong("Dear Ailsa,\n\n" + thanks, introduced())).isEmpty();
        assertThat(wrong("Dear Tomasz,\n\n" + thanks.replace("Dr Wilk", "Peter Wilk"), introduced()))
                .as("another of that name")
                .isEmpty();
        assertThat(wrong("Dear Tomasz,\n\nI thank you, Tomasz, for Ailsa. I take no calls.\n\nAda", introduced()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dr Petrie suggested you.", "Dr. Petrie suggested you."})
    void whom_they_call_by_title_may_be_called_by_the_whole_name(String asked) {
        String draft = "Dear Ailsa,\n\nthank you, and please convey my thanks to Rhona Petrie. I take no calls.\n\nAda";

        assertThat(wrong(draft, situation(AILSA, "We meet at the Peat Forum. " + asked, Optional.empty(), AILSA)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Estimado Ingeniero Wilk", "Dear Lic. Wilk", "Moikka"})
    void a_title_or_greeting_of_another_language_is_no_name(String greeting) {
        assertThat(wrong(greeting + ",\n\nthank you for the kiln. I take no calls this term.\n\nAda", asked(TOMASZ)))
                .isEmpty();
    }

    @Test
    void a_greeting_word_of_another_language_is_no_name() {
        Party zainab = Party.of("Zainab Osman", "zainab@kiln.example");
        var asked = situation(zainab, "It's Kak Nab from the kiln. Could we talk?", Optional.empty(), zainab);

        assertThat(wrong("Wa'alaikumsalam Kak Nab,\n\nthank you. I take no calls this term.\n\nAda", asked))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "I won't be meeting Bombarde Sensors this spring, Bombarde Sensors",
        "I shan't be coming on Rainmakers Unplugged in April, Rainmakers Unplugged",
        "I give one talk and so Refractaria will open its second line without me, Refractaria",
        "Talks are given. Ysgol Glan Ogwr will have its morning without me, Ysgol Glan Ogwr",
        "I give no talks. To you and to the Halla Institute of Optics a good year, Halla Institute of Optics",
        "I read the plans and thank you for the tour of the Harcourt Foundation, Harcourt Foundation",
        "I give no talks. The second line of Termocerro can wait, Termocerro",
        "A great party to everybody at Tuercas y Chips!, Tuercas y Chips"
    })
    void what_is_declined_or_wished_well_is_theirs(String said, String wrong) {
        assertThat(wrong("Dear Marta,\n\nthank you for writing. " + said + ". Good luck!\n\nAda", fromTermoceram()))
                .containsExactly(wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I won't be in Port Talbot this spring",
                "I'm not leaving Tamarind Capital before June",
                "The Actuarial Society publishes its figures",
                "I have to give a talk at the Rhine Water Congress",
                "Termoceram is not Termocerro, and both must wait",
                "I can't ask Elena Ruiz to look at it",
                "Thank you for writing to me from Port Talbot",
                "I can't ask for the New York office"
            })
    void what_else_an_answer_names_is_no_slip(String said) {
        assertThat(wrong("Dear Marta,\n\nthank you for writing. " + said + ". Good luck!\n\nAda", fromTermoceram()))
                .isEmpty();
    }

    private static Situation fromTermoceram() {
        Party marta = Party.of("Marta Quintana", "marta@termoceram.example");
        return situation(
                marta, "Termoceram opens a second line at Cwm Isaf. Come and see it.", Optional.empty(), marta);
    }

    private static List<String> wrong(String draft, Situation situation) {
        return TONE.check(draft, situation).stream()
                .filter(finding -> finding.rule().equals("wrong-name"))
                .map(Finding::text)
                .toList();
    }

    private static Situation asked(Party from) {
        return situation(from, "Could we show you our kiln in June?", Optional.empty(), from);
    }

    private static Situation invited() {
        return situation(
                TOMASZ,
                "I host Street to Summit. Would you also speak at the Niger Delta Water Forum?",
                Optional.empty(),
                TOMASZ);
    }

    private static Situation introduced() {
        return situation(TOMASZ, "Ada, may I introduce Ailsa Drummond, who studies peat?", Optional.of(TOMASZ), AILSA);
    }

    private static Situation situation(Party from, String text, Optional<Party> introducer, Party requester) {
        var message = Cast.message("o1@example.net", from, List.of(ADA), "June", text, TUESDAY);
        return Answering.to(message, introducer, Optional.of(requester), Optional.empty());
    }
}
