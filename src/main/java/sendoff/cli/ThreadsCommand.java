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

    @Mixin
    private Sources sources = new Sources();

    ThreadsCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Set<String> me = sources.someone();
        List<Path> paths = sources.required();
        Trying trying = house.trying();
        List<Message> messages = new ArrayList<>();
        Map<MessageId, List<String>> files = new HashMap<>();
        trying.read(
                paths,
                System.in,
                read -> {
                    messages.add(read.message());
                    files.computeIfAbsent(read.message().id(), id -> new ArrayList<>())
                            .add(read.file());
                },
                sources::leftOut);
        for (Trying.Thread thread : trying.threads(messages, new Owner("", me))) {
            print(out, thread, files);
        }
        out.flush();
        return sources.exit();
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
