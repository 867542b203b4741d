import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import sendoff.desk.Desk;
import sendoff.desk.common.Stages;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.MailPost;
import sendoff.desk.safekeeping.BackUp;
import sendoff.domain.IntroductionId;
import sendoff.store.Database;
import sendoff.store.Queue.Filter;
import sendoff.store.Secrets;
import sendoff.store.Tables;

/// How long whoever reads and whoever writes waits while a big desk is backed up, beside how long they wait when
/// nothing else goes on. `bench/backup [MEGABYTES]`
final class BackupBench {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int ROWS = 50;

    private final Tables tables;
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    private BackupBench(Tables tables) {
        this.tables = tables;
    }

    public static void main(String... args) throws Exception {
        int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        Path home = Files.createTempDirectory("sendoff-bench-");
        String url = System.getenv("SENDOFF_BENCH_DATABASE");
        Database database = url == null ? Database.sqlite(home.resolve("sendoff.db")) : Database.postgresql(url);
        try (database) {
            Tables tables = Tables.of(database, Secrets.with(home.resolve("sendoff.key")));
            int letters = MakeFolder.fill(tables, megabytes);
            System.out.printf("%s, %,d MB in %,d letters%n", url == null ? "SQLite" : "PostgreSQL", megabytes, letters);
            Desk desk = Desk.of(
                    home,
                    tables,
                    Stages.standard(home.resolve("playbook")),
                    new MailPost(Keyring.standard(tables, Clock.systemUTC()), tables.files(), () -> ZONE),
                    Clock.systemUTC(),
                    ZONE,
                    UUID::randomUUID);
            during("to get warm", tables, () -> Thread.sleep(QUIET.dividedBy(2)));
            during("nothing else", tables, () -> Thread.sleep(QUIET));
            during("the back-up", tables, () -> backUp(desk));
        } finally {
            MakeFolder.remove(home);
        }
        System.exit(0);
    }

    private static void backUp(Desk desk) {
        long begin = System.nanoTime();
        BackUp made = desk.safekeeping().backUp();
        System.out.printf(
                Locale.ROOT, "backed up in %.1f s, %,d bytes%n", (System.nanoTime() - begin) / 1e9, made.size());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void during(String what, Tables tables, Work work) throws Exception {
        var bench = new BackupBench(tables);
        List<Long> reads = new ArrayList<>();
        List<Long> writes = new ArrayList<>();
        Thread reader = Thread.ofPlatform().start(() -> bench.again(reads, bench::reads));
        Thread writer = Thread.ofPlatform().start(() -> bench.again(writes, bench::writes));
        work.run();
        // What the back-up left behind falls to whoever writes next.
        Thread.sleep(QUIET.dividedBy(10));
        bench.goesOn.set(false);
        reader.join();
        writer.join();
        say(what, "reading", reads);
        say(what, "writing", writes);
    }

    private void again(List<Long> took, Runnable act) {
        while (goesOn.get()) {
            long begin = System.nanoTime();
            act.run();
            took.add(System.nanoTime() - begin);
            java.util.concurrent.locks.LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// The first page of the desk, and one conversation.
    private void reads() {
        tables.queue().rows(Filter.ALL, Clock.systemUTC().instant(), ROWS, 0);
        tables.messages().of(new IntroductionId(new UUID(3, 1)));
    }

    /// What an act on the desk writes.
    private void writes() {
        var id = new IntroductionId(new UUID(3, 2));
        var filed = tables.introductions().find(id).orElseThrow();
        tables.database().change(tx -> tables.introductions().save(tx, filed));
    }

    private static void say(String what, String who, List<Long> took) {
        long[] sorted = took.stream().mapToLong(nanos -> nanos).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %,d times, median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what,
                who,
                sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }
}
