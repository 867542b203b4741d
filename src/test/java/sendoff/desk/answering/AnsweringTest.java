package sendoff.desk.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Outcome;
import sendoff.testing.CarlaAsks;
import sendoff.testing.TestDesk;

class AnsweringTest extends CarlaAsks {
    private static final String CLOSE = """
            Dear Carla,

            Thank you for reading the talk on heat storage, and for asking about moving from banking into climate \
            tech. I can't take a call: I keep my calls for students this year.

            I wish you a good way into the field.

            Ada
            """;

    @Test
    void a_stated_outcome_picks_the_framework_and_its_draft() {
        var opened = answering().open(carlas);
        assertThat(opened.chosen()).isEmpty();

        answering().assess(carlas, opened.filed().assessment().meaning(Outcome.CLOSE));

        assertThat(draft().framework()).isEqualTo(Framework.DIRECT_CLOSURE);
        assertThat(draft().body()).contains("Carla").isNotBlank();
        assertThat(draft().edited()).isFalse();
    }

    @Test
    void a_letter_in_another_language_is_named_beside_an_english_draft() {
        assertThat(answering().open(carlas).foreign()).isEmpty();
        ada.receivesRaw("""
                From: Katrin Obermeier <katrin@stadtwerke.example>
                To: Ada Lindqvist <ada@example.com>
                Subject: =?utf-8?Q?W=C3=A4rmespeicher_Lindau:_ein_kurzes_Gespr=C3=A4ch=3F?=
                Message-ID: <k@stadtwerke.example>
                Date: Tue, 17 Nov 2026 09:20:00 +0100
                Content-Type: text/plain; charset=utf-8

                Sehr geehrte Frau Lindqvist,

                wir planen in Lindau einen Wärmespeicher am Hafen und haben Ihren Vortrag in Kiel gehört.
                Dürfte ich Sie in der kommenden Woche um ein kurzes Gespräch bitten? Uns geht es um Ihre
                Erfahrung mit den Lastdaten der Fähren. Über eine kurze Rückmeldung würde ich mich sehr freuen.

                Mit freundlichen Grüßen
                Katrin Obermeier
                """);
        IntroductionId katrins = ada.queue().stream()
                .map(row -> row.id())
                .filter(id -> !id.equals(carlas))
                .findFirst()
                .orElseThrow();

        answering().choose(katrins, Framework.DIRECT_CLOSURE, false);

        assertThat(answering().open(katrins).foreign()).contains("German");
        assertThat(ada.tables.drafts().of(katrins).orElseThrow().body()).startsWith("Dear Katrin Obermeier,");
    }

    @Test
    void an_edited_draft_is_never_replaced_without_asking() {
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        answering().type(carlas, "My own words");

        assertThat(answering().choose(carlas, Framework.BUY_TIME, false)).isFalse();
        assertThat(answering()
                        .assess(
                                carlas,
                                answering().open(carlas).filed().assessment().meaning(Outcome.ACCEPT)))
                .isFalse();
        assertThat(draft().body()).isEqualTo("My own words");
        assertThat(answering().choose(carlas, Framework.BUY_TIME, true)).isTrue();
        assertThat(draft().framework()).isEqualTo(Framework.BUY_TIME);
    }

    @Test
    void an_open_slot_blocks_and_cannot_be_kept() {
        ada.withAccount();
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        String open = CLOSE.replace("Dear Carla", "Dear {name}");

        assertThat(approving().approve(carlas, open, true)).isInstanceOf(Approval.Blocked.class);
        answering().keepMine(carlas, open, number(open, "unfilled-slot"));
        assertThat(approving().approve(carlas, open, true)).isInstanceOf(Approval.Blocked.class);
        assertThat(ada.tables.outbox().open()).isEmpty();
    }

    @Test
    void a_warning_asks_once_more_and_then_it_leaves() {
        ada.withAccount();
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        String wrong = CLOSE.replace("Dear Carla", "Dear Dana");

        assertThat(approving().approve(carlas, wrong, false)).isInstanceOf(Approval.Sure.class);
        assertThat(approving().approve(carlas, wrong, true)).isInstanceOf(Approval.Leaving.class);
    }

    @Test
    void what_the_owner_keeps_is_not_marked_again() {
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        String sorry = CLOSE.replace("I can't take", "I am so sorry, I can't take");
        assertThat(rules(sorry)).contains("over-apology");

        answering().keepMine(carlas, sorry, number(sorry, "over-apology"));

        assertThat(rules(sorry)).doesNotContain("over-apology");
        assertThat(draft().body()).isEqualTo(sorry);
    }

