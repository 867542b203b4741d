package sendoff.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Writes everything that is kept into one archive: rows to restore from, the conversations as mbox, tables as"
                    + " CSV, people as vCards.",
            "It holds private mail: keep it where nobody else reads it."
        },
        footer = {"", "Examples:", "  sendoff export mine.zip", "  sendoff restore mine.zip --home /elsewhere"})
final class ExportCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Option(names = "--force", description = "Write over a file that is there already.")
    private boolean force;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("sendoff-export.zip");

    ExportCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        if (!force && Files.exists(file)) {
            throw Stop.badInput(file + " is there already: choose another name, or write over it with --force");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw Stop.badInput(file + " is no file that could be written over: choose another name");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw Stop.badInput("there is no folder " + folder + ": make it first, or choose another");
        }
        try (var open = house.open(common.start())) {
            open.desk().safekeeping().export(file);
        }
        long size = Files.size(file);
        common.say(
                "Everything is in " + file + " (" + size + " bytes)",
                object -> object.put("file", file.toString()).put("bytes", size));
        return Exit.DONE;
    }
}
