package sendoff.tone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.Finding;
import sendoff.domain.Framework;

/// The six things to have done before an answer leaves, ticked from what is known.
public final class Checklist {
    private static final Set<String> PARTS = Set.of("no-thanks", "no-decision", "no-goodwill");

    /// @param id   `stakes`, `outcome`, `framework`, `parts`, `promises` or `reflect`
    /// @param done empty when a draft alone can't tell
    /// @param why  one sentence
    public record Item(String id, Optional<Boolean> done, String why) {}

    private Checklist() {}

    static List<Item> of(Draft draft, Situation situation, List<Finding> findings) {
        var facts = situation.facts();
        return List.of(
                known("stakes", facts.stakes(), "The stakes are assessed.", "The stakes are not assessed yet."),
                known(
                        "outcome",
                        facts.outcome(),
                        "The outcome you want is written down.",
                        "The outcome you want is not written down yet."),
                framework(draft, situation),
                parts(findings),
                promises(draft, findings),
                known("reflect", facts.reflect(), "A day to look back is set.", "No day to look back is set."));
    }

    private static Item known(String id, Optional<Boolean> fact, String yes, String no) {
        return new Item(id, fact, fact.map(done -> done ? yes : no).orElse("The draft alone can't tell."));
    }

    /// The words of the draft against the way of answering that was chosen.
    private static Item framework(Draft draft, Situation situation) {
        if (situation.framework().isEmpty()) {
            return new Item("framework", Optional.empty(), "No way of answering is chosen yet.");
        }
        Framework framework = situation.framework().orElseThrow();
        boolean fits = NoDecision.isStated(draft, situation)
                && !(framework == Framework.ACCEPT && draft.has("refusal") && !draft.has("yes"));
        return new Item(
                "framework",
                Optional.of(fits),
                fits
                        ? "The draft reads like: " + framework.shown() + "."
                        : "The draft doesn't read like: " + framework.shown() + ".");
    }

    private static Item parts(List<Finding> findings) {
        if (openSlots(findings).findAny().isPresent()) {
            return new Item("parts", Optional.of(false), "A slot is still open.");
        }
        List<String> missing = findings.stream()
                .map(Finding::rule)
                .filter(PARTS::contains)
                .map(rule -> rule.substring(3))
                .toList();
        return new Item(
                "parts",
                Optional.of(missing.isEmpty()),
                missing.isEmpty()
                        ? "Thanks, decision and goodwill are in the draft."
                        : "Missing in the draft: " + String.join(", ", missing) + ".");
    }

    private static Stream<Finding> openSlots(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.rule().equals(OwnRules.BLOCKS));
    }

    private static Item promises(Draft draft, List<Finding> findings) {
        if (openSlots(findings).anyMatch(slot -> !slot.text().startsWith("{owner"))) {
            return new Item("promises", Optional.empty(), "What goes into the open slot may be a promise.");
        }
        if (findings.stream().anyMatch(finding -> finding.rule().equals("undated-promise"))) {
            return new Item("promises", Optional.of(false), "A promise has no day yet.");
        }
        return draft.has("promise")
                ? new Item("promises", Optional.empty(), "Only you can tell whether what you promise fits into a week.")
                : new Item("promises", Optional.of(true), "The draft promises nothing that has to be kept.");
    }
}
