package sendoff.tone;

import java.util.List;
import java.util.Set;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Whether a sentence states what its author does, will do or has settled: "I travel twice a year", "I'm staying
/// where I am", "I've decided against it". Such a sentence decides, whatever its words; what the author felt,
/// thought or once did ("I read it on the train", "I know the fund") does not.
final class OwnPractice {
    private static final Set<String> SELF = Set.of("i", "we");
    private static final Set<String> BETWEEN = Set.of(
            "also",
            "always",
            "only",
            "just",
            "usually",
            "still",
            "currently",
            "therefore",
            "really",
            "now",
            "already",
            "simply",
            "generally",
            "personally",
            "both",
            "all",
            "then",
            "gladly",
            "happily",
            "rather",
            "fully",
            "long",
            "since",
            "quite",
            "so",
            "too");
    private static final Set<String> STANDS = Set.of(
            "happy",
            "out",
            "retired",
            "on",
            "with",
            "in",
            "at",
            "away",
            "full",
            "booked",
            "committed",
            "off",
            "bound",
            "content",
            "settled",
            "done",
            "finished",
            "staying",
            "past");
    private static final Set<String> SETTLED = Set.of(
            "decided",
            "stopped",
            "left",
            "quit",
            "retired",
            "promised",
            "chosen",
            "chose",
            "moved",
            "given",
            "gave",
            "signed",
            "agreed",
            "accepted",
            "put",
            "sold",
            "closed",
            "committed",
            "filled",
            "found",
            "gone",
            "set",
            "paused",
            "ended",
            "reached",
            "spent",
            "hired",
            "placed",
            "shelved",
            "sworn",
            "vowed",
            "resolved",
            "undertaken",
            "handed",
            "switched");
    private static final Set<String> OWNED = Set.of("an", "a", "my", "our", "no", "two", "three", "enough", "all");
    /// "Our bakers have voted against interviews": whoever speaks of what is theirs says how things are done there.
    private static final Set<String> OURS = Set.of("our", "ours");
    private static final Set<String> GOES_OUT = Set.of(
            "pass", "sit", "stick", "stay", "leave", "decline", "skip", "keep", "remain", "refrain", "step", "bow",
            "opt", "have", "stand", "say", "hold", "be", "give");
    /// Present-tense verbs of feeling, knowing and saying.
    private static final Set<String> INNER = Set.of(
            "hope",
            "wish",
            "think",
            "know",
            "believe",
            "remember",
            "understand",
            "see",
            "appreciate",
            "thank",
            "love",
            "like",
            "enjoy",
            "admire",
            "agree",
            "feel",
            "trust",
            "hear",
            "guess",
            "suppose",
            "mean",
            "imagine",
            "look",
            "congratulate",
            "salute",
            "receive",
            "notice",
            "acknowledge",
            "picture",
            "miss",
            "recall",
            "regret",
            "apologise",
            "apologize",
            "bet",
            "suspect",
            "realise",
            "realize",
            "recognise",
            "recognize",
            "share",
            "get",
            "note",
            "find",
            "owe",
            "tell",
            "say",
            "cheer",
            "envy",
            "confess",
            "wonder",
            "value",
            "respect",
            "greet",
            "write",
            "root",
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "shall",
            "should",
            "did",
            "was",
            "were",
            "had",
            "have",
            "am",
            "are",
            "need",
            "want",
            "expect",
            "read",
            "laugh",
            "smile",
            "admit",
            "gather",
            "sense",
            "cherish",
            "adore",
            "hate",
            "dread",
            "fear",
            "doubt",
            "beg",
            "both",
            "two",
            "all",
            "and",
            "or",
            "who",
            "as",
            "too");
    private static final Set<String> ONCE = Set.of(
            "told",
            "read",
            "saw",
            "heard",
            "grew",
            "knew",
            "thought",
            "felt",
            "met",
            "came",
            "went",
            "wrote",
            "got",
            "took",
            "made",
            "said",
            "began",
            "lost",
            "won",
            "ran",
            "sat",
            "stood",
            "kept",
            "held",
            "spent",
            "built",
            "bought",
            "taught",
            "understood",
            "found",
            "forgot",
            "spoke",
            "ate",
            "drank",
            "slept",
            "drove",
            "sang",
            "sent",
            "showed",
            "broke",
            "learnt",
            "learned",
            "woke",
            "rode",
            "flew",
            "wore",
            "hit",
            "cut",
            "let");

