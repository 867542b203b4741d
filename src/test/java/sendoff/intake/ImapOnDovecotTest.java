package sendoff.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendoff.domain.Account;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder.Role;
import sendoff.testing.Accounts;
import sendoff.testing.HeardMailbox;
import sendoff.testing.Letters;
import sendoff.testing.RealServers;

/// Against Dovecot, which has all the extensions: CONDSTORE, QRESYNC, special use, UIDPLUS, ESEARCH, IDLE.
class ImapOnDovecotTest {
    private static final LocalDate WINDOW = LocalDate.parse("2026-09-22");
    private static final Instant INSIDE = Instant.parse("2026-11-17T08:20:00Z");

    private final HeardMailbox heard = new HeardMailbox();
    private Account account = Accounts.imap(1);
    private String secret = "";

    @BeforeEach
    void somebody_new() {
        var servers = RealServers.shared().orElseGet(() -> abort("no real mail servers here"));
        var user = servers.person();
        account = servers.account(user);
        secret = RealServers.password(user);
    }

    @Test
    void mail_sent_and_drafts_are_found_by_their_special_use() {
        put("INBOX", 1);
        put("Sent", 2);
        put("Drafts", 3);
        read();

        assertThat(heard.subjects()).containsExactly("Letter 1", "Letter 2", "Letter 3");
        assertThat(heard.mails)
                .extracting(mail -> mail.folder().role())
                .containsExactly(Role.INBOX, Role.SENT, Role.DRAFTS);
    }

    @Test
    void tls_from_the_first_byte_reads_as_well() {
        var user = RealServers.shared().orElseThrow().person();
        account = RealServers.shared().orElseThrow().accountWithTls(user);
        secret = RealServers.password(user);
        put("INBOX", 1);
        read();
        assertThat(heard.subjects()).containsExactly("Letter 1");
    }

    @Test
    void an_access_token_signs_in_and_an_expired_one_says_so() {
        account = Accounts.withToken(account);
        secret = token(4_000_000_000L);
        put("INBOX", 1);
        read();
        assertThat(heard.subjects()).containsExactly("Letter 1");

        secret = token(1_000_000_000L);
        assertThatThrownBy(this::read)
                .hasMessage("IMAP login refused for " + account.login()
                        + ": its access token is not valid any more, sign in again under Settings, Accounts");
    }

    @Test
    void only_what_changed_is_told() {
        put("INBOX", 1, 2, 3);
        read();
        change("Letter 2", "intro", "\\Answered");
        heard.again();
        read();

        assertThat(heard.mails).isEmpty();
        assertThat(heard.labels).containsOnlyKeys("letter-2@example.org");
        assertThat(heard.labels.get("letter-2@example.org")).containsExactly("intro");
        assertThat(heard.flags.get("letter-2@example.org"))
                .contains("\\Answered")
                .doesNotContain("\\Seen");

        heard.again();
        read();
        assertThat(heard.labels).isEmpty();
    }

    @Test
    void mail_that_went_is_told_once() {
        put("INBOX", 1, 2, 3);
        read();
        try (var connection = connect().get()) {
            connection.select("INBOX");
            connection.remove(connection.search("SUBJECT \"Letter 2\""));
        }
        heard.again();
        read();
        assertThat(heard.vanished.get("INBOX")).hasToString("2");

        heard.again();
        read();
        assertThat(heard.vanished).isEmpty();
    }

    @Test
    void folder_names_beyond_ascii_are_read() {
        try (var connection = connect().get()) {
            connection.create("Vorstellungen/Zürich");
        }
        account = Accounts.reading(account, "Vorstellungen/Zürich");
        put("Vorstellungen/Zürich", 1);
        read();
        assertThat(heard.mails.getFirst().labels()).containsExactly("Vorstellungen/Zürich", "Zürich");
    }

    @Test
    void the_watch_tells_of_new_mail_at_once() throws InterruptedException {
        BlockingQueue<String> told = new ArrayBlockingQueue<>(100);
        var never = new CountDownLatch(1);
        try (var watch = ImapWatch.start(connect(), listener(told), length -> never.await(), chance())) {
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("news"); // it has begun
            put("INBOX", 1);
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("news");
            assertThat(watch.isWatching()).isTrue();
        }
    }

    /// As Dovecot is told to take them: signed with a key it keeps in a file.
    private String token(long expires) {
        var servers = RealServers.shared().orElseThrow();
        var base64 = Base64.getUrlEncoder().withoutPadding();
        try {
            var key = Files.readString(servers.folder("dovecot").resolve("keys/default/HS256/default"));
            var claims =
                    "{\"email\":\"" + account.login() + "\",\"sub\":\"x\",\"iat\":1000000000,\"exp\":" + expires + "}";
            var text = base64.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "."
                    + base64.encodeToString(claims.getBytes(UTF_8));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.strip()), "HmacSHA256"));
            return text + "." + base64.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.util.random.RandomGenerator chance() {
        return new java.util.SplittableRandom(1);
    }

    private static MailboxWatch.Listener listener(BlockingQueue<String> told) {
        return new MailboxWatch.Listener() {
            @Override
            public void news() {
                told.add("news");
            }

            @Override
            public void trouble(RuntimeException trouble, Duration nextAttempt) {
                told.add("trouble");
            }
        };
    }

    private void read() {
        new ImapChannel(connect()).read(heard.cursors(), WINDOW, heard);
    }

    private Supplier<ImapConnection> connect() {
        return () -> ImapConnection.open(account, secret);
    }

    private void put(String folder, int... letters) {
        try (var connection = connect().get()) {
            for (int n : letters) {
                connection.append(folder, List.of(), INSIDE, Letters.letter(n));
            }
        }
    }

    private void change(String subject, String... marks) {
        try (var connection = connect().get()) {
            connection.select("INBOX");
            connection.mark(connection.search("SUBJECT \"" + subject + "\""), List.of(marks));
        }
    }
}
