package sendoff.desk.outsiders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import sendoff.boundaries.StatementText;
import sendoff.compose.Edits;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.Noticing;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Stages;
import sendoff.desk.common.Undo;
import sendoff.desk.weighing.Giving;
import sendoff.domain.Boundaries;
import sendoff.domain.Finding;
import sendoff.domain.RequestPage;
import sendoff.domain.Statement;
import sendoff.domain.Statement.Own;
import sendoff.domain.Statement.Published;
import sendoff.domain.StatementAct;
import sendoff.domain.StatementAct.Was;
import sendoff.domain.StatementFacts;
import sendoff.domain.StatementFacts.Share;
import sendoff.domain.StatementPlace;
import sendoff.domain.TemplateUse.Change;
import sendoff.store.Tables;
import sendoff.store.Tx;
import sendoff.tone.Situation;

/// What others read before they ask: made from the giving plan, worded by the owner where they like, published by
/// them, and told to be stale when the plan would say something else.
public final class Stating {
    /// What is wrong with an answer may be right with a statement: it thanks nobody and answers nothing.
    private static final Set<String> OF_ANSWERS = Set.of(
            "no-thanks",
            "no-decision",
            "no-goodwill",
            "form-letter",
            "wrong-name",
            "introducer-not-thanked",
            "refusal-given-away",
            "too-long");

    /// Words beside a change, so that it can be understood.
    private static final int FOLLOWING = 3;

    private final Tables tables;
    private final Ownership ownership;
    private final Noticing noticing;
    private final Giving giving;
    private final Clock clock;
    private final Ids ids;
    private final News news;

    public Stating(Tables tables, Stages stages, Ownership ownership, Giving giving, Clock clock, Ids ids, News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.noticing = new Noticing(stages, ownership);
        this.giving = giving;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
    }

    /// How a place stands.
    public enum State {
        /// Nothing was published there.
        UNPUBLISHED,
        /// What stands there is what the plan says.
        CURRENT,
        /// The owner changed the words since they published them.
        REWORDED,
        /// The plan says something else by now.
        STALE,
        /// It is read from here, so it always says what holds now.
        SERVED
    }

    /// One place.
    ///
    /// @param text    to be published: the owner's own words, else what is made
    /// @param made    what the plan makes of it
    /// @param own     the words are the owner's
    /// @param changed what the plan says otherwise than when these words were published, or written by the owner
    public record Sheet(
            StatementPlace place,
            String text,
            String made,
            boolean own,
            State state,
            Optional<Published> published,
            List<Change> changed) {
        public Sheet {
            changed = List.copyOf(changed);
        }
    }

    public List<Sheet> sheets() {
        StatementFacts facts = facts();
        Map<StatementPlace, Published> standing = tables.statements().standing();
        return Arrays.stream(StatementPlace.values())
                .map(place -> sheet(place, facts, Optional.ofNullable(standing.get(place))))
                .toList();
    }

    public Sheet sheet(StatementPlace place) {
        return sheet(
                place,
                facts(),
                Optional.ofNullable(tables.statements().standing().get(place)));
    }

    private Sheet sheet(StatementPlace place, StatementFacts facts, Optional<Published> published) {
        String made = StatementText.of(place, facts);
        Optional<Own> own = own(place, facts);
        String text = own.map(Own::text).orElse(made);
        // Both are compared as they are worded today: a release that words a sentence otherwise makes nothing stale.
        List<Change> since = published.map(one -> changes(one, made)).orElse(List.of());
        State state = place.isServedHere()
                ? State.SERVED
                : published.isEmpty()
                        ? State.UNPUBLISHED
                        : !since.isEmpty()
                                ? State.STALE
                                : published.get().text().equals(text) ? State.CURRENT : State.REWORDED;
        return new Sheet(
                place,
                text,
                made,
                own.isPresent(),
                state,
                published,
                since.isEmpty() ? own.map(one -> changes(one, made)).orElse(List.of()) : since);
    }

    private static List<Change> changes(Statement then, String made) {
        return Edits.between(StatementText.of(then.place(), then.facts()), made, FOLLOWING)
                .changes();
    }

