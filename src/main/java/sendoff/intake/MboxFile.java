package sendoff.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import sendoff.domain.Sha256;

/// A file with many messages, one behind the other; also packed with gzip, also a Gmail Takeout.
record MboxFile(Path file) implements MailSource {
    @Override
    public void read(Reading reading) throws IOException {
        String whole = EmlFile.key(file);
        if (reading.knows(whole)) {
            return;
        }
        try (Unpacked in = Unpacked.open(file)) {
            String place = file.toAbsolutePath().normalize() + "#";
            MboxReader mbox = new MboxReader(in);
            int number = 0;
            for (var next = mbox.next(); next.isPresent(); next = mbox.next()) {
                number++;
                hand(reading, next.get(), number, place);
            }
            if (in.isBroken()) {
                reading.passedOver(file + "#" + number, "the packed file breaks off here: this message may be cut");
            }
        }
        reading.done(whole);
    }

    private void hand(Reading reading, Bounded message, int number, String place) {
        String name = file + "#" + number;
        if (message.size() == 0) {
            reading.passedOver(name, "is empty");
            return;
        }
        String key = place + fingerprint(message);
        if (!reading.knows(key)) {
            reading.message(
                    new RawMessage(name, key, message.bytes(), OwnersLabels.inMbox(message.bytes()), message.size()));
        }
    }

    /// Not the offset: when a mail program deletes a message and packs the file, all others move.
    private static String fingerprint(Bounded message) {
        return HexFormat.of().formatHex(Sha256.of(message.bytes()), 0, 16);
    }
}
