package sendoff.cli;

import static sendoff.cli.Output.object;
import static sendoff.cli.Output.party;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.desk.Trying;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "recognise",
        description = "Says of each message whether it is an introduction, by whom, asking what, and why.",
        footer = {
            "",
            "Examples:",
            "  sendoff recognise mail.eml",
            "  sendoff recognise --json --me ada@example.com ~/Maildir | jq 'select(.kind != \"none\")'",
            "  sendoff recognise - < mail.eml"
        })
final class RecogniseCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--me",
            paramLabel = "ADDR",
            split = ",",
            description = "Your addresses. Default: whoever the message was sent to.")
    private List<String> me = List.of();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Messages, mbox files, Maildirs, folders; - for stdin.")
    private List<Path> paths = List.of();

    RecogniseCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Path> missing = Paths.missing(paths);
        missing.forEach(path -> err.println("sendoff: there is nothing at " + path));
        Trying trying = house.trying();
        trying.read(
                paths.stream().filter(path -> !missing.contains(path)).toList(),
                System.in,
                read -> print(out, trying, read),
                (file, why) -> err.println("sendoff: left out " + file + ": " + why));
        out.flush();
        return missing.isEmpty() ? Exit.DONE : Exit.BAD_INPUT;
    }

    private void print(PrintWriter out, Trying trying, Trying.Read read) {
        Message message = read.message();
        Recognition seen = trying.recognise(message, owner(message));
        if (!common.json) {
            out.println(read.file() + ": " + seen.kind().word()
                    + seen.ask().map(ask -> ", " + ask).orElse(""));
            seen.why().forEach(why -> out.println("    " + why));
            return;
        }
        ObjectNode node = object();
        node.put("file", read.file());
        node.put("messageId", message.id().value());
        node.put("kind", seen.kind().word());
        node.put("confidence", Math.round(seen.confidence() * 1000) / 1000.0);
        node.set("introducer", party(seen.introducer()));
        node.set("requester", party(seen.requester()));
        node.set("target", party(seen.target()));
        node.put("ask", seen.ask().orElse(null));
        node.put("spam", seen.spam());
        node.put("automatic", message.nature().automatic());
        node.put("bulk", message.nature().bulk());
        node.set("why", Output.strings(seen.why()));
        node.set("promises", Output.promises(seen.promises()));
        Output.line(out, node);
    }

    private Owner owner(Message message) {
        return new Owner("", me.isEmpty() ? recipients(message) : Set.copyOf(me));
    }

    private static Set<String> recipients(Message message) {
        return message.headers().to().stream()
                .map(Party::address)
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toSet());
    }
}