    /// "At eighty-one I keep what ink remains": when and where, before the one who acts.
    private static final Set<String> FRONTS =
            Set.of("at", "in", "on", "since", "after", "until", "these", "this", "with", "from");

    private static final int LONGEST_FRONT = 5;
    private static final int LONGEST_FRONTED = 9;
    private static final Set<String> JOINS = Set.of(
            "and", "so", "but", "because", "since", "as", "that", "year", "season", "now", "quarter", "month", "term");
    /// "While the case is before the court I speak there": the clause in front has its own verb.
    private static final Set<String> OPENS_CLAUSE =
            Set.of("while", "until", "till", "when", "since", "before", "after", "as", "where", "whenever");
    /// After these the "I" belongs to what is spoken of: "the book that I read".
    private static final Set<String> RELATES = Set.of(
            "who",
            "whom",
            "what",
            "which",
            "that",
            "how",
            "everything",
            "anything",
            "all",
            "whatever",
            "than",
            "thing",
            "things",
            "one",
            "ones",
            "if",
            "i",
            "we",
            "you",
            "thanks",
            "thank");
    private static final Set<String> STATES = Set.of("is", "are", "was", "were", "be", "has", "have", "had", "'s");

    private OwnPractice() {}

    static boolean isStated(Draft draft, Line line) {
        if (draft.has("idle-practice", line)) {
            return false;
        }
        List<Word> words = draft.words();
        for (int at = line.from(); at < line.to() - 1; at++) {
            if (SELF.contains(words.get(at).text())
                    && beginsClause(words, line, at)
                    && decides(words, at + 1, line.to())) {
                return true;
            }
        }
        return OURS.contains(words.get(line.from()).text()) || refusesBriefly(words, line);
    }

    /// "Not her, not now: three founders have my mornings."
    private static boolean refusesBriefly(List<Word> words, Line line) {
        String first = words.get(line.from()).text();
        return first.equals("not") || first.equals("no") || first.equals("neither") || first.equals("nobody");
    }

    /// Not the "I" of "who I am" or "everything I read".
    private static boolean beginsClause(List<Word> words, Line line, int at) {
        return at == line.from()
                || !words.get(at - 1).isWord()
                || JOINS.contains(words.get(at - 1).text())
                || isFronted(words, line, at);
    }

    /// "Reef modules I review on grant panels": what is spoken of, or when and where, stands before the one who acts.
    private static boolean isFronted(List<Word> words, Line line, int at) {
        String first = words.get(line.from()).text();
        if (at - line.from() <= LONGEST_FRONT && FRONTS.contains(first)) {
            return true;
        }
        boolean clause = OPENS_CLAUSE.contains(first);
        return at - line.from() <= LONGEST_FRONTED
                && words.subList(line.from(), at).stream()
                        .map(Word::text)
                        .noneMatch(word -> RELATES.contains(word) || !clause && STATES.contains(word));
    }

    private static boolean decides(List<Word> words, int from, int to) {
        int at = after(words, from, to);
        if (at >= to) {
            return false;
        }
        String verb = words.get(at).text();
        int next = after(words, at + 1, to);
        String object = next < to ? words.get(next).text() : "";
        return switch (verb) {
            case "am", "are" ->
                STANDS.contains(object)
                        || object.endsWith("ing")
                                && !Set.of(
                                                "hoping",
                                                "wishing",
                                                "cheering",
                                                "rooting",
                                                "writing",
                                                "sending",
                                                "looking",
                                                "reading",
                                                "following")
                                        .contains(object);
            case "have" -> SETTLED.contains(object) || OWNED.contains(object);
            case "do" -> !INNER.contains(object) && !object.equals("not");
            case "send" ->
                !Set.of("you", "my", "our", "the", "love", "best", "greetings", "warm", "all")
                        .contains(object);
            case "will" -> GOES_OUT.contains(object);
            default ->
                SETTLED.contains(verb)
                        || verb.length() > 2
                                && Character.isLetter(verb.charAt(0))
                                && !INNER.contains(verb)
                                && !ONCE.contains(verb)
                                && !verb.endsWith("ed");
        };
    }

    private static int after(List<Word> words, int from, int to) {
        int at = from;
        while (at < to
                && (BETWEEN.contains(words.get(at).text())
                        || words.get(at).text().endsWith("ly"))) {
            at++;
        }
        return at;
    }
}
