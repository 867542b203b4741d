package sendoff.domain;

/// The `Message-ID` of a mail without its angle brackets (RFC 5322 §3.6.4). Channels without
/// one make a stable stand-in, so that reading twice finds the same message.
public record MessageId(String value) {
    public MessageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a Message-ID can't be blank");
        }
    }

    /// Made here, for what has none of its own: no other program knows it, so no letter may refer to it.
    public boolean isStandIn() {
        return value.endsWith("@without-id.invalid")
                || value.startsWith("noted-") && value.endsWith("@sendoff.invalid");
    }

    @Override
    public String toString() {
        return value;
    }
}
