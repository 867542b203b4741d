package sendoff.domain;

/// The `Message-ID` of a mail without its angle brackets (RFC 5322 §3.6.4). Channels without
/// one make a stable stand-in, so that reading twice finds the same message.
public record MessageId(String value) {
    public MessageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a Message-ID can't be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
