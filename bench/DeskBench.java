import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.desk.common.Stages;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.MailPost;
import sendoff.domain.Ask;
import sendoff.domain.Assessment;
import sendoff.domain.Channel;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.GivingGroup;
import sendoff.domain.Introduction;
import sendoff.domain.IntroductionId;
import sendoff.domain.Kind;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Owner;
import sendoff.domain.OwnersWord;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.store.Database;
import sendoff.store.Secrets;
import sendoff.store.Tables;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

/// How long a desk with ten thousand open introductions takes to recommend for all of them, to show one, and to check a
/// draft. `bench/desk [INTRODUCTIONS]` runs it.
final class DeskBench {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Party ADA = Party.of("Ada Lindqvist", "ada@example.com");
    private static final int ROUNDS = 200;
    private static final int RUNS = 3;
    private static final int DRAFTS = 50;
    private static final int SPREAD = 5_000;
    /// Processor time: the wall clock would measure what else the machine does.
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    /// Of the whole process: also of the threads that serve, and of the client that asks.
    private static final OperatingSystemMXBean OS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public static void main(String... args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
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
        List<IntroductionId> ids = fill(tables, many);
        desk.giving()
                .save(new GivingGroup(
                        desk.giving().newId(),
                        "Students",
                        "",
                        GivingGroup.Measure.CALLS,
                        GivingGroup.Period.MONTH,
                        2,
                        new GivingGroup.Members(List.of("n7.example"), List.of(), List.of(), List.of()),
                        ""));
        recommend(desk, tables);
        open(desk, ids);
        pages(desk, ids);
        System.exit(0);
    }

    private static void recommend(Desk desk, Tables tables) {
        long read = System.nanoTime();
        List<Filed> filed = tables.likely().onDesk();
        double reading = millis(read);
        double[] times = new double[20];
        for (int i = 0; i < times.length; i++) {
            long start = CPU.getCurrentThreadCpuTime();
            desk.reckoning().recommended(filed);
            times[i] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
        }
        System.out.printf(
                "| recommending for %,d, first / median | %.0f / %.0f CPU ms |%n",
                filed.size(), times[0], median(times));
        System.out.printf("| reading them from the files before that | %.0f ms |%n", reading);
    }

    private static void open(Desk desk, List<IntroductionId> ids) throws Exception {
        print("opening one, CPU", n -> {
            long start = CPU.getCurrentThreadCpuTime();
            desk.answering().open(ids.get(n));
            return (CPU.getCurrentThreadCpuTime() - start) / 1e6;
        });
    }

    /// What a browser on this machine waits for: the page, and the findings after something was typed.
    private static void pages(Desk desk, List<IntroductionId> ids) throws Exception {
        var server = WebServer.of(desk, ServerSettings.local(0));
        String desks = "http://127.0.0.1:" + server.start() + "/i/";
        var client = HttpClient.newHttpClient();
        print("answer page, wall", n -> {
            var ask = HttpRequest.newBuilder(URI.create(desks + ids.get(n))).build();
            long start = System.nanoTime();
            isDone(client.send(ask, BodyHandlers.ofString()));
            return millis(start);
        });
        for (IntroductionId id : ids.subList(0, DRAFTS)) {
            desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        }
        print("draft check, round trip, wall", n -> {
            IntroductionId id = ids.get(n % DRAFTS);
            String text = desk.tables().drafts().of(id).orElseThrow().body() + " I'm so sorry about " + n + ".";
            var ask = HttpRequest.newBuilder(URI.create(desks + id + "/check"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("HX-Request", "true")
                    .POST(BodyPublishers.ofString("text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                    .build();
            long start = System.nanoTime();
            isDone(client.send(ask, BodyHandlers.ofString()));
            return millis(start);
        });
        server.stop();
    }

    private static void isDone(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the desk answered " + answer.statusCode());
        }
    }

    private static List<IntroductionId> fill(Tables tables, int many) {
        var ids = new ArrayList<IntroductionId>();
        tables.database().change(tx -> {
            for (int i = 0; i < many; i++) {
                var id = new IntroductionId(new UUID(7, i));
                var message = new MessageId("m" + i + "@example.net");
                var who = Party.of("Person " + i, "person" + i + "@n" + i % 50 + ".example");
                OffsetDateTime at = NOW.minus(Duration.ofMinutes(3L * i)).atOffset(ZoneOffset.UTC);
                String ask = "A call of thirty minutes about topic number " + i;
                var seen = new Recognition(
                        KindName.NETWORKING_REQUEST,
                        0.9,
                        Optional.empty(),
                        Optional.of(who),
                        Optional.empty(),
                        Optional.of(ask),
                        false,
                        List.of("“a call”"),
                        List.of());
                tables.messages()
                        .keep(
                                tx,
                                new Message(
                                        message,
                                        Channel.EMAIL,
                                        at,
                                        new Message.Headers(
                                                who,
                                                List.of(ADA),
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                "A call",
                                                Optional.empty(),
                                                List.of()),
                                        MessageText.of("Dear Ada, could we have " + ask + "? I would be grateful."),
                                        Optional.empty(),
                                        Nature.PERSONAL,
                                        List.of(),
                                        List.of()),
                                seen);
                tables.messages().belongs(tx, List.of(message), id);
                tables.introductions()
                        .save(
                                tx,
                                new Filed(
                                        new Introduction(
                                                id,
                                                message,
                                                Channel.EMAIL,
                                                new Kind.NetworkingRequest(),
                                                List.of(who),
                                                new Ask(ask)),
                                        seen,
                                        new Standing(
                                                Standing.State.OPEN,
                                                KindName.NETWORKING_REQUEST,
                                                Optional.of(at),
                                                Optional.of(message),
                                                List.of(new Standing.Turn(message, Standing.By.OTHER, at))),
                                        Optional.of(NOW.plus(Duration.ofMinutes(i))),
                                        Assessment.UNKNOWN,
                                        Framework.DIRECT_CLOSURE,
                                        OwnersWord.NONE,
                                        false));
                ids.add(id);
            }
        });
        return ids;
    }

    /// One measurement of the introduction at this place, in milliseconds.
    private interface Measured {
        double take(int n) throws Exception;
    }

    /// Three runs after one to get warm: the median of their p50 and of their p95.
    private static void print(String what, Measured measured) throws Exception {
        double[] half = new double[RUNS];
        double[] most = new double[RUNS];
        long spent = 0;
        for (int run = -1; run < RUNS; run++) {
            double[] times = new double[ROUNDS];
            long began = OS.getProcessCpuTime();
            for (int i = 0; i < ROUNDS; i++) {
                times[i] = measured.take((i * 37 + Math.max(run, 0) * 11) % SPREAD);
            }
            if (run >= 0) {
                spent += OS.getProcessCpuTime() - began;
                Arrays.sort(times);
                half[run] = times[ROUNDS / 2];
                most[run] = times[(int) (ROUNDS * 0.95)];
            }
        }
        System.out.printf(
                "| %s, p50 / p95 of %d, median of %d runs | %.1f / %.1f ms | %.1f CPU ms on average |%n",
                what, ROUNDS, RUNS, median(half), median(most), spent / 1e6 / ROUNDS / RUNS);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
