package sendoff.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Public holidays of a country, or of one of its regions. A calendar asks for thousands of days, so the dates of a
/// year are worked out once and kept. The first use reads a data file and takes seconds: [#warm] does it ahead.
///
/// Observances without a day off and half days of banks are no holidays here.
public final class Holidays implements Predicate<LocalDate> {
    private static final int COUNTRY_CODE = 2;

    private final String country;
    private final String[] regions;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private Holidays(String country, String[] regions) {
        this.country = country;
        this.regions = regions;
    }

    /// A place whose holidays are known.
    ///
    /// @param code in lower case: ISO 3166 for a country (`de`), its own short code for a region (`by`)
    public record Place(String code, String name) {}

    /// The holidays of a country, and of the region if one is given. Codes in any case.
    ///
    /// @param country ISO 3166 code, such as `DE`
    /// @param region  one of [#regions]; without it only what the whole country keeps
    /// @throws IllegalArgumentException if there is no such country or region; the message names what there is
    public static Holidays of(String country, Optional<String> region) {
        String code = known(country);
        String[] regions =
                region.map(name -> new String[] {knownRegion(code, name)}).orElseGet(() -> new String[0]);
        return new Holidays(code, regions);
    }

    /// The holidays of a place as settings write it: `DE`, or by ISO 3166-2 `DE-BY`.
    ///
    /// @throws IllegalArgumentException if there is no such place
    public static Holidays of(String place) {
        int dash = place.indexOf('-');
        return dash < 0
                ? of(place, Optional.empty())
                : of(place.substring(0, dash), Optional.of(place.substring(dash + 1)));
    }

    /// The countries to choose from, by name.
    public static List<Place> countries() {
        return codes().stream()
                .map(code -> new Place(
                        code, Locale.of("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    /// The regions of a country that keep days of their own, by name. Reads the country's data.
    ///
    /// @throws IllegalArgumentException if there is no such country
    public static List<Place> regions(String country) {
        return regionsOf(known(country)).values().stream()
                .map(part -> new Place(part.getId().toLowerCase(Locale.ROOT), part.getDescription(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    @Override
    public boolean test(LocalDate day) {
        return in(day.getYear()).contains(day);
    }

    /// Works out a year ahead of its first use.
    public void warm(int year) {
        in(year);
    }

    private Set<LocalDate> in(int year) {
        return years.computeIfAbsent(year, this::dates);
    }

    private Set<LocalDate> dates(int year) {
        return manager(country).getHolidays(Year.of(year), regions).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    /// Stock exchanges have calendars as well; they are no countries.
    private static Set<String> codes() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.length() == COUNTRY_CODE)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String known(String country) {
        String code = country.strip().toLowerCase(Locale.ROOT);
        if (!codes().contains(code)) {
            throw new IllegalArgumentException("No public holidays are known for the country \"" + country
                    + "\". Choose a two-letter code such as DE, GB or US, or leave it empty.");
        }
        return code;
    }

    private static String knownRegion(String country, String region) {
        String code = region.strip().toLowerCase(Locale.ROOT);
        Map<String, CalendarHierarchy> parts = regionsOf(country);
        if (parts.keySet().stream().noneMatch(part -> part.equalsIgnoreCase(code))) {
            throw new IllegalArgumentException("The country \"" + country.toUpperCase(Locale.ROOT)
                    + "\" has no region \""
                    + region + "\" with holidays of its own. Choose one of "
                    + parts.keySet().stream().sorted().collect(Collectors.joining(", ")) + ", or leave it empty.");
        }
        return code;
    }

    private static Map<String, CalendarHierarchy> regionsOf(String country) {
        return manager(country).getCalendarHierarchy().getChildren();
    }
}
