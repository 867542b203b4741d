package sendoff.language;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// What a text means, as vectors of the small language model that lies in the program (e5-small-v2, int8).
///
/// The model is loaded when it is first asked and let go of when nobody asked for a while, because it takes more memory
/// than all the rest. A text always gets the same vectors: texts are read one by one, since this model's rounding looks
/// at all that is read together. Safe for use by several threads, which wait for each other.
public final class Embeddings {
    /// Numbers in a vector.
    public static final int SIZE = E5.SIZE;

    /// The pieces of words that are read at most; half of them make a page.
    public static final int LONGEST = 256;

    private static final Duration IDLE = Duration.ofSeconds(20);

    private Optional<E5> model = Optional.empty();
    private boolean missing;
    private long asked;

    /// Reads one text; what comes after [#LONGEST] pieces is left out.
    ///
    /// @return a vector of length 1; empty where this machine can't run the model
    public synchronized Optional<float[]> of(String text) {
        asked = System.nanoTime();
        if (model.isEmpty() && !missing) {
            open();
        }
        return model.map(open -> open.read(text));
    }

    /// Whether the model runs on this machine.
    public boolean work() {
        return of("hello").isPresent();
    }

    private void open() {
        try {
            model = Optional.of(E5.fromJar());
            Thread.ofPlatform().daemon().name("language model").start(this::closeWhenIdle);
        } catch (IOException | RuntimeException | LinkageError e) {
            missing = true; // no library for this machine, or nowhere to unpack it: trying again would not help
        }
    }

    private synchronized void closeWhenIdle() {
        try {
            for (long left = IDLE.toMillis();
                    left > 0;
                    left = IDLE.toMillis() - (System.nanoTime() - asked) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        model.ifPresent(E5::close);
        model = Optional.empty();
    }
}
