package sendoff.web;

import sendoff.desk.Desk;

/// Says whether a password is the one that guards this desk. Kept apart from the server so that only
/// the store knows how it is hashed.
public interface Passwords {
    static Passwords of(Desk desk) {
        return new Passwords() {
            @Override
            public boolean matches(char[] typed) {
                return desk.opensWith(typed);
            }

            @Override
            public boolean isSet() {
                return desk.hasPassword();
            }

            @Override
            public String which() {
                return desk.whichPassword();
            }
        };
    }

    /// @param typed what the person typed; the caller wipes it afterwards
    boolean matches(char[] typed);

    /// Whether there is one at all. It may be set while the desk is open.
    default boolean isSet() {
        return true;
    }

    /// Another word as soon as another password is set: who signed in with the one before has to sign in again.
    default String which() {
        return "";
    }
}
