package sendoff.desk;

import java.util.Optional;
import sendoff.domain.KeptDraft;
import sendoff.store.Undos.Before;

/// What an act changed beyond the introduction and its draft, taken back with it: the giving plan, and the owner's
/// Drafts folder.
record Beyond(Giving giving, Drafting drafting) {
    /// @param now the draft as it was before it was taken back
    void takeBack(Before then, Optional<KeptDraft> now) {
        then.placed().ifPresent(was -> giving.takenBack(then.filed(), was));
        boolean wasThere = then.draft().flatMap(KeptDraft::filed).isPresent();
        if (then.draft().isPresent() && !wasThere) {
            now.flatMap(KeptDraft::filed)
                    .ifPresent(receipt -> drafting.takeOut(then.filed().id(), receipt));
        }
    }
}
