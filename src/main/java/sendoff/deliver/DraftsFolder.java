package sendoff.deliver;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder;
import sendoff.mail.MailFolder.Role;
import sendoff.mail.MimeWriter;
import sendoff.mail.UidSet;

/// The owner's Drafts folder: one draft an introduction, replaced in place. What a person touched is never
/// overwritten or removed, and neither is anything that can't be proved to be our own draft still.
///
/// The network failing is thrown as [AccountTrouble].
public final class DraftsFolder {
    private static final String KEYWORD = "$Sendoff";

    private final Supplier<ImapConnection> connect;

    /// @param connect opens a new, signed-in connection
    public DraftsFolder(Supplier<ImapConnection> connect) {
        this.connect = connect;
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
        try (var connection = connect.get()) {
            var folder = OwnFolder.of(connection, Role.DRAFTS);
            var keywords = connection.select(folder).keywords();
            var there = drafts(connection, introduction);
            if (there.isEmpty() && last.isPresent()) {
                return unknown(connection, answers);
            }
            var hash = hash(message);
            // One that equals the new text is left from an attempt that broke off before it could be noted down.
            if (there.stream().anyMatch(draft -> !draft.isOurs(last) && !draft.isOurs(Optional.of(hash)))) {
                return new DraftOutcome.EditedByHand();
            }
            var kept = there.stream().filter(draft -> draft.hash().equals(hash)).findFirst();
            if (kept.isEmpty()) {
                connection.append(folder, flags(keywords), at, message);
            }
            return replaced(connection, introduction, there, kept, hash);
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
        try (var connection = connect.get()) {
            if (!isOpen(connection)) {
                return new DraftOutcome.Gone();
            }
            var there = drafts(connection, introduction);
            if (there.isEmpty()) {
                return unknown(connection, answers);
            }
            return there.stream().allMatch(draft -> draft.isOurs(Optional.of(last)))
                    ? new DraftOutcome.Put(last)
                    : new DraftOutcome.EditedByHand();
        }
    }

    /// Opens it, where there is one.
    private static boolean isOpen(ImapConnection connection) {
        var folder = connection.folder(Role.DRAFTS).map(MailFolder::name);
        folder.ifPresent(connection::select);
        return folder.isPresent();
    }

    /// Nothing there has our header any more.
    private static DraftOutcome unknown(ImapConnection connection, Optional<MessageId> answers) {
        return answers.filter(original -> isAnswered(connection, original))
                .<DraftOutcome>map(original -> new DraftOutcome.EditedByHand())
                .orElseGet(DraftOutcome.Gone::new);
    }

    /// Removes our draft, because the answer went out or is not wanted any more.
    ///
    /// @param last the hash of the one put before
    public DraftOutcome remove(IntroductionId introduction, String last) {
        try (var connection = connect.get()) {
            var there = isOpen(connection) ? drafts(connection, introduction) : List.<Lying>of();
            if (there.isEmpty()) {
                return new DraftOutcome.Gone();
            }
            if (there.stream().anyMatch(draft -> !draft.isOurs(Optional.of(last)))) {
                return new DraftOutcome.EditedByHand();
            }
            connection.remove(uids(there));
            return new DraftOutcome.Removed();
        }
    }

    /// The old ones go only after the new one is there; its hash is of what the server made of it.
    private static DraftOutcome replaced(
            ImapConnection connection,
            IntroductionId introduction,
            List<Lying> before,
            Optional<Lying> kept,
            String hash) {
        var old = before.stream()
                .filter(draft -> kept.filter(draft::equals).isEmpty())
                .toList();
        connection.remove(uids(old));
        if (kept.isPresent()) {
            return new DraftOutcome.Put(hash);
        }
        var known = uids(before);
        return drafts(connection, introduction).stream()
                .filter(draft -> !known.contains(draft.uid()))
                .findFirst()
                .<DraftOutcome>map(draft -> new DraftOutcome.Put(draft.hash()))
                .orElseGet(() -> new DraftOutcome.Put(hash));
    }

    /// Most mail programs keep only the header fields they know when they save a draft again.
    private static boolean isAnswered(ImapConnection connection, MessageId original) {
        var found = new ArrayList<Long>();
        connection.fetch(OwnFolder.having(connection, "In-Reply-To", original.value()), "FLAGS", mail -> {
            if (mail.is("\\Draft") && !mail.is("\\Deleted")) {
                found.add(mail.uid());
            }
        });
        return !found.isEmpty();
    }

    private static List<Lying> drafts(ImapConnection connection, IntroductionId introduction) {
        var found = new ArrayList<Lying>();
        connection.nudge(); // so that what was just put there is seen
        connection.fetch(
                OwnFolder.having(connection, MimeWriter.INTRODUCTION, introduction.toString()),
                "FLAGS BODY.PEEK[]",
                mail -> {
                    if (!mail.is("\\Deleted")) {
                        var hash = mail.bytes().map(DraftsFolder::hash).orElse("");
                        found.add(new Lying(mail.uid(), hash, mail.is("\\Draft")));
                    }
                });
        return found;
    }

    /// One draft as it lies there.
    private record Lying(long uid, String hash, boolean isDraft) {
        boolean isOurs(Optional<String> last) {
            return isDraft && last.filter(hash::equals).isPresent();
        }
    }

    private static UidSet uids(List<Lying> drafts) {
        return UidSet.of(drafts.stream().map(Lying::uid).toList());
    }

    private static List<String> flags(boolean keywords) {
        return keywords ? List.of("\\Draft", "\\Seen", KEYWORD) : List.of("\\Draft", "\\Seen");
    }

    private static String hash(byte[] message) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
