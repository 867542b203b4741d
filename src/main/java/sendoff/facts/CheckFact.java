package sendoff.facts;

import java.util.List;
import java.util.Optional;
import sendoff.desk.weighing.Tick;
import sendoff.domain.Finding;

/// A draft, read as its recipient will.
public record CheckFact(List<Found> findings, List<Ticked> checklist) {
    public CheckFact {
        findings = List.copyOf(findings);
        checklist = List.copyOf(checklist);
    }

    /// @param start of the words, in UTF-16 units of the draft; an absence has an empty span
    public record Found(
            String rule, String severity, int start, int end, String text, String why, Optional<String> suggestion) {
        static Found of(Finding finding) {
            return new Found(
                    finding.rule(),
                    finding.severity().word(),
                    finding.span().start(),
                    finding.span().end(),
                    finding.text(),
                    finding.why(),
                    finding.suggestion());
        }
    }

    /// @param done empty where a draft alone can't tell
    public record Ticked(String id, Optional<Boolean> done, String why) {
        static Ticked of(Tick tick) {
            return new Ticked(tick.id(), tick.done(), tick.why());
        }
    }

    public static CheckFact of(List<Finding> findings, List<Tick> checklist) {
        return new CheckFact(
                findings.stream().map(Found::of).toList(),
                checklist.stream().map(Ticked::of).toList());
    }
}
