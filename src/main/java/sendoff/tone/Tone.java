package sendoff.tone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.language.RuleFile;

/// Reads a draft as its recipient would. It only notices; it never edits.
public final class Tone {
    private final RuleFile file;
    private final PatternSet patterns;
    private final SecondOpinion opinion;
    private final Set<String> rulesOff;
    private final List<String> problems;

    private Tone(
            RuleFile file, PatternSet patterns, SecondOpinion opinion, Set<String> rulesOff, List<String> problems) {
        this.opinion = opinion;
        this.file = file;
        this.patterns = patterns;
        this.rulesOff = Set.copyOf(rulesOff);
        this.problems = List.copyOf(problems);
    }

    /// With the rules that come with the program.
    public static Tone standard() {
        return byPatterns().and(SecondOpinion.fromJar());
    }

    /// With the patterns alone: what a second opinion is taught with and measured against.
    public static Tone byPatterns() {
        RuleFile file = resource("/tone/signs.yaml").and(resource("/tone/rules.yaml"));
        return new Tone(file, new PatternSet(file), SecondOpinion.NONE, Set.of(), List.of());
    }

    /// With another second opinion.
    public Tone and(SecondOpinion other) {
        return new Tone(file, patterns, other, rulesOff, problems);
    }

    private static RuleFile resource(String name) {
        try (InputStream yaml = Objects.requireNonNull(Tone.class.getResourceAsStream(name), name)) {
            return RuleFile.readPlain(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// With the rules of a user's own file as well.
    ///
    /// @throws IllegalArgumentException if one of its patterns makes no sense
    public Tone and(RuleFile own) {
        RuleFile all = file.and(own);
        own.entries().forEach(entry -> entry.unlessSentence().forEach(text -> Pattern.of(text, all.sets())));
        return new Tone(all, new PatternSet(all, own.entries()), opinion, rulesOff, problems);
    }

    /// With what a user wrote in `tone.yaml`: rules added, rules switched off. What is wrong with it is left out and
    /// told by [#problems].
    public Tone and(String ownYaml) {
        OwnRules own = OwnRules.read(ownYaml, file);
        Set<String> off = new HashSet<>(rulesOff);
        off.addAll(own.off());
        RuleFile all = file.and(own.file());
        return new Tone(all, new PatternSet(all, own.file().entries()), opinion, off, own.problems());
    }

    /// Without these: ids of findings (`hedging`) or of single entries (`hedging.guess`).
    public Tone without(Set<String> rules) {
        return new Tone(file, patterns, opinion, rules, problems);
    }

    /// The same rules, with a word about the user's own file, which can't be read at all.
    public Tone withProblem(String problem) {
        return new Tone(file, patterns, opinion, rulesOff, List.of(problem));
    }

    /// What is wrong with the user's own file: each with its line and what to do.
    public List<String> problems() {
        return problems;
    }

    /// What is switched off: ids of findings or of single entries.
    public Set<String> rulesOff() {
        return rulesOff;
    }

    /// What a recipient might stumble over, in the order of the text; what is missing comes first.
    /// The same text and situation give the same findings.
    public List<Finding> check(String draft, Situation situation) {
        Draft read = Draft.read(draft, patterns, rulesOff, opinion);
        if (read.lines().isEmpty() && !read.has("slot")) {
            return List.of();
        }
        return ToneRules.all().stream()
                .flatMap(rule -> rule.check(read, situation).stream())
                .filter(finding -> !rulesOff.contains(finding.rule()))
                .sorted(Comparator.comparing(
                                (Finding finding) -> !finding.span().isEmpty())
                        .thenComparing(finding -> finding.span().start())
                        .thenComparing(finding -> finding.span().end()))
                .toList();
    }

    /// The answer's checklist, ticked from what is known.
    public List<Checklist.Item> checklist(String draft, Situation situation) {
        return Checklist.of(Draft.read(draft, patterns, rulesOff, opinion), situation, check(draft, situation));
    }

    /// The sentences of a draft's body, for who teaches a second opinion.
    public List<Said> said(String draft) {
        return Draft.read(draft, patterns, rulesOff).said();
    }

    /// Whether the draft says no, for texts of which nobody chose a framework.
    public Optional<Framework> seems(String draft) {
        return Decisions.seems(Draft.read(draft, patterns, rulesOff, opinion));
    }
}
