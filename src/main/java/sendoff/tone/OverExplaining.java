package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Span;
import sendoff.domain.Framework;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes more than two sentences of reasons in a row: the more reasons, the more there is to argue with.
final class OverExplaining implements ToneRule {
    private static final int ENOUGH = 2;
    private static final Set<String> OWN = Set.of("i", "my", "me", "we", "our", "us", "mine");
    private static final Set<String> MORE = Set.of(
            "also",
            "besides",
            "then",
            "moreover",
            "plus",
            "too",
            "furthermore",
            "another",
            "additionally",
            "and",
            "because",
            "since",
            "on",
            "there",
            "not",
            "even");
    /// An address, mail or web, or a telephone number: the sentence hands something over.
    private static final Pattern POINTS = Pattern.compile(
            "\\d{7,}|\\d{3}[-.) ]{1,2}\\d{3,4}[-. ]?\\d{3,4}|\\S@\\S+\\.\\p{L}{2}|https?:|\\bwww\\.|\\p{L}{2}\\.\\p{L}{2,}/|\\p{L}\\.example\\b");
    private static final Set<String> BECAUSE = Set.of("because", "coz", "cuz", "bc", "bcos", "'cause", "cos");
    private static final Set<String> PLAINLY = Set.of(
            "decline",
            "no",
            "pass",
            "answer",
            "decided",
            "decision",
            "therefore",
            "so",
            "hence",
            "unable",
            "sorry",
            "afraid",
            "rule",
            "principle",
            "only",
            "never");
    private static final Set<String> POINTS_BACK = Set.of("that", "this", "which", "these");
    /// "The first has a footnote, the second surprises everyone": counts up, and gives no reasons.
    private static final Set<String> COUNTS =
            Set.of("first", "second", "third", "fourth", "last", "next", "one", "other", "rest");
    private static final Set<String> ELSEWHERE =
            Set.of("list", "guide", "directory", "forum", "register", "helpline", "catalogue", "handbook", "archive");
    private static final Set<String> THEIRS = Set.of("you", "your", "yours");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (situation.is(Framework.ACCEPT)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        List<Line> run = new ArrayList<>();
        boolean decided = false;
        for (Line line : draft.lines()) {
            if (isReason(draft, line, decided && !run.isEmpty() || follows(draft, line))) {
                run.add(line);
            } else {
                noteIfLong(draft, run, found);
                run.clear();
            }
            decided |= isDecision(draft, line);
        }
        noteIfLong(draft, run, found);
        return found;
    }

    private static boolean isDecision(Draft draft, Line line) {
        return draft.has("decides", line) || draft.has("refusal", line);
    }

    /// Right behind the decision stands what it rests on.
    private static boolean follows(Draft draft, Line line) {
        return line.number() > 0 && isDecision(draft, draft.lines().get(line.number() - 1));
    }

    private static void noteIfLong(Draft draft, List<Line> run, List<Finding> found) {
        long own = run.stream().filter(line -> isAboutUs(draft, line)).count();
        boolean behind = !run.isEmpty()
                && follows(draft, run.getFirst())
                && run.stream().noneMatch(line -> draft.has("wish", line));
        if (run.size() <= ENOUGH || own < (behind ? 1 : 2)) {
            return;
        }
        var span = new Span(run.getFirst().start(), run.getLast().end());
        found.add(Found.at(
                draft,
                "over-explaining",
                span,
                "You give more reasons than anyone needs; one is enough, and each further one can be argued with.",
                Optional.of(run.getFirst().text())));
    }

    private static boolean isAboutUs(Draft draft, Line line) {
        return draft.words(line)
                        .map(Word::text)
                        .anyMatch(text -> OWN.contains(text) || text.equals("also") || text.equals("too"))
                || MORE.contains(draft.words().get(line.from()).text());
    }

