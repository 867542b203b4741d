package sendoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import sendoff.cli.Sendoff;

/// Starts the command line.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        try (InputStream log = Main.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(log);
        }
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = Sendoff.run(new Wiring(System.getenv()), out, err, args);
        out.flush();
        System.exit(exit);
    }
}
