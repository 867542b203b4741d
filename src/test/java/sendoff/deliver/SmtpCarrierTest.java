package sendoff.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.Delivery;
import sendoff.domain.Delivery.Accepted;
import sendoff.domain.Delivery.Refused;
import sendoff.domain.Delivery.TryAgain;
import sendoff.domain.Delivery.Unknown;
import sendoff.domain.Envelope;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Reply;
import sendoff.testing.Accounts;
import sendoff.testing.Cast;
import sendoff.testing.Certificates;
import sendoff.testing.FakeSmtp;
import sendoff.testing.FakeSmtp.Stage;
import sendoff.testing.ScriptedServer;

class SmtpCarrierTest {
    private static final Instant AT = Instant.parse("2026-11-17T09:00:00Z");

    @Test
    void a_mail_that_the_server_takes_is_accepted_and_goes_to_all_including_bcc() {
        try (var server = FakeSmtp.takingAll()) {
            assertThat(carry(server)).isEqualTo(new Accepted());
            assertThat(server.heard())
                    .contains("RCPT TO:<carla@example.net>", "RCPT TO:<ben@example.org>")
                    .filteredOn(line -> line.startsWith("MAIL FROM"))
                    .singleElement()
                    .asString()
                    .startsWith("MAIL FROM:<ada@example.com>");
        }
    }

    @Test
    void the_mail_arrives_byte_for_byte() {
        try (var server = FakeSmtp.takingAll()) {
            carry(server);
            assertThat(String.join("\r\n", server.heard()))
                    .contains(MAIL.replace("\r\n.", "\r\n..").strip());
        }
    }

