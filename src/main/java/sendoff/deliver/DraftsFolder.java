package sendoff.deliver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.deliver.OwnMailbox.Lying;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Sha256;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;

/// The owner's Drafts folder: one draft an introduction, replaced in place. What a person touched is never
/// overwritten or removed, and neither is anything that can't be proved to be our own draft still.
///
/// The network failing is thrown as [AccountTrouble].
public final class DraftsFolder {
    private final Supplier<? extends OwnMailbox> open;

    /// @param open signs in to the mailbox
    public DraftsFolder(Supplier<? extends OwnMailbox> open) {
        this.open = open;
    }

    /// Puts the draft there, in place of the one put before.
    ///
    /// @param answers what it is a reply to: where a mail program dropped our header, its draft is known by that
    /// @param message with [MimeWriter#INTRODUCTION]
    /// @param last    the hash of the one put before; empty for the first, and to start anew after
    ///     [DraftOutcome.Gone]
    public DraftOutcome put(
            IntroductionId introduction,
            Optional<MessageId> answers,
            byte[] message,
            Optional<String> last,
            Instant at) {
        try (var mailbox = open.get()) {
            var there = mailbox.drafts(introduction);
            if (there.isEmpty() && last.isPresent()) {
                return unknown(mailbox, answers);
            }
            var hash = Sha256.hex(message);
            // One that equals the new text is left from an attempt that broke off before it could be noted down.
            if (there.stream().anyMatch(draft -> !isOurs(draft, last) && !isOurs(draft, Optional.of(hash)))) {
                return new DraftOutcome.EditedByHand();
            }
            var kept = there.stream().filter(draft -> draft.hash().equals(hash)).findFirst();
            if (kept.isEmpty()) {
                mailbox.putDraft(message, at);
            }
            return replaced(mailbox, introduction, there, kept, hash);
        } catch (AccountTrouble trouble) {
            if (trouble.kind() == Kind.OVER_QUOTA) {
                return new DraftOutcome.Refused(trouble.words());
            }
            throw trouble;
        }
    }

    /// How our draft lies there now; changes nothing.
    ///
    /// @param last the hash of the one put before
    /// @return [DraftOutcome.Put] if it is untouched
    public DraftOutcome look(IntroductionId introduction, Optional<MessageId> answers, String last) {
        try (var mailbox = open.get()) {
            var there = mailbox.drafts(introduction);
            if (there.isEmpty()) {
                return unknown(mailbox, answers);
            }
            return there.stream().allMatch(draft -> isOurs(draft, Optional.of(last)))
                    ? new DraftOutcome.Put(last)
                    : new DraftOutcome.EditedByHand();
        }
    }

    /// Nothing there has our header any more. Most mail programs keep only the header fields they know when they save
    /// a draft again.
    private static DraftOutcome unknown(OwnMailbox mailbox, Optional<MessageId> answers) {
        return answers.filter(mailbox::hasDraftAnswering)
                .<DraftOutcome>map(original -> new DraftOutcome.EditedByHand())
                .orElseGet(DraftOutcome.Gone::new);
    }

    /// Removes our draft, because the answer went out or is not wanted any more.
    ///
    /// @param last the hash of the one put before
    public DraftOutcome remove(IntroductionId introduction, String last) {
        try (var mailbox = open.get()) {
            var there = mailbox.drafts(introduction);
            if (there.isEmpty()) {
                return new DraftOutcome.Gone();
            }
            if (there.stream().anyMatch(draft -> !isOurs(draft, Optional.of(last)))) {
                return new DraftOutcome.EditedByHand();
            }
            mailbox.remove(there);
            return new DraftOutcome.Removed();
        }
    }

    /// The old ones go only after the new one is there; its hash is of what the server made of it. What could not be
    /// removed is known as ours still, and goes the next time.
    private static DraftOutcome replaced(
            OwnMailbox mailbox, IntroductionId introduction, List<Lying> before, Optional<Lying> kept, String hash) {
        String now =
                kept.isPresent() ? hash : added(mailbox, introduction, before).orElse(hash);
        var old = before.stream()
                .filter(draft -> kept.filter(draft::equals).isEmpty())
                .toList();
        try {
            mailbox.remove(old);
            return new DraftOutcome.Put(now);
        } catch (AccountTrouble _) {
            return new DraftOutcome.Put(
                    Stream.concat(Stream.of(now), old.stream().map(Lying::hash))
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
    }

    private static Optional<String> added(OwnMailbox mailbox, IntroductionId introduction, List<Lying> before) {
        var known = before.stream().map(Lying::id).toList();
        return mailbox.drafts(introduction).stream()
                .filter(draft -> !known.contains(draft.id()))
                .map(Lying::hash)
                .findFirst();
    }

    /// @param last one hash, or several with spaces between
    private static boolean isOurs(Lying draft, Optional<String> last) {
        return draft.isDraft()
                && last.filter(hashes -> List.of(hashes.split(" ")).contains(draft.hash()))
                        .isPresent();
    }
}
