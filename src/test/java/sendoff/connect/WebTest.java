package sendoff.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendoff.testing.Certificates;

/// What is fetched from strangers stays within bounds.
class WebTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch never = new CountDownLatch(1);
    private HttpsServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(Certificates.selfSigned()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/list", exchange -> say(exchange, "the list"));
        server.createContext(
                "/moved", exchange -> lead(exchange, address("/list").toString()));
        server.createContext("/down", exchange -> lead(exchange, "http://127.0.0.1:1/list"));
        server.createContext("/flood", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000; i++) {
                    out.write(new byte[10_000]);
                }
            }
        });
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.stop(0);
    }

    @Test
    void a_list_is_fetched_also_where_it_has_moved() throws IOException {
        assertThat(trusting().get(address("/list"), PATIENCE).body()).isEqualTo("the list");
        assertThat(trusting().get(address("/moved"), PATIENCE).body()).isEqualTo("the list");
    }

    @Test
    void nothing_is_fetched_without_tls_that_began_with_it() throws IOException {
        assertThat(trusting().get(address("/down"), PATIENCE).status()).isEqualTo(302);
    }

    @Test
    void what_is_posted_goes_to_that_server_alone() throws IOException {
        assertThat(trusting()
                        .post(address("/moved"), Map.of("secret", "x"), PATIENCE)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() {
        assertThatThrownBy(() -> Web.standard().get(address("/list"), PATIENCE)).isInstanceOf(IOException.class);
        assertThat(ServerSearch.over(Web.standard()).at(address("/list"))).isEmpty();
        assertThat(ServerSearch.over(trusting()).at(address("/list"))).hasValue("the list");
    }

    @Test
    void a_flood_is_cut_off() {
        assertThatThrownBy(() -> trusting().get(address("/flood"), PATIENCE)).isInstanceOf(IOException.class);
    }

    @Test
    void a_body_that_never_ends_is_not_waited_for() {
        assertThatThrownBy(() -> trusting().get(address("/drip"), Duration.ofSeconds(1)))
                .isInstanceOf(IOException.class);
    }

    private URI address(String path) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void lead(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void await() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Believes the test's own certificate, whatever it is.
    private static Web trusting() {
        var anybody = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String how) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String how) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {anybody}, new SecureRandom());
            return new Web(context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
