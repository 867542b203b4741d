package sendoff.domain;

/// What kind of writer a message has, from its headers and its opening words.
///
/// Source: RFC 3834 §2 and §5, RFC 2919, RFC 2369, RFC 3464.
///
/// @param automatic a machine wrote it: never counted as an answer, never answered
/// @param bulk      sent to many at once (lists, newsletters)
/// @param notice    what sort of automatic message it is
public record Nature(boolean automatic, boolean bulk, Notice notice) {
    public enum Notice {
        NONE,
        /// "I am away until…"
        OUT_OF_OFFICE,
        /// "… no longer works here"
        HAS_LEFT,
        /// A delivery report (RFC 3464).
        BOUNCE,
        /// A service telling of something a person did there, such as a LinkedIn message.
        NOTIFICATION,
        /// A thumb up and the like, which a mail program sends as a mail of its own. It says nothing that answers.
        REACTION,
        OTHER
    }

    public static final Nature PERSONAL = new Nature(false, false, Notice.NONE);

    /// No person waits behind it: it can't be an answer and is never answered.
    public boolean isMachine() {
        return automatic && notice != Notice.NOTIFICATION;
    }
}
