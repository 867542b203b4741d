package sendoff.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.Finding.Span;
import sendoff.language.Features;
import sendoff.language.Sentences;
import sendoff.tone.Words.Word;

/// A draft, read once: its own words, greeting, sentences, foot, and where which rule's patterns fit.
final class Draft {
    /// One sentence of the body, a polite closing line included.
    ///
    /// @param from first word, @param to after the last word
    record Line(int number, int start, int end, int from, int to, String text) {
        boolean has(int offset) {
            return offset >= start && offset < end;
        }
    }

    private static final int FEW_WORDS = 10;
    private static final int ONE_IN = 7;
    /// The commonest words that the languages next door don't write the same.
    private static final Set<String> ENGLISH = Set.of(
            "the", "a", "to", "you", "your", "and", "of", "for", "is", "it", "this", "that", "not", "my", "with",
            "have", "be", "are", "on", "but", "can", "will", "me", "thank", "thanks", "no", "we", "i", "our", "so");

    private final String text;
    private final String own;
    private final List<Word> words;
    private final boolean[] quoted;
    private final Layout layout;
    private final List<Line> lines;
    private final SecondOpinion opinion;
    private final Set<String> rulesOff;
    private final List<Hit> all = new ArrayList<>();
    private final Map<String, List<Hit>> byGroup = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> groupsOfLine = new HashMap<>();
    private final Map<Integer, Set<String>> unwantedOfLine = new HashMap<>();
    private final Map<Integer, Features> wordings = new HashMap<>();

    private Draft(
            String text, String own, List<Word> words, Layout layout, SecondOpinion opinion, Set<String> rulesOff) {
        this.opinion = opinion;
        this.rulesOff = rulesOff;
        this.text = text;
        this.own = own;
        this.words = words;
        this.quoted = Quotes.in(words, own);
        this.layout = layout;
        this.lines = lines(own, words, layout);
    }

    static Draft read(String text, PatternSet patterns, Set<String> rulesOff) {
        return read(text, patterns, rulesOff, SecondOpinion.NONE);
    }

    static Draft read(String text, PatternSet patterns, Set<String> rulesOff, SecondOpinion opinion) {
        String own = OwnText.of(text);
        List<Word> words = Words.of(own);
        var draft = new Draft(text, own, words, Layout.of(own, words), opinion, rulesOff);
        for (Hit hit : patterns.hits(draft.words, draft.lines, draft.quoted)) {
            if (rulesOff.contains(hit.rule().entry().id())) {
                draft.unwantedOfLine
                        .computeIfAbsent(hit.line(), line -> new HashSet<>())
                        .add(hit.group());
            } else {
                draft.all.add(hit);
                draft.byGroup
                        .computeIfAbsent(hit.group(), group -> new ArrayList<>())
                        .add(hit);
                draft.groupsOfLine
                        .computeIfAbsent(hit.line(), line -> new HashMap<>())
                        .merge(hit.group(), 1, Integer::sum);
            }
        }
        return draft;
    }

    private static List<Line> lines(String own, List<Word> words, Layout layout) {
        List<Line> lines = new ArrayList<>();
        int body = layout.greetingEnd();
        int foot = Math.max(body, layout.signOff());
        int at = 0;
        for (var sentence : Sentences.of(own.substring(body, foot))) {
            int start = sentence.start() + body;
            int end = sentence.end() + body;
            while (at < words.size() && words.get(at).start() < start) {
                at++;
            }
            int from = at;
            while (at < words.size() && words.get(at).start() < end) {
                at++;
            }
            if (from < at) {
                lines.add(new Line(lines.size(), start, end, from, at, own.substring(start, end)));
            }
        }
        return List.copyOf(lines);
    }

    /// Whether the rules can read it: they are written for English, and in another language only a name, an open slot
    /// or the length can be told. A short text counts as English.
    boolean isEnglish() {
        return isEnglish(lines.stream().flatMap(this::words).toList());
    }

    static boolean isEnglish(List<Word> words) {
        long all = words.stream().filter(Word::isWord).count();
        long english = words.stream().map(Word::text).filter(ENGLISH::contains).count();
        return all < FEW_WORDS || english * ONE_IN >= all;
    }

    String text() {
        return text;
    }

    /// The text with everything blanked that is not the author's own; as long as [#text].
    String own() {
        return own;
    }

    List<Word> words() {
        return words;
    }

    Layout layout() {
        return layout;
    }

    List<Line> lines() {
        return lines;
    }

    /// Where the patterns of a group fit, in the order of the text.
    List<Hit> hits(String group) {
        return byGroup.getOrDefault(group, List.of());
    }

    List<Hit> hits() {
        return all;
    }

    boolean has(String group) {
        return !hits(group).isEmpty();
    }

    boolean has(String group, Line line) {
        return count(group, line) > 0;
    }

    int count(String group, Line line) {
        return groupsOfLine.getOrDefault(line.number(), Map.of()).getOrDefault(group, 0);
    }

    /// Whether a sentence has words of this group that a user wants no word about.
    boolean isUnwanted(String group, Line line) {
        return unwantedOfLine.getOrDefault(line.number(), Set.of()).contains(group);
    }

    /// Whether a sentence does this by its wording, as the second opinion reads it.
    boolean sounds(String question, Line line) {
        return opinion.says(question, wording(line));
    }

    /// Whether a sentence hardly does this, whatever pattern of it fits.
    boolean isDenied(String question, Line line) {
        return opinion.denies(question, wording(line));
    }

    private Features wording(Line line) {
        return wordings.computeIfAbsent(
                line.number(),
                number -> Wording.of(IntStream.range(line.from(), line.to())
                        .filter(at -> !quoted[at])
                        .mapToObj(words::get)
                        .toList()));
    }

    boolean isOff(String rule) {
        return rulesOff.contains(rule);
    }

    /// The sentences of the body, as a model learns from them.
    List<Said> said() {
        return lines.stream()
                .map(line -> new Said(
                        line.start(),
                        line.end(),
                        wording(line),
                        groupsOfLine.getOrDefault(line.number(), Map.of()).keySet()))
                .toList();
    }

    Stream<Word> words(Line line) {
        return words.subList(line.from(), line.to()).stream();
    }

    /// Number of words that a recipient reads, greeting and foot included.
    int wordCount() {
        return own.strip().lines().mapToInt(Draft::countWords).sum();
    }

    static int countWords(String line) {
        return (int) Stream.of(line.strip().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    String cut(Span span) {
        return text.substring(span.start(), span.end());
    }
}
