package sendoff.domain;

import java.util.Arrays;

/// How an answer is made. Order and keys (1 to 6) as on the answer page.
public enum Framework {
    DIRECT_CLOSURE("direct-closure", "Direct closure"),
    REDIRECT("redirect", "Redirect"),
    BUY_TIME("buy-time", "Buy time"),
    ACCEPT("accept", "Accept"),
    SOFT_FADE("soft-fade", "Soft fade"),
    DISMISS("dismiss", "Dismiss");

    private final String word;
    private final String shown;

    Framework(String word, String shown) {
        this.word = word;
        this.shown = shown;
    }

    public String word() {
        return word;
    }

    public String shown() {
        return shown;
    }

    /// @throws IllegalArgumentException if there is no such framework
    public static Framework of(String word) {
        return Arrays.stream(values())
                .filter(framework -> framework.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such framework: " + word));
    }
}
