package sendoff.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.desk.outsiders.Stating.Sheet;
import sendoff.domain.Statement.Published;
import sendoff.domain.StatementPlace;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "statements",
        description = "Prints what others may read before they ask, made from the giving plan; for one place, its text"
                + " alone. What was published and is out of date says so.",
        footer = {
            "",
            "Examples:",
            "  sendoff statements",
            "  sendoff statements slack-status",
            "  sendoff statements --json"
        })
final class StatementsCommand implements Callable<Integer> {
    private final House house;

    @Parameters(
            arity = "0..1",
            paramLabel = "PLACE",
            description = "One of headline, about, signature, automatic-reply, slack-status, request-page.",
            defaultValue = "")
    private String place = "";

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    StatementsCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        if (!place.isEmpty()
                && Arrays.stream(StatementPlace.values())
                        .noneMatch(one -> one.word().equals(place))) {
            spec.commandLine().getErr().println("sendoff: not a place: " + place + ". Write one of " + places() + ".");
            return Exit.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        try (var open = house.open(common.start())) {
            List<Sheet> sheets = open.desk().stating().sheets().stream()
                    .filter(sheet -> place.isEmpty() || sheet.place().word().equals(place))
                    .toList();
            if (common.json) {
                sheets.forEach(sheet -> Output.line(out, json(sheet)));
            } else if (!place.isEmpty()) {
                out.println(sheets.getFirst().text());
            } else {
                sheets.forEach(sheet -> out.println(words(sheet)));
            }
            out.flush();
        }
        return Exit.DONE;
    }

    private static String places() {
        return Arrays.stream(StatementPlace.values()).map(StatementPlace::word).collect(Collectors.joining(", "));
    }

    private static String words(Sheet sheet) {
        StatementPlace place = sheet.place();
        return "%s (%s, %d of %d characters)\n%s\n"
                .formatted(place.shown(), state(sheet), sheet.text().length(), place.longest(), sheet.text());
    }

    private static String state(Sheet sheet) {
        return sheet.state().name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(Sheet sheet) {
        ObjectNode node = Output.object();
        node.put("place", sheet.place().word());
        node.put("text", sheet.text());
        node.put("length", sheet.text().length());
        node.put("longest", sheet.place().longest());
        node.put("own", sheet.own());
        node.put("state", state(sheet));
        node.put(
                "published",
                sheet.published().map(Published::at).map(Object::toString).orElse(null));
        node.put("publishedText", sheet.published().map(Published::text).orElse(null));
        return node;
    }
}
