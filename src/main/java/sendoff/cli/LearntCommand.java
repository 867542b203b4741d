package sendoff.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "learnt",
        description = "What your corrections and answers taught, and your rules for senders, as a text file.",
        footer = {"", "Examples:", "  sendoff learnt export learnt.txt", "  sendoff learnt import learnt.txt"})
final class LearntCommand {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LearntCommand(House house) {
        this.house = house;
    }

    @Command(name = "export", description = "Writes all of it to a file. It names people and words of their mail.")
    int export(@Mixin Common here, @Parameters(paramLabel = "FILE") Path file) throws IOException {
        try (var open = house.open(here.start())) {
            Files.writeString(file, open.desk().learning().written());
            here.say("What was learnt is in " + file, object -> object.put("file", file.toString()));
        }
        return Exit.DONE;
    }

    @Command(name = "import", description = "Takes a file in, beside what is known already.")
    int take(@Mixin Common here, @Parameters(paramLabel = "FILE") Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Stop.badInput("there is no file " + file);
        }
        try (var open = house.open(here.start())) {
            List<String> problems = open.desk().ruling().take(Sources.text(file));
            problems.forEach(problem -> spec.commandLine().getErr().println("sendoff: " + file + ", " + problem));
            here.say(
                    problems.isEmpty()
                            ? "All of it was taken in."
                            : "Taken in, but for " + problems.size() + " lines that can't be read.",
                    object -> object.set("problems", Output.strings(problems)));
            return problems.isEmpty() ? Exit.DONE : Exit.BAD_INPUT;
        }
    }
}
