package sendoff.tone;

import java.util.List;
import java.util.Locale;
import sendoff.tone.Words.Word;

/// Who is greeted at the head of a draft.
final class Greeting {
    private Greeting() {}

    /// The names in the greeting, titles left out; in a draft all in small letters whatever follows the greeting word.
    static List<Word> names(Draft draft) {
        int end = draft.layout().greetingEnd();
        List<Word> greeting = draft.words().stream()
                .filter(word -> word.end() <= end && word.isWord())
                .toList();
        boolean small = draft.own().equals(draft.own().toLowerCase(Locale.ROOT));
        return greeting.stream()
                .filter(word -> (word.capital() || small) && !NotNames.has(word.text()))
                .toList();
    }
}
