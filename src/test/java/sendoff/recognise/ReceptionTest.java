package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.OWNER;
import static sendoff.testing.Cast.TUESDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Nature;
import sendoff.domain.Party;
import sendoff.domain.Received;
import sendoff.domain.Recognition;
import sendoff.testing.Cast;

class ReceptionTest {
    private static final Nature AUTOMATIC = new Nature(true, false, Nature.Notice.OUT_OF_OFFICE);
    private static final Recognition NOTHING = Recognition.none(1, List.of());

    static Stream<String[]> voices() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "reception", "voices.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 3));
    }

    @ParameterizedTest
    @MethodSource("voices")
    void each_voice_is_read_as_it_was_meant(String received, String after, String words) {
        Message reply = letter(2, CARLA, ADA, TUESDAY, words.replace(" / ", "\n"));

        assertThat(Reception.of(reply, NOTHING, after.equals("no"))).isEqualTo(Received.of(received));
    }

    @Test
    void thanks_after_the_second_no_does_not_hide_that_it_took_two() {
        var conversation = List.of(
                asks(1),
                letter(2, ADA, CARLA, TUESDAY.plusHours(1), "Thank you for asking. I have to decline this one."),
                letter(3, CARLA, ADA, TUESDAY.plusHours(2), "Could you at least do ten minutes?"),
                letter(4, ADA, CARLA, TUESDAY.plusHours(3), "It stays a no. I wish you well."),
                letter(5, CARLA, ADA, TUESDAY.plusHours(4), "Understood, thanks."));

        assertThat(read(conversation)).contains(Received.PUSHBACK);
    }

    @Test
    void what_they_wrote_before_there_was_an_answer_tells_nothing() {
        var conversation = List.of(
                asks(1),
                letter(2, CARLA, ADA, TUESDAY.plusHours(1), "Just bumping this, thanks so much!"),
                letter(3, ADA, CARLA, TUESDAY.plusHours(2), "Thank you. I have to decline."));

        assertThat(read(conversation)).isEmpty();
    }

    @Test
    void an_automatic_reply_takes_nothing_in_any_way() {
        Message away = letter(3, CARLA, ADA, TUESDAY.plusHours(2), "Thank you for your mail. I am away until May.");
        var conversation = List.of(
                asks(1),
                letter(2, ADA, CARLA, TUESDAY.plusHours(1), "I have to decline. All the best."),
                new Message(
                        away.id(),
                        away.channel(),
                        away.at(),
                        away.headers(),
                        away.text(),
                        away.html(),
                        AUTOMATIC,
                        away.labels(),
                        away.attachments()));

        assertThat(read(conversation)).isEmpty();
    }

    private static Message letter(int n, Party from, Party to, OffsetDateTime at, String words) {
        return Cast.message(n + "@example.net", from, List.of(to), "Climate tech", words, at);
    }

    private static Message asks(int n) {
        return letter(n, CARLA, ADA, TUESDAY, "Would you have 30 minutes to tell me about moving into climate tech?");
    }

    private static Optional<Received> read(List<Message> messages) {
        return Reception.in(new Conversation(messages), OWNER, ReceptionTest::seen, KindName.NETWORKING_REQUEST);
    }

    private static Recognition seen(Message message) {
        return message.id().value().startsWith("1")
                ? new Recognition(
                        KindName.NETWORKING_REQUEST,
                        1,
                        Optional.empty(),
                        Optional.of(CARLA),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of(),
                        List.of())
                : NOTHING;
    }
}
