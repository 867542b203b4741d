package sendoff.desk.answering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import sendoff.compose.OftenAsked;
import sendoff.desk.playbook.Proposals;
import sendoff.desk.weighing.Offering;
import sendoff.domain.Resource;
import sendoff.store.Introductions.AskedOnce;
import sendoff.store.Tables;

/// Asks that come again and again and that nothing on the shelf answers: to be written up once.
public final class OftenAsking {
    public static final Duration WINDOW = Duration.ofDays(90);
    public static final int OFTEN = 3;

    /// A page may wait so long.
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /// After a failure: a page asks again each second.
    private static final Duration REST = Duration.ofMinutes(1);

    /// More people than this in a quarter, and the newest tell enough.
    private static final int MOST = 200;

    private final Tables tables;
    private final Offering offering;
    private final OftenAsked.Meaning meaning;
    private final Clock clock;
    private volatile Executor background = Runnable::run;
    private Compared last =
            new Compared(List.of(), List.of(), Instant.EPOCH, CompletableFuture.completedFuture(List.of()));

    public OftenAsking(Tables tables, Offering offering, OftenAsked.Meaning meaning, Clock clock) {
        this.tables = tables;
        this.offering = offering;
        this.meaning = meaning;
        this.clock = clock;
    }

    /// What was compared last, or is just now.
    private record Compared(
            List<AskedOnce> asked, List<Resource> shelf, Instant begun, CompletableFuture<List<Often>> often) {
        boolean isToBeTriedAgain(Instant now) {
            return often.isCompletedExceptionally() && !begun.plus(REST).isAfter(now);
        }
    }

    /// Much the same, asked by several.
    ///
    /// @param key   names it for the record of what was turned down
    /// @param about words that most of them share
    /// @param asks  the newest first
    public record Often(String key, List<String> about, List<AskedOnce> asks) {
        public Often {
            about = List.copyOf(about);
            asks = List.copyOf(asks);
        }
    }

    /// From now on asks are compared there. Until then whoever wants to see them waits.
    public void leaveTo(Executor somebody) {
        background = somebody;
    }

    /// The most often asked first; without those that were turned down. What the asks mean is read by a model that has
    /// to be loaded first: where that takes longer than a page may, it goes on by itself.
    ///
    /// @return empty while they are being compared
    /// @throws RuntimeException that ended the comparison: the database's trouble, say
    public Optional<List<Often>> withoutResource() {
        Set<String> turnedDown = tables.readings().looked().keySet();
        return inPatience(compared())
                .map(found -> found.stream()
                        .filter(often -> !turnedDown.contains(Proposals.PROPOSAL + often.key()))
                        .toList());
    }

    private static Optional<List<Often>> inPatience(CompletableFuture<List<Often>> often) {
        try {
            return often.thenApply(Optional::of)
                    .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Begun anew where an ask or a resource changed, and a while after it failed.
    private synchronized CompletableFuture<List<Often>> compared() {
        Instant now = clock.instant();
        List<AskedOnce> asked = asked(now.minus(WINDOW));
        List<Resource> shelf = tables.resources().all();
        if (!last.asked().equals(asked) || !last.shelf().equals(shelf) || last.isToBeTriedAgain(now)) {
            last = new Compared(asked, shelf, now, CompletableFuture.supplyAsync(() -> compare(asked), background));
        }
        return last.often();
    }

    private List<Often> compare(List<AskedOnce> asked) {
        List<String> lines = asked.stream().map(AskedOnce::ask).toList();
        return OftenAsked.in(lines, OFTEN, meaning).stream()
                .map(group -> new Often(
                        key(group.about()),
                        group.about(),
                        group.asks().stream().map(asked::get).toList()))
                .filter(often -> !isAnswered(often))
                .toList();
    }

    /// Everybody once, with what they asked last: who nudges has not asked more.
    private List<AskedOnce> asked(Instant since) {
        var seen = new HashSet<String>();
        var once = new ArrayList<AskedOnce>();
        tables.introductions().asked(since, MOST).stream()
                .filter(one -> seen.add(one.who().toLowerCase(Locale.ROOT)))
                .forEach(once::add);
        return once;
    }

    /// At least every second of them is answered by something on the shelf.
    private boolean isAnswered(Often often) {
        long answered =
                often.asks().stream().filter(one -> offering.answers(one.ask())).count();
        return 2 * answered >= often.asks().size();
    }

    private static String key(List<String> about) {
        return "often " + String.join(" ", new TreeSet<>(about));
    }
}