    /// The words of the request page are kept with the page.
    private Optional<Own> own(StatementPlace place, StatementFacts facts) {
        return place == StatementPlace.REQUEST_PAGE
                ? Optional.of(tables.requests().page().about())
                        .filter(about -> !about.isEmpty())
                        .map(about -> new Own(place, about, facts))
                : tables.statements().own(place);
    }

    /// What is to be said there now.
    public String text(StatementPlace place) {
        return sheet(place).text();
    }

    /// All that it is made from, as it is now.
    public StatementFacts facts() {
        var preferences = ownership.preferences();
        RequestPage page = tables.requests().page();
        return new StatementFacts(
                preferences.voice(),
                ownership.owner().name(),
                boundaries(),
                giving.rooms().stream().map(Share::of).toList(),
                preferences.plainHours(),
                page.address().filter(_ -> page.open()).map(address -> address + "/ask/" + page.handle()));
    }

    public Boundaries boundaries() {
        return tables.settings().boundaries();
    }

    /// Read as any draft is; rules that only an answer can break are left out.
    public List<Finding> findings(String text) {
        return noticing.in(text, Situation.unknown(), OF_ANSWERS);
    }

    // ---- what is stale

    /// Those that say something else than the plan, and were not put away since.
    public List<Sheet> stale() {
        // Most desks have published nothing: then nothing needs to be made.
        if (tables.statements().standing().isEmpty()) {
            return List.of();
        }
        Set<String> away = tables.readings().looked().keySet();
        return sheets().stream()
                .filter(sheet -> sheet.state() == State.STALE)
                .filter(sheet -> !away.contains(thing(sheet)))
                .toList();
    }

    /// Nothing is said of them on the desk until the plan changes again. Their own page goes on saying it.
    public void putAway() {
        List<String> things = stale().stream().map(Stating::thing).toList();
        if (!things.isEmpty()) {
            Optional<Instant> now = Optional.of(clock.instant());
            act(
                    "Put away: what others read is out of date",
                    new Was.InSight(things),
                    tx -> things.forEach(thing -> tables.readings().look(tx, thing, now)));
            news.changed();
        }
    }

    private static String thing(Sheet sheet) {
        return "statement " + sheet.published().map(one -> one.id().toString()).orElse("") + " "
                + Integer.toHexString(sheet.made().hashCode());
    }

    // ---- what the owner does

    /// @throws IllegalArgumentException if the text does not fit there, in words for the owner
    public void word(StatementPlace place, String text) {
        String words = text.strip();
        if (words.equals(text(place))) {
            return;
        }
        trouble(place, words).ifPresent(trouble -> {
            throw new IllegalArgumentException(trouble);
        });
        boolean own = !words.isEmpty() && !words.equals(StatementText.of(place, facts()));
        reword(place, Optional.of(words).filter(_ -> own), "Saved: " + place.shown());
    }

    /// Why a text can't stand there; empty when it can.
    public static Optional<String> trouble(StatementPlace place, String text) {
        int over = text.length() - place.longest();
        if (over > 0) {
            return Optional.of("That is %d %s more than fits: %s takes %d. Nothing was changed."
                    .formatted(over, over == 1 ? "character" : "characters", the(place), place.longest()));
        }
        return place.fits(text)
                ? Optional.empty()
                : Optional.of("%s takes %s. Nothing was changed."
                        .formatted(
                                sentence(the(place)),
                                place.mostLines() == 1 ? "one line" : place.mostLines() + " lines"));
    }

