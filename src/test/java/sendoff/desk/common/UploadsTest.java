package sendoff.desk.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    @TempDir
    Path home;

    private static InputStream bytes() {
        return new ByteArrayInputStream(new byte[100]);
    }

    @Test
    void what_a_stopped_desk_left_is_gone_when_it_opens_again() throws IOException {
        Path left = new Uploads(home).keep(bytes());
        assertThat(left).startsWith(home).hasSize(100);

        new Uploads(home).empty();

        assertThat(left).doesNotExist();
    }

    @Test
    void a_desk_to_which_nothing_was_handed_opens() {
        new Uploads(home).empty();

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        Path kept = new Uploads(home).keep(bytes());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.resolveSibling(""))))
                .isEqualTo("rwx------");
    }

    @Test
    void half_a_file_does_not_stay() {
        var breaks = new SequenceInputStream(bytes(), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }
        });

        assertThatThrownBy(() -> new Uploads(home).keep(breaks)).hasMessage("No space left on device");

        assertThat(home.resolve("uploads")).isEmptyDirectory();
    }
}
