package sendoff.cli;

import static sendoff.cli.Output.object;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.desk.Trying;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Standing.Turn;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "threads",
        description = "Joins messages into conversations and says of each whose turn it is.",
        footer = {"", "Example:", "  sendoff threads --json --me ada@example.com,ada@work.example ~/Maildir"})
final class ThreadsCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--me", paramLabel = "ADDR", split = ",", required = true, description = "Your addresses.")
    private List<String> me = List.of();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Messages, mbox files, Maildirs, folders; - for stdin.")
    private List<Path> paths = List.of();

    ThreadsCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Path> missing = Paths.missing(paths);
        missing.forEach(path -> err.println("sendoff: there is nothing at " + path));
        Trying trying = house.trying();
        List<Message> messages = new ArrayList<>();
        Map<MessageId, List<String>> files = new HashMap<>();
        trying.read(
                paths.stream().filter(path -> !missing.contains(path)).toList(),
                System.in,
                read -> {
                    messages.add(read.message());
                    files.computeIfAbsent(read.message().id(), id -> new ArrayList<>())
                            .add(read.file());
                },
                (file, why) -> err.println("sendoff: left out " + file + ": " + why));
        for (Trying.Thread thread : trying.threads(messages, new Owner("", Set.copyOf(me)))) {
            print(out, thread, files);
        }
        out.flush();
        return missing.isEmpty() ? Exit.DONE : Exit.BAD_INPUT;
    }

    private void print(PrintWriter out, Trying.Thread thread, Map<MessageId, List<String>> files) {
        var standing = thread.standing();
        List<String> all = thread.conversation().messages().stream()
                .flatMap(message -> files.getOrDefault(message.id(), List.of()).stream())
                .toList();
        if (!common.json) {
            out.println(standing.state().word()
                    + thread.due().map(due -> ", due " + due).orElse("") + ": " + String.join(" ", all));
            return;
        }
        ObjectNode node = object();
        node.set("files", Output.strings(all));
        node.put("state", standing.state().word());
        node.put("kind", standing.kind().word());
        node.put("owedSince", Output.time(standing.owedSince()));
        node.put("due", Output.time(thread.due()));
        ArrayNode turns = node.putArray("turns");
        for (Turn turn : standing.turns()) {
            ObjectNode one = turns.addObject();
            one.put("file", files.getOrDefault(turn.message(), List.of("")).getFirst());
            one.put("by", turn.by().name().toLowerCase(Locale.ROOT));
            one.put("at", Output.time(Optional.of(turn.at())));
        }
        Output.line(out, node);
    }
}
