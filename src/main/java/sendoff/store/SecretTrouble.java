package sendoff.store;

/// A stored password can't be read: the key file is lost or another one. The message says what to do.
public final class SecretTrouble extends RuntimeException {
    private final String words;

    SecretTrouble(String words, Throwable cause) {
        super(words, cause);
        this.words = words;
    }

    /// For the owner.
    public String words() {
        return words;
    }
}
