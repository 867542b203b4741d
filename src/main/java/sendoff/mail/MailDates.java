package sendoff.mail;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a message was written: its `Date` if that can be, else when the last server received it.
///
/// A `Date` counts unless it names no real instant (25:61), lies outside 1970 to 2099, or the last `Received`
/// contradicts it: written a day after it arrived, or ten years before.
final class MailDates {
    /// For a message that says nothing at all about its time.
    static final OffsetDateTime UNKNOWN = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})[\\s-]{1,5}(\\p{L}{3})\\p{L}{0,9}\\.?,?[\\s-]{1,5}(\\d{2,5})[\\s,]{1,5}"
                    + "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:\\.\\d{1,9})?)?(?:\\s{0,5}([+-]\\d{4}|[A-Za-z]{1,5}))?");

    /// `Tue Mar  3 08:15:00 2026`, of C's asctime: the line before an mbox message, and careless scripts.
    private static final Pattern ASCTIME = Pattern.compile(
            "(\\p{L}{3})\\s{1,3}(\\d{1,2})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s+(?:[A-Z]{3,4}\\s+)?(\\d{4})"
                    + "(?:\\s{0,5}([+-]\\d{4}))?");

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d{1,9})?\\s?(Z|[+-]\\d{2}:?\\d{2})?");

    private static final Map<String, String> ZONES = Map.of(
            "est", "-0500", "edt", "-0400", "cst", "-0600", "cdt", "-0500", "mst", "-0700", "mdt", "-0600", "pst",
            "-0800", "pdt", "-0700");

    private static final Pattern OFFSET = Pattern.compile("[+-]\\d{4}");

    private MailDates() {}

    static OffsetDateTime of(RawHeaders headers) {
        Optional<OffsetDateTime> received = headers.all("received")
                .map(MailDates::afterSemicolon)
                .flatMap(Optional::stream)
                .findFirst();
        return headers.all("date")
                .map(MailDates::parse)
                .flatMap(Optional::stream)
                .filter(date -> received.isEmpty() || canBe(date, received.get()))
                .findFirst()
                .or(() -> received)
                .or(() -> headers.envelopeLine().flatMap(MailDates::parse))
                .or(() -> headers.first("delivery-date").flatMap(MailDates::parse))
                .orElse(UNKNOWN);
    }

    static Optional<OffsetDateTime> parse(String text) {
        var asPrescribed = new PrescribedDate(text);
        if (asPrescribed.isIt()) {
            return moment(
                    asPrescribed.year(),
                    month(asPrescribed.month()),
                    asPrescribed.day(),
                    new Clock(
                            asPrescribed.hour(),
                            asPrescribed.minute(),
                            Optional.of(asPrescribed.second()),
                            Optional.of(asPrescribed.zone())));
        }
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            return moment(
                    date.group(3),
                    month(date.group(2)),
                    date.group(1),
                    new Clock(date.group(4), date.group(5), filled(date, 6), filled(date, 7)));
        }
        Matcher asctime = ASCTIME.matcher(text);
        if (asctime.find()) {
            return moment(
                    asctime.group(6),
                    month(asctime.group(1)),
                    asctime.group(2),
                    new Clock(asctime.group(3), asctime.group(4), filled(asctime, 5), filled(asctime, 7)));
        }
        Matcher iso = ISO.matcher(text);
        return iso.find()
                ? moment(
                        iso.group(1),
                        Integer.parseInt(iso.group(2)),
                        iso.group(3),
                        new Clock(iso.group(4), iso.group(5), filled(iso, 6), filled(iso, 7)))
                : Optional.empty();
    }

    private record Clock(String hour, String minute, Optional<String> second, Optional<String> zone) {}

    private static Optional<String> filled(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group));
    }

    private static Optional<OffsetDateTime> afterSemicolon(String received) {
        return parse(received.substring(received.lastIndexOf(';') + 1));
    }

    private static boolean canBe(OffsetDateTime date, OffsetDateTime received) {
        return date.isBefore(received.plusDays(1))
                && Duration.between(date, received).toDays() < 3_653;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static Optional<OffsetDateTime> moment(String year, int month, String day, Clock clock) {
        try {
            int second = Math.min(59, clock.second().map(Integer::parseInt).orElse(0)); // 60 is a leap second
            var moment = OffsetDateTime.of(
                    fullYear(year),
                    month,
                    Integer.parseInt(day),
                    Integer.parseInt(clock.hour()),
                    Integer.parseInt(clock.minute()),
                    second,
                    0,
                    offset(clock.zone().orElse("")));
            return Optional.of(moment).filter(at -> at.getYear() >= 1970 && at.getYear() < 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Two and three digits as RFC 5322 §4.3 reads them.
    private static int fullYear(String year) {
        int number = Integer.parseInt(year);
        return switch (year.length()) {
            case 2 -> number < 50 ? 2000 + number : 1900 + number;
            case 3 -> 1900 + number;
            default -> number;
        };
    }

    /// An offset that no place on earth has counts as UTC.
    private static ZoneOffset offset(String zone) {
        String digits = ZONES.getOrDefault(zone.toLowerCase(Locale.ROOT), zone).replace(":", "");
        if (!OFFSET.matcher(digits).matches()) {
            return ZoneOffset.UTC;
        }
        int sign = digits.charAt(0) == '-' ? -1 : 1;
        int hours = Integer.parseInt(digits.substring(1, 3));
        int minutes = Integer.parseInt(digits.substring(3));
        return hours > 14 || minutes > 59 ? ZoneOffset.UTC : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
