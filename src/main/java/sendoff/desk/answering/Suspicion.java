package sendoff.desk.answering;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Stages;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.PromiseMade;
import sendoff.recognise.Promises;
import sendoff.tone.NothingNew;

/// Why words that a machine wrote are not used: they say something new, or read worse than what is there.
public final class Suspicion {
    private static final Pattern SLOT = Pattern.compile("\\{[a-z][a-z0-9_ ]*(?::[^}\\n]*)?}");

    private final Answering answering;
    private final Stages stages;
    private final Ownership ownership;
    private final Clock clock;
    private final Promises promises = new Promises();

    public Suspicion(Answering answering, Stages stages, Ownership ownership, Clock clock) {
        this.answering = answering;
        this.stages = stages;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// @param sources what it may speak of
    /// @return empty when it may be proposed
    Optional<String> of(IntroductionId id, KeptDraft draft, String text, String sources) {
        return fresh(text, sources)
                .or(() -> promised(text, draft.body()))
                .or(() -> worse(
                        answering.check(id, draft.body()).findings(),
                        answering.check(id, text).findings()));
    }

    /// The same for a template: its slots are what the desk knows, and nothing else is new.
    Optional<String> ofTemplate(String template, String text, String sources) {
        try {
            stages.playbooks().read(template, text);
        } catch (IllegalArgumentException broken) {
            return Optional.of("What came back is no template: " + broken.getMessage() + ".");
        }
        return fresh(
                        SLOT.matcher(text).replaceAll("something"),
                        SLOT.matcher(sources).replaceAll("something"))
                .or(() -> slots(text, sources))
                .or(() -> promised(text, sources));
    }

    private static Optional<String> slots(String text, String sources) {
        Set<String> known = slots(sources);
        return slots(text).stream()
                .filter(slot -> !known.contains(slot))
                .findFirst()
                .map(slot -> "What came back has a slot that was not there: " + slot + ".");
    }

    private static Set<String> slots(String text) {
        return SLOT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Optional<String> fresh(String text, String sources) {
        List<String> found = NothingNew.in(text, sources);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("What came back says something new: "
                        + String.join(", ", found.subList(0, Math.min(3, found.size()))) + ". Your words stand.");
    }

    private Optional<String> promised(String text, String before) {
        var at = clock.instant().atZone(ownership.calendar().zone()).toOffsetDateTime();
        var known = new HashSet<PromiseMade.What>();
        promises.in(before, at).forEach(promise -> known.add(promise.what()));
        return promises.in(text, at).stream()
                .filter(promise -> !known.contains(promise.what()))
                .findFirst()
                .map(promise ->
                        "What came back promises something: “" + promise.text().strip() + "” Your words stand.");
    }

    private static Optional<String> worse(List<Finding> before, List<Finding> after) {
        Optional<Finding> severe = after.stream()
                .filter(finding -> finding.severity() != Severity.ADVISE)
                .filter(finding -> before.stream().noneMatch(old -> old.rule().equals(finding.rule())))
                .findFirst();
        Set<String> known = before.stream().map(Finding::rule).collect(Collectors.toSet());
        return severe.or(() -> after.stream()
                        .filter(finding -> !known.contains(finding.rule()))
                        .findFirst())
                .map(finding -> "What came back reads worse: " + finding.why() + " Your words stand.");
    }
}