    private static String the(StatementPlace place) {
        return place == StatementPlace.AUTOMATIC_REPLY ? "an automatic reply" : "the " + place.shown();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// The owner's own words go; what the plan makes stands there again.
    public void anew(StatementPlace place) {
        reword(place, Optional.empty(), "Written anew: " + place.shown());
    }

    private void reword(StatementPlace place, Optional<String> words, String said) {
        if (place == StatementPlace.REQUEST_PAGE) {
            RequestPage page = tables.requests().page();
            act(said, new Was.Shown(page.about()), tx -> tables.requests().save(tx, page.saying(words.orElse(""))));
        } else {
            StatementFacts facts = facts();
            act(
                    said,
                    new Was.Worded(place, tables.statements().own(place)),
                    tx -> tables.statements().word(tx, place, words.map(text -> new Own(place, text, facts))));
        }
        news.changed();
    }

    /// It stands there for others to read.
    ///
    /// @param day since when; not after today
    public void publish(StatementPlace place, LocalDate day) {
        Instant now = clock.instant();
        boolean today = !day.isBefore(ownership.calendar().dayOf(now));
        Instant at = today ? now : day.atStartOfDay(ownership.calendar().zone()).toInstant();
        var published = new Published(ids.next(), place, sheet(place).text(), facts(), at);
        act(
                "Published: " + place.shown(),
                new Was.Silent(published.id()),
                tx -> tables.statements().publish(tx, published));
        news.changed();
    }

    /// It was set there from here, so it stands there now.
    ///
    /// @param change what else is written down with it
    void set(StatementPlace place, String said, Function<UUID, Was> was, Consumer<Tx> change) {
        var published = new Published(ids.next(), place, text(place), facts(), clock.instant());
        act(said, was.apply(published.id()), tx -> {
            tables.statements().publish(tx, published);
            change.accept(tx);
        });
        news.changed();
    }

    /// It may stay as it stands there, whatever the plan says now: these are the owner's own words from now on.
    public void leave(StatementPlace place) {
        sheet(place).published().filter(_ -> !place.isServedHere()).ifPresent(published -> {
            StatementFacts facts = facts();
            var was = new Was.LookedAt(
                    published.id(),
                    published.facts(),
                    place,
                    tables.statements().own(place));
            act("Left as it is: " + place.shown(), was, tx -> {
                tables.statements().lookedAt(tx, published.id(), facts);
                tables.statements().word(tx, place, Optional.of(new Own(place, published.text(), facts)));
            });
            news.changed();
        });
    }

    public void tell(Boundaries boundaries) {
        Boundaries before = boundaries();
        if (!boundaries.equals(before)) {
            act(
                    "Saved: what they are made from",
                    new Was.Told(before),
                    tx -> tables.settings().save(tx, boundaries));
            news.changed();
        }
    }

    // ---- taking back

    private void act(String said, Was was, Consumer<Tx> change) {
        var act = new StatementAct(ids.next(), clock.instant(), said, was);
        tables.database().change(tx -> {
            tables.statements().remember(tx, act);
            change.accept(tx);
        });
    }

    /// The last act that can be taken back.
    public Optional<StatementAct> lastAct() {
        return tables.statements().lastAct(clock.instant().minus(Undo.LASTS));
    }

    /// What stands outside of this database was taken back before.
    ///
    /// @return what was taken back
    Optional<StatementAct> undo() {
        Optional<StatementAct> last = lastAct();
        last.ifPresent(act -> {
            tables.database().change(tx -> {
                back(tx, act.was());
                tables.statements().forget(tx, act);
            });
            news.changed();
        });
        return last;
    }

    private void back(Tx tx, Was was) {
        var statements = tables.statements();
        switch (was) {
            case Was.Worded(var place, var own) -> statements.word(tx, place, own);
            case Was.Shown(var about) ->
                tables.requests().save(tx, tables.requests().page().saying(about));
            case Was.Silent(var published) -> statements.unpublish(tx, published);
            case Was.LookedAt(var published, var facts, var place, var own) -> {
                statements.lookedAt(tx, published, facts);
                statements.word(tx, place, own);
            }
            case Was.Told(var boundaries) -> tables.settings().save(tx, boundaries);
            case Was.Signed(var identities, var published) -> {
                tables.settings().saveIdentities(tx, identities);
                statements.unpublish(tx, published);
            }
            case Was.InSight(var things) ->
                things.forEach(thing -> tables.readings().look(tx, thing, Optional.empty()));
            case Was.InSlack slack -> statements.unpublish(tx, slack.published());
        }
    }
}
