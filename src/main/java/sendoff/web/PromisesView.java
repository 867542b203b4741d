package sendoff.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.FirstName;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
import sendoff.domain.WorkCalendar;
import sendoff.store.Promises;
import sendoff.store.Promises.Span;
import sendoff.web.PromisesPage.Fact;
import sendoff.web.PromisesPage.Group;
import sendoff.web.PromisesPage.Item;
import sendoff.web.PromisesPage.More;
import sendoff.web.PromisesPage.Side;
import sendoff.web.PromisesPage.Tray;

/// What the promises page shows, read from the ledger.
final class PromisesView {
    static final int FIRST = 50;
    private static final int WEEK = 7;
    private static final int ASKED = 12;
    private static final int KEPT = 11;
    private static final String SUBJECT = "What I promised you";

    private final Desk desk;

    PromisesView(Desk desk) {
        this.desk = desk;
    }

    PromisesPage page(Frame frame, int most) {
        Instant now = desk.clock().instant();
        WorkCalendar calendar = desk.ownership().calendar();
        LocalDate today = calendar.dayOf(now);
        Promises promises = desk.tables().promises();
        var mine = Span.all(true);
        int all = promises.count(mine);
        int asked = promises.unconfirmed();
        int slipped = promises.count(new Span(true, Optional.empty(), Optional.of(today)));
        List<Promise> shown = promises.open(mine, most);
        return new PromisesPage(
                frame,
                Words.owed(all - asked, asked, slipped),
                promises.unconfirmed(ASKED).stream()
                        .map(promise -> item(promise, now, calendar))
                        .toList(),
                desk.keeping().mayOfferTrust(),
                groups(shown, now, calendar),
                shown.size() < all
                        ? Optional.of(new More("Show more; " + (all - shown.size()) + " are left", most * 2))
                        : Optional.empty(),
                promises.open(Span.all(false), most).stream()
                        .map(promise -> item(promise, now, calendar))
                        .toList(),
                side(now, calendar),
                today.toString(),
                Asked.of(desk));
    }

