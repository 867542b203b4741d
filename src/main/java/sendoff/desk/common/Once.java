package sendoff.desk.common;

import java.util.Optional;
import java.util.function.Supplier;

/// Makes its value at the first asking: models and rules take a while to read, and a short command needs few of them.
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    private Once(Supplier<T> maker) {
        this.maker = maker;
    }

    public static <T> Once<T> of(Supplier<T> maker) {
        return new Once<>(maker);
    }

    @Override
    public T get() {
        if (made.isEmpty()) {
            synchronized (this) {
                if (made.isEmpty()) {
                    made = Optional.of(maker.get());
                }
            }
        }
        return made.get();
    }
}
