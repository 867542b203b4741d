package sendoff;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import sendoff.cli.StandardOutput;
import sendoff.cli.Typed;

/// Starts the command line.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Read when something is first logged: most commands log nothing.
        System.setProperty("java.util.logging.config.class", LogSettings.class.getName());
        var standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        var out = new PrintWriter(standard, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = Typed.run(new Wiring(System.getenv()), out, err, args);
        out.flush();
        System.exit(standard.exit(exit, err));
    }
}
