package sendoff.tone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.Message;
import sendoff.tone.Words.Word;

/// A run of words as they wrote it, or the headline of their mail. Each word may be a plain one: together they are
/// theirs.
final class TheirWords {
    private static final int RUN = 4;
    private static final int TELLING = 2;
    private static final int LONG = 4;
    private static final int SHORTEST_HEADLINE = 4;

    /// What is said from the one side and from the other.
    private static final Map<String, String> SIDES = Map.of(
            "my", "your", "our", "your", "me", "you", "us", "you", "i", "you", "we", "you", "am", "are", "was", "were");
    /// Words that letters of all sorts share.
    private static final Set<String> COURTESY = Set.of(
            ("thank thanks your time with have this that would could very much hope well best wishes regards kind from about will"
                            + " look looking forward hearing hear help know more please reply soon meet meeting message note letter mail"
                            + " able wish luck good great week year month there been were they them what when then than also just only some"
                            + " appreciate grateful happy glad understand reach reaching back take taking interest interested think thinking let")
                    .split(" "));

    private TheirWords() {}

    static boolean areIn(Draft draft, Situation situation) {
        String form = situation.template().map(TheirWords::flat).orElse("");
        List<String> theirs = situation.answered().stream()
                .map(message -> flat(message.subject() + " . " + message.text().own()))
                .toList();
        return draft.lines().stream().anyMatch(line -> hasRun(draft.words(line).toList(), theirs, form))
                || situation.answered().stream().anyMatch(message -> namesHeadline(draft, message));
    }

    private static boolean namesHeadline(Draft draft, Message message) {
        String headline = message.subject()
                .replaceAll("(?i)^\\s*((re|fwd?|aw|wg|tr|sv|antw)\\s*:\\s*)+", "")
                .strip();
        return headline.length() >= SHORTEST_HEADLINE
                && draft.text().toLowerCase(Locale.ROOT).contains("“" + headline.toLowerCase(Locale.ROOT) + "”");
    }

    private static boolean hasRun(List<Word> words, List<String> theirs, String form) {
        for (int from = 0; from + RUN <= words.size(); from++) {
            List<Word> run = words.subList(from, from + RUN);
            String said = flat(run);
            boolean tells = run.stream()
                            .map(Word::text)
                            .filter(word -> word.length() >= LONG && !COURTESY.contains(word))
                            .distinct()
                            .count()
                    >= TELLING;
            if (tells && !form.contains(said) && theirs.stream().anyMatch(text -> text.contains(said))) {
                return true;
            }
        }
        return false;
    }

    private static String flat(String text) {
        return flat(Words.of(text));
    }

    private static String flat(List<Word> words) {
        return words.stream()
                .map(word -> SIDES.getOrDefault(word.text(), word.text()))
                .collect(Collectors.joining(" ", " ", " "));
    }
}
