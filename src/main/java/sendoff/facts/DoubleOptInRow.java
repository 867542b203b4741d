package sendoff.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.IntroductionId;

/// An introduction between two others.
///
/// @param introduction the one on the desk in which it was asked for
/// @param mover        whose move it is: `owner`, `they` or `nobody`
/// @param day          by when the owner makes theirs, when the silence ends, or when it ended
public record DoubleOptInRow(
        String id,
        Optional<String> introduction,
        String state,
        String mover,
        LocalDate day,
        PartyFact asker,
        PartyFact contact,
        String about,
        Instant begun) {
    public static DoubleOptInRow of(DoubleOptIn it) {
        return new DoubleOptInRow(
                it.id().toString(),
                it.from().map(IntroductionId::toString),
                it.state().word(),
                FactWords.of(it.state().mover()),
                it.state().day(),
                PartyFact.of(it.asker()),
                PartyFact.of(it.contact()),
                it.about(),
                it.begun());
    }
}
