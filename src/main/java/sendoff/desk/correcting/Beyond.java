package sendoff.desk.correcting;

import java.util.Optional;
import sendoff.desk.answering.Drafting;
import sendoff.desk.weighing.Giving;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.store.Undos.Before;

/// What an act changed beyond the introduction and its draft, taken back with it: the giving plan, and the owner's
/// Drafts folder.
public record Beyond(Giving giving, Drafting drafting) {
    /// @param now the draft as it was before it was taken back
    void takeBack(Before then, Optional<KeptDraft> now) {
        then.placed().ifPresent(was -> giving.takenBack(then.filed(), was));
        boolean wasThere = then.draft().flatMap(KeptDraft::filed).isPresent();
        if (then.draft().isPresent() && !wasThere) {
            takeOut(then.filed().id(), now);
        }
    }

    /// What lies in Drafts of this draft goes: it is kept under this name no longer.
    void takeOut(IntroductionId id, Optional<KeptDraft> draft) {
        draft.flatMap(KeptDraft::filed).ifPresent(receipt -> drafting.takeOut(id, receipt));
    }
}
