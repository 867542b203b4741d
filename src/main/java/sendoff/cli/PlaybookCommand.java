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
        name = "playbook",
        description = "Your templates as text files: take them out, edit them anywhere, take them in again.",
        footer = {"", "Examples:", "  sendoff playbook export ~/playbook", "  sendoff playbook import ~/playbook"})
final class PlaybookCommand {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlaybookCommand(House house) {
        this.house = house;
    }

    @Command(name = "export", description = "Writes every template below a folder, one file each.")
    int export(@Mixin Common here, @Parameters(paramLabel = "DIR") Path folder) throws IOException {
        try (var open = house.open(here.start())) {
            open.desk().playbooks().export(folder);
            int many = open.desk().playbooks().pages().size();
            here.say(
                    many + " templates are in " + folder,
                    object -> object.put("folder", folder.toString()).put("templates", many));
        }
        return Exit.DONE;
    }

    @Command(name = "import", description = "Takes the templates of a folder over as your own.")
    int take(@Mixin Common here, @Parameters(paramLabel = "DIR") Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Stop.badInput("there is no folder " + folder);
        }
        try (var open = house.open(here.start())) {
            List<String> problems = open.desk().playbooks().importFrom(folder);
            problems.forEach(problem -> spec.commandLine().getErr().println("sendoff: " + problem));
            here.say(
                    problems.isEmpty()
                            ? "All of them are yours now."
                            : "Taken over, but for " + problems.size() + " that can't be read.",
                    object -> object.set("problems", Output.strings(problems)));
            return problems.isEmpty() ? Exit.DONE : Exit.BAD_INPUT;
        }
    }
}
