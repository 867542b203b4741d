package sendoff.connect;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import sendoff.domain.Sha256;

/// Proof that whoever brings a code also began the sign-in.
///
/// Source: RFC 7636, method S256.
///
/// @param verifier kept here until the code is brought
record Pkce(String verifier) {
    static final int BYTES = 32;

    static Pkce made(SecureRandom random) {
        return new Pkce(word(random));
    }

    /// Nobody guesses it: 256 bits.
    static String word(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String challenge() {
        byte[] hash = Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    @Override
    public String toString() {
        return "a verifier";
    }
}
