package sendoff.desk.answering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import sendoff.desk.common.NotPossible;
import sendoff.desk.common.Papers;
import sendoff.desk.common.Playbooks;
import sendoff.desk.weighing.Deciding;
import sendoff.domain.Decision;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Origin;
import sendoff.domain.Origin.Offered;
import sendoff.domain.Resource;
import sendoff.domain.ResourceId;
import sendoff.store.Tables;

/// What goes along with a draft: a useful thing, and other words for the same decision. Each act can be taken back.
public final class Enclosing {
    private final Tables tables;
    private final Papers papers;
    private final Writing writing;
    private final Deciding deciding;
    private final Clock clock;

    public Enclosing(Tables tables, Writing writing, Deciding deciding, Clock clock) {
        this.tables = tables;
        this.papers = new Papers(tables);
        this.writing = writing;
        this.deciding = deciding;
        this.clock = clock;
    }

    /// A template that words the decision of a draft.
    ///
    /// @param id     voice and file
    /// @param shown  what it is called
    /// @param own    the owner's
    /// @param chosen the draft was made from it
    public record Choice(String id, String shown, boolean own, boolean chosen) {}

    /// The templates that fit what is decided, the owner's own replies first; none where nothing is.
    public List<Choice> templates(IntroductionId id) {
        Optional<KeptDraft> draft = tables.drafts().of(id);
        String used = draft.flatMap(one -> one.origin().template())
                .map(Origin.UsedTemplate::id)
                .orElse("");
        return draft.flatMap(KeptDraft::decision).map(decision -> writing.choices(papers.filed(id), decision)).stream()
                .flatMap(List::stream)
                .map(one -> new Choice(Playbooks.id(one), one.shown(), one.own(), used.equals(Playbooks.id(one))))
                .toList();
    }

    /// A template as it would word an answer here.
    ///
    /// @param id   voice and file
    /// @param own  the owner's
    /// @param text filled in; what could not be filled stands in braces
    public record Wording(String id, String shown, boolean own, String text) {}

    /// How the playbook would put an answer of this kind, the owner's own words first. Keeps nothing.
    ///
    /// @param framework empty for that of the draft there is, else what is recommended
    /// @throws NoSuchIntroduction if it is not in the files
    public List<Wording> wordings(IntroductionId id, Optional<Framework> framework) {
        Filed filed = papers.filed(id);
        Optional<KeptDraft> draft = tables.drafts().of(id);
        Framework meant =
                framework.or(() -> draft.map(KeptDraft::framework)).orElseGet(() -> deciding.recommended(filed));
        Decision decision = draft.flatMap(KeptDraft::decision)
                .filter(one -> one.framework() == meant)
                .orElseGet(() -> deciding.standard(filed, meant));
        return writing.choices(filed, decision).stream()
                .map(one -> new Wording(Playbooks.id(one), one.shown(), one.own(), writing.words(filed, decision, one)))
                .toList();
    }

    /// Words the same decision with another template.
    ///
    /// @param template voice and file
    /// @return false when the draft was left alone because it was edited
    public boolean reword(IntroductionId id, String template, boolean replace) {
        KeptDraft before = draft(id);
        Filed filed = papers.filed(id);
        if (before.edited() && !replace) {
            return false;
        }
        var how = new Writing.How(Optional.of(template), before.origin().offered());
        keep(filed, writing.write(filed, decision(filed, before), before.filed(), how), "Other words");
        return true;
    }

    /// Puts a resource into the draft: a redirect is worded anew, any other answer gains a sentence.
    ///
    /// @return false when the draft was left alone because it was edited
    /// @throws IllegalStateException in words for the owner, if it is not offered any more
    public boolean offer(IntroductionId id, ResourceId resource, boolean replace) {
        KeptDraft before = draft(id);
        Filed filed = papers.filed(id);
        Resource chosen = writing.offering()
                .find(resource)
                .filter(Resource::isOffered)
                .orElseThrow(() -> new NotPossible(
                        "This resource was taken away meanwhile: choose another. Your draft is as it was."));
        if (decision(filed, before) instanceof Decision.Redirect redirect) {
            if (before.edited() && !replace) {
                return false;
            }
            keep(filed, writing.offering(filed, redirect, chosen, before.filed()), "“" + chosen.title() + "”");
            return true;
        }
        String sentence = "One thing that may help: " + chosen.inWords() + ".";
        var after = before.reads(Paragraphs.beforeGoodwill(before.body(), sentence), clock.instant())
                .from(before.origin().offering(Optional.of(Offered.of(chosen))));
        keep(filed, after, "“" + chosen.title() + "”");
        return true;
    }

    /// Takes the resource out of the draft again; a text changed by hand keeps its words, but nothing is attached.
    public void offerNothing(IntroductionId id) {
        KeptDraft before = draft(id);
        Filed filed = papers.filed(id);
        KeptDraft after = decision(filed, before) instanceof Decision.Redirect redirect && !before.edited()
                ? writing.write(filed, new Decision.Redirect("", redirect.by()), before.filed(), Writing.How.LIKELY)
                : before.from(before.origin().offering(Optional.empty()));
        keep(filed, after, "Nothing to offer");
    }

    private Decision decision(Filed filed, KeptDraft draft) {
        return draft.decision().orElseGet(() -> deciding.standard(filed, draft.framework()));
    }

    private void keep(Filed filed, KeptDraft draft, String said) {
        tables.database().change(tx -> {
            deciding.remember(tx, filed, said);
            tables.drafts().save(tx, draft);
        });
    }

    private KeptDraft draft(IntroductionId id) {
        return tables.drafts()
                .of(id)
                .orElseThrow(() -> new NotPossible("There is no answer yet: choose how to answer first."));
    }
}
