package sendoff.desk.receiving;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.Faults;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.NotPossible;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Progress;
import sendoff.desk.filing.Filing;
import sendoff.domain.Card;
import sendoff.domain.Channel;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.LinkedIn;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.intake.ExportArchive;
import sendoff.intake.ExportTrouble;
import sendoff.intake.LinkedInExport;
import sendoff.store.BroughtIn;
import sendoff.store.Messages.Kept;
import sendoff.store.People;
import sendoff.store.Tables;

/// Brings in what LinkedIn exports: messages and invitations go the way of mail. A newer export adds what is new, and
/// what a notice told before is not told twice. It can be taken back.
public final class LinkedInExports {
    private static final Logger LOG = LoggerFactory.getLogger(LinkedInExports.class);

    /// A day ahead is a clock that is wrong; a year ahead is a date that was read wrongly.
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /// What the same person writes so soon after is one thought in several messages.
    private static final Duration ONE_BREATH = Duration.ofMinutes(10);

    private final Tables tables;
    private final Receiving receiving;
    private final Filing filing;
    private final Ownership ownership;
    private final Clock clock;
    private final Ids ids;
    private final News news;
    private volatile Optional<State> state = Optional.empty();

    public LinkedInExports(
            Tables tables, Receiving receiving, Filing filing, Ownership ownership, Clock clock, Ids ids, News news) {
        this.tables = tables;
        this.receiving = receiving;
        this.filing = filing;
        this.ownership = ownership;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
    }

    /// What an export brought.
    ///
    /// @param said what came of it, in sentences
    /// @param left what was not taken, in sentences
    /// @param connections the people named in it; nothing is kept of them yet
    public record Brought(
            Sack.Tally tally,
            int introductions,
            Duration took,
            List<String> said,
            List<String> left,
            Optional<Card.Read> connections) {
        public Brought {
            said = List.copyOf(said);
            left = List.copyOf(left);
        }
    }

    /// Whether this is one: the ZIP file, or the folder that a browser made of it.
    public static boolean is(Path file) {
        boolean folder = Files.isDirectory(file)
                && Stream.of("messages.csv", "Invitations.csv", "Connections.csv")
                        .anyMatch(name -> Files.isRegularFile(file.resolve(name)));
        if (!folder && !ExportArchive.isZip(file)) {
            return false;
        }
        try (var archive = ExportArchive.open(file)) {
            return LinkedInExport.isOne(archive);
        } catch (ExportTrouble e) {
            return false;
        }
    }

    Scanning.Scanned scan(Path file, Consumer<Progress> progress) {
        Brought brought = bring(file, String.valueOf(file.getFileName()), progress);
        return new Scanning.Scanned(brought.tally(), tables.introductions().count(), brought.took(), brought.left());
    }

    /// Adds what is new in it.
    ///
    /// @param name what the owner calls the file
    /// @throws UncheckedIOException if it can't be read: then nothing was taken, and its message says why
    public Brought bring(Path file, String name, Consumer<Progress> progress) {
        Instant began = clock.instant();
        try (var archive = ExportArchive.open(file, name)) {
            Owner owner = owner(archive);
            var read = LinkedInExport.read(
                    archive, owner, ownership.windowBegins().minus(Filing.CONTEXT), began.plus(CLOCKS_DIFFER));
            return new Run(name, read, progress, began).all();
        } catch (ExportTrouble e) {
            throw new UncheckedIOException(e.words(), e);
        }
    }

    /// Whose desk it is; a new one learns it from the export.
    private Owner owner(ExportArchive archive) throws ExportTrouble {
        Owner owner = ownership.owner();
        if (owner.addresses().isEmpty()) {
            Owner named = LinkedInExport.owner(archive);
            if (named.addresses().isEmpty()) {
                throw new ExportTrouble("Your own addresses are not known, so nobody can tell which messages are yours:"
                        + " name them under Settings, You, or with --me. Nothing was taken.");
            }
            String name = owner.name().isBlank() ? named.name() : owner.name();
            ownership.set(ownership.preferences().ownedBy(new Owner(name, named.addresses())));
        }
        return ownership.owner();
    }

    /// The last one, while it can be taken back.
    public Optional<BroughtIn.One> last() {
        return tables.broughtIn().last(Channel.LINKEDIN);
    }

