package sendoff.desk.common;

import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/// Tells whoever watches (open pages) that the desk changed.
public final class News {
    private final CopyOnWriteArraySet<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final CopyOnWriteArraySet<Consumer<String>> reminded = new CopyOnWriteArraySet<>();

    /// @return call it to stop listening
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Hears what the owner is reminded of, in words.
    ///
    /// @return call it to stop listening
    public Runnable listenToReminders(Consumer<String> listener) {
        reminded.add(listener);
        return () -> reminded.remove(listener);
    }

    public void reminded(String words) {
        reminded.forEach(listener -> listener.accept(words));
    }

    public void changed() {
        listeners.forEach(Runnable::run);
    }
}
