package sendoff.recognise;

import java.util.List;
import java.util.stream.Stream;

/// Every clue that a message is, or is not, an introduction or a request. A new one is its line in one of these lists
/// (or its class and a line) and a message in `src/test/mail` that shows it.
///
/// None of them decides: training weighs them together with the words themselves.
final class Clues {
    private static final List<Clue> ALL = Stream.of(
                    BringingTogether.CLUES, Asking.CLUES, AskingNothing.CLUES, Shape.CLUES, FollowsItself.CLUES)
            .flatMap(List::stream)
            .toList();

    private Clues() {}

    static List<Clue> all() {
        return ALL;
    }

    static List<Clue.Sign> in(Reading reading) {
        return ALL.stream().flatMap(clue -> clue.in(reading).stream()).toList();
    }
}
