package sendoff.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What is typed most often, understood without picocli: its classes are of too old a format for the class archive,
/// and loading them takes longer than the whole answer. Whatever is not plain goes the long way, where it is explained.
///
/// @param values of options that have one
record Shortcut(String command, Map<String, String> values, Set<String> flags) {
    private static final String DESK = "desk";
    private static final String SERVE = "serve";
    private static final Set<String> COMMANDS = Set.of(DESK, SERVE);
    private static final Set<String> WITH_VALUE = Set.of("--home", "--now", "--find", "--most", "--port", "--bind");
    private static final Set<String> FLAGS = Set.of("--json", "--no-browser");

    /// Options that only one of the two knows.
    private static final Map<String, String> ONLY = Map.of(
            "--find", DESK, "--most", DESK, "--json", DESK, "--port", SERVE, "--bind", SERVE, "--no-browser", SERVE);

    /// @return empty where picocli has to read it
    static Optional<Shortcut> of(String... args) {
        var left = new ArrayDeque<>(List.of(args));
        var commands = new ArrayList<String>();
        var values = new HashMap<String, String>();
        var flags = new HashSet<String>();
        boolean plain = true;
        while (plain && !left.isEmpty()) {
            String word = left.pop();
            if (WITH_VALUE.contains(word)) {
                plain = !left.isEmpty() && !left.getFirst().startsWith("-") && values.put(word, left.pop()) == null;
            } else {
                plain = FLAGS.contains(word) ? flags.add(word) : COMMANDS.contains(word) && commands.add(word);
            }
        }
        String command = args.length == 0 ? SERVE : String.join(" ", commands);
        return Optional.of(new Shortcut(command, values, flags))
                .filter(plain && COMMANDS.contains(command) ? Shortcut::fits : shortcut -> false);
    }

    private boolean fits() {
        return ONLY.entrySet().stream()
                .filter(option -> values.containsKey(option.getKey()) || flags.contains(option.getKey()))
                .allMatch(option -> option.getValue().equals(command));
    }

    /// @return the exit code; empty where a value makes no sense
    Optional<Integer> run(House house, PrintWriter out) {
        Start start;
        int most;
        try {
            start = new Start(
                    value("--home", Path::of),
                    value("--now", Instant::parse),
                    value("--bind", Function.identity()),
                    value("--port", Integer::valueOf));
            most = value("--most", Integer::valueOf).orElse(DeskList.MOST);
            if (most < 1) {
                return Optional.empty();
            }
        } catch (DateTimeException | NumberFormatException | InvalidPathException e) {
            return Optional.empty();
        }
        return Optional.of(
                command.equals(DESK)
                        ? new DeskList(flags.contains("--json"), values.getOrDefault("--find", ""), most)
                                .print(house, start, out)
                        : house.serve(start, false, !flags.contains("--no-browser"), out));
    }

    private <T> Optional<T> value(String name, Function<String, T> read) {
        return Optional.ofNullable(values.get(name)).map(read);
    }
}
