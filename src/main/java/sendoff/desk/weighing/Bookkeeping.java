package sendoff.desk.weighing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Papers;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.Introduction;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.KindName;
import sendoff.domain.Logged;
import sendoff.domain.Outgoing;
import sendoff.domain.Owner;
import sendoff.domain.Preferences;
import sendoff.domain.Received;
import sendoff.domain.Standing;
import sendoff.domain.Standing.By;
import sendoff.domain.Standing.State;
import sendoff.domain.Standing.Turn;
import sendoff.domain.Wait;
import sendoff.domain.Wait.End;
import sendoff.domain.WorkCalendar;
import sendoff.recognise.Reception;
import sendoff.recognise.Waiting;
import sendoff.store.Messages.Kept;
import sendoff.store.Outcomes.Approval;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Keeps the outcome log: what became of each introduction, derived from its letters and the owner's word.
///
/// Whatever writes to an introduction marks it; here the marked ones are logged anew, a few at a time, before
/// anybody reads the log. So a scan pays nothing for it, and a desk older than the log fills it by itself.
public final class Bookkeeping {
    /// Other writers wait for one change to end.
    private static final int AT_ONCE = 20;

    private final Tables tables;
    private final Ownership ownership;
    private final Learning learning;
    private final Clock clock;

    public Bookkeeping(Tables tables, Ownership ownership, Learning learning, Clock clock) {
        this.tables = tables;
        this.ownership = ownership;
        this.learning = learning;
        this.clock = clock;
    }

    /// Logs whatever was written since the last time.
    public synchronized void bringUpToDate() {
        List<IntroductionId> some = tables.outcomes().unlogged(AT_ONCE);
        while (!some.isEmpty()) {
            boolean logged = tables.database().noteInPassing(logging(some));
            some = !logged || some.size() < AT_ONCE
                    ? List.of()
                    : tables.outcomes().unlogged(AT_ONCE);
        }
    }

    /// Logs some of it, as many as a page can wait for.
    void catchUp() {
        List<IntroductionId> some = tables.outcomes().unlogged(AT_ONCE);
        if (!some.isEmpty()) {
            tables.database().noteInPassing(logging(some));
        }
    }

    private Consumer<Tx> logging(List<IntroductionId> these) {
        var now = new Now(ownership.owner(), ownership.preferences(), ownership.calendar());
        return tx -> these.forEach(id -> log(tx, id, now));
    }

    /// One of them, as it stands now. The others may wait: a page asks for one alone.
    public Optional<Logged> of(IntroductionId id) {
        if (!tables.outcomes().isLogged(id)) {
            tables.database().noteInPassing(logging(List.of(id)));
        }
        return tables.outcomes().of(id).filter(logged -> logged.facts().kind().isRelevant());
    }

    /// How they took it, corrected by the owner, and the line that was typed beside it.
    public void received(IntroductionId id, Received how, String note) {
        Logged.Word word = word(id);
        Logged.Word now = word.taken(how).felt(word.feltRight(), note);
        say(id, "How they took it: " + how.shown(), now, !now.note().equals(word.note()));
    }

    /// Whether it felt right, and a line of notes: looking back is done by it.
    public void felt(IntroductionId id, Optional<Boolean> right, String note) {
        say(id, "What you noted", word(id).felt(right, note), right.isPresent() || !note.isBlank());
    }

    private Logged.Word word(IntroductionId id) {
        return of(id).map(Logged::word).orElse(Logged.Word.NONE);
    }

    private void say(IntroductionId id, String said, Logged.Word word, boolean lookedBack) {
        Filed filed = new Papers(tables).filed(id);
        var before = new sendoff.store.Undos.Before(said, clock.instant(), filed, Optional.empty()).logging(word(id));
        tables.database().change(tx -> {
            tables.undos().remember(tx, before);
            tables.outcomes().say(tx, id, word);
            if (lookedBack) {
                tables.reminders().lookedBack(tx, id, before.at());
            }
        });
    }

    /// Whose desk, and whose days.
    private record Now(Owner owner, Preferences preferences, WorkCalendar calendar) {
        Instant due(Instant since) {
            return preferences.plainHours() ? WorkCalendar.answerDueInPlainHours(since) : calendar.answerDue(since);
        }
    }

    private void log(Tx tx, IntroductionId id, Now now) {
        if (!tables.outcomes().takesUp(tx, id)) {
            return;
        }
        tables.introductions().find(id).ifPresent(filed -> {
            List<Kept> kept = tables.messages().of(id).stream()
                    .map(one -> learning.ruled(one, now.owner()))
                    .toList();
            var dossier = Dossier.of(kept, Optional.of(filed));
            List<Wait> waits = counts(filed) ? waits(filed, dossier, now) : List.of();
            tables.outcomes().log(tx, id, facts(filed, dossier, waits, now), waits);
        });
    }

    /// What is not an introduction, or may be none, is in no figure.
    private static boolean counts(Filed filed) {
        return filed.standing().kind().isRelevant()
                && filed.word().kind().filter(kind -> !kind.isRelevant()).isEmpty()
                && !filed.isUncertain();
    }