    private List<Group> groups(List<Promise> shown, Instant now, WorkCalendar calendar) {
        LocalDate today = calendar.dayOf(now);
        Map<When, List<Item>> groups = new LinkedHashMap<>();
        for (Promise promise : shown) {
            if (!(promise.state() instanceof PromiseState.Unconfirmed)) {
                groups.computeIfAbsent(When.of(promise.comesUp(), today), _ -> new ArrayList<>())
                        .add(item(promise, now, calendar));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(
                        Forms.word(group.getKey()), group.getKey().title, group.getKey().note, group.getValue()))
                .toList();
    }

    private enum When {
        SLIPPED("Slipped", "keep, move or close: any of the three is fine"),
        TODAY("Today", ""),
        SOON("This week", "within seven days"),
        LATER("Later", "");

        private final String title;
        private final String note;

        When(String title, String note) {
            this.title = title;
            this.note = note;
        }

        static When of(LocalDate day, LocalDate today) {
            if (day.isBefore(today)) {
                return SLIPPED;
            }
            if (day.equals(today)) {
                return TODAY;
            }
            return day.isBefore(today.plusDays(WEEK)) ? SOON : LATER;
        }
    }

    private Item item(Promise promise, Instant now, WorkCalendar calendar) {
        String who = promise.madeTo().shown();
        String on = made(promise)
                + Moments.date(calendar.dayOf(promise.madeAt()), calendar.dayOf(now))
                + Moments.span(promise.from(), promise.due());
        return new Item(
                promise.id().toString(),
                promise.text(),
                (promise.mine() ? "to " : "") + who + ", " + on,
                from(promise),
                Optional.of(Mark.on(promise.due().orElse(promise.comesUp()), now, calendar)),
                promise.introduction().map(id -> "/i/" + id),
                tray(promise, now, calendar),
                PersonLink.of(promise.madeTo()));
    }

    /// Of one written down by hand nobody knows when it was said.
    private static String made(Promise promise) {
        return isByHand(promise) ? "written down on " : "on ";
    }

    static boolean isByHand(Promise promise) {
        return promise.origin().how() == Promise.How.BY_HAND;
    }

    private static String from(Promise promise) {
        String moved = promise.state() instanceof PromiseState.Moved ? ", moved" : "";
        String day = promise.due().isEmpty() ? ", no day named" : "";
        return switch (promise.origin().how()) {
                    case DECIDED -> "said here";
                    case READ -> promise.mine() ? "from your sent mail" : "from their mail";
                    case BY_HAND -> "by hand";
                }
                + day
                + moved;
    }

    /// What the other side has to hear: that it will not come, or when it comes.
    private Optional<Tray> tray(Promise promise, Instant now, WorkCalendar calendar) {
        String base = "/promises/" + promise.id();
        if (promise.state() instanceof PromiseState.Closing
                && promise.introduction().isEmpty()) {
            return closing(promise, base + "/closed", base + "/confirm");
        }
        if (promise.state() instanceof PromiseState.Moved moved && moved.owesWord()) {
            String day = promise.due()
                    .map(due -> Moments.date(due, calendar.dayOf(now)))
                    .orElse("later");
            String text = letter(
                    promise,
                    "This takes me longer than I thought: I need until " + day
                            + " for it. There is nothing you need to do until then.");
            return Optional.of(new Tray(
                    "They still wait for the old day. What telling them would say",
                    text,
                    mailto(promise, SUBJECT, text),
                    base + "/told",
                    "They know",
                    promise.introduction().isPresent() && promise.what() == What.GET_BACK ? base + "/tell" : ""));
        }
        return Optional.empty();
    }

    /// What closing it would say, where the other side has to be told in another program.
    ///
    /// @param done where the form goes that says it was told
    /// @param drop where the form goes that leaves it, or empty
    Optional<Tray> closing(Promise promise, String done, String drop) {
        String text = letter(
                promise,
                (isLate(promise) ? "I’m sorry that you waited for it. " : "")
                        + "I have looked at it again, and I can’t do it well enough to be worth your time. So please don’t wait"
                        + " for me. I wish you luck with it.");
        return Optional.of(
                new Tray("What closing it would say", text, mailto(promise, SUBJECT, text), done, "I told them", drop));
    }

    /// `you said so on Fri 13 Nov, for Wed 18 Nov`
    String said(Promise promise) {
        WorkCalendar calendar = desk.ownership().calendar();
        LocalDate today = calendar.dayOf(desk.clock().instant());
        String who = promise.mine() || isByHand(promise) ? "you " : "they ";
        return who
                + (isByHand(promise) ? "wrote it down on " : "promised it on ")
                + Moments.date(calendar.dayOf(promise.madeAt()), today)
                + promise.due().map(due -> ", for " + Moments.date(due, today)).orElse("");
    }

    private boolean isLate(Promise promise) {
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        return promise.due().filter(due -> due.isBefore(today)).isPresent();
    }

    private String letter(Promise promise, String news) {
        String name = FirstName.of(promise.madeTo()).orElse("");
        String owner = desk.ownership().owner().shortName();
        String said = promise.text().strip().replaceAll("[.…]+$", "");
        String whole = said.endsWith("!") || said.endsWith("?") ? said : said + ".";
        return "Hi" + (name.isEmpty() ? "" : " " + name) + ",\n\nI said: “" + whole + "” " + news + "\n\nWarmly,\n"
                + owner;
    }

    private static Optional<String> mailto(Promise promise, String subject, String text) {
        return promise.madeTo()
                .address()
                .filter(address -> address.contains("@"))
                .map(address ->
                        "mailto:" + encoded(address) + "?subject=" + encoded(subject) + "&body=" + encoded(text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }

    private Side side(Instant now, WorkCalendar calendar) {
        LocalDate first = calendar.dayOf(now).with(TemporalAdjusters.firstDayOfMonth());
        Instant since = first.atStartOfDay(calendar.zone()).toInstant();
        Map<String, Integer> ended = desk.tables().promises().endedSince(since);
        return new Side(
                first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " so far",
                List.of(
                        new Fact("Kept", ended.getOrDefault("kept", 0)),
                        new Fact("Moved", ended.getOrDefault("moved", 0)),
                        new Fact("Closed kindly", ended.getOrDefault("closed", 0)),
                        new Fact("Let go", ended.getOrDefault("withdrawn", 0))),
                desk.tables().promises().keptSince(since, KEPT).stream()
                        .map(promise -> promise.text() + " (" + promise.madeTo().shown() + ")")
                        .toList(),
                reminders(now, calendar));
    }

    private List<String> reminders(Instant now, WorkCalendar calendar) {
        FollowUpWishes wishes = desk.keeping().wishes();
        var lines = new ArrayList<String>();
        lines.add("Your desk, from " + wishes.from() + " on working days"
                + desk.reminding()
                        .lastRound()
                        .map(last -> "; looked at " + Moments.ago(last, now, calendar))
                        .orElse(""));
        if (wishes.digest()) {
            lines.add("One mail to yourself from " + wishes.from() + " on, on days with something new");
        }
        if (wishes.pages()) {
            lines.add("A notification while the desk is open");
        }
        desk.calendar()
                .connected()
                .ifPresent(connected -> lines.add(connected
                        .trouble()
                        .orElseGet(() -> "Your calendar “" + connected.place().name() + "”")));
        if (desk.calendar().hasFeed()) {
            lines.add("Whatever reads your private feed");
        }
        return List.copyOf(lines);
    }
}
