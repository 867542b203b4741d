package sendoff.domain;

import java.util.Arrays;

/// How the other side took the owner's answer. Read in what they wrote back; the owner's word outweighs it.
public enum Received {
    THANKS("thanks", "Glad"),
    NEUTRAL("neutral", "Fine"),
    PUSHBACK("pushback", "Pushed back"),
    HURT("hurt", "Hurt"),
    /// No word for [#QUIET_DAYS].
    SILENCE("silence", "No word");

    /// After so many days without a reply nobody expects one. Source: practice, section 8, a soft fade is looked at
    /// again after two weeks.
    public static final int QUIET_DAYS = 14;

    private final String word;
    private final String shown;

    Received(String word, String shown) {
        this.word = word;
        this.shown = shown;
    }

    /// What files, JSON and the command line call it.
    public String word() {
        return word;
    }

    public String shown() {
        return shown;
    }

    /// They are content, or say nothing against it.
    public boolean isWell() {
        return this == THANKS || this == NEUTRAL;
    }

    /// @throws IllegalArgumentException if there is no such word
    public static Received of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody takes an answer so: " + word));
    }
}
