package sendoff.assess;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether two asks, in one line each, ask for the same.
public final class SameAsk {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Set<String> EMPTY = Set.of(
            "the", "and", "for", "you", "your", "could", "would", "have", "with", "that", "this", "about", "can", "are",
            "our", "from", "into", "will", "any", "some", "week", "next", "love", "like", "please", "might", "be",
            "me");
    /// How much is wanted, not what for: most asks share it.
    private static final Set<String> AMOUNT = Set.of(
            "ten", "fifteen", "twenty", "thirty", "forty", "min", "mins", "minute", "hour", "half", "call", "chat",
            "coffee", "quick", "short", "brief");
    /// So much of the shorter one must be in the other.
    private static final double MOST = 0.5;

    private SameAsk() {}

    public static boolean asks(String one, String other) {
        Set<String> here = words(one);
        Set<String> there = words(other);
        Set<String> both = new HashSet<>(here);
        both.retainAll(there);
        int fewer = Math.min(here.size(), there.size());
        return fewer > 0
                && both.size() >= Math.max(fewer == 1 ? 1 : 2, Math.ceil(fewer * MOST))
                && (!AMOUNT.containsAll(both) || AMOUNT.containsAll(here) || AMOUNT.containsAll(there));
    }

    private static Set<String> words(String ask) {
        return WORD.matcher(ask.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .filter(word -> !EMPTY.contains(word))
                .map(word -> word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }
}
