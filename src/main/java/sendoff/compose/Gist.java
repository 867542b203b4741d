package sendoff.compose;

import java.util.List;
import java.util.regex.Pattern;
import sendoff.language.Sentence;
import sendoff.language.Sentences;

/// The one sentence of an answer that decides, to be shown when the same person writes again.
public final class Gist {
    private static final Pattern DECIDES = Pattern.compile("(?i)\\b(?:(?:a|is|still) no\\b|answer (?:is|stays)|won['’]t"
            + "|can['’]t|cannot|not able|not going to|pass on|decline|glad to do|happy to|yes[ ,.]|you['’]ll have a clear"
            + "|replies will be slow|may help|reached (?:that|the|my) limit|closer to it)");
    private static final Pattern EMPTY = Pattern.compile(
            "(?i)(?:dear|hi|hello|hey)\\b.{0,60},?|(?:thank you|thanks)\\b.*|i['’]m sorry\\b.*|sorry\\b.*");

    private Gist() {}

    /// @return empty for an empty text
    public static String of(String answer) {
        List<String> sentences = Sentences.of(answer).stream()
                .map(Sentence::text)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .toList();
        return sentences.stream()
                .filter(text -> DECIDES.matcher(text).find())
                .findFirst()
                .or(() -> sentences.stream()
                        .filter(text -> !EMPTY.matcher(text).matches())
                        .findFirst())
                .orElse("");
    }
}
