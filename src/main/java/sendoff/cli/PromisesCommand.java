package sendoff.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sendoff.desk.Trying;
import sendoff.domain.PromiseMade;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "promises",
        description = "Finds what a text promises, and by when. Reads JSON Lines {text,date} from standard input.",
        footer = {
            "",
            "Example:",
            "  echo '{\"text\":\"I will send it on Friday.\",\"date\":\"2026-11-17T09:20:00+01:00\"}' | sendoff promises --json"
        })
final class PromisesCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PromisesCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Trying trying = house.trying();
        int exit = JsonLines.read(
                System.in,
                out,
                spec.commandLine().getErr(),
                common.fields("promises"),
                line -> print(out, trying.promises(JsonLines.text(line, "text"), JsonLines.moment(line, "date"))));
        out.flush();
        return exit;
    }

    private void print(PrintWriter out, List<PromiseMade> promises) {
        if (common.json) {
            ObjectNode node = Output.object();
            node.set("promises", Output.promises(promises));
            Output.line(out, node);
            return;
        }
        if (promises.isEmpty()) {
            out.println("nothing promised");
        }
        promises.forEach(promise -> out.println(
                promise.what().word() + promise.due().map(due -> " by " + due).orElse("") + ": " + promise.text()));
    }
}
