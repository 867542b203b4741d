package sendoff.tone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Span;
import sendoff.domain.Framework;
import sendoff.tone.Draft.Line;

/// Notes what a sentence does though no pattern has its words, as a [SecondOpinion] reads it. A user switches it off
/// as `<rule>.likeness`.
final class Likeness implements ToneRule {
    private record Kind(String rule, String why) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "excuse-not-rule",
                    "Being busy invites “then later?”; a limit of yours closes the question kindly."),
            new Kind("hedging", "It sounds as if you were not sure of your own answer; say it plainly."),
            new Kind(
                    "open-to-negotiation",
                    "This invites them to argue with your no; without it the answer stands and stays kind."),
            new Kind("over-apology", OverApology.WHY),
            new Kind(
                    "vague-open-door",
                    "This says neither yes nor no; name a date or a condition, or leave the door closed."));

    /// What a sentence does by its patterns: then they have spoken, or it is something else.
    private static final List<String> KNOWN = List.of(
            "excuse-not-rule",
            "vague-open-door",
            "open-to-negotiation",
            "hedging",
            "apology",
            "strong-apology",
            "thanks",
            "goodwill",
            "wish",
            "promise",
            "disowned",
            "belied");

    static String of(String rule) {
        return rule + ".likeness";
    }

    /// What can be switched off.
    static Set<String> ids() {
        return Stream.concat(
                        KINDS.stream().map(Kind::rule), Stream.of("no-goodwill", "no-decision", "refusal-given-away"))
                .map(Likeness::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (situation.is(Framework.ACCEPT)) {
            return List.of();
        }
        return draft.lines().stream()
                .filter(line -> KNOWN.stream().noneMatch(group -> draft.has(group, line)))
                .flatMap(line -> KINDS.stream()
                        .filter(kind -> !draft.isOff(of(kind.rule()))
                                && !draft.isUnwanted(kind.rule(), line)
                                && draft.sounds(kind.rule(), line))
                        .map(kind -> finding(draft, line, kind)))
                .toList();
    }

    /// Leaving the sentence out is safe where it says nothing else.
    private static Finding finding(Draft draft, Line line, Kind kind) {
        boolean needed = draft.has("decides", line)
                || draft.has("refusal", line)
                || draft.lines().size() == 1;
        return Found.at(
                draft,
                kind.rule(),
                new Span(line.start(), line.end()),
                kind.why(),
                needed ? Optional.empty() : Optional.of(instead(kind.rule())));
    }

    private static String instead(String rule) {
        return rule.equals("excuse-not-rule") ? "I have reached my limit for this month." : "";
    }
}
