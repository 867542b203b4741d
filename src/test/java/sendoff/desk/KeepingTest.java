package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Decision;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade.What;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class KeepingTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path home;

    TestDesk ada;
    IntroductionId carlas;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        carlas = ada.only();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void buying_time_promises_an_answer_by_that_day_and_only_once() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(draft());

        assertThat(open()).singleElement().satisfies(promise -> {
            assertThat(promise.what()).isEqualTo(What.GET_BACK);
            assertThat(promise.due()).contains(FRIDAY);
            assertThat(promise.mine()).isTrue();
            assertThat(promise.madeTo().shown()).isEqualTo("Carla Reyes");
        });
    }

    @Test
    void a_redirect_is_promised_within_seven_days() {
        ada.desk.answering().choose(carlas, Framework.REDIRECT, false);
        send("Dear Carla, thank you. I can't take a call, but Ben Okafor knows the field. All the best, Ada");

        assertThat(open())
                .filteredOn(promise -> promise.what() == What.INTRODUCE)
                .extracting(Promise::due)
                .containsExactly(java.util.Optional.of(LocalDate.of(2026, 11, 24)));
        assertThat(open()).noneMatch(promise -> promise.text().isBlank());
    }

    @Test
    void a_promise_typed_into_any_answer_is_written_down() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        send("Dear Carla, thank you for asking. I can't take a call. I will send you my reading list on Friday. Ada");

        assertThat(open()).singleElement().satisfies(promise -> {
            assertThat(promise.what()).isEqualTo(What.SEND);
            assertThat(promise.due()).contains(FRIDAY);
        });
    }

    @Test
    void what_the_owner_promised_in_another_program_is_written_down_once() {
        String sent = Raw.ada()
                .id("b@example.com")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 10:00:00 +0100")
                .says("Dear Carla, thank you for asking. I will send you my reading list on Friday.\n\nAda\n");
        ada.receivesRaw(sent).receivesRaw(sent);
        ada.desk.receiving().fileAll();

        assertThat(open()).singleElement().satisfies(promise -> {
            assertThat(promise.mine()).isTrue();
            assertThat(promise.due()).contains(FRIDAY);
        });
    }

    @Test
    void a_promise_kept_leaves_the_list_and_can_come_back() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(draft());
        PromiseId id = open().getFirst().id();

        ada.desk.keeping().kept(id);
        assertThat(open()).isEmpty();
        ada.desk.keeping().notKept(id);
        assertThat(open()).hasSize(1);
    }

    @Test
    void a_promise_that_is_not_there_is_named() {
        var none = new PromiseId(new UUID(7, 7));

        assertThatThrownBy(() -> ada.desk.keeping().kept(none)).hasMessage("there is no such promise: " + none);
    }

    private List<Promise> open() {
        return ada.desk.keeping().open();
    }

    private String draft() {
        return ada.desk.answering().open(carlas).chosen().orElseThrow().draft().body();
    }

    private void send(String text) {
        assertThat(ada.desk.answering().approve(carlas, text, true)).isInstanceOf(Answering.Approval.Leaving.class);
        ada.clock.pass(Duration.ofSeconds(11));
        assertThat(ada.desk.sending().round()).isEqualTo(1);
    }
}
