package sendoff.desk.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.desk.connecting.Connecting.Server;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.testing.Accounts;
import sendoff.testing.Cast;
import sendoff.testing.Certificates;
import sendoff.testing.FakeImap;
import sendoff.testing.FakeSmtp;
import sendoff.testing.FakeSmtp.Stage;
import sendoff.testing.ScriptedServer;
import sendoff.testing.TestDesk;

/// A mailbox is connected when both of its servers let the owner in.
class ConnectingTest {
    @TempDir
    Path home;

    TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Cast.TUESDAY.toInstant());
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void both_servers_are_tried_before_an_account_is_kept() {
        try (var imap = new FakeImap(0).start();
                var smtp = FakeSmtp.takingAll()) {
            assertThat(connect(plain(imap), plain(smtp))).isInstanceOf(Outcome.Works.class);

            assertThat(smtp.heard())
                    .anyMatch(line -> line.startsWith("AUTH"))
                    .noneMatch(line -> line.startsWith("MAIL"));
            assertThat(ada.desk.connecting().accounts()).hasSize(1);
        }
    }

    @Test
    void a_password_that_the_sending_server_refuses_keeps_nothing() {
        try (var imap = new FakeImap(0).start();
                var smtp = FakeSmtp.sayingAt(Stage.AUTH, "535 5.7.8 no")) {
            assertThat(connect(plain(imap), plain(smtp)))
                    .isEqualTo(new Outcome.Fails(
                            "SMTP login refused for ada@example.com: check the password under Settings, Accounts",
                            true));

            assertThat(ada.desk.connecting().accounts()).isEmpty();
        }
    }

    @Test
    void a_sending_server_that_signs_nobody_in_now_says_so() {
        try (var imap = new FakeImap(0).start();
                var smtp = FakeSmtp.sayingAt(Stage.AUTH, "454 4.7.0 later")) {
            assertThat(connect(plain(imap), plain(smtp)))
                    .isEqualTo(new Outcome.Fails(
                            "127.0.0.1 can't sign anyone in at the moment: it is tried again by itself"));
        }
    }

    @Test
    void each_server_s_own_certificate_is_asked_about_and_believed_there_only() {
        SSLContext one = Certificates.selfSigned();
        SSLContext other = Certificates.selfSigned();
        try (var imap = new FakeImap(0).start(one);
                var smtp = FakeSmtp.takingAll(other)) {
            Endpoint reading = new Endpoint("127.0.0.1", imap.port(), Security.TLS);
            Endpoint sending = new Endpoint("127.0.0.1", smtp.port(), Security.TLS);

            String ofImap = asked(connect(reading, sending), Server.IMAP);
            reading = reading.accepting(Optional.of(ofImap));
            String ofSmtp = asked(connect(reading, sending), Server.SMTP);
            assertThat(ofSmtp).isNotEqualTo(ofImap);

            asked(connect(reading, sending.accepting(Optional.of(ofImap))), Server.SMTP);
            assertThat(smtp.heard()).isEmpty();
            assertThat(connect(reading, sending.accepting(Optional.of(ofSmtp)))).isInstanceOf(Outcome.Works.class);
            assertThat(ada.desk.connecting().accounts()).singleElement().satisfies(kept -> {
                assertThat(kept.imap().fingerprint()).contains(ofImap);
                assertThat(kept.smtp().flatMap(Endpoint::fingerprint)).contains(ofSmtp);
            });
        }
    }

    private static String asked(Outcome outcome, Server of) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.AcceptCertificate.class,
                        ask -> assertThat(ask.of()).isEqualTo(of));
        return ((Outcome.AcceptCertificate) outcome).fingerprint().replace(":", "");
    }

    private static Endpoint plain(ScriptedServer server) {
        return new Endpoint("127.0.0.1", server.port(), Security.NONE);
    }

    private Outcome connect(Endpoint imap, Endpoint smtp) {
        var account = Accounts.imap(imap);
        return ada.desk
                .connecting()
                .connect(
                        new Account(
                                account.id(),
                                account.address(),
                                account.login(),
                                account.sign(),
                                imap,
                                Optional.of(smtp),
                                account.folders()),
                        "secret of a test");
    }
}
