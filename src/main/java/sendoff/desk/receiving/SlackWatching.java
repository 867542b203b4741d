package sendoff.desk.receiving;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.News;
import sendoff.domain.AccountId;
import sendoff.domain.Workspace;
import sendoff.intake.SlackSocket;
import sendoff.mail.SlackConnection;
import sendoff.store.SecretTrouble;
import sendoff.store.Tables;
import sendoff.store.Workspaces.Tokens;

/// Watches every connected Slack workspace while the desk is open.
public final class SlackWatching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackWatching.class);
    private static final Duration TROUBLED = Duration.ofMinutes(1);

    private final Tables tables;
    private final SlackReading reading;
    private final Clock clock;
    private final News news;
    private final Map<AccountId, Running> running = new ConcurrentHashMap<>();
    private volatile boolean open;

    public SlackWatching(Tables tables, SlackReading reading, Clock clock, News news) {
        this.tables = tables;
        this.reading = reading;
        this.clock = clock;
        this.news = news;
    }

    /// Begins.
    public void start() {
        open = true;
        watch();
    }

    /// Watches workspaces that were connected or changed meanwhile, and leaves those that were removed.
    public synchronized void watch() {
        if (!open) {
            return;
        }
        stop();
        tables.workspaces().all().forEach(workspace -> {
            try {
                running.put(workspace.id(), new Running(watch(workspace), workspace));
            } catch (SecretTrouble e) {
                LOG.warn("the token of a Slack workspace can't be read");
            }
        });
    }

    /// What is in the way of reading a workspace, in words that say what to do.
    public Optional<String> trouble(AccountId workspace) {
        return Optional.ofNullable(running.get(workspace)).flatMap(it -> it.watch.trouble());
    }

    /// Reads everything once that is due now, as a scan from the terminal does.
    ///
    /// @return what is in the way, of each workspace that can't be read
    public List<String> readOnce() {
        List<String> troubles = new ArrayList<>();
        for (Workspace workspace : tables.workspaces().all()) {
            try (SlackWatch watch = watch(workspace)) {
                int left = 1;
                while (left > 0) {
                    left = watch.round().left();
                }
                watch.trouble().ifPresent(troubles::add);
            } catch (SecretTrouble e) {
                troubles.add(e.words());
            }
        }
        news.changed();
        return troubles;
    }

    private SlackWatch watch(Workspace workspace) {
        return new SlackWatch(
                workspace,
                SlackConnection.open(
                        workspace.api(),
                        tables.workspaces().tokens(workspace.id()).user()),
                reading,
                clock);
    }

    private synchronized void stop() {
        running.values().forEach(Running::close);
        running.clear();
    }

    @Override
    public void close() {
        open = false;
        stop();
    }

    private final class Running implements AutoCloseable {
        private final SlackWatch watch;
        private final Semaphore bell = new Semaphore(0);
        private final Thread thread;
        private final Optional<SlackSocket> socket;

        Running(SlackWatch watch, Workspace workspace) {
            this.watch = watch;
            this.thread = Thread.ofVirtual().name("slack").start(this::run);
            Tokens tokens = tables.workspaces().tokens(workspace.id());
            this.socket = tokens.app().map(token -> socket(workspace.api(), token));
        }

        private SlackSocket socket(String api, String token) {
            return SlackSocket.start(
                    () -> {
                        try (var connection = SlackConnection.open(api, token)) {
                            return connection.socket();
                        }
                    },
                    new SlackSocket.Listener() {
                        @Override
                        public void said(String conversation, Optional<String> thread) {
                            watch.nudge(conversation, thread);
                            bell.release();
                        }

                        @Override
                        public void connected(boolean now) {
                            watch.isTold(now);
                        }
                    });
        }

        private void run() {
            try {
                while (open) {
                    bell.drainPermits();
                    Duration rest = round();
                    if (bell.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                        bell.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                LOG.debug("a Slack workspace is watched no longer");
            }
        }

        private Duration round() {
            try {
                Optional<String> before = watch.trouble();
                SlackWatch.Round round = watch.round();
                if (round.fresh() > 0 || !before.equals(watch.trouble())) {
                    news.changed();
                }
                return round.rest();
            } catch (RuntimeException | OutOfMemoryError e) {
                LOG.warn("a round of Slack did not end: {}", e.getClass().getSimpleName());
                return TROUBLED;
            }
        }

        @Override
        public void close() {
            thread.interrupt();
            socket.ifPresent(SlackSocket::close);
            watch.close();
        }
    }
}
