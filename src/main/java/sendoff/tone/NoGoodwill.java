package sendoff.tone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes when there is no warm word or wish. A wish is known by its words, or by its shape at the end:
/// a short phrase without subject and verb ("Fair winds.") is one.
final class NoGoodwill implements ToneRule {
    private static final String LIKENESS = Likeness.of("no-goodwill");
    private static final int SHORT = 9;
    private static final Set<String> STATES = Set.of(
            "i", "we", "you", "he", "she", "it", "they", "there", "is", "are", "was", "were", "am", "be", "has", "have",
            "had", "do", "does", "did", "will", "would", "can", "could", "should", "shall", "might", "must", "not",
            "no", "never", "nothing", "none", "nobody", "unless", "because", "so", "if", "instead", "applies");
    /// "That applies here": begins a statement, never a wish.
    private static final Set<String> POINTS_BACK = Set.of("that", "this", "these", "those", "which");

    /// "Unsubscribe me please."
    private static final Set<String> ORDERS = Set.of(
            "please",
            "pass",
            "kindly",
            "me",
            "us",
            "hope",
            "wish",
            "clear",
            "final",
            "regards",
            "sincerely",
            "faithfully",
            "truly",
            "interested",
            "hoping",
            "understanding",
            "handles",
            "see",
            "office",
            "form",
            "page",
            "policy");

    private static final Pattern CALLED_OUT = Pattern.compile("!+[)\\p{So}\\p{Sk} ]*(?:x+o?x*)?\\s*$");

    private static final Pattern POSTSCRIPT = Pattern.compile("(?i)p\\.? ?p?\\.?s\\b[.:]*");

    private static final Set<String> COLD =
            Set.of("thanks", "refusal", "apology", "strong-apology", "promise", "open-to-negotiation", "hedging");

    /// "Applications go through partners.vitalune.example."
    private static final Pattern ADDRESS = Pattern.compile("\\S@\\S|https?:|www\\.|\\p{L}{2}\\.\\p{Ll}{2,}\\b");

    private static final Pattern WARM_CLOSING = Pattern.compile(
            "(?i)wish|luck|all (?:the|my) best|forward|success|hope|good |love|hug|fond|warm|cheering|(?:best|regards|greetings|cheers|respects) to (?:you|the|your|both|all|every|everyone)\\b");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        boolean warm = (situation.is(Framework.ACCEPT) && draft.has("glad"))
                || draft.lines().stream()
                        .anyMatch(line -> soundsWarm(draft, line) || isWarm(draft, line) && !soundsCold(draft, line));
        if (warm || !draft.isEnglish()) {
            return List.of();
        }
        int place = Found.closing(draft);
        return List.of(Found.missing(
                "no-goodwill",
                place,
                "You end without a warm word; one good wish costs nothing and is remembered.",
                Optional.of(Found.fitted(draft, place, "I wish you all the best with it."))));
    }

    private static boolean isWarm(Draft draft, Line line) {
        return draft.has("goodwill", line) && isMeant(line) || isHeartfelt(draft, line) || isLastWish(draft, line);
    }

    /// "Bless you for stopping the car": warm by its wording, though no pattern has its words.
    private static boolean soundsWarm(Draft draft, Line line) {
        return !draft.isOff(LIKENESS) && isMeant(line) && draft.sounds(SecondOpinion.WARM, line);
    }

    private static boolean soundsCold(Draft draft, Line line) {
        return !draft.isOff(LIKENESS) && draft.isDenied(SecondOpinion.WARM, line);
    }

    /// "Best regards," is a formula; "With my best wishes to your engineers," is not.
    private static boolean isMeant(Line line) {
        return !Layout.isClosing(line.text())
                || WARM_CLOSING.matcher(line.text()).find();
    }

    /// "Go Hornets!", "That octopus!": what is called out, and neither refuses nor only thanks, is warm whatever its
    /// words.
    private static boolean isHeartfelt(Draft draft, Line line) {
        return CALLED_OUT.matcher(line.text()).find()
                && !COLD.stream().anyMatch(group -> draft.has(group, line))
                && draft.words(line).map(Word::text).noneMatch(ORDERS::contains);
    }

    private static boolean isLastWish(Draft draft, Line last) {
        List<Line> body = draft.lines().stream()
                .filter(line -> !Layout.isClosing(line.text()))
                .toList();
        if (body.size() < 2 || !last.equals(body.getLast())) {
            return false;
        }
        if (last.text().endsWith("!") && draft.has("thanks", last) && last.to() - last.from() > 4) {
            return true;
        }
        long words = draft.words(last).filter(Word::isWord).count();
        if (isPostscript(body)
                || UnfilledSlot.isIn(last.text())
                || ADDRESS.matcher(last.text()).find()
                || isName(draft, last)) {
            return false;
        }
        return words > 0
                && words <= SHORT
                && !last.text().endsWith("?")
                && !POINTS_BACK.contains(draft.words().get(last.from()).text())
                && draft.words(last).map(Word::text).noneMatch(ORDERS::contains)
                && !draft.has("thanks", last)
                && !draft.has("apology", last)
                && !draft.has("strong-apology", last)
                && !draft.has("vague-open-door", last)
                && !draft.has("refusal", last)
                && !draft.has("imperative", last)
                && !draft.has("promise", last)
                && !draft.has("sent-from", last)
                && isWithoutStatement(draft, last);
    }

    /// "I can't use them either. Mark": who signs on the last line wishes nothing.
    private static boolean isName(Draft draft, Line line) {
        return draft.words(line).filter(Word::isWord).allMatch(Word::capital)
                && Character.isLetter(line.text().codePointBefore(line.text().length()));
    }

    /// What was forgotten and is added below is no wish.
    private static boolean isPostscript(List<Line> body) {
        return POSTSCRIPT.matcher(body.getLast().text()).lookingAt()
                || POSTSCRIPT.matcher(body.get(body.size() - 2).text()).matches();
    }

    /// "Go smash it." states nothing, though it has its "it".
    private static boolean isWithoutStatement(Draft draft, Line line) {
        List<Word> words = draft.words(line).filter(Word::isWord).toList();
        return words.stream().limit(words.size() - 1L).map(Word::text).noneMatch(STATES::contains)
                && (!STATES.contains(words.getLast().text())
                        || words.size() > 1 && words.getLast().is("it"));
    }
}
