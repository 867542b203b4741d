package sendoff.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sendoff.domain.Promise;
import sendoff.facts.PromiseFact;

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
        Output.line(out, PromiseFact.of(promise));
    }
}
