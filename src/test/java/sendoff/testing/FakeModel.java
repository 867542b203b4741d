package sendoff.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on loopback that answers every request with the same bytes, as servers of language models do.
public final class FakeModel implements AutoCloseable {
    private final ServerSocket door;
    private final Reply reply;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    /// Writes the whole answer, head included.
    public interface Reply {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private FakeModel(ServerSocket door, Reply reply) {
        this.door = door;
        this.reply = reply;
        Thread.ofVirtual().start(this::serve);
    }

    public static FakeModel answering(Reply reply) {
        try {
            return new FakeModel(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A stream of events, ended by the closing of the connection.
    public static FakeModel streaming(String events) {
        return answering(out -> {
            head(out, "200 OK", "text/event-stream");
            out.write(events.getBytes(StandardCharsets.UTF_8));
        });
    }

    /// A letter in pieces of a few characters, the way OpenAI's server sends it.
    public static FakeModel saying(String letter) {
        StringBuilder events = new StringBuilder();
        for (int at = 0; at < letter.length(); at += 7) {
            String piece = letter.substring(at, Math.min(letter.length(), at + 7));
            events.append("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":")
                    .append(quoted(piece))
                    .append("},\"finish_reason\":null}]}\n\n");
        }
        return streaming(
                events + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    }

    public static FakeModel refusing(String status, String body) {
        return answering(out -> {
            head(out, status, "application/json");
            out.write(body.getBytes(StandardCharsets.UTF_8));
        });
    }

    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    public static void head(OutputStream out, String status, String type) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/v1";
    }

    /// The bodies of the requests so far.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// Their heads.
    public List<String> heads() {
        return List.copyOf(heads);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            read(socket.getInputStream());
            reply.write(socket.getOutputStream());
            socket.getOutputStream().flush();
            socket.shutdownOutput();
        } catch (IOException hungUp) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(InputStream in) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        StringBuilder head = new StringBuilder();
        int length = 0;
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            head.append(line).append('\n');
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        heads.add(head.toString());
        StringBuilder body = new StringBuilder();
        while (body.toString().getBytes(StandardCharsets.UTF_8).length < length) {
            int c = lines.read();
            if (c < 0) {
                break;
            }
            body.append((char) c);
        }
        asked.add(body.toString());
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
