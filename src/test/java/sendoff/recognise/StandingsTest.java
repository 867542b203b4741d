package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.KindName.INITIATED;
import static sendoff.domain.KindName.INTRO_REQUEST;
import static sendoff.domain.KindName.NETWORKING_REQUEST;
import static sendoff.domain.KindName.NONE;
import static sendoff.testing.Cast.OWNER;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.domain.Standing.By;
import sendoff.domain.Standing.State;
import sendoff.testing.Cast;
import sendoff.testing.Mail;

class StandingsTest {
    private static final Promises PROMISES = new Promises();

    @Test
    void an_answer_from_another_client_and_address_counts() {
        var standing = standing("answered-from-another-client", NETWORKING_REQUEST, NONE);

        assertThat(standing.state()).isEqualTo(State.ANSWERED);
        assertThat(standing.owedSince()).isEmpty();
        assertThat(standing.turns()).extracting(Standing.Turn::by).containsExactly(By.OTHER, By.OWNER);
    }

    @Test
    void the_owners_own_follow_up_is_not_their_reply() {
        assertThat(standing("own-follow-up", INITIATED, INITIATED).state()).isEqualTo(State.WAITING);
    }

    @Test
    void their_out_of_office_is_not_an_answer() {
        var standing = standing("out-of-office", INITIATED, NONE);

        assertThat(standing.state()).isEqualTo(State.WAITING);
        assertThat(standing.turns()).extracting(Standing.Turn::by).containsExactly(By.OWNER, By.MACHINE);
    }

    @Test
    void the_owners_out_of_office_is_not_an_answer() {
        assertThat(standing("owner-away", NETWORKING_REQUEST, NONE).state()).isEqualTo(State.OPEN);
    }

