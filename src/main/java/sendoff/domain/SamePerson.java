package sendoff.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether two parties of one conversation are one person, be it at two addresses.
///
/// Only within a conversation: elsewhere two people may well bear one name.
public final class SamePerson {
    private static final int SHORTEST_NAME = 4;
    /// Written without spaces, one word may be all of a name.
    private static final Pattern WHOLE_WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{2,}");
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,}[._-]\\p{L}{2,}.*");

    private SamePerson() {}

    /// By their address, by their whole name, or by the same name before the `@`, where no two names speak against it.
    /// Of two addresses "Anna" alone tells nothing.
    public static boolean is(Party one, Party other) {
        return isOneAddress(one, other)
                || isOneName(one, other)
                        && (isWhole(words(one))
                                || one.address().isEmpty()
                                || other.address().isEmpty())
                || mayBe(one, other) && isSameBeforeTheSign(one, other);
    }

    /// By more than a first name: nobody writes "Carla Reyes" of two people in one letter.
    public static boolean isSurely(Party one, Party other) {
        return isOneAddress(one, other)
                || isOneName(one, other) && isWhole(words(one))
                || mayBe(one, other)
                        && isSameBeforeTheSign(one, other)
                        && TWO_WORDS.matcher(local(one)).matches();
    }

    private static boolean isOneName(Party one, Party other) {
        Set<String> words = words(one);
        return !words.isEmpty() && words.equals(words(other));
    }

    private static boolean isWhole(Set<String> words) {
        return words.size() > 1
                || words.stream().anyMatch(word -> WHOLE_WORD.matcher(word).matches());
    }

    private static boolean mayBe(Party one, Party other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return words.size() <= others.size() ? fits(words, others) : fits(others, words);
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
        String name = local(one);
        return name.length() >= SHORTEST_NAME && !NameWords.isMailbox(name) && other.startsWith(name + "@");
    }

    private static String local(Party party) {
        return party.address().map(SamePerson::local).orElse("");
    }

    private static String local(String address) {
        return address.substring(0, Math.max(0, address.indexOf('@')));
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