    // ---- beside the open desk

    /// An export that is being read, or was.
    ///
    /// @param trouble why it could not be, in words; or empty
    public record State(Progress progress, Optional<Brought> brought, String trouble) {
        public boolean isBusy() {
            return brought.isEmpty() && trouble.isEmpty();
        }
    }

    /// The one given last since this program started.
    public Optional<State> state() {
        return state;
    }

    /// Reads one while the owner goes on.
    ///
    /// @param then when it is read or could not be
    /// @throws IllegalStateException while another one is being read
    public synchronized void begin(Path file, String name, Consumer<Optional<Brought>> then) {
        if (state.filter(State::isBusy).isPresent()) {
            then.accept(Optional.empty());
            throw new NotPossible("Another export is being read. Wait until it is done, then give this one.");
        }
        state = Optional.of(new State(nothingYet(name), Optional.empty(), ""));
        Thread.ofVirtual().name("linkedin-export").start(() -> {
            Optional<Brought> brought = Optional.empty();
            String trouble = "";
            try {
                brought = Optional.of(bring(
                        file, name, now -> state = Optional.of(new State(now, Optional.empty(), ""))));
            } catch (UncheckedIOException e) {
                trouble = String.valueOf(e.getMessage());
            } catch (OutOfMemoryError _) {
                trouble =
                        name + " is too large to be read beside the open desk. Stop it and read the file with “sendoff"
                                + " scan " + name + "”.";
            } catch (RuntimeException e) {
                LOG.warn("a LinkedIn export could not be read to its end: {}", Faults.kind(e));
                trouble = name + " could not be read to its end. What was read is kept; give it again for the rest.";
            } finally {
                then.accept(brought);
                state = Optional.of(new State(nothingYet(name), brought, trouble));
                news.changed();
            }
        });
    }

    private static Progress nothingYet(String name) {
        return new Progress(name, 0, Optional.empty(), 0, Duration.ZERO, false, Optional.empty());
    }

    private final class Run {
        private static final int TELL_EVERY = 500;

        private final String name;
        private final LinkedInExport.Read read;
        private final Consumer<Progress> progress;
        private final Instant began;
        private final UUID id = ids.next();
        private final Sack sack = receiving.sack();
        private final int before = tables.introductions().count();
        private final Map<String, Message> lastSaid = new HashMap<>();
        private final Map<String, String> breath = new HashMap<>();
        private final Map<MessageId, Message> batch = new LinkedHashMap<>();
        private int taken;

        Run(String name, LinkedInExport.Read read, Consumer<Progress> progress, Instant began) {
            this.name = name;
            this.read = read;
            this.progress = progress;
            this.began = began;
        }

        Brought all() {
            tables.database().change(tx -> tables.broughtIn().begin(tx, one(List.of())));
            for (Message message : read.recent()) {
                sack.take(message, saidBefore(message));
                batch.putIfAbsent(message.id(), message);
                taken++;
                if (sack.isFull()) {
                    empty();
                }
                if (taken % TELL_EVERY == 0) {
                    tell(false);
                }
            }
            empty();
            if (receiving.isToBeFiled()) {
                receiving.fileAll();
                receiving.tidy();
            }
            int introductions = tables.introductions().count() - before;
            List<String> said = new ExportAccount(
                            read.messages(),
                            read.invitations(),
                            read.older(),
                            sack.tally().fresh(),
                            introductions,
                            Math.min(introductions, uncertain()))
                    .inSentences();
            tables.database().change(tx -> tables.broughtIn().begin(tx, one(said)));
            news.changed();
            tell(true);
            LOG.info(
                    "{} lines of a LinkedIn export, {} new, {} introductions",
                    lines(),
                    sack.tally().fresh(),
                    introductions);
            var tally =
                    new Sack.Tally(lines(), sack.tally().fresh(), sack.tally().broken(), 0);
            return new Brought(
                    tally,
                    introductions,
                    Duration.between(began, clock.instant()),
                    said,
                    read.notes(),
                    read.connections());
        }

        private BroughtIn.One one(List<String> said) {
            return new BroughtIn.One(id, name, Channel.LINKEDIN, began, said);
        }

