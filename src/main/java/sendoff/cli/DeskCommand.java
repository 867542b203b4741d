package sendoff.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sendoff.desk.Desk;
import sendoff.store.Introductions.Filter;
import sendoff.store.Introductions.Row;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "desk",
        description = "Shows who waits to hear from you, the oldest deadline first.",
        footer = {"", "Examples:", "  sendoff desk", "  sendoff desk --find climate --json"})
final class DeskCommand implements Callable<Integer> {
    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--find", paramLabel = "WORDS", description = "Only rows with these words.")
    private String words = "";

    @Option(names = "--most", paramLabel = "N", description = "At most so many rows. Default: ${DEFAULT-VALUE}.")
    private int most = 50;

    DeskCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (var open = house.open(common.start())) {
            Desk desk = open.desk();
            Instant now = desk.clock().instant();
            List<Row> rows = desk.tables().introductions().queue(new Filter(words, List.of()), now, most, 0);
            ZoneId zone = desk.ownership().zone();
            for (Row row : rows) {
                if (common.json) {
                    Output.line(out, json(row));
                } else {
                    out.println(line(row, zone));
                }
            }
            if (rows.isEmpty() && !common.json) {
                out.println("Nobody is waiting to hear from you.");
            }
            out.flush();
        }
        return Exit.DONE;
    }

    static String line(Row row, ZoneId zone) {
        String how = row.introducer().map(name -> ", introduced by " + name).orElse("")
                + row.target().map(name -> ", wants to meet " + name).orElse("");
        return "%s  due %s  %s%s: %s"
                .formatted(row.id().brief(), DUE.format(row.due().atZone(zone)), row.requester(), how, row.ask());
    }

    static ObjectNode json(Row row) {
        ObjectNode node = Output.object();
        node.put("id", row.id().toString());
        node.put("channel", row.channel().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("kind", row.kind().word());
        node.put("requester", row.requester());
        node.put("introducer", row.introducer().orElse(null));
        node.put("target", row.target().orElse(null));
        node.put("ask", row.ask());
        node.put("stakes", row.stakes().name().toLowerCase(Locale.ROOT));
        node.put("framework", row.framework().word());
        node.put("state", row.state().word());
        node.put("owedSince", row.owedSince().toString());
        node.put("due", row.due().toString());
        return node;
    }
}
