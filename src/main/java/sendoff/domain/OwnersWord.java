package sendoff.domain;

import java.time.Instant;
import java.util.Optional;

/// What the owner said of an introduction. It outweighs what was recognised.
///
/// @param kind        the kind they named; [KindName#NONE] says it is not an introduction
/// @param settled     when they said that nothing is owed any more; what arrives later opens it again
/// @param because     why nothing is owed: `answered` elsewhere, `dismissed`, `closed`
/// @param hiddenUntil snoozed: the row hides until then; the clock goes on
public record OwnersWord(
        Optional<KindName> kind, Optional<Instant> settled, Optional<String> because, Optional<Instant> hiddenUntil) {
    public static final OwnersWord NONE =
            new OwnersWord(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public OwnersWord withKind(KindName named) {
        return new OwnersWord(Optional.of(named), settled, because, hiddenUntil);
    }

    public OwnersWord settledAt(Instant at, String why) {
        return new OwnersWord(kind, Optional.of(at), Optional.of(why), hiddenUntil);
    }

    public OwnersWord hidden(Instant until) {
        return new OwnersWord(kind, settled, because, Optional.of(until));
    }

    /// Nothing was owed: they were let go of.
    public boolean isLetGo() {
        return because.filter(why -> why.startsWith("dismissed")).isPresent();
    }

    /// Nothing that arrived at `since` is owed: the owner settled it afterwards.
    public boolean settles(Instant since) {
        return settled.filter(at -> !at.isBefore(since)).isPresent();
    }
}
