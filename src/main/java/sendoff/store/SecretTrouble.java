package sendoff.store;

/// A stored password can't be read: the key file is lost or another one. The message says what to do.
public final class SecretTrouble extends RuntimeException {
    SecretTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
