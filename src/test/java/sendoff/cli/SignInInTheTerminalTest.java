package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Account.Sign;
import sendoff.testing.Cast;
import sendoff.testing.FakeImap;
import sendoff.testing.FakeOAuth;
import sendoff.testing.ScriptedServer;
import sendoff.testing.TestDesk;

/// Signing in at a provider without a desk in a browser.
class SignInInTheTerminalTest {
    @TempDir
    Path home;

    private final FakeOAuth provider = FakeOAuth.start();
    private final ScriptedServer imap = new FakeImap(0).start();

    @AfterEach
    void close() {
        provider.close();
        imap.close();
    }

    @Test
    void a_browser_on_this_machine_agrees_and_comes_back_to_the_terminal() throws Exception {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant(), provider, "google")) {
            var go = new CompletableFuture<URI>();
            var browser = Thread.ofVirtual().start(() -> {
                URI back = provider.agree(go.join());
                get(URI.create(back.toString().replace("state=", "state=x")));
                get(back);
            });
            var said = new Terminal(ada).with(line(FakeOAuth.SECRET), into(go), words("--client-id", FakeOAuth.CLIENT));

            assertThat(said.exit()).isZero();
            assertThat(said.out()).contains("Connected ada@example.com.").doesNotContain(FakeOAuth.SECRET);
            assertThat(ada.desk.connecting().accounts())
                    .singleElement()
                    .satisfies(account -> assertThat(account.sign()).isEqualTo(Sign.OAUTH));
            browser.join();
        }
    }

    @Test
    void from_a_browser_elsewhere_the_address_is_pasted() throws Exception {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant(), provider, "google")) {
            var go = new CompletableFuture<URI>();
            try (var typed = new PipedOutputStream();
                    var in = new PipedInputStream(typed)) {
                typed.write((FakeOAuth.SECRET + "\n").getBytes(StandardCharsets.UTF_8));
                Thread.ofVirtual().start(() -> {
                    try {
                        typed.write((provider.agree(go.join()) + "#\n").getBytes(StandardCharsets.UTF_8));
                        typed.flush();
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });

                var said = new Terminal(ada).with(in, into(go), words("--paste", "--client-id", FakeOAuth.CLIENT));

                assertThat(said.exit()).isZero();
                assertThat(ada.desk.connecting().accounts()).hasSize(1);
            }
        }
    }

    @Test
    void what_is_pasted_from_another_sign_in_is_refused() {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant(), provider, "google")) {
            var said = new Terminal(ada)
                    .with(
                            FakeOAuth.SECRET + "\nhttp://127.0.0.1:1/sign-in/back?code=x&state=guessed\n",
                            words("--paste", "--client-id", FakeOAuth.CLIENT));

            assertThat(said.exit()).isEqualTo(Exit.BAD_INPUT);
            assertThat(said.err()).contains("does not belong to this sign-in");
            assertThat(provider.asked()).isEmpty();
        }
    }

    @Test
    void a_machine_without_a_browser_shows_a_code_and_waits() {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant(), provider, "microsoft")) {
            var rests = new java.util.concurrent.atomic.AtomicInteger();
            var terminal = new Terminal(ada).meanwhile(() -> {
                if (rests.incrementAndGet() == 3) {
                    provider.agree();
                }
            });

            var said = terminal.types(words("--device", "--client-id", FakeOAuth.CLIENT));

            assertThat(said.exit()).isZero();
            assertThat(said.out()).contains("https://microsoft.com/devicelogin", "WDJB-MJHT", "Connected");
        }
    }

    @Test
    void google_has_no_codes_and_the_terminal_says_what_to_do() {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant(), provider, "google")) {
            var said =
                    new Terminal(ada).with(FakeOAuth.SECRET + "\n", words("--device", "--client-id", FakeOAuth.CLIENT));

            assertThat(said.exit()).isEqualTo(Exit.USAGE);
            assertThat(said.err()).contains("Google has no codes for mail");
        }
    }

    @Test
    void without_a_client_id_the_page_that_explains_it_is_named() {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant(), provider, "microsoft")) {
            var said = new Terminal(ada).types(words());

            assertThat(said.exit()).isEqualTo(Exit.MISSING);
            assertThat(said.err()).contains("docs/channels/outlook.md");
        }
    }

    @Test
    void where_no_passwords_are_taken_none_is_asked_for() {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant(), provider, "microsoft")) {
            var said =
                    new Terminal(ada).types("account", "add", "ada@example.com", "--imap", server(), "--smtp", "none");

            assertThat(said.exit()).isEqualTo(Exit.MISSING);
            assertThat(said.err()).contains("sendoff account sign-in ada@example.com");
            assertThat(imap.heard()).isEmpty();
        }
    }

    @Test
    void the_doctor_tells_how_a_token_is() {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant(), provider, "microsoft")) {
            new Terminal(ada).meanwhile(provider::agree).types(words("--device", "--client-id", FakeOAuth.CLIENT));

            assertThat(new Terminal(ada).types("doctor").out())
                    .contains("ok   token: ada@example.com: signed in at microsoft on 2026-11-17");
            provider.revokeAll();
            ada.clock.pass(java.time.Duration.ofDays(1));
            var said = new Terminal(ada).types("doctor");
            assertThat(said.out())
                    .contains("mend account: Microsoft does not take the sign-in of ada@example.com any more");
            assertThat(new Terminal(ada).types("doctor").out()).contains("mend token: ada@example.com");
        }
    }

    private String[] words(String... more) {
        var all = new java.util.ArrayList<>(
                java.util.List.of("account", "sign-in", "ada@example.com", "--imap", server(), "--smtp", "none"));
        all.addAll(java.util.List.of(more));
        return all.toArray(String[]::new);
    }

    private String server() {
        return "127.0.0.1:" + imap.port() + ":none";
    }

    private static void get(URI address) {
        try (var client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sees the address as soon as it is printed.
    private static Consumer<String> into(CompletableFuture<URI> go) {
        return line -> {
            if (line.contains("/authorise?")) {
                go.complete(URI.create(line));
            }
        };
    }

    private static InputStream line(String text) {
        return new ByteArrayInputStream((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
