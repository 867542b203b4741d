import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.desk.common.Stages;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.MailPost;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.Promise.How;
import sendoff.domain.Promise.Origin;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
import sendoff.store.Database;
import sendoff.store.Secrets;
import sendoff.store.Tables;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

/// Ten thousand open promises, a third of them slipped and a tenth owed by others: how long the page takes, and how
/// long a round takes when all of them come due in one minute. `bench/promises [PROMISES]`
final class PromisesBench {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant NOW = Instant.parse("2026-11-20T08:20:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int WARM = 100;
    private static final int ROUNDS = 500;

    public static void main(String... args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Desk desk = desk();
        fill(desk.tables(), many, false);
        var server = WebServer.of(desk, ServerSettings.local(0));
        int port = server.start();
        ask(port, "/promises", "promises page, the first fifty");
        ask(port, "/promises?n=400", "promises page, four hundred");
        server.stop();
        round(many);
        System.exit(0);
    }

    private static Desk desk() throws Exception {
        Path home = Files.createTempDirectory("sendoff-bench-");
        Tables tables = Tables.of(Database.sqlite(home.resolve("sendoff.db")), Secrets.with(home.resolve("key")));
        Desk desk = Desk.of(
                home,
                tables,
                Stages.standard(home.resolve("playbook")),
                new MailPost(Keyring.standard(tables, Clock.fixed(NOW, ZONE)), tables.files(), () -> ZONE),
                Clock.fixed(NOW, ZONE),
                ZONE,
                UUID::randomUUID);
        desk.ownership()
                .set(desk.ownership().preferences().ownedBy(new Owner("Ada", java.util.Set.of("ada@example.com"))));
        return desk;
    }

    private static void fill(Tables tables, int many, boolean oneDay) {
        tables.database().change(tx -> {
            for (int i = 0; i < many; i++) {
                LocalDate due = oneDay ? TODAY : TODAY.plusDays(i % 90 - 30);
                Instant made = NOW.minus(Duration.ofDays(40)).plusSeconds(i);
                tables.promises()
                        .save(
                                tx,
                                new Promise(
                                        new PromiseId(new UUID(7, i)),
                                        Optional.empty(),
                                        oneDay || i % 10 > 0,
                                        Party.of("Person " + i, "person" + i + "@n" + i % 50 + ".example"),
                                        new PromiseMade(What.SEND, "I'll send you list " + i, Optional.of(due)),
                                        due,
                                        new Origin(How.BY_HAND, Optional.empty(), made),
                                        new PromiseState.Open()),
                                made);
            }
        });
    }

    private static void ask(int port, String path, String what) throws Exception {
        var client = HttpClient.newHttpClient();
        var ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] times = new double[ROUNDS];
        long cpu = 0;
        for (int i = -WARM; i < ROUNDS; i++) {
            if (i == 0) {
                cpu = machine.getProcessCpuTime();
            }
            long start = System.nanoTime();
            var answer = client.send(ask, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        double each = (machine.getProcessCpuTime() - cpu) / 1e6 / ROUNDS;
        Arrays.sort(times);
        System.out.printf(
                "| %s, p50 / p95 of %d | %.1f / %.1f ms; %.1f ms of CPU each, asking included; load %.1f |%n",
                what, ROUNDS, times[ROUNDS / 2], times[(int) (ROUNDS * 0.95)], each, machine.getSystemLoadAverage());
    }

    private static void round(int many) throws Exception {
        Desk desk = desk();
        fill(desk.tables(), many, true);
        long start = System.nanoTime();
        int fired = desk.reminding().round().fired();
        System.out.printf("| %,d reminders of one minute | %.1f s |%n", fired, (System.nanoTime() - start) / 1e9);
    }
}
