package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.Cast;
import sendoff.testing.FakeJmap;
import sendoff.testing.TestDesk;

class JmapInTheTerminalTest {
    @TempDir
    Path home;

    @Test
    void a_mailbox_is_connected_by_jmap_and_the_doctor_looks_at_it() {
        try (var server = FakeJmap.start();
                var ada = new TestDesk(home, Cast.TUESDAY.toInstant())) {
            var terminal = new Terminal(ada);
            String at = "http://127.0.0.1:" + server.port();

            var refused = terminal.with("wrong\n", "account", "add", "ada@example.com", "--jmap", at);
            assertThat(refused.exit()).isEqualTo(Exit.FOUND_WRONG);
            assertThat(refused.err()).contains("JMAP login refused for ada@example.com");

            var added = terminal.with(FakeJmap.SECRET + "\n", "account", "add", "ada@example.com", "--jmap", at);
            assertThat(added.err()).isEmpty();
            assertThat(added.out()).contains("Connected ada@example.com.");
            assertThat(terminal.types("account", "list").out()).contains("127.0.0.1:" + server.port() + " by JMAP");
            assertThat(terminal.types("doctor").out()).contains("works by JMAP, 3 folders");
        }
    }

    @Test
    void what_is_no_server_is_said_before_anything_is_asked() {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant())) {
            var said = new Terminal(ada).types("account", "add", "ada@example.com", "--jmap", "two words");

            assertThat(said.exit()).isNotZero();
            assertThat(said.err()).contains("“two words” is no server");
        }
    }
}
