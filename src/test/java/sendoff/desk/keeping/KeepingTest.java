package sendoff.desk.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.domain.Availability;
import sendoff.domain.Decision;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
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
    void a_letter_that_came_back_has_kept_nothing() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(draft());
        ada.clock.pass(Duration.ofDays(1));
        ada.receivesRaw(toCarla("Dear Carla, as I said: no, I can't take a call this year. All the best, Ada"));
        assertThat(open()).isEmpty();

        ada.receivesRaw(report("carla@example.net", "Wed, 18 Nov 2026 12:01:00 +0100"));

        assertThat(open()).singleElement().extracting(Promise::what).isEqualTo(What.GET_BACK);
    }

    @Test
    void what_the_owner_says_is_kept_stays_so_whatever_comes_back() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(draft());
        ada.desk.keeping().kept(open().getFirst().id());

        ada.receivesRaw(report("carla@example.net", "Wed, 18 Nov 2026 12:01:00 +0100"));

        assertThat(open()).isEmpty();
    }

    @Test
    void a_report_about_somebody_else_opens_nothing() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(draft());
        ada.clock.pass(Duration.ofDays(1));
        ada.receivesRaw(toCarla("Dear Carla, as I said: no, I can't take a call this year. All the best, Ada"));

        ada.receivesRaw(report("carl@example.net", "Wed, 18 Nov 2026 12:01:00 +0100"));

        assertThat(open()).isEmpty();
    }

    private static String toCarla(String words) {
        return """
                From: Ada Lindqvist <ada@example.com>
                To: Carla Reyes <carla@example.net>
                Subject: Re: A question
                Message-ID: <answer@example.com>
                In-Reply-To: <a@example.net>
                References: <a@example.net>
                Date: Wed, 18 Nov 2026 12:00:00 +0100

                %s
                """.formatted(words);
    }

    private static String report(String recipient, String at) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@example.com>
                To: Ada Lindqvist <ada@example.com>
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <report@example.com>
                Auto-Submitted: auto-replied
                Date: %s
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                I'm sorry to have to inform you that your message could not be delivered.
                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                --b--
                """.formatted(at, recipient);
    }

    @Test
    void time_bought_here_is_not_promised_again_when_they_answer() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(ada.desk.answering().open(carlas).chosen().orElseThrow().draft().body());
        ada.receivesRaw(Raw.carla()
                .id("fine@example.net")
                .with("References: <a@example.net>")
                .at("Wed, 18 Nov 2026 09:00:00 +0100")
                .says("Thank you, Friday is fine!\n\nCarla\n"));

        assertThat(ada.desk.keeping().open()).hasSize(1);
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
        ada.desk.keeping().lastAct().ifPresent(ada.desk.keeping()::undo);
        assertThat(open()).hasSize(1);
    }

    @Test
    void what_was_read_waits_for_one_key_until_the_owner_trusts_it() {
        ada.receivesRaw(promiseTo("Eve Ek <eve@example.org>", "c1", "I will send you the deck on Friday."));
        assertThat(open().getFirst().state()).isInstanceOf(PromiseState.Unconfirmed.class);

        ada.desk.keeping().confirm(open().getFirst().id());
        ada.desk.keeping().trust(true);
        ada.receivesRaw(promiseTo("Finn Falk <finn@example.org>", "c2", "I will send you the minutes on Friday."));

        assertThat(open()).hasSize(2).allMatch(promise -> promise.state() instanceof PromiseState.Open);
    }

    @Test
    void taking_them_as_they_come_is_offered_after_ten() {
        for (int n = 0; n < 10; n++) {
            assertThat(ada.desk.keeping().mayOfferTrust()).isFalse();
            ada.receivesRaw(
                    promiseTo("Eve <eve" + n + "@example.org>", "d" + n, "I will send you the deck on Friday."));
            ada.desk.keeping().confirm(open().getLast().id());
        }

        assertThat(ada.desk.keeping().mayOfferTrust()).isTrue();
        ada.desk.keeping().trust(false);
        assertThat(ada.desk.keeping().mayOfferTrust()).isFalse();
    }

    @Test
    void a_document_that_went_out_keeps_the_promise() {
        ada.receivesRaw(promiseTo("Eve Ek <eve@example.org>", "e1", "I will send you the deck on Friday."));
        ada.receivesRaw(Raw.from("Ada Lindqvist <ada@example.com>", "Eve Ek <eve@example.org>")
                .id("e2@example.com")
                .at("Wed, 18 Nov 2026 10:00:00 +0100")
                .subject("The deck")
                .says("Dear Eve, here it is: https://example.com/deck.pdf\n\nAda\n"));

        assertThat(open()).isEmpty();
        assertThat(ada.tables.promises().keptSince(ada.clock.instant().minus(Duration.ofDays(1)), 5))
                .hasSize(1);
    }

    @Test
    void an_introduction_that_went_out_keeps_the_redirect() {
        ada.desk.answering().choose(carlas, Framework.REDIRECT, false);
        send("Dear Carla, thank you. I can't take a call, but Ben Okafor knows the field. All the best, Ada");
        ada.receivesRaw(Raw.from(
                        "Ada Lindqvist <ada@example.com>",
                        "Ben Okafor <ben@example.org>, Carla Reyes <carla@example.net>")
                .id("f@example.com")
                .at("Wed, 18 Nov 2026 10:00:00 +0100")
                .subject("Introduction: Carla Reyes")
                .says("Dear Ben, please meet Carla, who is moving into climate tech. I leave it to you two.\n\nAda\n"));

        assertThat(open()).noneMatch(promise -> promise.what() == What.INTRODUCE);
    }

    @Test
    void nobody_fitting_closes_the_redirect_when_the_letter_left_and_not_before() {
        ada.desk.answering().choose(carlas, Framework.REDIRECT, false);
        send("Dear Carla, thank you. I can't take a call, but Ben Okafor knows the field. All the best, Ada");
        PromiseId id = open().getFirst().id();

        ada.desk.keeping().beginClosing(id);
        assertThat(open()).hasSize(1);
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        send("Dear Carla, thank you for waiting. I have looked and found nobody who fits, so I am closing this. Ada");

        assertThat(ada.tables.promises().find(id).orElseThrow().state()).isInstanceOf(PromiseState.Closed.class);
    }

    @Test
    void buying_time_again_moves_the_same_promise() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(draft());
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY.plusDays(4)), true);
        send(draft());

        assertThat(open()).singleElement().satisfies(promise -> {
            assertThat(promise.due()).contains(FRIDAY.plusDays(4));
            assertThat(promise.state()).isEqualTo(new PromiseState.Moved(FRIDAY, PromiseState.Word.GIVEN));
        });
    }

    @Test
    void who_puts_it_off_elsewhere_without_a_new_day_owes_one_answer_by_the_first_day() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(draft());

        ada.receivesRaw(toCarla("Dear Carla, this takes longer than I thought. I will get back to you. Ada"));
        ada.desk.receiving().fileAll();

        assertThat(open())
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).contains(FRIDAY));
    }

    @Test
    void who_puts_it_off_elsewhere_to_a_new_day_owes_one_answer_by_that() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(draft());

        ada.receivesRaw(toCarla("Dear Carla, this takes longer. I will get back to you by 27 November. Ada"));
        ada.desk.receiving().fileAll();

        assertThat(open()).singleElement().satisfies(promise -> {
            assertThat(promise.due()).contains(FRIDAY.plusDays(7));
            assertThat(promise.state()).isEqualTo(new PromiseState.Moved(FRIDAY, PromiseState.Word.GIVEN));
        });
    }

    @Test
    void who_puts_off_what_they_promised_elsewhere_owes_it_once() {
        ada.receivesRaw(promiseTo("Eve Ek <eve@example.org>", "h1", "I will get back to you on Friday."));
        ada.receivesRaw(putOff("h2", "Wed, 18 Nov 2026 10:00:00 +0100", "I will get back to you."));

        assertThat(open())
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).contains(FRIDAY));
    }

    @Test
    void an_answer_put_off_is_owed_once_where_the_newer_letter_is_read_first() {
        ada.receivesRaw(
                putOff("h2", "Wed, 18 Nov 2026 10:00:00 +0100", "I will get back to you."),
                promiseTo("Eve Ek <eve@example.org>", "h1", "I will get back to you on Friday."));

        assertThat(open())
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).contains(FRIDAY));
    }

    @Test
    void what_was_promised_and_kept_is_kept_where_the_newer_letter_is_read_first() {
        ada.receivesRaw(
                putOff("h2", "Wed, 18 Nov 2026 10:00:00 +0100", "As I said: no, I can't take a call this year."),
                promiseTo("Eve Ek <eve@example.org>", "h1", "I will get back to you on Friday."));

        assertThat(open()).isEmpty();
    }

    @Test
    void an_answer_put_off_is_owed_once_where_the_first_letter_is_read_much_later() {
        ada.receivesRaw(putOff("h2", "Wed, 18 Nov 2026 10:00:00 +0100", "I will get back to you."));
        ada.receivesRaw(promiseTo("Eve Ek <eve@example.org>", "h1", "I will get back to you on Friday."));

        assertThat(open())
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).contains(FRIDAY));
    }

    @Test
    void the_day_named_last_stands_where_the_first_letter_is_read_much_later() {
        ada.receivesRaw(putOff("h2", "Wed, 18 Nov 2026 10:00:00 +0100", "I will get back to you by 27 November."));
        ada.receivesRaw(promiseTo("Eve Ek <eve@example.org>", "h1", "I will get back to you on Friday."));

        assertThat(open())
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).contains(FRIDAY.plusDays(7)));
    }

    @Test
    void what_is_put_off_kindly_is_not_let_go_of() {
        ada.receivesRaw(promiseTo("Eve Ek <eve@example.org>", "h1", "I will get back to you on Friday."));
        ada.receivesRaw(putOff("h2", "Wed, 18 Nov 2026 10:00:00 +0100", "I will get back to you."));

        assertThat(ada.tables.promises().endedSince(ada.clock.instant().minus(Duration.ofDays(1))))
                .doesNotContainKey("withdrawn");
    }

    @Test
    void the_page_where_a_time_is_chosen_is_not_what_was_promised() {
        ada.desk.ownership().set(new Availability(List.of(), "https://cal.example/ada"));
        ada.receivesRaw(promiseTo("Eve Ek <eve@example.org>", "e1", "I will send you the deck on Friday."));

        ada.receivesRaw(putOff(
                "h2", "Wed, 18 Nov 2026 10:00:00 +0100", "Not done yet; book a time at https://cal.example/ada"));

        assertThat(open()).singleElement().matches(promise -> promise.what() == What.SEND);
    }

    @Test
    void a_link_below_every_letter_is_not_what_was_promised() {
        ada.receivesRaw(promiseTo(
                "Eve Ek <eve@example.org>", "e1", "I will send you the deck on Friday.\n\nAda, https://ada.example/"));

        ada.receivesRaw(
                putOff("h2", "Wed, 18 Nov 2026 10:00:00 +0100", "It takes a day more.\n\nAda, https://ada.example/"));

        assertThat(open()).singleElement().matches(promise -> promise.what() == What.SEND);
    }

    @Test
    void an_afterthought_of_the_same_day_is_not_the_answer_that_was_promised() {
        ada.receivesRaw(promiseTo("Eve Ek <eve@example.org>", "h1", "I will tell you by Friday."));
        ada.receivesRaw(putOff("h2", "Tue, 17 Nov 2026 10:20:00 +0100", "PS: that was the wrong attachment."));
        assertThat(open()).singleElement().matches(promise -> promise.what() == What.GET_BACK);

        ada.receivesRaw(putOff("h3", "Wed, 18 Nov 2026 10:00:00 +0100", "It is a no, I am afraid."));
        assertThat(open()).isEmpty();
    }

    @Test
    void what_a_letter_says_twice_of_the_answer_to_come_is_promised_once() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(draft() + "\n\nOnce I know more, I will get back to you.");

        assertThat(open())
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).contains(FRIDAY));
    }

    @Test
    void the_answer_that_came_keeps_the_time_bought() {
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        send(draft());
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        send("Dear Carla, thank you for waiting. I have decided: I can't take the call. I wish you luck. Ada");

        assertThat(open()).isEmpty();
    }

    @Test
    void a_moved_day_owes_a_word_to_who_was_told_the_first() {
        Promise noted =
                ada.desk.keeping().note(true, CARLA, new PromiseMade(What.SEND, "the list", Optional.of(FRIDAY)));

        ada.desk.keeping().move(noted.id(), FRIDAY.plusDays(3));
        assertThat(open().getFirst().state()).isEqualTo(new PromiseState.Moved(FRIDAY, PromiseState.Word.OWED));
        ada.desk.keeping().undo(ada.desk.keeping().lastAct().orElseThrow());
        assertThat(open().getFirst()).isEqualTo(noted);
    }

    @Test
    void what_mail_has_done_since_with_a_promise_is_not_taken_back() {
        Promise noted =
                ada.desk.keeping().note(true, CARLA, new PromiseMade(What.SEND, "the list", Optional.of(FRIDAY)));
        ada.desk.keeping().move(noted.id(), FRIDAY.plusDays(3));
        assertThat(ada.desk.keeping().lastAct()).isPresent();

        ada.receivesRaw(Raw.from("Ada Lindqvist <ada@example.com>", "Carla Reyes <carla@example.net>")
                .id("list@example.com")
                .at("Tue, 17 Nov 2026 11:00:00 +0100")
                .subject("The list")
                .says("Dear Carla, here is the list: https://example.com/list\n\nAda\n"));
        assertThat(open()).isEmpty();
        assertThat(ada.desk.keeping().lastAct()).isEmpty();
    }

    @Test
    void a_promise_is_neither_moved_into_the_past_nor_out_of_sight() {
        Promise noted =
                ada.desk.keeping().note(true, CARLA, new PromiseMade(What.SEND, "the list", Optional.of(FRIDAY)));

        assertThat(ada.desk.keeping().move(noted.id(), FRIDAY.minusDays(14)).refused())
                .contains("Choose today or a day after it, within a year.");
        assertThat(ada.desk
                        .keeping()
                        .move(noted.id(), LocalDate.of(9999, 12, 31))
                        .refused())
                .contains("Choose today or a day after it, within a year.");
    }

    @Test
    void what_they_promised_and_did_is_kept() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        send("Dear Carla, thank you for asking. I can't take a call, and I wish you luck with it. Ada");
        ada.receivesRaw(Raw.carla()
                .id("g1@example.net")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 12:00:00 +0100")
                .says("Dear Ada, thank you anyway. I will send you my report on Friday.\n\nCarla\n"));
        assertThat(open()).singleElement().matches(promise -> !promise.mine());

        ada.receivesRaw(Raw.carla()
                .id("g2@example.net")
                .answers("g1@example.net")
                .at("Thu, 19 Nov 2026 12:00:00 +0100")
                .says("Dear Ada, here is the report: https://example.net/report\n\nCarla\n"));
        assertThat(open()).isEmpty();
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
        assertThat(ada.desk.approving().approve(carlas, text, true)).isInstanceOf(Approval.Leaving.class);
        ada.clock.pass(Duration.ofSeconds(11));
        assertThat(ada.desk.sending().round()).isEqualTo(1);
    }

    private static String putOff(String id, String at, String words) {
        return Raw.from("Ada Lindqvist <ada@example.com>", "Eve Ek <eve@example.org>")
                .id(id + "@example.com")
                .answers("h1@example.com")
                .at(at)
                .subject("Yesterday")
                .says("Hello Eve, I am still waiting for the figures. " + words + "\n\nAda\n");
    }

    private static String promiseTo(String whom, String id, String words) {
        return Raw.from("Ada Lindqvist <ada@example.com>", whom)
                .id(id + "@example.com")
                .at("Tue, 17 Nov 2026 10:00:00 +0100")
                .subject("Yesterday")
                .says("Hello, it was good to see you yesterday. " + words + "\n\nAda\n");
    }
}
