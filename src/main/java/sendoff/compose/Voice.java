package sendoff.compose;

import java.util.Arrays;
import java.util.Locale;

/// How a playbook sounds. The word is the name of its folder and the value of the preference.
public enum Voice {
    FRIENDLY,
    FORMAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such voice
    public static Voice of(String word) {
        return Arrays.stream(values())
                .filter(voice -> voice.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such voice: " + word));
    }
}
