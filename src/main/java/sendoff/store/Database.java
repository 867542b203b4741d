package sendoff.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The data of one desk. Reading is open to all; to write one needs a [Tx], which only the desk asks for.
public final class Database {
    private final Jdbi jdbi;

    Database(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// All of `work` happens, or nothing. Keep it short and never wait for the network inside:
    /// SQLite writes one at a time.
    public void change(Consumer<Tx> work) {
        jdbi.useTransaction(handle -> work.accept(new Tx(handle)));
    }

    <T> T read(Function<Handle, T> question) {
        return jdbi.withHandle(question::apply);
    }
}
