package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import sendoff.testing.TestDesk;

class SendoffTest {
    @TempDir
    Path home;

    TestDesk ada;
    Terminal terminal;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.toInstant());
        terminal = new Terminal(ada);
    }

    @AfterEach
    void close() {
        ada.close();
    }

    static Stream<String> commands() {
        return Stream.of(
                "serve",
                "demo",
                "scan",
                "desk",
                "show",
                "answer",
                "promised",
                "recognise",
                "promises",
                "tone",
                "threads",
                "evaluate",
                "train",
                "account",
                "password",
                "playbook",
                "learnt",
                "doctor",
                "completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_help_with_examples(String command) {
        var said = terminal.types(command, "--help");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Usage: sendoff " + command).contains("Example");
    }

    @Test
    void the_help_of_it_all_names_every_command_and_the_exit_codes() {
        var said = terminal.types("--help");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains(commands().toArray(String[]::new)).contains("Exit codes: 0 done");
    }

    @Test
    void an_unknown_command_or_option_is_a_matter_of_usage() {
        assertThat(terminal.types("dance").exit()).isEqualTo(2);
        assertThat(terminal.types("desk", "--dance").exit()).isEqualTo(2);
        assertThat(terminal.types("desk", "--now", "soon").exit()).isEqualTo(2);
        assertThat(terminal.types("show").exit()).isEqualTo(2);
    }

    @Test
    void a_moment_that_is_none_is_said_in_plain_words() {
        for (String[] typed : new String[][] {{"desk", "--now", "soon"}, {"--now", "soon", "desk"}}) {
            assertThat(terminal.types(typed).err())
                    .contains("“soon” is no moment: write it as 2026-11-17T08:20:00Z")
                    .doesNotContain("java.");
        }
    }

    @Test
    void the_demo_takes_no_folder_rather_than_passing_over_it() {
        var said = terminal.types("demo", "--home", "letters");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("leave --home out");
    }

    @Test
    void help_may_be_asked_for_as_a_command() {
        assertThat(terminal.types("help").exit()).isZero();
        assertThat(terminal.types("help").out()).contains(commands().toArray(String[]::new));
        assertThat(terminal.types("help", "scan").out()).contains("Usage: sendoff scan");
    }

    @Test
    void options_may_stand_before_the_command_as_well_as_after_it() {
        terminal.types("--home", "letters", "--port", "8080", "serve", "--bind", "localhost");

        assertThat(terminal.asked)
                .isEqualTo(new Start(
                        Optional.of(Path.of("letters")),
                        Optional.empty(),
                        Optional.of("localhost"),
                        Optional.of(8080)));
    }

    @Test
    void the_shell_can_complete_commands() {
        var said = terminal.types("completion");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("recognise").contains("complete ");
    }

    @Test
    void every_verb_of_a_command_has_help_and_takes_a_home() {
        List<String> verbs = Commands.named(terminal).stream()
                .map(CommandLine::new)
                .flatMap(command ->
                        command.getSubcommands().keySet().stream().map(verb -> command.getCommandName() + " " + verb))
                .toList();

        assertThat(verbs).contains("account list", "token add", "playbook export", "auto-reply off");
        assertThat(verbs).allSatisfy(verb -> {
            var said = terminal.types((verb + " --help").split(" "));

            assertThat(said.err()).isEmpty();
            assertThat(said.exit()).isZero();
            assertThat(said.out()).contains("Usage: sendoff " + verb, "--home=DIR");
        });
    }

    @Test
    void a_home_may_stand_before_a_command_before_its_verb_and_after_both() {
        for (String typed : List.of(
                "--home letters account list",
                "account --home letters list",
                "account list --home letters",
                "auto-reply --home letters off")) {
            terminal.asked = Start.PLAIN;
            terminal.types(typed.split(" "));

            assertThat(terminal.asked.home()).as(typed).contains(Path.of("letters"));
        }
    }

    @Test
    void a_file_that_is_not_there_is_bad_input_whatever_it_was_for() throws IOException {
        String draft =
                Files.writeString(home.resolve("draft.txt"), "Dear Carla").toString();

        for (String[] typed : new String[][] {
            {"learnt", "import", "nowhere"},
            {"playbook", "import", "nowhere"},
            {"tone", "nowhere"},
            {"tone", draft, "--reply-to", "nowhere"},
            {"account", "remove", "nowhere@example.com"}
        }) {
            var said = terminal.types(typed);

            assertThat(said.exit()).as(String.join(" ", typed)).isEqualTo(65);
            assertThat(said.err()).contains("nowhere").hasLineCount(1);
        }
    }

    @Test
    void a_text_that_is_not_utf8_is_named_with_what_to_do() throws IOException {
        String file = home.resolve("latin1.txt").toString();
        Files.writeString(Path.of(file), "Schöne Grüße", StandardCharsets.ISO_8859_1);

        for (String[] typed : new String[][] {{"tone", file}, {"learnt", "import", file}}) {
            var said = terminal.types(typed);

            assertThat(said.exit()).isEqualTo(65);
            assertThat(said.err()).contains(file + " is not UTF-8: save it as UTF-8 text");
        }
    }

    @Test
    void an_export_names_the_folder_that_is_not_there() {
        Path folder = home.resolve("nodir");
        var said = terminal.types("export", folder.resolve("x.zip").toString());

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.err()).contains("there is no folder " + folder).doesNotContain(".part");
    }

    @Test
    void a_number_of_rows_below_one_is_a_matter_of_usage() {
        for (String most : List.of("-5", "0")) {
            var said = terminal.types("desk", "--most", most);

            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).contains("--most is one row at least, not " + most);
            assertThat(said.out()).isEmpty();
        }
    }

    @Test
    void evaluate_without_its_folder_has_bad_input() {
        var said = terminal.types("evaluate", "nowhere");

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.err()).isEqualToIgnoringNewLines("sendoff: there is no folder nowhere");
    }
}
