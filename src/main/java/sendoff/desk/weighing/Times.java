package sendoff.desk.weighing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Availability;
import sendoff.domain.WorkCalendar;

/// The times an acceptance offers, from what the owner keeps.
public final class Times {
    private static final Pattern WEEKLY = Pattern.compile("(?<day>\\p{L}{3,9})\\s+(?<time>\\d{1,2}[:.]\\d{2})");
    private static final Pattern ONCE =
            Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})[ T]+(?<time>\\d{1,2}[:.]\\d{2})");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final int OFFERED = 3;
    private static final int WEEKS = 3;

    private Times() {}

    /// In words, as they stand in a letter: `Tuesday 24 November at 10:00 or Thursday 26 November at 15:00 (CET)`.
    ///
    /// @return empty where nothing is kept, or all of it is over
    static Optional<String> offered(Availability kept, ZonedDateTime now, WorkCalendar calendar) {
        if (!kept.booking().isEmpty()) {
            return Optional.of("any that is free at " + kept.booking());
        }
        List<ZonedDateTime> times = kept.times().stream()
                .flatMap(line -> next(line, now, calendar))
                .filter(time -> time.isAfter(now.plusDays(1)))
                .sorted()
                .distinct()
                .limit(OFFERED)
                .toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(inWords(times));
    }

    /// Whether a line of the list can be read.
    public static boolean isReadable(String line) {
        Matcher weekly = WEEKLY.matcher(line.strip());
        if (weekly.matches()) {
            return day(weekly.group("day")).isPresent()
                    && time(weekly.group("time")).isPresent();
        }
        Matcher once = ONCE.matcher(line.strip());
        return once.matches()
                && date(once.group("date")).isPresent()
                && time(once.group("time")).isPresent();
    }

    private static Stream<ZonedDateTime> next(String line, ZonedDateTime now, WorkCalendar calendar) {
        if (!isReadable(line)) {
            return Stream.empty();
        }
        Matcher once = ONCE.matcher(line.strip());
        if (once.matches()) {
            return Stream.of(LocalDateTime.of(
                            date(once.group("date")).orElseThrow(),
                            time(once.group("time")).orElseThrow())
                    .atZone(now.getZone()));
        }
        Matcher weekly = WEEKLY.matcher(line.strip());
        if (!weekly.matches()) {
            return Stream.empty();
        }
        DayOfWeek day = day(weekly.group("day")).orElseThrow();
        LocalTime time = time(weekly.group("time")).orElseThrow();
        LocalDate today = now.toLocalDate();
        return today.datesUntil(today.plusWeeks(WEEKS))
                .filter(one -> one.getDayOfWeek() == day && calendar.isBusinessDay(one))
                .map(one -> one.atTime(time).atZone(now.getZone()));
    }

    private static Optional<DayOfWeek> day(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(small))
                .findFirst();
    }

    private static Optional<LocalTime> time(String text) {
        String[] parts = text.split("[:.]", -1);
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (java.time.format.DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Times between which the clocks change have each its own name of the zone.
    private static String inWords(List<ZonedDateTime> times) {
        boolean oneName = times.stream().map(Times::zone).distinct().count() == 1;
        List<String> said = times.stream()
                .map(time -> DAY_AND_TIME.format(time) + (oneName ? "" : zone(time)))
                .toList();
        String all = said.size() == 1
                ? said.getFirst()
                : String.join(", ", said.subList(0, said.size() - 1)) + " or " + said.getLast();
        return all + (oneName ? zone(times.getFirst()) : "");
    }

    private static String zone(ZonedDateTime time) {
        String name = ZONE.format(time);
        return " (" + (name.isBlank() ? time.getZone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : name) + ")";
    }
}
