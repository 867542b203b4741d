package sendoff.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/// Mail as any server of the world hands it to ours: with an envelope of its own choice.
public record OutsideMail(RealServers servers) {
    /// @param from   the envelope's sender; empty for none
    /// @param letter with bare line ends
    public void send(String from, String to, String letter) {
        int port = servers.port("POSTFIX_SMTP_PORT");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            expect(in, "220");
            say(socket, in, "EHLO outside.example", "250");
            say(socket, in, "MAIL FROM:<" + from + ">", "250");
            say(socket, in, "RCPT TO:<" + to + ">", "250");
            say(socket, in, "DATA", "354");
            say(socket, in, letter.replace("\n", "\r\n") + "\r\n.", "250");
            say(socket, in, "QUIT", "221");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket socket, BufferedReader in, String line, String code) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
        expect(in, code);
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        String line = in.readLine();
        while (line != null && line.startsWith(code + "-")) {
            line = in.readLine();
        }
        if (line == null || !line.startsWith(code)) {
            throw new IOException("expected " + code + ", got " + line);
        }
    }
}
