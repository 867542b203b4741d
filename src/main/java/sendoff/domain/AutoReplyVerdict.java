package sendoff.domain;

/// Whether a message gets an automatic reply, and else why not.
public enum AutoReplyVerdict {
    ANSWERED,
    /// The owner wrote it, or nobody can be found who did.
    OWN,
    /// By a list, a newsletter, or to many at once.
    LIST,
    MACHINE,
    /// From an address that nobody reads.
    UNATTENDED,
    SPAM,
    /// The owner writes with them: they answer themselves.
    KNOWN,
    /// No address of the owner's is among those it was written to: it came by an alias or a blind copy.
    NOT_TO_ME,
    /// Not mail.
    ELSEWHERE
}
