package sendoff.domain;

/// A framework and the one sentence why; the owner decides.
public record Recommendation(Framework framework, String why) {}
