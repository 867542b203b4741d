package sendoff.desk.common;

import java.util.List;
import java.util.Set;
import sendoff.domain.Finding;
import sendoff.tone.Situation;

/// What is noticed in a text of the owner's. Rules that they switched off keep still, but for what can't be sent as it
/// stands.
public final class Noticing {
    private final Stages stages;
    private final Ownership ownership;

    public Noticing(Stages stages, Ownership ownership) {
        this.stages = stages;
        this.ownership = ownership;
    }

    /// @param without rules that mean nothing for such a text
    public List<Finding> in(String text, Situation situation, Set<String> without) {
        Set<String> off = ownership.preferences().rulesOff();
        return stages.tone().check(text, situation).stream()
                .filter(finding -> !without.contains(finding.rule()))
                .filter(finding -> finding.blocks() || !off.contains(finding.rule()))
                .toList();
    }
}
