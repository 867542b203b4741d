package sendoff.kill;

/// Where a process that sends may end.
enum Step {
    BEFORE_THE_CLAIM(false),
    /// *Attempting* is committed; the server knows nothing yet.
    BEFORE_THE_SERVER_IS_CALLED(true),
    /// The server has a part of the text.
    IN_THE_MIDDLE_OF_DATA(true),
    /// The server took it; its answer never reached us.
    BEFORE_THE_SERVERS_ANSWER_IS_READ(true),
    /// We know that the server took it, but did not write it down.
    BEFORE_SENT_IS_COMMITTED(true),
    BEFORE_THE_COPY(false),
    BEFORE_THE_ANSWERED_FLAG(false),
    /// Copy and flag are there, which nobody wrote down.
    BEFORE_THE_MARKS(false);

    private final boolean asks;

    Step(boolean asks) {
        this.asks = asks;
    }

    /// Nobody can tell whether it left, so the owner is asked.
    boolean asks() {
        return asks;
    }
}
