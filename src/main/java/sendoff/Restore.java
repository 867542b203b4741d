package sendoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import sendoff.cli.House.Restored;
import sendoff.cli.Stop;
import sendoff.desk.OwnFiles;
import sendoff.store.Restoring;

/// Makes a data folder of an archive. What was there before is put aside, never removed.
final class Restore {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final List<String> BESIDE = List.of("-wal", "-shm");

    private final Settings settings;
    private final Home home;

    Restore(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    Restored from(Path file, boolean replace) {
        if (!Files.isRegularFile(file)) {
            throw Stop.missing("there is no file " + file);
        }
        Optional<ServeLock> lock = ServeLock.takeUnlessServed(home.lock());
        if (lock.isEmpty()) {
            throw Stop.tryAgain("a desk is open on this folder (" + ServeLock.holder(home.lock())
                    + "): end it, then restore again");
        }
        try (ServeLock held = lock.get();
                Restoring archive = Restoring.from(file)) {
            held.says("restores");
            Restored restored = rows(archive, replace);
            new OwnFiles(home.folder()).takeFrom(archive);
            return restored;
        } catch (Restoring.Unusable e) {
            throw Stop.badInput(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Restored rows(Restoring archive, boolean replace) throws IOException {
        Instant now = Clock.systemUTC().instant();
        long rows =
                archive.manifest().rows().values().stream().mapToLong(n -> n).sum();
        if (settings.database().isPresent()) {
            var source = new PGSimpleDataSource();
            source.setUrl(settings.database().get());
            return new Restored(rows, archive.toEmpty(source, now), Optional.empty());
        }
        Path database = home.database();
        boolean inUse = Files.exists(database) && Files.size(database) > 0;
        if (inUse && !replace) {
            throw Stop.badInput("there are data in " + home.folder()
                    + " already: choose another folder with --home, or put them aside with --replace");
        }
        Path fresh = database.resolveSibling("sendoff.db.restored");
        int onTheirWay = archive.toFile(fresh, now);
        Optional<Path> aside = inUse ? Optional.of(putAside(database, now)) : Optional.empty();
        Files.move(fresh, database, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return new Restored(rows, onTheirWay, aside);
    }

    /// With what SQLite has not written into it yet.
    private static Path putAside(Path database, Instant now) throws IOException {
        String at = AT.format(now.atOffset(ZoneOffset.UTC));
        Path aside = database.resolveSibling("sendoff.db.before-" + at);
        for (String beside : BESIDE) {
            Path file = Path.of(database + beside);
            if (Files.exists(file)) {
                Files.move(file, Path.of(aside + beside));
            }
        }
        return Files.move(database, aside);
    }
}
