package sendoff.domain;

/// What the owner means to happen. Written down before a draft exists.
public enum Outcome {
    ACCEPT,
    CLOSE,
    REDIRECT,
    PAUSE
}
