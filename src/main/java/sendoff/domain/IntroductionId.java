package sendoff.domain;

import java.util.UUID;

/// Names one introduction.
public record IntroductionId(UUID value) {
    public static IntroductionId of(String text) {
        return new IntroductionId(UUID.fromString(text));
    }

    /// The first eight characters: what the command line shows.
    public String brief() {
        return value.toString().substring(0, 8);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
