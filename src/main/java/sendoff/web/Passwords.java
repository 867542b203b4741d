package sendoff.web;

/// Says whether a password is the one that guards this desk. Kept apart from the server so that only
/// the store knows how it is hashed.
public interface Passwords {
    /// @param typed what the person typed; the caller wipes it afterwards
    boolean matches(char[] typed);

    /// Whether there is one at all. It may be set while the desk is open.
    default boolean isSet() {
        return true;
    }
}
