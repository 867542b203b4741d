package sendoff.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The desk's own password, kept as an Argon2id hash (RFC 9106 §4, the second recommended option: 64 MiB, 3 passes).
public final class Passwords {
    public static final int SHORTEST = 10;

    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 4;
    private static final int BYTES = 32;

    private Passwords() {}

    /// @throws IllegalArgumentException if the password is too short
    public static String hash(char[] password, SecureRandom random) {
        if (password.length < SHORTEST) {
            throw new IllegalArgumentException("A password needs at least " + SHORTEST + " characters.");
        }
        var salt = new byte[16];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return base64.encodeToString(salt) + "$" + base64.encodeToString(derive(password, salt));
    }

    public static boolean matches(char[] password, String hash) {
        String[] parts = hash.split("\\$", -1);
        var base64 = Base64.getDecoder();
        return MessageDigest.isEqual(base64.decode(parts[1]), derive(password, base64.decode(parts[0])));
    }

    /// What is drawn anew for every password.
    public static String salt(String hash) {
        return hash.substring(0, hash.indexOf('$'));
    }

    private static byte[] derive(char[] password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        var out = new byte[BYTES];
        generator.generateBytes(new String(password).getBytes(StandardCharsets.UTF_8), out);
        return out;
    }
}
