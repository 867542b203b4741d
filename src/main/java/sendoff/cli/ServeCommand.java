package sendoff.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Opens the desk for your own data.",
        footer = {
            "",
            "Examples:",
            "  sendoff serve --no-browser",
            "  sendoff serve --bind 192.168.1.5 --port 8080",
            "  sendoff serve --public 203.0.113.7:8443"
        })
final class ServeCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        return options.serve(house, false, spec.commandLine().getOut());
    }
}
