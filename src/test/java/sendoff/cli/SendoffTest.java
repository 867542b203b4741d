package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    void evaluate_without_its_folder_misses_something() {
        var said = terminal.types("evaluate", "nowhere");

        assertThat(said.exit()).isEqualTo(69);
        assertThat(said.err()).isEqualToIgnoringNewLines("sendoff: there is no folder nowhere");
    }
}
