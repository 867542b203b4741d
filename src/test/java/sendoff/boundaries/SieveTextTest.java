package sendoff.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SieveTextTest {
    @Property(tries = 400)
    void whatever_is_quoted_comes_back_as_it_was(@ForAll("words") String text) {
        assertThat(SieveReading.of("include " + SieveText.quoted(text) + "; stop;")
                        .includes())
                .containsExactly(text);
    }

    @Property(tries = 400)
    void a_text_of_many_lines_comes_back_and_nothing_gets_out_of_it(@ForAll("words") String text) {
        var reading = SieveReading.of("include " + SieveText.lines(text) + "; discard;");
        assertThat(reading.includes()).singleElement().extracting(String::strip).isEqualTo(text.strip());
        assertThat(reading.gives("discard")).isTrue();
        assertThat(reading.gives("stop")).isFalse();
    }

    @Property(tries = 200)
    void no_line_is_longer_than_mail_may_carry(@ForAll("words") String text) {
        assertThat(SieveText.lines(text.repeat(40)).lines())
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThan(998));
    }

    @Property(tries = 200)
    void reading_a_script_never_fails_and_makes_up_no_name(@ForAll("words") String script) {
        assertThat(SieveReading.of("include " + script).includes())
                .allSatisfy(name -> assertThat(bare(script)).contains(bare(name)));
    }

    /// Without what stands twice, before another, or at a line’s end.
    private static String bare(String text) {
        return text.replaceAll("[\\\\.\\s]", "");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        ".", "..", "\n", "\n.\n", "\"", "\\", "stop;", "ünï", "日本", "😀", " ", "#", "/*", "a", "text:",
                        "${x}")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Test
    void a_line_that_begins_with_a_dot_does_not_end_the_text() {
        assertThat(SieveText.lines("one\n.\n..two\n.three")).isEqualTo("text:\none\n..\n...two\n..three\n.\n");
    }

    @Test
    void a_long_line_is_broken_between_words_and_loses_none() {
        String line = "I am away and read no mail before I am back ".repeat(12).strip();

        List<String> broken = between(SieveText.lines(line));

        assertThat(broken).hasSize(3);
        assertThat(String.join(" ", broken)).isEqualTo(line);
    }

    @Test
    void no_character_is_cut_in_two_where_a_line_has_no_space() {
        String line = "a" + "😀".repeat(200);

        List<String> broken = between(SieveText.lines(line));

        assertThat(String.join("", broken)).isEqualTo(line);
        assertThat(broken).hasSize(2).allMatch(part -> !Character.isLowSurrogate(part.charAt(0)));
    }

    private static List<String> between(String script) {
        List<String> lines = script.lines().toList();
        return lines.subList(1, lines.size() - 1);
    }

    @Test
    void control_characters_are_left_out() {
        assertThat(SieveText.quoted("a\u0000b\r\nc\u0007\td")).isEqualTo("\"ab\nc\td\"");
    }

    @Test
    void comments_and_strings_are_no_commands() {
        var reading = SieveReading.of("""
                require ["vacation", "include"]; # stop; include "no";
                /* reject "x"; */
                if header "Subject" "vacation" { include :personal "a \\"b\\""; include :global "c"; }
                """);
        assertThat(reading.gives("stop")).isFalse();
        assertThat(reading.answersAndGoesOn()).isEmpty();
        assertThat(reading.includes()).isEqualTo(new java.util.LinkedHashSet<>(List.of("a \"b\"", "c")));
    }

    @Test
    void an_answer_that_ends_the_run_is_in_nobodys_way() {
        assertThat(SieveReading.of("if true { reject text:\nno;\n.\n; stop; } keep;")
                        .answersAndGoesOn())
                .isEmpty();
        assertThat(SieveReading.of("if true { reject \"no\"; } keep;").answersAndGoesOn())
                .contains("reject");
        assertThat(SieveReading.of("Vacation :days 3 \"away\";").answersAndGoesOn())
                .contains("vacation");
    }
}
