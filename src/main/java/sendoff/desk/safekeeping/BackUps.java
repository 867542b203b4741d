package sendoff.desk.safekeeping;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import sendoff.desk.safekeeping.BackUp.Why;
import sendoff.store.Contents;

/// The back-ups in the data folder: all rows of the database, and the files beside it that are the owner's work. The
/// key is not among them; a back-up that somebody finds opens no mailbox.
public final class BackUps {
    private static final String FOLDER = "backups";
    private static final String PART = ".part";
    private static final int UPDATES = 3;

    private final Path home;

    public BackUps(Path home) {
        this.home = home;
    }

    /// The newest first.
    public List<BackUp> all() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> BackUp.of(file, file.toFile().length()).stream())
                    .sorted(Comparator.comparing(BackUp::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return home.resolve(FOLDER);
    }

    /// Whole or not there at all, whenever it is interrupted.
    ///
    /// @throws UncheckedIOException if it can't be written
    public BackUp make(Contents contents, Why why, Instant at) {
        Path file = folder().resolve(BackUp.name(why, at));
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            Files.createDirectories(folder(), only("rwx------"));
            removeParts();
            write(contents, at, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return BackUp.of(file, Files.size(file)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            removed(part);
        }
    }

    /// What an earlier attempt left when it was cut off.
    private void removeParts() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            files.filter(file -> file.toString().endsWith(PART)).forEach(BackUps::removed);
        }
    }

    private void write(Contents contents, Instant at, Path part) throws IOException {
        try (FileChannel file = open(part);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file));
                var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            new OwnFiles(home).writeTo(zip);
            contents.writeTo(zip, at);
            zip.finish();
            out.flush();
            file.force(true);
        }
    }

    /// A new file that only its owner may read.
    static OutputStream fresh(Path file) throws IOException {
        return new BufferedOutputStream(Channels.newOutputStream(open(file)));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only("rw-------"));
    }

    /// Only their owner may read them, where the system knows of owners.
    private static FileAttribute<?>[] only(String rights) {
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(rights);
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /// Lets go of the oldest daily ones, and of those before updates but the last three. What the owner asked for
    /// stays.
    void thin(int copies) {
        removeAllBut(Why.DAILY, copies);
        removeAllBut(Why.UPDATE, UPDATES);
    }

    private void removeAllBut(Why why, int copies) {
        all().stream().filter(one -> one.why() == why).skip(copies).forEach(one -> removed(one.file()));
    }

    /// Those made up to then, so that what was let go of is not kept there.
    ///
    /// @param without was made after it. Names know whole seconds only, so its own may seem earlier
    void removeUntil(Instant moment, BackUp without) {
        all().stream()
                .filter(one -> !one.at().isAfter(moment) && !one.file().equals(without.file()))
                .forEach(one -> removed(one.file()));
    }

    private static void removed(Path file) {
        try {
            Files.delete(file);
        } catch (NoSuchFileException e) {
            // It is what was wanted.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
