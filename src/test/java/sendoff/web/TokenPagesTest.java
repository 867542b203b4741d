package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.TestDesk;

class TokenPagesTest {
    private static final Pattern TOKEN = Pattern.compile("sendoff_[0-9a-f]{8}_[0-9a-f]{64}");

    @TempDir
    Path home;

    TestDesk ada;
    WebServer server;
    Browser browser;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Cast.NOW);
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    @Test
    void a_token_is_shown_once_and_listed_by_its_name_afterwards() {
        String page = browser.post("/settings/tokens", Map.of("name", "Morning script", "scope", "read"))
                .body();

        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        assertThat(page).contains("Copy the token now");
        assertThat(ada.desk.admitting().admit(token.group())).isPresent();
        assertThat(browser.get("/settings").body())
                .contains("Morning script", "reads; used just now; never ends by itself")
                .doesNotContain(token.group());
    }

    @Test
    void a_token_is_revoked_and_let_in_again() {
        browser.post("/settings/tokens", Map.of("name", "Script", "scope", "propose", "days", "30"));
        var id = ada.desk.admitting().all().getFirst().id();

        browser.post("/settings/tokens/" + id + "/revoke", Map.of());
        assertThat(browser.get("/settings").body()).contains("revoked just now", "Let it in again");

        browser.post("/settings/tokens/" + id + "/let-in", Map.of());
        assertThat(browser.get("/settings").body())
                .contains("proposes; never used; ends on")
                .doesNotContain("Let it in again");
    }

    @Test
    void without_a_name_or_a_scope_none_is_made() {
        var answer = browser.post("/settings/tokens", Map.of("name", "Script"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ada.desk.admitting().all()).isEmpty();
    }
}
