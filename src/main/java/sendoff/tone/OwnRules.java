package sendoff.tone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.Framework;
import sendoff.language.OwnRuleFile;
import sendoff.language.RuleFile;
import sendoff.language.RuleFile.Entry;

/// A user's `tone.yaml`, checked against the rules that come with the program: every pattern is read, its cost is
/// bounded, and its examples must come out as written.
///
/// @param file     the rules that can be used
/// @param off      ids of findings or entries that are switched off
/// @param problems what was left out and why, each with its line
record OwnRules(RuleFile file, Set<String> off, List<String> problems) {
    static final String BLOCKS = "unfilled-slot";
    /// More ways than this to lay one pattern over one place: gaps and optional parts multiply.
    static final long MOST_WAYS = 5_000;

    private static final int MOST_RULES = 300;
    private static final int MOST_PATTERNS = 100;
    private static final int LONGEST_PATTERN = 2_000;
    private static final int LONGEST_MESSAGE = 160;
    private static final Set<String> CHANGES = Set.of("words", "clause", "sentence", "leave-out", "sentence-out");
    static final Set<String> FINDINGS = Set.of(
            "over-apology",
            "over-explaining",
            "excuse-not-rule",
            "vague-open-door",
            "no-thanks",
            "no-decision",
            "no-goodwill",
            "undated-promise",
            BLOCKS,
            "wrong-name",
            "form-letter",
            "introducer-not-thanked",
            "open-to-negotiation",
            "refusal-given-away",
            "too-long",
            "hedging");

    OwnRules {
        off = Set.copyOf(off);
        problems = List.copyOf(problems);
    }

    static OwnRules read(String yaml, RuleFile standard) {
        OwnRuleFile read = OwnRuleFile.read(yaml);
        List<String> problems = new ArrayList<>();
        read.problems().forEach(problem -> problems.add(told(problem.line(), problem.text())));
        List<Entry> usable = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        standard.entries().forEach(entry -> ids.add(entry.id()));
        ids.addAll(Likeness.ids());
        Map<String, List<String>> sets = standard.and(read.file()).sets();
        int from = 1;
        for (Entry entry : read.file().entries()) {
            int line = OwnRuleFile.lineOf(yaml, "id: " + entry.id(), from);
            Optional<String> problem = usable.size() >= MOST_RULES
                    ? Optional.of(told(line, "there are more than " + MOST_RULES + " rules; keep the ones you use"))
                    : new Check(yaml, line, sets, standard).problem(entry, ids);
            problem.ifPresentOrElse(problems::add, () -> usable.add(entry));
            ids.add(entry.id());
            from = line;
        }
        var file = new RuleFile(read.file().sets(), usable, List.of());
        return new OwnRules(file, off(yaml, read.file().off(), ids, problems), problems);
    }

    private static Set<String> off(String yaml, List<String> named, Set<String> ids, List<String> problems) {
        Set<String> off = new LinkedHashSet<>();
        for (String id : named) {
            int line = OwnRuleFile.lineOf(yaml, id, OwnRuleFile.lineOf(yaml, "off:", 1));
            if (id.equals(BLOCKS)) {
                problems.add(told(line, BLOCKS + " can't be switched off: it keeps open slots from being sent"));
            } else if (FINDINGS.contains(id) || ids.contains(id)) {
                off.add(id);
            } else {
                problems.add(
                        told(line, "there is no rule “" + id + "” to switch off; see docs/tone.md for their names"));
            }
        }
        return off;
    }

    private static String told(int line, String text) {
        return "tone.yaml line " + line + ": " + text;
    }

    /// One rule, from its first line on.
    private record Check(String yaml, int line, Map<String, List<String>> sets, RuleFile standard) {
        Optional<String> problem(Entry entry, Set<String> taken) {
            return named(entry, taken)
                    .or(() -> shaped(entry))
                    .or(() -> patterns(entry))
                    .or(() -> examples(entry))
                    .map(text ->
                            text.startsWith("tone.yaml line") ? text : told(line, "rule " + entry.id() + " " + text));
        }

