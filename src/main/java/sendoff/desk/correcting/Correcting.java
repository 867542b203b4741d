package sendoff.desk.correcting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sendoff.desk.common.News;
import sendoff.desk.common.NoSuchIntroduction;
import sendoff.desk.common.NotPossible;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Papers;
import sendoff.desk.common.Undo;
import sendoff.desk.filing.Filing;
import sendoff.desk.weighing.Consequences;
import sendoff.desk.weighing.Learning;
import sendoff.domain.Filed;
import sendoff.domain.Gift;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.KindName;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Promise;
import sendoff.domain.Reminder;
import sendoff.store.Belongings.Said;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;
import sendoff.store.Undos;
import sendoff.store.Undos.Before;

/// The owner knows better: what something is, whether it was answered, what belongs together. All of it can be
/// taken back for a while.
public final class Correcting {
    private final Tables tables;
    private final Papers papers;
    private final Filing filing;
    private final Learning learning;
    private final Consequences consequences;
    private final Beyond beyond;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;

    public Correcting(
            Tables tables,
            Filing filing,
            Learning learning,
            Consequences consequences,
            Beyond beyond,
            Ownership ownership,
            Clock clock,
            News news) {
        this.learning = learning;
        this.consequences = consequences;
        this.beyond = beyond;
        this.tables = tables;
        this.papers = new Papers(tables);
        this.filing = filing;
        this.ownership = ownership;
        this.clock = clock;
        this.news = news;
    }

    /// It is not an introduction: it leaves the desk and does not come back.
    public void notOne(IntroductionId id) {
        act(id, "Not an introduction", filed -> filed.said(filed.word().withKind(KindName.NONE)));
        learn(id);
    }

    /// It is an introduction, of this kind.
    public void isOne(IntroductionId id, KindName kind) {
        act(id, "It is one. " + kind.shown(), filed -> filed.said(filed.word().withKind(kind)));
        learn(id);
        filing.refile(id);
        news.changed();
    }

    private void learn(IntroductionId id) {
        tables.database().change(tx -> learning.says(tx, papers.filed(id)));
        learning.refresh();
    }

    /// The owner answered it somewhere Sendoff does not see.
    public void answeredAlready(IntroductionId id) {
        act(id, "Answered already", filed -> filed.settled(clock.instant(), "answered"));
    }

    /// Hides the row until the beginning of that day. The clock goes on.
    public void hideUntil(IntroductionId id, LocalDate day) {
        Instant until = day.atStartOfDay(ownership.preferences().zone()).toInstant();
        act(id, "Waits until " + shown(day), filed -> filed.said(filed.word().hidden(until)));
    }

    private String shown(LocalDate day) {
        int thisYear = ownership.calendar().dayOf(clock.instant()).getYear();
        return DateTimeFormatter.ofPattern(
                        day.getYear() == thisYear ? "EEEE d MMMM" : "EEEE d MMMM yyyy", Locale.ENGLISH)
                .format(day);
    }

    /// A message that belongs to something else: it becomes a conversation of its own, with what answers it.
    ///
    /// @throws IllegalStateException if it is the only one
    public void split(IntroductionId id, MessageId message) {
        MessageId first = messages(id).stream()
                .filter(other -> !other.equals(message))
                .findFirst()
                .orElseThrow(() ->
                        new NotPossible("There is nothing to split: it is the only message of its conversation."));
        var said = new Said(first, message, false);
        Before before = before(id, "Taken apart").splitting(said);
        tables.database().change(tx -> {
            tables.undos().remember(tx, before);
            tables.belongings().say(tx, said);
        });
        List<MessageId> leaving = filing.with(message, id);
        tables.database().change(tx -> tables.messages().leaves(tx, leaving));
        filing.fileAll();
        news.changed();
    }

    /// Two that are one: the other's messages join this one.
    public void merge(IntroductionId id, IntroductionId other) {
        beyond.takeOut(other, tables.drafts().of(other));
        MessageId here = messages(id).getFirst();
        List<MessageId> theirs = messages(other);
        List<Said> said =
                theirs.stream().map(message -> new Said(here, message, true)).toList();
        var joined = new Undos.Joined(
                papers.filed(other),
                tables.drafts().of(other).map(draft -> draft.filedAs(Optional.empty())),
                said,
                theirs,
                tables.promises().of(other).stream().map(Promise::id).toList(),
                tables.outbox().to(other),
                Optional.of(followed(other)),
                Optional.of(tables.annexes().between(other, id)));
        Before before = before(id, "Joined").joining(joined);
        tables.database().change(tx -> {
            tables.undos().remember(tx, before);
            said.forEach(one -> tables.belongings().say(tx, one));
            tables.messages().belongs(tx, theirs, id);
            filing.absorb(tx, other, id);
        });
        filing.fileAll();
        news.changed();
    }

    private Undos.Followed followed(IntroductionId id) {
        return new Undos.Followed(
                tables.reminders().of(id).stream().map(Reminder::id).toList(),
                tables.prompts().ids(id),
                tables.gifts().of(id).stream().map(Gift::id).toList());
    }

    /// Takes the last act back.
    ///
    /// @return what was taken back; empty when there is nothing to take back any more
    public Optional<Before> undo() {
        return tables.undos().latest(clock.instant().minus(Undo.LASTS)).map(this::undo);
    }

