package sendoff.tone;

import java.util.List;
import java.util.Locale;
import sendoff.tone.Words.Word;

/// Who is greeted at the head of a draft.
final class Greeting {
    private static final String SLOT_MARKS = "[{<%«*_|$@";

    private Greeting() {}

    /// The names in the greeting, titles left out; in a draft all in small letters whatever follows the
    /// greeting word. An open slot is no name.
    static List<Word> names(Draft draft) {
        int end = draft.layout().greetingEnd();
        List<Word> greeting = draft.words().stream()
                .filter(word -> word.end() <= end && word.isWord())
                .toList();
        boolean small = draft.own().equals(draft.own().toLowerCase(Locale.ROOT));
        return greeting.stream()
                .filter(word -> (word.capital() || small) && !NotNames.has(word.text()) && !Layout.greets(word.text()))
                .filter(word -> word != greeting.getFirst() || greeting.size() == 1 || !Vocatives.begins(word.text()))
                .filter(word ->
                        word.start() == 0 || SLOT_MARKS.indexOf(draft.own().charAt(word.start() - 1)) < 0)
                .filter(word -> !UnfilledSlot.covers(draft.own().substring(0, end), word.start()))
                .toList();
    }
}
