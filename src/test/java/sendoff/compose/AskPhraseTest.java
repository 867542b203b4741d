package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskPhraseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Could we have 20 min about moving into climate tech?              | your note about moving into climate tech
                    30 min about moving into climate tech                             | your note about moving into climate tech
                    I'd love to pick your brain on pricing our open-source database   | your note about pricing your open-source database
                    Would you have time to tell me about how you hired your first PM? | your note about how I hired my first PM
                    Any advice on how we should price? Coffee next week?              | your note about how you should price
                    Can I hear your thoughts on my move to Berlin, if you have time?  | your note about your move to Berlin
                    ten minutes on two contradictory SAFEs                            | your note about two contradictory SAFEs
                    a call to discuss grid storage over coffee on Tuesday             | your note about grid storage
                    help with our data room before we close                           | asking me to help with your data room
                    Would you speak at our meetup on 4 March?                         | asking me to speak at your meetup on 4 March
                    Could you please introduce me to Dana Whitfield at Fern?          | asking me to introduce you to Dana Whitfield at Fern
                    Would you join us as an adviser?                                  | asking me to join you as an adviser
                    Could you introduce me to Ben about our round?                    | asking me to introduce you to Ben
                    Join the advisory board of Ledgerleaf, an hour a month            | asking me to join the advisory board of Ledgerleaf
                    Could you share the deck you used?                                | asking me to share the deck I used
                    15 minutes to talk through my offer from a bank?                  | your note about your offer from a bank
                    Would you be open to mentoring me?                                | your note
                    judge a hackathon on 8 August                                     | asking me to judge a hackathon on 8 August
                    names of candidates for a role                                    | your note
                    Could we talk about it?                                           | your note
                    a quick chat                                                      | your note
                    20 minutes about how you knew                                     | your note
                    20 minutes about how you knew, and what you would do differently? | your note about how I knew, and what I would do differently
                    read those 22 pages and give us two sentences                     | your note
                    10 min on call would change my life                               | your note
                    Half an hour on Meet sometime in March                            | your note
                    half an hour about Kenya because of the new law                   | your note about Kenya
                    Tell me and I'll fly to Toronto                                   | your note
                    Introduce us by mail                                              | your note
                    Your answer on what we said in our last call                      | your note
                    """)
    void an_ask_becomes_words_to_give_thanks_for(String ask, String thanks) {
        assertThat(AskPhrase.of(Asked.of(ask, "Hello", "Hello Ada")).thanks()).isEqualTo(thanks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Re: Fwd: Two questions on batteries | your note about batteries
                    Fwd: Two open roles at Fern         | your note about two open roles at Fern
                    Grid Nights 2026                    | your note about Grid Nights 2026
                    Advice on our term sheet?           | your note about your term sheet
                    Quick question                      | your note
                    Ada <> Carla                        | your note
                    from someone you met                | your note “from someone you met”
                    Reference on Kwabena                | your note “Reference on Kwabena”
                    A door in Kigali?                   | your note about a door in Kigali
                    """)
    void without_a_topic_the_subject_helps_if_it_reads_well(String subject, String thanks) {
        assertThat(AskPhrase.of(Asked.of("a quick chat", subject, "Hello Ada")).thanks())
                .isEqualTo(thanks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Present to you in January        | He would love to present to you in January.
                    Meet you in Oslo next month      | I hope to meet you in Oslo next month.
                    tell you how the pumps are doing | We want to tell you how the pumps are doing.
                    """)
    void what_they_want_to_do_themselves_is_not_asked_of_the_owner(String ask, String letter) {
        assertThat(AskPhrase.of(Asked.of(ask, "Hello", letter)).thanks()).isEqualTo("your note");
    }

    @Test
    void whom_they_want_to_reach_is_called_by_name() {
        var asked = new Asked(
                "Put me in touch with him (Theo Lambrakis)",
                "Meeting Theo?",
                "I hear that you know Theo Lambrakis. Would you put me in touch with him?",
                Set.of("noor"),
                Optional.of("Theo Lambrakis"));

        assertThat(AskPhrase.of(asked).thanks()).isEqualTo("asking me to put you in touch with Theo Lambrakis");
    }

    @Test
    void where_an_ask_names_no_topic_the_headline_is_one() {
        assertThat(AskPhrase.of(Asked.of("Could you help?", "Doors, Kigali", "Hello Ada"))
                        .topic())
                .contains("“Doors, Kigali”");
    }

    @Test
    void an_ask_is_never_quoted_with_the_me_of_whoever_asked() {
        AskPhrase phrase =
                AskPhrase.of(Asked.of("Introduce me to Sanne de Wit", "Introducing me to Sanne", "Hello Ada"));

        assertThat(phrase.topic()).contains("introducing you to Sanne de Wit");
        assertThat(AskPhrase.of(Asked.of("Help", "Help me, please", "Help")).thanks())
                .isEqualTo("your note");
    }

    @Test
    void a_question_of_theirs_stands_in_where_nothing_else_surely_fits() {
        assertThat(AskPhrase.of(Asked.of(
                                "20 minutes would mean a lot",
                                "Hello",
                                "I keep falling in love with the clients. How did you jump to the other side?"))
                        .thanks())
                .isEqualTo("your note and your question, “How did you jump to the other side?”");
    }

    @Test
    void words_are_not_cut_off_at_an_it_that_they_need() {
        String line = "Look at how we've explained it, just the one slide";

        assertThat(AskPhrase.of(Asked.of(line, "", "Would you look at how we've explained it, just the one slide?"))
                        .thanks())
                .isEqualTo("your note");
    }

    @Test
    void nobody_is_thanked_for_a_letter_about_themselves() {
        var asked = new Asked("Talk about Leila", "Hello", "", Set.of("leila"), Optional.empty());

        assertThat(AskPhrase.of(asked).thanks()).isEqualTo("getting in touch");
    }

    @Test
    void of_a_letter_in_another_language_only_the_headline_is_repeated() {
        String letter =
                "Sehr geehrte Frau Lindqvist, wir planen einen Speicher am Hafen und haben Ihren Vortrag gehört. Hätten"
                        + " Sie dreißig Minuten Zeit?";

        assertThat(AskPhrase.of(Asked.of("Hätten Sie dreißig Minuten Zeit?", "Wärmespeicher Lindau", letter))
                        .thanks())
                .isEqualTo("your note “Wärmespeicher Lindau”");
    }

    @Test
    void a_topic_further_down_the_letter_counts_where_it_asks() {
        String letter = "I read about your award.\nI was hoping for advice on leaving a law firm.\nDev";

        assertThat(AskPhrase.of(Asked.of("a quick chat", "Hello", letter)).thanks())
                .isEqualTo("your note about leaving a law firm");
    }

    @Test
    void who_asked_elsewhere_is_thanked_for_getting_in_touch() {
        assertThat(AskPhrase.of(Asked.of("30 min about grid storage", "Intro", ""))
                        .thanks())
                .isEqualTo("getting in touch about grid storage");
    }

    @Test
    void an_ask_cut_short_is_read_to_its_end_in_the_letter() {
        String letter =
                "Could we have half an hour about the way your team moved its whole billing system to usage-based pricing? Dev";
        String cut = letter.substring(0, 80) + "…";

        assertThat(AskPhrase.of(Asked.of(cut, "Hello", letter)).topic())
                .contains("the way my team moved its whole billing system to usage-based pricing");
    }

    @Test
    void what_the_owner_asked_stays_in_their_words() {
        assertThat(AskPhrase.ofOwn("Could I ask you about your bakery?", "").thanks())
                .isEqualTo("the time you gave my question about your bakery");
    }

    @Property
    void whatever_is_asked_the_words_stay_one_plain_line(
            @ForAll String ask, @ForAll String subject, @ForAll String text) {
        assertThat(AskPhrase.of(Asked.of(ask, subject, text)).thanks())
                .doesNotContain("{", "}", "\n")
                .isNotBlank();
    }
}
