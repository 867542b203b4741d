package sendoff.facts;

import java.util.Locale;

/// Values that have no word of their own: `MET_ONCE` is `met-once`.
public final class FactWords {
    private FactWords() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
