package sendoff.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sendoff.testing.Cast;
import sendoff.testing.Mail;

/// Recognition in a process of its own whose connections are all refused: by Java, and by the system where it can cut a
/// process off.
class NoNetworkTest {
    private static final String ASKED = "asked for the network";

    @Test
    void mail_is_recognised_without_any_network() throws Exception {
        List<String> command = new ArrayList<>(cutOff());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx400m",
                "-Djava.nio.channels.spi.SelectorProvider=" + Refusing.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                Offline.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .contains("introducer-in-from-asker-in-cc.eml INTRODUCED")
                .contains("asks-for-half-an-hour.eml NETWORKING_REQUEST")
                .doesNotContain(ASKED);
        assertThat(process.exitValue()).isZero();
    }

    /// A network of nothing, where the system gives one to this user.
    private static List<String> cutOff() throws IOException, InterruptedException {
        List<String> apart = List.of("unshare", "--user", "--map-root-user", "--net");
        if (!Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            return List.of();
        }
        List<String> trial = new ArrayList<>(apart);
        trial.add("true");
        boolean works = new ProcessBuilder(trial).start().waitFor() == 0;
        return works ? apart : List.of();
    }

    public static final class Offline {
        private Offline() {}

        public static void main(String[] args) throws IOException {
            Socket.setSocketImplFactory(() -> {
                throw refused();
            });
            var recogniser = Recogniser.fromJar();
            for (String file : List.of("introducer-in-from-asker-in-cc.eml", "asks-for-half-an-hour.eml")) {
                System.out.println(file + " "
                        + recogniser.recognise(Mail.given(file), Cast.OWNER).kind());
            }
        }
    }

    private static IllegalStateException refused() {
        System.out.println(ASKED);
        return new IllegalStateException(ASKED);
    }

    /// Opens no channel to anywhere.
    public static final class Refusing extends SelectorProvider {
        @Override
        public DatagramChannel openDatagramChannel() {
            throw refused();
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) {
            throw refused();
        }

        @Override
        public Pipe openPipe() {
            throw refused();
        }

        @Override
        public AbstractSelector openSelector() {
            throw refused();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() {
            throw refused();
        }

        @Override
        public SocketChannel openSocketChannel() {
            throw refused();
        }
    }
}
