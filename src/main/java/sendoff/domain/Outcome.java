package sendoff.domain;

/// What the owner means to happen. Written down before a draft exists.
public enum Outcome {
    ACCEPT,
    CLOSE,
    REDIRECT,
    PAUSE;

    /// What someone means to happen who answers in this way.
    public static Outcome of(Framework framework) {
        return switch (framework) {
            case DIRECT_CLOSURE, DISMISS -> CLOSE;
            case REDIRECT -> REDIRECT;
            case BUY_TIME, SOFT_FADE -> PAUSE;
            case ACCEPT -> ACCEPT;
        };
    }
}
