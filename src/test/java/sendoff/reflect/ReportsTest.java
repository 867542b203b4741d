package sendoff.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sendoff.domain.Baseline;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.MonthFacts;
import sendoff.domain.MonthFacts.Answered;
import sendoff.domain.MonthFacts.Asked;
import sendoff.domain.MonthFacts.Bent;
import sendoff.domain.MonthFacts.Flow;
import sendoff.domain.MonthFacts.Introducer;
import sendoff.domain.MonthFacts.Own;
import sendoff.domain.MonthFacts.Span;
import sendoff.domain.MonthFacts.Taken;
import sendoff.domain.Received;
import sendoff.domain.Report;
import sendoff.domain.Stakes;
import sendoff.domain.StatementEffect;
import sendoff.domain.StatementEffect.Asks;
import sendoff.domain.StatementPlace;

class ReportsTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final MonthFacts EMPTY = new MonthFacts(
            new Span(OCTOBER, Instant.parse("2026-09-30T22:00:00Z"), Instant.parse("2026-10-31T23:00:00Z"), false),
            new Asked(0, 0, 0, 0, 0),
            List.of(),
            new Flow(0, Map.of(OCTOBER.atDay(1), 0, OCTOBER.atDay(2), 0)),
            List.of(),
            new Own(0, 0, Optional.empty()),
            List.of(),
            Map.of(),
            List.of(),
            Duration.ZERO,
            Duration.ZERO,
            Map.of(),
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty());

    @Test
    void a_month_without_data_is_one_sentence() {
        Report report = of(EMPTY);

        assertThat(report.lead()).isEqualTo("Nobody wrote.");
        assertThat(report.hasNothing()).isTrue();
        assertThat(report.figures()).isEmpty();
    }

    @Test
    void one_answer_is_no_share_and_no_spread() {
        Report report = of(answered(new Asked(1, 0, 0, 0, 0), new Answered(Channel.EMAIL, true, 300, 1)));

        assertThat(report.lead())
                .isEqualTo(
                        "One introduction came. One had an answer within two business days; nobody was left waiting.");
        assertThat(shown(report, "answered-in-time")).isEqualTo("1 of 1");
        assertThat(shown(report, "median-time")).isEqualTo("5 h");
        assertThat(report.figure("median-time").orElseThrow().beside()).contains("too few for a spread");
        assertThat(notes(report, "channels")).containsExactly("Too few on any channel to say whether one lags.");
    }

    @Test
    void who_was_never_answered_was_not_answered_in_time() {
        Report report = of(answered(new Asked(1, 0, 4, 2, 1), new Answered(Channel.EMAIL, true, 300, 1)));

        assertThat(shown(report, "answered-in-time")).isEqualTo("1 of 3");
        assertThat(shown(of(answered(new Asked(0, 0, 4, 0, 0))), "answered-in-time"))
                .isEqualTo("none due yet");
    }

    @Test
    void median_and_ninetieth_are_times_that_answers_really_took() {
        Report report = of(answered(
                new Asked(9, 1, 0, 0, 0),
                new Answered(Channel.EMAIL, true, 60, 4),
                new Answered(Channel.EMAIL, true, 480, 5),
                new Answered(Channel.EMAIL, false, 6000, 1)));

        assertThat(shown(report, "answered-in-time")).isEqualTo("90 %");
        assertThat(shown(report, "median-time")).isEqualTo("8 h");
        assertThat(report.figure("median-time").orElseThrow().beside()).contains("nine in ten within 8 h");
    }

    @Test
    void the_channel_that_lags_is_named_and_worth_trying() {
        Report report = of(answered(
                new Asked(27, 3, 0, 0, 0),
                new Answered(Channel.EMAIL, true, 420, 20),
                new Answered(Channel.LINKEDIN, true, 1140, 7),
                new Answered(Channel.LINKEDIN, false, 4000, 3)));

        assertThat(notes(report, "channels"))
                .containsExactly("LinkedIn lags: three of ten waited longer than two business days.");
        assertThat(report.tries().getFirst().what())
                .isEqualTo("Close everything on LinkedIn within a week, for a month");
    }

    @Test
    void a_channel_with_few_answers_is_never_named() {
        Report report = of(answered(
                new Asked(20, 2, 0, 0, 0),
                new Answered(Channel.EMAIL, true, 420, 20),
                new Answered(Channel.SLACK, false, 4000, 2)));

        assertThat(notes(report, "channels")).containsExactly("Too few on the other channels to say whether one lags.");
    }

    @Test
    void a_channel_that_lags_behind_two_answers_is_not_called_as_good_as_them() {
        Report report = of(answered(
                new Asked(12, 8, 0, 0, 0),
                new Answered(Channel.EMAIL, true, 420, 2),
                new Answered(Channel.EMAIL, false, 4000, 8),
                new Answered(Channel.LINKEDIN, true, 420, 2)));

        assertThat(notes(report, "channels")).containsExactly("Too few on the other channels to say whether one lags.");
    }

    @Test
    void no_channel_lags_where_both_have_enough_and_are_alike() {
        Report report = of(answered(
                new Asked(15, 0, 0, 0, 0),
                new Answered(Channel.EMAIL, true, 420, 10),
                new Answered(Channel.LINKEDIN, true, 420, 5)));

        assertThat(notes(report, "channels")).containsExactly("No channel lags.");
    }

    @Test
    void how_an_answer_was_taken_says_where_there_are_too_few() {
        Report report = of(taken(
                taken(Framework.DIRECT_CLOSURE, Received.THANKS, 0, 9),
                taken(Framework.DIRECT_CLOSURE, Received.PUSHBACK, 2, 2),
                taken(Framework.SOFT_FADE, Received.SILENCE, 0, 1)));

        var table = report.section("frameworks").orElseThrow().table();
        assertThat(table.columns())
                .containsExactly(
                        "Framework",
                        "Glad",
                        "Fine",
                        "Pushed back",
                        "Hurt",
                        "No word",
                        "Not heard yet",
                        "All",
                        "Asked again");
        assertThat(table.rows().getFirst().cells().stream().map(Report.Cell::shown))
                .containsExactly("9", "0", "2", "0", "0", "0", "11", "2");
        assertThat(notes(report, "frameworks"))
                .containsExactly("Fewer than five each of Soft fade: a chance reply changes the picture.");
    }

    @Test
    void what_the_plan_and_the_ninety_percent_rule_came_to_is_told_with_its_end() {
        Report report = of(bent(
                new Bent(id(1), "Carla", true, Optional.empty(), Optional.of(Received.THANKS), Optional.empty()),
                new Bent(id(2), "Dev", false, Optional.of(70), Optional.of(Received.NEUTRAL), Optional.of(false))));

        assertThat(notes(report, "plan-review"))
                .containsExactly(
                        "Declined because the plan was used up: 1. Accepted below 90 %: 1, of which 1 did not go well.");
        assertThat(report.section("plan-review").orElseThrow().table().rows().getLast().cells().stream()
                        .map(Report.Cell::shown))
                .containsExactly("accepted at 70 %", "Fine", "no");
    }

    @Test
    void nobody_is_judged_by_a_handful_of_introductions() {
        var few = introducers(new Introducer("Ben", 2, 1, 1));
        var many = introducers(new Introducer("Ben", 6, 4, 3));

        assertThat(notes(of(few), "introducers")).first().asString().contains("too few to judge anyone by");
        assertThat(notes(of(many), "introducers")).first().asString().startsWith("Turned out well:");
        assertThat(of(few).section("introducers").orElseThrow().shape()).isEqualTo(Report.Shape.NONE);
        assertThat(of(many).section("introducers").orElseThrow().shape()).isEqualTo(Report.Shape.PORTION);
    }

    @Test
    void the_month_stands_beside_the_one_before_and_beside_how_it_was_before_sendoff() {
        var now = answered(new Asked(8, 1, 0, 1, 0), new Answered(Channel.EMAIL, true, 480, 8));
        var before = answered(new Asked(4, 3, 0, 0, 0), new Answered(Channel.EMAIL, true, 660, 7));
        var baseline = new Baseline(Instant.parse("2026-02-02T07:00:00Z"), 30, 9, 2, 9000);

        Report report = Reports.of(new Evidence(now, Optional.of(before), Optional.of(baseline), List.of()));

        var rows = report.section("comparison").orElseThrow().table().rows();
        assertThat(rows.stream()
                        .map(row -> row.name() + ": " + row.cells().get(0).shown() + " of "
                                + row.cells().get(1).shown()))
                .containsExactly("October: 9 of 10", "October: 7 of 7", "Before Sendoff: 9 of 30");
        assertThat(notes(report, "comparison"))
                .containsExactly("When the first scan looked, nine of 30 asks had ever got a clear end.");
    }

    @Test
    void open_day_by_day_tells_how_it_moved() {
        var month = with(new Flow(4, Map.of(day(1), 5, day(2), 9, day(3), 2)), new Asked(6, 0, 0, 0, 0), List.of());

        assertThat(notes(of(month), "open")).containsExactly("It fell from 4 to 2. The most were 9, on 2 October.");
        assertThat(shown(of(month), "still-open")).isEqualTo("2");
    }

    @Test
    void a_statement_is_judged_by_the_asks_before_and_after_it_and_not_by_too_few() {
        var headline = new StatementEffect(
                StatementPlace.HEADLINE, LocalDate.of(2026, 9, 3), new Asks(6, 12), new Asks(2, 10), true);
        var about = new StatementEffect(
                StatementPlace.ABOUT, LocalDate.of(2026, 10, 20), new Asks(6, 12), new Asks(1, 3), false);
        var running = new StatementEffect(
                StatementPlace.SIGNATURE, LocalDate.of(2026, 10, 20), new Asks(6, 12), new Asks(1, 5), false);
        Report report =
                Reports.of(new Evidence(EMPTY, Optional.empty(), Optional.empty(), List.of(headline, about, running)));

        assertThat(notes(report, "statements"))
                .containsExactly(
                        "LinkedIn headline, 3 September: 20 % a poor fit after it, 50 % before.",
                        "LinkedIn about, 20 October: 1 of 3 a poor fit after it, 50 % before."
                                + " Too few to say whether it helps.",
                        "Mail signature, 20 October: 20 % a poor fit after it, 50 % before."
                                + " The 8 weeks after it are not over.");
        assertThat(report.section("statements")
                        .orElseThrow()
                        .table()
                        .rows()
                        .getFirst()
                        .number(2))
                .isEqualTo(2);
    }

    private static Report of(MonthFacts month) {
        return Reports.of(new Evidence(month, Optional.empty(), Optional.empty(), List.of()));
    }

    private static String shown(Report report, String figure) {
        return report.figure(figure).orElseThrow().value();
    }

    private static List<String> notes(Report report, String section) {
        return report.section(section).orElseThrow().notes();
    }

    private static LocalDate day(int day) {
        return OCTOBER.atDay(day);
    }

    private static IntroductionId id(int n) {
        return new IntroductionId(new UUID(1, n));
    }

    private static Taken taken(Framework framework, Received received, int again, int many) {
        return new Taken(
                Optional.of(framework),
                KindName.NETWORKING_REQUEST,
                Stakes.MEDIUM,
                Optional.of(received),
                Optional.empty(),
                again,
                many);
    }

    private static MonthFacts answered(Asked asked, Answered... answers) {
        return with(EMPTY.flow(), asked, List.of(answers));
    }

    private static MonthFacts taken(Taken... taken) {
        return facts(EMPTY.flow(), EMPTY.asked(), List.of(), List.of(taken), List.of(), List.of());
    }

    private static MonthFacts bent(Bent... bent) {
        return facts(EMPTY.flow(), EMPTY.asked(), List.of(), List.of(), List.of(), List.of(bent));
    }

    private static MonthFacts introducers(Introducer... introducers) {
        return facts(EMPTY.flow(), EMPTY.asked(), List.of(), List.of(), List.of(introducers), List.of());
    }

    private static MonthFacts with(Flow flow, Asked asked, List<Answered> answers) {
        return facts(flow, asked, answers, List.of(), List.of(), List.of());
    }

    private static MonthFacts facts(
            Flow flow,
            Asked asked,
            List<Answered> answers,
            List<Taken> taken,
            List<Introducer> introducers,
            List<Bent> bent) {
        return new MonthFacts(
                EMPTY.span(),
                asked,
                answers,
                flow,
                taken,
                EMPTY.own(),
                EMPTY.cameBack(),
                EMPTY.promised(),
                EMPTY.plan(),
                EMPTY.given(),
                EMPTY.spent(),
                EMPTY.made(),
                introducers,
                bent,
                EMPTY.edited(),
                EMPTY.felt());
    }
}
