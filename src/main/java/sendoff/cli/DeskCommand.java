package sendoff.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "desk",
        description = "Shows who waits to hear from you, the oldest deadline first.",
        footer = {
            "",
            "Examples:",
            "  sendoff desk",
            "  sendoff desk --find climate --json",
            "  sendoff desk --introductions"
        })
final class DeskCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--find", paramLabel = "WORDS", description = "Only rows with these words.")
    private String words = "";

    @Option(names = "--most", paramLabel = "N", description = "At most so many rows. Default: ${DEFAULT-VALUE}.")
    private int most = DeskList.MOST;

    @Option(names = "--introductions", description = "Shows the introductions that you make between others instead.")
    private boolean introductions;

    DeskCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "--most is one row at least, not " + most);
        }
        if (introductions) {
            return new OptInList(common.json)
                    .print(house, common.start(), spec.commandLine().getOut());
        }
        return new DeskList(common.json, words, most)
                .print(house, common.start(), spec.commandLine().getOut());
    }
}
