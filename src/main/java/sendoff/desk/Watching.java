package sendoff.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.autoreply.AutoReplying;
import sendoff.desk.common.Faults;
import sendoff.desk.common.News;
import sendoff.desk.common.Progress;
import sendoff.desk.connecting.Connecting;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.programs.Calling;
import sendoff.desk.receiving.AccountReading;
import sendoff.desk.receiving.Scanning;
import sendoff.desk.receiving.SlackWatching;
import sendoff.desk.reminding.Reminding;
import sendoff.desk.sending.Sending;
import sendoff.desk.weighing.Bookkeeping;
import sendoff.desk.weighing.Reckoning;
import sendoff.domain.Account;
import sendoff.domain.AccountId;
import sendoff.intake.ImapWatch;
import sendoff.intake.JmapWatch;
import sendoff.intake.MailboxWatch;
import sendoff.mail.ImapConnection;
import sendoff.mail.JmapConnection;
import sendoff.store.Tables;

/// What goes on by itself while the desk is open: mailboxes are watched, folders of files are looked at again,
/// approved answers leave. Nothing here decides anything.
public final class Watching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final Duration FILES_EVERY = Duration.ofMinutes(2);
    private static final Duration ACCOUNTS_EVERY = Duration.ofSeconds(5);
    private static final Duration AUTOMATIC_REPLY_EVERY = Duration.ofSeconds(30);
    private static final Duration CALLS_EVERY = Duration.ofSeconds(2);
    private static final Duration ROUND = Duration.ofMillis(500);

    private final Tables tables;
    private final Keyring keyring;
    private final AccountReading reading;
    private final Scanning scanning;
    private final Connecting connecting;
    private final Sending sending;
    private final Reminding reminding;
    private final Reckoning reckoning;
    private final Bookkeeping bookkeeping;
    private final SlackWatching slack;
    private final AutoReplying autoReplying;
    private final Calling calling;
    private final Clock clock;
    private final News news;
    private volatile Optional<Scheduling> scheduling = Optional.empty();
    private final Map<AccountId, MailboxWatch> watches = new ConcurrentHashMap<>();
    /// As they are watched.
    private final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Instant lastRound = Instant.EPOCH;
    private volatile boolean closed;

    Watching(
            Tables tables,
            Keyring keyring,
            AccountReading reading,
            Scanning scanning,
            Connecting connecting,
            Sending sending,
            Reminding reminding,
            Reckoning reckoning,
            Bookkeeping bookkeeping,
            SlackWatching slack,
            AutoReplying autoReplying,
            Calling calling,
            Clock clock,
            News news) {
        this.tables = tables;
        this.keyring = keyring;
        this.reading = reading;
        this.scanning = scanning;
        this.connecting = connecting;
        this.sending = sending;
        this.reminding = reminding;
        this.reckoning = reckoning;
        this.bookkeeping = bookkeeping;
        this.slack = slack;
        this.autoReplying = autoReplying;
        this.calling = calling;
        this.clock = clock;
        this.news = news;
    }

    /// Begins. Answers that an earlier process was busy with are looked after first.
    public void start() {
        threads.add(Thread.ofVirtual().name("sending").start(this::send));
        threads.add(Thread.ofVirtual().name("files").start(() -> again("files", FILES_EVERY, this::lookAtFiles)));
        // Each on a thread of its own: a server that hangs must not keep answers waiting.
        threads.add(Thread.ofVirtual()
                .name("automatic-reply")
                .start(() -> again("the automatic reply", AUTOMATIC_REPLY_EVERY, autoReplying::round)));
        threads.add(Thread.ofVirtual().name("webhooks").start(() -> again("webhooks", CALLS_EVERY, calling::round)));
        watchAccounts();
        threads.add(Thread.ofVirtual()
                .name("accounts")
                .start(() -> again("accounts", ACCOUNTS_EVERY, this::lookAtAccounts)));
        slack.start();
        var rounds = new Scheduling(tables.database(), reminding, reckoning, bookkeeping, clock);
        scheduling = Optional.of(rounds);
        rounds.start();
    }

    /// Watches accounts that were connected meanwhile, and leaves those that were removed or changed. Whoever is in
    /// trouble is tried again at once.
    public void watchAccounts() {
        synchronized (watches) {
            Map<AccountId, Account> now =
                    tables.accounts().all().stream().collect(Collectors.toMap(Account::id, account -> account));
            watches.forEach((id, watch) -> {
                if (!watch.isWatching() || !Objects.equals(now.get(id), accounts.get(id))) {
                    watch.close();
                    watches.remove(id);
                }
            });
            accounts.forEach((id, account) -> {
                if (!account.equals(now.get(id)) && accounts.remove(id, account)) {
                    progress.remove(Progress.source(account));
                }
            });
            now.values().stream()
                    .filter(account -> !closed && !watches.containsKey(account.id()))
                    .forEach(this::watch);
        }
    }

    /// Another process may have connected or removed one: the owner in a terminal.
    private void lookAtAccounts() {
        if (!Set.copyOf(tables.accounts().all()).equals(Set.copyOf(accounts.values()))) {
            watchAccounts();
            news.changed();
        }
    }

    /// How far each source is.
    public List<Progress> progress() {
        return progress.values().stream()
                .sorted(Comparator.comparing(Progress::source))
                .toList();
    }

    /// The mailboxes that are connected and were not begun with yet.
    public List<Progress> awaited() {
        return tables.accounts().all().stream()
                .filter(account -> !progress.containsKey(Progress.source(account)))
                .map(Progress::awaited)
                .toList();
    }

    /// When the outbox was last looked at, to show that it is alive.
    public Instant lastRound() {
        return lastRound;
    }

    /// Reads a folder or file of mail now, in the background.
    public void readFiles(Path path) {
        Thread.ofVirtual().name("files-now").start(() -> scan(path));
    }

    private void watch(Account account) {
        var words = new WatchTrouble();
        var listener = new MailboxWatch.Listener() {
            @Override
            public void news() {
                read(account, words);
            }

            @Override
            public void trouble(RuntimeException trouble, Duration nextAttempt) {
                failed(account, words.of(trouble));
            }
        };
        accounts.put(account.id(), account);
        watches.put(account.id(), watch(account, listener));
    }

    private MailboxWatch watch(Account account, MailboxWatch.Listener listener) {
        var chance = RandomGenerator.getDefault();
        return switch (account.protocol()) {
            case IMAP ->
                ImapWatch.start(
                        () -> keyring.with(account, secret -> ImapConnection.open(account, secret, ImapWatch.PATIENCE)),
                        listener,
                        Watching::pause,
                        chance);
            case JMAP ->
                JmapWatch.start(
                        () -> keyring.with(account, secret -> JmapConnection.open(account, secret)),
                        listener,
                        Watching::pause,
                        chance);
        };
    }

    private void read(Account account, WatchTrouble words) {
        try {
            reading.read(account, now -> ofWatched(account, () -> tell(now)));
        } catch (RuntimeException | OutOfMemoryError e) {
            failed(account, words.of(e));
        }
    }

    private void failed(Account account, String because) {
        String source = Progress.source(account);
        ofWatched(
                account,
                () -> progress.merge(
                        source,
                        new Progress(source, 0, Optional.empty(), 0, Duration.ZERO, true, Optional.of(because)),
                        (was, now) -> new Progress(
                                source, was.seen(), was.total(), was.found(), was.took(), true, Optional.of(because))));
        news.changed();
    }

    /// A reading may outlive its watch for a while: nobody wants to hear of an account that was removed or changed.
    private void ofWatched(Account account, Runnable telling) {
        accounts.computeIfPresent(account.id(), (_, watched) -> {
            if (watched.equals(account)) {
                telling.run();
            }
            return watched;
        });
    }

    private void tell(Progress now) {
        progress.put(now.source(), now);
    }

    private void lookAtFiles() {
        scanning.tidy();
        connecting.files().forEach(this::scan);
    }

    private interface Round {
        void run() throws InterruptedException;
    }

    /// Whatever comes between: a database that is away for a moment, or memory that another took, must not end it for
    /// good.
    private void again(String what, Duration every, Round round) {
        boolean said = false;
        while (!closed) {
            try {
                round.run();
                said = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | OutOfMemoryError e) {
                if (!said) {
                    LOG.warn("a round of {} did not end, it is tried again: {}", what, Faults.kind(e));
                    said = true;
                }
            }
            if (!rest(every)) {
                return;
            }
        }
    }

    private synchronized void scan(Path path) {
        try {
            scanning.files(path, this::tell);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("a folder of mail could not be read: {}", Faults.kind(e));
            tell(new Progress(
                    path.toString(),
                    0,
                    Optional.empty(),
                    0,
                    Duration.ZERO,
                    true,
                    Optional.of(String.valueOf(e.getMessage()))));
        }
    }

    private void send() {
        boolean leftBehind = true;
        boolean said = false;
        while (!closed) {
            try {
                if (leftBehind) {
                    sending.recover();
                    leftBehind = false;
                }
                sending.round();
                scheduling.ifPresent(rounds -> rounds.look(reminding.lastRound()));
                lastRound = clock.instant();
                said = false;
            } catch (RuntimeException | OutOfMemoryError e) {
                // The disk may be full or the database busy: what waits in the outbox stays there, and what was on
                // its way is looked after before anything else leaves. A log on that disk is not filled with it.
                leftBehind = true;
                if (!said) {
                    LOG.warn("a round of sending did not end, it is tried again: {}", Faults.kind(e));
                    said = true;
                }
            }
            if (!rest(ROUND)) {
                return;
            }
        }
    }

    private boolean rest(Duration length) {
        try {
            pause(length);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void pause(Duration length) throws InterruptedException {
        Thread.sleep(length);
    }

    @Override
    public void close() {
        closed = true;
        scheduling.ifPresent(Scheduling::close);
        synchronized (watches) {
            watches.values().forEach(MailboxWatch::close);
        }
        slack.close();
        threads.forEach(Thread::interrupt);
    }
}
