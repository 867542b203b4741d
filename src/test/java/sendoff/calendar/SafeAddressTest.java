package sendoff.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.connect.Names;

class SafeAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://calendar.example.com/dav/",
                "http://127.0.0.1:5232/",
                "http://localhost/",
                "http://[::1]/"
            })
    void a_password_may_go_there(String address) {
        assertThat(SafeAddress.checked(URI.create(address))).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://calendar.example.com/",
                "http://127.0.0.1.example.com/",
                "http://localhost.example.com/",
                "https://ada:secret@calendar.example.com/",
                "ftp://calendar.example.com/",
                "file:///etc/passwd",
                "https:///dav/"
            })
    void and_not_there(String address) {
        assertThatThrownBy(() -> SafeAddress.checked(URI.create(address)))
                .isInstanceOfSatisfying(
                        CalendarTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(CalendarTrouble.Kind.NOT_SAFE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://my_nas/dav | “https://my_nas/dav” is no address of a server: one looks like"
                        + " https://dav.example.com/.",
                "https://ada:secret@my_nas/dav | “https://my_nas/dav” is no address of a server: one looks like"
                        + " https://dav.example.com/.",
                "https://ada:secret@dav.example.com/ | Leave name and password out of the address: they have fields of"
                        + " their own.",
                "http://dav.example.com/ | The server at dav.example.com would get your password unencrypted. Use an"
                        + " address that begins with https://; http:// works only on this machine."
            })
    void why_not_is_said_with_the_address_as_it_was_typed(String address, String words) {
        assertThatThrownBy(() -> SafeAddress.checked(URI.create(address))).hasMessage(words);
    }

    @ParameterizedTest
    @CsvSource({
        "caldav.example.com, caldav.example.com, true",
        "caldav.example.com, p42-caldav.example.com, true",
        "example.com, dav.example.com, true",
        "caldav.example.com, example.com, true",
        "caldav.example.com, caldav.evil.example, false",
        "example.com, notexample.com, false",
        "shop.co.uk, bank.co.uk, false",
        "example.com, other.com, false",
        "127.0.0.1, 0.0.0.1, false",
        "127.0.0.1, localhost, false"
    })
    void a_redirect_stays_in_the_family(String from, String to, boolean kin) {
        assertThat(SafeAddress.isKin(from, to)).isEqualTo(kin);
    }

    @Test
    void the_password_does_not_follow_a_redirect_elsewhere() throws IOException {
        List<String> seen = new ArrayList<>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestURI().getPath());
            String to = exchange.getRequestURI().getPath().equals("/circle")
                    ? "/circle"
                    : "http://localhost:" + server.getAddress().getPort() + "/stolen";
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        server.start();
        try {
            var at = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            assertThatThrownBy(() -> new Dav("ada", "pw").send("PUT", at.resolve("/entry"), Map.of(), "x"))
                    .hasMessage("127.0.0.1 leads to another server, localhost. If that is right, enter"
                            + " https://localhost/ as the address.");
            assertThat(seen).containsExactly("/entry");
            assertThatThrownBy(() -> new Dav("ada", "pw").send("PUT", at.resolve("/circle"), Map.of(), "x"))
                    .hasMessage("127.0.0.1 sends Sendoff in a circle: check its address.");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_name_service_that_leads_elsewhere_is_confirmed_by_the_person() {
        Names names = (name, type) -> name.equals("_caldavs._tcp.example.com") && type.equals("SRV")
                ? List.of("0 1 443 dav.provider.example.")
                : List.of();

        assertThatThrownBy(() -> new Discovery(names).find("ada@example.com", "ada", "pw"))
                .isInstanceOf(CalendarTrouble.class)
                .hasMessage(
                        "example.com says that its calendars are at another server, dav.provider.example. If that is"
                                + " right, enter https://dav.provider.example/.well-known/caldav as the address.");
    }

    @Test
    void address_books_are_asked_for_at_the_name_service_too() {
        Names names = (name, type) -> name.equals("_carddavs._tcp.example.com") && type.equals("SRV")
                ? List.of("0 1 443 dav.provider.example.")
                : List.of();
        var search = new DavSearch(DavSearch.What.ADDRESS_BOOKS, names, "ada", "pw");

        assertThatThrownBy(() -> search.from("ada@example.com", search::home))
                .hasMessage("example.com says that its address books are at another server, dav.provider.example. If"
                        + " that is right, enter https://dav.provider.example/.well-known/carddav as the address.");
    }
}
