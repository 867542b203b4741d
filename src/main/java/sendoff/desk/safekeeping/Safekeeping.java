package sendoff.desk.safekeeping;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.safekeeping.BackUp.Why;
import sendoff.domain.SafekeepingWishes;
import sendoff.store.DatabaseTrouble;
import sendoff.store.Tables;

/// The data are the owner's: backed up every day, taken along whole, let go of when their time is over.
public final class Safekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Safekeeping.class);
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration LOOK = Duration.ofMinutes(30);
    /// The first minutes belong to the mail that came in meanwhile.
    private static final Duration FIRST = Duration.ofMinutes(3);

    private final Tables tables;
    private final BackUps backUps;
    private final LettingGo lettingGo;
    private final Taking taking;
    private final Clock clock;
    private volatile Optional<String> trouble = Optional.empty();
    private Optional<Thread> thread = Optional.empty();

    public Safekeeping(Tables tables, Path home, LettingGo lettingGo, Taking taking, Clock clock) {
        this.tables = tables;
        this.backUps = new BackUps(home);
        this.lettingGo = lettingGo;
        this.taking = taking;
        this.clock = clock;
    }

    public SafekeepingWishes wishes() {
        return tables.settings().safekeeping();
    }

    public void wish(SafekeepingWishes wishes) {
        tables.database().change(tx -> tables.settings().save(tx, wishes));
        backUps.thin(wishes.copies());
    }

    /// The newest first.
    public List<BackUp> backUps() {
        return backUps.all();
    }

    /// Where they lie.
    public Path folder() {
        return backUps.folder();
    }

    /// Why the last back-up could not be made, or an older one not be removed, in words.
    public Optional<String> trouble() {
        return lettingGo.trouble().or(() -> trouble);
    }

    /// Now, because the owner asks for it.
    ///
    /// @throws UncheckedIOException if it can't be written
    public BackUp backUp() {
        return make(Why.ASKED);
    }

    private synchronized BackUp make(Why why) {
        Instant at = clock.instant();
        BackUp made = backUps.make(tables.database().contents(), why, at);
        backUps.thin(wishes().copies());
        LOG.info("backed up, {} bytes", made.size());
        return made;
    }

    /// Everything, to take along: what a back-up holds, and the same for other programs to read.
    ///
    /// @throws IOException if it can't be written
    public void export(OutputStream out) throws IOException {
        taking.export(out);
    }

    /// The same into a file that only its owner may read. One that breaks off leaves what was there before.
    ///
    /// @throws IOException if it can't be written
    public void export(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            try (OutputStream out = BackUps.fresh(part)) {
                taking.export(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// What is due by the clock: a day's back-up, and what is to be let go of.
    void round() {
        if (isDue() || lettingGo.isUnfinished()) {
            try {
                lettingGo.finish();
                if (isDue()) {
                    make(Why.DAILY);
                }
                trouble = Optional.empty();
            } catch (UncheckedIOException | DatabaseTrouble e) {
                trouble = Optional.of("The last back-up could not be made: is the disk full, or " + backUps.folder()
                        + " closed to you? It is tried again every half hour.");
                LOG.warn("no back-up could be made: {}", e.getClass().getSimpleName());
            }
        }
        lettingGo.round(wishes().forgetAfter());
    }

    /// A clock that was set back must not keep it from being made for months.
    private boolean isDue() {
        Instant now = clock.instant();
        return wishes().daily()
                && backUps.all().stream()
                        .map(BackUp::at)
                        .filter(at -> !at.isAfter(now))
                        .findFirst()
                        .filter(at -> at.plus(A_DAY).isAfter(now))
                        .isEmpty();
    }

    public void start() {
        thread = Optional.of(Thread.ofVirtual().name("safekeeping").start(this::keepOn));
    }

    private void keepOn() {
        try {
            Thread.sleep(FIRST);
            while (true) {
                attempt();
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            // The desk closes; a back-up that is due is made when it opens again.
            Thread.currentThread().interrupt();
        }
    }

    /// The database may be busy or the disk full: that passes, and this must not end by it.
    private void attempt() {
        try {
            round();
        } catch (RuntimeException e) {
            LOG.warn("a round of safekeeping did not end: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        thread.ifPresent(Thread::interrupt);
    }
}
