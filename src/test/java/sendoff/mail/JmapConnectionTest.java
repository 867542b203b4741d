package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Protocol;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.mail.MailFolder.Role;
import sendoff.testing.Accounts;
import sendoff.testing.Certificates;
import sendoff.testing.FakeJmap;
import sendoff.testing.Raw;

/// Finding the session, signing in, and what goes wrong there, in the owner's words.
class JmapConnectionTest {
    /// Of one answer, in milliseconds.
    private static final int SHORT_PATIENCE = 1000;

    @Test
    void the_session_is_found_and_the_mailboxes_are_named_by_their_role() {
        try (var server = FakeJmap.start();
                var connection = JmapConnection.open(server.account(), FakeJmap.SECRET)) {
            server.store.create("Introductions");

            assertThat(connection.sends()).isTrue();
            assertThat(connection.mailbox(Role.DRAFTS)).isPresent();
            assertThat(connection.mailboxes())
                    .extracting(mailbox -> mailbox.folder().name())
                    .contains("INBOX", "Introductions");
        }
    }

    @Test
    void a_server_that_takes_only_tokens_gets_what_was_typed_as_one() {
        try (var server = FakeJmap.start()) {
            server.challenge = "Bearer realm=\"fake\"";

            try (var connection = JmapConnection.open(server.account(), FakeJmap.SECRET.replace(" ", "-"))) {
                assertThat(connection.state()).isNotEmpty();
            }
            assertThat(trouble(server.account(), "what a\nmess").kind()).isEqualTo(Kind.LOGIN);
        }
    }

    @Test
    void a_wrong_password_says_what_to_do() {
        try (var server = FakeJmap.start()) {
            assertThat(trouble(server.account(), "wrong").words())
                    .isEqualTo("JMAP login refused for ada@example.com: check the password or token under Settings,"
                            + " Accounts");
        }
        var fastmail = new Endpoint("api.fastmail.com", 443, Security.TLS);
        assertThat(new MailServer("jmap", at(fastmail), fastmail, Duration.ofSeconds(1))
                        .loginRefused()
                        .words())
                .contains("Fastmail takes only an API token here, with the scopes Email and Email submission");
    }

    @Test
    void where_there_is_no_jmap_the_password_is_not_said() {
        try (var server = FakeJmap.start()) {
            server.absent = true;

            var trouble = trouble(server.account(), FakeJmap.SECRET);

            assertThat(trouble.kind()).isEqualTo(Kind.NO_JMAP);
            assertThat(trouble.again()).isEmpty();
            assertThat(trouble.words())
                    .isEqualTo("There is no JMAP at 127.0.0.1 (it answers 404): ask your provider for the name of its"
                            + " JMAP server, or connect by IMAP");
            assertThat(server.authorised()).isZero();
        }
    }

    @Test
    void a_session_without_mail_is_none() {
        try (var server = FakeJmap.start()) {
            server.withoutMail = true;

            assertThat(trouble(server.account(), FakeJmap.SECRET).words())
                    .contains("what it answers names no account with mail");
        }
    }

    @Test
    void a_certificate_nobody_signed_is_accepted_by_its_fingerprint() {
        try (var server = FakeJmap.start(Certificates.selfSigned())) {
            var trouble = trouble(server.account(), FakeJmap.SECRET);
            assertThat(trouble.kind()).isEqualTo(Kind.CERTIFICATE_UNKNOWN);
            assertThat(server.authorised()).isZero();

            var accepted = Accounts.pinned(
                    server.account(), trouble.certificate().orElseThrow().fingerprint());
            try (var connection = JmapConnection.open(accepted, FakeJmap.SECRET)) {
                assertThat(connection.mailboxes()).isNotEmpty();
            }
        }
    }

    @Test
    void an_expired_certificate_says_when() {
        try (var server = FakeJmap.start(Certificates.expired())) {
            assertThat(trouble(server.account(), FakeJmap.SECRET).words())
                    .startsWith("The certificate of 127.0.0.1 expired on 1 March 2020");
        }
    }

