package sendoff;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Puts what was restored in the place of what is there, all of it or nothing. It is made in a folder of its own; when
/// that is whole it gets the name by which it counts. Whoever opens the data folder next moves in what a restore that
/// was cut off did not.
final class Swap implements AutoCloseable {
    private static final String MAKING = "restoring";
    private static final String WHOLE = "restored-";
    private static final String BEFORE = "before-";
    private static final String DATABASE = "sendoff.db";
    /// What SQLite has not written into the database yet. Left behind it would be read into the next one.
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    private static final FileAttribute<Set<PosixFilePermission>> ONLY_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);

    private final Path home;
    private final Path folder;

    private Swap(Path home) {
        this.home = home;
        this.folder = home.resolve(MAKING);
    }

    /// One file that goes elsewhere.
    record Move(Path from, Path to) {
        void go() throws IOException {
            Files.createDirectories(to.resolveSibling(""), ONLY_OWNER);
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Removes what an earlier one left when it was cut off.
    static Swap begin(Path home) throws IOException {
        var swap = new Swap(home);
        swap.close();
        Files.createDirectory(swap.folder, ONLY_OWNER);
        return swap;
    }

    /// Where it is made, as it will lie in the data folder.
    Path folder() {
        return folder;
    }

    /// From here on it counts.
    void commit(Instant now) throws IOException {
        for (Path path : below(folder)) {
            force(path);
        }
        Files.move(
                folder, home.resolve(WHOLE + AT.format(now.atOffset(ZoneOffset.UTC))), StandardCopyOption.ATOMIC_MOVE);
        force(home);
    }

    /// Whether something that is whole waits to be moved in.
    static boolean isPending(Path home) throws IOException {
        return !whole(home).isEmpty();
    }

    /// Moves in what is whole; what is there goes aside.
    ///
    /// @return where it went; empty when nothing was there
    static Optional<Path> finish(Path home) throws IOException {
        Optional<Path> aside = Optional.empty();
        for (Path whole : whole(home)) {
            for (Move move : moves(home, whole)) {
                move.go();
            }
            force(home);
            remove(whole);
            aside = Optional.of(aside(home, whole)).filter(Files::exists);
        }
        return aside;
    }

    /// What is left to do, in its order.
    static List<Move> moves(Path home, Path whole) throws IOException {
        Path aside = aside(home, whole);
        var moves = new ArrayList<Move>();
        for (Path path : below(whole)) {
            Path name = whole.relativize(path);
            if (Files.isDirectory(path)) {
                continue;
            }
            if (name.toString().equals(DATABASE)) {
                for (String beside : BESIDE) {
                    putAside(home, aside, Path.of(DATABASE + beside), moves);
                }
            }
            putAside(home, aside, name, moves);
            moves.add(new Move(path, home.resolve(name)));
        }
        return moves;
    }

    /// What went aside stays: where the same name is taken again, it was taken by what is moved in.
    private static void putAside(Path home, Path aside, Path name, List<Move> moves) throws IOException {
        Path there = home.resolve(name);
        boolean isSomething = Files.exists(there) && (Files.isDirectory(there) || Files.size(there) > 0);
        if (isSomething && !Files.exists(aside.resolve(name))) {
            moves.add(new Move(there, aside.resolve(name)));
        }
    }

    private static Path aside(Path home, Path whole) {
        return home.resolve(whole.getFileName().toString().replaceFirst(WHOLE, BEFORE));
    }

    static List<Path> whole(Path home) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(home, WHOLE + "*")) {
            var all = new ArrayList<Path>();
            found.forEach(all::add);
            return all;
        }
    }

    /// What a folder holds before the folder itself.
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        for (Path path : below(folder)) {
            Files.delete(path);
        }
    }

    /// Brings it to the disk: a power cut must not undo what counts.
    private static void force(Path path) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            file.force(true);
        }
    }

    /// What did not become whole goes.
    @Override
    public void close() throws IOException {
        if (Files.exists(folder)) {
            remove(folder);
        }
    }
}
