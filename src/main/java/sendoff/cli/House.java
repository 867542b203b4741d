package sendoff.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.Trying;

/// What commands need from the program around them.
public interface House {
    /// Opens the data folder. Close it in the end.
    OpenDesk open(Start start);

    /// Single stages, without any data folder.
    Trying trying();

    /// Single stages with the owner's own rules and templates, where the data folder has some; makes no folder.
    default Trying trying(Start start) {
        return trying();
    }

    /// Makes a data folder of a back-up or an export.
    ///
    /// @param replace what is there already is put aside
    /// @throws Stop if the archive can't be used, a desk is open there, or something is there already
    Restored restore(Start start, Path file, boolean replace);

    /// @param rows       how many rows there are now
    /// @param onTheirWay how many answers were leaving when it was made: the desk asks about each
    /// @param aside      where the data of before are; empty when there were none
    record Restored(long rows, int onTheirWay, Optional<Path> aside) {}

    /// Serves the desk until the process is stopped.
    ///
    /// @param sample the demo: a throw-away folder with an invented mailbox
    /// @return the exit code
    int serve(Start start, boolean sample, boolean browser, PrintWriter out);

    /// Serves one assistant, until its input ends. Beside an open desk, or alone.
    ///
    /// @throws IOException if nobody reads the answers any more
    /// @throws Stop if the token that it was given is not good
    void assist(Start start, InputStream in, OutputStream out) throws IOException;

    /// A desk is open on this folder, in another process: it does the sending.
    boolean isServed(Start start);

    /// Does `work` while no desk is open on this folder, and none can be opened meanwhile.
    ///
    /// @return false when a desk is open: then nothing was done
    /// @throws Stop if another command holds the folder for long
    boolean alone(Start start, Runnable work);

    /// Waits, while somebody else has something to do.
    default void rest(Duration length) throws InterruptedException {
        Thread.sleep(length);
    }

    /// Loads what every start needs, for the class archive.
    void warm() throws IOException;

    interface OpenDesk extends AutoCloseable {
        Desk desk();

        @Override
        void close();
    }
}
