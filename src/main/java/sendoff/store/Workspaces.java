package sendoff.store;

import java.util.List;
import java.util.Optional;
import sendoff.domain.AccountId;
import sendoff.domain.Workspace;

/// The connected Slack workspaces. Their tokens lie encrypted beside them.
public final class Workspaces {
    private final Database database;
    private final Secrets secrets;

    public Workspaces(Database database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /// @param user of the owner, `xoxp-…`
    /// @param app  of the app they made, `xapp-…`: it can only wait for news
    public record Tokens(String user, Optional<String> app) {
        @Override
        public String toString() {
            return "Tokens[…]";
        }
    }

    public List<Workspace> all() {
        return database.read(db -> db.createQuery("select details from workspace order by id")
                .map((row, ctx) -> Json.read(row.getString("details"), Workspace.class))
                .list());
    }

    public Optional<Workspace> find(AccountId id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// By its id in Slack, `T…`.
    public Optional<Workspace> ofTeam(String team) {
        return all().stream().filter(one -> one.team().equals(team)).findFirst();
    }

    /// @throws SecretTrouble if the key file does not fit
    public Tokens tokens(AccountId id) {
        return database.read(db -> db.createQuery("select secret, app_token from workspace where id = :id")
                .bind("id", id.toString())
                .map((row, ctx) -> new Tokens(
                        secrets.unlock(row.getString("secret"), user(id)),
                        Optional.ofNullable(row.getString("app_token")).map(token -> secrets.unlock(token, app(id)))))
                .one());
    }

    public void save(Tx tx, Workspace workspace, Tokens tokens) {
        AccountId id = workspace.id();
        tx.handle()
                .createUpdate("""
                        insert into workspace (id, team, details, secret, app_token)
                        values (:id, :team, :details, :secret, :app)
                        on conflict (id) do update set team = excluded.team, details = excluded.details,
                               secret = excluded.secret, app_token = excluded.app_token
                        """)
                .bind("id", id.toString())
                .bind("team", workspace.team())
                .bind("details", Json.write(workspace))
                .bind("secret", secrets.lock(tokens.user(), user(id)))
                .bind(
                        "app",
                        tokens.app().map(token -> secrets.lock(token, app(id))).orElse(null))
                .execute();
    }

    public void change(Tx tx, Workspace workspace) {
        tx.handle()
                .createUpdate("update workspace set details = :details where id = :id")
                .bind("id", workspace.id().toString())
                .bind("details", Json.write(workspace))
                .execute();
    }

    public void remove(Tx tx, AccountId id) {
        tx.handle()
                .createUpdate("delete from workspace where id = :id")
                .bind("id", id.toString())
                .execute();
        tx.handle()
                .createUpdate("delete from mailbox where account_id = :id")
                .bind("id", id.toString())
                .execute();
    }

    private static String user(AccountId id) {
        return id.toString();
    }

    /// What one of them is locked with does not open the other.
    private static String app(AccountId id) {
        return id + " app";
    }
}
