package sendoff.connect;

/// The program as the owner registered it with a provider: nobody else's client id is used.
///
/// @param client its id
/// @param secret what belongs to the id, or empty. Of an installed program it is no real secret (RFC 8252 §8.5)
/// @param tenant the directory it was registered in, or `common`
public record OwnApp(String client, String secret, String tenant) {
    public static final String ANY_TENANT = "common";

    private static final String TENANT = "[A-Za-z0-9][A-Za-z0-9.-]{0,99}";

    /// @throws IllegalArgumentException if the id is none, or the tenant can't be one; the message is for the owner
    public OwnApp {
        client = client.strip();
        secret = secret.strip();
        tenant = tenant.isBlank() ? ANY_TENANT : tenant.strip();
        if (client.isEmpty() || client.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException(
                    "A client id is needed: the long word that the provider shows beside" + " the app you made there.");
        }
        if (!tenant.matches(TENANT)) {
            throw new IllegalArgumentException("“" + tenant + "” is no directory (tenant) id: leave it empty, or copy"
                    + " it from the app's overview.");
        }
    }

    @Override
    public String toString() {
        return "the app " + client;
    }
}
