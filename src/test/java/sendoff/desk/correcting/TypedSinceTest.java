package sendoff.desk.correcting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Outcome;
import sendoff.store.Queue.Row;
import sendoff.testing.CarlaAsks;
import sendoff.testing.Raw;

/// Typing is no act, and there is no redo: what was typed after an act outlives its being taken back.
class TypedSinceTest extends CarlaAsks {
    private static final String TYPED = "Dear Carla, I can't take a call, but I know whom to ask. Ada";
    private static final String MORE = TYPED + "\n\nPS: It may take a week.";

    @Test
    void an_answer_written_after_two_were_joined_stays_when_they_come_apart() {
        IntroductionId devs = devAsks();
        ada.desk.correcting().merge(carlas, devs);
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        types(TYPED);
        undo();

        undo();
        assertThat(ada.queue()).hasSize(2);
        assertThat(body()).contains(TYPED);
    }

    @Test
    void what_was_typed_on_after_two_were_joined_stays_when_they_come_apart() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        types(TYPED);
        IntroductionId devs = devAsks();
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.correcting().merge(carlas, devs);
        types(MORE);

        assertThat(undo()).contains("Joined. What you typed since stays");
        assertThat(ada.queue()).hasSize(2);
        assertThat(body()).contains(MORE);
    }

    @Test
    void a_draft_that_came_with_the_other_and_was_typed_in_stays_too() {
        IntroductionId devs = devAsks();
        ada.desk.answering().choose(devs, Framework.DIRECT_CLOSURE, true);
        String composed = ada.tables.drafts().of(devs).orElseThrow().body();
        ada.desk.correcting().merge(carlas, devs);
        types(TYPED);

        undo();
        assertThat(body()).contains(TYPED);
        assertThat(ada.tables.drafts().of(devs).map(KeptDraft::body)).contains(composed);
    }

    @Test
    void what_was_typed_in_a_draft_stays_when_its_framework_is_taken_back() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        types(TYPED);

        assertThat(undo()).contains("Direct closure. What you typed since stays");
        assertThat(body()).contains(TYPED);
        assertThat(ada.tables
                        .introductions()
                        .find(carlas)
                        .orElseThrow()
                        .assessment()
                        .outcome())
                .isEmpty();
    }

    @Test
    void words_that_another_framework_replaced_come_back_and_newer_ones_are_one_step_away() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        types(TYPED);
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.answering().choose(carlas, Framework.ACCEPT, true);
        types("Dear Carla, yes, gladly. Ada");

        assertThat(undo()).contains("Accept. Once more brings back what you typed since");
        assertThat(body()).contains(TYPED);
        undo();
        assertThat(body()).contains("Dear Carla, yes, gladly. Ada");
        assertThat(ada.tables
                        .introductions()
                        .find(carlas)
                        .orElseThrow()
                        .assessment()
                        .outcome())
                .contains(Outcome.of(Framework.ACCEPT));
    }

    @Test
    void a_tick_taken_back_leaves_the_text_alone() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        types(TYPED);
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.answering().tick(carlas, "checklist");
        types(MORE);

        undo();
        assertThat(body()).contains(MORE);
    }

    @Test
    void other_words_that_an_act_brought_go_with_it_however_often_they_are_kept_as_they_are() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        types(TYPED);
        ada.desk.answering().reads(carlas, MORE, "The assistant’s words");
        types(MORE);

        assertThat(undo()).contains("The assistant’s words");
        assertThat(body()).contains(TYPED);
    }

    private void types(String text) {
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.answering().type(carlas, text);
    }

    private Optional<String> undo() {
        ada.clock.pass(Duration.ofMinutes(1));
        return ada.desk.correcting().undo().map(before -> before.said());
    }

    private Optional<String> body() {
        return ada.tables.drafts().of(carlas).map(KeptDraft::body);
    }

    private IntroductionId devAsks() {
        ada.receivesRaw(Raw.from("Dev Malhotra <dev@cold.example>", "ada@example.com")
                .subject("Your depot")
                .id("d@cold.example")
                .at("Tue, 17 Nov 2026 09:30:00 +0100")
                .says("Dear Ada, could I have a call of twenty minutes to ask how you run your depot? Dev"));
        return ada.queue().stream()
                .map(Row::id)
                .filter(id -> !id.equals(carlas))
                .findFirst()
                .orElseThrow();
    }
}
