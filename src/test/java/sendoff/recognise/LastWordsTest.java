package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.KindName.INITIATED;
import static sendoff.domain.KindName.NETWORKING_REQUEST;
import static sendoff.domain.KindName.NONE;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.OWNER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Recognition;
import sendoff.domain.Standing.State;
import sendoff.testing.Cast;

/// How four hundred people end a turn, and where that leaves the conversation.
class LastWordsTest {
    private static final Promises PROMISES = new Promises();
    private static final Set<String> BY_ADA = Set.of("A", "DT", "DP", "IT", "IO");

    /// Carla bargains after it, or has a question left.
    private static final Set<String> ANSWERED_ONCE_MORE = Set.of("P", "Q");

    /// @param last what is said after the setting
    record Ending(String setting, State state, String last) {
        static Ending of(String line) {
            String[] parts = line.split("\\|", 3);
            return new Ending(parts[0], State.of(parts[1]), parts[2].replace("\\n", "\n"));
        }

        List<Said> turns() {
            var turns = new ArrayList<>(before(setting));
            if (ANSWERED_ONCE_MORE.contains(setting)) {
                turns.add(ada(last));
                turns.add(new Said(
                        false,
                        NETWORKING_REQUEST,
                        setting.equals("P") ? "Could you not do just ten minutes?" : "Could we make it eight?"));
                return turns;
            }
            boolean ada = BY_ADA.contains(setting);
            boolean asks = !ada && state.isOwed() && !setting.equals("W");
            turns.add(new Said(ada, asks ? NETWORKING_REQUEST : NONE, last));
            return turns;
        }

        /// What passes before the second turn and after it: "B" is open after the Friday that was named.
        Duration pause(int turn) {
            boolean late = turn == 1 && setting.equals("W");
            boolean afterThatFriday = turn == 2 && setting.equals("B") && state == State.OPEN;
            return late ? Duration.ofDays(7) : afterThatFriday ? Duration.ofHours(82) : Duration.ofHours(20);
        }
    }

    private record Said(boolean byAda, KindName kind, String text) {}

    static Stream<Ending> endings() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "standing", "last-words.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Ending::of);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void the_last_words_say_whose_turn_it_is(Ending ending) {
        assertThat(state(ending)).as(ending.last()).isEqualTo(ending.state());
    }

    private static List<Said> before(String setting) {
        var asked = new Said(false, NETWORKING_REQUEST, "Dear Ada, would you speak at our evening in March?");
        var own = new Said(
                true,
                INITIATED,
                "Dear Carla, could you spare me half an hour about the Basel project, or put me in touch with Dana?");
        var no = new Said(true, NONE, "Thank you for asking, Carla. I have to decline, my year is full.");
        var push = new Said(false, NETWORKING_REQUEST, "Could you not do just ten minutes?");
        return switch (setting) {
            case "A", "N", "W", "P", "Q" -> List.of(asked);
            case "D" -> List.of(asked, no);
            case "DT" -> List.of(asked, no, carla("Thanks for letting me know so fast. All the best!"));
            case "DP" -> List.of(asked, no, push);
            case "DPP" -> List.of(asked, no, push, ada("It's still no, Carla. I wish you a full house."));
            case "Y" -> List.of(asked, ada("Gladly. Tuesday at ten, my office. I look forward to it."));
            case "C" ->
                List.of(asked, ada("Gladly. Tuesday 24 November at ten or Thursday 26 at four, which suits you?"));
            case "B" -> List.of(asked, ada("Thank you, Carla. I'll tell you on Friday whether I can."));
            case "I" -> List.of(own);
            case "IT" -> List.of(own, carla("Sure, happy to. Tuesday at ten, my place."));
            case "IO" -> List.of(own, carla("What do you need it for?"));
            default -> throw new IllegalArgumentException(setting);
        };
    }

    private static Said ada(String text) {
        return new Said(true, NONE, text);
    }

    private static Said carla(String text) {
        return new Said(false, NONE, text);
    }

    private static State state(Ending ending) {
        var messages = new ArrayList<Message>();
        Map<MessageId, Recognition> seen = new HashMap<>();
        OffsetDateTime at = Cast.TUESDAY;
        for (Said said : ending.turns()) {
            var message = Cast.message(
                    "said-" + messages.size() + "@example.org",
                    said.byAda() ? ADA : CARLA,
                    List.of(said.byAda() ? CARLA : ADA),
                    "An evening in March",
                    said.text(),
                    at);
            messages.add(message);
            seen.put(message.id(), seen(said, at));
            at = at.plus(ending.pause(messages.size()));
        }
        return Standings.of(
                        new Conversation(messages), OWNER, message -> Objects.requireNonNull(seen.get(message.id())))
                .state();
    }

    private static Recognition seen(Said said, OffsetDateTime at) {
        return new Recognition(
                said.kind(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                PROMISES.in(said.text(), at));
    }
}
