package sendoff.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// A file with one message.
record EmlFile(Path file) implements MailSource {
    @Override
    public void read(Reading reading) throws IOException {
        String key = key(file);
        if (reading.knows(key)) {
            return;
        }
        try (Unpacked in = Unpacked.open(file)) {
            Bounded bounded = Bounded.read(in);
            reading.message(new RawMessage(file.toString(), key, bounded.bytes(), List.of(), bounded.size()));
            if (in.isBroken()) {
                reading.passedOver(file.toString(), "the packed file breaks off: the end of this message is missing");
            }
        }
    }

    /// Path, size and time: the same while nobody wrote to the file.
    static String key(Path file) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        return "%s|%d|%d"
                .formatted(
                        file.toAbsolutePath().normalize(),
                        facts.size(),
                        facts.lastModifiedTime().toMillis());
    }
}
