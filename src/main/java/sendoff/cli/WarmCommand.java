package sendoff.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "warm",
        hidden = true,
        description = "Loads what every start needs; the launcher makes its class archive from it.",
        footer = {"", "Example:", "  sendoff warm"})
final class WarmCommand implements Callable<Integer> {
    private final House house;

    WarmCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        house.warm();
        return Exit.DONE;
    }
}
