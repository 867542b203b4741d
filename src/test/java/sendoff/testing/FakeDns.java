package sendoff.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A name server on loopback (RFC 1035 over UDP) that knows what a test tells it, and that there is nothing else.
public final class FakeDns implements AutoCloseable {
    private static final Map<Integer, String> TYPES = Map.of(1, "A", 15, "MX", 16, "TXT", 28, "AAAA", 33, "SRV");
    private static final int NO_SUCH_NAME = 3;

    private final DatagramSocket socket;
    private final Map<String, List<String>> records = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private FakeDns(DatagramSocket socket) {
        this.socket = socket;
        Thread.ofVirtual().start(this::serve);
    }

    public static FakeDns start() {
        try {
            return new FakeDns(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param record as text: `10 mx.example.com.`, `0 1 993 imap.example.com.`, `192.0.2.1`
    public FakeDns with(String name, String type, String record) {
        records.computeIfAbsent(key(name, type), _ -> new CopyOnWriteArrayList<>())
                .add(record);
        return this;
    }

    /// Never answers about this.
    public FakeDns silentAbout(String name, String type) {
        silent.add(key(name, type));
        return this;
    }

    /// For `Names.at`.
    public String address() {
        return "dns://127.0.0.1:" + socket.getLocalPort();
    }

    /// What was asked, as `name type`.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private static String key(String name, String type) {
        return name.toLowerCase(Locale.ROOT) + " " + type;
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(packet.getData(), packet.getLength());
                if (answer.length > 0) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private byte[] answer(byte[] question, int length) throws IOException {
        var name = new StringBuilder();
        int at = 12;
        while (question[at] != 0) {
            int label = question[at];
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(question, at + 1, label, StandardCharsets.US_ASCII));
            at += label + 1;
        }
        int type = (question[at + 1] & 0xff) << 8 | question[at + 2] & 0xff;
        int end = at + 5;
        String key = key(name.toString(), TYPES.getOrDefault(type, "?"));
        asked.add(key);
        if (silent.contains(key) || end > length) {
            return new byte[0];
        }
        List<String> found = records.getOrDefault(key, List.of());
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(question, 0, 2);
        data.writeShort(0x8580 | (found.isEmpty() ? NO_SUCH_NAME : 0));
        data.writeShort(1);
        data.writeShort(found.size());
        data.writeInt(0);
        data.write(question, 12, end - 12);
        for (String record : found) {
            byte[] bytes = bytes(type, record);
            data.writeShort(0xc00c);
            data.writeShort(type);
            data.writeShort(1);
            data.writeInt(60);
            data.writeShort(bytes.length);
            data.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int type, String record) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        var words = new ArrayList<>(List.of(record.split("\\s+")));
        switch (type) {
            case 1 -> data.write(InetAddress.getByName(record).getAddress());
            case 15 -> {
                data.writeShort(Integer.parseInt(words.get(0)));
                name(data, words.get(1));
            }
            case 33 -> {
                data.writeShort(Integer.parseInt(words.get(0)));
                data.writeShort(Integer.parseInt(words.get(1)));
                data.writeShort(Integer.parseInt(words.get(2)));
                name(data, words.get(3));
            }
            default -> throw new IllegalArgumentException("no such records here: " + type);
        }
        return out.toByteArray();
    }

    private static void name(DataOutputStream data, String name) throws IOException {
        for (String label : name.split("\\.")) {
            data.writeByte(label.length());
            data.writeBytes(label);
        }
        data.writeByte(0);
    }

    @Override
    public void close() {
        socket.close();
    }
}
