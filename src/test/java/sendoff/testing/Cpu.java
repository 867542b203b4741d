package sendoff.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/// How long this thread really worked. What the clock on the wall says depends on what else the machine does.
public final class Cpu {
    private Cpu() {}

    /// @return what came of the work, which took no more than `most` of processor time
    public static <T> T within(Duration most, Callable<T> work) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Duration took = Duration.ofNanos(thread.getCurrentThreadCpuTime() - start);
        if (took.compareTo(most) > 0) {
            throw new AssertionError("took " + took.toMillis() + " ms of processor time, at most " + most.toMillis());
        }
        return result;
    }
}