        private static Optional<String> named(Entry entry, Set<String> taken) {
            if (!entry.id().matches("[a-z0-9][a-z0-9.-]{0,59}")) {
                return Optional.of("needs a plain name: small letters, digits, - and .");
            }
            return taken.contains(entry.id())
                    ? Optional.of("stands there already; give it another id, or switch the other off under “off:”")
                    : Optional.empty();
        }

        private Optional<String> shaped(Entry entry) {
            boolean sign = entry.message().isEmpty();
            boolean known =
                    standard.entries().stream().anyMatch(other -> other.group().equals(entry.group()));
            if (sign && !known) {
                return Optional.of("has no message; say in one sentence why the words are marked");
            }
            if (entry.message().filter(text -> text.length() > LONGEST_MESSAGE).isPresent()) {
                return Optional.of(
                        "has a message of more than " + LONGEST_MESSAGE + " characters; one sentence is enough");
            }
            if (!CHANGES.contains(entry.change())) {
                return Optional.of("can't change “" + entry.change()
                        + "”; use words, clause, sentence, leave-out or sentence-out");
            }
            return entry.only().stream()
                    .filter(word -> Stream.of(Framework.values())
                            .noneMatch(each -> each.word().equals(word)))
                    .findFirst()
                    .map(word -> "is for “" + word
                            + "”, which is no framework; use accept, direct-closure, redirect, buy-time or soft-fade");
        }

        private Optional<String> patterns(Entry entry) {
            if (entry.match().size() + entry.unlessSentence().size() > MOST_PATTERNS) {
                return Optional.of("has more than " + MOST_PATTERNS + " patterns; make two rules of it");
            }
            return Stream.concat(entry.match().stream(), entry.unlessSentence().stream())
                    .flatMap(pattern -> pattern(entry, pattern).stream())
                    .findFirst();
        }

        private Optional<String> pattern(Entry entry, String text) {
            int at = OwnRuleFile.lineOf(yaml, text, line);
            String whose = "rule " + entry.id() + ": ";
            if (text.length() > LONGEST_PATTERN) {
                return Optional.of(
                        told(at, whose + "this pattern is longer than " + LONGEST_PATTERN + " characters; name a set"));
            }
            try {
                return Pattern.of(text, sets).ways() > MOST_WAYS
                        ? Optional.of(
                                told(at, whose + "“" + text + "” can fit in too many ways; use fewer or smaller gaps"))
                        : Optional.empty();
            } catch (IllegalArgumentException wrong) {
                return Optional.of(
                        told(at, whose + wrong.getMessage() + "; see “How patterns are written” in docs/tone.md"));
            }
        }

        private Optional<String> examples(Entry entry) {
            if (entry.message().isPresent()
                    && (entry.examples().hit().isEmpty()
                            || entry.examples().miss().isEmpty())) {
                return Optional.of("needs examples: at least one sentence under “hit:” and one under “miss:”");
            }
            var alone = new PatternSet(new RuleFile(sets, List.of(entry), List.of()));
            return Stream.concat(
                            entry.examples().hit().stream()
                                    .filter(text -> !fits(alone, text, entry))
                                    .map(text -> example(entry, text, "does not find its example")),
                            entry.examples().miss().stream()
                                    .filter(text -> fits(alone, text, entry))
                                    .map(text -> example(entry, text, "finds what it should leave alone:")))
                    .findFirst();
        }

        private String example(Entry entry, String text, String what) {
            return told(
                    OwnRuleFile.lineOf(yaml, text, line),
                    "rule " + entry.id() + " " + what + " “" + text + "”; mend the pattern or the example");
        }

        private static boolean fits(PatternSet rule, String text, Entry entry) {
            return Draft.read(text, rule, Set.of()).has(entry.group());
        }
    }
}
