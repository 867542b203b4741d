package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;
import static sendoff.testing.SlackZip.ADA;
import static sendoff.testing.SlackZip.CARLA;
import static sendoff.testing.SlackZip.WITH_CARLA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Owner;
import sendoff.domain.Workspace;
import sendoff.testing.FakeSlack;
import sendoff.testing.SlackZip;
import sendoff.testing.TestDesk;

/// The page on which Slack is connected, as a browser uses it.
class SlackRoutesTest {
    private static final String PAGE = "/settings/slack";
    private static final String ASK =
            "You know the port authority well, I think? Could you introduce me to Sanne de Wit about shore power?";
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    @TempDir
    Path home;

    private TestDesk ada;
    private FakeSlack slack;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        slack = new FakeSlack().at(ada.clock.instant());
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        slack.close();
        ada.close();
    }

    private HttpResponse<String> connect(String... changes) {
        var form = new HashMap<>(Map.of("token", FakeSlack.TOKEN, "app", "", "api", slack.api()));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return browser.post(PAGE, form);
    }

    private Workspace connected() {
        assertThat(connect().statusCode()).isEqualTo(303);
        return ada.desk.slack().states().getFirst().workspace();
    }

    private Document page() {
        return Jsoup.parse(browser.get(PAGE).body());
    }

    /// What the page says once, after something was done.
    private String said(HttpResponse<String> done) {
        assertThat(done.statusCode()).isEqualTo(303);
        String cookies = String.join(
                "; ",
                done.headers().allValues("Set-Cookie").stream()
                        .map(one -> one.split(";")[0])
                        .toList());
        return Jsoup.parse(browser.get(
                                done.headers()
                                        .firstValue("Location")
                                        .orElseThrow()
                                        .replaceFirst("#.*", ""),
                                "Cookie",
                                cookies)
                        .body())
                .select(".toast")
                .text();
    }

    private static String problem(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".error[role=alert]").text();
    }

    @Test
    void a_workspace_is_connected_read_checked_and_disconnected() {
        assertThat(page().text()).contains("Connect your workspace").doesNotContain("Choose channels");

        assertThat(said(connect())).contains("“Harbour” is connected.");
        String id = ada.desk.slack().states().getFirst().workspace().id().toString();
        assertThat(page().select("main").text())
                .contains("Harbour", "direct and group messages only; not read yet", "Connect another");
        slack.says(WITH_CARLA, CARLA, TUESDAY.toInstant(), ASK);
        ada.desk.slackWatching().readOnce();
        assertThat(page().select("main").text()).contains("read just now");
        assertThat(ada.queue()).hasSize(1);

        assertThat(said(browser.post(PAGE + "/" + id + "/check", Map.of()))).contains("Slack’s clock says");
        ada.clock.set(Instant.ofEpochMilli(System.currentTimeMillis()));
        assertThat(said(browser.post(PAGE + "/" + id + "/check", Map.of()))).contains("It works");
        assertThat(said(browser.post(PAGE + "/" + id + "/disconnect", Map.of())))
                .contains("Disconnected, and the tokens are gone");
        assertThat(page().select("main").text()).doesNotContain("Harbour");
        assertThat(ada.queue()).as("what was read stays").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "xoxb-1234567890-ada, '', the token of a bot",
        "xapp-1-A012-1234567890, '', it goes into the second field",
        "'', '', paste the whole “User OAuth Token”",
        "<script>alert(1)</script>, '', paste the whole “User OAuth Token”",
        "xoxp-1234567890-ada, xoxp-1234567890, The second token begins with xapp-",
        "xoxp-1234567890-eve, '', Slack no longer accepts this token"
    })
    void a_wrong_token_is_told_apart_and_nothing_is_kept(String token, String app, String because) {
        var answer = connect("token", token, "app", app);

        assertThat(problem(answer)).contains(because);
        assertThat(answer.body()).doesNotContain("<script>alert").doesNotContain("xoxp-1234567890");
        assertThat(ada.desk.slack().states()).isEmpty();
    }

    @Test
    void a_token_never_travels_in_the_clear_or_nowhere_and_the_address_typed_is_not_lost() {
        for (String api : new String[] {"http://slack.example/api/", "ftp://slack.example/", "slack", "https:///api"}) {
            var answer = connect("api", api);
            assertThat(problem(answer)).as(api).contains("begins with https");
            assertThat(Jsoup.parse(answer.body()).select("#s-api").attr("value"))
                    .isEqualTo(api);
        }
        assertThat(slack.asked("auth.test")).isEmpty();
    }

    @Test
    void what_slack_answers_instead_of_letting_in_says_what_to_do() {
        slack.refuses("auth.test", "app_approval_required");
        assertThat(problem(connect())).contains("an administrator approved", "Request to install");

        slack.allows("users:read", "im:read");
        assertThat(problem(connect())).contains("im:history", "Reinstall to Workspace");

        slack.fails("auth.test", 429, 30);
        assertThat(problem(connect())).contains("left alone for 31 seconds");

        slack.fails("auth.test", 503, 0);
        assertThat(problem(connect())).contains("Slack").doesNotContain("Exception");

        assertThat(problem(connect("app", FakeSlack.APP_TOKEN, "token", FakeSlack.TOKEN)))
                .contains("im:history");
        assertThat(ada.desk.slack().states()).isEmpty();
    }

    @Test
    void channels_are_chosen_shown_and_given_up_again() {
        String id = connected().id().toString();

        Document choosing = Jsoup.parse(browser.get(PAGE + "?channels=" + id).body());
        assertThat(choosing.select("input[name=channel]").eachAttr("value")).containsExactly("C0SECRET1", "C0PORTS01");
        assertThat(choosing.select("input[name=channel][checked]")).isEmpty();
        assertThat(said(browser.post(PAGE + "/" + id + "/channels", Map.of("channel", "C0PORTS01"))))
                .isEqualTo("Saved.");
        assertThat(page().select("main").text()).contains("mentions in #ports");
        assertThat(Jsoup.parse(browser.get(PAGE + "?channels=" + id).body())
                        .select("input[name=channel][checked]")
                        .eachAttr("value"))
                .containsExactly("C0PORTS01");

        browser.post(PAGE + "/" + id + "/channels", Map.of());
        assertThat(page().select("main").text()).contains("direct and group messages only");
    }

    @Test
    void a_channel_that_slack_does_not_show_is_not_chosen_and_that_is_said() {
        String id = connected().id().toString();

        assertThat(said(browser.post(PAGE + "/" + id + "/channels", Map.of("channel", "C0OTHERS1"))))
                .contains("did not show all of these channels");
        slack.fails("users.conversations", 429, 30);
        assertThat(said(browser.post(PAGE + "/" + id + "/channels", Map.of("channel", "C0PORTS01"))))
                .contains("did not show all of these channels");

        assertThat(ada.desk.slack().states().getFirst().workspace().channels()).isEmpty();
        slack.fails("users.conversations", 503, 0);
        assertThat(browser.get(PAGE + "?channels=" + id).body()).contains("Slack can’t be asked now");
    }

    @Test
    void a_revoked_token_shows_and_a_new_one_goes_on_with_the_same_workspace() {
        String id = connected().id().toString();
        browser.post(PAGE + "/" + id + "/channels", Map.of("channel", "C0PORTS01"));
        slack.refuses("auth.test", "token_revoked");
        assertThat(said(browser.post(PAGE + "/" + id + "/check", Map.of())))
                .contains("no longer accepts this token", "install it again");

        assertThat(connect().statusCode()).isEqualTo(303);
        assertThat(ada.desk.slack().states())
                .singleElement()
                .satisfies(state -> assertThat(state.workspace().channels()).hasSize(1));
    }

    @Test
    void an_id_that_is_none_or_of_nothing_breaks_nothing() {
        assertThat(browser.post(PAGE + "/nonsense/check", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(browser.post(PAGE + "/nonsense/disconnect", Map.of()).statusCode())
                .isEqualTo(404);
        String nobody = PAGE + "/" + new UUID(9, 9);
        assertThat(said(browser.post(nobody + "/check", Map.of()))).contains("This workspace was removed.");
        assertThat(browser.post(nobody + "/channels", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.post(nobody + "/disconnect", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get(PAGE + "?channels=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void an_export_is_read_as_whom_the_owner_says_they_are() throws IOException {
        ada.desk.ownership().set(ada.desk.ownership().preferences().ownedBy(new Owner("", java.util.Set.of())));
        byte[] zip = Files.readAllBytes(SlackZip.ofAda()
                .says(WITH_CARLA, CARLA, TUESDAY.toInstant(), ASK)
                .write(home.resolve("export.zip")));

        assertThat(browser.upload(PAGE + "/export", "file", "export.zip", zip).statusCode())
                .isEqualTo(303);
        Document asking = page();
        assertThat(asking.text()).contains("Who in export.zip are you?");
        assertThat(asking.select("#s-who option").eachAttr("value")).contains(ADA, CARLA);
        assertThat(said(browser.post(PAGE + "/export/who", Map.of("user", "none"))))
                .isEqualTo("Nothing of it was read.");
        assertThat(page().text()).doesNotContain("Who in export.zip");

        browser.upload(PAGE + "/export", "file", "export.zip", zip);
        browser.post(PAGE + "/export/who", Map.of("user", ADA));
        long until = System.nanoTime() + PATIENCE;
        while (ada.queue().isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(ada.queue()).as(ada.desk.slackExports().told().orElse("")).hasSize(1);
    }

    @Test
    void a_file_in_which_nobody_chose_is_let_go_of() throws IOException {
        ada.desk.ownership().set(ada.desk.ownership().preferences().ownedBy(new Owner("", java.util.Set.of())));
        byte[] zip = Files.readAllBytes(SlackZip.ofAda()
                .with(UUID.randomUUID() + ".txt", "only this one")
                .write(home.resolve("export.zip")));
        ada.desk.slackExports().take("export.zip", new ByteArrayInputStream(zip));
        assertThat(kept()).hasSize(1);

        ada.clock.pass(Duration.ofMinutes(31));
        ada.desk.scanning().tidy();

        assertThat(kept()).isEmpty();
        assertThat(ada.desk.slackExports().waiting()).isEmpty();
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.list(home.resolve("uploads"))) {
            return files.toList();
        }
    }

    @Test
    void a_file_that_is_no_export_is_refused_in_words() {
        assertThat(problem(browser.upload(PAGE + "/export", "file", "notes.txt", "not a zip")))
                .contains("“notes.txt” is no export of Slack’s");
        assertThat(problem(browser.upload(PAGE + "/export", "file", "", ""))).contains("Choose the ZIP file");
    }
}
