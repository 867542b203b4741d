package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.testing.Accounts;
import sendoff.testing.Certificates;
import sendoff.testing.Ports;
import sendoff.testing.ScriptedServer;
import sendoff.testing.ScriptedServer.Script;

/// What the owner reads when a mailbox can't be reached, word for word.
class AccountTroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Test
    void a_wrong_password_says_where_to_mend_it() {
        try (var server = ScriptedServer.speaking(refusing("[AUTHENTICATIONFAILED] Authentication failed."))) {
            var trouble = troubleWith(Accounts.imap(server.port()));

            assertThat(trouble.kind()).isEqualTo(Kind.LOGIN);
            assertThat(trouble.words())
                    .isEqualTo("IMAP login refused for ada@example.com: check the password under Settings, Accounts");
            assertThat(trouble.again()).isEmpty();
        }
    }

    @Test
    void an_expired_token_asks_to_sign_in_again() {
        try (var server = ScriptedServer.speaking(refusing("[AUTHENTICATIONFAILED] Expired."))) {
            var trouble = troubleWith(Accounts.withToken(Accounts.imap(server.port())));

            assertThat(trouble.words())
                    .isEqualTo("IMAP login refused for ada@example.com: its access token is not valid any more, sign in"
                            + " again under Settings, Accounts");
        }
    }

    @Test
    void providers_that_want_an_app_password_are_named() {
        assertThat(refusedAt("imap.gmail.com"))
                .isEqualTo("IMAP login refused for ada@example.com: Gmail takes only an app password here; make one at"
                        + " myaccount.google.com/apppasswords and enter it in the password's place, or choose “Sign in"
                        + " with Google”");
        assertThat(refusedAt("outlook.office365.com"))
                .isEqualTo("IMAP login refused for ada@example.com: Microsoft takes no passwords from mail"
                        + " programs any more; choose “Sign in with Microsoft” where you connect the mailbox, or"
                        + " “sendoff account sign-in”");
    }

    @ParameterizedTest
    @CsvSource({
        "'535 5.7.139 Authentication unsuccessful, basic authentication is disabled.', “Sign in with Microsoft”",
        "'535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',"
                + " “Authenticated SMTP”",
        "'[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)',"
                + " apppasswords",
        "'534 5.7.14 <https://accounts.google.com/signin/continue?x> Please log in via your web browser',"
                + " mail.google.com",
        "'[ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings', IMAP is switched off",
        "'[AUTHENTICATIONFAILED] Invalid credentials (Failure)', check the password"
    })
    void what_a_provider_says_at_the_door_is_told_with_its_remedy(String said, String remedy) {
        var account = Accounts.imap(new Endpoint("mail.example.com", 993, Security.TLS));

        assertThat(new MailServer("smtp", account, account.imap(), PATIENCE)
                        .loginRefused(said)
                        .words())
                .contains(remedy);
    }

    @Test
    void a_server_that_takes_no_passwords_is_not_told_one() {
        Script noPasswords = line -> {
            line.say("* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 LOGINDISABLED] hello");
            line.hear();
        };
        try (var server = ScriptedServer.speaking(noPasswords)) {
            assertThat(troubleWith(Accounts.imap(server.port())).words()).contains("so yours was not sent");
            assertThat(server.heard()).noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void a_mailbox_that_stays_shut_after_the_login_is_explained() {
        Script shut = line -> {
            line.say("* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] hello");
            line.say(line.hear().split(" ")[0] + " OK AUTHENTICATE completed.");
            line.say(line.hear().split(" ")[0] + " BAD User is authenticated but not connected.");
            line.hear();
        };
        try (var server = ScriptedServer.speaking(shut)) {
            var trouble = catchThrowableOfType(AccountTrouble.class, () -> {
                try (var connection = open(Accounts.withToken(Accounts.imap(server.port())))) {
                    connection.folders();
                }
            });
            assertThat(trouble.words()).contains("opens no mailbox", "allow IMAP", "not with an alias");
        }
    }

    @Test
    void a_server_that_is_busy_is_tried_again() {
        try (var server = ScriptedServer.speaking(refusing("[UNAVAILABLE] Try later."))) {
            var trouble = troubleWith(Accounts.imap(server.port()));

            assertThat(trouble.again()).isPresent();
            assertThat(trouble.words())
                    .isEqualTo("127.0.0.1 can't sign anyone in at the moment: it is tried again by itself");
        }
    }

    @Test
    void a_certificate_nobody_signed_is_shown_and_then_accepted_by_its_fingerprint() {
        try (var server = ScriptedServer.speaking(Certificates.selfSigned(), welcoming())) {
            var account = Accounts.imap(new Endpoint("127.0.0.1", server.port(), Security.TLS));

            var trouble = troubleWith(account);
            var shown = trouble.certificate().orElseThrow();

            assertThat(trouble.kind()).isEqualTo(Kind.CERTIFICATE_UNKNOWN);
            assertThat(trouble.again()).isEmpty();
            assertThat(shown.subject()).isEqualTo("CN=mail.example.com");
            assertThat(shown.fingerprint()).matches("[0-9a-f]{64}");
            assertThat(trouble.words())
                    .isEqualTo("No known authority vouches for the certificate of 127.0.0.1 (SHA-256 "
                            + shown.fingerprintInPairs()
                            + "): if this is your server, accept it under Settings, Accounts");
            try (var accepted = open(Accounts.pinned(account, shown.fingerprint()))) {
                assertThat(accepted.offers("IMAP4rev1")).isTrue();
            }
        }
    }

    @Test
    void another_certificate_than_the_accepted_one_is_refused_before_the_password_is_sent() {
        try (var server = ScriptedServer.speaking(Certificates.selfSigned(), welcoming())) {
            var account = Accounts.imap(new Endpoint("127.0.0.1", server.port(), Security.TLS));

            var trouble = troubleWith(Accounts.pinned(account, "0".repeat(64)));

            assertThat(trouble.kind()).isEqualTo(Kind.CERTIFICATE_UNKNOWN);
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void of_two_servers_with_certificates_of_their_own_each_is_believed_by_its_own_only() {
        try (var one = ScriptedServer.speaking(Certificates.selfSigned(), welcoming());
                var other = ScriptedServer.speaking(Certificates.selfSigned(), welcoming())) {
            var first = Accounts.imap(new Endpoint("127.0.0.1", one.port(), Security.TLS));
            var second = Accounts.imap(new Endpoint("127.0.0.1", other.port(), Security.TLS));
            var ofFirst = troubleWith(first).certificate().orElseThrow().fingerprint();
            var ofSecond = troubleWith(second).certificate().orElseThrow().fingerprint();
            assertThat(ofFirst).isNotEqualTo(ofSecond);

            open(Accounts.pinned(first, ofFirst)).close();
            open(Accounts.pinned(second, ofSecond)).close();
            assertThat(troubleWith(Accounts.pinned(second, ofFirst)).kind()).isEqualTo(Kind.CERTIFICATE_UNKNOWN);
            assertThat(troubleWith(Accounts.pinned(first, ofSecond)).kind()).isEqualTo(Kind.CERTIFICATE_UNKNOWN);
        }
    }

    @Test
    void an_expired_certificate_says_since_when() {
        try (var server = ScriptedServer.speaking(Certificates.expired(), welcoming())) {
            var trouble = troubleWith(Accounts.imap(new Endpoint("127.0.0.1", server.port(), Security.TLS)));

            assertThat(trouble.kind()).isEqualTo(Kind.CERTIFICATE_EXPIRED);
            assertThat(trouble.words())
                    .isEqualTo("The certificate of 127.0.0.1 expired on 1 March 2020: whoever runs that server has to"
                            + " renew it");
        }
    }

    @Test
    void an_unknown_host_is_named() {
        var trouble = troubleWith(Accounts.imap(new Endpoint("imap.nowhere.invalid", 993, Security.TLS)));

        assertThat(trouble.kind()).isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(trouble.again()).isPresent(); // the network may be down
        assertThat(trouble.words())
                .isEqualTo("No server is known by the name imap.nowhere.invalid: check the network, and the server name"
                        + " under Settings, Accounts");
    }

    @Test
    void a_closed_port_is_named() {
        int port = Ports.free();
        var trouble = troubleWith(Accounts.imap(port));

        assertThat(trouble.kind()).isEqualTo(Kind.REFUSED_CONNECTION);
        assertThat(trouble.words())
                .isEqualTo("127.0.0.1:" + port
                        + " refuses connections: check the port under Settings, Accounts, or wait until it is back");
    }

    @Test
    void a_silent_server_is_not_waited_for_for_ever() {
        try (var server = ScriptedServer.speaking(line -> line.hear())) {
            var trouble = troubleWith(Accounts.imap(server.port()));

            assertThat(trouble.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(trouble.words())
                    .isEqualTo(
                            "127.0.0.1:" + server.port() + " did not answer within 1 s: it is tried again by itself");
        }
    }

    @Test
    void a_server_that_hangs_up_is_tried_again() {
        try (var server = ScriptedServer.speaking(line -> line.say("* OK [CAPABILITY IMAP4rev1] hello"))) {
            var trouble = troubleWith(Accounts.imap(server.port()));

            assertThat(trouble.kind()).isEqualTo(Kind.CLOSED);
            assertThat(trouble.again()).isPresent();
            assertThat(trouble.words())
                    .isEqualTo("127.0.0.1:" + server.port()
                            + " closed the connection in the middle: it is tried again by itself");
        }
    }

    @Test
    void no_password_crosses_a_network_in_the_clear() {
        var trouble = troubleWith(Accounts.imap(new Endpoint("192.0.2.7", 143, Security.NONE)));

        assertThat(trouble.kind()).isEqualTo(Kind.NOT_ENCRYPTED);
        assertThat(trouble.words())
                .isEqualTo(
                        "192.0.2.7 would be reached without encryption, which is only allowed on this machine: choose"
                                + " TLS or STARTTLS under Settings, Accounts");
    }

    @Test
    void a_server_without_starttls_gets_no_password_when_it_was_asked_for() {
        try (var server = ScriptedServer.speaking(welcoming())) {
            var trouble = troubleWith(Accounts.imap(new Endpoint("127.0.0.1", server.port(), Security.STARTTLS)));

            assertThat(trouble.kind()).isEqualTo(Kind.NOT_ENCRYPTED);
            assertThat(trouble.words())
                    .isEqualTo("127.0.0.1:" + server.port() + " does not offer STARTTLS, so the password was not sent:"
                            + " choose TLS and its port under Settings, Accounts");
            assertThat(server.heard()).noneMatch(line -> line.contains("LOGIN") || line.contains("AUTHENTICATE"));
        }
    }

    private static AccountTrouble troubleWith(Account account) {
        return catchThrowableOfType(AccountTrouble.class, () -> open(account).close());
    }

    private static ImapConnection open(Account account) {
        return ImapConnection.open(account, "secret", PATIENCE);
    }

    private static String refusedAt(String host) {
        var account = Accounts.imap(new Endpoint(host, 993, Security.TLS));
        return new MailServer("imap", account, account.imap(), PATIENCE)
                .loginRefused("no")
                .words();
    }

    private static Script refusing(String words) {
        return line -> {
            line.say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR] hello");
            var asked = line.hear();
            if (asked.endsWith("AUTHENTICATE PLAIN")) {
                line.say("+ ");
                line.hear();
            }
            line.say(asked.split(" ")[0] + " NO " + words);
            line.hear();
        };
    }

    private static Script welcoming() {
        return line -> {
            line.say("* OK [CAPABILITY IMAP4rev1] hello");
            while (true) {
                line.say(line.hear().split(" ")[0] + " OK done");
            }
        };
    }
}
