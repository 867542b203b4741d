package sendoff.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.desk.common.Ownership;
import sendoff.domain.Preferences;

/// A country whose public holidays can be kept.
///
/// @param code ISO 3166
public record Land(String code, String name) {
    /// Those to choose from, by name.
    static List<Land> known() {
        return Ownership.countries().stream()
                .map(code -> new Land(code, name(code)))
                .sorted(Comparator.comparing(Land::name))
                .toList();
    }

    static boolean isKnown(String code) {
        return Ownership.countries().contains(code);
    }

    /// What is said of a country that was chosen before it was asked whether its holidays are known.
    static Optional<String> unknown(Preferences preferences) {
        return Optional.of(preferences.holidays())
                .filter(code -> !code.isBlank() && !isKnown(code))
                .map(code -> unknown(code) + ", so they count as working days.");
    }

    static String unknown(String code) {
        return "The public holidays of " + name(code) + " are not known here";
    }

    private static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.UK);
    }
}
