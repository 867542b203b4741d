package sendoff.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Public holidays of a country. A calendar asks for thousands of days, so the dates of a year are worked out once and
/// kept; the first use reads a data file.
///
/// Observances without a day off and half days of banks are no holidays here.
public final class Holidays implements Predicate<LocalDate> {
    private static final int COUNTRY_CODE = 2;

    private final HolidayManager known;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private Holidays(HolidayManager known) {
        this.known = known;
    }

    /// The holidays of a country, if anybody wrote them down.
    ///
    /// @param country ISO 3166 code, such as `DE`
    public static Optional<Holidays> of(String country) {
        return Optional.of(country)
                .filter(countries()::contains)
                .map(code -> new Holidays(HolidayManager.getInstance(ManagerParameters.create(code))));
    }

    /// The countries whose holidays are known, as ISO 3166 codes. Stock exchanges have calendars as well; they are no
    /// countries.
    public static Set<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> code.length() == COUNTRY_CODE)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::dates).contains(day);
    }

    /// New Year on a Saturday is kept on Friday, the last day of the year before: each year is asked with those beside.
    private Set<LocalDate> dates(int year) {
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(one -> known.getHolidays(Year.of(one)))
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .filter(day -> day.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }
}
