package sendoff.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Opens a desk with an invented mailbox, on a throw-away folder. Nothing real is touched.",
        footer = {"", "Example:", "  sendoff demo --no-browser"})
final class DemoCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        if (options.home != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The demo keeps nothing: it has a folder of its own, so leave --home out. A desk of yours opens with"
                            + " “sendoff serve --home DIR”.");
        }
        return options.serve(house, true, spec.commandLine().getOut());
    }
}
