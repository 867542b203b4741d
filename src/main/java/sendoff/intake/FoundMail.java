package sendoff.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sendoff.mail.MailFolder;

/// A raw message as it lies in a folder.
///
/// @param id      what the server calls it: its UID with IMAP, its id with JMAP
/// @param arrived when the server got it
/// @param raw     the message, or its beginning
/// @param whole   false: it was huge, so only the beginning was fetched
/// @param labels  its keywords, Gmail labels, and the name of the folder the owner made
/// @param flags   system flags, such as `\Answered`
public record FoundMail(
        MailFolder folder,
        String id,
        Optional<Instant> arrived,
        byte[] raw,
        boolean whole,
        List<String> labels,
        List<String> flags) {
    public FoundMail {
        labels = List.copyOf(labels);
        flags = List.copyOf(flags);
    }
}
