package sendoff.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sendoff.evaluate.Training;

@Command(
        name = "train",
        description = "Trains the models anew from src/train and, where it is, the development corpus.",
        footer = {"", "Example (in the project's folder):", "  sendoff train"})
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--corpus", paramLabel = "DIR", description = "Default: ${DEFAULT-VALUE}, if it is there.")
    private Path corpus = Path.of("..", "shared", "corpus");

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path project = Path.of("").toAbsolutePath();
        if (!Files.isDirectory(project.resolve("src").resolve("train"))) {
            throw Stop.missing("there is no src/train here: run it in the project's folder");
        }
        Training.run(project, Optional.of(corpus).filter(Files::isDirectory), line -> {
            err.println(line);
            err.flush();
        });
        return Exit.DONE;
    }
}
