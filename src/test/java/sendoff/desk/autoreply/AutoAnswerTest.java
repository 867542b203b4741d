package sendoff.desk.autoreply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Account;
import sendoff.domain.AccountId;
import sendoff.domain.AutoReplyPlace.Way;
import sendoff.domain.AutoReplyVerdict;
import sendoff.domain.AutomaticReply;
import sendoff.domain.Delivery;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.StandingLetter;
import sendoff.store.Messages;
import sendoff.store.People;
import sendoff.store.Restoring;
import sendoff.testing.TestDesk;

/// Sendoff gives the automatic reply itself.
class AutoAnswerTest {
    private static final AccountId MAILBOX = new AccountId(new UUID(1, 1));
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    @TempDir
    static Path home;

    private static TestDesk test;
    private static int mails;

    /// When the test began.
    private Instant now = Instant.EPOCH;

    @BeforeAll
    static void open() {
        test = new TestDesk(home, Instant.parse("2026-11-23T09:00:00Z")).withAccount();
        replying().choose(MAILBOX, Optional.of(Way.SENDOFF), Optional.empty());
    }

    /// What the test before this one left is long ago.
    @BeforeEach
    void laterOn() {
        replying().off();
        test.clock.pass(Duration.ofDays(70));
        test.desk.sending().round();
        test.post.standing.clear();
        now = test.clock.instant();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void whoever_writes_gets_one_that_belongs_to_their_mail() {
        replying().on(reply("Away until {until}.", Optional.empty(), Optional.of(today().plusDays(4))));
        MessageId id = arrives("Carla Reyes <carla@example.net>", "A call?", "");
        leave();

        assertThat(test.post.standing).singleElement().satisfies(letter -> {
            assertThat(letter.to().address()).contains("carla@example.net");
            assertThat(letter.envelope().subject()).isEqualTo("Auto: A call?");
            assertThat(letter.envelope().inReplyTo()).contains(id);
            assertThat(letter.envelope().references()).containsExactly(id);
            assertThat(letter.envelope().from().address()).contains("ada@example.com");
            assertThat(letter.body())
                    .isEqualTo("Away until "
                            + DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH)
                                    .format(today().plusDays(4))
                            + ".\n");
        });
        assertThat(replying().sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.to().shown()).isEqualTo("Carla Reyes"));
    }

    @Test
    void anyone_the_owner_has_written_to_hears_from_the_owner_alone() {
        var written = new People.Contact(Party.at("written-to@example.net"), true, now);
        test.tables.database().change(tx -> test.tables.people().met(tx, List.of(written)));
        on();

        arrives("Mila <written-to@example.net>", "One", "");
        arrives("written@example.net", "Two", "");
        leave();

        assertThat(subjects()).containsExactly("Auto: Two");
    }

    @Test
    void one_mailbox_behind_two_names_gets_one() {
        on();
        take(
                raw("carla@example.net", "One", "Return-Path: <office@example.net>\n", now),
                raw("dana@example.net", "Two", "Return-Path: <office@example.net>\n", now));
        leave();

        assertThat(subjects()).containsExactly("Auto: One");
    }

    @Test
    void nobody_gets_a_second_one_within_the_days_set() {
        on();
        arrives("carla@example.net", "One", "");
        arrives("Carla <CARLA@example.net>", "Two", "");
        test.clock.pass(Duration.ofDays(3));
        arrives("carla@example.net", "Three", "");
        leave();
        assertThat(subjects()).containsExactly("Auto: One");

        test.clock.pass(Duration.ofDays(12));
        arrives("carla@example.net", "Four", "");
        leave();
        assertThat(subjects()).containsExactly("Auto: One", "Auto: Four");
    }

    @Test
    void the_same_mail_read_twice_is_answered_once() {
        on();
        byte[] raw = raw("carla@example.net", "One", "", now);
        take(raw);
        take(raw);
        test.clock.pass(Duration.ofDays(20));
        take(raw);
        leave();
        assertThat(subjects()).containsExactly("Auto: One");
    }

    @Test
    void mail_from_before_the_desk_was_restored_gets_none(@TempDir Path elsewhere) throws IOException {
        on();
        Path archive = elsewhere.resolve("mine.zip");
        try (OutputStream out = Files.newOutputStream(archive)) {
            test.desk.safekeeping().export(out);
        }
        Instant later = now.plusSeconds(3600);
        try (Restoring open = Restoring.from(archive)) {
            open.toFile(elsewhere.resolve("sendoff.db"), later);
        }

        try (TestDesk restored = new TestDesk(elsewhere, later.plusSeconds(300))) {
            Account account = restored.tables.accounts().find(MAILBOX).orElseThrow();
            var sack = restored.desk.receiving().sack(account);
            sack.take(raw("carla@example.net", "Before", "", later.minusSeconds(300)), List.of());
            sack.take(raw("dana@example.net", "After", "", later.plusSeconds(60)), List.of());
            sack.empty(_ -> {});
            restored.clock.pass(Duration.ofSeconds(11));
            restored.desk.sending().round();

            assertThat(restored.post.standing)
                    .extracting(letter -> letter.envelope().subject())
                    .containsExactly("Auto: After");
        }
    }

    @Test
    void no_list_machine_or_spam_gets_one() {
        on();
        List.of(
                        "List-Id: <people.example.org>",
                        "List-Unsubscribe: <mailto:x@example.org>",
                        "Precedence: bulk",
                        "Auto-Submitted: auto-replied",
                        "Auto-Submitted: auto-generated; type=x",
                        "X-Auto-Response-Suppress: OOF",
                        "X-Autoreply: yes",
                        "Return-Path: <>",
                        "X-Spam-Flag: YES",
                        "X-Spam-Status: Yes, score=9")
                .forEach(header -> arrives("p" + mails + "@example.net", header, header + "\n"));
        leave();
        assertThat(subjects()).isEmpty();
    }

    @Test
    void nobody_who_does_not_read_it_gets_one() {
        on();
        List.of("no-reply@example.net", "MAILER-DAEMON@example.net", "people-request@example.net", "ada@example.com")
                .forEach(from -> arrives(from, "From " + from, ""));
        leave();
        assertThat(subjects()).isEmpty();
    }

    @Test
    void a_notice_that_another_machine_wrote_without_saying_so_gets_none() {
        on();
        arrives("carla@example.net", "Out of office: Re: hello", "");
        leave();
        assertThat(test.post.standing).isEmpty();
    }

    @Test
    void mail_that_came_by_an_alias_or_a_blind_copy_gets_none() {
        on();
        take(raw("carla@example.net", "One", "", now, "all@example.com"));
        leave();
        assertThat(test.post.standing).isEmpty();
    }

    @Test
    void old_mail_and_mail_from_before_it_was_on_get_none() {
        test.clock.pass(Duration.ofHours(2));
        on();
        take(raw("carla@example.net", "Before", "", now));
        test.clock.pass(Duration.ofDays(3));
        take(raw("ben@example.org", "Too late", "", now.plus(Duration.ofHours(3))));
        leave();
        assertThat(test.post.standing).isEmpty();
    }

    @Test
    void outside_its_days_nobody_gets_one() {
        LocalDate tomorrow = today().plusDays(1);
        replying().on(reply("Away.", Optional.of(tomorrow), Optional.of(tomorrow)));
        arrives("carla@example.net", "The day before", "");
        test.clock.pass(Duration.ofHours(15));
        arrives("ben@example.org", "Just past midnight in Copenhagen", "");
        test.clock.pass(Duration.ofHours(24));
        arrives("dev@example.biz", "The day after", "");
        leave();
        assertThat(subjects()).containsExactly("Auto: Just past midnight in Copenhagen");
    }

    @Test
    void it_goes_where_the_envelope_says() {
        on();
        arrives("carla@example.net", "One", "Return-Path: <SRS0=x=example.net=carla@old.example>\n");
        leave();
        assertThat(test.post.standing)
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.to().address()).contains("srs0=x=example.net=carla@old.example"));
        arrives("carla@example.net", "Two", "");
        leave();
        assertThat(test.post.standing).hasSize(1);
    }

    @Test
    void switched_off_it_calls_back_what_has_not_left() {
        on();
        arrives("carla@example.net", "One", "");
        replying().off();
        leave();
        assertThat(test.post.standing).isEmpty();
    }

    @Test
    void a_passing_trouble_is_tried_again_and_an_unclear_end_is_not() {
        on();
        test.post.then(new Delivery.TryAgain(Duration.ofMinutes(1), "later"), new Delivery.Unknown("hung up"));
        arrives("carla@example.net", "One", "");
        leave();
        test.clock.pass(Duration.ofMinutes(2));
        leave();
        test.clock.pass(Duration.ofHours(2));
        leave();
        assertThat(test.post.standing).hasSize(2);
        assertThat(test.post.standing.stream().map(StandingLetter::as).distinct())
                .hasSize(1);
    }

    @Test
    void a_flood_is_answered_to_a_limit() {
        on();
        int most = StandingLetter.Purpose.AUTOMATIC_REPLY.mostInAnHour();
        var raw = IntStream.range(0, most + 5)
                .mapToObj(i -> raw("flood" + i + "@example.net", "One", "", now))
                .toArray(byte[][]::new);
        take(raw);
        arrives("late@example.net", "One more", "");
        for (int i = 0; i < most; i++) {
            leave();
        }
        assertThat(test.post.standing).hasSize(most);
    }

    @Test
    void what_is_only_brought_in_from_files_is_not_answered() {
        on();
        var sack = test.desk.receiving().sack();
        sack.take(raw("carla@example.net", "One", "", now), List.of());
        sack.empty(_ -> {});
        leave();
        assertThat(test.post.standing).isEmpty();
    }

    @Test
    void who_would_have_got_one_is_told_with_what_is_not_known() {
        arrives("Carla Reyes <carla@example.net>", "Could we have a call of 30 minutes about my work?", "");
        arrives("news@example.org", "One", "List-Id: <n.example.org>\n");
        arrives("robot@example.org", "One", "Auto-Submitted: auto-generated\n");

        var other = new Messages.Noted(new MessageId("of-no-introduction@example.org"), "EMAIL", now);
        test.tables.database().change(tx -> test.tables.messages().note(tx, List.of(other)));

        Foreseen foreseen = replying().foreseen(Duration.ofDays(14));

        assertThat(foreseen.would()).singleElement().satisfies(would -> {
            assertThat(would.who().shown()).isEqualTo("Carla Reyes");
            assertThat(would.times()).isEqualTo(1);
        });
        assertThat(foreseen.not()).containsEntry(AutoReplyVerdict.LIST, 1).containsEntry(AutoReplyVerdict.MACHINE, 1);
        assertThat(foreseen.unknown()).isEqualTo(1);
    }

    private static void on() {
        replying().on(reply("Away.", Optional.empty(), Optional.empty()));
    }

    private static AutoReplying replying() {
        return test.desk.autoReplying();
    }

    private static AutomaticReply reply(String text, Optional<LocalDate> from, Optional<LocalDate> until) {
        return new AutomaticReply(text, from, until, Duration.ofDays(14));
    }

    private static LocalDate today() {
        return test.clock.instant().atZone(TestDesk.ZONE).toLocalDate();
    }

    private static List<String> subjects() {
        return test.post.standing.stream()
                .map(letter -> letter.envelope().subject())
                .toList();
    }

    private static void leave() {
        test.clock.pass(Duration.ofSeconds(11));
        test.desk.sending().round();
    }

    private static MessageId arrives(String from, String subject, String header) {
        take(raw(from, subject, header, test.clock.instant()));
        return new MessageId(mails + "@example.net");
    }

    private static void take(byte[]... raw) {
        Account account = test.tables.accounts().find(MAILBOX).orElseThrow();
        var sack = test.desk.receiving().sack(account);
        for (byte[] one : raw) {
            sack.take(one, List.of());
        }
        sack.empty(_ -> {});
    }

    private static byte[] raw(String from, String subject, String header, Instant at) {
        return raw(from, subject, header, at, "ada@example.com");
    }

    private static byte[] raw(String from, String subject, String header, Instant at, String to) {
        mails++;
        return ("From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\nDate: " + DATE.format(at)
                        + "\r\nMessage-ID: <" + mails + "@example.net>\r\n" + header.replace("\n", "\r\n")
                        + "\r\nHello Ada, " + subject + "\r\n\r\nCarla\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
