package sendoff.store;

import java.util.List;
import java.util.Optional;
import sendoff.domain.Account;
import sendoff.domain.AccountId;

/// The connected mailboxes. Their secrets lie encrypted beside them.
public final class Accounts {
    private final Database database;
    private final Secrets secrets;

    public Accounts(Database database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    public List<Account> all() {
        return database.read(db -> db.createQuery("select details from account order by id")
                .map((row, ctx) -> Json.read(row.getString("details"), Account.class))
                .list());
    }

    /// The first that can send.
    public Optional<Account> sender() {
        return all().stream()
                .filter(account -> account.smtp().isPresent()
                        && account.address().address().isPresent())
                .findFirst();
    }

    public Optional<Account> find(AccountId id) {
        return all().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /// @throws SecretTrouble if the key file does not fit
    public String secret(AccountId id) {
        return secrets.unlock(
                database.read(db -> db.createQuery("select secret from account where id = :id")
                        .bind("id", id.toString())
                        .mapTo(String.class)
                        .one()),
                id.toString());
    }

    public void save(Tx tx, Account account, String secret) {
        tx.handle()
                .createUpdate("""
                        insert into account (id, details, secret) values (:id, :details, :secret)
                        on conflict (id) do update set details = excluded.details, secret = excluded.secret
                        """)
                .bind("id", account.id().toString())
                .bind("details", Json.write(account))
                .bind("secret", secrets.lock(secret, account.id().toString()))
                .execute();
    }

    /// The secret alone; nothing happens where the account was removed meanwhile.
    public void saveSecret(Tx tx, AccountId id, String secret) {
        tx.handle()
                .createUpdate("update account set secret = :secret where id = :id")
                .bind("id", id.toString())
                .bind("secret", secrets.lock(secret, id.toString()))
                .execute();
    }

    public void remove(Tx tx, AccountId id) {
        tx.handle()
                .createUpdate("delete from account where id = :id")
                .bind("id", id.toString())
                .execute();
        for (String table : List.of("mailbox", "auto_reply_place")) {
            tx.handle()
                    .createUpdate("delete from " + table + " where account_id = :id")
                    .bind("id", id.toString())
                    .execute();
        }
    }
}
