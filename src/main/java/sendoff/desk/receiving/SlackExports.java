package sendoff.desk.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sendoff.desk.common.Faults;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Progress;
import sendoff.desk.common.Uploads;
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

    /// What a page hands in is a new file each time.
    private static final String PAGE = "-";

    /// How long a file waits for the owner to say who they are in it.
    private static final Duration CHOOSING = Duration.ofMinutes(30);

    private final Tables tables;
    private final Uploads uploads;
    private final Receiving receiving;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;
    private volatile Optional<Handed> handed = Optional.empty();
    private volatile Optional<String> told = Optional.empty();

    public SlackExports(
            Tables tables, Uploads uploads, Receiving receiving, Ownership ownership, Clock clock, News news) {
        this.tables = tables;
        this.uploads = uploads;
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

    private record Handed(Path file, Waiting waiting, Instant until) {}

    /// A file that was handed in on a page.
    ///
    /// @param file   its name
    /// @param people who in it may be the owner
    public record Waiting(String file, List<Someone> people) {
        public Waiting {
            people = List.copyOf(people);
        }
    }

    /// @param user   what the export calls them
    /// @param handle what they are called there; may be empty
    public record Someone(String user, String shown, String handle) {
        private static Someone of(Candidate candidate) {
            return new Someone(candidate.user(), candidate.party().shown(), candidate.handle());
        }
    }

    /// The file of which nobody knows yet who in it the owner is.
    public Optional<Waiting> waiting() {
        tidy();
        return handed.map(Handed::waiting);
    }

    /// How far the file handed in last is read, or what came of it.
    public Optional<String> told() {
        return told;
    }

    /// Takes a file from a page: it is read in the background if it is plain who in it the owner is, and waits for
    /// [#readAs] otherwise.
    ///
    /// @return why it can't be read, in words
    public Optional<String> take(String name, InputStream in) throws IOException {
        drop();
        Path file = uploads.keep(in);
        try {
            if (!is(file)) {
                Files.delete(file);
                return Optional.of(
                        "“" + name + "” is no export of Slack’s: give the ZIP file as it came, with users.json in it.");
            }
            People people = people(file, Set.of());
            if (people.known().isPresent()) {
                readInBackground(name, file, people.known().get().user());
            } else {
                handed = Optional.of(new Handed(
                        file,
                        new Waiting(name, people.all().stream().map(Someone::of).toList()),
                        clock.instant().plus(CHOOSING)));
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            Files.deleteIfExists(file);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// The owner said who they are in the file that waits.
    public void readAs(String user) {
        Optional<Handed> it = handed;
        handed = Optional.empty();
        it.ifPresent(waiting -> readInBackground(waiting.waiting().file(), waiting.file(), user));
    }

    /// The file that waits is not read.
    public void drop() {
        handed.ifPresent(it -> it.file().toFile().delete());
        handed = Optional.empty();
    }

    /// Whoever did not say in time who they are: the file holds what others wrote in private, and goes.
    void tidy() {
        if (handed.filter(it -> !clock.instant().isBefore(it.until())).isPresent()) {
            drop();
        }
    }

    /// What broke may have no words of its own.
    static String brokenOff(String name, RuntimeException e) {
        return "“" + name + "” could not be read to its end: "
                + Objects.requireNonNullElse(e.getMessage(), Faults.kind(e));
    }

    private void readInBackground(String name, Path file, String user) {
        told = Optional.of("“" + name + "” is being read.");
        Thread.ofVirtual().name("slack-export").start(() -> {
            try {
                var scanned = read(
                        file,
                        PAGE,
                        Set.of(user),
                        now -> told = Optional.of("“" + name + "” is being read: " + now.seen() + " messages so far."));
                told = Optional.of("“" + name + "” was read: " + scanned.tally().seen() + " messages looked at, "
                        + scanned.tally().fresh() + " new ones with you in them."
                        + (scanned.leftOut().isEmpty()
                                ? ""
                                : " " + scanned.leftOut().size() + " files could not be read."));
            } catch (RuntimeException e) {
                told = Optional.of(brokenOff(name, e));
            } finally {
                file.toFile().delete();
                news.changed();
            }
        });
    }

    /// Adds what is new in it.
    ///
    /// @param named what the owner said they are called there: an e-mail address, a name, a member's id
    /// @throws UncheckedIOException     if it can't be read
    /// @throws IllegalArgumentException if nobody knows who in it the owner is
    Scanning.Scanned read(Path file, Set<String> named, Consumer<Progress> progress) {
        return read(file, file.toAbsolutePath().normalize().toString(), named, progress);
    }

    private Scanning.Scanned read(Path file, String source, Set<String> named, Consumer<Progress> progress) {
        try (var archive = ExportArchive.open(file)) {
            var export = SlackExport.open(archive);
            Candidate owner = export.owner(ownership.owner(), named)
                    .orElseThrow(() -> new IllegalArgumentException(unknown(archive.name(), export.candidates())));
            own(owner);
            // Only now: it judges every message by who the owner is.
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
        private final Sack sack = receiving.sack();
        private final List<String> leftOut = new ArrayList<>();
        private final Instant began = clock.instant();
        private long looked;

        Run(String source, Consumer<Progress> progress) {
            this.source = source;
            this.progress = progress;
        }

        /// It was read to its end, and is not another file under the same name.
        boolean isKnown(Path file) {
            return !source.equals(PAGE) && tables.mailboxes().seen(source).contains(key(file));
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
            sack.empty(tx -> tables.mailboxes().saw(tx, source, source.equals(PAGE) ? List.of() : List.of(key(file))));
            if (receiving.isToBeFiled()) {
                receiving.fileAll();
                receiving.tidy();
                news.changed();
            }
            tell(true);
            var tally = sack.tally();
            return new Scanning.Scanned(
                    new Sack.Tally(looked, tally.fresh(), tally.broken(), size(file)),
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
