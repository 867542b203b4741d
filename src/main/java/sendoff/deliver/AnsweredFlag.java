package sendoff.deliver;

import java.util.function.Supplier;
import sendoff.domain.MessageId;

/// Marks the message that was answered, so that every mail program shows it.
public final class AnsweredFlag {
    private final Supplier<? extends OwnMailbox> open;

    /// @param open signs in to the mailbox
    public AnsweredFlag(Supplier<? extends OwnMailbox> open) {
        this.open = open;
    }

    /// Sets `\Answered`, and `$Introduction` where the server takes keywords, in the folders that are read.
    ///
    /// @return whether the message was found in one of them
    public boolean set(MessageId answered) {
        try (var mailbox = open.get()) {
            return mailbox.markAnswered(answered);
        }
    }
}
