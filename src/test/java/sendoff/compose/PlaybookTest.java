package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybookTest {
    private final Playbook builtIn = Playbook.builtIn();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void every_situation_has_a_template_in_each_voice(Situation situation) {
        for (Voice voice : Voice.values()) {
            assertThat(builtIn.template(voice, situation.word(), Length.FULL)).isPresent();
        }
    }

    @Test
    void there_are_twenty_two_situations_and_six_letters_that_follow_through() {
        assertThat(Situation.values()).hasSize(28);
    }

    @Test
    void every_close_has_two_lines_as_well() {
        assertThat(builtIn.templates().stream()
                        .filter(one -> one.length() == Length.SHORT && one.voice() == Voice.FORMAL)
                        .map(Template::situation))
                .containsExactlyInAnyOrder(
                        Situation.NO_TO_A_CALL,
                        Situation.NO_TO_ADVISING,
                        Situation.NO_TO_SPEAKING,
                        Situation.NO_TO_READING,
                        Situation.NO_TO_SOMETHING_ELSE,
                        Situation.NO_TO_BEING_INTRODUCED,
                        Situation.NO_TO_INTRODUCING_A_CONTACT,
                        Situation.CAPACITY_REACHED,
                        Situation.LATE_CLOSE,
                        Situation.REDIRECT_THAT_FAILED,
                        Situation.CLOSING_WHAT_YOU_STARTED,
                        Situation.PUSHBACK_ONE,
                        Situation.PUSHBACK_TWO);
    }

    @Test
    void exported_and_read_again_it_is_the_same() throws IOException {
        builtIn.export(folder);

        var again = builtIn.with(folder);

        assertThat(again.problems()).isEmpty();
        assertThat(again.playbook().templates()).isEqualTo(builtIn.templates());
    }

    @Test
    void an_edited_one_replaces_the_built_in() throws IOException {
        write("friendly/no-to-a-call.txt", "Hi {first_name},\n\nnot this year.\n\n{owner}");

        var mine = builtIn.with(folder).playbook();

        assertThat(mine.templates()).hasSameSizeAs(builtIn.templates());
        assertThat(mine.template(Voice.FRIENDLY, "no-to-a-call", Length.FULL))
                .hasValueSatisfying(one -> assertThat(one.own()).isTrue());
    }

    @Test
    void an_own_one_says_what_it_is_for_and_comes_first() throws IOException {
        write("friendly/coffee.txt", "\uFEFF# for: no-to-a-call\r\n\r\nHi {first_name},\r\nno coffee.\r\n");

        var mine = builtIn.with(folder);

        assertThat(mine.problems()).isEmpty();
        assertThat(mine.playbook().templatesFor(Voice.FRIENDLY, Situation.NO_TO_A_CALL))
                .first()
                .satisfies(one -> assertThat(one.shown()).isEqualTo("Coffee"));
    }

    @Test
    void a_broken_file_is_named_and_the_others_count() throws IOException {
        write("friendly/coffee.txt", "# for: no-to-a-call\n\nHi {first_name,\nno coffee.");
        write("formal/coffee.txt", "# for: no-to-a-call\n\nDear {first_name},\nno coffee.");
        Files.write(folder.resolve("formal/latin.txt"), "Grüße".getBytes(StandardCharsets.ISO_8859_1));

        var mine = builtIn.with(folder);

        assertThat(mine.problems())
                .containsExactly(
                        "friendly/coffee.txt, line 3: a brace is not closed: a } is missing",
                        "formal/latin.txt, line 1: it is not UTF-8: save it as UTF-8 text");
        assertThat(mine.playbook().template(Voice.FORMAL, "coffee", Length.FULL))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # for: no-to-lunch~~Hi            | x.txt, line 1: no situation is called “no-to-lunch”
                    Hi {first_name}                   | x.txt, line 1: it does not say what it is for
                    # for: buy-time~~Hi {frist_name}  | x.txt, line 3: no slot is called {frist_name}; known are first_name
                    # for: buy-time~~Hi~[late? sorry  | x.txt, line 4: the sentence in brackets does not end: a ] is missing
                    # for: buy-time~~[soon? sorry]    | x.txt, line 3: nothing is called “soon?”; known are bcc
                    # for: buy-time~~Hi }             | x.txt, line 3: a closing brace } has no opening one
                    # for: buy-time~~Hi {A B}         | x.txt, line 3: “{A B}” is no slot
                    """)
    void an_error_names_file_line_and_cause(String text, String message) {
        assertThatThrownBy(() -> Template.read(Voice.FRIENDLY, "x.txt", text.replace('~', '\n'), true))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void an_empty_file_is_no_template() {
        assertThatThrownBy(() -> Template.read(Voice.FRIENDLY, "buy-time.txt", " \n", true))
                .hasMessage("buy-time.txt, line 1: the file is empty");
    }

    private void write(String file, String text) throws IOException {
        for (Voice voice : Voice.values()) {
            Files.createDirectories(folder.resolve(voice.word()));
        }
        Files.writeString(folder.resolve(file), text);
    }
}
