package sendoff.desk.connecting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import sendoff.deliver.DraftOutcome;
import sendoff.domain.Account;
import sendoff.domain.Delivery;
import sendoff.domain.Digest;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Reply;
import sendoff.domain.StandingLetter;

/// Everything that leaves through an account's servers. The desk knows no protocol.
///
/// Whatever reads or changes the mailbox throws [sendoff.mail.AccountTrouble] when it can't be reached now.
public interface PostOffice {
    Delivery carry(Account account, Reply.Approved reply, Instant at);

    /// Hands an answer over ahead of its time, where the server holds it until then and lets go of it when it is
    /// called back.
    ///
    /// @param wait how long it is to be held
    /// @return [Delivery.Accepted] when it is held; empty where no server does that
    default Optional<Delivery> hold(Account account, Reply.Approved reply, Instant at, Duration wait) {
        return Optional.empty();
    }

    /// What became of an answer that was held, now that its time has come.
    default Delivery released(Account account, MessageId id) {
        return new Delivery.Accepted();
    }

    /// Calls back an answer that is held.
    ///
    /// @return false when it left, or is leaving
    default boolean callBack(Account account, MessageId id) {
        return true;
    }

    /// The mail to the owner with what is due, which says that a machine wrote it (RFC 3834).
    Delivery toOwner(Account account, Digest digest, Instant at);

    /// A letter of a text that the owner approved for that use, which says that a machine wrote it (RFC 3834).
    Delivery byRule(Account account, StandingLetter letter, Instant at);

    /// Whether the mailbox shows that this message left.
    boolean hasSent(Account account, MessageId id);

    /// Puts the copy into Sent, unless it is there.
    void keepCopy(Account account, Reply.Approved reply, Instant at);

    /// Marks what was answered (`\Answered`), wherever it lies.
    void markAnswered(Account account, MessageId original);

    /// Puts a draft into the Drafts folder, in the place of the one put there before.
    ///
    /// @param as     the `Message-ID` it carries
    /// @param before the receipt of the one put there last
    DraftOutcome putDraft(Account account, Reply.Draft draft, MessageId as, Instant at, Optional<String> before);

    /// How the draft that was put into Drafts lies there now: as it was put, changed by hand, or gone.
    ///
    /// @param answers what it is a reply to
    /// @param before  the receipt of the one put there
    DraftOutcome lookAtDraft(Account account, IntroductionId introduction, Optional<MessageId> answers, String before);

    /// Takes the draft out of Drafts if it is still exactly what was put there.
    void takeDraft(Account account, IntroductionId introduction, String before);
}
