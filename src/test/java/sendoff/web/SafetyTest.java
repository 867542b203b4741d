package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {
    private static final Passwords SESAME = typed -> Arrays.equals(typed, "open sesame now".toCharArray());

    private final AtomicInteger changes = new AtomicInteger();
    private Optional<WebServer> running = Optional.empty();
    private int port;

    private Browser serve(ServerSettings settings) {
        Routes routes = on -> {
            on.get("/", ctx -> ctx.html("the desk"));
            on.post("/change", ctx -> ctx.result("changed " + changes.incrementAndGet()));
            on.get("/broken", _ -> {
                throw new UnsupportedOperationException("ada@example.com");
            });
        };
        var server = new WebServer(List.of(routes), Clock.fixed(Cast.NOW, ZoneOffset.UTC), settings);
        running = Optional.of(server);
        port = server.start();
        return new Browser(port);
    }

    private Browser open() {
        return serve(ServerSettings.local(0));
    }

    private Browser guarded() {
        return serve(new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.of(SESAME)));
    }

    @AfterEach
    void close() {
        running.ifPresent(WebServer::stop);
    }

    @Test
    void every_answer_carries_the_strict_policy() {
        for (String path : List.of("/", "/nowhere", "/static/sendoff.css", "/broken")) {
            HttpResponse<String> answer = browser().get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
                            + "frame-ancestors 'none'; base-uri 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    private Browser browser() {
        return running.isPresent() ? new Browser(port) : open();
    }

    @Test
    void a_name_that_is_not_ours_is_refused() {
        Browser browser =
                serve(new ServerSettings("127.0.0.1", 0, List.of("desk.example.com"), false, Optional.empty()));

        assertThat(browser.statusFor("evil.example:" + port, "/")).isEqualTo("421");
        assertThat(browser.statusFor("evil.example", "/")).isEqualTo("421");
        assertThat(browser.statusFor("127.0.0.1:1", "/")).isEqualTo("421");
        assertThat(browser.statusFor("127.0.0.1.evil.example:" + port, "/")).isEqualTo("421");
        assertThat(browser.statusFor("localhost:" + port, "/")).isEqualTo("200");
        assertThat(browser.statusFor("[::1]:" + port, "/")).isEqualTo("200");
        assertThat(browser.statusFor("desk.example.com", "/")).isEqualTo("200");
        assertThat(browser.statusFor("DESK.example.com:443", "/")).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void another_website_changes_nothing(String site) {
        HttpResponse<String> answer = open().post("/change", Map.of(), "Sec-Fetch-Site", site);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Another website asked for this").contains("Nothing was changed");
        assertThat(changes).hasValue(0);
    }

    @Test
    void a_browser_without_fetch_metadata_is_known_by_its_origin() {
        Browser browser = open();

        assertThat(browser.post("/change", Map.of(), "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/change", Map.of(), "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/change", Map.of(), "Origin", "http://127.0.0.1:" + port)
                        .statusCode())
                .isEqualTo(200);
        assertThat(changes).hasValue(1);
    }

    @Test
    void our_own_pages_may_change_things() {
        assertThat(open().post("/change", Map.of(), "Sec-Fetch-Site", "same-origin")
                        .body())
                .isEqualTo("changed 1");
    }

    @Test
    void only_known_files_are_served_and_no_folder_is_listed() {
        Browser browser = open();

        assertThat(browser.get("/static/sendoff.js").statusCode()).isEqualTo(200);
        assertThat(browser.get("/static/fonts/newsreader-latin.woff2")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("font/woff2");
        for (String path : List.of(
                "/static/",
                "/static/fonts/",
                "/static/../db/migration/common/V001__messages.sql",
                "/static/%2e%2e/db/migration/common/V001__messages.sql",
                "/static/fonts/..%2f..%2fmodels")) {
            assertThat(browser.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void too_much_at_once_is_refused() {
        HttpResponse<String> answer = open().offer("/change", "text=" + "x".repeat(2_100_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(changes).hasValue(0);
    }

    @Test
    void an_error_page_gives_nothing_away() {
        HttpResponse<String> answer = open().get("/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Something broke").doesNotContain("ada@example.com", "Exception");
    }

    @Test
    void bound_elsewhere_the_desk_demands_a_password() {
        var everywhere = new ServerSettings("0.0.0.0", 0, List.of(), false, Optional.empty());
        var clock = Clock.fixed(Cast.NOW, ZoneOffset.UTC);

        assertThatThrownBy(() -> new WebServer(List.of(), clock, everywhere))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bound to 0.0.0.0, the desk can be reached by others: set a password first with "
                        + "./sendoff password");
    }

    @Test
    void a_guarded_desk_asks_for_its_password_first() {
        Browser browser = guarded();

        assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/login?next=%2F");
        assertThat(browser.get("/events").statusCode()).isEqualTo(401);
        assertThat(browser.post("/change", Map.of()).statusCode()).isEqualTo(303);
        assertThat(changes).hasValue(0);
        assertThat(browser.get("/login").body()).contains("Open your desk");
        assertThat(browser.get("/static/sendoff.css").statusCode()).isEqualTo(200);
    }

    @Test
    void a_password_set_while_the_desk_is_open_guards_it_at_once() {
        var isSet = new AtomicBoolean();
        var later = new Passwords() {
            @Override
            public boolean matches(char[] typed) {
                return SESAME.matches(typed);
            }

            @Override
            public boolean isSet() {
                return isSet.get();
            }
        };
        Browser browser = serve(new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.of(later)));
        assertThat(browser.get("/").body()).isEqualTo("the desk");

        isSet.set(true);

        assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/login?next=%2F");
        assertThat(browser.post("/login", Map.of("password", "open sesame now")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_right_password_opens_it_until_one_logs_out() {
        Browser browser = guarded();
        HttpResponse<String> in = browser.post("/login", Map.of("password", "open sesame now", "next", "/"));
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
        String session = cookie.substring(0, cookie.indexOf(';'));

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
        assertThat(browser.get("/", "Cookie", session).body()).isEqualTo("the desk");
        browser.post("/logout", Map.of(), "Cookie", session);
        assertThat(browser.get("/", "Cookie", session).statusCode()).isEqualTo(303);
    }

    @Test
    void a_wrong_password_is_told_and_may_be_tried_five_times() {
        Browser browser = guarded();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> wrong = browser.post("/login", Map.of("password", "guess " + i));
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.body()).contains("That is not the password of this desk.");
        }

        HttpResponse<String> sixth = browser.post("/login", Map.of("password", "open sesame now"));
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).hasValue("900");
        assertThat(sixth.body()).contains("Too many tries. Wait 15 minutes, then try again.");
    }

    /// What tells a password takes 64 MB each time.
    @Test
    void tries_made_at_once_are_five_too_and_one_at_a_time() throws Exception {
        var tries = new AtomicInteger();
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        Browser browser = serve(new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.of(_ -> {
            tries.incrementAndGet();
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            inside.decrementAndGet();
            return false;
        })));

        try (var threads = Executors.newFixedThreadPool(20)) {
            threads.invokeAll(Collections.nCopies(
                    20,
                    () -> browser.post("/login", Map.of("password", "guess")).statusCode()));
        }

        assertThat(tries).hasValue(5);
        assertThat(most).hasValue(1);
    }

    @Test
    void behind_a_proxy_strangers_shut_out_nobody_but_themselves() {
        Browser browser = guarded();
        for (int i = 0; i < 6; i++) {
            browser.post("/login", Map.of("password", "guess " + i), "X-Forwarded-For", "203.0.113.7");
        }

        assertThat(browser.post("/login", Map.of("password", "open sesame now"), "X-Forwarded-For", "198.51.100.9")
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/a//b", ""})
    void after_the_login_one_stays_inside(String next) {
        HttpResponse<String> in = guarded().post("/login", Map.of("password", "open sesame now", "next", next));

        assertThat(in.headers().firstValue("Location").orElseThrow()).isIn("/", "/a//b");
    }

    @Test
    void after_the_login_one_is_where_one_wanted_to_be() {
        Browser browser = guarded();
        String shared = "/share?title=Hi&text=Could%20we%20talk%3F";

        String login = browser.get(shared).headers().firstValue("Location").orElseThrow();
        String next =
                Jsoup.parse(browser.get(login).body()).select("[name=next]").val();

        assertThat(browser.post("/login", Map.of("password", "open sesame now", "next", next))
                        .headers()
                        .firstValue("Location"))
                .hasValue(shared);
        assertThat(browser.post("/change", Map.of(), "Referer", "http://127.0.0.1:" + port + "/i/carlas")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/login?next=%2Fi%2Fcarlas");
    }
}
