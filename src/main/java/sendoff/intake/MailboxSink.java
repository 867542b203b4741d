package sendoff.intake;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import sendoff.domain.MessageId;

/// Takes what a mailbox holds. Called in the thread that reads.
public interface MailboxSink {
    /// Of these mails, those it has from an earlier reading. Where the protocol can tell them apart without fetching
    /// them, they are not handed over again.
    default Set<MessageId> known(Collection<MessageId> ids) {
        return Set.of();
    }

    /// A mail not handed over before, as far as the cursor knows. The same mail may lie in other folders as well.
    void mail(FoundMail mail);

    /// A mail handed over earlier has these labels and flags now. Servers without change numbers (CONDSTORE)
    /// can't say what changed: then every mail of the window comes, changed or not.
    ///
    /// @return whether the mail itself is wanted once more
    boolean marks(MessageId mail, List<String> labels, List<String> flags);

    /// None of these are in the folder (any more). Numbers that never were may be among them.
    ///
    /// @param which as the server calls them: UIDs (`2,5:9`) with IMAP, ids with commas between with JMAP
    void vanished(String folder, String which);

    /// One mail can't be had; the reading goes on without it.
    ///
    /// @param which as the server calls it
    void broken(String folder, String which, String because);

    /// A folder can't be read, because it is gone for example; the reading goes on with the next.
    void skipped(String folder, String because);

    /// All before is handed over: a reading that starts here goes on where this one stops.
    ///
    /// @param folder what the cursor belongs to; a later one for the same takes its place
    void reached(String folder, String cursor);

    /// @param seen  mails handed over in this reading
    /// @param total mails to hand over in this reading
    void progress(long seen, long total);
}
