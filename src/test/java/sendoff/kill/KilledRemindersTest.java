package sendoff.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Promise;
import sendoff.domain.Promise.How;
import sendoff.domain.Promise.Origin;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
import sendoff.store.Database;
import sendoff.store.Prompts;
import sendoff.store.Secrets;
import sendoff.store.Tables;

/// A process that reminds is killed (SIGKILL) at any moment of its round; the next ones go on. In the end every
/// promise reminded once: none was lost, none repeated.
class KilledRemindersTest {
    private static final int MANY = 3_000;
    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    /// A batch takes about this long.
    private static final long BATCH_NANOS = Duration.ofMillis(150).toNanos();

    @TempDir
    Path home;

    @Test
    void a_few_kills_lose_and_repeat_nothing() throws Exception {
        kill(3);
    }

    @Test
    @Tag("long")
    void a_hundred_kills_lose_and_repeat_nothing() throws Exception {
        kill(100);
    }

    private void kill(int times) throws Exception {
        var random = new Random(Long.getLong("sendoff.seed", 11));
        int done = 0;
        int killed = 0;
        int halfway = 0;
        while (killed < times) {
            fill(done);
            killed += killOnce(random, done * MANY) ? 1 : 0;
            int reminded = reminded();
            halfway += reminded > done * MANY && reminded < (done + 1) * MANY ? 1 : 0;
            done++;
            finish();
            assertEachOnce(done);
        }
        System.out.println("killed while reminding: " + killed + ", of these " + halfway
                + " with some of their promises reminded of, promises " + done * MANY + ", lost 0, repeated 0");
    }

    /// Waits until a random part of the promises reminded, and then some moments more.
    ///
    /// @return whether it died before it was done
    private boolean killOnce(Random random, int before) throws IOException, InterruptedException {
        Process process = start();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var database = Database.sqlite(home.resolve("sendoff.db"))) {
            assertThat(said.readLine()).isEqualTo("open");
            var prompts = prompts(database);
            int enough = before + random.nextInt(MANY);
            while (process.isAlive() && prompts.count() < enough) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            LockSupport.parkNanos((long) (random.nextDouble() * BATCH_NANOS));
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue() == Sender.KILLED;
        }
    }

    private int reminded() {
        try (var database = Database.sqlite(home.resolve("sendoff.db"))) {
            return prompts(database).count();
        }
    }

    private Prompts prompts(Database database) {
        return Tables.of(database, Secrets.with(home.resolve("key"))).prompts();
    }

    private void finish() throws IOException, InterruptedException {
        Process process = start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reminder.class.getName(),
                        home.toString(),
                        MORNING.toString())
                .redirectError(home.resolve("words.txt").toFile())
                .start();
    }

    private void assertEachOnce(int done) {
        try (var database = Database.sqlite(home.resolve("sendoff.db"))) {
            var words = prompts(database).since(Instant.EPOCH, MORNING, Integer.MAX_VALUE).stream()
                    .map(prompt -> prompt.words())
                    .toList();
            assertThat(words).hasSize(done * MANY).doesNotHaveDuplicates();
        }
    }

    private void fill(int turn) {
        try (var database = Database.sqlite(home.resolve("sendoff.db"))) {
            var tables = Tables.of(database, Secrets.with(home.resolve("key")));
            Instant made = MORNING.minus(Duration.ofDays(3));
            List<Promise> due = IntStream.range(0, MANY)
                    .mapToObj(n -> new Promise(
                            new PromiseId(new UUID(turn + 1L, n)),
                            Optional.empty(),
                            true,
                            CARLA,
                            new PromiseMade(What.SEND, "list " + turn + "/" + n, Optional.of(FRIDAY)),
                            FRIDAY,
                            new Origin(How.BY_HAND, Optional.empty(), made),
                            new PromiseState.Open()))
                    .toList();
            database.change(tx -> due.forEach(promise -> tables.promises().save(tx, promise, made)));
        }
    }
}
