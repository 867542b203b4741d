package sendoff.mail;

/// Whose words a line holds.
enum Zone {
    OWN,
    QUOTED,
    FORWARDED,
    SIGNATURE
}
