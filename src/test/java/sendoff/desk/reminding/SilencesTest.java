package sendoff.desk.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.domain.Framework;
import sendoff.domain.Occasion;
import sendoff.domain.Prompt;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// What the owner started and nobody answered, and what was agreed and stalled.
class SilencesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    @TempDir
    Path home;

    TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, at(TUESDAY, 9)).withAccount();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void an_own_ask_without_answer_is_nudged_once_and_then_closed() {
        adaAsksBen();

        assertThat(on(TUESDAY.plusDays(6))).isEmpty();
        assertThat(on(TUESDAY.plusDays(7))).containsExactly(Occasion.NO_ANSWER);
        ada.receivesRaw(toBen("nudge", "Tue, 24 Nov 2026 15:00:00 +0100")
                .answers("ask@example.com")
                .says("Dear Ben, did you have a moment to think about my question on the grid fund?\n\nAda\n"));
        assertThat(on(TUESDAY.plusDays(8))).isEmpty();
        assertThat(on(TUESDAY.plusDays(15))).containsExactly(Occasion.STILL_NO_ANSWER);
    }

    @Test
    void the_nudge_is_drafted_to_whom_was_asked_and_waits_for_approval() {
        adaAsksBen();
        on(TUESDAY.plusDays(7));
        var id = ada.tables.introductions().all().getFirst().id();

        ada.desk.answering().choose(id, Framework.ACCEPT, true);
        var chosen = ada.desk.answering().open(id).chosen().orElseThrow();
        assertThat(chosen.draft().body()).startsWith("Hi Ben,").contains("It may have sunk among other things");
        assertThat(chosen.envelope().orElseThrow().recipients())
                .extracting(party -> party.address().orElseThrow())
                .containsExactly("ben@example.org");
        assertThat(ada.post.carried).isEmpty();
    }

    @Test
    void a_yes_that_found_no_time_is_closed_kindly_or_gets_times() {
        carlaAsks();
        ada.receivesRaw(Raw.ada()
                .id("yes@example.com")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 12:00:00 +0100")
                .says("Dear Carla, thank you for asking. I'd be happy to talk. Which day suits you?\n\nAda\n"));
        on(TUESDAY.plusDays(7));
        var id = ada.tables.introductions().all().getFirst().id();

        ada.desk.answering().choose(id, Framework.ACCEPT, true);
        assertThat(body(id)).contains("and then no time was found");
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        assertThat(body(id)).contains("It has been quiet for a while");
    }

    private String body(sendoff.domain.IntroductionId id) {
        return ada.desk.answering().open(id).chosen().orElseThrow().draft().body();
    }

    @Test
    void an_own_ask_that_is_answered_needs_no_nudge() {
        adaAsksBen();
        ada.receivesRaw(fromBen("Wed, 18 Nov 2026 09:00:00 +0100").says("Dear Ada, sure: call me any day.\n\nBen\n"));

        assertThat(on(TUESDAY.plusDays(8))).isEmpty();
    }

    @Test
    void who_is_away_is_asked_again_on_the_day_of_return() {
        adaAsksBen();
        ada.receivesRaw(fromBen("Tue, 17 Nov 2026 10:05:00 +0100")
                .with("Auto-Submitted: auto-replied")
                .says("I am out of the office and back on 30 November 2026.\n"));

        assertThat(on(TUESDAY.plusDays(8))).isEmpty();
        assertThat(on(LocalDate.of(2026, 11, 30))).containsExactly(Occasion.NO_ANSWER);
    }

    @Test
    void a_yes_without_a_time_stalls_after_a_week() {
        carlaAsks();
        ada.receivesRaw(Raw.ada()
                .id("yes@example.com")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 12:00:00 +0100")
                .says("Dear Carla, thank you for asking. I'd be happy to talk. Which day suits you?\n\nAda\n"));

        assertThat(on(TUESDAY.plusDays(6))).isEmpty();
        assertThat(on(TUESDAY.plusDays(7))).containsExactly(Occasion.NO_TIME);
    }

    @Test
    void who_was_declined_owes_nothing() {
        carlaAsks();
        ada.receivesRaw(Raw.ada()
                .id("no@example.com")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 12:00:00 +0100")
                .says("Dear Carla, thank you for asking. I can't take a call this year. I wish you luck.\n\nAda\n"));

        assertThat(on(TUESDAY.plusDays(8))).isEmpty();
    }

    @Test
    void an_afterthought_on_the_same_day_is_no_nudge() {
        adaAsksBen();
        ada.receivesRaw(toBen("ps", "Tue, 17 Nov 2026 10:20:00 +0100")
                .answers("ask@example.com")
                .says("PS: there is no hurry, the fund decides in spring.\n\nAda\n"));

        assertThat(on(TUESDAY.plusDays(8))).containsExactly(Occasion.NO_ANSWER);
    }

    @Test
    void an_own_ask_closed_kindly_at_the_desk_is_not_asked_about_again() {
        adaAsksBen();
        on(TUESDAY.plusDays(7));
        var id = ada.tables.introductions().all().getFirst().id();
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        assertThat(ada.desk.approving().approve(id, body(id).replaceAll("\\[[^]]*]", "this"), true))
                .isInstanceOf(Approval.Leaving.class);
        ada.clock.pass(java.time.Duration.ofSeconds(11));
        ada.desk.sending().round();

        assertThat(on(TUESDAY.plusDays(16))).isEmpty();
        assertThat(on(TUESDAY.plusDays(30))).isEmpty();
    }

    @Test
    void an_own_ask_closed_in_another_program_is_not_asked_about_again() {
        adaAsksBen();
        ada.receivesRaw(
                toBen("closed", "Mon, 23 Nov 2026 15:00:00 +0100")
                        .answers("ask@example.com")
                        .says(
                                "Dear Ben, no need any more: I've found another way to the fund. Thank you all the same!\n\nAda\n"));

        assertThat(on(TUESDAY.plusDays(16))).isEmpty();
    }

    @Test
    void thanks_for_their_answer_end_an_own_ask() {
        adaAsksBen();
        ada.receivesRaw(fromBen("Wed, 18 Nov 2026 09:00:00 +0100").says("Dear Ada, sure: call me any day.\n\nBen\n"));
        ada.receivesRaw(toBen("thanks", "Wed, 18 Nov 2026 11:00:00 +0100")
                .answers("ben@example.org")
                .says("Thank you so much, Ben.\n\nAda\n"));

        assertThat(on(TUESDAY.plusDays(9))).isEmpty();
    }

    @Test
    void a_nudge_from_the_desk_leaves_the_ask_open_and_is_closed_after_a_week() {
        adaAsksBen();
        on(TUESDAY.plusDays(7));
        var id = ada.tables.introductions().all().getFirst().id();
        ada.desk.answering().choose(id, Framework.ACCEPT, true);
        ada.desk.approving().approve(id, body(id), true);
        ada.clock.pass(java.time.Duration.ofSeconds(11));
        ada.desk.sending().round();

        assertThat(on(TUESDAY.plusDays(13))).isEmpty();
        assertThat(on(TUESDAY.plusDays(15))).containsExactly(Occasion.STILL_NO_ANSWER);
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        assertThat(body(id)).startsWith("Hi Ben,");
    }

    @Test
    void a_keen_exchange_gone_quiet_for_a_week_is_taken_up_or_closed() {
        keen();

        assertThat(on(TUESDAY.plusDays(8))).isEmpty();
        assertThat(on(TUESDAY.plusDays(9))).containsExactly(Occasion.GONE_QUIET);
        var id = ada.tables.introductions().all().getFirst().id();
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        assertThat(body(id)).contains("It has been quiet for a while");
        assertThat(ada.post.carried).isEmpty();
    }

    private void keen() {
        carlaAsks();
        ada.receivesRaw(Raw.ada()
                .id("one@example.com")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 12:00:00 +0100")
                .says("Dear Carla, what a good question. Which part of the grid do you know best?\n\nAda\n"));
        ada.receivesRaw(Raw.carla()
                .id("b@example.net")
                .answers("one@example.com")
                .at("Wed, 18 Nov 2026 09:00:00 +0100")
                .says(
                        "Hi Ada,\n\nMostly the financing of heat networks, and I'd love to hear your view on cooperatives."
                                + " What would you read first?\n\nCarla\n"));
        ada.receivesRaw(
                Raw.ada()
                        .id("two@example.com")
                        .answers("b@example.net")
                        .at("Thu, 19 Nov 2026 12:00:00 +0100")
                        .says(
                                "Dear Carla, begin with the Danish law of 1979, it explains the rest. What is your plan for it?\n\nAda\n"));
    }

    @Test
    void a_yes_with_a_time_needs_none() {
        ada.receivesRaw(
                Raw.carla()
                        .id("a@example.net")
                        .at("Tue, 17 Nov 2026 09:00:00 +0100")
                        .says(
                                "Hi Ada,\n\nCould we have a call of thirty minutes about moving from banking into climate tech?"
                                        + " Would Tuesday the 24th at 10:00 suit you? I would be grateful for your advice.\n\nCarla\n"));
        ada.receivesRaw(Raw.ada()
                .id("yes@example.com")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 12:00:00 +0100")
                .says("Dear Carla, happy to talk: Tuesday at ten works for me. See you then.\n\nAda\n"));

        assertThat(on(TUESDAY.plusDays(8))).isEmpty();
    }

    private void adaAsksBen() {
        ada.receivesRaw(toBen("ask", "Tue, 17 Nov 2026 10:00:00 +0100")
                .says(
                        "Dear Ben,\n\nCould you introduce me to Nadia Rahimi at the grid fund? I would like to ask her about"
                                + " pilot projects for heat storage.\n\nAda\n"));
    }

    private static Raw toBen(String id, String date) {
        return Raw.from("Ada Lindqvist <ada@example.com>", "Ben Okafor <ben@example.org>")
                .id(id + "@example.com")
                .at(date)
                .subject("An introduction to Nadia Rahimi?");
    }

    private static Raw fromBen(String date) {
        return Raw.from("Ben Okafor <ben@example.org>", "Ada Lindqvist <ada@example.com>")
                .id("ben@example.org")
                .answers("ask@example.com")
                .at(date)
                .subject("Re: An introduction to Nadia Rahimi?");
    }

    private void carlaAsks() {
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:00:00 +0100")
                .says(Raw.CARLAS_ASK));
    }

    /// What is about silence after a round in the afternoon of that day.
    private List<Occasion> on(LocalDate day) {
        ada.clock.set(at(day, 16));
        ada.desk.reminding().round();
        return ada.desk.reminding().open(9).stream()
                .map(Prompt::occasion)
                .filter(one -> List.of(
                                Occasion.NO_ANSWER,
                                Occasion.STILL_NO_ANSWER,
                                Occasion.NO_TIME,
                                Occasion.GONE_QUIET,
                                Occasion.HAS_LEFT,
                                Occasion.BOUNCED)
                        .contains(one))
                .toList();
    }

    private static java.time.Instant at(LocalDate day, int hour) {
        return ZonedDateTime.of(day.atTime(hour, 0), TestDesk.ZONE).toInstant();
    }
}
