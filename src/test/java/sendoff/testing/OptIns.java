package sendoff.testing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.Party;

/// Carla would like to meet Freya Foxglove, whom Ada knows.
public final class OptIns {
    public static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final Party CONTACT = Party.of("Freya Foxglove", "freya@fox-labs.example");

    private OptIns() {}

    /// Carla asked for it.
    public static DoubleOptIn request() {
        return begun(1, true);
    }

    /// Ada thought of it.
    public static DoubleOptIn idea() {
        return begun(2, false);
    }

    private static DoubleOptIn begun(int number, boolean asked) {
        return new DoubleOptIn(
                new DoubleOptInId(new UUID(7, number)),
                Optional.empty(),
                asked,
                Cast.CARLA,
                CONTACT,
                "Heat storage, one call",
                "I model heat storage for small towns.",
                new Gain(Optional.of(95), "someone who has built one"),
                new Gain(Optional.of(90), "numbers she lacks"),
                Cast.TUESDAY.toInstant(),
                new ToAsk(Side.CONTACT, FRIDAY));
    }
}
