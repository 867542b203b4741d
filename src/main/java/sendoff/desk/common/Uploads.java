package sendoff.desk.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Exports handed in on a page, until they are read. They hold what others wrote in private: so they lie in the data
/// folder, and none outlives the desk that took it.
public final class Uploads {
    private static final FileAttribute<Set<PosixFilePermission>> ONLY_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    public Uploads(Path home) {
        this.folder = home.resolve("uploads");
    }

    /// Whoever reads it deletes it.
    public Path keep(InputStream in) throws IOException {
        Files.createDirectories(folder, ONLY_OWNER);
        Path file = Files.createTempFile(folder, "export-", ".zip");
        // Into the file that is there: a copy in its place would have the rights of any other.
        try (OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
            return file;
        } catch (IOException | RuntimeException e) {
            // A full disk must not stay full of it.
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// Removes what a desk left that was stopped while it read. Nobody may be handing in anything yet.
    public void empty() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
