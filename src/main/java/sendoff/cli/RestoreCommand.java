package sendoff.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Makes a data folder of a back-up or an export, of this Sendoff or an older one.",
            "With SENDOFF_DATABASE set it fills that database, which has to be empty."
        },
        footer = {
            "",
            "Examples:",
            "  sendoff restore backups/sendoff-daily-20261122-090000.zip --home /elsewhere",
            "  sendoff restore mine.zip --replace"
        })
final class RestoreCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Option(names = "--replace", description = "Put the data that are there already aside.")
    private boolean replace;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RestoreCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        House.Restored restored = house.restore(common.start(), file, replace);
        var out = spec.commandLine().getOut();
        out.println("Restored: " + restored.rows() + " rows.");
        if (restored.onTheirWay() > 0) {
            out.println(
                    restored.onTheirWay() == 1
                            ? "One answer was on its way when it was made. It stays here until you say on the desk"
                                    + " whether it arrived."
                            : restored.onTheirWay() + " answers were on their way when it was made. They stay here"
                                    + " until you say on the desk whether each arrived.");
        }
        restored.aside().ifPresent(aside -> out.println("The data of before are in " + aside));
        out.println("Passwords of mailboxes are asked for again, unless sendoff.key is the one they were kept with.");
        out.flush();
        return Exit.DONE;
    }
}
