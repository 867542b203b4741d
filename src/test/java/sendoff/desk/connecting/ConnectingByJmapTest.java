package sendoff.desk.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.desk.connecting.Connecting.Server;
import sendoff.domain.Account;
import sendoff.testing.Cast;
import sendoff.testing.Certificates;
import sendoff.testing.FakeJmap;
import sendoff.testing.TestDesk;

class ConnectingByJmapTest {
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
    void an_address_a_server_and_a_password_are_enough() {
        try (var server = FakeJmap.start()) {
            assertThat(connect("http://127.0.0.1:" + server.port(), Optional.empty()))
                    .isEqualTo(new Outcome.Works(java.util.List.of("Drafts", "INBOX", "Sent")));

            var kept = ada.desk.connecting().accounts().getFirst();
            assertThat(kept.protocol()).isEqualTo(Account.Protocol.JMAP);
            assertThat(kept.smtp()).contains(kept.imap());
            assertThat(ada.desk.connecting().check(kept.id())).isInstanceOf(Outcome.Works.class);

            server.sends = false;
            assertThat(ada.desk.connecting().check(kept.id()).toString()).contains("may not send");
        }
    }

    @Test
    void a_token_that_may_not_send_leaves_answers_to_drafts() {
        try (var server = FakeJmap.start()) {
            server.sends = false;

            assertThat(connect("http://127.0.0.1:" + server.port(), Optional.empty()))
                    .isInstanceOf(Outcome.Works.class);
            assertThat(ada.desk.connecting().accounts().getFirst().smtp()).isEmpty();
        }
    }

    @Test
    void a_certificate_nobody_signed_is_asked_about() {
        try (var server = FakeJmap.start(Certificates.selfSigned())) {
            var outcome = connect("127.0.0.1:" + server.port(), Optional.empty());

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.AcceptCertificate.class,
                            ask -> assertThat(ask.of()).isEqualTo(Server.JMAP));
            var fingerprint =
                    ((Outcome.AcceptCertificate) outcome).fingerprint().replace(":", "");
            assertThat(connect(
                            "127.0.0.1:" + server.port(), Optional.of(fingerprint.toLowerCase(java.util.Locale.ROOT))))
                    .isInstanceOf(Outcome.Works.class);
        }
    }

    @Test
    void nothing_is_kept_where_there_is_no_jmap() {
        try (var server = FakeJmap.start()) {
            server.absent = true;

            assertThat(connect("http://127.0.0.1:" + server.port(), Optional.empty()))
                    .isInstanceOf(Outcome.Fails.class);
            assertThat(ada.desk.connecting().accounts()).isEmpty();
        }
    }

    private Outcome connect(String server, Optional<String> fingerprint) {
        var connecting = ada.desk.connecting();
        return connecting.connect(
                connecting.byJmap(Cast.ADA, Optional.empty(), Optional.of(server), fingerprint), FakeJmap.SECRET);
    }
}
