package sendoff.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.domain.ContactGuard.Limit;

/// Whether a contact may be asked today, by what they said and how often they were asked. Source: practice, section 3.
///
/// @param asked      how often in the period that runs
/// @param last       when last
/// @param restsUntil the first day on which they may be asked; empty when they may be today, or never may
/// @param never      they are not to be asked at all
/// @param elsewhere  so many other questions are with them just now
public record Guarded(
        ContactGuard guard,
        int asked,
        Optional<LocalDate> last,
        Optional<LocalDate> restsUntil,
        boolean never,
        int elsewhere) {

    /// @param askings   the days on which they were asked, the latest first
    /// @param elsewhere other questions that are with them just now
    public static Guarded on(LocalDate today, ContactGuard guard, List<LocalDate> askings, int elsewhere) {
        Limit limit = guard.bears();
        LocalDate begins = limit.per().begins(today);
        int asked = (int) askings.stream().filter(day -> !day.isBefore(begins)).count();
        Optional<LocalDate> said = guard.restsUntil().filter(today::isBefore);
        Optional<LocalDate> full = asked >= limit.times() && limit.times() > 0
                ? Optional.of(limit.per().refills(today))
                : Optional.empty();
        return new Guarded(
                guard,
                asked,
                askings.stream().findFirst(),
                said.filter(day -> full.filter(day::isBefore).isEmpty()).or(() -> full),
                limit.times() == 0,
                elsewhere);
    }

    /// Asking them today goes against what they said, or what the owner noted.
    public boolean rests() {
        return never || restsUntil.isPresent();
    }

    public int left() {
        return Math.max(0, guard.bears().times() - asked);
    }
}
