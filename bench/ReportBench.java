import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.desk.common.Stages;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.MailPost;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Logged.Facts;
import sendoff.domain.Received;
import sendoff.domain.Report;
import sendoff.domain.Stakes;
import sendoff.domain.Wait;
import sendoff.store.Database;
import sendoff.store.Outcomes.Approval;
import sendoff.store.Secrets;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// A hundred thousand closed introductions, spread over two years, and then all in one month: how long a report takes
/// with its comparison. `bench/report [INTRODUCTIONS]`
final class ReportBench {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant NOW = Instant.parse("2026-11-20T08:20:00Z");
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final int WARM = 5;
    private static final int ROUNDS = 30;
    private static final int BATCH = 5_000;
    private static final int YEARS = 730;
    private static final int A_MONTH = 31;

    public static void main(String... args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path home = Files.createTempDirectory("sendoff-bench-");
        measure("SQLite, over 24 months", Database.sqlite(home.resolve("years.db")), home, many, YEARS);
        measure("SQLite, all in one month", Database.sqlite(home.resolve("month.db")), home, many, A_MONTH);
        String url = System.getenv("SENDOFF_BENCH_DATABASE");
        if (url != null) {
            measure("PostgreSQL, over 24 months", Database.postgresql(url), home, many, YEARS);
            tell(url, "truncate outcome, wait, approval, time_spent");
            measure("PostgreSQL, all in one month", Database.postgresql(url), home, many, A_MONTH);
        }
        MakeFolder.remove(home);
        System.exit(0);
    }

    private static void tell(String url, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var told = connection.createStatement()) {
            told.execute(statement);
        }
    }

    private static void measure(String what, Database database, Path home, int many, int days) throws SQLException {
        Tables tables = Tables.of(database, Secrets.with(home.resolve("key")));
        Desk desk = Desk.of(
                home,
                tables,
                Stages.standard(home.resolve("playbook")),
                new MailPost(Keyring.standard(tables, Clock.fixed(NOW, ZONE)), tables.files(), () -> ZONE),
                Clock.fixed(NOW, ZONE),
                ZONE,
                UUID::randomUUID);
        fill(tables, many, days);
        if (database.isShared()) {
            // PostgreSQL does so by itself within minutes.
            tell(System.getenv("SENDOFF_BENCH_DATABASE"), "vacuum analyze");
        }
        for (int n = 0; n < WARM; n++) {
            desk.reflecting().month(MONTH);
        }
        long[] took = new long[ROUNDS];
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Report report = desk.reflecting().month(MONTH);
        for (int n = 0; n < ROUNDS; n++) {
            long begin = System.nanoTime();
            report = desk.reflecting().month(MONTH);
            took[n] = System.nanoTime() - begin;
        }
        cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        Arrays.sort(took);
        System.out.printf(
                "%s: %,d introductions, report of %s (%d sections) median %.0f ms, p95 %.0f ms, CPU %.0f ms%n",
                what,
                many,
                MONTH,
                report.sections().size(),
                took[ROUNDS / 2] / 1e6,
                took[(int) (ROUNDS * 0.95)] / 1e6,
                cpu / 1e6 / ROUNDS);
        database.close();
    }

    private static void fill(Tables tables, int many, int days) {
        var chance = new Random(7);
        LocalDate last = LocalDate.of(2026, 10, 31);
        for (int begin = 0; begin < many; begin += BATCH) {
            int from = begin;
            tables.database().change(tx -> {
                for (int n = from; n < Math.min(many, from + BATCH); n++) {
                    one(tables, tx, n, last.minusDays(chance.nextInt(days)), chance);
                }
            });
        }
    }

    private static void one(Tables tables, Tx tx, int n, LocalDate day, Random chance) {
        Instant since = day.atStartOfDay(ZONE).toInstant().plus(Duration.ofMinutes(chance.nextInt(24 * 60)));
        Instant until = since.plus(Duration.ofMinutes(30 + chance.nextInt(5000)));
        var id = new IntroductionId(new UUID(9, n));
        Framework framework = Framework.values()[chance.nextInt(5)];
        boolean introduced = n % 3 == 0;
        var wait = new Wait(
                since,
                since.plus(Duration.ofDays(2)),
                Optional.of(until),
                Wait.End.ANSWERED,
                Duration.between(since, until));
        tables.outcomes()
                .log(
                        tx,
                        id,
                        new Facts(
                                Channel.values()[chance.nextInt(5)],
                                introduced ? KindName.INTRODUCED : KindName.NETWORKING_REQUEST,
                                Stakes.values()[chance.nextInt(3)],
                                Optional.of("person" + chance.nextInt(60_000) + "@example.net"),
                                introduced
                                        ? Optional.of("friend" + chance.nextInt(500) + "@example.org")
                                        : Optional.empty(),
                                since,
                                Optional.of(until),
                                Optional.of(framework),
                                chance.nextInt(8) == 0 ? 1 : 0,
                                Optional.of(Received.values()[chance.nextInt(4)]),
                                Optional.of(until)),
                        List.of(wait));
        tables.outcomes().approved(tx, id, new Approval(until, framework, n % 50 == 0, Optional.empty()));
        tables.outcomes().spent(tx, id, day, Duration.ofSeconds(60));
    }
}