    @Test
    void nothing_is_said_in_the_clear_to_another_machine() {
        var trouble = trouble(at(new Endpoint("mail.example.com", 80, Security.NONE)), "secret");

        assertThat(trouble.kind()).isEqualTo(Kind.NOT_ENCRYPTED);
    }

    @Test
    void a_server_that_is_away_is_tried_again() {
        int port;
        try (var server = FakeJmap.start()) {
            port = server.port();
        }
        var trouble = trouble(at(new Endpoint("127.0.0.1", port, Security.NONE)), "secret");

        assertThat(trouble.kind()).isEqualTo(Kind.REFUSED_CONNECTION);
        assertThat(trouble.again()).isPresent();
    }

    @Test
    void what_a_server_asks_for_is_waited() {
        try (var server = FakeJmap.start();
                var connection = JmapConnection.open(server.account(), FakeJmap.SECRET)) {
            server.failing("Mailbox/get", 429);
            var busy = catchThrowableOfType(AccountTrouble.class, connection::mailboxes);
            assertThat(busy.again()).contains(Duration.ofSeconds(120));

            server.failing("Mailbox/get", 502);
            var broken = catchThrowableOfType(AccountTrouble.class, connection::mailboxes);
            assertThat(broken.kind()).isEqualTo(Kind.FAILED);

            server.hangingUpAt("Mailbox/get");
            var gone = catchThrowableOfType(AccountTrouble.class, connection::mailboxes);
            assertThat(gone.kind()).isEqualTo(Kind.CLOSED);

            server.refusing("Mailbox/get", "accountReadOnly");
            assertThatThrownBy(connection::mailboxes).hasMessageContaining("lets ada@example.com only read");
        }
    }

    @Test
    void a_mail_that_stops_in_the_middle_is_not_waited_for_for_ever() {
        try (var server = FakeJmap.start();
                var connection =
                        JmapConnection.open(server.account(), FakeJmap.SECRET, Duration.ofMillis(SHORT_PATIENCE))) {
            server.store.put("INBOX", List.of(), Instant.EPOCH, Raw.carla().says(Raw.CARLAS_ASK));
            var mail = connection.newest("INBOX", 1).getFirst();
            server.stopsInTheMiddle = true;

            var trouble = assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> catchThrowableOfType(AccountTrouble.class, () -> connection.download(mail, 1 << 20)));

            assertThat(trouble.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(connection.download(mail, 40))
                    .hasValueSatisfying(some -> assertThat(some).hasSize(40));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ada@fastmail.com, api.fastmail.com:443",
        "Ada@FASTMAIL.fm, api.fastmail.com:443",
        "ada@example.com, example.com:443"
    })
    void the_server_is_found_from_the_address(String address, String server) {
        assertThat(JmapProviders.guess(address)).hasToString(server);
    }

    @ParameterizedTest
    @CsvSource({
        "jmap.example.com, jmap.example.com:443, TLS",
        "jmap.example.com:8443, jmap.example.com:8443, TLS",
        "https://mail.example.com/jmap/session, mail.example.com:443, TLS",
        "http://127.0.0.1:8080, 127.0.0.1:8080, NONE"
    })
    void a_server_is_understood_as_people_type_it(String typed, String server, Security security) {
        assertThat(JmapProviders.typed(typed)).hasToString(server);
        assertThat(JmapProviders.typed(typed).security()).isEqualTo(security);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "ftp://example.com", "example.com:99999999", "[]", "-"})
    void what_is_no_server_is_said_so(String typed) {
        assertThatThrownBy(() -> JmapProviders.typed(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no server");
    }

    private static AccountTrouble trouble(Account account, String secret) {
        return catchThrowableOfType(
                AccountTrouble.class, () -> JmapConnection.open(account, secret).close());
    }

    private static Account at(Endpoint server) {
        return new Account(
                Accounts.imap(1).id(),
                Accounts.imap(1).address(),
                Accounts.ADDRESS,
                Sign.PASSWORD,
                Protocol.JMAP,
                server,
                Optional.of(server),
                List.of());
    }
}
