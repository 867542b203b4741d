package sendoff.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sendoff.desk.autoreply.AutoReplying;
import sendoff.desk.autoreply.AutoReplying.Place;
import sendoff.domain.AutomaticReply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "auto-reply",
        description = "Says how the automatic reply stands, and switches it on and off.",
        footer = {
            "",
            "Examples:",
            "  sendoff auto-reply",
            "  sendoff auto-reply on --from 2026-12-19 --until 2027-01-03",
            "  sendoff auto-reply on --text away.txt",
            "  sendoff auto-reply off"
        })
final class AutoReplyCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AutoReplyCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        try (var open = house.open(common.start())) {
            return tell(common, open.desk().autoReplying());
        }
    }

    @Command(
            name = "on",
            description = {
                "Switches it on, with the text kept on its page or the one in a file.",
                "That is your approval of this text for this use."
            })
    int on(
            @Mixin Common here,
            @Option(names = "--from", paramLabel = "DAY", description = "Its first day. Default: at once.") @Nullable
                    LocalDate from,
            @Option(names = "--until", paramLabel = "DAY", description = "Its last day. Default: until switched off.")
                    @Nullable
                    LocalDate until,
            @Option(
                            names = "--text",
                            paramLabel = "FILE",
                            description = "What people read; {until} and {me} are filled in.")
                    @Nullable
                    Path file)
            throws IOException {
        String text = file == null ? "" : Sources.text(file);
        try (var open = house.open(here.start())) {
            AutoReplying replying = open.desk().autoReplying();
            AutomaticReply kept = replying.reply();
            var wanted = new AutomaticReply(
                    text.isBlank() ? kept.text() : text,
                    Optional.ofNullable(from),
                    Optional.ofNullable(until),
                    kept.apart());
            replying.trouble(wanted).ifPresent(because -> {
                throw replying.places().isEmpty() ? Stop.missing(because) : Stop.badInput(because);
            });
            replying.on(wanted);
            return tell(here, replying);
        }
    }

    @Command(name = "off", description = "Switches it off: your own filter script is the active one again.")
    int off(@Mixin Common here) {
        try (var open = house.open(here.start())) {
            open.desk().autoReplying().off();
            return tell(here, open.desk().autoReplying());
        }
    }

    private int tell(Common here, AutoReplying replying) {
        PrintWriter out = spec.commandLine().getOut();
        if (here.json) {
            Output.line(out, json(replying));
        } else {
            out.println(said(replying.reply()));
            replying.places().forEach(place -> out.println("  " + said(place)));
        }
        out.flush();
        boolean well = replying.places().stream()
                .allMatch(place -> place.kept().trouble().isEmpty());
        return well ? Exit.DONE : Exit.FOUND_WRONG;
    }

    private static String said(AutomaticReply reply) {
        return reply.on()
                ? "on"
                        + reply.from().map(day -> ", from " + day).orElse("")
                        + reply.until().map(day -> ", until the end of " + day).orElse("")
                : "off";
    }

    /// One mailbox in a line, also for `doctor`.
    static String said(Place place) {
        String who = place.account().address().shown();
        String trouble = place.kept().trouble();
        return trouble.isEmpty()
                ? who
                        + switch (place.way()) {
                            case SERVER -> ": its mail server answers";
                            case SENDOFF -> ": Sendoff answers while it runs";
                            case NOBODY -> ": nobody answers";
                        }
                : who + ": " + trouble;
    }

    private static ObjectNode json(AutoReplying replying) {
        AutomaticReply reply = replying.reply();
        ObjectNode node = Output.object();
        node.put("on", reply.on());
        node.put("answersNow", replying.answersNow());
        node.put("from", reply.from().map(LocalDate::toString).orElse(null));
        node.put("until", reply.until().map(LocalDate::toString).orElse(null));
        node.put("text", reply.text());
        ArrayNode boxes = node.putArray("mailboxes");
        for (Place place : replying.places()) {
            ObjectNode box = boxes.addObject();
            box.put("address", place.account().address().address().orElse(null));
            box.put("answers", place.way().name().toLowerCase(java.util.Locale.ROOT));
            box.put(
                    "trouble",
                    place.kept().trouble().isEmpty() ? null : place.kept().trouble());
        }
        return node;
    }
}
