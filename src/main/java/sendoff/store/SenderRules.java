package sendoff.store;

import java.util.List;
import sendoff.domain.SenderRule;
import sendoff.domain.SenderRule.Scope;

/// Always or never from an address, a domain or a list: one word on each.
public final class SenderRules {
    private final Database database;

    public SenderRules(Database database) {
        this.database = database;
    }

    public List<SenderRule> all() {
        return database.read(db -> db.createQuery("select scope, value, always from sender_rule order by value, scope")
                .map((row, ctx) -> new SenderRule(
                        Scope.of(row.getString("scope")), row.getString("value"), row.getInt("always") == 1))
                .list());
    }

    public void save(Tx tx, SenderRule rule) {
        tx.handle()
                .createUpdate("""
                        insert into sender_rule (scope, value, always) values (:scope, :value, :always)
                        on conflict (scope, value) do update set always = excluded.always
                        """)
                .bind("scope", rule.scope().word())
                .bind("value", rule.value())
                .bind("always", rule.always() ? 1 : 0)
                .execute();
    }

    public void remove(Tx tx, SenderRule rule) {
        tx.handle()
                .createUpdate("delete from sender_rule where scope = :scope and value = :value")
                .bind("scope", rule.scope().word())
                .bind("value", rule.value())
                .execute();
    }
}
