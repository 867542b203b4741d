package sendoff.desk.correcting;

import java.util.Optional;
import sendoff.domain.KeptDraft;
import sendoff.store.Undos.Before;

/// What the owner typed after an act that is taken back. Typing is no act and there is no redo, so it is not thrown
/// away with it.
enum TypedSince {
    NOTHING(""),
    /// On in the draft that was there before the act, or where none of the owner's was: it stays.
    ON(". What you typed since stays"),
    /// In a draft that took the place of the owner's own words: these come back, and the newer ones can be had, too.
    ANEW(". Once more brings back what you typed since");

    private final String told;

    TypedSince(String told) {
        this.told = told;
    }

    /// To be said after what was taken back.
    String told() {
        return told;
    }

    static TypedSince after(Before act, Optional<KeptDraft> now) {
        Optional<KeptDraft> typed = now.filter(
                        draft -> draft.edited() && draft.updated().isAfter(act.at()))
                .filter(draft -> act.draft()
                        .map(KeptDraft::body)
                        .filter(draft.body()::equals)
                        .isEmpty());
        return typed.map(draft -> tookThePlace(act.draft(), draft) ? ANEW : ON).orElse(NOTHING);
    }

    private static boolean tookThePlace(Optional<KeptDraft> before, KeptDraft now) {
        return before.filter(draft -> draft.edited() && !draft.composed().equals(now.composed()))
                .isPresent();
    }
}
