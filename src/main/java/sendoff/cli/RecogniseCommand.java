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
import picocli.CommandLine.Spec;
import sendoff.desk.Trying;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "recognise",
        description =
                "Says of each message whether it is an introduction, by whom, asking what, and why. Without --me, you are whoever a message was sent to.",
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

    @Mixin
    private Sources sources = new Sources();

    RecogniseCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Path> paths = sources.required();
        Trying trying = house.trying();
        trying.read(
                paths,
                System.in,
                read -> print(out, trying, read),
                (file, why) -> err.println("sendoff: left out " + file + ": " + why));
        out.flush();
        return sources.exit();
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
        return new Owner("", sources.me().isEmpty() ? recipients(message) : sources.me());
    }

    private static Set<String> recipients(Message message) {
        return message.headers().to().stream()
                .map(Party::address)
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toSet());
    }
}
