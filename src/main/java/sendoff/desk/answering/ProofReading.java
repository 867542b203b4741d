package sendoff.desk.answering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.desk.common.Noticing;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Stages;
import sendoff.desk.weighing.Opened;
import sendoff.desk.weighing.Tick;
import sendoff.domain.Conversation;
import sendoff.domain.Decision;
import sendoff.domain.Filed;
import sendoff.domain.Finding;
import sendoff.domain.KeptDraft;
import sendoff.domain.Origin.UsedTemplate;
import sendoff.domain.Owner;
import sendoff.store.Tables;
import sendoff.store.TemplateVersions;
import sendoff.tone.Situation;

/// Reads a draft as its recipient will, with all that is known of the introduction it answers.
public final class ProofReading {
    private final Stages stages;
    private final Ownership ownership;
    private final Noticing noticing;
    private final Ticking ticking;
    private final Tables tables;
    private final Clock clock;

    public ProofReading(Stages stages, Ownership ownership, Ticking ticking, Tables tables, Clock clock) {
        this.ticking = ticking;
        this.tables = tables;
        this.stages = stages;
        this.ownership = ownership;
        this.noticing = new Noticing(stages, ownership);
        this.clock = clock;
    }

    Opened.Checked read(Filed filed, Conversation conversation, String text, Optional<KeptDraft> draft) {
        Situation situation = situation(filed, conversation, draft);
        Set<String> kept = draft.map(KeptDraft::kept).orElse(Set.of());
        List<Finding> findings = noticing.in(text, situation, Set.of()).stream()
                .filter(finding -> finding.blocks() || !kept.contains(KeptDraft.mark(finding)))
                .toList();
        List<Tick> ticks = ticking.known(Tick.of(stages.tone().checklist(text, situation)), filed, text, draft);
        return new Opened.Checked(findings, ticks, words(text));
    }

    private Situation situation(Filed filed, Conversation conversation, Optional<KeptDraft> draft) {
        Owner owner = ownership.owner();
        var theirs = conversation.messages().stream()
                .filter(message -> !owner.wrote(message))
                .toList();
        return Situation.of(theirs, Optional.of(filed.seen()), draft.map(KeptDraft::framework), Optional.of(owner))
                .with(new Situation.Facts(
                        filed.isLate(clock.instant()),
                        Optional.of(ownership.calendar().dayOf(clock.instant())),
                        Optional.of(true),
                        Optional.of(filed.assessment().outcome().isPresent()),
                        draft.flatMap(KeptDraft::decision).flatMap(ProofReading::looksBack)))
                .madeFrom(draft.flatMap(kept -> kept.origin().template()).flatMap(this::text));
    }

    private Optional<String> text(UsedTemplate used) {
        return tables.versions().of(used.id()).stream()
                .filter(version -> version.number() == used.version())
                .map(TemplateVersions.Version::source)
                .findFirst();
    }

    /// A decision with a date brings the introduction back by itself; of the others nobody knows yet.
    private static Optional<Boolean> looksBack(Decision decision) {
        return switch (decision) {
            case Decision.Redirect redirect -> Optional.of(true);
            case Decision.BuyTime time -> Optional.of(true);
            case Decision.SoftFade fade -> Optional.of(true);
            case Decision.Accept accept -> Optional.empty();
            case Decision.DirectClosure closure -> Optional.empty();
            case Decision.Dismiss dismiss -> Optional.empty();
        };
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
