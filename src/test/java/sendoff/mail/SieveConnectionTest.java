package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.domain.Party;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.mail.SieveRefusal.Why;
import sendoff.testing.FakeSieve;
import sendoff.testing.ScriptedServer;

class SieveConnectionTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void scripts_are_put_listed_read_and_removed_as_they_are() {
        try (var server = new FakeSieve();
                var connection = open(server)) {
            String text = "# “quoted” \\ and ünicode\r\nkeep;\r\n.\r\n";
            assertThat(connection.put("a \"name\" of \\ mine", text)).isEmpty();
            assertThat(connection.activate("a \"name\" of \\ mine")).isEmpty();
            assertThat(connection.script("a \"name\" of \\ mine")).contains(text);
            assertThat(connection.script("nothing")).isEmpty();
            connection.put("other", "keep;");
            assertThat(connection.scripts()).hasSize(2).anyMatch(SieveConnection.Script::active);
            assertThat(connection.delete("other")).isEmpty();
            assertThat(server.scripts()).hasSize(1);
        }
    }

    @Test
    void what_a_server_knows_is_read_from_its_greeting() {
        try (var server = new FakeSieve();
                var connection = open(server)) {
            assertThat(connection.server().name()).isEqualTo("Fake Sieve");
            assertThat(connection.server().knows("vacation")).isTrue();
            assertThat(connection.server().knows("imap4flags")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTA/MAXSIZE,TOO_LARGE",
        "QUOTA/MAXSCRIPTS,TOO_MANY",
        "QUOTA,FULL",
        "ACTIVE,ACTIVE",
        "NONEXISTENT,MISSING",
        "WARNINGS,FAULTY"
    })
    void a_no_says_why(String code, Why why) {
        try (var server = new FakeSieve();
                var connection = open(server)) {
            server.refuse("PUTSCRIPT", "NO (" + code + ") {9}\r\nit  can't\n");
            assertThat(connection.put("x", "keep;")).contains(new SieveRefusal(why, "it can't"));
        }
    }

    @Test
    void a_wrong_password_is_a_login_trouble_with_what_to_do() {
        try (var server = new FakeSieve()) {
            server.refuse("AUTHENTICATE", "NO \"Authentication failed.\"");
            assertThatThrownBy(() -> open(server))
                    .isInstanceOf(AccountTrouble.class)
                    .hasMessage("ManageSieve login refused for ada@example.com: check the password under Settings,"
                            + " Accounts");
        }
    }

    @Test
    void a_password_goes_to_no_server_that_takes_none() {
        try (var server = new FakeSieve().signingInBy("GSSAPI")) {
            assertThatThrownBy(() -> open(server)).hasMessageContaining("takes no passwords");
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTHENTICATE"));
        }
    }

    @Test
    void a_token_is_shown_as_bearer() {
        try (var server = new FakeSieve();
                var connection = open(account(Sign.TOKEN), server.endpoint())) {
            assertThat(connection.scripts()).isEmpty();
            assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTHENTICATE \"OAUTHBEARER\" \"bixh"));
        }
        try (var server = new FakeSieve().signingInBy("XOAUTH2");
                var connection = open(account(Sign.TOKEN), server.endpoint())) {
            assertThat(connection.scripts()).isEmpty();
            assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTHENTICATE \"XOAUTH2\""));
        }
    }

    @Test
    void a_refused_token_is_answered_once_and_named() {
        try (var server = ScriptedServer.speaking(line -> {
            line.say("\"SASL\" \"XOAUTH2\"", "\"SIEVE\" \"vacation\"", "OK");
            line.hear();
            line.say("\"eyJzdGF0dXMiOiI0MDEifQ==\"");
            line.hearUntil("\"*\""::equals);
            line.say("NO \"Authentication failed.\"");
            line.hear();
        })) {
            assertThatThrownBy(() -> open(account(Sign.TOKEN), here(server, Security.NONE)))
                    .hasMessageContaining("its access token is not valid any more");
        }
    }

    @Test
    void without_starttls_nothing_is_sent() {
        try (var server = ScriptedServer.speaking(line -> {
            line.say("\"SIEVE\" \"vacation\"", "\"SASL\" \"PLAIN\"", "OK");
            line.hear();
        })) {
            assertThatThrownBy(() -> open(account(Sign.PASSWORD), here(server, Security.STARTTLS)))
                    .hasMessageContaining("does not offer STARTTLS");
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void words_slipped_in_before_the_encryption_are_not_believed() {
        try (var server = ScriptedServer.speaking(line -> {
            line.say("\"SIEVE\" \"vacation\"", "\"STARTTLS\"", "OK");
            line.hear();
            line.say("OK\r\n\"SASL\" \"PLAIN\"\r\nOK");
            line.hear();
        })) {
            assertThatThrownBy(() -> open(account(Sign.PASSWORD), here(server, Security.STARTTLS)))
                    .hasMessageContaining("words before the encryption began");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* OK IMAP4rev1 ready",
                "220 mail ESMTP",
                "\"SASL\" \"PLAIN\"\r\nOK",
                "{99999999999}",
                "{12x}",
                "HTTP/1.1 400 Bad Request"
            })
    void something_else_that_answers_there_is_named(String greeting) {
        try (var server = ScriptedServer.speaking(line -> {
            line.say(greeting);
            line.hear();
        })) {
            assertThatThrownBy(() -> open(account(Sign.PASSWORD), here(server, Security.NONE)))
                    .isInstanceOf(AccountTrouble.class)
                    .hasMessageStartingWith("There is no ManageSieve at 127.0.0.1:" + server.port())
                    .extracting(e -> ((AccountTrouble) e).kind())
                    .isEqualTo(Kind.NO_SIEVE);
        }
    }

    @Test
    void a_flood_is_left() {
        try (var server = ScriptedServer.speaking(line -> {
            line.say("\"SIEVE\" \"" + "x".repeat(SieveWire.LARGEST_REPLY) + '"');
            line.hear();
        })) {
            assertThatThrownBy(() -> open(account(Sign.PASSWORD), here(server, Security.NONE)))
                    .hasMessageContaining("more than " + SieveWire.LARGEST_REPLY + " bytes");
        }
    }

    @Test
    void an_answer_that_comes_drop_by_drop_is_left() {
        var leaping = new Clock() {
            private Instant now = Instant.parse("2026-11-22T10:00:00Z");

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }
        };
        try (var server = ScriptedServer.speaking(line -> {
            line.say("\"SIEVE\" \"" + "x".repeat(200) + '"', "OK");
            line.hear();
        })) {
            assertThatThrownBy(() -> SieveConnection.open(
                            account(Sign.PASSWORD),
                            here(server, Security.NONE),
                            "secret",
                            leaping,
                            Duration.ofSeconds(20)))
                    .hasMessageContaining("did not answer within 20 s");
        }
    }

    @Test
    void a_server_that_hangs_up_in_the_middle_is_tried_again() {
        try (var server = new FakeSieve();
                var connection = open(server)) {
            server.hangUpAt("PUTSCRIPT");
            assertThatThrownBy(() -> connection.put("x", "keep;"))
                    .isInstanceOf(AccountTrouble.class)
                    .extracting(e -> ((AccountTrouble) e).again().isPresent())
                    .isEqualTo(true);
            assertThat(server.scripts()).isEmpty();
        }
    }

    @Test
    void a_server_that_sends_us_elsewhere_is_named() {
        try (var server = new FakeSieve();
                var connection = open(server)) {
            server.refuse("LISTSCRIPTS", "BYE (REFERRAL \"sieve://other.example.com\") \"elsewhere\"");
            assertThatThrownBy(connection::scripts).hasMessageContaining("sieve://other.example.com");
        }
    }

    @Test
    void nothing_is_sent_in_the_clear_through_a_network() {
        assertThatThrownBy(
                        () -> open(account(Sign.PASSWORD), new Endpoint("mail.example.invalid", 4190, Security.NONE)))
                .hasMessageContaining("without encryption");
    }

    private static SieveConnection open(FakeSieve server) {
        return open(account(Sign.PASSWORD), server.endpoint());
    }

    private static SieveConnection open(Account account, Endpoint at) {
        return SieveConnection.open(account, at, "secret", CLOCK);
    }

    private static Endpoint here(ScriptedServer server, Security security) {
        return new Endpoint("127.0.0.1", server.port(), security);
    }

    private static Account account(Sign sign) {
        return new Account(
                new AccountId(new UUID(0, 1)),
                Party.at("ada@example.com"),
                "ada@example.com",
                sign,
                new Endpoint("127.0.0.1", 143, Security.NONE),
                Optional.empty(),
                List.of());
    }
}
