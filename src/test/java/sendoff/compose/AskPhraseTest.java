package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

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
                    """)
    void an_ask_becomes_words_to_give_thanks_for(String ask, String thanks) {
        assertThat(AskPhrase.of(ask, "Hello", "Hello Ada").thanks()).isEqualTo(thanks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Re: Fwd: Two questions on batteries | your note about batteries
                    Fwd: Two open roles at Fern         | your note about two open roles at Fern
                    Grid Nights 2026                    | your note about Grid Nights 2026
                    Advice on our term sheet?           | your note about your term sheet
                    Quick question                      | your note
                    Ada <> Carla                        | your note
                    from someone you met                | your note
                    Reference on Kwabena                | your note
                    """)
    void without_a_topic_the_subject_helps_if_it_reads_well(String subject, String thanks) {
        assertThat(AskPhrase.of("a quick chat", subject, "Hello Ada").thanks()).isEqualTo(thanks);
    }

    @Test
    void a_topic_further_down_the_letter_counts_where_it_asks() {
        String letter = "I read about your award.\nI was hoping for advice on leaving a law firm.\nDev";

        assertThat(AskPhrase.of("a quick chat", "Hello", letter).thanks())
                .isEqualTo("your note about leaving a law firm");
    }

    @Test
    void who_has_not_written_is_thanked_for_wanting_to_talk() {
        assertThat(AskPhrase.of("30 min about grid storage", "Intro", "").thanks())
                .isEqualTo("wanting to talk about grid storage");
    }

    @Test
    void an_ask_cut_short_is_read_to_its_end_in_the_letter() {
        String letter =
                "Could we have half an hour about the way your team moved its whole billing system to usage-based pricing? Dev";
        String cut = letter.substring(0, 80) + "…";

        assertThat(AskPhrase.of(cut, "Hello", letter).topic())
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
        assertThat(AskPhrase.of(ask, subject, text).thanks())
                .doesNotContain("{", "}", "\n")
                .isNotBlank();
    }
}