    /// "I can't because my knee is being operated on" decides, and begins to explain.
    private static boolean givesCause(Draft draft, Line line) {
        for (int at = line.from(); at < line.to(); at++) {
            Word word = draft.words().get(at);
            boolean concludes = at > line.from()
                    && POINTS_BACK.contains(draft.words().get(at - 1).text());
            if (BECAUSE.contains(word.text()) || isBc(draft, line, at) || word.is("reason") && !concludes) {
                return true;
            }
        }
        return false;
    }

    /// "b/c" is three words to whoever cuts it up.
    private static boolean isBc(Draft draft, Line line, int at) {
        return at + 2 < line.to()
                && draft.words().get(at).is("b")
                && draft.words().get(at + 1).is("/")
                && draft.words().get(at + 2).is("c");
    }

    /// "It is the same answer as in May."
    private static boolean restates(Draft draft, Line line) {
        return draft.words(line).map(Word::text).anyMatch(text -> text.equals("answer") || text.equals("decision"));
    }

    /// "So I have to decline": once it is decided, only such a sentence decides again; "I do not stand for more than a
    /// quarter of an hour" gives a reason.
    private static boolean refusesPlainly(Draft draft, Line line) {
        for (int at = line.from(); at < line.to(); at++) {
            boolean longer = at + 1 < line.to() && draft.words().get(at + 1).is("longer");
            if (PLAINLY.contains(draft.words().get(at).text()) && !longer) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensWithYouSee(Draft draft, Line line) {
        return line.to() - line.from() > 2
                && draft.words().get(line.from()).is("you")
                && Set.of("see", "know")
                        .contains(draft.words().get(line.from() + 1).text());
    }

    /// "The guild keeps a list of readers" hands something over.
    private static boolean pointsElsewhere(Draft draft, Line line) {
        return draft.words(line).map(Word::text).anyMatch(ELSEWHERE::contains)
                && draft.words(line).map(Word::text).noneMatch(OWN::contains);
    }

    private static boolean countsUp(Draft draft, Line line) {
        return line.to() - line.from() > 2
                && draft.words().get(line.from()).is("the")
                && COUNTS.contains(draft.words().get(line.from() + 1).text())
                && draft.words().get(line.from() + 2).isWord()
                && !isAboutUs(draft, line);
    }

    /// "The list opens on 1 September" tells when to come back.
    private static boolean opensAgain(Draft draft, Line line) {
        return draft.has("limit", line)
                && draft.words(line)
                        .map(Word::text)
                        .anyMatch(text -> text.startsWith("open") || text.startsWith("reopen"));
    }

    /// A plain statement that speaks neither to the reader nor of what is decided, offered or wished.
    private static boolean isReason(Draft draft, Line line, boolean decided) {
        boolean toReader = draft.words(line)
                        .skip(opensWithYouSee(draft, line) ? 2 : 0)
                        .map(Word::text)
                        .anyMatch(THEIRS::contains)
                && !MORE.contains(draft.words().get(line.from()).text());
        boolean short_ = line.to() - line.from() < 4;
        boolean asks = line.text().endsWith("?") || line.text().endsWith("!");
        boolean does = draft.has("thanks", line)
                || draft.has("wish", line)
                || draft.has("liking", line)
                || (draft.has("decides", line)
                        && !givesCause(draft, line)
                        && !(decided && !refusesPlainly(draft, line)))
                || draft.has("promise", line)
                || draft.has("apology", line)
                || draft.has("strong-apology", line)
                || draft.has("vague-open-door", line)
                || draft.has("open-to-negotiation", line)
                || draft.has("hedging", line)
                || draft.has("imperative", line)
                || POINTS.matcher(line.text()).find();
        return !toReader
                && !countsUp(draft, line)
                && !opensAgain(draft, line)
                && !pointsElsewhere(draft, line)
                && !restates(draft, line)
                && !short_
                && !asks
                && !does
                && !draft.isDenied(SecondOpinion.EXPLAINS, line)
                && !Layout.isClosing(line.text());
    }
}
