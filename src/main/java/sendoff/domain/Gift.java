package sendoff.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something the owner gave, or agreed to give, on the account of a group. Kept for good, also when it was taken
/// back.
///
/// @param amount in units of the group's measure; hours count in minutes
/// @param back   when it came to nothing: the answer was called back, the meeting cancelled
public record Gift(
        UUID id,
        GroupId group,
        Optional<IntroductionId> introduction,
        Party to,
        int amount,
        Instant at,
        Optional<Instant> back) {
    public boolean counts() {
        return back.isEmpty();
    }
}
