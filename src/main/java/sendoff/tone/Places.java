package sendoff.tone;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Countries and big cities, as the platform knows them: one wishes Japan rain without having been written to from it.
final class Places {
    private static final List<String> PARTS = List.of(
            ("england scotland wales britain catalonia bavaria flanders lapland scandinavia europe africa asia america "
                            + "iberia")
                    .split(" "));
    private static final Set<String> NAMES = Stream.of(
                    PARTS.stream(),
                    Arrays.stream(Locale.getISOCountries())
                            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
                    ZoneId.getAvailableZoneIds().stream()
                            .map(zone ->
                                    zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ')))
            .flatMap(names -> names)
            .map(Names::fold)
            .collect(Collectors.toUnmodifiableSet());

    private Places() {}

    static boolean has(String name) {
        return NAMES.contains(Names.fold(name));
    }
}
