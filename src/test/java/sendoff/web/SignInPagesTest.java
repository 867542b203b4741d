package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Account.Sign;
import sendoff.testing.FakeImap;
import sendoff.testing.FakeOAuth;
import sendoff.testing.ScriptedServer;
import sendoff.testing.TestDesk;

/// From an address to a connected mailbox, as a browser sees it.
class SignInPagesTest {
    private static final Passwords SESAME = typed -> Arrays.equals(typed, "open sesame now".toCharArray());
    private static final Pattern LINK = Pattern.compile("href=\"(http://localhost:\\d+/authorise[^\"]+)\"");
    private static final String[] FROM_ELSEWHERE = {"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"};

    @TempDir
    Path home;

    private final FakeOAuth provider = FakeOAuth.start();
    private final ScriptedServer imap = new FakeImap(0).start();
    private Optional<TestDesk> ada = Optional.empty();
    private Optional<WebServer> running = Optional.empty();

    private Browser serve(String as, Optional<Passwords> passwords) {
        ada = Optional.of(new TestDesk(home, Cast.NOW, provider, as));
        var server = WebServer.of(desk().desk, new ServerSettings("127.0.0.1", 0, List.of(), false, passwords));
        running = Optional.of(server);
        return new Browser(server.start());
    }

    private Browser serve(String as) {
        return serve(as, Optional.empty());
    }

    @AfterEach
    void close() {
        running.ifPresent(WebServer::stop);
        ada.ifPresent(one -> {
            one.desk.watching().close();
            one.close();
        });
        provider.close();
        imap.close();
    }

    @Test
    void without_a_password_the_page_says_what_to_click_at_the_provider() {
        var page = serve("google").post("/welcome/connect", mailbox()).body();

        assertThat(page)
                .contains(
                        "Sign in with Google", "console.cloud.google.com/auth/clients", "Publish app", "Client secret")
                .contains("make an app password");
        assertThat(imap.heard()).isEmpty();
    }

    @Test
    void a_password_is_not_even_tried_where_none_is_taken() {
        var form = mailbox();
        form.put("secret", "old-password");

        var page = serve("microsoft").post("/welcome/connect", form).body();

        assertThat(page)
                .contains("Sign in with Microsoft", "http://localhost/sign-in/back", "Allow public client flows")
                .contains("With a code, on another machine")
                .doesNotContain("old-password");
        assertThat(imap.heard()).isEmpty();
    }

    @Test
    void who_agrees_comes_back_from_another_site_and_is_connected() {
        var browser = serve("google");
        URI go = begin(browser);

        var back = browser.get(inside(provider.agree(go)), FROM_ELSEWHERE);
        assertThat(to(back)).endsWith("/sign-in/landed");
        assertThat(desk().desk.connecting().accounts()).isEmpty();
        assertThat(browser.get("/sign-in/landed").body())
                .contains("http-equiv=\"refresh\" content=\"0;url=/sign-in/finish\"");
        assertThat(to(browser.get("/sign-in/finish"))).isEqualTo("/welcome");

        assertThat(desk().desk.connecting().accounts())
                .singleElement()
                .satisfies(account -> assertThat(account.sign()).isEqualTo(Sign.OAUTH));
        assertThat(to(browser.get("/sign-in/finish"))).isEqualTo("/sign-in");
        assertThat(to(browser.get("/sign-in"))).isEqualTo("/welcome#connect");
    }

