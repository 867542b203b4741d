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
    /// They ask for time: a call, a coffee, a meeting.
    CALL,
    /// They ask for something on a day of theirs, which a yes accepts.
    EVENT,
    /// They ask for something that takes no appointment.
    TASK,
    /// Somebody close has bad news of their own.
    HARD_TIME,
    /// They ask to be connected to a contact of the owner's.
    CONTACT,
    /// Whoever is answered was brought in and has not written a word: all thanks go to the introducer, who is named.
    SILENT,
    /// The answer goes to the introducer, as the introduced person takes no part: thanks are to be passed on.
    PASS_ON;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Flag> named(String word) {
        return Arrays.stream(values()).filter(flag -> flag.word().equals(word)).findFirst();
    }
}
