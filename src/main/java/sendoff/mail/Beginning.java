package sendoff.mail;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;

/// The beginning of what a server answers: the rest is not fetched.
final class Beginning implements BodySubscriber<byte[]> {
    private final int atMost;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final AtomicInteger fresh = new AtomicInteger();
    private Optional<Subscription> line = Optional.empty();

    Beginning(int atMost) {
        this.atMost = atMost;
    }

    /// Whether more of it came since this was last asked: a slow line is no broken one.
    boolean grew() {
        return fresh.getAndSet(0) > 0;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        line = Optional.of(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        for (ByteBuffer bytes : some) {
            var taken = new byte[Math.min(bytes.remaining(), atMost - read.size())];
            bytes.get(taken);
            read.writeBytes(taken);
            fresh.addAndGet(taken.length);
        }
        if (read.size() == atMost) {
            line.ifPresent(Subscription::cancel);
            onComplete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(read.toByteArray());
    }
}