    @Test
    void a_state_that_was_not_given_out_is_refused_and_says_so() {
        var browser = serve("google");
        begin(browser);

        var back = browser.get("/sign-in/back?code=stolen&state=guessed", FROM_ELSEWHERE);

        assertThat(back.statusCode()).isEqualTo(400);
        assertThat(back.body()).contains("This sign-in is not the one begun here", "Nothing was connected");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void who_does_not_agree_sees_why_and_can_begin_again() {
        var browser = serve("google");
        URI go = begin(browser);
        browser.get(inside(provider.deny(go)), FROM_ELSEWHERE);

        assertThat(browser.get("/sign-in/finish").body())
                .contains("At Google it was not agreed to", "Test users")
                .contains("value=\"" + FakeOAuth.CLIENT + "\"")
                .doesNotContain(FakeOAuth.SECRET);
    }

    @Test
    void on_a_guarded_desk_the_way_back_is_open_but_only_the_owner_goes_on() {
        var browser = serve("google", Optional.of(SESAME));
        String session = session(browser);
        browser.post("/sign-in/begin", app(), "Cookie", session);
        URI go = link(browser.get("/sign-in", "Cookie", session).body());

        assertThat(to(browser.get(inside(provider.agree(go)), FROM_ELSEWHERE))).endsWith("/sign-in/landed");
        assertThat(to(browser.get("/sign-in/finish"))).startsWith("/login");
        assertThat(to(browser.get("/sign-in"))).startsWith("/login");
        assertThat(provider.asked()).isEmpty();
        assertThat(to(browser.get("/sign-in/finish", "Cookie", session))).isEqualTo("/welcome");
        assertThat(desk().desk.connecting().accounts()).hasSize(1);
    }

    @Test
    void another_site_can_begin_nothing() {
        var browser = serve("google");

        for (String path : List.of("/sign-in", "/sign-in/begin", "/sign-in/paste", "/sign-in/cancel")) {
            assertThat(browser.post(path, app(), FROM_ELSEWHERE).statusCode()).isEqualTo(403);
        }
        assertThat(desk().desk.signingIn().current()).isEmpty();
    }

    @Test
    void from_another_machine_the_address_is_pasted() {
        var browser = serve("google");
        URI go = begin(browser);

        assertThat(browser.post("/sign-in/paste", Map.of("pasted", "http://127.0.0.1:1/?code=x&state=y"))
                        .body())
                .contains("does not belong to this sign-in");
        assertThat(to(browser.post("/sign-in/paste", Map.of("pasted", provider.agree(go) + "#"))))
                .isEqualTo("/welcome");
    }

    @Test
    void a_code_is_shown_until_it_was_typed_in_elsewhere() {
        var browser = serve("microsoft");
        var form = app();
        form.put("way", "code");
        form.remove("client-secret");
        assertThat(to(browser.post("/sign-in/begin", form))).isEqualTo("/sign-in");

        assertThat(browser.get("/sign-in").body())
                .contains("WDJB-MJHT", "microsoft.com/devicelogin", "http-equiv=\"refresh\" content=\"5\"");
        provider.agree();
        desk().clock.pass(Duration.ofSeconds(6));
        assertThat(to(browser.get("/sign-in"))).isEqualTo("/welcome");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        var browser = serve("google");
        var form = app();
        form.remove("client-secret");

        assertThat(browser.post("/sign-in/begin", form).body())
                .contains("Google wants the client secret too")
                .contains("value=\"" + FakeOAuth.CLIENT + "\"")
                .contains("value=\"ada@example.com\"");
    }

    @Test
    void the_settings_tell_when_a_sign_in_is_over_and_how_to_renew_it() {
        var browser = serve("google");
        browser.get(inside(provider.agree(begin(browser))), FROM_ELSEWHERE);
        browser.get("/sign-in/finish");
        var account = desk().desk.connecting().accounts().getFirst();
        assertThat(browser.get("/settings").body()).contains("signed in at Google since", "Sign in again");

        provider.revokeAll();
        desk().clock.pass(Duration.ofDays(8));
        browser.post("/settings/accounts/" + account.id() + "/check", Map.of());

        assertThat(browser.get("/settings").body()).contains("press “Publish app”");
        assertThat(browser.post("/settings/accounts/" + account.id() + "/sign-in", Map.of())
                        .body())
                .contains("Sign in with Google", "name=\"account\" value=\"" + account.id() + "\"")
                .contains("empty: the one entered before");
    }

    @Test
    void a_newcomer_types_address_and_password_and_the_servers_are_found() {
        var browser = serve("google");
        desk().lists
                .put(
                        "autoconfig.mail.example",
                        "<clientConfig><emailProvider><incomingServer type='imap'><hostname>127.0.0.1</hostname><port>1</port>"
                                + "<socketType>SSL</socketType></incomingServer></emailProvider></clientConfig>");

        // The list leads to this machine, whose mail servers are this provider's in these tests.
        assertThat(browser.post("/sign-in", Map.of("name", "Ada", "address", "ada@mail.example"))
                        .body())
                .contains("Sign in with Google", "name=\"imap-host\" value=\"127.0.0.1\"");
    }

    @Test
    void where_no_servers_are_found_the_page_says_who_was_asked_and_shows_the_fields() {
        var page = serve("google")
                .post(
                        "/welcome/connect",
                        Map.of("name", "Ada", "address", "ada@nowhere.example", "secret", "open sesame"))
                .body();

        assertThat(page)
                .contains("No mail servers were found for nowhere.example", "autoconfig.nowhere.example")
                .contains("<details class=\"fold\" id=\"servers\" open")
                .contains("value=\"ada@nowhere.example\"")
                .doesNotContain("open sesame");
    }

    @Test
    void the_form_says_who_is_asked() {
        assertThat(serve("google").get("/welcome").body())
                .contains("the part of your address behind the @ and your name service are asked");
    }

    private TestDesk desk() {
        return ada.orElseThrow();
    }

    private Map<String, String> mailbox() {
        return new HashMap<>(Map.of(
                "name",
                "Ada Lindqvist",
                "address",
                "ada@example.com",
                "imap-host",
                "127.0.0.1",
                "imap-port",
                String.valueOf(imap.port()),
                "imap-security",
                "none"));
    }

    private Map<String, String> app() {
        var form = mailbox();
        form.put("client-id", FakeOAuth.CLIENT);
        form.put("client-secret", FakeOAuth.SECRET);
        return form;
    }

    @Test
    void behind_a_proxy_one_comes_back_to_where_one_began() {
        var browser = serve("google");
        browser.post("/sign-in/begin", app(), "X-Forwarded-Proto", "https");
        URI go = link(browser.get("/sign-in").body());

        assertThat(to(browser.get(inside(provider.agree(go)), FROM_ELSEWHERE))).startsWith("https://127.0.0.1:");
    }

    private URI begin(Browser browser) {
        assertThat(to(browser.post("/sign-in/begin", app()))).isEqualTo("/sign-in");
        return link(browser.get("/sign-in").body());
    }

    private static URI link(String page) {
        var found = LINK.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return URI.create(found.group(1).replace("&amp;", "&"));
    }

    private static String inside(URI back) {
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect, but " + answer.statusCode());
    }

    private static String session(Browser browser) {
        return browser.post("/login", Map.of("password", "open sesame now"))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }
}
