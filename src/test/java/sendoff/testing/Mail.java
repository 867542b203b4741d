package sendoff.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sendoff.domain.Message;
import sendoff.mail.MailReader;

/// The test messages of `src/test/mail`.
public final class Mail {
    private static final Path FOLDER = Path.of("src", "test", "mail");

    private Mail() {}

    /// The message in that file, read as the program reads it.
    public static Message given(String file) {
        return new MailReader().read(raw(file), List.of());
    }

    /// A message written out in the test itself.
    public static Message written(String text) {
        return new MailReader().read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), List.of());
    }

    public static byte[] raw(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
