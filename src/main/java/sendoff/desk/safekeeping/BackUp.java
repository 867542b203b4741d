package sendoff.desk.safekeeping;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A back-up that lies in the data folder. Its name says when it was made, and why.
///
/// @param size in bytes
public record BackUp(Path file, Why why, Instant at, long size) {
    public enum Why {
        DAILY("daily"),
        /// The owner asked for it.
        ASKED("asked"),
        /// Tables were about to change their form.
        UPDATE("update");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        static Why of(String word) {
            return switch (word) {
                case "daily" -> DAILY;
                case "update" -> UPDATE;
                default -> ASKED;
            };
        }
    }

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("sendoff-(daily|asked|update)-(\\d{8}-\\d{6})\\.zip");

    static String name(Why why, Instant at) {
        return "sendoff-" + why.word + "-" + AT.format(at.atOffset(ZoneOffset.UTC)) + ".zip";
    }

    /// Empty for a file that is none of ours.
    static Optional<BackUp> of(Path file, long size) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = LocalDateTime.parse(name.group(2), AT).toInstant(ZoneOffset.UTC);
            return Optional.of(new BackUp(file, Why.of(name.group(1)), at, size));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
