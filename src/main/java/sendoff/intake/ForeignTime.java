package sendoff.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment as LinkedIn wrote it over the years, or as a spreadsheet wrote it afterwards: `2021-06-15 16:37:00 UTC`,
/// `10/16/18, 8:36 AM`, `15.06.2021 16:37`, `44362,6924`. Without a zone it is UTC, as LinkedIn writes all of them.
final class ForeignTime {
    private static final Pattern PLAIN =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)? ?(?:UTC|GMT|Z|[+]00:?00)?");
    private static final Pattern TIME = Pattern.compile(
            ".*?[,T\\s](\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\.\\d+)?\\s*([AaPp])?\\.?[Mm]?\\.?\\s*([+-]\\d{2}:?\\d{2})?\\s*\\w*");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}[.,](\\d+)");
    private static final int SECONDS = 24 * 60 * 60;
    /// A spreadsheet set to days only has thrown the time away.
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private ForeignTime() {}

    /// @param dayFirst how to read a day that could be read both ways
    static Optional<OffsetDateTime> of(String written, boolean dayFirst) {
        String text = written.strip();
        try {
            Matcher plain = PLAIN.matcher(text);
            if (plain.matches()) {
                return Optional.of(LocalDateTime.parse(plain.group(1) + "T" + plain.group(2)))
                        .filter(at -> at.getYear() >= 2003)
                        .map(at -> at.atOffset(ZoneOffset.UTC));
            }
            return ForeignDate.of(text, dayFirst)
                    .map(day -> day.atTime(time(text)).atOffset(offset(text)))
                    .map(at -> at.withOffsetSameInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String text) {
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return LocalTime.ofSecondOfDay((long) (Double.parseDouble("0." + serial.group(1)) * SECONDS));
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return NOON;
        }
        int hour = Integer.parseInt(time.group(1));
        if (time.group(4) != null) {
            hour = hour % 12 + (time.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        return LocalTime.of(hour, Integer.parseInt(time.group(2)), second);
    }

    private static ZoneOffset offset(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches() && time.group(5) != null ? ZoneOffset.of(time.group(5)) : ZoneOffset.UTC;
    }
}
