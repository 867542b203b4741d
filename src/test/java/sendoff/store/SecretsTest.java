package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path home;

    @Test
    void the_key_is_for_its_owner_alone_and_nothing_else_is_left_beside_it() throws IOException {
        Secrets.with(key()).lock("secret", "account");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(key());
        }
    }

    @Test
    void with_a_lost_key_the_passwords_are_asked_for_again() throws IOException {
        String locked = Secrets.with(key()).lock("secret", "account");
        Files.delete(key());

        assertThatThrownBy(() -> Secrets.with(key()).unlock(locked, "account"))
                .isInstanceOf(SecretTrouble.class)
                .hasMessage(
                        "A stored password can't be read with this key file: enter it again under Settings, Accounts.");
    }

    @Test
    void a_file_that_is_no_key_is_named_and_left_as_it_is() throws IOException {
        Files.writeString(key(), "not a key");

        assertThatThrownBy(() -> Secrets.with(key()).lock("secret", "account"))
                .isInstanceOf(SecretTrouble.class)
                .hasMessage("The key file " + key()
                        + " can't be used: put the right one back, or remove it and enter the passwords again.");
        assertThat(key()).hasContent("not a key");
    }

    @Test
    void an_empty_key_file_is_named_as_well() throws IOException {
        Files.createFile(key());

        assertThatThrownBy(() -> Secrets.with(key()).lock("secret", "account")).isInstanceOf(SecretTrouble.class);
    }

    private Path key() {
        return home.resolve("sendoff.key");
    }
}
