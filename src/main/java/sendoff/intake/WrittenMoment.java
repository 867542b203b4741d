package sendoff.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day and a time as mail programs write them above a letter: `Fri, Nov 13, 2026 at 4:20 PM`,
/// `Freitag, 13. November 2026 16:20`, `13 November 2026 at 16:20:00 CET`, `2026-11-13 16:20 +0100`.
public final class WrittenMoment {
    private static final Pattern WEEKDAY =
            Pattern.compile("^\\p{L}{2,12}\\.?,\\s*|^\\p{L}{3,12}\\.?\\s+(?=\\d)", Pattern.UNICODE_CASE);
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2}))?(?![\\d.:/])\\s*([ap])?\\.?(?:m\\b\\.?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET = Pattern.compile(
            "(?:^|\\s|\\()(?:UTC|GMT)?([+-]\\d{2}):?(\\d{2})\\b|\\b(UTC|GMT|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST)\\b");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private WrittenMoment() {}

    /// @param zone where it was written, unless it says so itself; tells also which number of a day comes first
    public static Optional<OffsetDateTime> of(String written, ZoneId zone) {
        String text = written.strip();
        boolean dayFirst = !zone.getId().startsWith("America/") && !zone.getId().startsWith("US/");
        Optional<LocalDate> day = ForeignDate.of(text, dayFirst)
                .or(() -> ForeignDate.of(WEEKDAY.matcher(text).replaceFirst(""), dayFirst));
        return day.flatMap(on -> at(on, text, zone));
    }

    private static Optional<OffsetDateTime> at(LocalDate day, String text, ZoneId zone) {
        Matcher clock = CLOCK.matcher(text);
        LocalTime time = LocalTime.NOON;
        try {
            // The last one: a day in numbers may look like a time.
            while (clock.find()) {
                time = LocalTime.of(hour(clock), Integer.parseInt(clock.group(2)));
            }
            return Optional.of(offset(text)
                    .map(day.atTime(time)::atOffset)
                    .orElse(day.atTime(time).atZone(zone).toOffsetDateTime()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int hour(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        String half = Optional.ofNullable(clock.group(4)).orElse("").toLowerCase(Locale.ROOT);
        return half.isEmpty() ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
    }

    private static Optional<ZoneOffset> offset(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (!offset.find()) {
            return Optional.empty();
        }
        Optional<Integer> named = Optional.ofNullable(offset.group(3)).map(ZONES::get);
        if (named.isPresent()) {
            return named.map(ZoneOffset::ofHours);
        }
        int hours = Integer.parseInt(offset.group(1));
        int minutes = Integer.parseInt(offset.group(2));
        return Optional.of(ZoneOffset.ofHoursMinutes(hours, offset.group(1).startsWith("-") ? -minutes : minutes));
    }
}
