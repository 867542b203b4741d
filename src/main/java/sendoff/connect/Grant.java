package sendoff.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a provider gave so that the owner need not sign in each time. Kept encrypted, as the secret of its account.
///
/// @param provider whose it is
/// @param app      the owner's own, to which it was given
/// @param refresh  the lasting token
/// @param access   the short-lived token that mail servers take
/// @param until    when `access` ends, by the clock of this machine
/// @param since    when the owner agreed
/// @param renewed  when `access` was got
/// @param ended    why the provider takes `refresh` no longer, for the owner: then only a new sign-in helps
public record Grant(
        String provider,
        OwnApp app,
        String refresh,
        String access,
        Instant until,
        Instant since,
        Instant renewed,
        Optional<String> ended) {

    /// A token is not used to its last second: it has to hold until the server has looked at it.
    private static final Duration EARLY = Duration.ofMinutes(3);

    /// Clocks that are put right by a little are not set back.
    private static final Duration A_LITTLE = Duration.ofMinutes(5);

    /// Whether the access token is probably good. After the clock was set back nobody can say.
    public boolean isFresh(Instant now) {
        return now.isBefore(until.minus(EARLY)) && renewed.isBefore(now.plus(A_LITTLE));
    }

    public Grant endedBecause(String words) {
        return new Grant(provider, app, refresh, access, until, since, renewed, Optional.of(words));
    }

    public String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    public static Grant of(String json) {
        return Json.MAPPER.readValue(json, Grant.class);
    }

    @Override
    public String toString() {
        return "a grant of " + provider + " since " + since;
    }
}