    /// Nothing can have been taken before the final dot.
    @ParameterizedTest
    @EnumSource(names = {"BANNER", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
    void a_line_that_breaks_before_the_final_dot_is_tried_again(Stage stage) {
        try (var server = FakeSmtp.hangingUpAt(stage)) {
            assertThat(carry(server)).isInstanceOf(TryAgain.class);
        }
    }

    @Test
    void a_line_that_breaks_in_the_middle_of_a_long_mail_is_tried_again() {
        try (var server = FakeSmtp.hangingUpAt(Stage.BODY)) {
            var text = MAIL + ("a long line, many times\r\n".repeat(1_000_000));
            var carrier = carrier(Accounts.smtp(server.port()), text.getBytes(StandardCharsets.UTF_8));

            assertThat(carrier.carry(reply(), AT)).isInstanceOf(TryAgain.class);
        }
    }

    @Test
    void an_address_beyond_ascii_needs_a_server_that_can() {
        try (var server = FakeSmtp.takingAll()) {
            var outcome =
                    carrier(Accounts.smtp(server.port()), bytes()).carry(replyTo(Party.at("jürgen@example.com")), AT);

            assertThat(outcome)
                    .isEqualTo(
                            new Refused("127.0.0.1 can't handle the address jürgen@example.com, since it is not plain"
                                    + " ASCII: send this one from another account"));
        }
    }

    @Test
    void a_line_that_breaks_after_the_final_dot_leaves_it_open() {
        try (var server = FakeSmtp.hangingUpAt(Stage.DOT)) {
            assertThat(carry(server))
                    .isEqualTo(new Unknown(
                            "127.0.0.1 hung up after it got the whole mail, before it said whether it" + " takes it"));
        }
    }

    @Test
    void silence_after_the_final_dot_leaves_it_open() {
        try (var server = FakeSmtp.fallingSilentAt(Stage.DOT)) {
            var carrier = new SmtpCarrier(
                    Accounts.smtp(server.port()), "secret", (reply, at) -> bytes(), Duration.ofMillis(500));
            assertThat(carrier.carry(reply(), AT)).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void a_line_that_breaks_after_the_server_said_yes_does_not_matter() {
        try (var server = FakeSmtp.hangingUpAt(Stage.QUIT)) {
            assertThat(carry(server)).isEqualTo(new Accepted());
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"QUIT", "BODY", "EHLO"})
    void four_hundred_and_something_is_tried_again_at_every_stage(Stage stage) {
        try (var server = FakeSmtp.sayingAt(stage, "451 4.3.0 not now")) {
            assertThat(carry(server))
                    .isInstanceOfSatisfying(
                            TryAgain.class,
                            outcome -> assertThat(outcome.because()).contains("127.0.0.1"));
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL", "DATA", "DOT"})
    void five_hundred_and_something_is_final_and_told_in_the_servers_words(Stage stage) {
        try (var server = FakeSmtp.sayingAt(stage, "552 5.3.4 too long")) {
            assertThat(carry(server)).isEqualTo(new Refused("127.0.0.1 refused the mail: 552 5.3.4 too long"));
        }
    }

    @Test
    void one_refused_recipient_means_that_nobody_gets_it() {
        try (var server = ScriptedServer.speaking(line -> {
            line.say("220 fake");
            while (true) {
                var said = line.hear();
                line.say(
                        said.startsWith("EHLO")
                                ? "250-fake\r\n250 AUTH PLAIN"
                                : said.startsWith("AUTH")
                                        ? "235 in"
                                        : said.contains("ben@") ? "550 5.1.1 no such user" : "250 ok");
            }
        })) {
            assertThat(carry(server))
                    .isEqualTo(new Refused("127.0.0.1 refused a recipient, so nobody got it."
                            + " ben@example.org: 550 5.1.1 no such user"));
            assertThat(server.heard()).contains("RSET").doesNotContain("DATA");
        }
    }

    @Test
    void a_wrong_password_comes_back_to_the_person() {
        try (var server = FakeSmtp.sayingAt(Stage.AUTH, "535 5.7.8 no")) {
            assertThat(carry(server))
                    .isEqualTo(new Refused(
                            "SMTP login refused for ada@example.com: check the password under Settings, Accounts"));
        }
    }

    @Test
    void a_server_without_starttls_gets_no_password_when_it_was_asked_for() {
        try (var server = FakeSmtp.takingAll()) {
            var outcome = carry(Accounts.smtp(new Endpoint("127.0.0.1", server.port(), Security.STARTTLS)));

            assertThat(outcome)
                    .isEqualTo(new Refused("127.0.0.1:" + server.port()
                            + " does not offer STARTTLS, so the password was not sent: choose TLS and its port under"
                            + " Settings, Accounts"));
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void a_certificate_nobody_signed_is_not_believed() {
        try (var server = ScriptedServer.speaking(Certificates.selfSigned(), line -> line.say("220 fake"))) {
            var outcome = carry(Accounts.smtp(new Endpoint("127.0.0.1", server.port(), Security.TLS)));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.because())
                                    .startsWith("No known authority vouches for the certificate of 127.0.0.1"));
        }
    }

    @Test
    void no_password_crosses_a_network_in_the_clear() {
        assertThat(carry(Accounts.smtp(new Endpoint("192.0.2.7", 25, Security.NONE))))
                .isInstanceOf(Refused.class);
    }

    private static final String MAIL = """
            From: Ada Lindqvist <ada@example.com>\r
            To: Carla Reyes <carla@example.net>\r
            Subject: Re: An introduction\r
            Message-ID: <answer-1@example.com>\r
            \r
            Thank you, Carla.\r
            .\r
            A dot at the beginning of a line is kept: .profile\r
            .profile\r
            """;

    private static byte[] bytes() {
        return MAIL.getBytes(StandardCharsets.UTF_8);
    }

    private static Delivery carry(ScriptedServer server) {
        return carry(Accounts.smtp(server.port()));
    }

    private static Delivery carry(Account account) {
        return carrier(account, bytes()).carry(reply(), AT);
    }

    private static SmtpCarrier carrier(Account account, byte[] mail) {
        return new SmtpCarrier(account, "secret", (reply, at) -> mail, Duration.ofSeconds(5));
    }

    private static Reply.Approved reply() {
        return replyTo(Cast.CARLA);
    }

    private static Reply.Approved replyTo(Party to) {
        var envelope = new Envelope(
                Party.at("ada@example.com"),
                List.of(to),
                List.of(),
                List.of(Cast.BEN),
                "Re: An introduction",
                Optional.empty(),
                List.of());
        return new Reply.Draft(Cast.introductionId(1), envelope, "Thank you, Carla.")
                .approve(List.of(), new MessageId("answer-1@example.com"));
    }
}
