package sendoff.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DavTest {
    @Test
    void an_answer_that_stops_in_the_middle_is_not_waited_for_for_ever() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("half".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
        server.start();
        try {
            var at = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            var dav = new Dav("ada", "pw", Duration.ofMillis(200));

            var trouble = assertTimeoutPreemptively(
                    Duration.ofSeconds(15),
                    () -> catchThrowableOfType(CalendarTrouble.class, () -> dav.send("PUT", at, Map.of(), "x")));

            assertThat(trouble)
                    .hasMessage("The calendar server 127.0.0.1 stopped in the middle of its answer. Nothing is"
                            + " lost: it is tried again.");
        } finally {
            server.stop(0);
        }
    }
}