    /// The last act on this introduction, where it settled it without a letter from here. It can be taken back from its
    /// page long after the toast.
    public Optional<Before> settling(IntroductionId id) {
        Filed now = papers.filed(id);
        return tables.undos()
                .latest(id, clock.instant().minus(Undo.LASTS))
                .filter(act -> now.word().settled().isPresent()
                        && !now.word().settled().equals(act.filed().word().settled()))
                .filter(act -> tables.outbox()
                        .latest(id)
                        .filter(letter -> letter.status() != Status.CALLED_BACK
                                && !letter.approved().isBefore(act.at()))
                        .isEmpty());
    }

    /// Takes that back.
    ///
    /// @return what was taken back; empty when there is nothing to take back any more
    public Optional<Before> unsettle(IntroductionId id) {
        return settling(id).map(this::undo);
    }

    private Before undo(Before then) {
        Optional<KeptDraft> draft = tables.drafts().of(then.filed().id());
        var typed = TypedSince.after(then, draft);
        Optional<Before> goingBack = Optional.of(then.filed().id())
                .filter(_ -> typed == TypedSince.ANEW)
                .map(this::goingBack);
        tables.database().change(tx -> {
            restore(tx, then, typed);
            goingBack.ifPresent(act -> tables.undos().remember(tx, act));
        });
        beyond.takeBack(then, draft);
        if (!then.isAboutTheLetter()) {
            filing.fileAll();
        }
        learning.refresh();
        news.changed();
        return then.saying(then.said() + typed.told());
    }

    private Before goingBack(IntroductionId id) {
        return before(id, "Going back to your words")
                .writing(new Undos.Letter(tables.weighings().of(id), false));
    }

    private void restore(Tx tx, Before then, TypedSince typed) {
        IntroductionId id = then.filed().id();
        rewrite(tx, then, typed);
        then.joined().ifPresent(joined -> apart(tx, joined, id));
        then.split().ifPresent(split -> together(tx, split, id));
        // What arrived meanwhile stays: only the owner's own word goes back.
        tables.introductions().change(tx, id, now -> now.said(then.filed().word()));
        learning.says(tx, then.filed());
        then.ruled().ifPresent(ruled -> unrule(tx, ruled));
        then.logged().ifPresent(word -> {
            tables.outcomes().say(tx, id, word);
            tables.reminders().reopen(tx, id, then.at());
        });
        then.letter().ifPresent(letter -> unwrite(tx, then, letter));
        tables.undos().used(tx, then);
    }

    /// The draft as it was, before what is joined to it again.
    private void rewrite(Tx tx, Before then, TypedSince typed) {
        IntroductionId id = then.filed().id();
        boolean made = then.joined().isPresent() || then.letter().isPresent();
        if (typed == TypedSince.ON) {
            // What lay in Drafts since the act is taken out of it.
            then.draft()
                    .filter(before -> before.filed().isEmpty())
                    .ifPresent(_ -> tables.drafts().change(tx, id, draft -> draft.filedAs(Optional.empty())));
        } else if (then.draft().isPresent()) {
            tables.drafts().save(tx, then.draft().get());
        } else if (made) {
            tables.drafts().remove(tx, id);
        }
    }

    private void unrule(Tx tx, Undos.Ruled ruled) {
        tables.rules().remove(tx, ruled.rule());
        ruled.before().ifPresent(rule -> tables.rules().save(tx, rule));
    }

    private void unwrite(Tx tx, Before then, Undos.Letter letter) {
        IntroductionId id = then.filed().id();
        tables.introductions()
                .change(
                        tx,
                        id,
                        now -> now.assessed(
                                then.filed().assessment(), then.filed().likely()));
        tables.weighings().save(tx, id, letter.weighing());
        if (letter.left()) {
            consequences.takenBack(tx, id, then.at(), clock.instant());
        }
    }

    private void apart(Tx tx, Undos.Joined joined, IntroductionId id) {
        IntroductionId other = joined.filed().id();
        joined.corrections().forEach(said -> tables.belongings().unsay(tx, said.one(), said.other()));
        tables.messages().belongs(tx, joined.messages(), other);
        tables.promises().move(tx, joined.promises(), other);
        tables.outbox().move(tx, joined.answers(), other);
        tables.introductions().save(tx, joined.filed());
        joined.followed().ifPresent(followed -> {
            tables.reminders().move(tx, followed.reminders(), other);
            tables.prompts().move(tx, followed.prompts(), other);
            tables.gifts().move(tx, followed.gifts(), other);
        });
        joined.along().ifPresent(rows -> tables.annexes().move(tx, rows, id, other));
        joined.draft().ifPresent(draft -> tables.drafts().save(tx, draft));
    }

    private void together(Tx tx, Said split, IntroductionId id) {
        tables.belongings().unsay(tx, split.one(), split.other());
        tables.messages()
                .find(split.other())
                .flatMap(Kept::introduction)
                .filter(made -> !made.equals(id))
                .ifPresent(made -> {
                    tables.messages().belongs(tx, messages(made), id);
                    filing.absorb(tx, made, id);
                });
        tables.messages().belongs(tx, List.of(split.other()), id);
    }

    private void act(IntroductionId id, String said, UnaryOperator<Filed> change) {
        Before before = new Before(said, clock.instant(), papers.filed(id), Optional.empty());
        tables.database().change(tx -> {
            tables.undos().remember(tx, before);
            tables.introductions().change(tx, id, change);
        });
        news.changed();
    }

    private Before before(IntroductionId id, String said) {
        return new Before(
                said, clock.instant(), papers.filed(id), tables.drafts().of(id));
    }

    private List<MessageId> messages(IntroductionId id) {
        List<MessageId> found = tables.messages().of(id).stream()
                .map(Kept::message)
                .map(message -> message.id())
                .toList();
        if (found.isEmpty()) {
            throw new NoSuchIntroduction(id);
        }
        return found;
    }
}
