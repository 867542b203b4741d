package sendoff.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether two parties of one conversation are one person, be it at two addresses.
///
/// Only within a conversation: elsewhere two people may well bear one name.
public final class SamePerson {
    private static final int SHORTEST_NAME = 4;
    /// Before the `@` of many who are not one person.
    private static final Set<String> ROLES =
            Set.of("info", "mail", "office", "hello", "contact", "team", "admin", "sales", "post", "kontakt");

    private SamePerson() {}

    /// By their address, by their name, or by the same name before the `@`, where no two names speak against it.
    public static boolean is(Party one, Party other) {
        if (isOneAddress(one, other)) {
            return true;
        }
        Set<String> words = words(one);
        Set<String> others = words(other);
        boolean sameName = !words.isEmpty() && words.equals(others);
        boolean mayBe = words.size() <= others.size() ? fits(words, others) : fits(others, words);
        return sameName || mayBe && isSameBeforeTheSign(one, other);
    }

    /// "C. Reyes" and "Carla" may be Carla Reyes.
    private static boolean fits(Set<String> fewer, Set<String> more) {
        return fewer.stream()
                .allMatch(word -> more.stream().anyMatch(other -> other.startsWith(word) || word.startsWith(other)));
    }

    /// The same address, whoever is named there.
    public static boolean isOneAddress(Party one, Party other) {
        return one.address().isPresent() && one.address().equals(other.address());
    }

    private static boolean isSameBeforeTheSign(Party one, Party other) {
        return one.address()
                .filter(address -> other.address()
                        .filter(second -> isSameBeforeTheSign(address, second))
                        .isPresent())
                .isPresent();
    }

    /// Carla at home and Carla at work: `carla.reyes@` both times, where it is no office.
    public static boolean isSameBeforeTheSign(String one, String other) {
        String name = one.substring(0, Math.max(0, one.indexOf('@')));
        return name.length() >= SHORTEST_NAME && !ROLES.contains(name) && other.startsWith(name + "@");
    }

    /// Both write from one domain that is no provider's.
    public static boolean areOfOneHouse(Party one, Party other) {
        return house(one)
                .filter(house -> house(other).equals(Optional.of(house)))
                .isPresent();
    }

    private static Optional<String> house(Party party) {
        return party.address()
                .filter(address -> address.contains("@"))
                .map(address -> address.substring(address.indexOf('@') + 1))
                .filter(domain -> !Owner.isProvider(domain));
    }

    /// In whatever order: "Reyes, Carla" is Carla Reyes.
    private static Set<String> words(Party party) {
        String name = party.name().filter(shown -> !shown.contains("@")).orElse("");
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}'’-]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
