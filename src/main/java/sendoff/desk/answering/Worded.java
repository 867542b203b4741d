package sendoff.desk.answering;

import java.time.Clock;
import sendoff.compose.Edits;
import sendoff.compose.Template;
import sendoff.desk.common.Playbooks;
import sendoff.domain.KeptDraft;
import sendoff.domain.Origin.Offered;
import sendoff.domain.Origin.UsedTemplate;
import sendoff.domain.TemplateUse;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Writes down what an answer was worded with when it leaves, and what its owner changed.
final class Worded {
    private final Tables tables;
    private final Clock clock;

    Worded(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /// Which version of its template a draft is made from; a text not seen before, such as one edited in another
    /// program, becomes the next.
    UsedTemplate version(Template template) {
        String id = Playbooks.id(template);
        var known = tables.versions().of(id);
        if (!known.isEmpty() && known.getFirst().source().equals(template.source())) {
            return new UsedTemplate(id, known.getFirst().number());
        }
        var number = new int[1];
        tables.database().change(tx -> number[0] = tables.versions().note(tx, id, template.source(), clock.instant()));
        return new UsedTemplate(id, number[0]);
    }

    void used(Tx tx, KeptDraft draft, String answer) {
        draft.origin().template().ifPresent(template -> {
            var edits = Edits.between(draft.composed(), draft.body());
            tables.uses()
                    .save(
                            tx,
                            new TemplateUse(
                                    answer,
                                    draft.introduction(),
                                    template,
                                    draft.origin().offered().map(Offered::id),
                                    clock.instant(),
                                    edits.inWords(),
                                    edits.changes()));
        });
    }

    /// Another program sends it: nobody knows its `Message-ID` here, so there is one for each introduction.
    void usedElsewhere(Tx tx, KeptDraft draft) {
        used(tx, draft, "elsewhere:" + draft.introduction());
    }

    void unused(Tx tx, String answer) {
        tables.uses().remove(tx, answer);
    }
}
