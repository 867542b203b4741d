package sendoff.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The command itself: without a sub-command it serves the desk.
@Command(
        name = "sendoff",
        description = "Every introduction gets a deliberate, kind, clear answer within two business days.",
        versionProvider = Sendoff.Version.class,
        footer = {
            "",
            "Examples:",
            "  sendoff demo                 try it with an invented mailbox",
            "  sendoff                      open your own desk at http://127.0.0.1:7363",
            "  sendoff scan ~/Maildir --me ada@example.com",
            "  sendoff desk                 who waits for you, in the terminal",
            "",
            "Exit codes: 0 done, 1 found something wrong, 2 usage, 65 bad input, 69 something missing, 75 try again."
        })
final class Sendoff implements Callable<Integer> {
    private final House house;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    private Sendoff(House house) {
        this.house = house;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Sendoff.class.getPackage().getImplementationVersion();
            return new String[] {"Sendoff " + (version == null ? "(not packaged)" : version)};
        }
    }

    ServeOptions options() {
        return options;
    }

    @Override
    public Integer call() {
        return options.serve(house, false, spec.commandLine().getOut());
    }

    private static Instant instant(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("“" + typed + "” is no moment: write it as 2026-11-17T08:20:00Z");
        }
    }

    /// @return the exit code
    static int run(House house, PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new Sendoff(house));
        for (Object command : Commands.named(house, args)) {
            line.addSubcommand(command);
        }
        line.registerConverter(Instant.class, Sendoff::instant);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> Typed.explain(e, err));
        line.setExecutionStrategy(parsed -> {
            Integer helped = CommandLine.executeHelpRequest(parsed);
            if (helped != null) {
                return helped; // its own words, in bold
            }
            line.setOut(Plain.into(out));
            return new RunLast().execute(parsed);
        });
        return line.execute(args);
    }
}
