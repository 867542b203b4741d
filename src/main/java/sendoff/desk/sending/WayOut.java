package sendoff.desk.sending;

import java.time.Instant;
import sendoff.domain.Delivery;
import sendoff.domain.Outgoing;
import sendoff.domain.Reply;

/// One way by which approved answers leave: a mailbox, or a Slack workspace.
interface WayOut {
    /// Tries once.
    Delivery carry(Reply.Approved reply, Instant at);

    /// What can be seen of an answer that may have left.
    ///
    /// @param at when it was tried
    Trace trace(Outgoing outgoing, Instant at);

    /// What is done once it left: its copy, a flag on what it answers. Can be done again without harm.
    ///
    /// @throws sendoff.mail.AccountTrouble if it can't be done now
    void file(Outgoing outgoing);

    enum Trace {
        LEFT,
        /// The place it was for shows everything said there, and not this.
        NEVER_LEFT,
        UNKNOWN
    }
}
