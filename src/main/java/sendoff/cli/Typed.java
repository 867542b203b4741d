package sendoff.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import sendoff.desk.common.NoSuchIntroduction;
import sendoff.store.DatabaseTrouble;
import sendoff.store.SecretTrouble;

/// Runs what was typed.
public final class Typed {
    private Typed() {}

    /// @return the exit code
    public static int run(House house, PrintWriter out, PrintWriter err, String... args) {
        try {
            Optional<Integer> exit = Shortcut.of(args).flatMap(plain -> plain.run(house, Plain.into(out)));
            if (exit.isPresent()) {
                return exit.get();
            }
        } catch (RuntimeException e) {
            return explain(e, err);
        }
        return Sendoff.run(house, out, err, args);
    }

    /// What went wrong, in one line a person can act on.
    static int explain(Exception e, PrintWriter err) {
        Exception known = switch (e) {
            case UncheckedIOException wrapped -> Stop.of(wrapped);
            case IOException broken -> Stop.of(broken);
            default -> e;
        };
        err.println("sendoff: " + Plain.of(String.valueOf(known.getMessage())));
        err.flush();
        return switch (known) {
            case Stop stop -> stop.exit();
            case NoSuchIntroduction missing -> Exit.BAD_INPUT;
            case DatabaseTrouble trouble -> trouble.isPassing() ? Exit.TRY_AGAIN : Exit.MISSING;
            case SecretTrouble trouble -> Exit.MISSING;
            case IllegalArgumentException wrong -> Exit.USAGE;
            default -> {
                known.printStackTrace(err);
                yield Exit.FOUND_WRONG;
            }
        };
    }
}
