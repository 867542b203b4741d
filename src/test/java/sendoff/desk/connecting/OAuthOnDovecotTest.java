package sendoff.desk.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.desk.connecting.SigningIn.App;
import sendoff.domain.Account;
import sendoff.domain.Delivery;
import sendoff.domain.Envelope;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Reply;
import sendoff.testing.Cast;
import sendoff.testing.FakeOAuth;
import sendoff.testing.Mailbox;
import sendoff.testing.RealServers;
import sendoff.testing.TestDesk;

/// Signing in by OAuth where real servers look at the tokens: Dovecot reads, and Postfix sends after asking Dovecot.
@EnabledIf("areThere")
class OAuthOnDovecotTest {
    @TempDir
    Path home;

    private final FakeOAuth provider = FakeOAuth.start();
    private RealServers servers;
    private String user;
    private TestDesk desk;

    static boolean areThere() {
        return RealServers.shared().isPresent();
    }

    @BeforeEach
    void open() {
        servers = RealServers.shared().orElseThrow();
        user = servers.person();
        provider.of(RealServers.address(user));
        desk = new TestDesk(home, Cast.TUESDAY.toInstant(), provider, "google");
    }

    @AfterEach
    void close() {
        desk.close();
        provider.close();
    }

    @Test
    void both_servers_take_the_token_and_mail_is_read_and_sent_with_it() {
        assertThat(signIn()).isInstanceOf(Outcome.Works.class);
        Mailbox.of(servers, user).put("INBOX", List.of(), Cast.TUESDAY.toInstant(), letter());

        var done = desk.desk.reading().read(account(), _ -> {});

        assertThat(done.trouble()).isEmpty();
        assertThat(desk.tables.messages().count()).isEqualTo(1);
        assertThat(carry()).isEqualTo(new Delivery.Accepted());
    }

    /// The desk's clock stands still, so that it takes an expired token for a good one, as with a clock that is wrong.
    @Test
    void a_token_that_ended_by_the_servers_clock_is_renewed_once_for_reading_and_for_sending() {
        provider.lasting(Duration.ofHours(1));
        signIn();
        expire();
        assertThat(desk.desk.reading().read(account(), _ -> {}).trouble()).isEmpty();
        assertThat(provider.renewals()).isEqualTo(1);

        expire();
        assertThat(carry()).isEqualTo(new Delivery.Accepted());
        assertThat(provider.renewals()).isEqualTo(2);
    }

    @Test
    void a_grant_taken_back_hands_the_answer_back_with_what_to_do() {
        signIn();
        provider.revokeAll();
        desk.clock.pass(Duration.ofDays(8));

        assertThat(carry())
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.because()).contains("press “Publish app”"));
        assertThat(desk.desk.reading().read(account(), _ -> {}).trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("press “Publish app”"));
    }

    @Test
    void the_token_of_somebody_else_opens_nothing() {
        provider.of("bob@example.test");

        assertThat(signIn().toString())
                .contains("let you in, but not to this mailbox")
                .contains(RealServers.address(user));
        assertThat(desk.desk.connecting().accounts()).isEmpty();
    }

    private Outcome signIn() {
        var signingIn = desk.desk.signingIn();
        var begun = signingIn.begin(
                servers.account(user),
                new App(FakeOAuth.CLIENT, FakeOAuth.SECRET, ""),
                URI.create("http://127.0.0.1:8025/sign-in/back"));
        URI back = provider.agree(begun.go().orElseThrow());
        assertThat(signingIn.came(FakeOAuth.fields(back.getRawQuery()))).isTrue();
        return signingIn.finish().orElseThrow();
    }

    /// Puts an expired token in the place of the good one.
    private void expire() {
        var grant =
                sendoff.connect.Grant.of(desk.tables.accounts().secret(account().id()));
        var expired = new sendoff.connect.Grant(
                grant.provider(),
                grant.app(),
                grant.refresh(),
                provider.token(RealServers.address(user), Duration.ofMinutes(-5)),
                grant.until(),
                grant.since(),
                grant.renewed(),
                Optional.empty());
        desk.desk.connecting().keep(account(), expired.json());
    }

    private Account account() {
        return desk.desk.connecting().accounts().getFirst();
    }

    private Delivery carry() {
        var post = new MailPost(desk.desk.signingIn().keyring(), desk.tables.files(), () -> TestDesk.ZONE);
        return post.carry(account(), reply(), desk.clock.instant());
    }

    private Reply.Approved reply() {
        var envelope = new Envelope(
                Party.at(RealServers.address(user)),
                List.of(Party.at("alice@example.test")),
                List.of(),
                List.of(),
                "Re: A call",
                Optional.empty(),
                List.of());
        return new Reply.Draft(Cast.introductionId(1), envelope, "Thank you.")
                .approve(List.of(), new MessageId(UUID.randomUUID() + "@example.test"));
    }

    private String letter() {
        return "From: Carla <carla@example.org>\nTo: " + RealServers.address(user)
                + "\nSubject: A call\nMessage-ID: <call-" + user + "@example.org>\n"
                + "Date: Tue, 17 Nov 2026 08:00:00 +0000\n\nCould we speak for 20 minutes?\n";
    }
}
