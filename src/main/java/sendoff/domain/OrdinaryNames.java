package sendoff.domain;

import java.util.Set;

/// Names that are words as well: only with a capital they are names.
public final class OrdinaryNames {
    private static final Set<String> WORDS = Set.of(
            "hope", "will", "mark", "may", "grace", "rose", "faith", "joy", "bill", "art", "dawn", "summer", "april",
            "june", "august", "sky", "rich", "frank", "chase", "sue", "miles", "grant", "page", "young", "king", "long",
            "white", "black", "brown", "green", "stone", "day", "best", "good", "well", "wise", "close", "case",
            "field", "short", "little", "noble", "sharp", "bright", "price", "power", "ray", "gene", "guy", "jack",
            "wells");
    private static final Set<String> SMALL = Set.of(
            "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "if", "in", "is", "it", "me", "my", "no", "of",
            "oh", "ok", "on", "or", "so", "to", "up", "us", "we");

    private OrdinaryNames() {}

    /// @param word in lower case
    public static boolean has(String word) {
        return WORDS.contains(word) || SMALL.contains(word);
    }

    /// Whether any sentence may begin with it.
    ///
    /// @param word in lower case
    public static boolean isSmall(String word) {
        return SMALL.contains(word);
    }
}
