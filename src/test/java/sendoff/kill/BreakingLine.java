package sendoff.kill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import sendoff.domain.Account.Endpoint;

/// Hands bytes on between our own process and the submission server, and ends the process in the middle.
///
/// What passes is encrypted, so it counts: the text of the answer is far longer than all that is said before it.
final class BreakingLine {
    /// Greeting, TLS and signing in take less than this; the text is longer ([KillTest] sees to that).
    static final int INTO_THE_TEXT = 24_000;

    private final ServerSocket door;
    private final Step end;
    private final AtomicLong told = new AtomicLong();

    private BreakingLine(ServerSocket door, Step end) {
        this.door = door;
        this.end = end;
    }

    /// @return empty when the step does not lie inside the conversation with the server
    static Optional<BreakingLine> to(Endpoint server, Step end) {
        if (end != Step.IN_THE_MIDDLE_OF_DATA && end != Step.BEFORE_THE_SERVERS_ANSWER_IS_READ) {
            return Optional.empty();
        }
        try {
            var line = new BreakingLine(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), end);
            Thread.ofPlatform().daemon().start(() -> line.connect(server));
            return Optional.of(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    private void connect(Endpoint server) {
        try {
            var ours = door.accept();
            var theirs = new Socket(server.host(), server.port());
            Thread.ofPlatform().daemon().start(() -> back(theirs, ours));
            forth(ours.getInputStream(), theirs.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forth(InputStream from, OutputStream to) throws IOException {
        var bytes = new byte[1024];
        for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
            to.write(bytes, 0, n);
            to.flush();
            if (told.addAndGet(n) > INTO_THE_TEXT && end == Step.IN_THE_MIDDLE_OF_DATA) {
                Runtime.getRuntime().halt(Sender.KILLED);
            }
        }
    }

    private void back(Socket from, Socket to) {
        var bytes = new byte[1024];
        try {
            var in = from.getInputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                // While the text goes out the server is silent: this is its answer to the final dot.
                if (told.get() > INTO_THE_TEXT) {
                    Runtime.getRuntime().halt(Sender.KILLED);
                }
                to.getOutputStream().write(bytes, 0, n);
                to.getOutputStream().flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
