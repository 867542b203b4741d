package sendoff.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lets a program look at the desk, and propose answers. None lets anybody approve one: no scope is about that.
///
/// @param name    as the owner calls the program; no two that are good have the same
/// @param scopes  what it may do; never empty
/// @param expires from then on it is refused; empty: never by itself
/// @param used    when it was shown last, to the minute
/// @param revoked the owner took it back
public record ApiToken(
        TokenId id,
        String name,
        Set<Scope> scopes,
        Instant made,
        Optional<Instant> expires,
        Optional<Instant> used,
        Optional<Instant> revoked) {
    public ApiToken {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        if (name.isEmpty() || scopes.isEmpty()) {
            throw new IllegalArgumentException("a token needs a name and a scope: " + id);
        }
    }

    /// What a program may do.
    public enum Scope {
        /// Look at everything the desk shows, and have drafts checked.
        READ("read"),
        /// Lay a draft beside the owner's, for them to take over or not.
        PROPOSE("propose"),
        /// Begin introductions between others, and say what came of them. Their letters leave by a person alone.
        INTRODUCE("introduce");

        private final String word;

        Scope(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such scope
        public static Scope of(String word) {
            return Arrays.stream(values())
                    .filter(scope -> scope.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no scope “" + word + "”: there are read, propose and introduce"));
        }

        public static Set<Scope> all() {
            return EnumSet.allOf(Scope.class);
        }
    }

    public boolean isGoodAt(Instant now) {
        return revoked.isEmpty() && !isOverAt(now);
    }

    /// It ended by itself.
    public boolean isOverAt(Instant now) {
        return expires.filter(end -> !end.isAfter(now)).isPresent();
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /// Their words, always in the same order.
    public List<String> scopeWords() {
        return scopes.stream()
                .sorted(Comparator.naturalOrder())
                .map(Scope::word)
                .toList();
    }

    public ApiToken revokedAt(Optional<Instant> when) {
        return new ApiToken(id, name, scopes, made, expires, used, when);
    }

    public ApiToken usedAt(Instant now) {
        return new ApiToken(id, name, scopes, made, expires, Optional.of(now), revoked);
    }
}
