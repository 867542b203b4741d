package sendoff.deliver;

import java.time.Instant;
import java.util.List;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;

/// The owner's mailbox as what leaves the desk sees it, whatever its protocol: drafts, copies, and the mark on what
/// was answered. One conversation with the server, of one thread.
///
/// The network failing is thrown as [sendoff.mail.AccountTrouble].
public interface OwnMailbox extends AutoCloseable {
    /// Our drafts of an introduction: what carries our header in the Drafts folder, where there is one.
    List<Lying> drafts(IntroductionId introduction);

    /// Whether a draft in the Drafts folder answers this message.
    boolean hasDraftAnswering(MessageId original);

    /// Puts a draft into the Drafts folder, which is made where there is none.
    void putDraft(byte[] message, Instant at);

    /// Removes exactly these, unless they changed since they were looked at and the server can tell.
    void remove(List<Lying> drafts);

    /// Whether the mailbox shows that this message left.
    boolean hasSent(MessageId id);

    /// Puts a copy into Sent, unless it is there or the server keeps one by itself.
    ///
    /// @param message as it was sent, with Bcc
    /// @return whether it was put there now
    boolean keepCopy(MessageId id, byte[] message, Instant at);

    /// Marks a message as answered in the folders that are read, and as an introduction where keywords can be set.
    ///
    /// @return whether it was found in one of them
    boolean markAnswered(MessageId answered);

    @Override
    void close();

    /// One draft as it lies there.
    ///
    /// @param id      what the server calls it
    /// @param hash    of its raw bytes, as of [Hash]
    /// @param isDraft it is marked as one still
    record Lying(String id, String hash, boolean isDraft) {}
}
