package sendoff.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/// A server on loopback that says what a test tells it to, and hangs up when its script ends. The first
/// connection gets the first script, and so on; the last script serves all that follow.
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket door;
    private final List<Script> scripts;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /// What is said over one connection.
    public interface Script {
        void talk(Line line) throws IOException;
    }

    private ScriptedServer(ServerSocket door, List<Script> scripts) {
        this.door = door;
        this.scripts = scripts;
        Thread.ofVirtual().start(this::serve);
    }

    public static ScriptedServer speaking(Script... scripts) {
        try {
            return new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), List.of(scripts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ScriptedServer speaking(SSLContext tls, Script... scripts) {
        try {
            var door = tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            return new ScriptedServer(door, List.of(scripts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Every line heard so far, over all connections.
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        for (int i = 0; !door.isClosed(); i++) {
            try {
                var socket = door.accept();
                var script = scripts.get(Math.min(i, scripts.size() - 1));
                Thread.ofVirtual().start(() -> talk(socket, script));
            } catch (IOException e) {
                return; // closed: the test is over
            }
        }
    }

    private void talk(Socket socket, Script script) {
        try (socket) {
            script.talk(new Line(socket));
        } catch (IOException e) {
            // The client went away first, which scripts allow.
        }
    }

    /// One connection, line by line.
    public final class Line {
        private final Socket socket;
        private final BufferedReader in;

        private Line(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        public void say(String... lines) throws IOException {
            for (var line : lines) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            socket.getOutputStream().flush();
        }

        /// The next line; the script ends where the client hangs up.
        public String hear() throws IOException {
            var line = in.readLine();
            if (line == null) {
                throw new IOException("the client hung up");
            }
            heard.add(line);
            return line;
        }

        /// So many bytes, as a literal carries them.
        public String hear(int bytes) throws IOException {
            var text = new StringBuilder();
            while (text.length() < bytes) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("the client hung up");
                }
                text.append((char) next);
            }
            return text.toString();
        }

        /// Reads on to a line like that.
        public String hearUntil(Predicate<String> like) throws IOException {
            var line = hear();
            while (!like.test(line)) {
                line = hear();
            }
            return line;
        }
    }
}
