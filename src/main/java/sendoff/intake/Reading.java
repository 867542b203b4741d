package sendoff.intake;

/// Someone who reads mail files: is handed every message that is new to them, and told what was left out.
public interface Reading {
    /// Bytes, enough for nearly every header.
    int BEGINNING = 16 << 10;

    /// Whether this message, or this whole file, was read before and need not be opened again.
    default boolean knows(String key) {
        return false;
    }

    /// How many messages a folder holds, before the first of them is handed over.
    default void expects(int messages) {}

    /// Whether more than the beginning of a long message is wanted; else only that is handed over. Most of a large
    /// mailbox are attachments that nobody looks at.
    ///
    /// @param beginning the first [#BEGINNING] bytes
    default boolean wantsAll(byte[] beginning) {
        return true;
    }

    void message(RawMessage message);

    /// A file of many messages was read to its end; while its key stays the same there is nothing new in it.
    default void done(String key) {}

    /// Something was left out.
    ///
    /// @param file what, by its path as reached
    /// @param why  the reason, in words for people
    void passedOver(String file, String why);
}
