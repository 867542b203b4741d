package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuickPatternTest {
    private static final List<String> WORDS = List.of(
            "\\b(?:thanks|thank you|star|danke|dziękuję)\\b",
            "'ll\\b|\\b(?:will|let me)\\b",
            "(?<!\\bto )\\b(?:keep you|let you)",
            "(?:^|[.!;:\\n] ?)(?:will|am)",
            "^(?:\\W|[\\p{L}]+,? )?meet\\b|\\bin copy\\b",
            "\\b(?:this|so|no)[?.! ]*$",
            "(?:in|at|to)(?: the)? $");

    private static final QuickPatterns TOGETHER =
            new QuickPatterns(WORDS.stream().map(QuickPattern::of).toList());

    @Property(tries = 2_000)
    void it_finds_what_the_pattern_alone_would_find(@ForAll("texts") String text) {
        for (String words : WORDS) {
            assertThat(QuickPattern.of(words).isIn(text))
                    .as("%s in “%s”", words, text)
                    .isEqualTo(Pattern.compile(words).matcher(text).find());
        }
    }

    @Property(tries = 1_000)
    void of_many_in_one_pass_those_are_found_that_each_alone_would_find(@ForAll("texts") String text) {
        var all = new BitSet();
        all.set(0, WORDS.size());

        BitSet found = TOGETHER.in(text, all);

        for (int i = 0; i < WORDS.size(); i++) {
            assertThat(found.get(i))
                    .as("%s in “%s”", WORDS.get(i), text)
                    .isEqualTo(Pattern.compile(WORDS.get(i)).matcher(text).find());
        }
        all.clear(0);
        assertThat(TOGETHER.in(text, all).get(0)).as("not looked for").isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "thanks",
                        "thank you",
                        "star",
                        "starry",
                        "dziękuję",
                        "édanke",
                        "i",
                        "'ll",
                        "will",
                        "let me",
                        "to",
                        "keep you",
                        "let you",
                        ".",
                        "\n",
                        " ",
                        " ",
                        "!",
                        "am",
                        "meet",
                        "meeting",
                        "in copy",
                        "this",
                        "so",
                        "no",
                        "?",
                        "in",
                        "at the",
                        "x",
                        "ß")
                .list()
                .ofMaxSize(12)
                .map(parts -> parts.stream().collect(Collectors.joining(parts.size() % 2 == 0 ? "" : " ")));
    }
}
