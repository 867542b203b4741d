package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Relationship;
import sendoff.testing.Cast;

/// A blow is answered in one's own words, and nothing else is taken for one.
class HardTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I was laid off on Monday, eleven minutes by video.",
                "Got laid off last week. Could we talk?",
                "So, they let me go on Tuesday.",
                "We were all let go yesterday, the whole team.",
                "The bank let me go after nine years.",
                "I've just been made redundant and would value an hour of yours.",
                "I got fired this morning.",
                "My boss fired me on Friday.",
                "My father died in October.",
                "Our daughter is very ill, so forgive the short note.",
                "I lost my job in the last round.",
                "My mother passed away two weeks ago.",
                "I'm back from the funeral and slowly answering mail.",
                "I was diagnosed with MS in spring.",
                "Since my diagnosis I work half days.",
                "She starts her chemo on Monday, so mornings are hard.",
                "My wife has been diagnosed with cancer.",
                "My husband left me in August.",
                "Anna and I broke up last month.",
                "I'm completely burnt out and on leave until May.",
                "I am recovering from a burnout.",
                "My divorce came through this week.",
                "My husband was laid off, and we may have to move.",
            })
    void a_blow_of_somebody_close_is_one(String words) {
        assertThat(isBlow(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Let me go through the numbers on the phone.",
                "Would you let me go first on the panel?",
                "They let me go through their data, and it is good.",
                "Please let me go on record with this.",
                "Our diagnosis startup is raising.",
                "We diagnosed the fault in the pump and wrote it up.",
                "My diagnosis tool is in beta, would you try it?",
                "This left me wondering whether you'd look at it.",
                "She left me with a pile of papers for you.",
                "My partner left me the Berlin accounts, and I'd value your view.",
                "We are fired up about the launch.",
                "I was fired up by your talk.",
                "It happened that I read your book on the train.",
                "Forty people were laid off at a rival, so good engineers are free now.",
                "The claims were dismissed by the court.",
                "I was dismissed as a dreamer, until you wrote about heat.",
                "Our burnout app has its first clinic.",
                "I research burnout among nurses.",
                "We broke up the monolith in March.",
                "We sell software to funeral homes.",
                "Our chemoinformatics group looks for a speaker.",
                "We cut the cost of our separation process by half.",
                "The parcel was lost in the post.",
                "It would be a miscarriage of justice not to ask you.",
            })
    void everyday_words_are_no_blow(String words) {
        assertThat(isBlow(words)).isFalse();
    }

    private static boolean isBlow(String words) {
        return HardTime.isIn(
                Cast.message(
                        "1@x", Cast.DEV, List.of(Cast.ADA), "Hello", "Hi Ada,\n\n" + words + "\n\nDev", Cast.TUESDAY),
                Relationship.COLLEAGUE);
    }
}
