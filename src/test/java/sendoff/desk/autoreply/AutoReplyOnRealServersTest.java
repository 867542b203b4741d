package sendoff.desk.autoreply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.AutoReplyPlace.Way;
import sendoff.domain.AutomaticReply;
import sendoff.testing.Mailbox;
import sendoff.testing.OutsideMail;
import sendoff.testing.RealDesk;
import sendoff.testing.RealServers;

/// Two automatic replies that meet, by Pigeonhole and by Sendoff: each gives one at most, and then it is quiet.
class AutoReplyOnRealServersTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path home;

    @Test
    void two_mail_servers_that_both_answer_end_after_one() {
        var servers = RealServers.shared().orElseGet(() -> abort("left out: no real mail servers here"));
        var one = Mailbox.of(servers, servers.person());
        var other = Mailbox.of(servers, servers.person());
        try (var first = desk(servers, "one", one, Way.SERVER);
                var second = desk(servers, "other", other, Way.SERVER)) {
            new OutsideMail(servers).send(one.address(), other.address(), letter(one, other, "hello"));

            assertThat(one.arrived(1))
                    .singleElement()
                    .satisfies(
                            lying -> assertThat(lying.header("Auto-Submitted")).startsWith("auto-replied"));
            afterAMark(servers, one, other);
            assertThat(one.in("INBOX")).hasSize(2);
            assertThat(other.in("INBOX")).hasSize(2);

            first.desk.autoReplying().off();
            second.desk.autoReplying().off();
            assertThat(first.desk.autoReplying().places().getFirst().kept().kept())
                    .isEmpty();
        }
    }

    @Test
    void sendoff_against_a_mail_server_ends_after_one() {
        var servers = RealServers.shared().orElseGet(() -> abort("left out: no real mail servers here"));
        var one = Mailbox.of(servers, servers.person());
        var other = Mailbox.of(servers, servers.person());
        try (var ours = desk(servers, "ours", one, Way.SENDOFF);
                var theirs = desk(servers, "theirs", other, Way.SERVER)) {
            new OutsideMail(servers).send(other.address(), one.address(), letter(other, one, "hello"));
            one.arrived(1);
            readAndLeave(ours);

            assertThat(other.arrived(1)).singleElement().satisfies(lying -> {
                assertThat(lying.header("Subject")).isEqualTo("Auto: hello");
                assertThat(lying.header("Auto-Submitted")).isEqualTo("auto-replied");
                assertThat(lying.header("Return-Path")).isEqualTo("<>");
                assertThat(lying.header("In-Reply-To")).contains("hello");
            });
            readAndLeave(ours);
            afterAMark(servers, one, other);
            readAndLeave(ours);
            assertThat(one.in("INBOX")).hasSize(2);
            assertThat(other.in("INBOX")).hasSize(2);
        }
    }

    @Test
    void two_sendoffs_end_after_one() {
        var servers = RealServers.shared().orElseGet(() -> abort("left out: no real mail servers here"));
        var one = Mailbox.of(servers, servers.person());
        var other = Mailbox.of(servers, servers.person());
        try (var first = desk(servers, "first", one, Way.SENDOFF);
                var second = desk(servers, "second", other, Way.SENDOFF)) {
            new OutsideMail(servers).send(other.address(), one.address(), letter(other, one, "hello"));
            one.arrived(1);
            for (int turn = 0; turn < 3; turn++) {
                readAndLeave(first);
                other.arrived(1);
                readAndLeave(second);
            }
            assertThat(one.in("INBOX")).hasSize(1);
            assertThat(other.in("INBOX")).hasSize(1);
        }
    }

    private RealDesk desk(RealServers servers, String name, Mailbox mailbox, Way way) {
        var folder = home.resolve(name);
        folder.toFile().mkdirs();
        var desk = new RealDesk(folder, mailbox, now);
        var sieve = new Endpoint("127.0.0.1", servers.port("DOVECOT_SIEVE_PORT"), Security.STARTTLS)
                .accepting(Optional.of(servers.fingerprint()));
        desk.desk.autoReplying().choose(mailbox.account().id(), Optional.of(way), Optional.of(sieve));
        desk.desk
                .autoReplying()
                .on(new AutomaticReply(
                        "I am away, said by " + name + ".", Optional.empty(), Optional.empty(), Duration.ofDays(14)));
        assertThat(desk.desk.autoReplying().places()).singleElement().satisfies(place -> {
            assertThat(place.way()).isEqualTo(way);
            assertThat(place.kept().trouble()).isEmpty();
        });
        return desk;
    }

    private static void readAndLeave(RealDesk desk) {
        desk.read();
        desk.leave();
    }

    /// Whatever was still on its way is there as well when this is.
    private void afterAMark(RealServers servers, Mailbox one, Mailbox other) {
        var mark = Mailbox.of(servers, servers.person());
        var mail = new OutsideMail(servers);
        mail.send("", one.address(), letter(mark, one, "mark"));
        mail.send("", other.address(), letter(mark, other, "mark"));
        one.arrived(2);
        other.arrived(2);
    }

    private String letter(Mailbox from, Mailbox to, String subject) {
        return "From: " + from.address() + "\nTo: " + to.address() + "\nSubject: " + subject + "\nMessage-ID: <"
                + subject
                + "." + from.address() + "." + to.address() + ">\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(ZoneOffset.UTC)) + "\n\nhello\n";
    }
}
