package sendoff.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.testing.FakeDns;

/// A newcomer types an address; its servers are found.
class ServerSearchTest {
    private static final Duration AGES = Duration.ofSeconds(20);
    private static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <clientConfig version="1.1">
              <emailProvider id="example.org">
                <domain>example.org</domain>
                <incomingServer type="pop3">
                  <hostname>pop.example.org</hostname><port>995</port><socketType>SSL</socketType>
                </incomingServer>
                <incomingServer type="imap">
                  <hostname>plain.example.org</hostname><port>143</port><socketType>plain</socketType>
                  <username>%EMAILADDRESS%</username>
                </incomingServer>
                <incomingServer type="imap">
                  <hostname>start.example.org</hostname><port>143</port><socketType>STARTTLS</socketType>
                  <username>%EMAILADDRESS%</username>
                </incomingServer>
                <incomingServer type="imap">
                  <hostname>Imap.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType>
                  <authentication>password-cleartext</authentication>
                  <username>%EMAILLOCALPART%</username>
                </incomingServer>
                <outgoingServer type="smtp">
                  <hostname>smtp.example.org</hostname><port>587</port><socketType>STARTTLS</socketType>
                </outgoingServer>
              </emailProvider>
            </clientConfig>
            """;

    private final FakeDns dns = FakeDns.start();
    private final Map<String, String> lists = new HashMap<>();
    private final Set<String> jmaps = new HashSet<>();
    private final List<URI> fetched = new CopyOnWriteArrayList<>();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        dns.close();
    }

    @Test
    void a_known_provider_is_found_without_asking_anybody() {
        var found = search("ada@gmail.com").orElseThrow();

        assertThat(found.imap()).hasToString("imap.gmail.com:993");
        assertThat(found.password()).isPresent();
        assertThat(dns.asked()).isEmpty();
        assertThat(fetched).isEmpty();
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1 aspmx.l.google.com., imap.gmail.com:993",
        "1 smtp.google.com., imap.gmail.com:993",
        "0 example-org.mail.protection.outlook.com., outlook.office365.com:993",
        "10 example-org.a-v1.mx.microsoft., outlook.office365.com:993",
        "10 in1-smtp.messagingengine.com., imap.fastmail.com:993"
    })
    void a_hosted_domain_is_known_by_where_its_mail_arrives(String mx, String imap) {
        dns.with("example.org", "MX", mx);
        lists.put("autoconfig.example.org", LIST);

        var found = search("ada@example.org").orElseThrow();

        assertThat(found.imap()).hasToString(imap);
        assertThat(found.login()).isEqualTo("ada@example.org");
        assertThat(found.saysWho()).endsWith("where mail for example.org arrives");
        assertThat(found.sure()).isTrue();
    }

    @Test
    void a_host_that_only_ends_alike_is_not_the_provider() {
        dns.with("example.org", "MX", "1 mx.notgoogle.com.");
        dns.with("example.org", "MX", "2 google.com.example.org.");

        assertThat(search("ada@example.org")).isEmpty();
    }

    @Test
    void a_domain_lists_its_servers_and_the_encrypted_ones_are_taken() {
        lists.put("autoconfig.example.org", LIST);

        var found = search("ada@example.org").orElseThrow();

        assertThat(found.imap()).isEqualTo(new Endpoint("imap.example.org", 993, Security.TLS));
        assertThat(found.smtp()).hasValue(new Endpoint("smtp.example.org", 587, Security.STARTTLS));
        assertThat(found.login()).isEqualTo("ada");
        assertThat(found.saysWho()).isEqualTo("autoconfig.example.org");
    }

    @Test
    void the_list_may_lie_on_the_domain_itself() {
        lists.put("example.org", LIST);

        assertThat(search("ada@example.org").map(ServerSearch.Found::saysWho)).hasValue("example.org");
    }

    @Test
    void nobody_learns_more_than_the_domain() {
        search("ada.lovelace@example.org");

        assertThat(fetched).hasSize(2).allSatisfy(place -> {
            assertThat(place.getScheme()).isEqualTo("https");
            assertThat(place.toString()).doesNotContain("ada", "?");
        });
        assertThat(dns.asked()).isNotEmpty().noneMatch(name -> name.contains("ada"));
        assertThat(told).singleElement().asString().contains("autoconfig.example.org", "name service");
    }

    @Test
    void the_name_service_lists_servers_and_the_preferred_one_is_taken() {
        dns.with("_imaps._tcp.example.org", "SRV", "20 1 993 second.example.org.");
        dns.with("_imaps._tcp.example.org", "SRV", "10 1 993 light.example.org.");
        dns.with("_imaps._tcp.example.org", "SRV", "10 9 994 first.example.org.");
        dns.with("_submissions._tcp.example.org", "SRV", "0 1 465 mail.example.org.");

        var found = search("ada@example.org").orElseThrow();

        assertThat(found.imap()).isEqualTo(new Endpoint("first.example.org", 994, Security.TLS));
        assertThat(found.smtp()).hasValue(new Endpoint("mail.example.org", 465, Security.TLS));
        assertThat(found.sure()).isTrue();
    }

    @Test
    void servers_elsewhere_that_only_the_name_service_names_have_to_be_confirmed() {
        dns.with("_imap._tcp.example.org", "SRV", "0 1 143 mail.hoster.example.");

        var found = search("ada@example.org").orElseThrow();

        assertThat(found.imap()).isEqualTo(new Endpoint("mail.hoster.example", 143, Security.STARTTLS));
        assertThat(found.sure()).isFalse();
    }

    @Test
    void a_service_that_is_declared_absent_is_absent() {
        dns.with("_imaps._tcp.example.org", "SRV", "0 0 0 .");

        assertThat(search("ada@example.org")).isEmpty();
    }

    @Test
    void as_a_last_resort_the_usual_names_are_tried() {
        dns.with("mail.example.org", "A", "192.0.2.1");
        dns.with("smtp.example.org", "A", "192.0.2.2");

        var found = search("ada@example.org").orElseThrow();

        assertThat(found.imap()).hasToString("mail.example.org:993");
        assertThat(found.smtp()).map(Endpoint::toString).hasValue("smtp.example.org:587");
        assertThat(found.saysWho()).contains("usual names");
    }

    @Test
    void who_does_not_answer_in_time_is_left_out() {
        var never = new CountDownLatch(1);
        Names records = (name, type) ->
                name.equals("_imaps._tcp.example.org") ? List.of("0 1 993 imap.example.org.") : List.of();
        ServerSearch.Lists silent = _ -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(LIST);
        };

        var found = new ServerSearch(records, silent, _ -> false, Duration.ofSeconds(2))
                .search("ada@example.org", told::add);

        assertThat(found.map(ServerSearch.Found::saysWho)).hasValue("the name service of example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not xml at all",
                "",
                "<clientConfig/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><clientConfig><emailProvider>"
                        + "<incomingServer type='imap'><hostname>&e;</hostname><port>993</port>"
                        + "<socketType>SSL</socketType></incomingServer></emailProvider></clientConfig>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/evil.dtd\"><clientConfig/>",
                "<clientConfig><emailProvider><incomingServer type='imap'><hostname>a b\r\nc</hostname>"
                        + "<port>993</port><socketType>SSL</socketType></incomingServer></emailProvider></clientConfig>",
                "<clientConfig><emailProvider><incomingServer type='imap'><hostname>imap.example.org</hostname>"
                        + "<port>99999</port><socketType>SSL</socketType></incomingServer></emailProvider></clientConfig>",
                "<clientConfig><emailProvider><incomingServer type='imap'><hostname>imap.example.org</hostname>"
                        + "<port>143</port><socketType>plain</socketType></incomingServer></emailProvider></clientConfig>"
            })
    void a_list_that_is_none_or_wants_to_do_harm_is_passed_over(String xml) {
        assertThat(Autoconfig.read(xml, "ada@example.org")).isEmpty();
    }

    /// Entities within entities: eight lines that would become a hundred million words.
    @Test
    void a_list_that_would_blow_up_is_passed_over() {
        var bomb = new StringBuilder("<!DOCTYPE l [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 9; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]><clientConfig>&a8;</clientConfig>");

        assertThat(Autoconfig.read(bomb.toString(), "ada@example.org")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "@example.org", "ada@", "ada@exa mple.org", "ada@../etc", "ada@localhost", "ada@a/b.c"})
    void what_is_no_address_is_refused_before_anybody_is_asked(String text) {
        assertThatThrownBy(() -> search(text)).hasMessage("not a mail address: " + text);
        assertThat(fetched).isEmpty();
        assertThat(dns.asked()).isEmpty();
    }

    @Test
    void a_domain_in_other_letters_is_asked_for_as_the_name_service_knows_it() {
        search("ada@bücher.example");

        assertThat(fetched)
                .extracting(URI::getHost)
                .contains("autoconfig.xn--bcher-kva.example", "xn--bcher-kva.example");
    }

    @Test
    void the_jmap_server_of_a_known_provider_is_found_without_asking_anybody() {
        assertThat(all().jmap("ada@fastmail.com"))
                .hasValueSatisfying(found -> assertThat(found.server()).hasToString("api.fastmail.com:443"));
        assertThat(dns.asked()).isEmpty();
        assertThat(fetched).isEmpty();
    }

    @Test
    void a_domain_whose_mail_arrives_at_a_provider_with_jmap_has_its_server() {
        dns.with("example.org", "MX", "10 in1-smtp.messagingengine.com.");

        assertThat(all().jmap("ada@example.org"))
                .hasValueSatisfying(found -> assertThat(found.server()).hasToString("api.fastmail.com:443"));
    }

    @ParameterizedTest
    @CsvSource({
        "0 1 443 jmap.example.org., jmap.example.org:443, true",
        "0 1 8443 example.org., example.org:8443, true",
        "0 1 443 api.fastmail.com., api.fastmail.com:443, true",
        "0 1 443 jmap.elsewhere.example., jmap.elsewhere.example:443, false"
    })
    void the_name_service_names_a_jmap_server_and_one_elsewhere_has_to_be_known(
            String record, String server, boolean sure) {
        dns.with("_jmap._tcp.example.org", "SRV", record);
        jmaps.add("example.org");

        var found = all().jmap("ada@example.org").orElseThrow();

        assertThat(found.server()).hasToString(server);
        assertThat(found.sure()).isEqualTo(sure);
        assertThat(found.saysWho()).isEqualTo("the name service of example.org");
    }

    @Test
    void a_domain_that_asks_at_its_well_known_address_who_is_there_speaks_jmap() {
        jmaps.add("example.org");

        assertThat(all().jmap("ada@example.org"))
                .hasValue(new ServerSearch.Jmap(new Endpoint("example.org", 443, Security.TLS), "example.org", true));
        assertThat(fetched).containsExactly(URI.create("https://example.org/.well-known/jmap"));
    }

    @Test
    void where_there_is_no_jmap_none_is_made_up() {
        dns.with("_jmap._tcp.example.org", "SRV", "0 0 0 .");

        assertThat(all().jmap("ada@example.org")).isEmpty();
        assertThatThrownBy(() -> all().jmap("ada")).hasMessage("not a mail address: ada");
    }

    private Optional<ServerSearch.Found> search(String address) {
        return all().search(address, told::add);
    }

    private ServerSearch all() {
        return new ServerSearch(
                Names.at(dns.address()),
                place -> {
                    fetched.add(place);
                    return Optional.ofNullable(lists.get(place.getHost()));
                },
                place -> {
                    fetched.add(place);
                    return jmaps.contains(place.getHost());
                },
                AGES);
    }
}
