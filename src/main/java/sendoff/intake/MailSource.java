package sendoff.intake;

import java.io.IOException;

/// One file or folder that holds messages.
interface MailSource {
    /// Hands over what is new, one message at a time.
    ///
    /// @throws IOException when the source as a whole can't be read
    void read(Reading reading) throws IOException;
}
