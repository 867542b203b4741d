package sendoff.domain;

import java.util.Arrays;

/// The word for a kind, as pages, JSON and the database use it.
public enum KindName {
    INTRODUCED("introduced", "Someone introduced you"),
    NETWORKING_REQUEST("networking-request", "Someone asks you directly"),
    INTRO_REQUEST("intro-request", "Someone wants to meet a contact of yours"),
    INITIATED("initiated", "You asked first"),
    NONE("none", "Not an introduction");

    private final String word;
    private final String shown;

    KindName(String word, String shown) {
        this.word = word;
        this.shown = shown;
    }

    public String word() {
        return word;
    }

    /// As pages say it.
    public String shown() {
        return shown;
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
