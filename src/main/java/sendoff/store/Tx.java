package sendoff.store;

import org.jdbi.v3.core.Handle;

/// The right to write, for as long as one change lasts.
public final class Tx {
    private final Handle handle;

    Tx(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }
}
