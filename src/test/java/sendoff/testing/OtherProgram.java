package sendoff.testing;

import java.time.Instant;
import java.util.List;

/// Another mail program on somebody's mailbox. Flags are written as IMAP does.
public interface OtherProgram {
    /// @param letters with bare line ends
    void put(String folder, List<String> flags, Instant at, String... letters);

    void create(String folder);

    /// Sets a flag or keyword on everything in a folder.
    void mark(String folder, String flag);

    /// Throws everything in a folder away.
    void empty(String folder);

    List<Mailbox.Lying> in(String folder);
}
