package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Party;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.testing.TestDesk;

class NewPasswordTest {
    private static final PromiseMade LIST = new PromiseMade(What.OTHER, "I’ll send you the list", Optional.empty());

    @TempDir
    Path home;

    TestDesk ada;
    WebServer server;
    Browser browser;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        ada.desk.setPassword("open sesame now".toCharArray());
        var guarded = new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.of(Passwords.of(ada.desk)));
        server = WebServer.of(ada.desk, guarded);
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    @Test
    void it_ends_the_sessions_begun_with_the_one_before() {
        String before = signIn("open sesame now");
        assertThat(browser.get("/promises", "Cookie", before).statusCode()).isEqualTo(200);

        ada.desk.setPassword("another sesame".toCharArray());

        assertThat(browser.get("/promises", "Cookie", before).headers().firstValue("Location"))
                .hasValue("/login?next=%2Fpromises");
        assertThat(browser.get("/promises", "Cookie", signIn("another sesame")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void set_to_the_same_word_it_ends_them_too() {
        String before = signIn("open sesame now");

        ada.desk.setPassword("open sesame now".toCharArray());

        assertThat(browser.get("/promises", "Cookie", before).statusCode()).isEqualTo(303);
    }

    @Test
    @Timeout(20)
    void an_open_page_is_told_nothing_any_more() throws Exception {
        BufferedReader told = listen(signIn("open sesame now"));
        assertThat(told.readLine()).isEqualTo(": listening");

        ada.desk.setPassword("another sesame".toCharArray());
        ada.desk.keeping().note(true, new Party(Optional.of("Carla"), Optional.empty()), LIST);

        assertThat(told.lines().filter(line -> !line.isEmpty())).isEmpty();
    }

    private BufferedReader listen(String session) throws Exception {
        URI events = URI.create("http://127.0.0.1:" + server.port() + "/events");
        var request = HttpRequest.newBuilder(events)
                .headers("Cookie", session, "Accept", "text/event-stream")
                .build();
        var body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private String signIn(String password) {
        String cookie = browser.post("/login", Map.of("password", password))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
