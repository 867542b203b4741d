package sendoff.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.boundaries.AutoReplyScript;
import sendoff.boundaries.AutoReplyScript.Wanted;
import sendoff.boundaries.FilterWrapper;
import sendoff.deliver.FilterScripts.Piece;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.mail.SieveConnection;
import sendoff.mail.SieveRefusal.Why;
import sendoff.testing.FakeOAuth;
import sendoff.testing.Mailbox;
import sendoff.testing.OutsideMail;
import sendoff.testing.RealServers;

/// Our scripts on Dovecot with Pigeonhole, with mail through Postfix.
class FilterScriptsOnDovecotTest {
    private static final String FILING = """
            require ["fileinto", "mailbox"];
            if header :contains "Subject" "filed" { fileinto :create "Filed"; }
            if header :contains "Subject" "thrown away" { discard; stop; }
            """;

    @Test
    void their_rules_hold_as_before_and_whoever_writes_hears_once() {
        var servers = RealServers.shared().orElseGet(() -> abort("left out: no real mail servers here"));
        var owner = Mailbox.of(servers, servers.person());
        var writer = Mailbox.of(servers, servers.person());
        var mail = new OutsideMail(servers);
        try (var connection = open(servers, owner)) {
            connection.put("main", FILING);
            connection.activate("main");
            var scripts = new FilterScripts(connection);
            assertThat(scripts.put(pieces(connection, owner, Optional.empty(), Optional.empty())))
                    .isEmpty();
            assertThat(scripts.active()).contains("main");
            assertThat(scripts.activate(Optional.of(FilterWrapper.NAME))).isEmpty();
        }

        mail.send(writer.address(), owner.address(), letter(writer, owner, "thrown away", ""));
        mail.send(writer.address(), owner.address(), letter(writer, owner, "list", "List-Id: <l.example>\n"));
        mail.send(
                writer.address(),
                owner.address(),
                letter(writer, owner, "machine", "Auto-Submitted: auto-generated\n"));
        mail.send("", owner.address(), letter(writer, owner, "bounce", ""));
        owner.arrived(3);
        mail.send(writer.address(), owner.address(), letter(writer, owner, "filed and answered", ""));

        var answer = writer.arrived(1);
        assertThat(answer).singleElement().satisfies(lying -> {
            assertThat(lying.header("In-Reply-To")).contains("filed.and.answered");
            assertThat(lying.header("Auto-Submitted")).startsWith("auto-replied");
            assertThat(lying.header("Return-Path")).isEqualTo("<>");
            assertThat(lying.text()).contains("I am away").contains("\r\n.hidden");
        });
        assertThat(owner.in("Filed")).hasSize(1);
    }

    @Test
    void what_they_change_in_their_script_meanwhile_holds_at_once() {
        var servers = RealServers.shared().orElseGet(() -> abort("left out: no real mail servers here"));
        var owner = Mailbox.of(servers, servers.person());
        var writer = Mailbox.of(servers, servers.person());
        var mail = new OutsideMail(servers);
        try (var connection = open(servers, owner)) {
            connection.put("main", FILING);
            connection.activate("main");
            var scripts = new FilterScripts(connection);
            scripts.put(pieces(connection, owner, Optional.empty(), Optional.empty()));
            scripts.activate(Optional.of(FilterWrapper.NAME));
            mail.send(writer.address(), owner.address(), letter(writer, owner, "filed before", ""));
            writer.arrived(1);
            connection.put("main", FILING.replace("\"filed\"", "\"moved\""));
        }
        mail.send(writer.address(), owner.address(), letter(writer, owner, "filed after", ""));
        assertThat(owner.arrived(1))
                .singleElement()
                .satisfies(lying -> assertThat(lying.header("Subject")).isEqualTo("filed after"));
    }

    @Test
    void outside_its_days_nobody_hears() {
        var servers = RealServers.shared().orElseGet(() -> abort("left out: no real mail servers here"));
        var past = Mailbox.of(servers, servers.person());
        var present = Mailbox.of(servers, servers.person());
        var writer = Mailbox.of(servers, servers.person());
        var mail = new OutsideMail(servers);
        Instant now = Instant.now();
        bring(servers, past, Optional.empty(), Optional.of(now.minusSeconds(60)));
        bring(servers, present, Optional.of(now.minusSeconds(3600)), Optional.of(now.plusSeconds(3600)));

        mail.send(writer.address(), past.address(), letter(writer, past, "past", ""));
        past.arrived(1);
        mail.send(writer.address(), present.address(), letter(writer, present, "present", ""));

        assertThat(writer.arrived(1))
                .singleElement()
                .satisfies(lying -> assertThat(lying.header("From")).contains(present.address()));
    }

