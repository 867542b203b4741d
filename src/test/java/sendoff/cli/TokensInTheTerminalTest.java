package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Webhook.Event;
import sendoff.testing.Cast;
import sendoff.testing.FakeHook;
import sendoff.testing.TestDesk;

class TokensInTheTerminalTest {
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

    @Test
    void a_token_is_shown_once_alone_on_its_line() {
        var said = terminal.types("token", "add", "Morning script");

        assertThat(said.out().strip()).matches("sendoff_[0-9a-f]{8}_[0-9a-f]{64}");
        assertThat(said.err()).contains("It is shown this once");
        assertThat(ada.desk.admitting().admit(said.out().strip())).isPresent();
        assertThat(terminal.types("token", "list").out())
                .contains("Morning script: read; used 2026-11-17T08:20:00Z; never ends by itself")
                .doesNotContain(said.out().strip());
    }

    @Test
    void scopes_and_an_end_are_chosen_and_programs_get_an_object() {
        var made = terminal.types("token", "add", "Assistant", "--scope", "read,propose", "--days", "90", "--json")
                .json();

        assertThat(made).singleElement().satisfies(token -> {
            assertThat(token.path("token").stringValue()).startsWith("sendoff_");
            assertThat(token.path("scopes").toString()).isEqualTo("[\"read\",\"propose\"]");
            assertThat(token.path("expires").stringValue()).isEqualTo("2027-02-15T08:20:00Z");
        });
        assertThat(terminal.types("token", "list", "--json").json())
                .singleElement()
                .satisfies(token -> assertThat(token.has("token")).isFalse());
    }

    @Test
    void a_token_is_revoked_by_its_name() {
        String token = terminal.types("token", "add", "Script").out().strip();

        assertThat(terminal.types("token", "revoke", "script").out()).contains("refused from now on");
        assertThat(ada.desk.admitting().admit(token)).isEmpty();
    }

    @Test
    void doctor_counts_who_is_let_in_and_says_which_webhook_does_not_answer() throws InterruptedException {
        terminal.types("token", "add", "Script");
        try (var hook = new FakeHook().answering(500)) {
            ada.desk.webhooks().make(hook.address(), Set.of(Event.PROMISE_KEPT), false);
            var promise =
                    ada.desk.keeping().note(true, Cast.CARLA, new PromiseMade(What.SEND, "The list", Optional.empty()));
            ada.desk.keeping().kept(promise.id());
            ada.desk.calling().round();
        }

        assertThat(terminal.types("doctor").out())
                .contains("ok   tokens: 1 program is let in: “sendoff token list”")
                .contains("mend webhook: 127.0.0.1 does not answer as it should since 2026-11-17T08:20:00Z");
    }

    @Test
    void what_makes_no_sense_is_refused_with_what_to_do() {
        assertThat(terminal.types("token", "add", "Script", "--scope", "send"))
                .satisfies(said -> assertThat(said.exit()).isEqualTo(Exit.USAGE))
                .satisfies(said -> assertThat(said.err())
                        .contains("there is no scope “send”: there are read, propose and introduce"));
        assertThat(terminal.types("token", "revoke", "nobody"))
                .satisfies(said -> assertThat(said.exit()).isEqualTo(Exit.BAD_INPUT))
                .satisfies(said -> assertThat(said.err()).contains("“sendoff token list” shows them"));
    }
}
