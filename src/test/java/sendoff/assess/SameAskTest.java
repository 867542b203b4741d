package sendoff.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameAskTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Thirty minutes about grid storage | Could we have that call of thirty minutes about grid storage now?
                    A board seat at Hydra             | Would you take the board seat?
                    Meet your investors               | An introduction to an investor you would meet for us
                    Mentoring                         | Any mentoring this week?
                    A quick call                      | A quick call about heat pumps
                    """)
    void the_same_is_asked_in_other_words(String first, String again) {
        assertThat(SameAsk.asks(first, again)).isTrue();
        assertThat(SameAsk.asks(again, first)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Thirty minutes about grid storage         | Thirty minutes about my thesis in law
                    Could you have a call with me this week?  | Could you have a look at this for me?
                    A quote on heat pumps for our magazine    | A talk on grid storage at our magazine's fair
                    ?                                         | ?
                    """)
    void what_only_sounds_alike_is_another_ask(String first, String other) {
        assertThat(SameAsk.asks(first, other)).isFalse();
        assertThat(SameAsk.asks(other, first)).isFalse();
    }
}
