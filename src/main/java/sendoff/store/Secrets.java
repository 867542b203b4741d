package sendoff.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;

/// Encrypts what must not lie readable in the database (AES-256-GCM). The key is a file of its own that only
/// its owner can read, so that a copy of the database alone gives nothing away.
public final class Secrets {
    private final Path keyFile;
    private Optional<Aead> aead = Optional.empty();

    private Secrets(Path keyFile) {
        this.keyFile = keyFile;
    }

    /// Reads the key, or makes one, when a secret is first needed: most commands need none.
    public static Secrets with(Path keyFile) {
        return new Secrets(keyFile);
    }

    private synchronized Aead aead() {
        if (aead.isEmpty()) {
            aead = Optional.of(read(keyFile));
        }
        return aead.get();
    }

    private static Aead read(Path keyFile) {
        try {
            AeadConfig.register();
            return key(keyFile).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new SecretTrouble(
                    "The key file " + keyFile
                            + " can't be used: put the right one back, or remove it and enter the passwords again.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeysetHandle key(Path file) throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            var made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String text = TinkJsonProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            // Written beside and then linked: a kill in between must not leave half a key.
            Path whole = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid());
            Files.deleteIfExists(whole);
            try {
                try (var out = Files.newByteChannel(whole, options, ownerOnly)) {
                    out.write(StandardCharsets.UTF_8.encode(text));
                }
                Files.createLink(file, whole);
                return made;
            } catch (FileAlreadyExistsException e) {
                // Another process was quicker: its key counts.
            } finally {
                Files.deleteIfExists(whole);
            }
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /// @param purpose bound to the secret: one can't be moved to another's place
    String lock(String secret, String purpose) {
        try {
            return Base64.getEncoder()
                    .encodeToString(aead().encrypt(
                                    secret.getBytes(StandardCharsets.UTF_8), purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be encrypted", e);
        }
    }

    String unlock(String locked, String purpose) {
        try {
            return new String(
                    aead().decrypt(Base64.getDecoder().decode(locked), purpose.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SecretTrouble(
                    "A stored password can't be read with this key file: enter it again under Settings, Accounts.", e);
        }
    }
}
