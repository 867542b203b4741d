package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutTest {
    @Test
    void nothing_typed_serves() {
        assertThat(Shortcut.of()).contains(new Shortcut("serve", Map.of(), Set.of()));
    }

    @Test
    void options_may_stand_on_both_sides_of_the_command() {
        assertThat(of("--home /letters desk --find heat --json"))
                .contains(new Shortcut("desk", Map.of("--home", "/letters", "--find", "heat"), Set.of("--json")));
        assertThat(of("--port 0 serve --no-browser"))
                .contains(new Shortcut("serve", Map.of("--port", "0"), Set.of("--no-browser")));
        assertThat(of("--home desk serve")).contains(new Shortcut("serve", Map.of("--home", "desk"), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show 3f2a",
                "--help",
                "--port 8080",
                "desk --help",
                "desk --most=5",
                "desk --most",
                "desk --most --json",
                "desk --json --json",
                "desk --find a --find b",
                "desk --port 1",
                "desk heat",
                "desk serve",
                "serve --json"
            })
    void what_is_not_plain_is_left_to_the_long_way(String line) {
        assertThat(of(line)).isEmpty();
    }

    private static Optional<Shortcut> of(String line) {
        return Shortcut.of(line.split(" "));
    }
}
