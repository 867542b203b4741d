package sendoff.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Allowance;
import sendoff.domain.Boundaries;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.StatementFacts;
import sendoff.domain.StatementFacts.Share;
import sendoff.domain.StatementPlace;

/// What is made for each place, word for word. After a change on purpose:
/// `mvn test -Dtest=StatementTextTest -Dgolden=write`, then read what changed.
class StatementTextTest {
    private static final Boundaries TOLD = new Boundaries(
            List.of("freight and grids at Tidewell", "an open map of load curves."),
            List.of("pilots in ports", "pricing a first contract", "moving into climate tech"),
            List.of("No travel in winter"),
            Optional.of("https://tidewell.example/notes"));
    private static final List<Share> PLAN = List.of(
            share("Students", Measure.CALLS, Period.MONTH, 2, Optional.of(LocalDate.of(2026, 12, 1))),
            share("Founders in my field", Measure.HOURS, Period.MONTH, 180, Optional.empty()),
            share("Introductions", Measure.INTRODUCTIONS, Period.MONTH, 3, Optional.empty()),
            share("Advisory seats", Measure.CALLS, Period.YEAR, 0, Optional.empty()));

    private static Share share(String whom, Measure measure, Period period, int amount, Optional<LocalDate> full) {
        return new Share(new Allowance(whom, measure, period, amount), full);
    }

    private static StatementFacts ada(String voice) {
        return new StatementFacts(
                voice, "Ada Lindqvist", TOLD, PLAN, false, Optional.of("https://ask.tidewell.example/ask/ada"));
    }

    private static StatementFacts nothing(String voice) {
        return new StatementFacts(voice, "", Boundaries.NONE, List.of(), false, Optional.empty());
    }

    private static String all(StatementFacts facts) {
        return Arrays.stream(StatementPlace.values())
                .map(place -> "## " + place.shown() + "\n\n" + StatementText.of(place, facts) + "\n")
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"friendly", "formal"})
    void every_place_reads_as_written_down(String voice) throws IOException {
        String now = "# With a plan\n\n" + all(ada(voice)) + "\n# Without one\n\n" + all(nothing(voice));

        Path golden = Path.of("src/test/golden/statements", voice + ".md");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, now);
        }

        assertThat(golden).hasContent(now);
    }

    @ParameterizedTest
    @EnumSource(StatementPlace.class)
    void where_there_is_no_plan_yet_something_useful_is_said(StatementPlace place) {
        assertThat(StatementText.of(place, nothing("friendly"))).hasSizeGreaterThan(20);
    }

    @Test
    void what_matters_less_is_left_out_first_and_nothing_is_cut() {
        List<Part> parts = List.of(
                Part.of(2, 1, "It may go."),
                Part.listing(1, 1, List.of("ports", "grids"), what -> "Ask me about " + what + "."));

        assertThat(fitted(parts, 80)).isEqualTo("It may go. Ask me about ports and grids.");
        assertThat(fitted(parts, 34)).isEqualTo("It may go. Ask me about ports.");
        assertThat(fitted(parts, 29)).isEqualTo("Ask me about ports and grids.");
        assertThat(fitted(parts, 20)).isEqualTo("Ask me about ports.");
        assertThat(fitted(parts, 12)).isEqualTo("It may go.");
        assertThat(fitted(parts, 5)).isEmpty();
    }

    private static String fitted(List<Part> parts, int longest) {
        return Fitted.of(parts, " ", "\n", text -> text.length() <= longest);
    }

    @Test
    void an_emoji_counts_as_a_browser_counts_it() {
        assertThat(StatementPlace.SLACK_STATUS.fits("🌊".repeat(50))).isTrue();
        assertThat(StatementPlace.SLACK_STATUS.fits("🌊".repeat(50) + "!")).isFalse();
    }

    @Test
    void what_is_copied_by_hand_says_the_rule_and_not_what_is_left_this_month() {
        StatementFacts used = ada("friendly");
        List<Share> free = PLAN.stream()
                .map(one -> new Share(one.allowance(), Optional.empty()))
                .toList();
        var later = new StatementFacts(used.voice(), used.name(), used.said(), free, used.plainHours(), used.asking());

        assertThat(Stream.of(StatementPlace.values())
                        .filter(place -> !StatementText.of(place, used).equals(StatementText.of(place, later))))
                .containsExactly(StatementPlace.AUTOMATIC_REPLY, StatementPlace.SLACK_STATUS);
    }

    @Property(tries = 200)
    void whatever_is_told_fits_everywhere_and_ends_with_a_whole_part(@ForAll("told") Boundaries told) {
        for (StatementPlace place : StatementPlace.values()) {
            var facts = new StatementFacts("friendly", "Ada", told, PLAN, true, Optional.empty());

            assertThat(place.fits(StatementText.of(place, facts))).isTrue();
            assertThat(StatementText.of(place, facts)).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Boundaries> told() {
        Arbitrary<List<String>> lines = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(' ', '.', 'é', '\uD83C', '\uDF0A')
                .ofMaxLength(Boundaries.LONGEST_LINE)
                .list()
                .ofMaxSize(Boundaries.MOST_LINES);
        return Combinators.combine(lines, lines, lines)
                .as((projects, welcome, limits) -> new Boundaries(projects, welcome, limits, Optional.empty()));
    }
}
