package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.KindName.INITIATED;
import static sendoff.domain.KindName.INTRODUCED;
import static sendoff.domain.KindName.INTRO_REQUEST;
import static sendoff.domain.KindName.NETWORKING_REQUEST;
import static sendoff.domain.KindName.NONE;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.OWNER;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.testing.Cast;

/// By itself, only the first message of each conversation is known to ask something.
class InContextTest {
    private static final String NO = "Thank you for asking. I have to decline, my year is full. Good luck with it!";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And by video link? Fifteen minutes, from your kitchen.",
                "Make an exception for us! All it takes is a quarter of an hour.",
                "What if it were only one page?"
            })
    void a_push_back_keeps_the_kind_of_its_ask(String bargain) {
        Recognition seen = last(
                NETWORKING_REQUEST,
                said(CARLA, ADA, "Would you sit on our panel in Brno?"),
                said(ADA, CARLA, NO),
                said(CARLA, ADA, bargain));

        assertThat(seen.kind()).isEqualTo(NETWORKING_REQUEST);
        assertThat(seen.requester()).contains(CARLA);
        assertThat(seen.why()).first().asString().contains("doesn't take the answer");
    }

    @ParameterizedTest
    @EnumSource(names = {"INTRODUCED", "INTRO_REQUEST", "NETWORKING_REQUEST"})
    void a_nudge_keeps_the_kind_of_its_ask(KindName asked) {
        assertThat(last(
                                asked,
                                said(BEN, ADA, "Carla Reyes builds tide gauges. Would you hear her out, or tell Dana?"),
                                said(BEN, ADA, "Well? Any news on this?"))
                        .kind())
                .isEqualTo(asked);
    }

    @Test
    void what_the_introduced_asks_is_their_own_request() {
        Recognition seen = last(
                INTRODUCED,
                said(BEN, ADA, "Ada, meet Carla Reyes, who builds tide gauges. I leave you two to it."),
                said(CARLA, ADA, "Many thanks, Ben! When could I show you the gauge?"));

        assertThat(seen.kind()).isEqualTo(NETWORKING_REQUEST);
        assertThat(seen.requester()).contains(CARLA);
        assertThat(seen.introducer()).isEmpty();
    }

    @Test
    void the_introducer_who_insists_still_introduces() {
        Recognition seen = last(
                INTRODUCED,
                said(BEN, ADA, "Ada, meet Carla Reyes, who builds tide gauges. I leave you two to it."),
                said(ADA, BEN, NO),
                said(BEN, ADA, "What if she only sent you ten lines?"));

        assertThat(seen.kind()).isEqualTo(INTRODUCED);
        assertThat(seen.introducer()).contains(BEN);
        assertThat(seen.requester()).contains(CARLA);
    }

    @Test
    void who_writes_under_another_name_is_known_by_their_address() {
        assertThat(last(
                                INTRO_REQUEST,
                                said(CARLA, ADA, "Would you put me on to Dana at the harbour?"),
                                said(ADA, CARLA, NO),
                                said(Party.of("C. Reyes", "carla@example.net"), ADA, "What if it were only one line?"))
                        .ask())
                .contains("a word");
    }

    @Test
    void the_owners_reminder_of_their_own_ask_is_initiated() {
        assertThat(last(
                                INITIATED,
                                said(ADA, CARLA, "Carla, would you read my chapter on tides?"),
                                said(ADA, CARLA, "Did you get my letter? Shall I take it as a no?"))
                        .kind())
                .isEqualTo(INITIATED);
    }

    @Test
    void what_they_ask_back_of_the_owner_is_not_the_owners_ask() {
        assertThat(last(
                                INITIATED,
                                said(ADA, CARLA, "Carla, would you read my chapter on tides?"),
                                said(CARLA, ADA, "How long is it, and by when do you need it?"),
                                said(CARLA, ADA, "Any news? How long is it?"))
                        .kind())
                .isEqualTo(NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you for telling me so plainly. All the best!",
                "I take that. Greetings to the harbour.",
                "Settled, we found somebody in Ghent."
            })
    void who_takes_the_answer_asks_nothing(String thanks) {
        assertThat(last(
                                NETWORKING_REQUEST,
                                said(CARLA, ADA, "Would you sit on our panel in Brno?"),
                                said(ADA, CARLA, NO),
                                said(CARLA, ADA, thanks))
                        .kind())
                .isEqualTo(NONE);
    }

    @Test
    void the_same_words_in_no_conversation_ask_for_nothing() {
        Message bargain = said(CARLA, ADA, "And by video link? Fifteen minutes, from your kitchen.")
                .at(0);

        assertThat(InContext.of(List.of(), OWNER, InContextTest::none)
                        .recognise(bargain)
                        .kind())
                .isEqualTo(NONE);
    }

    @Test
    void messages_that_share_one_id_are_told_apart_by_their_words() {
        Message asks = said(CARLA, ADA, "Would you sit on our panel in Brno?").at(0);
        Message other = Cast.message(
                asks.id().value(),
                BEN,
                List.of(ADA),
                "Hello",
                "The invoice is paid.",
                asks.at().plusDays(40));

        var context = InContext.of(
                List.of(new Conversation(List.of(asks)), new Conversation(List.of(other))),
                OWNER,
                message -> message.equals(asks) ? asking(NETWORKING_REQUEST, CARLA) : none(message));

        assertThat(context.recognise(asks).kind()).isEqualTo(NETWORKING_REQUEST);
        assertThat(context.recognise(other).kind()).isEqualTo(NONE);
    }

    private record Said(Party from, Party to, String text) {
        Message at(int turn) {
            return Cast.message(
                    "said-" + turn + "@example.org",
                    from,
                    List.of(to),
                    "Hello",
                    text,
                    Cast.TUESDAY.plusHours(30L * turn));
        }
    }

    private static Said said(Party from, Party to, String text) {
        return new Said(from, to, text);
    }

    private static Recognition last(KindName began, Said... turns) {
        List<Message> messages = IntStream.range(0, turns.length)
                .mapToObj(turn -> turns[turn].at(turn))
                .toList();
        return InContext.of(
                        List.of(new Conversation(messages)),
                        OWNER,
                        message -> message.equals(messages.getFirst()) ? asking(began, message.from()) : none(message))
                .recognise(messages.getLast());
    }

    private static Recognition none(Message message) {
        return Recognition.none(0.9, List.of());
    }

    private static Recognition asking(KindName kind, Party author) {
        boolean introduces = kind == INTRODUCED;
        return new Recognition(
                kind,
                0.97,
                Optional.of(author).filter(_ -> introduces),
                Optional.of(introduces ? CARLA : author),
                Optional.empty(),
                Optional.of("a word"),
                false,
                List.of(),
                List.of());
    }
}
