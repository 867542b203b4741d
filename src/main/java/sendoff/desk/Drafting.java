package sendoff.desk;

import java.time.Clock;
import java.util.Optional;
import sendoff.deliver.DraftOutcome;
import sendoff.domain.IntroductionId;
import sendoff.mail.AccountTrouble;
import sendoff.store.Tables;

/// The draft also lies in the mailbox's Drafts folder, to be finished in any mail program: one an introduction.
public final class Drafting {
    private final Tables tables;
    private final Letters letters;
    private final PostOffice post;
    private final Clock clock;
    private final Worded worded;

    Drafting(Tables tables, Letters letters, PostOffice post, Clock clock) {
        this.tables = tables;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
        this.worded = new Worded(tables, clock);
    }

    /// What came of it, in words for the owner.
    ///
    /// @param there it lies in Drafts now
    public record Put(boolean there, String said) {}

    public Put put(IntroductionId id, String text) {
        Optional<Letters.Draftable> draftable = letters.draftable(id, text);
        if (draftable.isEmpty()) {
            return new Put(
                    false,
                    "There is no mailbox to put this into: connect one under Settings, Accounts, or copy the text.");
        }
        try {
            return put(draftable.get(), draftable.get().draft().filed());
        } catch (AccountTrouble trouble) {
            return new Put(false, trouble.words());
        }
    }

    private Put put(Letters.Draftable draftable, Optional<String> before) {
        var outcome = post.putDraft(draftable.account(), draftable.letter(), draftable.as(), clock.instant(), before);
        return switch (outcome) {
            case DraftOutcome.Put(String receipt) -> {
                tables.database().change(tx -> {
                    tables.drafts().save(tx, draftable.draft().filedAs(Optional.of(receipt)));
                    worded.usedElsewhere(tx, draftable.draft());
                });
                yield new Put(true, "In Drafts, ready to be finished in your mail program");
            }
            // Sent, or thrown away by the owner: a new one is wanted now.
            case DraftOutcome.Gone() ->
                before.isPresent()
                        ? put(draftable, Optional.empty())
                        : new Put(false, "The draft could not be found again: try once more.");
            case DraftOutcome.EditedByHand() ->
                new Put(false, "You changed the draft in your mail program, so it was left as it is there.");
            case DraftOutcome.Refused(String because) -> new Put(false, because);
            case DraftOutcome.Removed() -> new Put(false, "The draft was removed.");
        };
    }
}
