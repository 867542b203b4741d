package sendoff.desk.programs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.deliver.WebhookCarrier;
import sendoff.desk.answering.Approval;
import sendoff.desk.people.Who;
import sendoff.desk.programs.WebhookSetup.Made;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Webhook;
import sendoff.domain.Webhook.Event;
import sendoff.domain.WebhookCall;
import sendoff.domain.WebhookCall.Status;
import sendoff.store.WebhookCalls;
import sendoff.testing.FakeHook;
import sendoff.testing.FakeHook.Heard;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class CallingTest {
    @TempDir
    Path home;

    private final FakeHook hook = new FakeHook();
    TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.minusMinutes(5).toInstant()).withAccount();
    }

    @AfterEach
    void close() {
        ada.close();
        hook.close();
    }

    private Made told(Event... events) {
        return ada.desk.webhooks().make(hook.address(), Set.of(events), false);
    }

    private IntroductionId carlaAsks() {
        ada.clock.pass(Duration.ofMinutes(10));
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        return ada.only();
    }

    private void round() throws InterruptedException {
        ada.desk.calling().round();
    }

    private Webhook webhook() {
        return ada.desk.webhooks().all().getFirst();
    }

    private List<WebhookCall> calls() {
        return ada.desk.webhooks().calls(webhook().id(), 10);
    }

    @Test
    void a_webhook_that_nobody_answers_at_keeps_no_other_waiting() {
        told(Event.values()[0]);
        told(Event.values()[0]);
        List<Webhook> both = ada.desk.webhooks().all();
        var calls = ada.tables.calls();
        ada.tables.database().change(tx -> {
            for (int i = 0; i < 120; i++) {
                calls.enter(tx, UUID.randomUUID(), both.getFirst().id(), something(i), ada.clock.instant());
            }
            calls.enter(
                    tx,
                    UUID.randomUUID(),
                    both.getLast().id(),
                    something(0),
                    ada.clock.instant().plusSeconds(1));
        });

        assertThat(calls.dueAt(ada.clock.instant().plusSeconds(2), 100))
                .extracting(WebhookCall::webhook)
                .hasSize(101)
                .contains(both.getLast().id());
    }

    private static WebhookCalls.Told something(int number) {
        return new WebhookCalls.Told(
                Event.values()[0], "thing " + number, Optional.empty(), Optional.empty(), Map.of());
    }

    @Test
    void a_program_is_told_once_that_an_introduction_arrived_without_names() throws Exception {
        told(Event.INTRODUCTION_ARRIVED);
        IntroductionId carlas = carlaAsks();

        round();
        round();

        assertThat(hook.heard).singleElement().satisfies(heard -> {
            assertThat(heard.body())
                    .startsWith("{\"type\":\"introduction.arrived\",\"timestamp\":\"2026-11-17T08:25:00Z\",\"data\":{")
                    .contains("\"id\":\"" + carlas + "\"", "\"due\":\"2026-11-19T08:20:00Z\"", "climate tech")
                    .doesNotContain("Carla Reyes", "carla@example.net", "heat storage");
            assertThat(heard.signature()).startsWith("v1,");
        });
        assertThat(calls()).singleElement().satisfies(call -> {
            assertThat(call.status()).isEqualTo(Status.ARRIVED);
            assertThat(call.payload()).as("what arrived is let go of").isEmpty();
        });
    }

    @Test
    void with_names_it_is_told_who_asks() throws Exception {
        ada.desk.webhooks().make(hook.address(), Set.of(Event.INTRODUCTION_ARRIVED), true);
        carlaAsks();

        round();

        assertThat(hook.heard.getFirst().body()).contains("\"requester\":\"Carla Reyes\"", "\"introducer\":null");
    }

    @Test
    void what_happened_before_it_was_added_is_no_news() throws Exception {
        carlaAsks();
        told(Event.INTRODUCTION_ARRIVED);

        round();

        assertThat(hook.heard).isEmpty();
    }

    @Test
    void everything_that_can_be_told_is_told_in_its_time() throws Exception {
        told(Event.values());
        IntroductionId carlas = carlaAsks();
        var promise = ada.desk
                .keeping()
                .note(
                        true,
                        CARLA,
                        new PromiseMade(What.SEND, "I will send the list.", Optional.of(LocalDate.of(2026, 11, 18))));
        round();
        assertThat(types()).containsExactly("introduction.arrived");

        ada.clock.pass(Duration.ofDays(1));
        round();
        assertThat(types()).last().isEqualTo("promise.due");

        ada.desk.keeping().kept(promise.id());
        ada.clock.pass(Duration.ofDays(1));
        round();
        assertThat(types().subList(2, 4)).containsExactlyInAnyOrder("promise.kept", "answer.due");

        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        String body = ada.tables.drafts().of(carlas).orElseThrow().body();
        assertThat(ada.desk.approving().approve(carlas, body, true)).isInstanceOf(Approval.Leaving.class);
        round();
        assertThat(types()).as("it can still be called back").hasSize(4);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
        round();
        assertThat(types()).hasSize(5).last().isEqualTo("answer.left");
        assertThat(hook.heard.getLast().body()).contains("\"state\":\"answered\"");
        assertThat(hook.heard.stream().map(Heard::id).collect(toSet())).hasSize(5);
    }

    private List<String> types() {
        return hook.heard.stream()
                .map(heard -> heard.body().replaceFirst("^\\{\"type\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    @Test
    void what_fails_is_told_again_later_and_later_under_the_same_id() throws Exception {
        hook.then(500, FakeHook.HANGS_UP, 204);
        told(Event.INTRODUCTION_ARRIVED);
        carlaAsks();

        round();
        round();
        assertThat(hook.heard).hasSize(1);
        assertThat(calls().getFirst().because()).contains("It answered 500.");
        assertThat(webhook().failingSince()).isPresent();

        ada.clock.pass(Duration.ofSeconds(5));
        round();
        ada.clock.pass(Duration.ofMinutes(4));
        round();
        assertThat(hook.heard).hasSize(2);

        ada.clock.pass(Duration.ofMinutes(1));
        round();
        assertThat(hook.heard).hasSize(3);
        assertThat(hook.heard.stream().map(Heard::id).collect(toSet())).hasSize(1);
        assertThat(hook.heard.stream().map(Heard::body).collect(toSet())).hasSize(1);
        assertThat(calls().getFirst().status()).isEqualTo(Status.ARRIVED);
        assertThat(webhook().failingSince()).isEmpty();
    }

    /// The process ends after the program was told, and before that was written down.
    @Test
    void after_a_crash_it_is_told_again_under_the_same_id_rather_than_not_at_all() throws Exception {
        Made made = told(Event.INTRODUCTION_ARRIVED);
        hook.answering(500);
        carlaAsks();
        round();
        hook.answering(204);
        ada.clock.pass(Duration.ofSeconds(5));
        WebhookCall call = calls().getFirst();
        var now = ada.clock.instant();
        ada.tables.database().change(tx -> ada.tables.calls().attempt(tx, call, now, now.plusSeconds(120)));
        new WebhookCarrier(Duration.ofSeconds(20))
                .call(made.webhook().url(), made.secret(), call.id().toString(), now, call.payload());
        ada.close();

        ada = new TestDesk(home, now.plusSeconds(60));
        round();
        assertThat(hook.heard).as("another process may be at it still").hasSize(2);
        ada.clock.pass(Duration.ofSeconds(60));
        round();

        assertThat(hook.heard).hasSize(3);
        assertThat(hook.heard.stream().map(Heard::id).collect(toSet())).hasSize(1);
        assertThat(calls().getFirst().status()).isEqualTo(Status.ARRIVED);
    }

    @Test
    void a_webhook_that_fails_for_five_days_is_switched_off_and_says_why() throws Exception {
        hook.answering(503);
        told(Event.PROMISE_KEPT);
        for (int day = 0; day <= 6; day++) {
            ada.desk
                    .keeping()
                    .kept(ada.desk
                            .keeping()
                            .note(true, CARLA, new PromiseMade(What.SEND, "The list " + day, Optional.empty()))
                            .id());
            round();
            ada.clock.pass(Duration.ofDays(1));
        }

        assertThat(webhook().off())
                .hasValueSatisfying(off -> assertThat(off.because()).contains("It answered 503."));
        int heard = hook.heard.size();
        round();
        assertThat(hook.heard).hasSize(heard);

        hook.answering(204);
        ada.desk.webhooks().switchOn(webhook().id());
        ada.clock.pass(Duration.ofDays(1));
        round();
        assertThat(hook.heard).as("what waited is told").hasSizeGreaterThan(heard);
        assertThat(webhook().off()).isEmpty();
    }

    @Test
    void a_webhook_that_says_it_is_gone_is_switched_off_at_once() throws Exception {
        hook.answering(410);
        told(Event.INTRODUCTION_ARRIVED);
        carlaAsks();

        round();

        assertThat(webhook().off().flatMap(Webhook.Off::because))
                .hasValueSatisfying(because -> assertThat(because).contains("nobody is to call there any more"));
        assertThat(calls().getFirst().status()).isEqualTo(Status.GIVEN_UP);
    }

    @Test
    void what_was_given_up_is_told_when_the_owner_wants_it() throws Exception {
        hook.answering(500);
        told(Event.INTRODUCTION_ARRIVED);
        carlaAsks();
        round();
        hook.answering(204);

        assertThat(ada.desk.webhooks().tryAgain(calls().getFirst().id())).isTrue();
        round();

        assertThat(calls().getFirst().status()).isEqualTo(Status.ARRIVED);
        assertThat(ada.desk.webhooks().tryAgain(calls().getFirst().id())).isFalse();
    }

    @Test
    void one_that_fails_keeps_no_other_waiting() throws Exception {
        try (var broken = new FakeHook().answering(500)) {
            ada.desk.webhooks().make(broken.address(), EnumSet.of(Event.INTRODUCTION_ARRIVED), false);
            told(Event.INTRODUCTION_ARRIVED);
            carlaAsks();

            round();

            assertThat(broken.heard).hasSize(1);
            assertThat(hook.heard).hasSize(1);
        }
    }

    @Test
    void what_waits_to_be_told_of_somebody_goes_with_them() throws Exception {
        hook.answering(500);
        ada.desk.webhooks().make(hook.address(), Set.of(Event.INTRODUCTION_ARRIVED, Event.PROMISE_KEPT), true);
        carlaAsks();
        ada.desk
                .keeping()
                .kept(ada.desk
                        .keeping()
                        .note(true, CARLA, new PromiseMade(What.SEND, "The list", Optional.empty()))
                        .id());
        round();
        assertThat(calls()).hasSize(2);

        ada.desk.lettingGo().erase(new Who.At("carla@example.net"));

        assertThat(calls()).isEmpty();
    }

    @Test
    void only_addresses_of_the_web_are_taken() {
        for (String address : Arrays.asList(
                "ftp://example.com/",
                "file:///etc/passwd",
                "hooks.example.com",
                "https://u:p@example.com/",
                "http:///x",
                "")) {
            assertThatThrownBy(() -> ada.desk.webhooks().make(address, Set.of(Event.ANSWER_DUE), false))
                    .hasMessageContaining("is no address that can be called");
        }
        assertThat(ada.desk.webhooks().all()).isEmpty();
    }
}
