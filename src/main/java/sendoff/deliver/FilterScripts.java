package sendoff.deliver;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sendoff.mail.SieveConnection;
import sendoff.mail.SieveConnection.Script;
import sendoff.mail.SieveRefusal;

/// Scripts on a mail server, changed so that nothing is ever half done: every script is checked and has its room before
/// the first is put, and what sorts the mail changes in one last step.
public final class FilterScripts {
    private final SieveConnection server;

    public FilterScripts(SieveConnection server) {
        this.server = server;
    }

    /// A script as it is to lie there.
    public record Piece(String name, String text) {
        int bytes() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /// What the server declined, and of which script.
    public record No(String script, SieveRefusal refusal) {}

    public Optional<String> active() {
        return server.scripts().stream()
                .filter(Script::active)
                .map(Script::name)
                .findFirst();
    }

    /// Puts these, in this order.
    ///
    /// @return what the server declined; then what is active is as it was
    public Optional<No> put(List<Piece> pieces) {
        List<Function<Piece, Optional<SieveRefusal>>> steps = List.of(
                piece -> server.room(piece.name(), piece.bytes()),
                piece -> server.check(piece.text()),
                piece -> server.put(piece.name(), piece.text()));
        for (Function<Piece, Optional<SieveRefusal>> step : steps) {
            for (Piece piece : pieces) {
                Optional<SieveRefusal> refusal = step.apply(piece);
                if (refusal.isPresent()) {
                    return Optional.of(new No(piece.name(), refusal.get()));
                }
            }
        }
        return Optional.empty();
    }

    /// What the server says against a script that lies there already; empty when it runs.
    public Optional<SieveRefusal> fault(String text) {
        return server.check(text);
    }

    /// Makes this one the script that sorts the mail.
    ///
    /// @param name empty: none does
    public Optional<No> activate(Optional<String> name) {
        return server.activate(name.orElse("")).map(refusal -> new No(name.orElse(""), refusal));
    }

    /// Takes it away; one that is not there is no trouble.
    public Optional<No> remove(String name) {
        return server.delete(name)
                .filter(refusal -> refusal.why() != SieveRefusal.Why.MISSING)
                .map(refusal -> new No(name, refusal));
    }
}
