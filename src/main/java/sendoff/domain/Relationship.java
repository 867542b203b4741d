package sendoff.domain;

public enum Relationship {
    FRIEND,
    MENTOR,
    COLLEAGUE,
    ACQUAINTANCE,
    MET_ONCE,
    STRANGER
}
