package sendoff.facts;

import java.time.LocalDate;
import java.util.Optional;
import sendoff.domain.IntroductionId;
import sendoff.domain.Promise;

/// What the owner owes others, or others owe them.
///
/// @param mine    the owner owes it
/// @param to      the other side
/// @param comesUp the day on which to think of it
/// @param due     the day its words name
public record PromiseFact(
        String id,
        boolean mine,
        PartyFact to,
        String what,
        String text,
        String state,
        LocalDate comesUp,
        Optional<LocalDate> due,
        Optional<String> introduction) {
    public static PromiseFact of(Promise promise) {
        return new PromiseFact(
                promise.id().toString(),
                promise.mine(),
                PartyFact.of(promise.madeTo()),
                promise.what().word(),
                promise.text(),
                promise.state().word(),
                promise.comesUp(),
                promise.due(),
                promise.introduction().map(IntroductionId::toString));
    }
}