    @Test
    void a_suggestion_taken_clears_its_mark() {
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        String text = CLOSE.replace("I can't take", "I am so sorry, I can't take");

        String fixed = answering().fix(carlas, text, number(text, "over-apology"));

        assertThat(fixed).isNotEqualTo(text);
        assertThat(rules(fixed)).doesNotContain("over-apology");
        assertThat(draft().body()).isEqualTo(fixed);
    }

    @Test
    void a_number_that_no_finding_has_changes_nothing() {
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);

        assertThat(answering().fix(carlas, CLOSE, 99)).isEqualTo(CLOSE);
        assertThat(answering().fix(carlas, CLOSE, -1)).isEqualTo(CLOSE);
    }

    @Test
    void a_rule_that_is_switched_off_says_nothing() {
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        String sorry = CLOSE.replace("I can't take", "I am so sorry, I can't take");
        var preferences = ada.desk.ownership().preferences();
        ada.desk.ownership().set(preferences.withTone(preferences.voice(), Set.of("over-apology")));

        assertThat(rules(sorry)).doesNotContain("over-apology");
    }

    @Test
    void a_late_answer_apologises_once_in_the_draft() {
        ada.clock.pass(Duration.ofDays(5));
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);

        assertThat(answering().open(carlas).late()).isTrue();
        assertThat(draft().body().toLowerCase(java.util.Locale.ROOT)).containsAnyOf("sorry", "apolog", "late");
        assertThat(rules(draft().body())).doesNotContain("over-apology");
    }

    @Test
    void linkedin_has_no_address_to_send_to() {
        ada.close();
        ada = new TestDesk(home.resolve("."), Instant.parse("2026-03-03T10:00:00Z")).withAccount();
        ada.receivesMail("linkedin-message.eml");
        IntroductionId there = ada.only();
        answering().choose(there, Framework.DIRECT_CLOSURE, false);

        assertThat(answering().open(there).chosen().orElseThrow().envelope()).isEmpty();
        assertThat(approving().approve(there, CLOSE, true))
                .isEqualTo(new Approval.Impossible(
                        "There is no address to send this to: copy it and open the conversation instead."));
        assertThat(ada.desk.drafting().put(there, CLOSE).there()).isFalse();
    }

    @Test
    void without_an_account_it_says_what_to_do() {
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);

        assertThat(approving().approve(carlas, CLOSE, true))
                .isEqualTo(
                        new Approval.Impossible(
                                "No account that can send is connected: connect one under Settings, Accounts, or copy the text."));
        assertThat(ada.desk.drafting().put(carlas, CLOSE).said())
                .isEqualTo(
                        "There is no mailbox to put this into: connect one under Settings, Accounts, or copy the text.");
    }

    @Test
    void what_is_typed_while_a_draft_is_put_into_the_mailbox_stays() {
        ada.withAccount();
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        ada.post.meanwhile = () -> answering().type(carlas, CLOSE + "\nOne line more.");

        assertThat(ada.desk.drafting().put(carlas, CLOSE).there()).isTrue();

        assertThat(draft().body()).endsWith("One line more.");
        assertThat(draft().filed()).contains("receipt");
    }

    @Test
    void without_a_draft_or_without_words_there_is_nothing_to_send() {
        ada.withAccount();
        var nothing = new Approval.Impossible("There is no answer yet: choose how to answer first.");

        assertThat(approving().approve(carlas, CLOSE, true)).isEqualTo(nothing);
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        assertThat(approving().approve(carlas, "  \n", true))
                .isEqualTo(new Approval.Impossible("The letter is empty: write it first."));
    }

    @Test
    void two_presses_at_once_send_once() throws Exception {
        ada.withAccount();
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Approval> press = () -> approving().approve(carlas, CLOSE, true);
            var outcomes = threads.invokeAll(List.of(press, press, press, press)).stream()
                    .map(outcome -> outcome.resultNow())
                    .toList();
            assertThat(outcomes).filteredOn(Approval.Leaving.class::isInstance).hasSize(1);
        }
        assertThat(ada.tables.outbox().open()).hasSize(1);
    }

    @Test
    void an_answer_approved_before_the_clock_was_set_back_is_shown_and_can_be_called_back() {
        ada.withAccount();
        answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        approving().approve(carlas, CLOSE, true);
        ada.clock.pass(Duration.ofDays(-3));

        assertThat(ada.desk.sending().open()).hasSize(1);
        assertThat(approving().callBack(carlas)).isTrue();
        assertThat(ada.only()).isEqualTo(carlas);
    }

    private Approving approving() {
        return ada.desk.approving();
    }

    private Answering answering() {
        return ada.desk.answering();
    }

    private KeptDraft draft() {
        return answering().open(carlas).chosen().orElseThrow().draft();
    }

    private List<String> rules(String text) {
        return answering().check(carlas, text).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private int number(String text, String rule) {
        return rules(text).indexOf(rule);
    }
}
