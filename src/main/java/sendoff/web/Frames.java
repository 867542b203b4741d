package sendoff.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.LastAct;
import sendoff.domain.Outgoing;
import sendoff.domain.Preferences;
import sendoff.store.Promises.Span;

/// Makes what surrounds a page, from what the desk knows now.
final class Frames {
    /// Takes the last act back.
    static final String UNDO = "/undo";

    /// How long the last act stays in sight, and can be taken back by `Z`; longer where the owner gives answers longer.
    private static final Duration IN_SIGHT = Duration.ofSeconds(Frame.Toast.IN_SIGHT);

    /// A page says what was done a moment after it was.
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Desk desk;
    private final Notes notes;
    private final ServerSettings settings;

    Frames(Desk desk, Notes notes, ServerSettings settings) {
        this.desk = desk;
        this.notes = notes;
        this.settings = settings;
    }

    Frame of(Context ctx, String title, String here) {
        Preferences preferences = desk.ownership().preferences();
        return new Frame(
                title,
                here,
                waiting(),
                desk.tables().promises().count(Span.all(true)),
                desk.tables().optIns().countOpen(),
                new Frame.Looks(Looking.theme(ctx), preferences.keys(), preferences.keyStrip()),
                settings.sample(),
                settings.passwords().isPresent(),
                note(ctx).map(this::naming).or(this::lastAct).or(this::leaving),
                Refused.of(ctx));
    }

    /// Only a page says it: a part that was asked for before the page came would swallow it.
    private Optional<Frame.Toast> note(Context ctx) {
        return Looking.wantsPart(ctx) ? Optional.empty() : notes.take(ctx);
    }

    /// Its button takes back this act, and no other one that another window does meanwhile.
    private Frame.Toast naming(Frame.Toast note) {
        return note.undo()
                .filter(UNDO::equals)
                .flatMap(_ -> LastAct.on(desk))
                .map(last -> note.of(mark(last), leftFor(last)))
                .orElse(note);
    }

    /// By which a toast names its act.
    static String mark(LastAct act) {
        return act.at().toString();
    }

    int waiting() {
        return desk.tables().queue().waiting(desk.clock().instant());
    }

    /// An answer that can still be called back.
    private Optional<Frame.Toast> leaving() {
        Instant now = desk.clock().instant();
        return LastAct.leaving(desk)
                .map(outgoing -> new Frame.Toast(
                        "Sent to " + recipient(outgoing),
                        Optional.of(place(desk, outgoing) + "/undo"),
                        Math.max(1, Duration.between(now, outgoing.sendAfter()).toSeconds())));
    }

    /// The page that it was sent from.
    static String place(Desk desk, Outgoing outgoing) {
        return desk.tables()
                .optIns()
                .letter(outgoing.reply().as())
                .map(sent -> "/introductions/" + sent.optIn())
                .orElse("/i/" + outgoing.reply().answers());
    }

    static String recipient(Outgoing outgoing) {
        return outgoing.reply()
                .envelope()
                .recipients()
                .findFirst()
                .map(party -> party.shown())
                .orElse("nobody");
    }

    /// What `Z` would take back, as long as it is in sight.
    private Optional<Frame.Toast> lastAct() {
        Instant since = desk.clock().instant().minus(inSight());
        return LastAct.on(desk).filter(last -> !last.at().isBefore(since)).flatMap(last -> switch (last) {
            case LastAct.Left _ -> Optional.empty();
            case LastAct.InReview _ -> Optional.empty(); // told when it was done
            case LastAct.OnItsWay _ -> leaving();
            case LastAct.OnDesk _ -> lastCorrection(since, last);
            case LastAct.WithPromise(var before) -> Optional.of(toast(before.said(), last));
            case LastAct.WithReminder _ -> Optional.empty(); // told when it was done
            case LastAct.Between(var before) -> Optional.of(toast(before.said(), last));
        });
    }

    /// Whether `Z` still takes it back: a letter as long as it waits.
    static boolean isInTime(Desk desk, LastAct last) {
        return last instanceof LastAct.OnItsWay
                || Duration.between(last.at(), desk.clock().instant())
                                .compareTo(inSight(desk).plus(A_MOMENT))
                        <= 0;
    }

    private Duration inSight() {
        return inSight(desk);
    }

    private static Duration inSight(Desk desk) {
        Duration undo = desk.ownership().preferences().undo();
        return undo.compareTo(IN_SIGHT) > 0 ? undo : IN_SIGHT;
    }

    private Optional<Frame.Toast> lastCorrection(Instant since, LastAct last) {
        return desk.tables()
                .undos()
                .latest(since)
                .filter(before -> !before.isAboutTheLetter())
                .map(before -> toast(before.said(), last));
    }

    private Frame.Toast toast(String said, LastAct last) {
        return Frame.Toast.undoing(said, UNDO).of(mark(last), leftFor(last));
    }

    /// Seconds of its time in sight that are left, however many pages were opened since.
    private long leftFor(LastAct act) {
        Duration passed = Duration.between(act.at(), desk.clock().instant());
        return Math.max(1, inSight().minus(passed).toSeconds());
    }
}
