package sendoff.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Where the messages of a command lie, and whose they are.
final class Sources {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    @Option(names = "--me", paramLabel = "ADDR", split = ",", description = "Your addresses, with commas.")
    private List<String> me = List.of();

    @Parameters(paramLabel = "PATH", description = "Messages, mbox files, Maildirs, folders; - for stdin.")
    private List<Path> paths = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private boolean refused;

    /// What a person wrote into a file.
    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw Stop.badInput(file + " is not UTF-8: save it as UTF-8 text");
        }
    }

    /// @throws ParameterException if one of them is no address
    Set<String> me() {
        me.stream().filter(word -> !ADDRESS.matcher(word).matches()).findFirst().ifPresent(word -> {
            throw new ParameterException(
                    command.commandLine(), "“" + word + "” is no address: write it as --me ada@example.com");
        });
        return Set.copyOf(me);
    }

    /// @throws ParameterException if nobody said who they are
    Set<String> someone() {
        if (me.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Missing required option: '--me=ADDR'");
        }
        return me();
    }

    boolean named() {
        return !paths.isEmpty();
    }

    /// The paths at which something lies; of the others a line is said.
    List<Path> there() {
        PrintWriter err = command.commandLine().getErr();
        paths.stream()
                .filter(path -> !isThere(path))
                .forEach(path -> err.println("sendoff: there is nothing at " + path));
        return paths.stream().filter(Sources::isThere).toList();
    }

    /// The same, where a command reads nothing by itself.
    ///
    /// @throws ParameterException if no path was given
    List<Path> required() {
        if (paths.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Missing required parameter: 'PATH'");
        }
        return there();
    }

    /// Says that a file was passed over. One that was named itself was meant: the command does not end well then.
    void leftOut(String file, String why) {
        leftOut(file + ": " + why);
    }

    /// @param words the file, a colon, and why
    void leftOut(String words) {
        command.commandLine().getErr().println("sendoff: left out " + Plain.of(words));
        refused |= paths.stream().anyMatch(path -> words.startsWith(path + ": "));
    }

    /// What a command that read all of [#there] ends with.
    int exit() {
        return !refused && paths.stream().allMatch(Sources::isThere) ? Exit.DONE : Exit.BAD_INPUT;
    }

    /// Standard input is always there.
    private static boolean isThere(Path path) {
        return path.toString().equals("-") || Files.exists(path);
    }
}
