package sendoff.intake;

import java.util.List;

/// One message as it lay in a file, nothing decoded.
///
/// @param file   its name for people: the path as reached; in an mbox with `#` and its number from 1; `-` for stdin
/// @param key    the same when the same message is met again in the same place: who has seen it need not read it
/// @param bytes  the message, at most [#LONGEST] of it
/// @param labels keywords, labels and folders it carries, as the owner named them; flags as IMAP writes them (`\Draft`)
/// @param size   its whole length in bytes; more than `bytes` holds when it was cut
public record RawMessage(String file, String key, byte[] bytes, List<String> labels, long size) {
    /// As much of one message as is held in memory: texts come long before this, only attachments go beyond.
    public static final int LONGEST = 32 << 20;

    public RawMessage {
        labels = List.copyOf(labels);
    }

    public boolean isCut() {
        return size > bytes.length;
    }
}
