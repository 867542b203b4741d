package sendoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.cli.Start;
import sendoff.cli.Stop;

/// The data folder. Only its owner may read what lies in it: the mail in it is private.
final class Home {
    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /// Comes before the settings, some of which lie in it: a restore that was cut off may not have put them there yet.
    static Home at(Start start, Map<String, String> environment) {
        return at(Settings.home(start, environment));
    }

    /// Makes the folder if it is not there, and ends a restore that was cut off.
    ///
    /// @throws Stop if it can't be made or written
    static Home at(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Stop.missing("the data folder " + folder + " is a file: choose another with --home");
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, only("rwx------"));
            }
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            var home = new Home(folder);
            home.endRestoring();
            home.makeDatabase();
            return home;
        } catch (IOException e) {
            throw Stop.home(folder, e);
        }
    }

    /// Before a database is made: for a moment a restore leaves none. One that is at work holds the lock.
    private void endRestoring() throws IOException {
        if (!Swap.isPending(folder)) {
            return;
        }
        Optional<ServeLock> lock = ServeLock.takeUnlessServed(lock());
        if (lock.isPresent()) {
            try (ServeLock held = lock.get()) {
                held.says("restores");
                Swap.finish(folder);
            }
        }
    }

    private void makeDatabase() throws IOException {
        if (Files.exists(database())) {
            return;
        }
        try {
            // SQLite gives its journal the rights of the file itself.
            Files.createFile(database(), only("rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Another process makes it at this moment.
            return;
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
