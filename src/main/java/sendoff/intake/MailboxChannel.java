package sendoff.intake;

import java.time.LocalDate;
import java.util.List;
import sendoff.mail.AccountTrouble;

/// Reads the mailbox of an account: the folders chosen, what was sent, and the drafts. It changes nothing there.
public interface MailboxChannel {
    /// Hands over what is new since the cursors, newest first. Call it with the answer window first, then with
    /// an earlier day: mails in between are not read twice.
    ///
    /// @param from  where earlier readings stopped ([MailboxSink#reached]); without one it reads from the start
    /// @param since mails that arrived before that day are left
    /// @throws AccountTrouble if the server can't be read on; what was handed over stays, the last cursors hold
    void read(List<String> from, LocalDate since, MailboxSink sink);
}
