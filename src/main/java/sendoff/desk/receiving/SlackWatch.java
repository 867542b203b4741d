package sendoff.desk.receiving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.domain.Workspace;
import sendoff.intake.SlackChannel;
import sendoff.intake.SlackChannel.Room;
import sendoff.mail.AccountTrouble;
import sendoff.mail.SlackConnection;
import sendoff.store.Mailboxes;
import sendoff.store.Messages.Kept;

/// Watches one workspace: looks into its conversations again and again, those most often where something was said
/// lately, and never more often than Slack lets an app of one's own.
final class SlackWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackWatch.class);

    /// About fifty a minute are allowed of each method; a round takes no more than half a minute's worth.
    private static final int LOOKS = 20;

    /// A look for old threads reads through weeks of a channel: it counts as so many.
    private static final int FAR_LOOK = 5;

    private static final Duration FAR = Duration.ofHours(1);

    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration ROOMS = Duration.ofMinutes(5);
    private static final Duration LATELY = Duration.ofDays(1);
    private static final Duration THIS_WEEK = Duration.ofDays(7);

    /// What the owner has to mend is looked at again at times: they may have done it in Slack.
    private static final Duration MENDED = Duration.ofMinutes(15);

    private final Workspace workspace;
    private final SlackConnection connection;
    private final SlackChannel channel;
    private final SlackReading reading;
    private final Clock clock;
    /// Where something was said just now, and in which threads.
    private final Map<String, Set<String>> nudged = new ConcurrentHashMap<>();
    /// Conversations that Slack does not let the owner read, in the order it said so.
    private final Map<String, Refused> refused = new LinkedHashMap<>();
    private volatile boolean told;
    private volatile Optional<String> trouble = Optional.empty();
    private List<Room> rooms = List.of();
    private Instant listed = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;

    /// @param connection closed with this
    SlackWatch(Workspace workspace, SlackConnection connection, SlackReading reading, Clock clock) {
        this.workspace = workspace;
        this.connection = connection;
        this.channel = new SlackChannel(connection, workspace);
        this.reading = reading;
        this.clock = clock;
    }

    Workspace workspace() {
        return workspace;
    }

    /// Slack said no to one conversation.
    ///
    /// @param words why, and what to do
    private record Refused(Instant at, String words) {}

    /// Why it, or one of its conversations, can't be read, and what to do.
    Optional<String> trouble() {
        return trouble;
    }

    /// Something was said there just now.
    void nudge(String conversation, Optional<String> thread) {
        nudge(conversation, thread.map(Set::of).orElse(Set.of()));
    }

    private void nudge(String conversation, Set<String> threads) {
        nudged.merge(
                conversation,
                threads,
                (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether Slack tells by itself when something was said: then it need not be asked as often.
    void isTold(boolean now) {
        told = now;
    }

    /// How far a reading came.
    ///
    /// @param looked conversations looked into
    /// @param left   conversations that were due as well
    /// @param fresh  messages that are new, changed or gone
    record Round(int looked, int left, long fresh, Duration rest) {}

    /// Looks into what is due.
    Round round() {
        Instant now = clock.instant();
        if (isWaiting(now)) {
            return new Round(0, 0, 0, ROUND);
        }
        int looked = 0;
        long fresh = 0;
        List<Room> due = List.of();
        try {
            list(now);
            Map<String, Mailboxes.Read> reached = reading.reached(workspace);
            Map<String, List<Kept>> kept = reading.kept();
            due = due(now, reached);
            int budget = LOOKS;
            for (Room room : due) {
                Optional<Instant> far = far(room, reached, now);
                budget -= far.isPresent() ? FAR_LOOK : 1;
                if (budget < 0) {
                    break;
                }
                var read = Optional.ofNullable(reached.get(room.id()));
                fresh += look(room, read, far, kept.getOrDefault(room.id(), List.of()));
                looked++;
            }
            trouble = refused.values().stream().map(Refused::words).findFirst();
        } catch (AccountTrouble e) {
            due = List.of();
            looked = 0;
            trouble = Optional.of(e.words());
            notBefore = now.plus(e.again().orElse(MENDED));
            LOG.info("a Slack workspace can't be read now: {}", e.kind());
        }
        reading.file();
        int left = due.size() - looked;
        return new Round(looked, left, fresh, left > 0 ? ROUND.dividedBy(10) : ROUND);
    }

    private long look(Room room, Optional<Mailboxes.Read> read, Optional<Instant> far, List<Kept> kept) {
        Set<String> threads = Optional.ofNullable(nudged.remove(room.id())).orElse(Set.of());
        try {
            long fresh = reading.look(workspace, channel, new SlackReading.Look(room, read, far, threads), kept);
            refused.remove(room.id());
            return fresh;
        } catch (AccountTrouble e) {
            nudge(room.id(), threads);
            if (e.kind() != AccountTrouble.Kind.SAID_NO || e.again().isPresent()) {
                throw e;
            }
            refused.put(room.id(), new Refused(clock.instant(), words(room, e)));
            LOG.info("a conversation in Slack can't be read: {}", e.kind());
            return 0;
        }
    }

    private static String words(Room room, AccountTrouble trouble) {
        return room.channel()
                ? "#" + room.name() + ": " + trouble.words()
                        + " If it need not be read, take it off under Settings, Slack."
                : "One of your conversations: " + trouble.words();
    }

    /// Since when nobody looked for answers in a channel's old threads; empty where that was a short while ago.
    private static Optional<Instant> far(Room room, Map<String, Mailboxes.Read> reached, Instant now) {
        Optional<Instant> before = Optional.ofNullable(reached.get(SlackReading.oldThreadsOf(room)))
                .map(Mailboxes.Read::at);
        boolean lately = before.filter(at -> Duration.between(at, now).abs().compareTo(FAR) < 0)
                .isPresent();
        return room.channel() && !lately
                ? before.or(() -> Optional.of(now.minus(SlackReading.THREADS)))
                : Optional.empty();
    }

    /// The distance counts: a clock set back must not stop it for long.
    private boolean isWaiting(Instant now) {
        return now.isBefore(notBefore) && Duration.between(now, notBefore).compareTo(MENDED) <= 0;
    }

    private void list(Instant now) {
        boolean unknown = nudged.keySet().stream().anyMatch(this::isUnknown);
        if (unknown || Duration.between(listed, now).abs().compareTo(ROOMS) >= 0) {
            rooms = channel.rooms();
            listed = now;
            // News of a conversation that is not read is no news.
            nudged.keySet().removeIf(this::isUnknown);
            refused.keySet().removeIf(this::isUnknown);
        }
    }

    private boolean isUnknown(String id) {
        return rooms.stream().noneMatch(room -> room.id().equals(id));
    }

    private boolean isRefused(Room room, Instant now) {
        return Optional.ofNullable(refused.get(room.id()))
                .filter(no -> Duration.between(no.at(), now).abs().compareTo(MENDED) < 0)
                .isPresent();
    }

    private List<Room> due(Instant now, Map<String, Mailboxes.Read> reached) {
        return rooms.stream()
                .filter(room -> !isRefused(room, now))
                .filter(room -> nudged.containsKey(room.id()) || isDue(room, now, reached))
                .sorted(Comparator.comparing((Room room) -> !nudged.containsKey(room.id()))
                        .thenComparing(room -> Optional.ofNullable(reached.get(room.id()))
                                .map(Mailboxes.Read::at)
                                .orElse(Instant.EPOCH)))
                .toList();
    }

    private boolean isDue(Room room, Instant now, Map<String, Mailboxes.Read> reached) {
        return Optional.ofNullable(reached.get(room.id()))
                .map(read -> Duration.between(read.at(), now).abs().compareTo(every(room, read, now)) >= 0)
                .orElse(true);
    }

    private Duration every(Room room, Mailboxes.Read read, Instant now) {
        if (told) {
            return Duration.ofMinutes(30);
        }
        if (room.channel()) {
            return Duration.ofMinutes(5);
        }
        Duration quiet = SlackChannel.reached(read.cursor())
                .map(at -> Duration.between(at, now))
                .orElse(THIS_WEEK);
        if (quiet.compareTo(LATELY) < 0) {
            return Duration.ofMinutes(1);
        }
        return quiet.compareTo(THIS_WEEK) < 0 ? Duration.ofMinutes(5) : Duration.ofMinutes(20);
    }

    @Override
    public void close() {
        connection.close();
    }
}
