package sendoff.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import sendoff.testing.RealServers;

/// Postfix has nothing more to do. Who looks into a mailbox earlier may miss what is still under way, and would
/// then truly send it twice.
final class Stillness {
    private static final int LONGEST_POLLS = 3_000;
    private static final Duration POLL = Duration.ofMillis(20);

    private final int port;
    private final Path queue;

    Stillness(RealServers servers) {
        port = servers.port("POSTFIX_SUBMISSION_PORT");
        queue = servers.folder("postfix").resolve("queue");
    }

    /// Looks again and again: neither the kernel nor Postfix tells when it is done.
    void await() {
        for (int i = 0; i < LONGEST_POLLS; i++) {
            // In this order: a mail is in the queue before its connection ends, in a box before it leaves the queue.
            if (!isConnected() && isEmpty("incoming") && isEmpty("active") && isEmpty("deferred")) {
                return;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new AssertionError("Postfix did not come to rest");
    }

    /// A server's end that is established (01), or still reading what a dead process sent (08).
    private boolean isConnected() {
        var end = ":" + String.format(Locale.ROOT, "%04X", port);
        try (var lines = Files.lines(Path.of("/proc/net/tcp"))) {
            return lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .anyMatch(words ->
                            words[1].endsWith(end) && List.of("01", "08").contains(words[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEmpty(String part) {
        try (var files = Files.find(queue.resolve(part), 3, (path, what) -> what.isRegularFile())) {
            return files.findAny().isEmpty();
        } catch (UncheckedIOException e) {
            return false; // it moved on while we looked
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