        /// What this person wrote there just before.
        private String saidBefore(Message message) {
            String where = LinkedIn.threadOf(message).map(MessageId::value).orElse("")
                    + message.from()
                    + message.headers().to();
            Optional<Message> last = Optional.ofNullable(lastSaid.put(where, message));
            boolean goesOn = last.filter(
                            one -> Duration.between(one.at(), message.at()).compareTo(ONE_BREATH) <= 0)
                    .isPresent();
            String text = goesOn
                    ? (breath.getOrDefault(where, "") + "\n"
                                    + last.orElseThrow().text().own())
                            .strip()
                    : "";
            breath.put(where, text);
            return text;
        }

        private void empty() {
            batch.keySet().removeAll(tables.messages().known(batch.keySet()));
            Owner owner = ownership.owner();
            List<People.Contact> met = batch.values().stream()
                    .flatMap(message -> Heeding.met(message, owner).stream())
                    .toList();
            sack.empty(tx -> {
                tables.broughtIn().add(tx, id, batch.keySet());
                tables.broughtIn().met(tx, id, met);
            });
            batch.clear();
        }

        private int lines() {
            return read.messages() + read.invitations();
        }

        private void tell(boolean done) {
            int passed = lines() - read.recent().size();
            progress.accept(new Progress(
                    name,
                    done ? lines() : passed + taken,
                    Optional.of((long) lines()),
                    tables.introductions().count(),
                    Duration.between(began, clock.instant()),
                    done,
                    Optional.empty()));
        }

        /// How many of them nobody can be sure of: they lie beside the queue.
        private int uncertain() {
            return (int) introductions(Set.copyOf(tables.broughtIn().messages(id))).stream()
                    .flatMap(one -> tables.introductions().find(one).stream())
                    .filter(Filed::isUncertain)
                    .count();
        }
    }

    // ---- taking it back

    /// What became of taking an export back.
    ///
    /// @param stayed introductions that stay, since the owner has dealt with them
    public record TakenBack(int messages, int introductions, int stayed) {}

    /// All that it brought goes again, but for what the owner has dealt with since.
    ///
    /// @return empty if it was taken back before
    public Optional<TakenBack> takeBack(UUID id) {
        if (last().filter(one -> one.id().equals(id)).isEmpty()) {
            return Optional.empty();
        }
        Set<MessageId> gone = new LinkedHashSet<>(tables.broughtIn().messages(id));
        Set<IntroductionId> over = new HashSet<>();
        List<People.Contact> met = new ArrayList<>();
        int stayed = 0;
        for (IntroductionId there : introductions(gone)) {
            List<Message> messages =
                    tables.messages().of(there).stream().map(Kept::message).toList();
            List<MessageId> all = messages.stream().map(Message::id).toList();
            if (isDealtWith(there)) {
                messages.stream()
                        .filter(message -> gone.remove(message.id()))
                        .forEach(message -> met.addAll(Heeding.met(message, ownership.owner())));
                stayed++;
            } else if (gone.containsAll(all)) {
                over.add(there);
            }
        }
        tables.database().change(tx -> {
            over.forEach(one -> {
                tables.erasures().belonging(tx, one);
                tables.outcomes().forget(tx, one);
                tables.introductions().remove(tx, one);
            });
            tables.messages().remove(tx, gone);
            tables.people().unmeet(tx, id);
            tables.people().met(tx, met);
            tables.broughtIn().forget(tx, id);
            filing.mark(tx);
        });
        receiving.fileAll();
        news.changed();
        return Optional.of(new TakenBack(gone.size(), over.size(), stayed));
    }

    private Set<IntroductionId> introductions(Set<MessageId> messages) {
        var all = new LinkedHashSet<IntroductionId>();
        for (Kept kept : tables.messages().on(Channel.LINKEDIN)) {
            if (messages.contains(kept.message().id())) {
                kept.introduction().ifPresent(all::add);
            }
        }
        return all;
    }

    private boolean isDealtWith(IntroductionId id) {
        return tables.introductions().find(id).filter(Filed::isSpokenAbout).isPresent()
                || tables.drafts().of(id).isPresent()
                || !tables.outbox().to(id).isEmpty()
                || !tables.promises().of(id).isEmpty();
    }
}
