package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reason of a no fits what is asked for.
class WantTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Would you join us for dinner on Friday 4 December?",
                "We're having a few people over for supper on the 9th",
                "Come to our summer party",
                "Will you come to my 40th birthday party? We would be so glad.",
                "I'd love to have you at our wedding in June",
                "Please save the date: reception at the town hall, 9 December",
                "Are you free for dinner next Thursday?",
                "Dinner at ours on Friday?",
                "Christmas party, 9 December, 7 pm",
                "Celebrate ten years of Moor Heat with us",
                "I'd like to invite you to the opening night",
                "May I take you to dinner when I am in town?",
                "Have breakfast with me and two other founders",
                "Come to our dinner; we'd love your feedback on the menu",
                "be our guest at the gala in May",
            })
    void who_is_bidden_to_a_feast_is_invited(String ask) {
        assertThat(Want.in(ask)).isEqualTo(Want.INVITATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Would you look at our third-party risk report?",
                "Look over our third party audit before we file it",
                "Could you give me feedback on my dinner app?",
                "Feedback on hosting a party, a chapter of my book",
                "Would you read my essay on the party and its voters?",
                "Review our breakfast cereal pitch",
                "Endorse a book on wedding customs",
            })
    void what_is_to_be_read_is_no_feast(String ask) {
        assertThat(Want.in(ask)).isEqualTo(Want.READING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can you recommend a party planner tool?",
                "Do you know someone at the Labour Party who works on heat?",
                "Would you share our party-wall survey?",
                "Could you recommend a good place for dinner in Copenhagen?",
                "We'd like to invest in your reception software",
                "Would you be a party to our agreement?",
                "Introduce us to a wedding photographer",
            })
    void everyday_words_make_no_feast(String ask) {
        assertThat(Want.in(ask)).isEqualTo(Want.OTHER);
    }
}
