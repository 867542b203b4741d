package sendoff.tone;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sendoff.domain.Message;

/// The houses that those answered write from, as their addresses show them, letters only: "danubeseed".
///
/// @param theirs whose letters are answered, @param all the owner's and those in copy as well
record Houses(Set<String> theirs, Set<String> all) {
    static final Houses NONE = new Houses(Set.of(), Set.of());

    /// What sort of house it is, which many are.
    private static final Set<String> SORTS = Set.of(
            ("university uni school college academy institute hospital clinic foundation group bank capital partners "
                            + "ventures society council trust association union centre center church ministry press club "
                            + "festival forum museum library fund consulting studio law")
                    .split(" "));

    private static final int LIKE_END = 4;

    static Houses of(Situation situation, Set<String> hosts) {
        var people = situation.people();
        Set<String> theirs = new TreeSet<>();
        Stream.concat(
                        situation.answered().stream().map(Message::from),
                        Stream.concat(people.requester().stream(), people.introducer().stream()))
                .filter(party -> people.owner().filter(owner -> owner.is(party)).isEmpty())
                .flatMap(party -> Names.house(party).stream())
                .forEach(house -> theirs.add(letters(house)));
        Set<String> all = new TreeSet<>();
        hosts.forEach(host -> all.add(letters(host)));
        return new Houses(theirs, all);
    }

    static String letters(String name) {
        return Names.fold(name).replaceAll("[^a-z]", "");
    }

    /// The one that ends as this name does and begins otherwise: "greenacrehousing" for "Whiteacre Housing".
    Optional<String> endingLike(String name) {
        String said = letters(name);
        String last = letters(name.substring(name.lastIndexOf(' ') + 1));
        int least = SORTS.contains(last) ? last.length() + 1 : LIKE_END;
        return all.stream().anyMatch(host -> host.startsWith(said))
                ? Optional.empty()
                : theirs.stream().filter(house -> endLike(said, house, least)).findFirst();
    }

    private static boolean endLike(String said, String house, int least) {
        int shorter = Math.min(said.length(), house.length());
        int same = 0;
        while (same < shorter && said.charAt(said.length() - 1 - same) == house.charAt(house.length() - 1 - same)) {
            same++;
        }
        return same >= least && same < shorter && same * 2 >= shorter;
    }

    /// Whether there is one, and a text never names any.
    boolean areMissingIn(String text) {
        String said = letters(text);
        return !theirs.isEmpty() && theirs.stream().noneMatch(said::contains);
    }
}
