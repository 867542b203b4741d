package sendoff.desk.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import sendoff.desk.common.News;
import sendoff.desk.common.Progress;
import sendoff.intake.ExportArchive;
import sendoff.intake.ExportTrouble;
import sendoff.intake.MailFiles;
import sendoff.intake.RawMessage;
import sendoff.intake.Reading;
import sendoff.store.Tables;

/// Reads mail that lies in files, from where it stopped the last time.
public final class Scanning {
    private final Tables tables;
    private final Receiving receiving;
    private final SlackExports slack;
    private final LinkedInExports linkedIn;
    private final Clock clock;
    private final News news;

    public Scanning(
            Tables tables, Receiving receiving, SlackExports slack, LinkedInExports linkedIn, Clock clock, News news) {
        this.tables = tables;
        this.receiving = receiving;
        this.slack = slack;
        this.linkedIn = linkedIn;
        this.clock = clock;
        this.news = news;
    }

    /// What a scan did.
    ///
    /// @param leftOut files that were passed over, and why
    public record Scanned(Sack.Tally tally, int introductions, Duration took, List<String> leftOut) {
        public Scanned {
            leftOut = List.copyOf(leftOut);
        }
    }

    /// An export that was handed in on a page and waited too long is let go of.
    public void tidy() {
        slack.tidy();
    }

    /// Adds what is new below `path`.
    ///
    /// @param progress told now and then
    public Scanned files(Path path, Consumer<Progress> progress) {
        return files(path, Set.of(), progress);
    }

    /// The same of what may be an export that has to be told who the owner is.
    ///
    /// @param named what they are called there
    public Scanned files(Path path, Set<String> named, Consumer<Progress> progress) {
        if (SlackExports.is(path)) {
            return slack.read(path, named, progress);
        }
        if (LinkedInExports.is(path)) {
            return linkedIn.scan(path, progress);
        }
        if (ExportArchive.isZip(path)) {
            throw unknown(path);
        }
        var run = new Run(path.toAbsolutePath().normalize().toString(), progress);
        MailFiles.read(path, run);
        return run.end();
    }

    private static UncheckedIOException unknown(Path zip) {
        ExportTrouble trouble;
        try (var archive = ExportArchive.open(zip)) {
            trouble = new ExportTrouble(archive.name() + " is a ZIP file, but neither LinkedIn's nor Slack's export."
                    + " Mail has to be unpacked first. Nothing was taken.");
        } catch (ExportTrouble e) {
            trouble = e;
        }
        return new UncheckedIOException(trouble.words(), trouble);
    }

    /// Adds one message from a stream.
    ///
    /// @throws IOException from the stream itself
    public Scanned stream(InputStream in, Consumer<Progress> progress) throws IOException {
        var run = new Run("-", progress);
        MailFiles.read(in, run);
        return run.end();
    }

    private final class Run implements Reading {
        private static final int TELL_EVERY = 500;

        private final String source;
        private final Consumer<Progress> progress;
        private final Set<String> seenBefore;
        private final Sack sack = receiving.sack();
        private final List<String> items = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private final Instant began = clock.instant();
        private Optional<Long> expected = Optional.empty();

        Run(String source, Consumer<Progress> progress) {
            this.source = source;
            this.progress = progress;
            this.seenBefore =
                    source.equals("-") ? new HashSet<>() : tables.mailboxes().seen(source);
        }

        @Override
        public boolean knows(String key) {
            return seenBefore.contains(key);
        }

        @Override
        public void expects(int messages) {
            expected = Optional.of(expected.orElse(0L) + messages);
        }

        @Override
        public boolean wantsAll(byte[] beginning) {
            return sack.wantsAll(beginning);
        }

        @Override
        public void message(RawMessage message) {
            sack.take(message.bytes(), message.labels(), message.size());
            items.add(message.key());
            if (sack.isFull()) {
                empty();
            }
        }

        @Override
        public void done(String key) {
            items.add(key);
        }

        @Override
        public void passedOver(String file, String why) {
            leftOut.add(file + ": " + why);
        }

        private void empty() {
            sack.empty(tx -> tables.mailboxes().saw(tx, source, source.equals("-") ? List.of() : items));
            items.clear();
            if (sack.tally().seen() % TELL_EVERY == 0) {
                tell(false);
            }
        }

        private void tell(boolean done) {
            progress.accept(new Progress(
                    source,
                    sack.tally().seen(),
                    expected,
                    tables.introductions().count(),
                    Duration.between(began, clock.instant()),
                    done,
                    Optional.empty()));
        }

        Scanned end() {
            empty();
            if (receiving.isToBeFiled()) {
                receiving.fileAll();
                receiving.tidy();
                news.changed();
            }
            tell(true);
            return new Scanned(
                    sack.tally(), tables.introductions().count(), Duration.between(began, clock.instant()), leftOut);
        }
    }
}
