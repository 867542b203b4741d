package sendoff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What keeps a contact from being asked too often, or for the wrong thing: what they said they want, how often they
/// may be asked, and until when they rest. Facts that the owner writes down and may change at any time.
///
/// Source: practice, section 3 ("Contacts are guarded").
///
/// @param address    whose; in lower case
/// @param name       as the owner calls them; may be empty
/// @param gladOf     what they said they are glad of, and what not, in the owner's words; may be empty
/// @param limit      how often they may be asked; empty where nothing was said: then [Limit#USUAL] holds
/// @param restsUntil the first day on which they may be asked again ("not this quarter"); empty when nothing was said
public record ContactGuard(
        String address,
        String name,
        String gladOf,
        Optional<Limit> limit,
        Optional<LocalDate> restsUntil,
        Instant changed) {
    public ContactGuard {
        address = address.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        gladOf = gladOf.strip();
        if (address.isEmpty()) {
            throw new IllegalArgumentException("a guard needs an address");
        }
    }

    /// Nothing is written down about them yet.
    public static ContactGuard none(String address, String name) {
        return new ContactGuard(address, name, "", Optional.empty(), Optional.empty(), Instant.EPOCH);
    }

    /// So many private questions in a period; 0 means that they are not to be asked at all.
    public record Limit(int times, GivingGroup.Period per) {
        /// What a contact bears who named no limit of their own.
        public static final Limit USUAL = new Limit(2, GivingGroup.Period.MONTH);

        /// @throws IllegalArgumentException if it is less than never
        public Limit {
            if (times < 0) {
                throw new IllegalArgumentException("a limit can't be negative: " + times);
            }
        }
    }

    public Limit bears() {
        return limit.orElse(Limit.USUAL);
    }

    /// The owner wrote something down about them.
    public boolean saysSomething() {
        return !gladOf.isEmpty() || limit.isPresent() || restsUntil.isPresent();
    }

    public ContactGuard restingUntil(Optional<LocalDate> day, Instant now) {
        return new ContactGuard(address, name, gladOf, limit, day, now);
    }
}
