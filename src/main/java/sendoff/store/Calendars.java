package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.CalendarPlace;
import sendoff.domain.InCalendar;
import sendoff.domain.ReviewTime;

/// The owner's calendar, what was written to it, and the address of the private feed.
public final class Calendars {
    private static final String ONE = "calendar";
    private static final String FEED = "feed";
    private static final String REVIEW = "review-time";
    private static final String WORDS = "calendar-words";

    private final Database database;
    private final Secrets secrets;

    public Calendars(Database database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /// The connected calendar.
    ///
    /// @param looked  when desk and calendar last agreed
    /// @param trouble why they could not since
    public record Connected(CalendarPlace place, Optional<Instant> looked, Optional<String> trouble) {}

    public Optional<Connected> connected() {
        return database.read(db -> db.createQuery("select details, looked_at, trouble from calendar where id = :id")
                .bind("id", ONE)
                .map((row, ctx) -> new Connected(
                        Json.read(row.getString("details"), CalendarPlace.class),
                        Optional.ofNullable(row.getString("looked_at")).map(Times::instant),
                        Optional.ofNullable(row.getString("trouble"))))
                .findOne());
    }

    /// @throws SecretTrouble if the key file does not fit
    public String password() {
        return secrets.unlock(
                database.read(db -> db.createQuery("select secret from calendar where id = :id")
                        .bind("id", ONE)
                        .mapTo(String.class)
                        .one()),
                ONE);
    }

    /// Connects another calendar: what was known of the one before is forgotten.
    public void connect(Tx tx, CalendarPlace place, String password) {
        disconnect(tx);
        tx.handle()
                .createUpdate("insert into calendar (id, details, secret) values (:id, :details, :secret)")
                .bind("id", ONE)
                .bind("details", Json.write(place))
                .bind("secret", secrets.lock(password, ONE))
                .execute();
    }

    /// The same calendar, used otherwise.
    public void save(Tx tx, CalendarPlace place) {
        tx.handle()
                .createUpdate("update calendar set details = :details where id = :id")
                .bind("details", Json.write(place))
                .bind("id", ONE)
                .execute();
    }

    public void disconnect(Tx tx) {
        tx.handle().execute("delete from calendar");
        tx.handle().execute("delete from calendar_entry");
    }

    public void agreed(Tx tx, Instant at) {
        tx.handle()
                .createUpdate("update calendar set looked_at = :at, trouble = null where id = :id")
                .bind("at", Times.text(at))
                .bind("id", ONE)
                .execute();
    }

    /// @param words for the owner
    public void trouble(Tx tx, String words) {
        tx.handle()
                .createUpdate("update calendar set trouble = :words where id = :id")
                .bind("words", words)
                .bind("id", ONE)
                .execute();
    }

    public List<InCalendar> entries() {
        return database.read(
                db -> db.createQuery(SELECT + " order by item").map(ENTRY).list());
    }

    public Optional<InCalendar> entry(UUID item) {
        return database.read(db -> db.createQuery(SELECT + " where item = :item")
                .bind("item", item.toString())
                .map(ENTRY)
                .findOne());
    }

    public void save(Tx tx, InCalendar entry) {
        tx.handle()
                .createUpdate("""
                        insert into calendar_entry (item, title, print, on_day, etag, form, state, asked_on)
                        values (:item, :title, :print, :day, :etag, :form, :state, :asked)
                        on conflict (item) do update set title = excluded.title, print = excluded.print,
                               on_day = excluded.on_day, etag = excluded.etag, form = excluded.form,
                               state = excluded.state, asked_on = excluded.asked_on
                        """)
                .bind("item", entry.item().toString())
                .bind("title", entry.title())
                .bind("print", entry.print())
                .bind("day", entry.day().map(LocalDate::toString).orElse(null))
                .bind("etag", entry.etag().orElse(null))
                .bind("form", entry.form().word())
                .bind("state", entry.state().word())
                .bind("asked", entry.asked().map(LocalDate::toString).orElse(null))
                .execute();
    }

    /// What they said is let go of; that they stand there stays known, so that they can be removed.
    public void untitle(Tx tx, List<UUID> items) {
        for (UUID item : items) {
            tx.handle()
                    .createUpdate("update calendar_entry set title = '', print = '' where item = :item")
                    .bind("item", item.toString())
                    .execute();
        }
    }

    public void forget(Tx tx, UUID item) {
        tx.handle()
                .createUpdate("delete from calendar_entry where item = :item")
                .bind("item", item.toString())
                .execute();
    }

    /// The secret part of the feed's address; empty while there is no feed.
    ///
    /// @throws SecretTrouble if the key file does not fit
    public Optional<String> feedToken() {
        return setting(FEED).map(locked -> secrets.unlock(locked, FEED));
    }

    public boolean hasFeed() {
        return setting(FEED).isPresent();
    }

    /// @param token empty to end the feed
    public void saveFeedToken(Tx tx, Optional<String> token) {
        set(tx, FEED, token.map(text -> secrets.lock(text, FEED)));
    }

    /// Whether what was promised may stand in calendar and feed; else only “A promise to Ben”.
    public boolean areWordsAllowed() {
        return setting(WORDS).isPresent();
    }

    public void allowWords(Tx tx, boolean words) {
        set(tx, WORDS, words ? Optional.of("yes") : Optional.empty());
    }

    public Optional<ReviewTime> reviewTime() {
        return setting(REVIEW).map(text -> Json.read(text, ReviewTime.class));
    }

    /// @param time empty for no standing block
    public void saveReviewTime(Tx tx, Optional<ReviewTime> time) {
        set(tx, REVIEW, time.map(Json::write));
    }

    private Optional<String> setting(String name) {
        return database.read(db -> db.createQuery("select value from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    private static void set(Tx tx, String name, Optional<String> value) {
        tx.handle()
                .createUpdate("delete from setting where name = :name")
                .bind("name", name)
                .execute();
        value.ifPresent(text -> tx.handle()
                .createUpdate("insert into setting (name, value) values (:name, :value)")
                .bind("name", name)
                .bind("value", text)
                .execute());
    }

    private static final String SELECT =
            "select item, title, print, on_day, etag, form, state, asked_on from calendar_entry";

    private static final RowMapper<InCalendar> ENTRY = (row, ctx) -> new InCalendar(
            UUID.fromString(row.getString("item")),
            row.getString("title"),
            row.getString("print"),
            Optional.ofNullable(row.getString("on_day")).map(LocalDate::parse),
            Optional.ofNullable(row.getString("etag")),
            CalendarPlace.Form.of(row.getString("form")),
            InCalendar.State.of(row.getString("state")),
            Optional.ofNullable(row.getString("asked_on")).map(LocalDate::parse));
}
