package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Account.Protocol;
import sendoff.testing.Certificates;
import sendoff.testing.FakeJmap;
import sendoff.testing.TestDesk;

/// A newcomer whose mailbox speaks JMAP types an address and a password or token, and nothing else.
class WelcomeByJmapTest {
    private static final String TOKEN = FakeJmap.SECRET.replace(" ", "-");
    private static final Map<String, String> TYPED =
            Map.of("name", "Ada Lindqvist", "address", "ada@mail.example", "secret", TOKEN);

    private static final SSLContext CERTIFICATE = Certificates.selfSigned();

    @TempDir
    Path home;

    private TestDesk ada;
    private FakeJmap jmap;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.toInstant());
        jmap = FakeJmap.start(CERTIFICATE);
        jmap.challenge = "Bearer";
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        ada.desk.watching().close();
        server.stop();
        jmap.close();
        ada.close();
    }

    private void namedAt(String host) {
        ada.records.put("_jmap._tcp.mail.example SRV", List.of("0 1 " + jmap.port() + " " + host + "."));
    }

    /// Answers the question for the certificate, which no authority signed in a test.
    private HttpResponse<String> acceptedOn(Document page) {
        var form = new HashMap<>(TYPED);
        page.select("input[name=server], input[name=fingerprint], input[name=login]")
                .forEach(field -> form.put(field.attr("name"), field.attr("value")));
        return browser.post("/welcome/jmap", form);
    }

    private void isConnected(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(problem(answer)).isEqualTo(303);
        assertThat(ada.desk.connecting().accounts()).singleElement().satisfies(account -> {
            assertThat(account.protocol()).isEqualTo(Protocol.JMAP);
            assertThat(account.smtp()).isPresent();
            assertThat(account.address().isAt("ada@mail.example")).isTrue();
        });
    }

    @Test
    void where_no_mail_server_is_found_the_jmap_server_of_the_domain_is() {
        namedAt("localhost");

        var page = Jsoup.parse(browser.post("/welcome/connect", TYPED).body());

        assertThat(page.select("h1").text()).isEqualTo("Connect by JMAP");
        assertThat(page.select("#j-server").attr("value")).isEqualTo("localhost:" + jmap.port());
        assertThat(page.html()).doesNotContain(TOKEN);
        isConnected(acceptedOn(page));
    }

    @Test
    void where_the_mail_server_does_not_let_a_token_in_jmap_does() {
        namedAt("localhost");
        ada.lists.put(
                "autoconfig.mail.example",
                "<clientConfig><emailProvider><incomingServer type='imap'><hostname>127.0.0.1</hostname><port>1</port>"
                        + "<socketType>SSL</socketType></incomingServer></emailProvider></clientConfig>");

        isConnected(
                acceptedOn(Jsoup.parse(browser.post("/welcome/connect", TYPED).body())));
    }

    /// `watchAccounts` is not started here: nobody has begun to read.
    @Test
    void a_mailbox_just_connected_is_being_read_though_nobody_has_begun() {
        ada.withAccount();

        var page = Jsoup.parse(browser.get("/welcome").body());

        assertThat(page.select("#sc").text()).isEqualTo("Looking through ada@example.com");
        assertThat(page.select("#scan").attr("hx-get")).isEqualTo("/welcome/progress");
        assertThat(Jsoup.parse(browser.get("/welcome/progress").body())
                        .select("#sc")
                        .text())
                .isEqualTo("Looking through ada@example.com");
    }

    @Test
    void what_is_wrong_is_named_where_it_is_typed() {
        var form = new HashMap<>(TYPED);
        form.putAll(Map.of("imap-host", "127.0.0.1", "imap-port", "1", "imap-security", "tls"));

        var page = Jsoup.parse(browser.post("/welcome/connect", form).body());

        assertThat(page.select("#connect .error").text())
                .contains("check the port below")
                .doesNotContain("Settings");
    }

    @Test
    void the_page_for_jmap_finds_the_server_too() {
        namedAt("localhost");

        var page = Jsoup.parse(browser.post("/welcome/jmap", TYPED).body());

        assertThat(page.select("pre.code")).hasSize(1);
        isConnected(acceptedOn(page));
    }

    @Test
    void a_server_elsewhere_that_only_the_name_service_names_hears_no_password() {
        namedAt("jmap.elsewhere.example");

        assertThat(problem(browser.post("/welcome/connect", TYPED))).contains("No mail servers were found");
        assertThat(problem(browser.post("/welcome/jmap", TYPED)))
                .contains("Only the name service of mail.example says that this mailbox is at jmap.elsewhere.example")
                .contains("enter it and connect again");
        assertThat(ada.desk.connecting().accounts()).isEmpty();
    }

    @Test
    void without_any_server_the_words_are_those_about_mail_servers() {
        assertThat(problem(browser.post("/welcome/connect", TYPED)))
                .contains("No mail servers were found for mail.example");
    }

    private static String problem(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".error[role=alert]").text();
    }
}
