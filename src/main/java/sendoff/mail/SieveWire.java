package sendoff.mail;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// The bytes of a ManageSieve connection: words, strings and literals, within bounds of size and time. A server that
/// sends more, or sends it drop by drop, is left.
///
/// Source: RFC 5804 §1.2 to §1.4 and §4.
final class SieveWire implements AutoCloseable {
    /// Scripts are small: servers allow a megabyte at most where they are generous.
    static final int LARGEST_REPLY = 2 * 1024 * 1024;

    private static final int MOST_LINES = 4_000;
    private static final int LONGEST_WORD = 1_024;
    private static final int QUOTABLE = 512;

    private final Clock clock;
    private final Duration patience;
    private Socket socket;
    private BufferedInputStream in;
    private OutputStream out;
    private Instant until = Instant.MAX;
    private int left;

    /// One word of a line.
    ///
    /// @param string it was quoted or a literal, so it is data and no keyword
    record Word(String text, boolean string) {
        boolean says(String keyword) {
            return !string && text.equalsIgnoreCase(keyword);
        }
    }

    /// How a command ended, and the lines before that.
    ///
    /// @param verdict `OK`, `NO` or `BYE`
    /// @param code    such as `QUOTA/MAXSIZE`, in upper case; empty where there is none
    /// @param detail  what the code carries
    /// @param words   for people
    record Reply(String verdict, String code, Optional<String> detail, String words, List<List<Word>> lines) {
        boolean isOk() {
            return verdict.equals("OK");
        }

        boolean isBye() {
            return verdict.equals("BYE");
        }
    }

    /// What came is no ManageSieve, or more than a server may send.
    static final class Babble extends IOException {
        private static final long serialVersionUID = 1L;

        Babble(String what) {
            super(what);
        }
    }

    /// @param patience for one wait; a whole answer may take three of them
    SieveWire(String host, int port, Duration connecting, Duration patience, Clock clock) throws IOException {
        this.clock = clock;
        this.patience = patience;
        this.socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(connecting.toMillis()));
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /// Goes on encrypted. What a stranger slipped in before is not taken for the server's words (the fault of
    /// CVE-2011-0411).
    void encrypt(SSLContext tls, String host, int port) throws IOException {
        if (in.available() > 0) {
            throw new Babble("words before the encryption began");
        }
        var safe = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, port, true);
        var parameters = safe.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        safe.setSSLParameters(parameters);
        safe.startHandshake();
        socket = safe;
        in = new BufferedInputStream(safe.getInputStream());
        out = safe.getOutputStream();
    }

    /// Says a command and hears what comes of it.
    ///
    /// @param strings its arguments, each sent as a string
    Reply ask(String command, String... strings) throws IOException {
        say(command, strings);
        return hear();
    }

    /// Says one line of strings, after a command or alone.
    void say(String command, String... strings) throws IOException {
        var line = new StringBuilder(command);
        for (String text : strings) {
            line.append(line.isEmpty() ? "" : " ").append(string(text));
        }
        out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// Short ones quoted; all else as a literal that waits for no leave (RFC 5804 §1.2).
    private static String string(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean plain = bytes.length <= QUOTABLE && text.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0);
        return plain
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : "{" + bytes.length + "+}\r\n" + text;
    }

    /// Everything up to the end of an answer.
    Reply hear() throws IOException {
        begin();
        List<List<Word>> lines = new ArrayList<>();
        while (true) {
            List<Word> line = line();
            if (isVerdict(line)) {
                return reply(line, lines);
            }
            lines.add(line);
            if (lines.size() > MOST_LINES) {
                throw new Babble("more than " + MOST_LINES + " lines");
            }
        }
    }

    /// Hears the next line only: either the end of an answer, or a challenge of one string.
    ///
    /// @return the challenge, unless it ended
    Optional<Reply> hearEndOrChallenge() throws IOException {
        begin();
        List<Word> line = line();
        return isVerdict(line) ? Optional.of(reply(line, List.of())) : Optional.empty();
    }

    private void begin() {
        until = clock.instant().plus(patience.multipliedBy(3));
        left = LARGEST_REPLY;
    }

    private static boolean isVerdict(List<Word> line) throws Babble {
        Word first = line.getFirst();
        if (first.says("OK") || first.says("NO") || first.says("BYE")) {
            return true;
        }
        if (!first.string()) {
            throw new Babble("a line that begins with neither a string nor a verdict");
        }
        return false;
    }

    private static Reply reply(List<Word> line, List<List<Word>> lines) {
        String verdict = line.getFirst().text().toUpperCase(Locale.ROOT);
        int at = 1;
        String code = "";
        Optional<String> detail = Optional.empty();
        if (line.size() > at && line.get(at).says("(")) {
            int close = at + 1;
            while (close < line.size() && !line.get(close).says(")")) {
                close++;
            }
            List<Word> inside = line.subList(at + 1, close);
            code = inside.isEmpty() ? "" : inside.getFirst().text().toUpperCase(Locale.ROOT);
            detail = inside.size() > 1 ? Optional.of(inside.get(1).text()) : Optional.empty();
            at = close + 1;
        }
        String words = line.size() > at ? line.get(at).text() : "";
        return new Reply(verdict, code, detail, words, lines);
    }

    /// The words of one line; a literal may carry line breaks of its own.
    private List<Word> line() throws IOException {
        List<Word> words = new ArrayList<>();
        while (true) {
            int next = read();
            switch (next) {
                case ' ', '\r' -> {
                    // between words
                }
                case '\n' -> {
                    if (!words.isEmpty()) {
                        return words;
                    }
                }
                case '"' -> words.add(new Word(quoted(), true));
                case '{' -> words.add(new Word(literal(), true));
                case '(', ')' -> words.add(new Word(String.valueOf((char) next), false));
                default -> words.add(new Word(atom(next), false));
            }
        }
    }

    private String quoted() throws IOException {
        var text = new Bytes();
        for (int next = read(); next != '"'; next = read()) {
            add(text, next == '\\' ? read() : next);
        }
        return text(text);
    }

    private String literal() throws IOException {
        int size = 0;
        int next = read();
        while (next >= '0' && next <= '9' && size <= LARGEST_REPLY) {
            size = size * 10 + next - '0';
            next = read();
        }
        next = next == '+' ? read() : next;
        if (next != '}' || size > left) {
            throw new Babble("a literal that is none, or too long");
        }
        next = read();
        if ((next == '\r' ? read() : next) != '\n') {
            throw new Babble("a literal without its line");
        }
        var text = new Bytes();
        for (int i = 0; i < size; i++) {
            add(text, read());
        }
        return text(text);
    }

    /// Stops before whatever ends it.
    private String atom(int first) throws IOException {
        var text = new Bytes();
        add(text, first);
        while (text.size() < LONGEST_WORD) {
            in.mark(1);
            int next = read();
            if (" \r\n()\"".indexOf(next) >= 0) {
                in.reset();
                return text(text);
            }
            add(text, next);
        }
        throw new Babble("a word that does not end");
    }

    private int read() throws IOException {
        if (--left < 0) {
            throw new Babble("more than " + LARGEST_REPLY + " bytes");
        }
        if (clock.instant().isAfter(until)) {
            throw new SocketTimeoutException("an answer that does not end");
        }
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the line was closed");
        }
        return next;
    }

    private static void add(Bytes to, int octet) {
        to.add(new byte[] {(byte) octet}, 0, 1);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    /// As SASL travels here (RFC 5804 §2.1).
    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // The line is dead, which is what we wanted.
        }
    }
}
