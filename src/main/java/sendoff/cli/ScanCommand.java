package sendoff.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sendoff.desk.Desk;
import sendoff.desk.common.Progress;
import sendoff.desk.receiving.Sack.Tally;
import sendoff.domain.Account;
import sendoff.domain.Owner;
import sendoff.domain.Preferences;
import sendoff.facts.DeskRow;
import sendoff.store.Queue;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "scan",
        description =
                "Adds what is new from your accounts, or from the files you name. --me says your addresses where no account does.",
        footer = {
            "",
            "Examples:",
            "  sendoff scan",
            "  sendoff scan ~/Maildir --me ada@example.com,ada@work.example",
            "  sendoff scan takeout.mbox.gz --me ada@example.com --json",
            "  sendoff scan slack-export.zip --me U0ADA1234"
        })
final class ScanCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Sources sources = new Sources();

    ScanCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        try (var open = house.open(common.start())) {
            Desk desk = open.desk();
            remember(desk);
            long began = System.nanoTime();
            boolean reached = true;
            Tally total = new Tally(0, 0, 0, 0);
            if (!sources.named()) {
                for (Account account : desk.connecting().accounts()) {
                    var read = desk.reading().read(account, this::progress);
                    total = plus(total, read.tally());
                    read.leftOut().forEach(left -> err().println("sendoff: " + left));
                    read.trouble().ifPresent(trouble -> err().println("sendoff: " + trouble));
                    reached &= read.trouble().isEmpty();
                }
            }
            if (!sources.named()) {
                List<String> troubles = desk.slackWatching().readOnce();
                troubles.forEach(trouble -> err().println("sendoff: " + trouble));
                reached &= troubles.isEmpty();
            }
            for (Path source :
                    sources.named() ? sources.there() : desk.connecting().files()) {
                var scanned = source.toString().equals("-")
                        ? desk.scanning().stream(System.in, this::progress)
                        : desk.scanning().files(source, sources.me(), this::progress);
                scanned.leftOut().forEach(sources::leftOut);
                total = plus(total, scanned.tally());
            }
            report(desk, total, Duration.ofNanos(System.nanoTime() - began));
            return reached ? sources.exit() : Exit.TRY_AGAIN;
        }
    }

    private void remember(Desk desk) {
        if (sources.me().isEmpty()) {
            return;
        }
        Preferences preferences = desk.ownership().preferences();
        Set<String> addresses = new HashSet<>(preferences.owner().addresses());
        addresses.addAll(sources.me());
        desk.ownership().set(preferences.ownedBy(new Owner(preferences.owner().name(), addresses)));
    }

    private static Tally plus(Tally one, Tally other) {
        return new Tally(
                one.seen() + other.seen(),
                one.fresh() + other.fresh(),
                one.broken() + other.broken(),
                one.bytes() + other.bytes());
    }

    private void progress(Progress progress) {
        if (System.console() == null) {
            return;
        }
        String left = progress.left()
                .map(time -> ", about " + Math.max(1, time.toMinutes()) + " min left")
                .orElse("");
        err().print("\r\033[K" + progress.seen()
                + progress.total().map(all -> " of " + all).orElse("") + " messages, "
                + many(progress.found(), "introduction") + left + (progress.done() ? "\n" : ""));
        err().flush();
    }

    private static String many(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private void report(Desk desk, Tally total, Duration took) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Queue.Row> rows = new ArrayList<>(
                desk.tables().queue().rows(Queue.Filter.ALL, desk.clock().instant(), 10_000, 0));
        for (Queue.Row row : rows) {
            if (common.json) {
                Output.line(out, DeskRow.of(row));
            } else {
                out.println(DeskList.line(row, desk.ownership().preferences().zone()));
            }
        }
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        ObjectNode node = Output.object();
        node.put("seen", total.seen());
        node.put("new", total.fresh());
        node.put("broken", total.broken());
        node.put("introductions", desk.tables().introductions().count());
        node.put("onDesk", rows.size());
        node.put("messagesPerSecond", Math.round(total.seen() / seconds));
        node.put("megabytesPerSecond", Math.round(total.bytes() / 1e5 / seconds) / 10.0);
        node.put("peakMemoryMegabytes", peak());
        if (common.json) {
            Output.line(out, node);
        } else {
            out.printf(
                    Locale.ROOT,
                    "%s seen, %d new, %d left out as broken; %s, %d owed an answer.%n",
                    many(total.seen(), "message"),
                    total.fresh(),
                    total.broken(),
                    many(desk.tables().introductions().count(), "introduction"),
                    rows.size());
            out.printf(
                    Locale.ROOT,
                    "%.1f s, %.0f messages/s, %.1f MB/s, peak memory %d MB.%n",
                    seconds,
                    total.seen() / seconds,
                    total.bytes() / 1e6 / seconds,
                    peak());
        }
        out.flush();
    }

    /// Resident memory at its highest, as the system counted it; where it does not, what the JVM used.
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0L);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() >> 20;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
