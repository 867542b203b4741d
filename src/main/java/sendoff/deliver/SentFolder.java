package sendoff.deliver;

import java.time.Instant;
import java.util.function.Supplier;
import sendoff.domain.MessageId;

/// The folder of the owner's sent mail: the place to find out whether something went out already.
/// What the server or the network does wrong is thrown as [sendoff.mail.AccountTrouble].
public final class SentFolder {
    private final Supplier<? extends OwnMailbox> open;

    /// @param open signs in to the mailbox
    public SentFolder(Supplier<? extends OwnMailbox> open) {
        this.open = open;
    }

    /// Whether the mail with this `Message-ID` lies there.
    public boolean has(MessageId id) {
        try (var mailbox = open.get()) {
            return mailbox.hasSent(id);
        }
    }

    /// Puts a copy there, unless one is there or the server keeps one by itself.
    ///
    /// @param message as it was sent, with Bcc
    /// @return whether it was put there now
    public boolean append(MessageId id, byte[] message, Instant at) {
        try (var mailbox = open.get()) {
            return mailbox.keepCopy(id, message, at);
        }
    }
}
