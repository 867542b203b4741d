package sendoff.desk.reflecting;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.introductionId;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.AccountId;
import sendoff.domain.Channel;
import sendoff.domain.Digest;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.KindName;
import sendoff.domain.Logged.Facts;
import sendoff.domain.MessageId;
import sendoff.domain.MonthFacts.Weight;
import sendoff.domain.Report;
import sendoff.domain.Stakes;
import sendoff.domain.Wait;
import sendoff.domain.Wait.End;
import sendoff.store.Database;
import sendoff.testing.Dialect;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// On SQLite; [ReflectingOnPostgresTest] runs the same on PostgreSQL.
class ReflectingTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    Path home;

    TestDesk ada;
    int asked;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"), database());
    }

    Database database() {
        return Dialect.sqlite(home);
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void a_month_in_which_clocks_change_has_all_its_days_and_no_ask_twice() {
        waits("2026-10-24T22:30:00Z", "2026-10-25T00:30:00Z");
        waits("2026-10-25T00:30:00Z", "2026-10-26T09:00:00Z");

        var rows = month(OCTOBER).section("open").orElseThrow().table().rows();

        assertThat(rows).hasSize(31);
        assertThat(rows.get(23).cells().getFirst().shown()).as("24 October").isEqualTo("0");
        assertThat(rows.get(24).cells().getFirst().shown()).as("25 October").isEqualTo("1");
        assertThat(rows.get(25).cells().getFirst().shown()).as("26 October").isEqualTo("0");
    }

    @Test
    void a_day_of_twenty_three_hours_is_a_day_as_well() {
        waits("2026-03-28T22:30:00Z", "2026-03-29T00:30:00Z");
        waits("2026-03-29T21:30:00Z", "2026-03-29T22:30:00Z");

        var rows = month(YearMonth.of(2026, 3))
                .section("open")
                .orElseThrow()
                .table()
                .rows();

        assertThat(rows).hasSize(31);
        assertThat(rows.subList(27, 30).stream()
                        .map(row -> row.cells().getFirst().shown()))
                .as("28, 29 and 30 March")
                .containsExactly("1", "1", "0");
    }

    @Test
    void one_answer_alone_is_told_without_shares_or_spread() {
        waits("2026-10-05T08:00:00Z", "2026-10-05T12:00:00Z");

        Report october = month(OCTOBER);

        assertThat(october.figures().getFirst().value()).isEqualTo("1 of 1");
        assertThat(october.figures().get(1).beside()).contains("too few for a spread");
        assertThat(notes("frameworks")).anySatisfy(note -> assertThat(note).startsWith("Fewer than five"));
    }

    @Test
    void months_begin_where_the_owner_is() {
        waits("2026-09-30T22:30:00Z", "2026-10-01T08:00:00Z");
        assertThat(month(OCTOBER).lead()).startsWith("One introduction came.");

        var preferences = ada.desk.ownership().preferences();
        ada.desk
                .ownership()
                .set(preferences.withDays(
                        ZoneId.of("America/New_York"),
                        preferences.workDays(),
                        preferences.holidays(),
                        preferences.daysOff()));

        assertThat(month(OCTOBER).lead()).isEqualTo("Nobody wrote.");
        assertThat(month(YearMonth.of(2026, 9)).lead()).startsWith("One introduction came.");
    }

    @Test
    void a_clock_set_back_counts_nothing_that_lies_ahead_and_breaks_nothing() {
        waits("2026-11-10T08:00:00Z", "2026-11-11T08:00:00Z");
        ada.clock.set(Instant.parse("2026-11-05T08:00:00Z"));

        assertThat(month(YearMonth.of(2026, 11)).lead()).isEqualTo("Nobody has written yet.");
        assertThat(ada.desk.reflecting().running()).isEqualTo(YearMonth.of(2026, 11));
        ada.clock.set(Instant.parse("2026-08-05T08:00:00Z"));
        assertThat(ada.desk.reflecting().first()).isEqualTo(YearMonth.of(2026, 8));
        assertThat(month(OCTOBER).hasNothing()).isTrue();
    }

    @Test
    void how_it_was_before_is_counted_at_the_first_scan_and_never_again() {
        ada.clock.set(Instant.parse("2026-10-20T08:00:00Z"));
        ada.receivesRaw(
                Raw.carla()
                        .id("a@example.net")
                        .at("Thu, 1 Oct 2026 09:20:00 +0200")
                        .says(Raw.CARLAS_ASK),
                Raw.from("Elif Kaya <elif@example.net>", "Ada Lindqvist <ada@example.com>")
                        .subject("A call")
                        .id("e@example.net")
                        .at("Fri, 2 Oct 2026 09:20:00 +0200")
                        .says("Hi Ada, could we have a call of thirty minutes next week about climate tech?"),
                Raw.from("Ada Lindqvist <ada@example.com>", "Elif Kaya <elif@example.net>")
                        .subject("Re: A call")
                        .id("r@example.com")
                        .answers("e@example.net")
                        .at("Fri, 2 Oct 2026 12:20:00 +0200")
                        .says("Hi Elif, thank you for asking. I have to decline. I wish you well. Ada"));
        ada.desk.receiving().tidy();
        String told = "When the first scan looked, one of two asks had ever got a clear end.";
        assertThat(notes("comparison")).containsExactly(told);

        for (var row : ada.queue()) {
            ada.desk.correcting().answeredAlready(row.id());
        }
        ada.desk.receiving().tidy();

        assertThat(notes("comparison")).containsExactly(told);
    }

    @Test
    void time_in_front_is_counted_by_day_and_bounded() {
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:10:00 +0100")
                .says(Raw.CARLAS_ASK));
        var carlas = ada.only();

        ada.desk.reflecting().inFront(carlas, Duration.ofSeconds(90));
        ada.desk.reflecting().inFront(carlas, Duration.ofHours(30));
        ada.desk.reflecting().inFront(introductionId(99), Duration.ofSeconds(90));

        assertThat(ada.tables.months().spent(YearMonth.of(2026, 11))).isEqualTo(Duration.ofSeconds(390));
    }

    @Test
    void the_answer_to_the_one_question_is_kept_and_can_be_taken_back() {
        ada.desk.reflecting().feels(OCTOBER, Optional.of(Weight.LIGHTER));
        assertThat(ada.desk.reflecting().felt(OCTOBER)).contains(Weight.LIGHTER);

        ada.desk.reflecting().feels(OCTOBER, Optional.empty());
        assertThat(ada.desk.reflecting().felt(OCTOBER)).isEmpty();
    }

    @Test
    void the_first_mail_of_a_month_tells_how_the_last_one_went() {
        ada.withAccount();
        waits("2026-10-05T08:00:00Z", "2026-10-05T12:00:00Z");
        mailedInOctober();
        ada.clock.set(Instant.parse("2026-11-03T09:00:00Z"));

        ada.desk.reminding().round();
        ada.desk.reminding().round();

        assertThat(ada.post.digests).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("How the month went");
            assertThat(digest.body())
                    .startsWith(
                            "One introduction came. One had an answer within two business days; nobody was left waiting.")
                    .contains("  - Answered in time: 1 of 1")
                    .contains("/report/2026-10");
        });
    }

    @Test
    void a_month_in_which_nothing_happened_is_reckoned_once_a_day() {
        ada.withAccount();
        mailedInOctober();
        ada.clock.set(Instant.parse("2026-11-03T09:00:00Z"));
        ada.desk.reminding().round();

        carlaAsks();
        ada.desk.reminding().round();

        assertThat(ada.tables.outcomes().unlogged(9)).hasSize(1);
    }

    @Test
    void where_no_account_can_send_no_month_is_reckoned() {
        mailedInOctober();
        ada.clock.set(Instant.parse("2026-11-03T09:00:00Z"));
        carlaAsks();

        ada.desk.reminding().round();

        assertThat(ada.tables.outcomes().unlogged(9)).hasSize(1);
    }

    /// Whatever is reckoned brings the log up to date.
    private void carlaAsks() {
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 3 Nov 2026 09:00:00 +0100")
                .says(Raw.CARLAS_ASK));
        assertThat(ada.tables.outcomes().unlogged(9)).hasSize(1);
    }

    private void mailedInOctober() {
        ada.tables.database().change(tx -> {
            ada.tables
                    .settings()
                    .save(tx, FollowUpWishes.STANDARD.reminding(LocalTime.of(8, 30), LocalTime.of(19, 0), true, false));
            ada.tables
                    .digests()
                    .enter(
                            tx,
                            new Digest(
                                    LocalDate.of(2026, 10, 30),
                                    new MessageId("d@example.com"),
                                    new AccountId(new UUID(1, 1)),
                                    "One thing for today",
                                    ""),
                            Instant.parse("2026-10-30T08:00:00Z"));
        });
    }

    private Report month(YearMonth month) {
        return ada.desk.reflecting().month(month);
    }

    private List<String> notes(String section) {
        return month(OCTOBER).section(section).orElseThrow().notes();
    }

    private void waits(String since, String until) {
        Instant from = Instant.parse(since);
        Instant to = Instant.parse(until);
        var wait = new Wait(from, from.plus(Duration.ofDays(2)), Optional.of(to), End.ANSWERED, Duration.ofHours(1));
        ada.tables
                .database()
                .change(tx -> ada.tables
                        .outcomes()
                        .log(
                                tx,
                                introductionId(++asked),
                                new Facts(
                                        Channel.EMAIL,
                                        KindName.NETWORKING_REQUEST,
                                        Stakes.MEDIUM,
                                        Optional.of("carla@example.net"),
                                        Optional.empty(),
                                        from,
                                        Optional.of(to),
                                        Optional.empty(),
                                        0,
                                        Optional.empty(),
                                        Optional.of(to)),
                                List.of(wait)));
    }
}
