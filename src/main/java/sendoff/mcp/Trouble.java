package sendoff.mcp;

/// A call that can't be done as it was asked. The message is for the assistant and says what to do.
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    Trouble(String message) {
        super(message, null, false, false);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
