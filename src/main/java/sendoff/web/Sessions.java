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
    private final Map<String, Instant> open = new ConcurrentHashMap<>();
    private final Map<String, Deque<Instant>> failed = new ConcurrentHashMap<>();

    Sessions(Clock clock) {
        this.clock = clock;
    }

    String begin() {
        open.values().removeIf(until -> until.isBefore(clock.instant()));
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        open.put(token, clock.instant().plus(LASTS));
        return token;
    }

    boolean isOpen(Optional<String> token) {
        return token.map(open::get)
                .filter(until -> clock.instant().isBefore(until))
                .isPresent();
    }

    void end(Optional<String> token) {
        token.ifPresent(open::remove);
    }

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
