package sendoff.cli;

import static sendoff.cli.Output.object;
import static sendoff.cli.Output.party;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sendoff.desk.Trying;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Recognition;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "recognise",
        description =
                "Says of each message whether it is an introduction, by whom, asking what, and why. With --me, the conversation around it counts; without, you are whoever a message was sent to.",
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
        List<Path> paths = sources.required();
        Trying trying = house.trying();
        List<Trying.Read> mailbox = new ArrayList<>();
        trying.read(
                paths,
                System.in,
                sources.me().isEmpty() ? read -> print(out, read, alone(trying, read.message())) : mailbox::add,
                sources::leftOut);
        Function<Message, Recognition> seen =
                trying.recognise(mailbox.stream().map(Trying.Read::message).toList(), new Owner("", sources.me()));
        mailbox.forEach(read -> print(out, read, seen.apply(read.message())));
        out.flush();
        return sources.exit();
    }

    private static Recognition alone(Trying trying, Message message) {
        return trying.recognise(message, Owner.addressedBy(message));
    }

    private void print(PrintWriter out, Trying.Read read, Recognition seen) {
        Message message = read.message();
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
}
