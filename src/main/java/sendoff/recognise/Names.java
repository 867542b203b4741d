package sendoff.recognise;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Party;
import sendoff.language.Tokens;

/// The words by which people are called, in lower case: from shown names, else from addresses.
final class Names {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "professor",
            "rev",
            "mme",
            "herr",
            "frau",
            "via",
            "the",
            "von",
            "van",
            "de",
            "da");

    private Names() {}

    static Set<String> of(Party party) {
        String shown = party.name()
                .filter(name -> !name.contains("@"))
                .or(() -> party.address().map(Names::beforeTheSign))
                .orElse("");
        return Arrays.stream(Tokens.fold(shown).split("[^\\p{L}\\p{M}']+"))
                .filter(word -> word.length() > 1 && !TITLES.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> of(Collection<Party> parties) {
        return parties.stream().map(Names::of).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    static Stream<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}']+"));
    }

    private static String beforeTheSign(String address) {
        int sign = address.indexOf('@');
        return sign < 0 ? "" : address.substring(0, sign);
    }
}
