package sendoff.desk.outsiders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.outsiders.Stating.State;
import sendoff.domain.AccountId;
import sendoff.domain.StatementPlace;
import sendoff.testing.FakeSlack;
import sendoff.testing.TestDesk;

/// The statement as a status in Slack.
class SlackStatusTest {
    @TempDir
    Path home;

    @Test
    void it_is_set_by_one_press_and_what_stood_there_comes_back_by_another() {
        try (var slack = new FakeSlack().saysBesideAda("At lunch", ":sandwich:", 1_763_370_000);
                var desk = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))) {
            AccountId id = connected(desk, slack);
            String text = desk.desk.stating().text(StatementPlace.SLACK_STATUS);

            assertThat(desk.desk.placing().inSlack(id)).isEmpty();
            assertThat(slack.status()).containsExactly(text, ":sandwich:", "0");
            assertThat(slack.asked("users.profile.set").getFirst().with().get("profile"))
                    .doesNotContain("real_name", "email");
            assertThat(state(desk)).isEqualTo(State.CURRENT);

            assertThat(desk.desk.placing().undo()).contains("Taken back: Status set in Harbour.");
            assertThat(slack.status()).containsExactly("At lunch", ":sandwich:", "1763370000");
            assertThat(state(desk)).isEqualTo(State.UNPUBLISHED);
        }
    }

    @Test
    void without_the_permission_it_says_which_one_and_nothing_is_written_down() {
        try (var slack = new FakeSlack();
                var desk = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))) {
            AccountId id = connected(desk, slack);
            slack.refuses("users.profile.set", "missing_scope");

            assertThat(desk.desk.placing().inSlack(id).orElseThrow())
                    .contains("users.profile:write")
                    .contains("copy the text");
            assertThat(state(desk)).isEqualTo(State.UNPUBLISHED);
        }
    }

    private static State state(TestDesk desk) {
        return desk.desk.stating().sheet(StatementPlace.SLACK_STATUS).state();
    }

    private static AccountId connected(TestDesk desk, FakeSlack slack) {
        desk.desk.slack().connect(FakeSlack.TOKEN, "", slack.api());
        return desk.desk.placing().workspaces().getFirst().id();
    }
}
