package sendoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import sendoff.cli.House.Restored;
import sendoff.cli.Stop;
import sendoff.desk.safekeeping.OwnFiles;
import sendoff.store.Restoring;

/// Makes a data folder of an archive. What was there before is put aside, never removed.
final class Restore {
    private final Settings settings;
    private final Home home;

    Restore(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    Restored from(Path file, boolean replace) {
        if (!Files.isRegularFile(file)) {
            throw Stop.badInput("there is no file " + file);
        }
        Optional<ServeLock> lock = ServeLock.takeUnlessServed(home.lock());
        if (lock.isEmpty()) {
            throw Stop.tryAgain("a desk is open on this folder (" + ServeLock.holder(home.lock())
                    + "): end it, then restore again");
        }
        try (ServeLock held = lock.get();
                Restoring archive = Restoring.from(file)) {
            held.says("restores");
            Swap.finish(home.folder());
            return restored(archive, replace);
        } catch (Restoring.Unusable e) {
            throw Stop.badInput(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Restored restored(Restoring archive, boolean replace) throws IOException {
        long rows =
                archive.manifest().rows().values().stream().mapToLong(n -> n).sum();
        Instant now = Clock.systemUTC().instant();
        if (settings.database().isEmpty() && !replace && Files.size(home.database()) > 0) {
            throw Stop.badInput("there are data in " + home.folder()
                    + " already: choose another folder with --home, or put them aside with --replace");
        }
        try (Swap swap = Swap.begin(home.folder())) {
            new OwnFiles(swap.folder()).takeFrom(archive);
            if (settings.database().isPresent()) {
                var aside = new AtomicReference<Optional<Path>>(Optional.empty());
                int onTheirWay =
                        archive.toEmpty(server(settings.database().get()), now, () -> aside.set(swapped(swap, now)));
                return new Restored(rows, onTheirWay, aside.get());
            }
            int onTheirWay = archive.toFile(swap.folder().resolve("sendoff.db"), now);
            return new Restored(rows, onTheirWay, swapped(swap, now));
        }
    }

    private static DataSource server(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private Optional<Path> swapped(Swap swap, Instant now) {
        try {
            swap.commit(now);
            return Swap.finish(home.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
