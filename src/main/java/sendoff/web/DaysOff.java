package sendoff.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// Days off as a person writes them: one a line, `2026-12-24` or `2026-12-24 to 2026-12-31`.
final class DaysOff {
    private static final int LONGEST = 366;

    private DaysOff() {}

    /// A line that is no day.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final String line;

        Unreadable(String line) {
            super(line);
            this.line = line;
        }

        String words() {
            return "“" + line + "” is no day off: write 2026-12-24, or 2026-12-24 to 2026-12-31. Nothing was changed.";
        }
    }

    static List<LocalDate> read(String text) throws Unreadable {
        List<LocalDate> days = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            String[] ends = line.split("\\s+(to|-|–)\\s+", 2);
            LocalDate from = day(ends[0], line);
            LocalDate to = ends.length == 1 ? from : day(ends[1], line);
            if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST))) {
                throw new Unreadable(line);
            }
            from.datesUntil(to.plusDays(1)).forEach(days::add);
        }
        return days.stream().distinct().sorted().toList();
    }

    private static LocalDate day(String text, String line) throws Unreadable {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            throw new Unreadable(line);
        }
    }
}
