package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Finding.Span;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// How to take words out of a sentence, or put others in their place, so that a sentence remains.
///
/// @param span    what to replace
/// @param instead the words in its place; empty text leaves it out
record Cut(Span span, String instead) {
    /// A part of a sentence that could stand alone; `to` is after its last word.
    private record Clause(int from, int to) {}

    private static final Set<String> JOINING = Set.of(
            "and",
            "but",
            "so",
            "or",
            "because",
            "as",
            "since",
            "though",
            "although",
            "unless",
            "yet",
            "while",
            "who",
            "which",
            "if");
    private static final Set<String> SUBJECTS = Set.of(
            "i",
            "we",
            "it",
            "this",
            "that",
            "he",
            "she",
            "they",
            "you",
            "there",
            "my",
            "our",
            "the",
            "let",
            "your",
            "please",
            "things",
            "everything",
            "life",
            "work",
            "one",
            "these",
            "those",
            "his",
            "her",
            "their",
            "nobody",
            "no");
    private static final Set<String> CUTS_ALONE = Set.of("because", "but", "unless", "though", "although");
    private static final Set<String> HARD = Set.of(";", ":", "–", "—");

    /// Leaves out the clauses that hold the words; the whole sentence when nothing would remain.
    static Optional<Cut> leaveOut(Draft draft, Line line, int from, int to) {
        List<Clause> clauses = clauses(draft.words(), line);
        int first = indexOf(clauses, from);
        int last = indexOf(clauses, Math.max(from, to - 1));
        if (first == 0 && last == clauses.size() - 1) {
            return Optional.of(new Cut(new Span(line.start(), line.end()), ""));
        }
        if (first > 0) {
            int start = end(draft, clauses.get(first - 1));
            return Optional.of(new Cut(new Span(start, end(draft, clauses.get(last))), ""));
        }
        return startAt(draft, line, clauses.get(last + 1).from());
    }

    /// Lets the sentence begin at a later word; nothing when that word can't begin one.
    static Optional<Cut> startAt(Draft draft, Line line, int word) {
        Word begins = draft.words().get(word);
        if (!SUBJECTS.contains(begins.text()) && !begins.capital()) {
            return Optional.empty();
        }
        int letter = draft.text().codePointAt(begins.start());
        String capital = Character.toString(Character.toUpperCase(letter));
        return Optional.of(new Cut(new Span(line.start(), begins.start() + Character.charCount(letter)), capital));
    }

    /// Puts a full clause in the place of the clauses that hold the words.
    static Cut replace(Draft draft, Line line, int from, int to, String clause) {
        List<Clause> clauses = clauses(draft.words(), line);
        Clause first = clauses.get(indexOf(clauses, from));
        Clause last = clauses.get(indexOf(clauses, Math.max(from, to - 1)));
        int begin = afterComma(draft.words(), first.from(), from);
        int close = beforeComma(draft.words(), to, last.to());
        int start = draft.words().get(begin).start();
        boolean begins = begin == line.from();
        boolean capital = begins && draft.words().get(begin).capital();
        String text = capital || clause.startsWith("I ")
                ? clause
                : clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1);
        return new Cut(new Span(start, draft.words().get(close - 1).end()), text);
    }

    /// "thanks for the deck, super slammed, can't join": between commas stands a clause of its own.
    private static int afterComma(List<Word> words, int least, int at) {
        int begin = Math.min(at, words.size() - 1);
        while (begin > least && !words.get(begin - 1).is(",")) {
            begin--;
        }
        return begin;
    }

    private static int beforeComma(List<Word> words, int at, int most) {
        int close = Math.max(at, 1);
        while (close < most && !words.get(close).is(",")) {
            close++;
        }
        return close;
    }

    /// The clause or clauses that hold the words.
    static Span clause(Draft draft, Line line, int from, int to) {
        List<Clause> clauses = clauses(draft.words(), line);
        Clause first = clauses.get(indexOf(clauses, from));
        Clause last = clauses.get(indexOf(clauses, Math.max(from, to - 1)));
        return new Span(draft.words().get(first.from()).start(), end(draft, last));
    }

    private static int end(Draft draft, Clause clause) {
        return draft.words().get(clause.to() - 1).end();
    }

    private static int indexOf(List<Clause> clauses, int word) {
        for (int i = 0; i < clauses.size() - 1; i++) {
            if (word < clauses.get(i).to()) {
                return i;
            }
        }
        return clauses.size() - 1;
    }

    private static List<Clause> clauses(List<Word> words, Line line) {
        List<Clause> found = new ArrayList<>();
        int end = line.to();
        while (end > line.from() + 1 && !words.get(end - 1).isWord()) {
            end--;
        }
        int from = line.from();
        for (int at = from + 1; at < end - 1; at++) {
            int next = afterSeparator(words, at, end);
            if (next > at && at > from) {
                found.add(new Clause(from, at));
                from = next;
                at = next;
            }
        }
        found.add(new Clause(from, end));
        return found;
    }

    /// Where the next clause begins if the word here separates two; `at` itself if not.
    private static int afterSeparator(List<Word> words, int at, int end) {
        Word word = words.get(at);
        if (HARD.contains(word.text()) && apart(words, at)) {
            return at + 1;
        }
        int next = at;
        boolean comma = word.is(",");
        if (comma) {
            next++;
        }
        if (next < end - 1 && JOINING.contains(words.get(next).text())) {
            boolean alone = CUTS_ALONE.contains(words.get(next).text());
            boolean subject = SUBJECTS.contains(words.get(next + 1).text());
            return comma
                            || alone
                            || subject
                                    && !words.get(next).is("as")
                                    && !words.get(next).is("if")
                                    && !words.get(next).is("or")
                    ? next + 1
                    : at;
        }
        return comma && next < end && SUBJECTS.contains(words.get(next).text()) ? next : at;
    }

    /// Not inside "18:30".
    private static boolean apart(List<Word> words, int at) {
        return at + 1 >= words.size()
                || words.get(at + 1).start() > words.get(at).end();
    }
}
