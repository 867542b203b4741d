package sendoff.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import sendoff.domain.Message;

/// Reads mail as it really is. Whatever the bytes are, a message comes out: what is broken is guessed as a
/// reader would, what is missing has a stand-in, what is too large is cut.
///
/// Stateless, so one serves all threads.
public final class MailReader {
    /// @param labels keywords, labels and folders that the mailbox knows of this message
    /// @throws IOException only when the stream itself fails
    public Message read(InputStream in, List<String> labels) throws IOException {
        return open(in, labels).whole();
    }

    public Message read(byte[] raw, List<String> labels) {
        try {
            return opened(new RawInput(raw), labels).whole();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    /// Reads the header only; the answer reads on when asked.
    ///
    /// @throws IOException only when the stream itself fails
    public OpenedMail open(InputStream in, List<String> labels) throws IOException {
        return opened(new RawInput(in), labels);
    }

    /// The same of bytes in memory.
    public OpenedMail open(byte[] raw, List<String> labels) {
        try {
            return opened(new RawInput(raw), labels);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    private static OpenedMail opened(RawInput in, List<String> labels) throws IOException {
        RawHeaders raw = RawHeaders.read(in);
        var header = new HeaderReading(raw);
        Message message = header.message(header.id(in), labels);
        return new OpenedMail(raw, in, message);
    }
}
