package sendoff.recognise;

import java.util.Optional;

/// One sign of what a message is. It weighs as much as training found, and says in words what it saw.
/// [Clues] lists them all.
interface Clue {
    /// A stable name, such as `asks-for-time`; trained weights hang on it.
    String name();

    /// @return what was seen; empty when this clue has nothing to say
    Optional<Sign> in(Reading reading);

    /// Whether it is worth telling the owner; structure such as length only weighs.
    default boolean isTold() {
        return true;
    }

    /// @param clue  the clue's name
    /// @param said  what it means, for the owner, such as "asks for time"
    /// @param words the words that led to it; may be empty
    record Sign(String clue, String said, String words) {
        String shown() {
            return words.isEmpty() ? said : said + ": “" + words + "”";
        }
    }
}
