package sendoff.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.evaluate.Evaluation;
import sendoff.evaluate.Figure;
import sendoff.evaluate.Report;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "evaluate",
        description = "Measures on labelled mail how good recognition, promises, states and tone are.",
        footer = {"", "Example:", "  sendoff evaluate ../shared/corpus --write docs/quality.md"})
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "Labelled data, laid out as the development corpus.")
    private Path folder = Path.of(".");

    @Option(names = "--write", paramLabel = "FILE", description = "Also write the figures as a Markdown page.")
    private @Nullable Path write;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isDirectory(folder)) {
            throw Stop.badInput("there is no folder " + folder);
        }
        var report = Evaluation.run(folder, line -> {
            err.println(line);
            err.flush();
        });
        if (write != null) {
            Files.writeString(write, report.markdown(), StandardCharsets.UTF_8);
        }
        if (common.json) {
            report.rows().forEach(row -> Output.line(out, json(row)));
        } else {
            out.print(report.markdown());
        }
        out.flush();
        return Exit.DONE;
    }

    private static ObjectNode json(Report.Row row) {
        ObjectNode node = Output.object();
        node.put("section", row.section());
        node.put("what", row.figure().what());
        node.put("value", row.figure().value());
        node.put("target", row.figure().target().map(Figure.Target::shown).orElse(null));
        row.figure().reached().ifPresentOrElse(yes -> node.put("reached", yes), () -> node.putNull("reached"));
        node.put("note", row.figure().note());
        return node;
    }
}
