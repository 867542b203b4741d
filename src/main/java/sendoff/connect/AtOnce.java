package sendoff.connect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Several ways to find something, tried at once.
final class AtOnce {
    private AtOnce() {}

    /// The first in order that found something; the rest is waited for no longer than it has to be.
    static <T> Optional<T> first(List<Callable<Optional<T>>> ways, Duration limit) {
        var everyone = Executors.newVirtualThreadPerTaskExecutor();
        try {
            long end = System.nanoTime() + limit.toNanos();
            List<Future<Optional<T>>> asked =
                    ways.stream().map(everyone::submit).toList();
            return asked.stream()
                    .map(one -> answer(one, end - System.nanoTime()))
                    .flatMap(Optional::stream)
                    .findFirst();
        } finally {
            everyone.shutdownNow();
        }
    }

    private static <T> Optional<T> answer(Future<Optional<T>> asked, long nanos) {
        try {
            return asked.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
