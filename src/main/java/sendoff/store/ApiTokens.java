package sendoff.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.ApiToken;
import sendoff.domain.ApiToken.Scope;
import sendoff.domain.TokenId;

/// What programs show to be let in. Of the token itself only a hash is kept.
public final class ApiTokens {
    private static final String SELECT =
            "select id, name, hash, scopes, made_at, expires_at, used_at, revoked_at from token";

    private static final RowMapper<ApiToken> TOKEN = (row, ctx) -> new ApiToken(
            TokenId.of(row.getString("id")),
            row.getString("name"),
            Arrays.stream(row.getString("scopes").split(",")).map(Scope::of).collect(Collectors.toSet()),
            Times.instant(row.getString("made_at")),
            Optional.ofNullable(row.getString("expires_at")).map(Times::instant),
            Optional.ofNullable(row.getString("used_at")).map(Times::instant),
            Optional.ofNullable(row.getString("revoked_at")).map(Times::instant));

    private final Database database;

    public ApiTokens(Database database) {
        this.database = database;
    }

    /// @param hash of what was shown once
    public record Hashed(ApiToken token, String hash) {}

    /// The newest first.
    public List<ApiToken> all() {
        return database.read(db ->
                db.createQuery(SELECT + " order by made_at desc, id").map(TOKEN).list());
    }

    /// Those whose id begins so: one, unless two were made with the same eight characters.
    public List<Hashed> beginning(String brief) {
        return database.read(db -> db.createQuery(SELECT + " where id like :brief")
                .bind("brief", brief + "%")
                .map((row, ctx) -> new Hashed(TOKEN.map(row, ctx), row.getString("hash")))
                .list());
    }

    public void add(Tx tx, Hashed made) {
        ApiToken token = made.token();
        tx.handle()
                .createUpdate("""
                        insert into token (id, name, hash, scopes, made_at, expires_at)
                        values (:id, :name, :hash, :scopes, :made, :expires)
                        """)
                .bind("id", token.id().toString())
                .bind("name", token.name())
                .bind("hash", made.hash())
                .bind("scopes", String.join(",", token.scopeWords()))
                .bind("made", Times.text(token.made()))
                .bind("expires", token.expires().map(Times::text).orElse(null))
                .execute();
    }

    public void used(Tx tx, TokenId id, Instant at) {
        tx.handle()
                .createUpdate("update token set used_at = :at where id = :id")
                .bind("id", id.toString())
                .bind("at", Times.text(at))
                .execute();
    }

    /// @param at empty: it lets in again
    public void revoke(Tx tx, TokenId id, Optional<Instant> at) {
        tx.handle()
                .createUpdate("update token set revoked_at = :at where id = :id")
                .bind("id", id.toString())
                .bind("at", at.map(Times::text).orElse(null))
                .execute();
    }

    /// Those revoked before then go for good, with what they proposed.
    public void forget(Tx tx, Instant before) {
        for (String sql : List.of(
                "delete from proposal where token_id in (select id from token where revoked_at < :before)",
                "delete from token where revoked_at < :before")) {
            tx.handle().createUpdate(sql).bind("before", Times.text(before)).execute();
        }
    }
}
