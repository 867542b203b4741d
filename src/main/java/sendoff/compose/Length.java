package sendoff.compose;

/// How long a template is.
public enum Length {
    FULL,
    /// Two lines: a close where stakes are low, or in a chat.
    SHORT
}
