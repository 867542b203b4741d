package sendoff.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Instants as UTC text of fixed width: sorts as time, reads well in a shell.
final class Times {
    private static final DateTimeFormatter FIXED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    static String text(Instant instant) {
        return FIXED.format(instant);
    }

    static Instant instant(String text) {
        return Instant.parse(text);
    }
}
