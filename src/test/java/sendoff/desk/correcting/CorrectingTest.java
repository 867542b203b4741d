package sendoff.desk.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.store.Queue.Row;
import sendoff.testing.CarlaAsks;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class CorrectingTest extends CarlaAsks {
    private static final String DEVS_ASK =
            "Dear Ada, could I have a call of twenty minutes to ask how you run your depot? Dev";

    @Test
    void what_is_not_an_introduction_leaves_and_stays_away() {
        ada.desk.correcting().notOne(carlas);
        ada.desk.receiving().fileAll();

        assertThat(ada.queue()).isEmpty();
        assertThat(ada.tables.introductions().count()).isZero();
    }

    @Test
    void the_kind_is_what_the_owner_says() {
        ada.desk.correcting().isOne(carlas, KindName.INTRO_REQUEST);
        ada.desk.receiving().fileAll();

        assertThat(ada.queue()).extracting(Row::kind).containsExactly(KindName.INTRO_REQUEST);
    }

    @Test
    void what_was_answered_elsewhere_leaves_the_desk() {
        ada.desk.correcting().answeredAlready(carlas);

        assertThat(ada.queue()).isEmpty();
        assertThat(filed().word().because()).contains("answered");
    }

    @Test
    void a_hidden_row_comes_back_on_its_day_and_its_clock_went_on() {
        var due = filed().due();
        ada.desk.correcting().hideUntil(carlas, LocalDate.of(2026, 11, 20));

        assertThat(ada.queue()).isEmpty();
        assertThat(filed().due()).isEqualTo(due);
        ada.clock.set(LocalDate.of(2026, 11, 20).atStartOfDay(TestDesk.ZONE).toInstant());
        assertThat(ada.queue()).extracting(Row::due).containsExactly(due.orElseThrow());
    }

    @Test
    void each_of_these_can_be_taken_back_exactly() {
        List<Consumer<Correcting>> acts = List.of(
                it -> it.notOne(carlas),
                it -> it.isOne(carlas, KindName.INTRO_REQUEST),
                it -> it.answeredAlready(carlas),
                it -> it.hideUntil(carlas, LocalDate.of(2026, 12, 1)),
                it -> ada.desk.answering().dismiss(carlas, "spam"),
                it -> ada.desk.answering().sentThere(carlas));
        Filed before = filed();
        List<Row> queue = ada.queue();
        for (Consumer<Correcting> act : acts) {
            act.accept(ada.desk.correcting());
            assertThat(filed()).isNotEqualTo(before);
            assertThat(ada.desk.correcting().undo()).isPresent();
            assertThat(filed()).isEqualTo(before);
            assertThat(ada.queue()).isEqualTo(queue);
        }
    }

    @Test
    void an_act_is_taken_back_once() {
        ada.desk.correcting().notOne(carlas);

        assertThat(ada.desk.correcting().undo()).isPresent();
        assertThat(ada.desk.correcting().undo()).isEmpty();
    }

    @Test
    void after_a_day_at_the_desk_nothing_is_taken_back_any_more() {
        ada.desk.correcting().notOne(carlas);
        ada.clock.pass(Duration.ofHours(12).plusMillis(1));

        assertThat(ada.desk.correcting().undo()).isEmpty();
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void what_arrived_meanwhile_is_not_taken_back() {
        ada.desk.correcting().hideUntil(carlas, LocalDate.of(2026, 12, 1));
        ada.receivesRaw(Raw.ada()
                .id("b@example.com")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 10:10:00 +0100")
                .says("Dear Carla, thank you, but I can't take a call. All the best, Ada"));
        ada.desk.correcting().undo();

        assertThat(filed().isOwed()).isFalse();
        assertThat(filed().word().hiddenUntil()).isEmpty();
    }

    @Test
    void two_joined_are_one_and_two_again_when_taken_back() {
        IntroductionId devs = devAsks();
        ada.desk.answering().choose(devs, Framework.DIRECT_CLOSURE, false);
        Filed devsBefore = ada.tables.introductions().find(devs).orElseThrow();
        ada.desk.correcting().merge(carlas, devs);

        assertThat(ada.only()).isEqualTo(carlas);
        assertThat(ids(carlas)).containsExactlyInAnyOrder("a@example.net", "d@cold.example");
        ada.desk.receiving().fileAll();
        assertThat(ada.only()).isEqualTo(carlas);

        ada.desk.correcting().undo();
        ada.desk.receiving().fileAll();

        assertThat(ada.queue()).extracting(Row::id).containsExactlyInAnyOrder(carlas, devs);
        assertThat(ids(carlas)).containsExactly("a@example.net");
        assertThat(ada.tables.introductions().find(devs)).contains(devsBefore);
        assertThat(ada.tables.drafts().of(devs)).isPresent();
        assertThat(ada.tables.drafts().of(carlas)).isEmpty();
    }

    @Test
    void a_message_taken_out_takes_its_replies_along_and_comes_back_when_taken_back() {
        ada.receivesRaw(
                Raw.carla()
                        .subject("Another thing")
                        .id("b@example.net")
                        .answers("a@example.net")
                        .at("Tue, 17 Nov 2026 09:40:00 +0100")
                        .says(
                                "Hi Ada, could I also have a call of twenty minutes to ask how you run your depot? Carla"),
                Raw.carla()
                        .id("c@example.net")
                        .answers("b@example.net")
                        .at("Tue, 17 Nov 2026 09:50:00 +0100")
                        .says("I mean the depot in Aarhus. Carla"));
        assertThat(ids(carlas)).hasSize(3);

        ada.desk.correcting().split(carlas, new MessageId("b@example.net"));
        ada.desk.receiving().fileAll();

        assertThat(ids(carlas)).containsExactly("a@example.net");
        assertThat(ada.queue()).hasSize(2);
        ada.desk.correcting().undo();
        ada.desk.receiving().fileAll();
        assertThat(ada.only()).isEqualTo(carlas);
        assertThat(ids(carlas)).hasSize(3);
    }

    @Test
    void a_single_message_can_not_be_taken_apart() {
        assertThatThrownBy(() -> ada.desk.correcting().split(carlas, new MessageId("a@example.net")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_typed_in_one_stays_when_another_that_was_answered_joins_it() {
        ada.withAccount();
        IntroductionId devs = devAsks();
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        ada.desk.answering().type(carlas, "Dear Carla, half a letter");
        ada.clock.pass(Duration.ofMinutes(5));
        ada.desk.answering().choose(devs, Framework.DIRECT_CLOSURE, false);
        ada.desk.approving().approve(devs, "Dear Dev, thank you. I can't. Good luck. Ada", true);
        ada.clock.pass(Duration.ofMinutes(5));
        ada.desk.sending().round();

        ada.desk.correcting().merge(carlas, devs);

        assertThat(ada.tables.drafts().of(carlas).orElseThrow().body()).isEqualTo("Dear Carla, half a letter");
    }

    @Test
    void what_is_not_on_file_is_said_so() {
        IntroductionId devs = devAsks();
        ada.desk.correcting().merge(carlas, devs);

        assertThatThrownBy(() -> ada.desk.correcting().notOne(devs))
                .hasMessage("There is no introduction " + devs.brief() + ": it may have been joined with another one.");
    }

    private IntroductionId devAsks() {
        ada.receivesRaw(Raw.from("Dev Malhotra <dev@cold.example>", "ada@example.com")
                .subject("Your depot")
                .id("d@cold.example")
                .at("Tue, 17 Nov 2026 09:30:00 +0100")
                .says(DEVS_ASK));
        return ada.queue().stream()
                .map(Row::id)
                .filter(id -> !id.equals(carlas))
                .findFirst()
                .orElseThrow();
    }

    private Filed filed() {
        return ada.tables.introductions().find(carlas).orElseThrow();
    }

    private List<String> ids(IntroductionId id) {
        return ada.desk.answering().open(id).conversation().messages().stream()
                .map(Message::id)
                .map(MessageId::value)
                .toList();
    }
}
