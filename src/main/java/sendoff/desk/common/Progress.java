package sendoff.desk.common;

import java.time.Duration;
import java.util.Optional;
import sendoff.domain.Account;

/// How far a scan is, truthfully.
///
/// @param source what is being read, in words for people
/// @param seen   messages handed over so far
/// @param total  of how many; empty while nobody knows
/// @param found  introductions on file
/// @param took   since the scan began
/// @param trouble what stopped it, in words that say what to do
public record Progress(
        String source,
        long seen,
        Optional<Long> total,
        int found,
        Duration took,
        boolean done,
        Optional<String> trouble) {
    private static final int ENOUGH = 50;

    /// A mailbox goes by its address: the owner's name would tell two of them not apart.
    public static String source(Account account) {
        return account.address().address().orElseGet(() -> account.address().shown());
    }

    /// Nobody has begun with it yet.
    public static Progress awaited(Account account) {
        return new Progress(source(account), 0, Optional.empty(), 0, Duration.ZERO, false, Optional.empty());
    }

    /// How long it will go on at the pace so far; empty while that would be a guess.
    public Optional<Duration> left() {
        if (done || seen < ENOUGH || took.isZero()) {
            return Optional.empty();
        }
        return total.filter(all -> all >= seen)
                .map(all -> Duration.ofMillis(Math.round((double) took.toMillis() / seen * (all - seen))));
    }
}
