package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.language.RuleFile;

/// Every example in the rule files, as their authors wrote them.
class RuleExamplesTest {
    private static final RuleFile FILE = read("signs").and(read("rules"));
    private static final PatternSet PATTERNS = new PatternSet(FILE);

    record Example(String group, String text) {
        @Override
        public String toString() {
            return group + ": " + text;
        }
    }

    static Stream<Example> hits() {
        return FILE.entries().stream()
                .flatMap(entry -> entry.examples().hit().stream().map(text -> new Example(entry.group(), text)));
    }

    static Stream<Example> misses() {
        return FILE.entries().stream()
                .flatMap(entry -> entry.examples().miss().stream().map(text -> new Example(entry.group(), text)));
    }

    @ParameterizedTest
    @MethodSource("hits")
    void a_rule_finds_what_its_author_meant(Example example) {
        assertThat(Draft.read(example.text(), PATTERNS, Set.of()).has(example.group()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("misses")
    void a_rule_leaves_alone_what_only_looks_like_it(Example example) {
        assertThat(Draft.read(example.text(), PATTERNS, Set.of()).has(example.group()))
                .isFalse();
    }

    @Test
    void every_rule_that_is_shown_has_eight_examples_each_way() {
        assertThat(FILE.entries().stream().filter(entry -> entry.message().isPresent()))
                .allSatisfy(entry -> {
                    assertThat(entry.examples().hit()).hasSizeGreaterThanOrEqualTo(8);
                    assertThat(entry.examples().miss()).hasSizeGreaterThanOrEqualTo(8);
                });
    }

    @Test
    void every_sign_has_an_example_each_way() {
        assertThat(FILE.entries()).allSatisfy(entry -> {
            assertThat(entry.examples().hit()).isNotEmpty();
            assertThat(entry.examples().miss()).isNotEmpty();
        });
    }

    @Test
    void reasons_speak_to_the_owner_in_one_sentence() {
        List<String> messages = FILE.entries().stream()
                .flatMap(entry -> entry.message().stream())
                .toList();
        assertThat(messages).isNotEmpty().allSatisfy(message -> {
            assertThat(message).endsWith(".");
            assertThat(message.length()).isLessThan(140);
        });
    }

    private static RuleFile read(String name) {
        try (InputStream yaml = RuleExamplesTest.class.getResourceAsStream("/tone/" + name + ".yaml")) {
            return RuleFile.read(yaml);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