    private static List<Wait> waits(Filed filed, Dossier dossier, Now now) {
        var waits = new ArrayList<Wait>();
        for (Waiting.Span span : Waiting.in(dossier.conversation(), now.owner(), dossier::seen, filed.standing())) {
            Instant since = span.since().toInstant();
            Optional<Instant> answered = span.answered().map(at -> at.toInstant());
            Optional<Instant> settled = filed.word()
                    .settled()
                    .filter(at -> !at.isBefore(since))
                    .filter(at -> answered.filter(at::isAfter).isEmpty());
            Optional<Instant> until = settled.or(() -> answered);
            waits.add(new Wait(
                    since,
                    now.due(since),
                    until,
                    end(filed, settled, until),
                    until.map(at -> now.calendar().onBusinessDays(since, at)).orElse(java.time.Duration.ZERO)));
        }
        return waits;
    }

    private static End end(Filed filed, Optional<Instant> settled, Optional<Instant> until) {
        if (until.isEmpty()) {
            return End.NONE;
        }
        return settled.isPresent() && filed.word().isLetGo() ? End.LET_GO : End.ANSWERED;
    }

    private Logged.Facts facts(Filed filed, Dossier dossier, List<Wait> waits, Now now) {
        Introduction it = filed.introduction();
        KindName kind = counts(filed) ? it.kind().name() : KindName.NONE;
        Optional<Instant> answered = kind == KindName.INITIATED
                ? theirAnswer(filed)
                : waits.stream()
                        .filter(wait -> wait.end() == End.ANSWERED)
                        .flatMap(wait -> wait.until().stream())
                        .max(Instant::compareTo);
        return new Logged.Facts(
                it.channel(),
                kind,
                filed.assessment().stakes(),
                asker(filed),
                kind == KindName.NONE ? Optional.empty() : introducer(it),
                asked(filed),
                answered,
                kind == KindName.INITIATED ? Optional.empty() : framework(filed, dossier, now.owner(), answered),
                Math.max(0, waits.size() - 1),
                Reception.in(dossier.conversation(), now.owner(), dossier::seen, kind),
                ended(filed));
    }

    private static Optional<String> asker(Filed filed) {
        return filed.other().flatMap(party -> party.address().or(party::name));
    }

    private static Optional<String> introducer(Introduction it) {
        return Assessing.introducer(it).map(party -> party.address().orElse(party.shown()));
    }

    private static Instant asked(Filed filed) {
        return turn(filed, filed.introduction().arrivedAs())
                .map(turn -> turn.at().toInstant())
                .orElseGet(filed::since);
    }

    private static Optional<Turn> turn(Filed filed, sendoff.domain.MessageId message) {
        return filed.standing().turns().stream()
                .filter(turn -> turn.message().equals(message))
                .findFirst();
    }

    /// The first word of theirs to what the owner asked.
    private static Optional<Instant> theirAnswer(Filed filed) {
        Instant asked = asked(filed);
        return filed.standing().turns().stream()
                .filter(turn -> turn.by() == By.OTHER)
                .map(turn -> turn.at().toInstant())
                .filter(at -> at.isAfter(asked))
                .findFirst();
    }

    /// Of the answer that was given: as it was approved here, as the draft says that another program sent, or as its
    /// words say plainly.
    private Optional<Framework> framework(Filed filed, Dossier dossier, Owner owner, Optional<Instant> answered) {
        if (answered.isEmpty()) {
            return dismissal(filed);
        }
        return latest(tables.outcomes().approvals(filed.id()), Approval::framework)
                .or(() -> tables.outbox()
                        .latest(filed.id())
                        .filter(sent -> sent.status() == Outgoing.Status.SENT)
                        .map(Outgoing::framework))
                .or(() -> tables.drafts()
                        .of(filed.id())
                        .filter(draft -> draft.filed().isPresent())
                        .map(KeptDraft::framework))
                .or(() -> dossier.conversation().messages().stream()
                        .filter(message ->
                                owner.wrote(message) && !message.nature().isMachine())
                        .reduce((_, later) -> later)
                        .flatMap(last -> Reception.framework(last, dossier.seen(last))));
    }

    private static Optional<Framework> dismissal(Filed filed) {
        return filed.word().isLetGo() ? Optional.of(Framework.DISMISS) : Optional.empty();
    }

    private static <T, R> Optional<R> latest(List<T> all, java.util.function.Function<T, R> part) {
        return all.isEmpty() ? Optional.empty() : Optional.of(part.apply(all.getLast()));
    }

    /// Since when nobody owes anything.
    private static Optional<Instant> ended(Filed filed) {
        Standing standing = filed.standing();
        boolean theyTookIt = standing.state() == State.CLOSED;
        if (filed.isOwed()
                || standing.state() == State.WAITING && filed.word().settled().isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> last =
                standing.turns().stream().map(turn -> turn.at().toInstant()).max(Instant::compareTo);
        return theyTookIt ? last : filed.word().settled().or(() -> last);
    }
}
