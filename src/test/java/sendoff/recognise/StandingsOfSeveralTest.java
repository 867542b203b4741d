package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.KindName.INTRODUCED;
import static sendoff.domain.KindName.NETWORKING_REQUEST;
import static sendoff.domain.KindName.NONE;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.OWNER;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.domain.Standing.State;
import sendoff.testing.Cast;

/// Ben introduces Gus and Hanna to Ada, who answers one of them, or both.
class StandingsOfSeveralTest {
    private static final Party GUS = Party.of("Gus Meyer", "gus@pier.example");
    private static final Party HANNA = Party.of("Hanna Vos", "hanna@quay.example");
    private static final String NO =
            "Thanks to Ben. I can't take this on this spring, so it's a no from me. I wish you well.";

    private static final Promises PROMISES = new Promises();

    private record Said(Party from, List<Party> to, KindName kind, Duration after, String text) {}

    @Test
    void once_all_were_answered_the_next_answer_to_one_leaves_nobody() {
        Standing standing = standing(
                introduced(),
                ada(List.of(GUS, HANNA, BEN), "Happy to talk. Does Tuesday 24 November at ten suit you?"),
                by(GUS, NETWORKING_REQUEST, "Which number should we ring on Tuesday?"),
                ada(List.of(GUS), "Hi Gus, 0123 456. Looking forward to it."));

        assertThat(standing.state()).isEqualTo(State.ANSWERED);
        assertThat(standing.waiting()).isEmpty();
    }

    @Test
    void a_question_after_a_no_to_both_is_owed_to_who_asks_alone() {
        Said asks = by(GUS, NETWORKING_REQUEST, Duration.ofDays(29), "Do you know a book on pricing?");
        List<Said> before = List.of(introduced(), ada(List.of(GUS, HANNA, BEN), NO), asks);

        assertThat(standing(before).waiting()).containsExactly(GUS);

        Said book = ada(List.of(GUS), "Hi Gus, yes: Pricing for Makers. Good luck!");
        assertThat(standing(with(before, book)).state()).isEqualTo(State.ANSWERED);
        assertThat(standing(with(before, book, by(GUS, NONE, "Thank you, Ada, just what I needed!")))
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void both_wait_until_an_answer_reaches_them() {
        assertThat(standing(introduced()).waiting()).containsExactly(GUS, HANNA);
        assertThat(standing(introduced(), ada(List.of(GUS), NO)).waiting()).containsExactly(HANNA);
        assertThat(standing(introduced(), ada(List.of(GUS), NO), ada(List.of(HANNA), NO))
                        .waiting())
                .isEmpty();
    }

    @Test
    void when_both_ask_on_an_answer_to_one_leaves_the_other() {
        Standing standing = standing(
                introduced(),
                ada(List.of(GUS, HANNA), "Gladly. I'll call you both on Thursday at ten."),
                by(GUS, NETWORKING_REQUEST, "Could we make it eleven?"),
                by(HANNA, NETWORKING_REQUEST, "And which of us should prepare the numbers?"),
                ada(List.of(GUS), "Eleven it is."));

        assertThat(standing.state()).isEqualTo(State.OPEN);
        assertThat(standing.waiting()).containsExactly(HANNA);
    }

    @Test
    void what_one_of_a_house_was_answered_the_other_hears() {
        Party hanna = Party.of("Hanna Vos", "hanna@pier.example");
        Said intro = introducing(GUS, hanna);

        assertThat(standing(intro, ada(List.of(GUS), NO)).state()).isEqualTo(State.ANSWERED);
        assertThat(standing(
                                intro,
                                ada(List.of(GUS), NO),
                                by(GUS, NONE, "Thanks for the clear answer, Ada. All the best!"))
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void who_reads_what_the_other_says_of_the_answer_is_not_left() {
        Said tuesday = ada(List.of(HANNA, BEN), "Hi Hanna, gladly. Does Tuesday 24 November at ten suit you and Gus?");

        assertThat(standing(
                                introduced(),
                                tuesday,
                                by(HANNA, List.of(ADA, GUS), "Tuesday at ten is perfect for both of us. Thank you!"))
                        .state())
                .isEqualTo(State.CLOSED);
        assertThat(standing(introduced(), tuesday, by(HANNA, NONE, "Tuesday at ten is perfect. Thank you!"))
                        .state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void a_pushback_that_the_other_reads_is_one() {
        assertThat(standing(
                                introduced(),
                                ada(List.of(GUS), NO),
                                new Said(
                                        GUS,
                                        List.of(ADA, HANNA),
                                        NETWORKING_REQUEST,
                                        Duration.ofDays(1),
                                        "Could you make an exception? Even ten minutes by phone would help."))
                        .state())
                .isEqualTo(State.PUSHBACK_1);
    }

    @Test
    void who_thanks_for_what_the_other_was_answered_is_not_left() {
        List<Said> before = List.of(introduced(), ada(List.of(GUS), NO));

        assertThat(standing(with(
                                before,
                                by(HANNA, NONE, "Thanks Ada, Gus passed on your answer, that's fine. All the best!")))
                        .state())
                .isEqualTo(State.CLOSED);
        assertThat(standing(with(before, by(HANNA, NONE, "Thank you Ben! Ada, it is good to meet you.")))
                        .state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void who_was_left_and_drops_out_leaves_it_where_it_stands_with_the_other() {
        assertThat(standing(
                                introduced(),
                                ada(List.of(GUS, BEN), "Hi Gus, gladly. Could you send me your deck first?"),
                                by(HANNA, NONE, "Please disregard my request, I have left the company."))
                        .state())
                .isEqualTo(State.WAITING);
    }

    private static Said introduced() {
        return introducing(GUS, HANNA);
    }

    private static Said introducing(Party one, Party other) {
        return new Said(
                BEN,
                List.of(ADA, one, other),
                INTRODUCED,
                Duration.ZERO,
                "Ada, meet Gus Meyer and Hanna Vos. Gus and Hanna build a market for used sensors and would love half an"
                        + " hour of your advice. Ben");
    }

    private static Said ada(List<Party> to, String text) {
        return new Said(ADA, to, NONE, Duration.ofHours(20), text);
    }

    private static Said by(Party from, KindName kind, String text) {
        return by(from, kind, Duration.ofHours(20), text);
    }

    private static Said by(Party from, KindName kind, Duration after, String text) {
        return new Said(from, List.of(ADA), kind, after, text);
    }

    private static Said by(Party from, List<Party> to, String text) {
        return new Said(from, to, NONE, Duration.ofHours(20), text);
    }

    private static List<Said> with(List<Said> before, Said... then) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(then));
        return all;
    }

    private static Standing standing(Said... said) {
        return standing(List.of(said));
    }

    private static Standing standing(List<Said> said) {
        var messages = new ArrayList<Message>();
        Map<MessageId, Recognition> seen = new HashMap<>();
        OffsetDateTime at = Cast.TUESDAY;
        for (Said one : said) {
            at = at.plus(one.after());
            var message = Cast.message(
                    "several-" + messages.size() + "@example.org",
                    one.from(),
                    one.to(),
                    "Introduction: Ada, Gus and Hanna",
                    one.text(),
                    at);
            messages.add(message);
            seen.put(
                    message.id(),
                    new Recognition(
                            one.kind(),
                            1,
                            Optional.empty(),
                            one.kind() == INTRODUCED ? Optional.of(one.to().get(1)) : Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            List.of(),
                            PROMISES.in(one.text(), at)));
        }
        return Standings.of(
                new Conversation(messages), OWNER, message -> Objects.requireNonNull(seen.get(message.id())));
    }
}
