package sendoff.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.intake.ExportArchive;
import sendoff.intake.ExportTrouble;
import sendoff.intake.SlackExport;
import sendoff.intake.SlackExport.Candidate;
import sendoff.intake.SlackSink;
import sendoff.store.Tables;

/// Reads what Slack exports: what was written to the owner there, or mentions them. A newer export adds what is new.
public final class SlackExports {
    private static final int NAMED = 5;

    private final Tables tables;
    private final Receiving receiving;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;

    SlackExports(Tables tables, Receiving receiving, Ownership ownership, Clock clock, News news) {
        this.tables = tables;
        this.receiving = receiving;
        this.ownership = ownership;
        this.clock = clock;
        this.news = news;
    }

    /// Whether this file is one.
    public static boolean is(Path file) {
        if (!ExportArchive.isZip(file)) {
            return false;
        }
        try (var archive = ExportArchive.open(file)) {
            return SlackExport.is(archive);
        } catch (ExportTrouble e) {
            return false;
        }
    }

    /// Who in it the owner may be.
    ///
    /// @param known who they are, where that is plain
    /// @param all   everyone, who takes part in most direct messages first
    public record People(Optional<Candidate> known, List<Candidate> all) {
        public People {
            all = List.copyOf(all);
        }
    }

    /// @param named what the owner said they are called there; may be empty
    /// @throws UncheckedIOException if it can't be read; its message says why
    public People people(Path file, Set<String> named) {
        try (var archive = ExportArchive.open(file)) {
            var export = SlackExport.open(archive);
            return new People(export.owner(ownership.owner(), named), export.candidates());
        } catch (ExportTrouble e) {
            throw new UncheckedIOException(e.words(), e);
        }
    }

    /// Adds what is new in it.
    ///
    /// @param named what the owner said they are called there: an e-mail address, a name, a member's id
    /// @throws UncheckedIOException     if it can't be read
    /// @throws IllegalArgumentException if nobody knows who in it the owner is
    Scanning.Scanned read(Path file, Set<String> named, Consumer<Progress> progress) {
        String source = file.toAbsolutePath().normalize().toString();
        try (var archive = ExportArchive.open(file)) {
            var export = SlackExport.open(archive);
            Candidate owner = export.owner(ownership.owner(), named)
                    .orElseThrow(() -> new IllegalArgumentException(unknown(archive.name(), export.candidates())));
            own(owner);
            var run = new Run(source, progress);
            if (!run.isKnown(file)) {
                export.read(owner, run);
            }
            return run.end(file);
        } catch (ExportTrouble e) {
            throw new UncheckedIOException(e.words(), e);
        }
    }

    private static String unknown(String file, List<Candidate> all) {
        String some = all.stream()
                .limit(NAMED)
                .map(one -> one.party().shown() + " (" + one.user() + ")")
                .collect(Collectors.joining(", "));
        return "Nobody knows who in " + file
                + " you are, so nothing of it was read. Say it with --me, by your e-mail address, name or member id there: "
                + some + (all.size() > NAMED ? " or another." : ".");
    }

    /// What they wrote there counts as the owner's word from now on.
    private void own(Candidate owner) {
        var preferences = ownership.preferences();
        if (ownership.owner().is(owner.party())) {
            return;
        }
        Set<String> addresses = new HashSet<>(preferences.owner().addresses());
        owner.party().address().ifPresent(addresses::add);
        ownership.set(preferences.ownedBy(new Owner(preferences.owner().name(), addresses)));
    }

    private final class Run implements SlackSink {
        private final String source;
        private final Consumer<Progress> progress;
        private final Receiving.Sack sack = receiving.sack();
        private final List<String> leftOut = new ArrayList<>();
        private final Instant began = clock.instant();
        private long looked;

        Run(String source, Consumer<Progress> progress) {
            this.source = source;
            this.progress = progress;
        }

        /// It was read to its end, and is not another file under the same name.
        boolean isKnown(Path file) {
            return tables.mailboxes().seen(source).contains(key(file));
        }

        @Override
        public void heard(Message message, String before) {
            sack.take(message, before);
            if (sack.isFull()) {
                sack.empty(_ -> {});
            }
        }

        @Override
        public void progress(long seen) {
            looked = seen;
            tell(false);
        }

        @Override
        public void passedOver(String file, String why) {
            leftOut.add(file + ": " + why);
        }

        Scanning.Scanned end(Path file) {
            sack.empty(tx -> tables.mailboxes().saw(tx, source, List.of(key(file))));
            if (receiving.isToBeFiled()) {
                receiving.fileAll();
                receiving.tidy();
                news.changed();
            }
            tell(true);
            var tally = sack.tally();
            return new Scanning.Scanned(
                    new Receiving.Tally(looked, tally.fresh(), tally.broken(), size(file)),
                    tables.introductions().count(),
                    Duration.between(began, clock.instant()),
                    leftOut);
        }

        private void tell(boolean done) {
            progress.accept(new Progress(
                    source,
                    looked,
                    Optional.empty(),
                    tables.introductions().count(),
                    Duration.between(began, clock.instant()),
                    done,
                    Optional.empty()));
        }

        private static String key(Path file) {
            try {
                return size(file) + " " + Files.getLastModifiedTime(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static long size(Path file) {
            return file.toFile().length();
        }
    }
}