    @Test
    void thanks_under_another_subject_close_it() {
        assertThat(standing("changed-subject", NETWORKING_REQUEST, NONE, NONE).state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void a_nudge_does_not_restart_the_clock() {
        var standing = standing("nudged", NETWORKING_REQUEST, NETWORKING_REQUEST);

        assertThat(standing.state()).isEqualTo(State.OPEN);
        assertThat(standing.owedSince()).contains(OffsetDateTime.parse("2026-11-10T09:20:00+01:00"));
    }

    @Test
    void the_first_pushback_starts_a_clock_of_its_own() {
        var standing = first(3, "pushed-back", NETWORKING_REQUEST, NONE, NETWORKING_REQUEST);

        assertThat(standing.state()).isEqualTo(State.PUSHBACK_1);
        assertThat(standing.owedSince()).contains(OffsetDateTime.parse("2026-11-11T12:20:00+01:00"));
    }

    @Test
    void the_second_pushback_is_owed_a_last_answer() {
        var kinds = new KindName[] {NETWORKING_REQUEST, NONE, NETWORKING_REQUEST, NONE, NETWORKING_REQUEST};

        assertThat(first(5, "pushed-back", kinds).state()).isEqualTo(State.PUSHBACK_2);
    }

    @Test
    void the_third_pushback_is_owed_nothing() {
        assertThat(standing(
                                "pushed-back",
                                NETWORKING_REQUEST,
                                NONE,
                                NETWORKING_REQUEST,
                                NONE,
                                NETWORKING_REQUEST,
                                NONE,
                                NETWORKING_REQUEST)
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void a_pushback_is_seen_by_its_words_too() {
        assertThat(first(3, "pushed-back", NETWORKING_REQUEST, NONE, NONE).state())
                .isEqualTo(State.PUSHBACK_1);
    }

    @Test
    void thanks_for_bought_time_leave_the_promise_pending() {
        assertThat(first(3, "bought-time", NETWORKING_REQUEST, NONE, NONE).state())
                .isEqualTo(State.ANSWERED);
    }

    @Test
    void a_question_after_the_promised_day_is_owed_from_then_on() {
        var standing = standing("bought-time", NETWORKING_REQUEST, NONE, NONE, NETWORKING_REQUEST);

        assertThat(standing.state()).isEqualTo(State.OPEN);
        assertThat(standing.owedSince()).contains(OffsetDateTime.parse("2026-11-17T13:20:00+01:00"));
    }

    @Test
    void who_is_left_a_choice_owes() {
        assertThat(standing("leaves-a-choice", NETWORKING_REQUEST, NONE).state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void a_withdrawn_ask_is_closed() {
        assertThat(standing("withdrawn", NETWORKING_REQUEST, NONE).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_private_question_to_a_contact_answers_nobody() {
        assertThat(first(2, "introduced-and-made", INTRO_REQUEST, INITIATED).state())
                .isEqualTo(State.OPEN);
        assertThat(first(3, "introduced-and-made", INTRO_REQUEST, INITIATED, NONE)
                        .state())
                .isEqualTo(State.OPEN);
        assertThat(standing("introduced-and-made", INTRO_REQUEST, INITIATED, NONE, NONE)
                        .state())
                .isEqualTo(State.ANSWERED);
    }

    @Test
    void what_the_owner_closes_in_so_many_words_is_closed_though_it_looks_like_a_reminder() {
        assertThat(standing("own-ask-ended", INITIATED, INITIATED).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void the_owner_closes_what_the_owner_started() {
        assertThat(standing("own-ask-closed", INITIATED, NONE).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_choice_of_times_is_owed_an_answer() {
        var standing = standing("asked-to-choose", INITIATED, NONE);

        assertThat(standing.state()).isEqualTo(State.OPEN);
        assertThat(standing.kind()).isEqualTo(INITIATED);
    }

    @Test
    void unwanted_sales_mail_is_owed_nothing_however_often_it_comes() {
        var first = Mail.given("standing/cold-sale-1.eml");
        var second = Mail.given("standing/cold-sale-2.eml");
        var sale = new Recognition(
                NETWORKING_REQUEST,
                0.9,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                List.of(),
                List.of());

        var standing = Standings.of(
                new Conversation(List.of(first, second)),
                OWNER,
                message -> message.equals(first) ? sale : seen(message, NETWORKING_REQUEST));

        assertThat(standing.state()).isEqualTo(State.NONE);
        assertThat(standing.kind()).isEqualTo(NONE);
    }

    @Test
    void a_later_new_question_is_owed_anew() {
        var standing = standing("new-question", NETWORKING_REQUEST, NONE, INTRO_REQUEST);

        assertThat(standing.state()).isEqualTo(State.OPEN);
        assertThat(standing.owedSince()).contains(OffsetDateTime.parse("2026-11-18T09:20:00+01:00"));
        assertThat(standing.asks()).contains(new MessageId("new-question-1@example.org"));
    }

    @Property(tries = 200)
    void it_is_total_and_the_same_in_any_order(
            @ForAll @Size(min = 1, max = 8) List<KindName> kinds, @ForAll long seed, @ForAll String words) {
        var random = new Random(seed);
        List<Message> messages = new ArrayList<>();
        Map<MessageId, Recognition> seen = new HashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            boolean byOwner = random.nextBoolean();
            var message = Cast.message(
                    "m" + i + "@example.org",
                    byOwner ? Cast.ADA : Cast.CARLA,
                    List.of(byOwner ? Cast.CARLA : Cast.ADA),
                    "Hello",
                    words,
                    Cast.TUESDAY.plusHours(random.nextInt(200)));
            messages.add(message);
            seen.put(message.id(), seen(message, kinds.get(i)));
        }
        Function<Message, Recognition> recogniser = message -> java.util.Objects.requireNonNull(seen.get(message.id()));
        var standing = Standings.of(new Conversation(messages), OWNER, recogniser);
        Collections.shuffle(messages, random);

        assertThat(Standings.of(new Conversation(messages), OWNER, recogniser)).isEqualTo(standing);
        assertThat(standing.owedSince().isPresent()).isEqualTo(standing.state().isOwed());
        assertThat(standing.turns()).hasSameSizeAs(messages);
    }

    @Test
    void who_has_to_send_something_first_is_waited_for() {
        assertThat(standing("asks-for-a-page-first", INTRO_REQUEST, NONE).state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void a_chat_answered_by_mail_is_answered() {
        assertThat(standing("on-another-channel", INTRO_REQUEST, NONE).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void an_answer_that_only_resembles_an_introduction_closes_what_the_owner_asked() {
        assertThat(standing("tells-what-happened", INITIATED, KindName.INTRODUCED)
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void thanks_in_another_language_close_it() {
        assertThat(standing("thanks-in-norwegian", INTRO_REQUEST, NONE, NONE).state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void a_question_before_the_decision_waits_for_them_though_an_answer_is_promised() {
        assertThat(standing("asks-before-deciding", NETWORKING_REQUEST, NONE).state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void two_days_to_choose_from_wait_for_them_however_rare_the_time() {
        assertThat(standing("which-of-two-days", NETWORKING_REQUEST, NONE).state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void mail_about_something_is_nothing_to_be_mailed() {
        assertThat(standing("often-not-answered", NETWORKING_REQUEST, NONE).state())
                .isEqualTo(State.ANSWERED);
    }

    private static Standing standing(String conversation, KindName... kinds) {
        return first(kinds.length, conversation, kinds);
    }

    /// The standing after the first messages of a conversation, each being of the kind given.
    private static Standing first(int count, String conversation, KindName... kinds) {
        List<Message> messages = IntStream.rangeClosed(1, count)
                .mapToObj(n -> Mail.given("standing/" + conversation + "-" + n + ".eml"))
                .toList();
        return Standings.of(
                new Conversation(messages), OWNER, message -> seen(message, kinds[messages.indexOf(message)]));
    }

    private static Recognition seen(Message message, KindName kind) {
        return new Recognition(
                kind,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                PROMISES.in(message.text().own(), message.at()));
    }
}
