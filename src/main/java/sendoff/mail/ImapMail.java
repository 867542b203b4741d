package sendoff.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One mail as a folder shows it. What was not asked for is empty or 0.
///
/// @param flags  system flags with their backslash, and keywords
/// @param labels Gmail's labels, where it says them
/// @param size   in bytes
/// @param bytes  the raw message, its header, or its beginning, as asked
public record ImapMail(
        long uid,
        List<String> flags,
        List<String> labels,
        Optional<Instant> arrived,
        long size,
        Optional<byte[]> bytes) {
    public ImapMail {
        flags = List.copyOf(flags);
        labels = List.copyOf(labels);
    }

    public boolean is(String flag) {
        return flags.stream().anyMatch(flag::equalsIgnoreCase);
    }
}
