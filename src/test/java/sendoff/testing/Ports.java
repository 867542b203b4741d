package sendoff.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports for servers of other programs, and ports on which nobody listens.
///
/// A port that the system chose and that was given back can be taken by anybody before the server binds it, also as
/// the near end of some connection. These lie below what systems hand out by themselves (from 32768 on Linux, 49152
/// elsewhere), and each process of tests has a range of its own.
public final class Ports {
    private static final int LOWEST = 20_000;
    private static final int A_PROCESS = 3_000;
    private static final int PROCESSES = 4;

    private static final int FIRST =
            LOWEST + Math.floorMod(Integer.getInteger("surefire.forkNumber", 1) - 1, PROCESSES) * A_PROCESS;
    /// Begins anywhere, since two checks may run on one machine.
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(A_PROCESS));

    private Ports() {}

    /// A port of the loopback address that is free now and is given to nobody else in this process for long.
    ///
    /// @throws IllegalStateException where none is free
    public static int free() {
        for (int tried = 0; tried < A_PROCESS; tried++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), A_PROCESS);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port is free between " + FIRST + " and " + (FIRST + A_PROCESS));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
