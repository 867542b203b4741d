package sendoff.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import sendoff.domain.Availability;
import sendoff.domain.Baseline;
import sendoff.domain.Boundaries;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.Identity;
import sendoff.domain.Preferences;
import sendoff.domain.SafekeepingWishes;

/// What the owner set, by name.
public final class Settings {
    /// What filing rested on when it ended last.
    public static final String FILED_BY = "filed-by";

    private static final String PREFERENCES = "preferences";
    private static final String ZONE = "zone";
    private static final String AVAILABILITY = "availability";
    private static final String FOLLOW_UP = "follow-up";
    private static final String IDENTITIES = "identities";
    private static final String SAFEKEEPING = "safekeeping";
    private static final String SCANNED = "first-scan";
    private static final String BASELINE = "baseline";
    private static final String ERASING = "erasing";
    private static final String BOUNDARIES = "boundaries";

    private final Database database;

    /// The preferences as they were read last, and the text they were read from: asked for at every turn, changed
    /// once a month.
    private volatile Optional<Read> last = Optional.empty();

    private record Read(String text, Preferences preferences) {}

    public Settings(Database database) {
        this.database = database;
    }

    public Optional<Preferences> preferences() {
        return value(PREFERENCES).map(this::read);
    }

    /// The owner's zone alone, mostly without reading all preferences: short commands need no more.
    public Optional<ZoneId> zone() {
        return value(ZONE).map(ZoneId::of).or(() -> preferences().map(Preferences::zone));
    }

    private Preferences read(String text) {
        Optional<Read> known = last.filter(read -> read.text().equals(text));
        if (known.isPresent()) {
            return known.get().preferences();
        }
        var preferences = Json.read(text, Preferences.class);
        last = Optional.of(new Read(text, preferences));
        return preferences;
    }

    public void save(Tx tx, Preferences preferences) {
        put(tx, PREFERENCES, Json.write(preferences));
        put(tx, ZONE, preferences.zone().getId());
    }

    public Availability availability() {
        return value(AVAILABILITY)
                .map(text -> Json.read(text, Availability.class))
                .orElse(Availability.NONE);
    }

    public void save(Tx tx, Availability availability) {
        put(tx, AVAILABILITY, Json.write(availability));
    }

    public FollowUpWishes followUp() {
        return value(FOLLOW_UP)
                .map(text -> Json.read(text, FollowUpWishes.class))
                .orElse(FollowUpWishes.STANDARD);
    }

    public void save(Tx tx, FollowUpWishes wishes) {
        put(tx, FOLLOW_UP, Json.write(wishes));
    }

    /// How the owner writes from each address of theirs, where it is not as usual.
    public Map<String, Identity> identities() {
        return value(IDENTITIES)
                .map(text -> Json.read(text, Identities.class).byAddress())
                .orElse(Map.of());
    }

    public void saveIdentities(Tx tx, Map<String, Identity> byAddress) {
        put(tx, IDENTITIES, Json.write(new Identities(byAddress)));
    }

    private record Identities(Map<String, Identity> byAddress) {}

    public SafekeepingWishes safekeeping() {
        return value(SAFEKEEPING)
                .map(text -> Json.read(text, SafekeepingWishes.class))
                .orElse(SafekeepingWishes.STANDARD);
    }

    public void save(Tx tx, SafekeepingWishes wishes) {
        put(tx, SAFEKEEPING, Json.write(wishes));
    }

    /// Since when somebody's data were let go of here, but perhaps not in back-ups yet.
    public Optional<Instant> erasing() {
        return value(ERASING).map(Instant::parse);
    }

    public void erasing(Tx tx, Instant at) {
        put(tx, ERASING, at.toString());
    }

    /// It is done, unless another one came after it.
    public void erased(Tx tx, Instant at) {
        remove(tx, ERASING, at.toString());
    }

    /// What the owner says of themselves before anybody asks.
    public Boundaries boundaries() {
        return value(BOUNDARIES).map(text -> Json.read(text, Boundaries.class)).orElse(Boundaries.NONE);
    }

    public void save(Tx tx, Boundaries boundaries) {
        put(tx, BOUNDARIES, Json.write(boundaries));
    }

    /// How it was before there was a desk; empty until that was counted.
    public Optional<Baseline> baseline() {
        return value(BASELINE).map(text -> Json.read(text, Baseline.class));
    }

    /// When a source was first read to its end.
    public Optional<Instant> scanned() {
        return value(SCANNED).map(Instant::parse);
    }

    public void scanned(Tx tx, Instant at) {
        put(tx, SCANNED, at.toString());
    }

    public void save(Tx tx, Baseline baseline) {
        put(tx, BASELINE, Json.write(baseline));
    }

    public Optional<String> value(String name) {
        return database.read(db -> db.createQuery("select value from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    /// Takes a setting away, if it still reads so.
    public void remove(Tx tx, String name, String value) {
        tx.handle()
                .createUpdate("delete from setting where name = :name and value = :value")
                .bind("name", name)
                .bind("value", value)
                .execute();
    }

    /// Changes a setting, unless somebody else did meanwhile.
    ///
    /// @param before as it was read; empty where it was not set
    /// @return whether it was still so
    public boolean put(Tx tx, String name, Optional<String> before, String value) {
        String sql = before.isPresent()
                ? "update setting set value = :value where name = :name and value = :before"
                : "insert into setting (name, value) values (:name, :value) on conflict (name) do nothing";
        var update = tx.handle().createUpdate(sql).bind("name", name).bind("value", value);
        before.ifPresent(known -> update.bind("before", known));
        return update.execute() == 1;
    }

    public void put(Tx tx, String name, String value) {
        tx.handle().createUpdate("""
                        insert into setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value
                        """).bind("name", name).bind("value", value).execute();
    }
}
