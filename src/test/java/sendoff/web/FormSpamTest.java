package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.RequestPage;
import sendoff.testing.TestDesk;

/// Machines fill in the request page's form, each time with another victim's address, while the owner works.
@Tag("long")
class FormSpamTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");
    private static final int A_SECOND = 100;
    private static final int SECONDS = 10;
    private static final int PLACES = 300;
    private static final long MOST_KEPT_BYTES = 64_000_000;

    @TempDir
    Path home;

    private TestDesk ada;
    private PublicServer open;
    private WebServer own;
    private Browser spammer;
    private Browser owner;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, NOW).withAccount().receivesMail("asks-for-half-an-hour.eml");
        var letter = new RequestPage.Letter("Yours? {link}", NOW);
        ada.desk.asking().set(new RequestPage("ada", true, "", true, true, Optional.of(letter), Optional.empty()));
        open = PublicServer.of(ada.desk, "127.0.0.1", 0, false);
        own = WebServer.of(ada.desk, ServerSettings.local(0));
        spammer = new Browser(open.start());
        owner = new Browser(own.start());
    }

    @AfterEach
    void close() {
        open.stop();
        own.stop();
        ada.close();
    }

    private HttpResponse<String> spam(int n) {
        return spammer.post(
                "/ask/ada",
                AskTest.form("email", "victim" + n + "@example.net"),
                "X-Forwarded-For",
                "198.51." + n % PLACES / 250 + "." + n % PLACES % 250);
    }

    @Test
    void form_spam_at_a_hundred_a_second_mails_nobody_and_leaves_the_desk_to_its_owner() throws Exception {
        for (int i = 0; i < 50; i++) {
            spammer.get("/ask/ada");
            owner.get("/");
        }
        Map<Integer, List<Long>> answered = new ConcurrentHashMap<>();
        var desk = new ConcurrentLinkedQueue<Long>();
        var statuses = new ConcurrentHashMap<Integer, Integer>();
        long before = kept();
        long worked = worked();
        var over = new AtomicBoolean();
        Duration took;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> working = threads.submit(() -> {
                while (!over.get()) {
                    long at = System.nanoTime();
                    statuses.merge(owner.get("/").statusCode(), 1, Integer::sum);
                    desk.add(System.nanoTime() - at);
                }
            });
            took = flood(threads, answered);
            over.set(true);
            working.get();
        }
        worked = worked() - worked;
        long grown = kept() - before;

        assertThat(answered.keySet()).isSubsetOf(200, 429);
        assertThat(answered.getOrDefault(200, List.of())).hasSizeLessThanOrEqualTo(25);
        assertThat(answered.values().stream().mapToInt(List::size).sum()).isEqualTo(A_SECOND * SECONDS);
        assertThat(spam(1).headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 601L);
        assertThat(statuses).containsOnlyKeys(200);
        assertThat(grown).isLessThan(MOST_KEPT_BYTES);
        for (int minute = 0; minute < 60; minute++) {
            ada.clock.pass(Duration.ofMinutes(1));
            ada.desk.sending().round();
        }
        assertThat(ada.post.standing).isEmpty();
        assertThat(ada.tables.requests().open()).isEmpty();
        System.out.printf(
                "form spam: %d in %.1f s, %d of them taken and withdrawn; refused in %s; the desk meanwhile %d times in %s;"
                        + " %.1f MB kept, %.1f s of processor time, client included%n",
                A_SECOND * SECONDS,
                took.toMillis() / 1e3,
                answered.getOrDefault(200, List.of()).size(),
                times(answered.getOrDefault(429, List.of())),
                desk.size(),
                times(desk),
                grown / 1e6,
                worked / 1e9);
    }

    /// One every hundredth of a second, whether those before it were answered or not.
    private Duration flood(ExecutorService threads, Map<Integer, List<Long>> answered) throws Exception {
        var atOnce = new Semaphore(200);
        var asked = new ArrayList<Future<?>>();
        long began = System.nanoTime();
        for (int i = 0; i < A_SECOND * SECONDS; i++) {
            int n = i;
            LockSupport.parkNanos(began + i * 1_000_000_000L / A_SECOND - System.nanoTime());
            ada.clock.pass(Duration.ofSeconds(1).dividedBy(A_SECOND));
            atOnce.acquire();
            asked.add(threads.submit(() -> {
                long at = System.nanoTime();
                int status = spam(n).statusCode();
                answered.computeIfAbsent(status, _ -> Collections.synchronizedList(new ArrayList<>()))
                        .add(System.nanoTime() - at);
                atOnce.release();
            }));
            if (i % A_SECOND == 0) {
                ada.desk.sending().round();
            }
        }
        for (Future<?> one : asked) {
            one.get();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    void a_flood_slow_enough_to_pass_for_people_is_bounded_by_sixty_letters_an_hour() {
        var statuses = new HashMap<Integer, Integer>();
        for (int n = 0; n < 1_200; n++) {
            statuses.merge(spam(n).statusCode(), 1, Integer::sum);
            ada.clock.pass(Duration.ofSeconds(2));
            ada.desk.sending().round();
        }

        assertThat(statuses).containsEntry(200, 60).containsOnlyKeys(200, 429);
        assertThat(ada.post.standing).hasSize(60);
        assertThat(ada.queue()).hasSize(1);
    }

    private static String times(Iterable<Long> nanos) {
        var sorted = new ArrayList<Long>();
        nanos.forEach(sorted::add);
        sorted.sort(Long::compare);
        return String.format(
                "p50 %.1f ms, p95 %.1f ms",
                sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 95 / 100) / 1e6);
    }

    /// Nanoseconds of processor time of this process, which is the form's server, the desk and who asks both.
    private static long worked() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// Bytes that are still held once everything that could go has gone.
    private static long kept() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
