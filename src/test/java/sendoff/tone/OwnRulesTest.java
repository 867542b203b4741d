package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;

class OwnRulesTest {
    private static final Tone STANDARD = Tone.standard();
    private static final String DRAFT = "Thanks for asking. I can't join, and I guess synergies won't help. Good luck!";
    private static final String SYNERGY = """
            rules:
              - id: no-synergy
                match: ["synerg*"]
                message: "Say what each side gains."
                examples:
                  hit: ["I see synergies."]
                  miss: ["I see a fit."]
            """;

    @Test
    void a_rule_of_ones_own_is_found_beside_the_others() {
        Tone tone = STANDARD.and(SYNERGY);

        assertThat(tone.problems()).isEmpty();
        assertThat(rules(tone)).contains("no-synergy", "hedging");
    }

    @Test
    void a_finding_or_a_single_rule_is_switched_off() {
        assertThat(rules(STANDARD.and("off: [hedging]"))).doesNotContain("hedging");
        assertThat(rules(STANDARD.and("off: [hedging.guess]"))).doesNotContain("hedging");
        assertThat(STANDARD.and("off: [hedging]").rulesOff()).containsExactly("hedging");
    }

    @Test
    void words_are_added_to_a_sign_without_a_message() {
        String draft = "Diolch am ofyn, Ben. I can't join. Good luck!";
        Tone tone = STANDARD.and("rules: [{id: thanks.welsh, group: thanks, match: [diolch]}]");

        assertThat(tone.check(draft, Situation.unknown()))
                .extracting(Finding::rule)
                .doesNotContain("no-thanks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            off: [unfilled-slot] | tone.yaml line 1: unfilled-slot can't be switched off: it keeps open slots from being sent
            off: [hegding] | tone.yaml line 1: there is no rule “hegding” to switch off; see docs/tone.md for their names
            rulez: [] | tone.yaml line 1: “rulez” is not known; use off, sets or rules
            rules: [{match: [a b]}] | tone.yaml line 1: a rule has no id; begin it with “- id: some-name”
            rules: [{id: x, match: [later: on]}] | tone.yaml line 1: rule x: “{"later":"on"}” is not a text; put quotation marks around words with a colon in them
            sets: {busy: [full: up]} | tone.yaml line 1: “busy”: “{"full":"up"}” is not a text; put quotation marks around words with a colon in them
            rules: [{id: mine}] | tone.yaml line 1: rule mine has nothing to match; name words under “match:”
            rules: [{id: mine, match: [door]}] | tone.yaml line 1: rule mine has no message; say in one sentence why the words are marked
            rules: [{id: mine, match: [door], message: No.}] | tone.yaml line 1: rule mine needs examples: at least one sentence under “hit:” and one under “miss:”
            rules: [{id: mine, match: ["if _{1,10} ring"], message: No., examples: {hit: [If so ring.], miss: [No.]}}] | tone.yaml line 1: rule mine: a gap is _ or _{0,9} with one digit each, in pattern: if _{1,10} ring; see “How patterns are written” in docs/tone.md
            rules: [{id: hedging.guess, match: [door], message: No.}] | tone.yaml line 1: rule hedging.guess stands there already; give it another id, or switch the other off under “off:”
            just some words | tone.yaml line 1: the file begins with “off:”, “sets:” or “rules:”
            """)
    void a_mistake_is_told_with_its_line_and_what_to_do(String yaml, String problem) {
        assertThat(STANDARD.and(yaml).problems()).containsExactly(problem);
    }

    @Test
    void an_example_that_comes_out_wrong_is_named_in_its_line() {
        assertThat(STANDARD.and(SYNERGY.replace("I see a fit.", "A synergy it is not."))
                        .problems())
                .containsExactly("tone.yaml line 7: rule no-synergy finds what it should leave alone:"
                        + " “A synergy it is not.”; mend the pattern or the example");
        assertThat(STANDARD.and(SYNERGY.replace("I see synergies.", "I see a match."))
                        .problems())
                .containsExactly("tone.yaml line 6: rule no-synergy does not find its example"
                        + " “I see a match.”; mend the pattern or the example");
    }

    @Test
    void a_broken_rule_costs_that_rule_only() {
        Tone tone = STANDARD.and(SYNERGY + """
              - id: mine
                match: ["{colour} door"]
                message: "No."
                examples: {hit: ["a red door"], miss: ["a wall"]}
            """);

        assertThat(rules(tone)).contains("no-synergy");
        assertThat(tone.problems())
                .containsExactly("tone.yaml line 9: rule mine: no such set {colour} in pattern: {colour} door;"
                        + " see “How patterns are written” in docs/tone.md");
    }

    @Test
    void a_file_that_is_no_yaml_leaves_the_standard_rules() {
        Tone tone = STANDARD.and("rules:\n  - id: mine\n    match: [\"door\n");

        assertThat(tone.problems()).singleElement().asString().contains("line").contains("this is not YAML");
        assertThat(rules(tone)).contains("hedging");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_{0,9} _{0,9} _{0,9} _{0,9} _{0,9} end",
                "a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? a? b",
                "x _{0,9} _{0,9} a? _{0,9} b? _{0,9} c",
            })
    void a_pattern_that_could_run_away_is_refused(String bomb) {
        String yaml = SYNERGY.replace("synerg*", bomb);

        assertThat(STANDARD.and(yaml).problems()).singleElement().asString().contains("too many ways");
    }

    @Test
    void a_huge_or_nested_file_is_read_in_bounded_time() {
        String deep = "rules: " + "[".repeat(50_000);
        String aliases = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n";
        List<String> files = List.of("x".repeat(1_000_000), deep, aliases, "\u0000\u0001", "- - - -", "");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> files.forEach(
                        yaml -> assertThat(rules(STANDARD.and(yaml))).contains("hedging")));
    }

    @Test
    void the_example_of_the_documentation_works() throws IOException {
        String yaml = Files.readString(Path.of("docs", "tone.md"));
        String example = yaml.substring(yaml.indexOf("```yaml") + 7, yaml.indexOf("```\n\n|"));

        assertThat(STANDARD.and(example).problems()).isEmpty();
    }

    private static List<String> rules(Tone tone) {
        return tone.check(DRAFT, Situation.unknown()).stream()
                .map(Finding::rule)
                .toList();
    }
}
