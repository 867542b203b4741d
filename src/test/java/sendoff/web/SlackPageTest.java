package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.mail.SlackConnection;
import sendoff.web.SlackPage.Choice;
import sendoff.web.SlackPage.Connected;
import sendoff.web.SlackPage.Person;
import sendoff.web.SlackPage.Waiting;

class SlackPageTest {
    @Test
    void the_manifest_asks_for_all_that_is_needed_and_is_the_one_of_the_documentation() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("docs/channels/slack.md")).stream()
                .map(String::strip)
                .toList();

        assertThat(documented)
                .containsSubsequence(
                        SlackPage.MANIFEST.lines().map(String::strip).toList());
        assertThat(SlackConnection.SCOPES)
                .allSatisfy(scope -> assertThat(SlackPage.MANIFEST).contains("- " + scope + "\n"));
    }

    @Test
    void it_shows_what_is_connected_which_channels_are_read_and_whose_export_waits() {
        String html = new Templates()
                .html(
                        "slack",
                        new SlackPage(
                                Cast.frame("Slack"),
                                "That is no token of Slack’s.",
                                "",
                                List.of(new Connected(
                                        "7d9f5a1e-0000-0000-0000-000000000001",
                                        "Harbour",
                                        "direct and group messages, and mentions in #ports; read just now",
                                        "Slack asks to be left alone for 31 seconds.",
                                        Optional.of(List.of(
                                                new Choice("C0PORTS01", "ports", true),
                                                new Choice("C0X", "board", false))))),
                                Optional.of(new Waiting("export.zip", List.of(new Person("U0ADA1111", "Ada (@ada)")))),
                                ""));

        assertThat(html)
                .contains("That is no token of Slack’s.", "mentions in #ports", "left alone for 31 seconds")
                .contains(
                        "value=\"C0PORTS01\" checked",
                        "Who in export.zip are you?",
                        "<option value=\"U0ADA1111\">Ada (@ada)")
                .contains("- im:history")
                .doesNotContain("value=\"C0X\" checked");
    }
}
