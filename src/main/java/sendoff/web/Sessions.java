package sendoff.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Who is logged in, and who tried too often. Forgotten when the program ends.
final class Sessions {
    static final Duration LASTS = Duration.ofDays(30);
    private static final int TRIES = 5;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Limit failed;

    Sessions(Clock clock) {
        this.clock = clock;
        this.failed = new Limit(clock, TRIES, WITHIN);
    }

    /// @param password which one it was, as [Passwords#which()] said before it was tried
    String begin(String password) {
        open.values().removeIf(session -> session.until().isBefore(clock.instant()));
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        open.put(token, new Session(password, clock.instant().plus(LASTS)));
        return token;
    }

    /// @param password which one guards the desk now: a new one ends what the one before began
    boolean isOpen(Optional<String> token, String password) {
        return token.map(open::get)
                .filter(session ->
                        session.password().equals(password) && clock.instant().isBefore(session.until()))
                .isPresent();
    }

    void end(Optional<String> token) {
        token.ifPresent(open::remove);
    }

    private record Session(String password, Instant until) {}

    /// How long this caller has to wait before the next try; zero when they may try now.
    Duration mustWait(String caller) {
        return failed.mustWait(caller);
    }

    void failed(String caller) {
        failed.count(caller);
    }

    void succeeded(String caller) {
        failed.forget(caller);
    }
}
