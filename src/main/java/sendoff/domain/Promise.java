package sendoff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Something the owner said they would do, or that another said to the owner.
///
/// @param madeTo the other side
/// @param mine   the owner owes it; else it is owed to the owner
/// @param text   the exact words
/// @param from   the first day that their words can mean; `due` itself for a single day
/// @param madeIn the message that says it, if any
/// @param kept   when it was kept
public record Promise(
        PromiseId id,
        Optional<IntroductionId> introduction,
        boolean mine,
        Party madeTo,
        PromiseMade.What what,
        String text,
        Optional<LocalDate> from,
        Optional<LocalDate> due,
        Optional<MessageId> madeIn,
        Instant madeAt,
        Optional<Instant> kept) {
    /// These words name its day: in an answer that makes this promise, they say it.
    public boolean isSaidBy(PromiseMade made) {
        return due.equals(made.due());
    }
}
