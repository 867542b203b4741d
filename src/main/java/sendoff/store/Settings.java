package sendoff.store;

import java.util.Optional;
import sendoff.domain.Preferences;

/// What the owner set, by name.
public final class Settings {
    private static final String PREFERENCES = "preferences";

    private final Database database;

    public Settings(Database database) {
        this.database = database;
    }

    public Optional<Preferences> preferences() {
        return value(PREFERENCES).map(text -> Json.read(text, Preferences.class));
    }

    public void save(Tx tx, Preferences preferences) {
        put(tx, PREFERENCES, Json.write(preferences));
    }

    public Optional<String> value(String name) {
        return database.read(db -> db.createQuery("select value from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    public void put(Tx tx, String name, String value) {
        tx.handle().createUpdate("""
                        insert into setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value
                        """).bind("name", name).bind("value", value).execute();
    }
}
