package sendoff.desk.programs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.desk.common.Ids;
import sendoff.domain.ApiToken;
import sendoff.domain.ApiToken.Scope;
import sendoff.domain.Sha256;
import sendoff.domain.TokenId;
import sendoff.store.ApiTokens.Hashed;
import sendoff.store.Tables;

/// Which programs are let in. A token is shown once, when it is made; nobody can read it here afterwards.
public final class Admitting {
    /// How long a token that was revoked can be let in again.
    public static final Duration TO_UNDO = Duration.ofDays(1);

    /// By this a leaked token is found again, also by those who search public code for such things.
    private static final String PREFIX = "sendoff_";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "([0-9a-f]{8})_[0-9a-f]{64}");
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 60;

    /// A program may ask every second: to write that down each time would wake the disk.
    private static final Duration TO_THE_MINUTE = Duration.ofMinutes(1);

    private final Tables tables;
    private final Clock clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    public Admitting(Tables tables, Clock clock, Ids ids) {
        this.tables = tables;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param secret what the program has to show; to be told to the owner now or never
    public record Made(ApiToken token, String secret) {}

    /// @param lasts empty: until it is revoked
    /// @throws IllegalArgumentException if that can't be one; the message says why, to a person
    public Made make(String name, Set<Scope> scopes, Optional<Duration> lasts) {
        Instant now = clock.instant();
        check(name.strip(), scopes, lasts, now);
        var id = new TokenId(ids.next());
        var token = new ApiToken(id, name, scopes, now, lasts.map(now::plus), Optional.empty(), Optional.empty());
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String shown = PREFIX + id.brief() + "_" + HexFormat.of().formatHex(secret);
        tables.database().change(tx -> {
            tables.tokens().forget(tx, now.minus(TO_UNDO));
            tables.tokens().add(tx, new Hashed(token, hash(shown)));
        });
        return new Made(token, shown);
    }

    private void check(String name, Set<Scope> scopes, Optional<Duration> lasts, Instant now) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A token needs a name of up to " + LONGEST_NAME + " characters, such as that of the program.");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A token needs a scope: read, propose, or both.");
        }
        if (lasts.filter(length -> !length.isPositive()).isPresent()) {
            throw new IllegalArgumentException("A token has to last for a while.");
        }
        if (all().stream().anyMatch(one -> one.isGoodAt(now) && one.name().equalsIgnoreCase(name))) {
            throw new IllegalArgumentException("There is a token “" + name + "” already: give this one another name,"
                    + " so that you see who proposes what.");
        }
    }

    /// Those that are good, that ended by themselves, and that were revoked a moment ago; the newest first.
    public List<ApiToken> all() {
        Instant since = clock.instant().minus(TO_UNDO);
        return tables.tokens().all().stream()
                .filter(token ->
                        token.revoked().filter(at -> at.isBefore(since)).isEmpty())
                .toList();
    }

    /// What shows it is refused from now on.
    ///
    /// @return empty if there is none
    public Optional<ApiToken> revoke(TokenId id) {
        Instant now = clock.instant();
        return change(id, Optional.of(now));
    }

    /// It was revoked by mistake.
    ///
    /// @return empty if it is gone for good
    public Optional<ApiToken> letInAgain(TokenId id) {
        return change(id, Optional.empty());
    }

    private Optional<ApiToken> change(TokenId id, Optional<Instant> revoked) {
        Optional<ApiToken> known =
                all().stream().filter(token -> token.id().equals(id)).findFirst();
        known.ifPresent(token -> tables.database().change(tx -> {
            tables.tokens().forget(tx, clock.instant().minus(TO_UNDO));
            tables.tokens().revoke(tx, id, revoked);
        }));
        return known.map(token -> token.revokedAt(revoked));
    }

    /// Whose token that is, as long as it is good.
    ///
    /// @param shown as the program sent it
    public Optional<ApiToken> admit(String shown) {
        Matcher shape = SHAPE.matcher(shown);
        if (!shape.matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        byte[] hash = hash(shown).getBytes(US_ASCII);
        // The row is found by the part that is no secret; the rest is compared in a time that tells nothing.
        Optional<ApiToken> admitted = tables.tokens().beginning(shape.group(1)).stream()
                .filter(one -> MessageDigest.isEqual(one.hash().getBytes(US_ASCII), hash))
                .map(Hashed::token)
                .filter(token -> token.isGoodAt(now))
                .findFirst();
        admitted.filter(token -> token.used()
                        .filter(at -> at.plus(TO_THE_MINUTE).isAfter(now))
                        .isEmpty())
                .ifPresent(token ->
                        tables.database().change(tx -> tables.tokens().used(tx, token.id(), now)));
        return admitted;
    }

    /// One round of SHA-256 is enough here, where it would not be for a password: the secret is 256 random bits, and
    /// nobody guesses these, however fast each guess is. A slow hash would only slow down every request.
    private static String hash(String shown) {
        return Sha256.hex(shown.getBytes(US_ASCII));
    }
}
