package sendoff.tone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import sendoff.domain.Finding.Span;
import sendoff.language.RuleFile;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Every pattern of the rule files, found by its first word.
final class PatternSet {
    /// What takes a hit back is only put together when there is one: that is the smaller half of the patterns of the
    /// files, and the dearer one.
    static final class Rule {
        private final RuleFile.Entry entry;
        private final boolean own;
        private final RuleFile file;
        private final Map<String, Pattern.Element> known;
        private volatile List<Pattern> unless = List.of();

        private Rule(RuleFile.Entry entry, boolean own, RuleFile file, Map<String, Pattern.Element> known) {
            this.entry = entry;
            this.own = own;
            this.file = file;
            this.known = known;
        }

        RuleFile.Entry entry() {
            return entry;
        }

        /// Written by the user.
        boolean isOwn() {
            return own;
        }

        /// Two threads may both put it together; they come to the same.
        List<Pattern> unless() {
            if (unless.size() < entry.unlessSentence().size()) {
                unless = entry.unlessSentence().stream()
                        .map(text -> Pattern.of(text, file.sets(), known))
                        .toList();
            }
            return unless;
        }
    }

    private record Candidate(Rule rule, Pattern pattern) {}

    private final Map<String, List<Candidate>> byFirstWord = new HashMap<>();
    /// By the first two letters.
    private final Map<String, List<Candidate>> byBeginning = new HashMap<>();
    private final List<Candidate> atNames = new ArrayList<>();
    private final List<Candidate> atStarts = new ArrayList<>();
    private final List<Candidate> anywhere = new ArrayList<>();

    PatternSet(RuleFile file) {
        this(file, List.of());
    }

    /// @param own which entries of the file are the user's
    PatternSet(RuleFile file, Collection<RuleFile.Entry> own) {
        Map<String, Pattern.Element> known = new ConcurrentHashMap<>();
        for (RuleFile.Entry entry : file.entries()) {
            var rule = new Rule(entry, own.contains(entry), file, known);
            for (String text : entry.match()) {
                add(new Candidate(rule, Pattern.of(text, file.sets(), known)));
            }
        }
    }

    private void add(Candidate candidate) {
        List<String> beginnings = candidate.pattern().beginnings();
        boolean tooShort = beginnings.stream().anyMatch(word -> word.endsWith("*") && word.length() < 3);
        if (beginnings.isEmpty() || tooShort) {
            rest(candidate).add(candidate);
            return;
        }
        for (String word : new TreeSet<>(beginnings)) {
            if (word.endsWith("*")) {
                byBeginning
                        .computeIfAbsent(word.substring(0, 2), key -> new ArrayList<>())
                        .add(candidate);
            } else {
                byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(candidate);
            }
        }
    }

    private List<Candidate> rest(Candidate candidate) {
        if (candidate.pattern().beginsWithName()) {
            return atNames;
        }
        return candidate.pattern().beginsAtStart() ? atStarts : anywhere;
    }

    /// All hits in the order of the text; of one rule none overlaps another.
    ///
    /// @param quoted for each word, whether it is somebody else's
    List<Hit> hits(List<Word> words, List<Line> lines, boolean[] quoted) {
        List<Hit> found = new ArrayList<>();
        for (Line line : lines) {
            inLine(words, line, quoted, found);
        }
        return found;
    }

    private void inLine(List<Word> words, Line line, boolean[] quoted, List<Hit> found) {
        Map<Rule, Integer> coveredTo = new HashMap<>();
        Map<Rule, Boolean> takenBack = new HashMap<>();
        List<Hit> here = new ArrayList<>();
        var signature = Signature.of(words, line.from(), line.to());
        for (int at = line.from(); at < line.to(); at++) {
            if (quoted[at]) {
                continue;
            }
            for (List<Candidate> candidates : candidatesAt(words, line, at)) {
                for (Candidate candidate : candidates) {
                    if (candidate.pattern().mayFit(signature)) {
                        tryAt(words, line, at, candidate, signature, coveredTo, takenBack, here);
                    }
                }
            }
        }
        here.sort(Comparator.comparingInt(Hit::from));
        found.addAll(here);
    }

    private List<List<Candidate>> candidatesAt(List<Word> words, Line line, int at) {
        String word = words.get(at).text();
        boolean start = at == line.from() || !words.get(at - 1).isWord();
        return List.of(
                byFirstWord.getOrDefault(word, List.of()),
                word.length() < 2 ? List.of() : byBeginning.getOrDefault(word.substring(0, 2), List.of()),
                words.get(at).capital() ? atNames : List.of(),
                start ? atStarts : List.of(),
                anywhere);
    }

    private static void tryAt(
            List<Word> words,
            Line line,
            int at,
            Candidate candidate,
            Signature signature,
            Map<Rule, Integer> coveredTo,
            Map<Rule, Boolean> takenBack,
            List<Hit> found) {
        Rule rule = candidate.rule();
        if (at < coveredTo.getOrDefault(rule, 0)) {
            return;
        }
        int end = candidate.pattern().matchAt(words, at, line.from(), line.to());
        if (end <= at || takenBack.computeIfAbsent(rule, r -> anyIn(words, line, signature, r.unless()))) {
            return;
        }
        coveredTo.put(rule, end);
        found.add(new Hit(
                rule,
                line.number(),
                at,
                end,
                new Span(words.get(at).start(), words.get(end - 1).end())));
    }

    private static boolean anyIn(List<Word> words, Line line, Signature signature, List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            if (!pattern.mayFit(signature)) {
                continue;
            }
            for (int at = line.from(); at < line.to(); at++) {
                if (pattern.matchAt(words, at, line.from(), line.to()) > at) {
                    return true;
                }
            }
        }
        return false;
    }
}
