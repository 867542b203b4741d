package sendoff.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    RestoreCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        House.Restored restored = house.restore(common.start(), file, replace);
        common.say(
                words(restored),
                object -> object.put("rows", restored.rows())
                        .put("onTheirWay", restored.onTheirWay())
                        .put("aside", restored.aside().map(Path::toString).orElse(null)));
        return Exit.DONE;
    }

    private static String words(House.Restored restored) {
        var lines = new ArrayList<String>();
        lines.add("Restored: " + restored.rows() + " rows.");
        if (restored.onTheirWay() > 0) {
            lines.add(
                    restored.onTheirWay() == 1
                            ? "One answer was on its way when it was made. It stays here until you say on the desk"
                                    + " whether it arrived."
                            : restored.onTheirWay() + " answers were on their way when it was made. They stay here"
                                    + " until you say on the desk whether each arrived.");
        }
        restored.aside().ifPresent(aside -> lines.add("The data of before are in " + aside));
        lines.add("Passwords of mailboxes are asked for again, unless sendoff.key is the one they were kept with.");
        return String.join(System.lineSeparator(), lines);
    }
}
