package sendoff.desk.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.compose.Edits;
import sendoff.compose.Habits;
import sendoff.compose.Template;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Playbooks;
import sendoff.desk.common.Stages;
import sendoff.domain.TemplateUse;
import sendoff.reflect.PlaybookProposals;
import sendoff.reflect.PlaybookProposals.Kind;
import sendoff.reflect.PlaybookProposals.Known;
import sendoff.reflect.PlaybookProposals.Proposal;
import sendoff.store.Tables;
import sendoff.store.TemplateVersions.Span;

/// What the quarterly reading proposes for templates: to merge two, to retire one, to write one anew from the owner's
/// own edits. Each is taken, or turned down and not made again; the owner takes either back like any act of the
/// reading.
public final class Proposals {
    /// What was turned down is kept under this and its name.
    public static final String PROPOSAL = "proposal ";

    private final Tables tables;
    private final Stages stages;
    private final Ownership ownership;
    private final Editing editing;
    private final Rereading rereading;

    Proposals(Tables tables, Stages stages, Ownership ownership, Editing editing, Rereading rereading) {
        this.tables = tables;
        this.stages = stages;
        this.ownership = ownership;
        this.editing = editing;
        this.rereading = rereading;
    }

    /// @param id      names the proposal
    /// @param changes what would be changed, for a rewrite: the template's words and the owner's
    public record Offer(String id, Way way, String template, String shown, String other, List<Change> changes) {
        public Offer {
            changes = List.copyOf(changes);
        }
    }

    public enum Way {
        MERGE,
        RETIRE,
        REWRITE
    }

    public record Change(String before, String after) {}

    /// What is proposed and was not turned down.
    public List<Offer> all() {
        Map<String, Instant> looked = tables.readings().looked();
        return PlaybookProposals.of(known(), rereading.today()).stream()
                .filter(proposal -> !looked.containsKey(PROPOSAL + proposal.id()))
                .map(this::offer)
                .toList();
    }

    private Offer offer(Proposal proposal) {
        Way way = switch (proposal.kind()) {
            case MERGE -> Way.MERGE;
            case RETIRE -> Way.RETIRE;
            case REWRITE -> Way.REWRITE;
        };
        return new Offer(
                proposal.id(),
                way,
                proposal.template(),
                rereading.shown(proposal.template()),
                proposal.other().map(rereading::shown).orElse(""),
                editing.habits(proposal.template()).stream()
                        .map(habit -> new Change(habit.before(), habit.after()))
                        .toList());
    }

    private List<Known> known() {
        Set<String> retired = tables.readings().retired();
        Map<String, Span> spans = tables.versions().spans();
        Map<String, List<TemplateUse>> uses = rereading.uses();
        return stages.playbooks().templates().stream()
                .filter(template -> !retired.contains(Playbooks.id(template)))
                .map(template -> known(
                        template,
                        uses.getOrDefault(Playbooks.id(template), List.of()),
                        Optional.ofNullable(spans.get(Playbooks.id(template)))))
                .toList();
    }

    private Known known(Template template, List<TemplateUse> uses, Optional<Span> span) {
        String id = Playbooks.id(template);
        return new Known(
                id,
                template.voice() + " " + template.situation() + " " + template.length() + " " + template.channel(),
                template.own() && !stages.playbooks().isBuiltIn(id),
                template.own(),
                template.source(),
                uses.size(),
                uses.stream().findFirst().map(use -> ownership.calendar().dayOf(use.at())),
                span.map(one -> ownership.calendar().dayOf(one.begun())),
                uses.isEmpty() ? 0 : editing.habits(id).size());
    }

    private Optional<Proposal> find(String proposal) {
        return PlaybookProposals.of(known(), rereading.today()).stream()
                .filter(one -> one.id().equals(proposal))
                .findFirst();
    }

    /// Does what is proposed. Of two templates one is made by [#merge(String, String)], with words of the owner's.
    ///
    /// @return false where it is not proposed any more
    public boolean take(String proposal) {
        return find(proposal)
                .map(one -> switch (one.kind()) {
                    case MERGE -> false;
                    case RETIRE -> rereading.retire(one.template(), "not used for half a year");
                    case REWRITE -> rewrite(one.template());
                })
                .orElse(false);
    }

    /// It is not proposed again.
    public void turnDown(String proposal) {
        rereading.look(PROPOSAL + proposal, "Left as it is");
    }

    // ---- two become one

    /// Two templates side by side.
    ///
    /// @param kept    the one that stays
    /// @param changes from its words to those of the other one
    public record Pair(Side kept, Side other, List<Change> changes) {
        public Pair {
            changes = List.copyOf(changes);
        }
    }

    /// @param template voice and file
    public record Side(String template, String shown, String text, int times) {}

    /// Empty where that merge is not proposed any more.
    public Optional<Pair> pair(String proposal) {
        return find(proposal)
                .filter(one -> one.kind() == Kind.MERGE)
                .map(one -> pair(side(one.other().orElseThrow()), side(one.template())));
    }

    private static Pair pair(Side kept, Side other) {
        List<Change> changes = Edits.between(kept.text(), other.text()).changes().stream()
                .map(change -> new Change(change.before(), change.after()))
                .toList();
        return new Pair(kept, other, changes);
    }

    private Side side(String template) {
        String text = stages.playbooks().template(template).orElseThrow().source();
        return new Side(
                template,
                rereading.shown(template),
                text,
                tables.uses().of(template).size());
    }

    /// Gives the one that stays the merged words, and retires the other.
    ///
    /// @return false where it is not proposed any more
    /// @throws IllegalArgumentException if the words can't be read as a template; nothing is done then
    public boolean merge(String proposal, String text) {
        Optional<Pair> pair = pair(proposal);
        pair.ifPresent(one -> rereading.renew(
                "Merged into: " + one.kept().shown(),
                one.kept().template(),
                text,
                Optional.of(one.other().template())));
        return pair.isPresent();
    }

    // ---- from the owner's own edits

    /// All that the owner always changes becomes the template's text.
    private boolean rewrite(String id) {
        Template before = stages.playbooks().template(id).orElseThrow();
        Template now = before;
        List<TemplateUse> uses = tables.uses().of(id);
        var declined = tables.uses().declined(id);
        for (var habits = Habits.in(now, uses, declined); !habits.isEmpty(); habits = Habits.in(now, uses, declined)) {
            Template next = stages.playbooks().read(id, habits.getFirst().text());
            if (next.source().equals(now.source())) {
                break;
            }
            now = next;
        }
        if (now.source().equals(before.source())) {
            return false;
        }
        rereading.renew("Rewritten: " + before.shown(), id, now.source(), Optional.empty());
        return true;
    }
}
