package sendoff.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// Options of every command.
final class Common {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(names = "--home", paramLabel = "DIR", description = "The data folder.")
    @Nullable
    Path home;

    @Option(names = "--now", paramLabel = "INSTANT", description = "The clock stands there, as 2026-11-17T08:20:00Z.")
    @Nullable
    Instant now;

    @Option(names = "--json", description = "Print JSON Lines, one object a thing.")
    boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// Says what a command did: in words, or as an object where a program listens.
    void say(String words, Consumer<ObjectNode> facts) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            ObjectNode object = Output.object();
            facts.accept(object);
            Output.line(out, object);
        } else {
            out.println(words);
        }
        out.flush();
    }

    /// What an answer consists of, where it is for programs.
    Optional<List<String>> fields(String... names) {
        return json ? Optional.of(List.of(names)) : Optional.empty();
    }

    /// Home and clock may stand before the command's name as well as after it, and before the name of its verb.
    Start start() {
        Start before = ofParent()
                .map(Common::start)
                .orElseGet(() -> command.root().userObject() instanceof Sendoff whole
                        ? whole.options().start()
                        : Start.PLAIN);
        return new Start(
                Optional.ofNullable(home).or(before::home),
                Optional.ofNullable(now).or(before::now),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Common> ofParent() {
        return Optional.ofNullable(command.parent()).stream()
                .flatMap(parent -> parent.mixins().values().stream())
                .map(CommandSpec::userObject)
                .filter(Common.class::isInstance)
                .map(Common.class::cast)
                .findFirst();
    }
}
