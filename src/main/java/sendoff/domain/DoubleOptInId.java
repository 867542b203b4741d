package sendoff.domain;

import java.util.UUID;

/// Names one introduction that the owner makes between two others.
public record DoubleOptInId(UUID value) {
    public static DoubleOptInId of(String text) {
        return new DoubleOptInId(UUID.fromString(text));
    }

    /// The name under which the letters to the one who is asked go: outbox, drafts and messages know a conversation by
    /// one kind of name, and this one is no introduction on the desk.
    public IntroductionId letters() {
        return new IntroductionId(value);
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