    @Test
    void a_faulty_script_is_refused_with_the_servers_words_and_changes_nothing() {
        var servers = RealServers.shared().orElseGet(() -> abort("left out: no real mail servers here"));
        var owner = Mailbox.of(servers, servers.person());
        try (var connection = open(servers, owner)) {
            connection.put("main", FILING);
            connection.activate("main");
            var scripts = new FilterScripts(connection);
            var no =
                    scripts.put(List.of(new Piece("good", "keep;\r\n"), new Piece("bad", "require \"nonesuch\";\r\n")));
            assertThat(no).hasValueSatisfying(found -> {
                assertThat(found.script()).isEqualTo("bad");
                assertThat(found.refusal().why()).isEqualTo(Why.FAULTY);
                assertThat(found.refusal().words()).contains("nonesuch");
            });
            assertThat(connection.scripts()).hasSize(1);
            assertThat(scripts.active()).contains("main");
            assertThat(scripts.remove("never there")).isEmpty();
            assertThat(scripts.remove("main"))
                    .hasValueSatisfying(
                            found -> assertThat(found.refusal().why()).isEqualTo(Why.ACTIVE));
        }
    }

    @Test
    void a_wrong_password_and_a_token_are_told_apart() {
        var servers = RealServers.shared().orElseGet(() -> abort("left out: no real mail servers here"));
        var owner = Mailbox.of(servers, servers.person());
        Account account = owner.account();
        assertThatThrownBy(() -> SieveConnection.open(account, at(servers), "wrong", Clock.systemUTC()))
                .hasMessageStartingWith("ManageSieve login refused for " + owner.address());
        try (var provider = FakeOAuth.start();
                var connection = SieveConnection.open(
                        account.signing(Sign.TOKEN),
                        at(servers),
                        provider.token(owner.address(), Duration.ofMinutes(5)),
                        Clock.systemUTC())) {
            assertThat(connection.server().knows("vacation-seconds")).isTrue();
            assertThatThrownBy(() -> SieveConnection.open(
                            account.signing(Sign.TOKEN),
                            at(servers),
                            provider.token(owner.address(), Duration.ofMinutes(-5)),
                            Clock.systemUTC()))
                    .hasMessageContaining("token is not valid any more");
        }
    }

    private static void bring(RealServers servers, Mailbox owner, Optional<Instant> from, Optional<Instant> until) {
        try (var connection = open(servers, owner)) {
            var scripts = new FilterScripts(connection);
            assertThat(scripts.put(pieces(connection, owner, from, until))).isEmpty();
            assertThat(scripts.activate(Optional.of(FilterWrapper.NAME))).isEmpty();
        }
    }

    private static List<Piece> pieces(
            SieveConnection connection, Mailbox owner, Optional<Instant> from, Optional<Instant> until) {
        var wanted = new Wanted(
                "I am away.\n.hidden",
                List.of(owner.address()),
                List.of("written-to@example.net"),
                Duration.ofDays(14),
                "sendoff-1",
                from,
                until);
        return List.of(
                new Piece(FilterWrapper.REPLY, AutoReplyScript.written(wanted, connection.server())),
                new Piece(FilterWrapper.NAME, FilterWrapper.around(new FilterScripts(connection).active())));
    }

    private static SieveConnection open(RealServers servers, Mailbox owner) {
        return SieveConnection.open(owner.account(), at(servers), owner.secret(), Clock.systemUTC());
    }

    private static Endpoint at(RealServers servers) {
        return new Endpoint("127.0.0.1", servers.port("DOVECOT_SIEVE_PORT"), Security.STARTTLS)
                .accepting(Optional.of(servers.fingerprint()));
    }

    private static String letter(Mailbox from, Mailbox to, String subject, String header) {
        return "From: " + from.address() + "\nTo: " + to.address() + "\nSubject: " + subject + "\nMessage-ID: <"
                + subject.replace(' ', '.') + "." + from.address() + ">\n" + header + "\nhello\n";
    }
}
