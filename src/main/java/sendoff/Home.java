package sendoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The data folder. Only its owner may read what lies in it: the mail in it is private.
final class Home {
    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder if it is not there.
    ///
    /// @throws IllegalArgumentException if it can't be made or written
    static Home at(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, only("rwx------"));
            }
            Path database = folder.resolve("sendoff.db");
            if (!Files.exists(database)) {
                // SQLite gives its journal the rights of the file itself.
                Files.createFile(database, only("rw-------"));
            }
            return new Home(folder);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            return new Home(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the data folder " + folder + " can't be used: " + e.getMessage() + ". Choose another with --home",
                    e);
        }
    }

    static Home throwAway() {
        try {
            return at(Files.createTempDirectory("sendoff-demo", only("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }

    Path folder() {
        return folder;
    }

    Path database() {
        return folder.resolve("sendoff.db");
    }

    Path key() {
        return folder.resolve("sendoff.key");
    }

    Path playbook() {
        return folder.resolve("playbook");
    }

    Path lock() {
        return folder.resolve("serve.lock");
    }

    /// Removes a throw-away folder.
    void remove() {
        try (var below = Files.walk(folder)) {
            below.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            // It lies in the system's folder for passing things, which is emptied anyway.
            return;
        }
    }
}
