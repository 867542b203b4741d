package sendoff.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Who is logged in, and who tried too often. Forgotten when the program ends.
final class Sessions {
    static final Duration LASTS = Duration.ofDays(30);
    private static final int TRIES = 5;
    private static final Duration WITHIN = Duration.ofMinutes(15);
    /// Callers remembered at once: more than that is an attack, and the oldest may be forgotten.
    private static final int CALLERS = 1_000;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Map<String, Deque<Instant>> failed = new ConcurrentHashMap<>();

    Sessions(Clock clock) {
        this.clock = clock;
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
    synchronized Duration mustWait(String caller) {
        Deque<Instant> tries = failed.getOrDefault(caller, new ArrayDeque<>());
        tries.removeIf(at -> at.plus(WITHIN).isBefore(clock.instant()));
        return tries.size() < TRIES
                ? Duration.ZERO
                : Duration.between(clock.instant(), tries.getFirst().plus(WITHIN));
    }

    synchronized void failed(String caller) {
        if (failed.size() >= CALLERS) {
            failed.clear();
        }
        failed.computeIfAbsent(caller, _ -> new ArrayDeque<>()).addLast(clock.instant());
    }

    synchronized void succeeded(String caller) {
        failed.remove(caller);
    }
}
