package sendoff.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sendoff.domain.Promise;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "promised",
        description = "Shows what you owe others and others owe you, the earliest day first.",
        footer = {"", "Example:", "  sendoff promised --json"})
final class PromisedCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PromisedCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (var open = house.open(common.start())) {
            var promises = open.desk().keeping().open();
            promises.forEach(promise -> print(out, promise));
            if (promises.isEmpty() && !common.json) {
                out.println("Nothing promised, nothing owed.");
            }
            out.flush();
        }
        return Exit.DONE;
    }

    private void print(PrintWriter out, Promise promise) {
        if (!common.json) {
            out.println((promise.mine() ? "you to " : "to you from ")
                    + promise.madeTo().shown()
                    + promise.due().map(due -> ", by " + due).orElse("") + ": " + promise.text());
            return;
        }
        ObjectNode node = Output.object();
        node.put("id", promise.id().toString());
        node.put("mine", promise.mine());
        node.set("to", Output.party(java.util.Optional.of(promise.madeTo())));
        node.put("what", promise.what().word());
        node.put("text", promise.text());
        node.put("state", promise.state().word());
        node.put("comesUp", promise.comesUp().toString());
        node.put("due", promise.due().map(Object::toString).orElse(null));
        Output.line(out, node);
    }
}
