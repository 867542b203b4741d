package sendoff.domain;

/// What the relationship could mean. A referral by a close colleague, a job or a partnership is high.
public enum Stakes {
    HIGH,
    MEDIUM,
    LOW
}
