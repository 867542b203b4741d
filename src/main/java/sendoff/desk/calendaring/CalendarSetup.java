package sendoff.desk.calendaring;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import sendoff.calendar.CalDav;
import sendoff.calendar.CalendarTrouble;
import sendoff.calendar.Discovery;
import sendoff.calendar.Discovery.Found;
import sendoff.calendar.Ical;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.domain.CalendarPlace;
import sendoff.domain.CalendarPlace.Form;
import sendoff.domain.ReviewTime;
import sendoff.store.Calendars;
import sendoff.store.SecretTrouble;
import sendoff.store.Tables;

/// Where the owner sees their promises outside of the desk: a calendar of theirs, a private feed, a standing block for
/// the review.
public final class CalendarSetup {
    private static final int TOKEN_BYTES = 32;
    /// How long a password is kept in memory while the owner chooses a calendar.
    private static final Duration CHOOSING = Duration.ofMinutes(15);

    private final Tables tables;
    private final Ownership ownership;
    private final Discovery discovery;
    private final CalendarEntries entries;
    private final Clock clock;
    private final Ids ids;
    private final News news;
    private final SecureRandom random = new SecureRandom();
    private volatile Optional<Pending> pending = Optional.empty();

    public CalendarSetup(Tables tables, Ownership ownership, Clock clock, Ids ids, News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.discovery = new Discovery();
        this.entries = new CalendarEntries(tables, ownership);
        this.clock = clock;
        this.ids = ids;
        this.news = news;
    }

    /// A server that was found; which of its calendars is not chosen yet.
    private record Pending(Found found, String user, String password, Instant until) {}

    /// A calendar to choose.
    public record Choice(URI address, String name, boolean tasks, boolean events) {}

    /// Looks for the owner's calendars; the next step is [#choose].
    ///
    /// @param where an e-mail address, a host, or the address of a server or calendar
    /// @return why there are none, in words; empty when some can be chosen
    public Optional<String> find(String where, String user, String password) {
        try {
            Found found = discovery.find(where, user, password);
            pending = Optional.of(
                    new Pending(found, user, password, clock.instant().plus(CHOOSING)));
            return Optional.empty();
        } catch (CalendarTrouble e) {
            return Optional.of(e.words());
        }
    }

    /// The calendars found that can be written; empty when none are being looked for.
    public Optional<List<Choice>> choices() {
        return choosing()
                .map(one -> one.found().calendars().stream()
                        .map(choice -> new Choice(
                                choice.address(), choice.name(), choice.takes(Form.TASK), choice.takes(Form.EVENT)))
                        .filter(choice -> choice.tasks() || choice.events())
                        .toList());
    }

    private Optional<Pending> choosing() {
        return pending.filter(one -> clock.instant().isBefore(one.until()));
    }

    public void chooseNone() {
        pending = Optional.empty();
    }

    /// Connects one of the calendars found, or one that is made for this.
    ///
    /// @param chosen empty for an own one, named “Sendoff”
    /// @return why not, in words; empty when it is connected
    public Optional<String> choose(Optional<URI> chosen, Form form) {
        Optional<Pending> from = choosing();
        if (from.isEmpty()) {
            return Optional.of("That took a while: enter the address and the password again.");
        }
        try {
            Optional<CalendarPlace> place = place(from.get(), chosen, form);
            if (place.isEmpty()) {
                return Optional.of("This calendar does not take " + (form == Form.TASK ? "tasks" : "events")
                        + ": choose another, or the other form.");
            }
            tables.database()
                    .change(tx -> tables.calendars()
                            .connect(tx, place.get(), from.get().password()));
            chooseNone();
            news.changed();
            return Optional.empty();
        } catch (CalendarTrouble e) {
            return Optional.of(e.words());
        }
    }

    private Optional<CalendarPlace> place(Pending from, Optional<URI> chosen, Form form) {
        return chosen.isEmpty()
                ? Optional.of(discovery.own(from.found(), from.user(), from.password(), form))
                : from.found().calendars().stream()
                        .filter(choice ->
                                chosen.filter(choice.address()::equals).isPresent() && choice.takes(form))
                        .findFirst()
                        .map(choice -> new CalendarPlace(choice.address(), choice.name(), from.user(), form));
    }

    public Optional<Calendars.Connected> connected() {
        return tables.calendars().connected();
    }

    /// What was written there stays there.
    public void disconnect() {
        tables.database().change(tx -> tables.calendars().disconnect(tx));
        news.changed();
    }

    /// @param words what was promised may stand in calendar and feed
    public void show(Optional<Form> form, boolean words) {
        tables.database().change(tx -> {
            tables.calendars().allowWords(tx, words);
            connected()
                    .flatMap(one -> form.map(one.place()::as))
                    .ifPresent(place -> tables.calendars().save(tx, place));
        });
        news.changed();
    }

    public boolean areWordsAllowed() {
        return tables.calendars().areWordsAllowed();
    }

    /// Asks the server now.
    ///
    /// @return what is wrong, in words
    public Optional<String> check() {
        return connected().flatMap(one -> {
            try {
                new CalDav(one.place(), tables.calendars().password()).check();
                return Optional.empty();
            } catch (CalendarTrouble e) {
                return Optional.of(e.words());
            } catch (SecretTrouble e) {
                return Optional.of(e.words());
            }
        });
    }

    /// The secret part of the feed's address; empty while there is none.
    public Optional<String> feedToken() {
        return tables.calendars().feedToken();
    }

    public boolean hasFeed() {
        return tables.calendars().hasFeed();
    }

    /// A new address; the one before leads nowhere from now on.
    public void newFeed() {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        tables.database().change(tx -> tables.calendars().saveFeedToken(tx, Optional.of(token)));
    }

    public void endFeed() {
        tables.database().change(tx -> tables.calendars().saveFeedToken(tx, Optional.empty()));
    }

    /// What the feed shows to whoever knows its address; takes the same time however much of it was guessed right.
    ///
    /// @return empty if this is not the address
    public Optional<String> feed(String token) {
        return feedToken()
                .filter(known -> MessageDigest.isEqual(bytes(known), bytes(token)))
                .map(_ -> Ical.feed(entries.now()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public Optional<ReviewTime> review() {
        return tables.calendars().reviewTime();
    }

    /// The standing block; calendars that show it follow.
    public void review(boolean monthly, DayOfWeek day, LocalTime at, Duration length) {
        Optional<ReviewTime> before = review();
        var time = new ReviewTime(
                before.map(ReviewTime::item).orElseGet(ids::next),
                monthly,
                day,
                at,
                length,
                before.map(ReviewTime::from)
                        .orElseGet(() -> ownership.calendar().dayOf(clock.instant())));
        tables.database().change(tx -> tables.calendars().saveReviewTime(tx, Optional.of(time)));
        news.changed();
    }

    public void noReview() {
        tables.database().change(tx -> tables.calendars().saveReviewTime(tx, Optional.empty()));
        news.changed();
    }
}
