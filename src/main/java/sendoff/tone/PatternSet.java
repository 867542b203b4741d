package sendoff.tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import sendoff.domain.Finding.Span;
import sendoff.language.RuleFile;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Every pattern of the rule files, found by its first word.
final class PatternSet {
    record Rule(RuleFile.Entry entry, List<Pattern> unless) {}

    private record Candidate(Rule rule, Pattern pattern) {}

    private final Map<String, List<Candidate>> byFirstWord = new HashMap<>();
    private final List<Candidate> anywhere = new ArrayList<>();

    PatternSet(RuleFile file) {
        for (RuleFile.Entry entry : file.entries()) {
            var unless = entry.unlessSentence().stream()
                    .map(text -> Pattern.of(text, file.sets()))
                    .toList();
            var rule = new Rule(entry, unless);
            for (String text : entry.match()) {
                add(new Candidate(rule, Pattern.of(text, file.sets())));
            }
        }
    }

    private void add(Candidate candidate) {
        List<String> beginnings = candidate.pattern().beginnings();
        if (beginnings.isEmpty()) {
            anywhere.add(candidate);
        }
        for (String word : new TreeSet<>(beginnings)) {
            byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(candidate);
        }
    }

    /// All hits in the order of the text; of one rule none overlaps another.
    List<Hit> hits(List<Word> words, List<Line> lines, String text) {
        List<Hit> found = new ArrayList<>();
        for (Line line : lines) {
            inLine(words, line, text, found);
        }
        return found;
    }

    private void inLine(List<Word> words, Line line, String text, List<Hit> found) {
        Map<Rule, Integer> coveredTo = new HashMap<>();
        Map<Rule, Boolean> takenBack = new HashMap<>();
        List<Hit> here = new ArrayList<>();
        boolean[] quoted = Quotes.in(words, line, text);
        for (int at = line.from(); at < line.to(); at++) {
            if (quoted[at - line.from()]) {
                continue;
            }
            for (Candidate candidate : byFirstWord.getOrDefault(words.get(at).text(), List.of())) {
                tryAt(words, line, at, candidate, coveredTo, takenBack, here);
            }
            for (Candidate candidate : anywhere) {
                tryAt(words, line, at, candidate, coveredTo, takenBack, here);
            }
        }
        here.sort(Comparator.comparingInt(Hit::from));
        found.addAll(here);
    }

    private static void tryAt(
            List<Word> words,
            Line line,
            int at,
            Candidate candidate,
            Map<Rule, Integer> coveredTo,
            Map<Rule, Boolean> takenBack,
            List<Hit> found) {
        Rule rule = candidate.rule();
        if (at < coveredTo.getOrDefault(rule, 0)) {
            return;
        }
        int end = candidate.pattern().matchAt(words, at, line.from(), line.to());
        if (end <= at || takenBack.computeIfAbsent(rule, r -> anyIn(words, line, r.unless()))) {
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

    private static boolean anyIn(List<Word> words, Line line, List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            for (int at = line.from(); at < line.to(); at++) {
                if (pattern.matchAt(words, at, line.from(), line.to()) > at) {
                    return true;
                }
            }
        }
        return false;
    }
}
