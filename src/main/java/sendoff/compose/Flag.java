package sendoff.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What may be true of an answer and decides whether a sentence stands in it.
enum Flag {
    /// The introducer moves to Bcc with this answer.
    BCC,
    /// The answer comes after its deadline.
    LATE,
    FRIEND,
    /// They ask for a call, a coffee or a meeting.
    CALL,
    /// The other side is to be thanked through the introducer, as their address is not shown.
    PASS_ON;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Flag> named(String word) {
        return Arrays.stream(values()).filter(flag -> flag.word().equals(word)).findFirst();
    }
}
