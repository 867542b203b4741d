package sendoff.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.common.Progress;
import sendoff.domain.Account;
import sendoff.domain.Framework;
import sendoff.domain.LinkedIn;
import sendoff.domain.Occasion;
import sendoff.domain.Promise;
import sendoff.domain.WorkCalendar;
import sendoff.store.Mailboxes;
import sendoff.store.Promises.Span;
import sendoff.web.DeskPage.Box;
import sendoff.web.DeskPage.Due;
import sendoff.web.DeskPage.Offer;
import sendoff.web.DeskPage.Remind;
import sendoff.web.DeskPage.Side;

/// What stands beside the queue: today's promises, and whether the mail was really read.
final class Sides {
    private static final int PROMISES = 5;
    private static final int PROMPTS = 6;
    private static final int LOOKED_AT = 200;

    /// These lie in the queue, or among what is promised by today, with their time.
    private static final Set<Occasion> IN_SIGHT =
            EnumSet.of(Occasion.ANSWER_DUE, Occasion.ANSWER_LATE, Occasion.PROMISE_TODAY);

    /// "I'll send you my notes by Friday." is an act and what it is about; what else they said may stay away.
    private static final Pattern PLAIN =
            Pattern.compile("I(?:['’]ll| will) (?<does>bring|find|give|lend|make|send|show|write) you (?<what>[^.!?]+?)"
                    + "(?:,? or (?:tell|say|let)\\b.*)?[.!]?");

    private static final Pattern MINE = Pattern.compile("\\bmy\\b");

    /// Who is meant by these is somebody else, once it is said to the owner.
    private static final Pattern SOMEBODY =
            Pattern.compile("(?i)\\b(?:i|me|mine|myself|you|your|yours|yourself|we|us|our|ours|ourselves)\\b");

    private final Desk desk;

    Sides(Desk desk) {
        this.desk = desk;
    }

    Side side(Instant now, WorkCalendar calendar) {
        LocalDate today = calendar.dayOf(now);
        List<Due> promised = desk
                .tables()
                .promises()
                .open(new Span(true, Optional.empty(), Optional.of(today.plusDays(1))), PROMISES)
                .stream()
                .map(promise -> due(promise, today, calendar))
                .toList();
        List<Meter> meters = desk.giving().rooms().stream()
                .map(room -> Meter.of(room, today))
                .toList();
        return new Side(
                promised,
                meters,
                boxes(now, calendar),
                heartbeat(now, calendar),
                prompts(),
                desk.keeping().wishes().pages(),
                new DeskCards(desk).card());
    }

    private List<Remind> prompts() {
        return desk.reminding().open(LOOKED_AT).stream()
                .filter(prompt -> !IN_SIGHT.contains(prompt.occasion()))
                .limit(PROMPTS)
                .map(prompt -> new Remind(
                        prompt.id(),
                        prompt.occasion().shown(),
                        prompt.words(),
                        prompt.introduction()
                                .map(id -> (prompt.occasion().isBetweenOthers() ? "/introductions/" : "/i/") + id)
                                .or(() -> Optional.of(
                                        prompt.occasion() == Occasion.CHECK_LINKEDIN
                                                ? LinkedIn.MESSAGES
                                                : "/promises")),
                        prompt.introduction().map(id -> id.toString()),
                        offers(prompt.occasion())))
                .toList();
    }

    private static List<Offer> offers(Occasion occasion) {
        var close = new Offer(Framework.DIRECT_CLOSURE.word(), "Close it kindly");
        return switch (occasion) {
            case NO_TIME, GONE_QUIET -> List.of(new Offer(Framework.ACCEPT.word(), "Propose times"), close);
            case NO_ANSWER -> List.of(new Offer(Framework.ACCEPT.word(), "Nudge once"), close);
            case STILL_NO_ANSWER, ANSWER_LATE, CLOSE_ONE, REVIEW -> List.of(close);
            case PROMISE_TOMORROW,
                    PROMISE_TODAY,
                    PROMISE_SLIPPED,
                    THEIRS_SLIPPED,
                    ANSWER_DUE,
                    DECIDE,
                    LOOK_BACK,
                    FOLLOW_UP,
                    HAS_LEFT,
                    BOUNCED,
                    CHECK_LINKEDIN,
                    ASK_CONTACT,
                    ASK_AGAIN,
                    CONTACT_WROTE,
                    PERHAPS_INTRODUCED,
                    BOTH_AGREED,
                    NOT_INTRODUCED,
                    HOW_IT_WENT -> List.of();
        };
    }

    private static Due due(Promise promise, LocalDate today, WorkCalendar calendar) {
        String name = promise.madeTo().shown(), act = act(promise.text(), name);
        return new Due(
                act,
                Words.capital((act.contains(name) ? "" : "to " + name + ", ")
                        + (PromisesView.isByHand(promise) ? "written down on " : "said on ")
                        + Moments.date(calendar.dayOf(promise.madeAt()), today)),
                promise.introduction().map(id -> "/i/" + id).orElse("/promises"));
    }

    /// What is to be done, and for whom, where they said it plainly; else their own words.
    static String act(String said, String name) {
        Matcher plain = PLAIN.matcher(said.strip());
        return plain.matches() && !SOMEBODY.matcher(plain.group("what")).find()
                ? Words.capital(plain.group("does")) + " " + name + " "
                        + MINE.matcher(plain.group("what")).replaceAll("your")
                : said;
    }

    private List<Box> boxes(Instant now, WorkCalendar calendar) {
        List<Progress> progress = desk.watching().progress();
        Stream<Box> accounts =
                desk.connecting().accounts().stream().map(account -> box(account, progress, now, calendar));
        Stream<Box> files = desk.connecting().files().stream()
                .map(path -> new Box(
                        Optional.ofNullable(path.getFileName())
                                .map(Object::toString)
                                .orElse(path.toString()),
                        "looked at every two minutes",
                        trouble(progress, path.toString())));
        return Stream.concat(accounts, files).toList();
    }

    private Box box(Account account, List<Progress> progress, Instant now, WorkCalendar calendar) {
        String read = desk.tables().mailboxes().of(account.id()).stream()
                .map(Mailboxes.Read::at)
                .max(Instant::compareTo)
                .map(at -> "read " + Moments.ago(at, now, calendar))
                .orElse("not read yet");
        return new Box(account.address().address().orElse(""), read, trouble(progress, Progress.source(account)));
    }

    private static String trouble(List<Progress> progress, String source) {
        return progress.stream()
                .filter(one -> one.source().equals(source))
                .flatMap(one -> one.trouble().stream())
                .findFirst()
                .orElse("");
    }

    private String heartbeat(Instant now, WorkCalendar calendar) {
        Instant last = desk.watching().lastRound();
        String reminders = desk.reminding()
                .lastRound()
                .map(round -> " Reminders were looked after " + Moments.ago(round, now, calendar) + ".")
                .orElse("");
        return last.equals(Instant.EPOCH)
                ? reminders.strip()
                : "Answers waiting to leave were looked after " + Moments.ago(last, now, calendar) + "." + reminders;
    }
}
