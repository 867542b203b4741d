package sendoff.desk;

import java.util.concurrent.CopyOnWriteArraySet;

/// Tells whoever watches (open pages) that the desk changed.
public final class News {
    private final CopyOnWriteArraySet<Runnable> listeners = new CopyOnWriteArraySet<>();

    /// @return call it to stop listening
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }
}
