package sendoff.desk.answering;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.deliver.DraftOutcome;
import sendoff.desk.common.Papers;
import sendoff.desk.connecting.PostOffice;
import sendoff.desk.sending.Letters;
import sendoff.desk.weighing.Deciding;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.mail.AccountTrouble;
import sendoff.store.Tables;

/// The draft also lies in the mailbox's Drafts folder, to be finished in any mail program: one an introduction.
public final class Drafting {
    private final Tables tables;
    private final Letters letters;
    private final PostOffice post;
    private final Deciding deciding;
    private final Clock clock;
    private final Worded worded;

    public Drafting(Tables tables, Letters letters, Deciding deciding, PostOffice post, Clock clock) {
        this.deciding = deciding;
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
            Instant now = clock.instant();
            tables.database().change(tx -> tables.drafts().change(tx, id, draft -> draft.reads(text, now)));
            return put(draftable.get(), ours(draftable.get()));
        } catch (AccountTrouble trouble) {
            return new Put(false, trouble.words());
        }
    }

    /// What may lie there from here: also what left, until its copy is filed, so that this comes in its place.
    private Optional<String> ours(Letters.Draftable draftable) {
        KeptDraft draft = draftable.draft();
        return Stream.concat(draft.filed().stream(), tables.outbox().receipts(draft.introduction()).stream())
                .reduce((one, other) -> one + " " + other);
    }

    /// Takes what was put there out again, unless the owner changed it. Where the mailbox can't be reached it stays,
    /// and stays known.
    public void takeOut(IntroductionId id, String receipt) {
        Optional<Letters.Draftable> draftable = letters.draftable(id, "");
        try {
            draftable.ifPresent(one -> post.takeDraft(one.account(), id, receipt));
        } catch (AccountTrouble _) {
            tables.database()
                    .change(tx -> tables.drafts().change(tx, id, draft -> draft.filedAs(Optional.of(receipt))));
        }
    }

    /// What happened meanwhile to the draft that was put into Drafts, as a sentence for the owner.
    ///
    /// @return empty where it lies there as it was put, where none was, and where nobody can tell now
    Optional<String> changed(IntroductionId id) {
        Optional<Letters.Draftable> draftable = letters.draftable(id, "");
        return draftable.flatMap(one -> one.draft().filed()).flatMap(receipt -> changed(draftable.get(), receipt));
    }

    private Optional<String> changed(Letters.Draftable draftable, String receipt) {
        try {
            var envelope = draftable.letter().envelope();
            var there =
                    post.lookAtDraft(draftable.account(), draftable.letter().answers(), envelope.inReplyTo(), receipt);
            return switch (there) {
                case DraftOutcome.EditedByHand() ->
                    Optional.of(
                            "You changed this draft in your mail program: it reads differently there, and stays there.");
                case DraftOutcome.Gone() ->
                    Optional.of(
                            "The draft that you put into Drafts is not there any more: you may have sent it from there.");
                case DraftOutcome.Put _, DraftOutcome.Removed _, DraftOutcome.Refused _ -> Optional.empty();
            };
        } catch (AccountTrouble _) {
            return Optional.empty();
        }
    }

    private Put put(Letters.Draftable draftable, Optional<String> before) {
        var outcome = post.putDraft(draftable.account(), draftable.letter(), draftable.as(), clock.instant(), before);
        return switch (outcome) {
            case DraftOutcome.Put(String receipt) -> {
                Filed filed = new Papers(tables).filed(draftable.letter().answers());
                tables.database().change(tx -> {
                    deciding.remember(tx, filed, "Put into Drafts");
                    tables.drafts().change(tx, filed.id(), draft -> draft.filedAs(Optional.of(receipt)));
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
