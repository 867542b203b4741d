package sendoff.desk.common;

import java.time.Duration;

/// Taking back what was done.
public final class Undo {
    /// How long what settled an introduction can be taken back from its page: a day at the desk.
    public static final Duration LASTS = Duration.ofHours(12);

    private Undo() {}
}
