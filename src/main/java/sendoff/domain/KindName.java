package sendoff.domain;

import java.util.Arrays;

/// The word for a kind, as pages, JSON and the database use it.
public enum KindName {
    INTRODUCED("introduced"),
    NETWORKING_REQUEST("networking-request"),
    INTRO_REQUEST("intro-request"),
    INITIATED("initiated"),
    NONE("none");

    private final String word;

    KindName(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// An introduction of any kind.
    public boolean isRelevant() {
        return this != NONE;
    }

    /// @throws IllegalArgumentException if there is no such kind
    public static KindName of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind: " + word));
    }
}
