package sendoff.desk.introducing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.desk.common.News;
import sendoff.desk.common.NoSuchThing;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Papers;
import sendoff.desk.common.Undo;
import sendoff.desk.filing.Filing;
import sendoff.domain.Ahead;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Filed;
import sendoff.domain.Guarded;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.OptInEvent;
import sendoff.domain.OptInEvent.Move;
import sendoff.domain.OptInEvent.NotAnAnswer;
import sendoff.domain.OptInEvent.NotNow;
import sendoff.domain.OptInEvent.SayNo;
import sendoff.domain.OptInEvent.SayYes;
import sendoff.domain.OptInEvent.Tell;
import sendoff.domain.OptInEvent.Withdraw;
import sendoff.domain.OptInState.Went;
import sendoff.domain.OptInState.Why;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Party;
import sendoff.introduce.Colleagues;
import sendoff.introduce.OptInMachine;
import sendoff.introduce.OptInMachine.Due;
import sendoff.store.DoubleOptIns.Before;
import sendoff.store.DoubleOptIns.Sent;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Both asked, both said yes → the introduction, or a kind close.
public final class Introducing {
    private static final int ENDED = 12;
    private static final int LOOK_BACK = 30;

    private final Tables tables;
    private final Ownership ownership;
    private final Filing filing;
    private final OptInSteps steps;
    private final OptInLetters letters;
    private final Guarding guarding;
    private final Clock clock;
    private final News news;
    private final OptInSeen seen;

    public Introducing(
            Tables tables,
            Ownership ownership,
            Filing filing,
            OptInSteps steps,
            OptInLetters letters,
            Guarding guarding,
            Clock clock,
            News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.filing = filing;
        this.steps = steps;
        this.letters = letters;
        this.guarding = guarding;
        this.clock = clock;
        this.news = news;
        this.seen = new OptInSeen(tables, steps, filing, ownership, clock);
    }

    /// What the owner writes down to begin one, or changes later.
    ///
    /// @param asked  the asker asked for it; else it is the owner's own idea, and both are asked
    /// @param passOn what the contact may read of the asker
    public record Wish(
            Optional<IntroductionId> from,
            boolean asked,
            Party asker,
            Party contact,
            String about,
            String passOn,
            Gain forAsker,
            Gain forContact) {}

    /// What an introduction on the desk that asks for one says by itself.
    ///
    /// @throws NoSuchIntroduction if it is not in the files
    public Wish proposed(IntroductionId id) {
        Filed filed = new Papers(tables).filed(id);
        OptInSteps.Seed seed = steps.seed(filed);
        return new Wish(
                Optional.of(id),
                true,
                seed.asker(),
                seed.contact(),
                seed.about(),
                seed.passOn(),
                new Gain(filed.assessment().valueToThem(), ""),
                Gain.UNSAID);
    }

    /// Nobody knows yet who the contact is.
    public static boolean isUnknown(Party contact) {
        return OptInSteps.isUnknown(contact);
    }

    public Optional<DoubleOptIn> from(IntroductionId introduction) {
        return tables.optIns().from(introduction);
    }

    /// @throws IllegalArgumentException if both are the same, or the owner is one of them, in words for the owner
    public DoubleOptInId begin(Wish wish) {
        return begin(steps.fresh(), wish);
    }

    /// The same under a name that was made before: whoever says it twice begins one.
    ///
    /// @return the same name; one that is there already stays as it is
    public DoubleOptInId begin(DoubleOptInId id, Wish wish) {
        check(wish);
        var seed = new OptInSteps.Seed(
                wish.from().map(new Papers(tables)::filed),
                wish.asked(),
                wish.asker(),
                wish.contact(),
                wish.about(),
                wish.passOn());
        DoubleOptIn it = steps.begun(id, seed, wish.forAsker(), wish.forContact());
        tables.database().change(tx -> {
            if (tables.optIns().find(tx, id).isEmpty()) {
                steps.save(tx, it);
                steps.remember(tx, id, "Begun", Optional.empty());
            }
        });
        news.changed();
        return id;
    }

    private void check(Wish wish) {
        boolean same = wish.asker().address().isPresent()
                && wish.asker().address().equals(wish.contact().address());
        if (same) {
            throw new IllegalArgumentException("Both have the same address: say whom you would introduce to whom.");
        }
        if (ownership.owner().is(wish.asker()) || ownership.owner().is(wish.contact())) {
            throw new IllegalArgumentException("One of the two is you: an introduction here is between two others.");
        }
    }

    /// What is known of it changes; the people stay who they are, but for what was missing of the contact.
    ///
    /// @throws IllegalArgumentException as [#begin(Wish)]
    public void say(DoubleOptInId id, Wish wish) {
        check(wish);
        tables.database()
                .change(tx -> tables.optIns().find(tx, id).ifPresent(it -> {
                    steps.remember(tx, id, "Changed", Optional.of(it));
                    steps.save(
                            tx,
                            it.saying(wish.contact(), wish.about(), wish.passOn(), wish.forAsker(), wish.forContact()));
                    // A draft that nobody typed in is worded anew.
                    if (tables.drafts()
                            .of(id.letters())
                            .filter(KeptDraft::edited)
                            .isEmpty()) {
                        tables.drafts().remove(tx, id.letters());
                    }
                }));
        news.changed();
    }

    /// Everything that a page shows of one.
    ///
    /// @param letter    what can be written where it stands
    /// @param guarded   how much the contact bears; empty without an address
    /// @param house     both write from this domain: they may know each other
    /// @param messages  the private conversation with whoever was asked, oldest first
    /// @param outgoing  the newest letter on its way, or that came back
    public record View(
            DoubleOptIn optIn,
            Optional<OptInLetters.Written> written,
            Optional<Guarded> guarded,
            Optional<String> house,
            List<Message> messages,
            Optional<Outgoing> outgoing) {
        public View {
            messages = List.copyOf(messages);
        }

        public Optional<Letter> letter() {
            return written.map(one -> new Letter(one.brief().letter(), one.draft(), one.envelope(), one.findings()));
        }
    }

    /// The letter that is due, as it stands.
    public record Letter(
            OptInEvent.Letter what,
            KeptDraft draft,
            sendoff.domain.Envelope envelope,
            List<sendoff.domain.Finding> findings) {}

    /// @throws IllegalArgumentException if there is no such one
    public View open(DoubleOptInId id) {
        DoubleOptIn it = find(id);
        return new View(
                it,
                letters.written(it),
                guarding.bears(it),
                Colleagues.house(it.asker(), it.contact()),
                tables.messages().of(id.letters()).stream().map(Kept::message).toList(),
                outgoing(it));
    }

    private DoubleOptIn find(DoubleOptInId id) {
        return tables.optIns().find(id).orElseThrow(() -> new NoSuchThing("there is no such double opt-in: " + id));
    }

    /// The newest of its letters that is still in the outbox.
    public Optional<Outgoing> outgoing(DoubleOptIn it) {
        return tables.optIns().letters(it.id()).stream()
                .map(Sent::id)
                .flatMap(id -> tables.outbox().find(id).stream())
                .filter(one -> one.isOnItsWay() || one.status() == Status.REFUSED)
                .max(java.util.Comparator.comparing(Outgoing::approved));
    }

    /// Its letters that left or were approved, by the `Message-ID` they carry.
    public List<MessageId> letters(DoubleOptInId id) {
        return tables.optIns().letters(id).stream().map(Sent::id).toList();
    }

    /// Those that are not over, the first to come up first.
    public List<DoubleOptIn> open() {
        return tables.optIns().open();
    }

    /// Those that ended in the last month, the latest first.
    public List<DoubleOptIn> ended() {
        return tables.optIns().endedSince(steps.today().minusDays(LOOK_BACK), ENDED);
    }

    // ---- what the owner says; each returns why it can't be, in words for them

    public Optional<String> yes(DoubleOptInId id) {
        return act(id, "They said yes", new SayYes(Optional.empty(), steps.today(), steps.by()));
    }

    public Optional<String> no(DoubleOptInId id) {
        return act(id, "They said no", new SayNo(Why.REFUSED, steps.today(), steps.by()));
    }

    /// What they wrote was no answer.
    public Optional<String> notAnAnswer(DoubleOptInId id) {
        return act(id, "No answer yet", new NotAnAnswer());
    }

    /// The contact is not asked: they rest, or it would be a poor match.
    public Optional<String> decline(DoubleOptInId id) {
        Why why = guarding.bears(find(id)).filter(Guarded::rests).isPresent() ? Why.GUARDED : Why.UNFIT;
        return act(id, "Not asked", new SayNo(why, steps.today(), steps.by()));
    }

    public Optional<String> move(DoubleOptInId id, LocalDate to) {
        return to.isBefore(steps.today()) || Ahead.isTooFar(to, steps.today())
                ? Optional.of("Choose today or a day after it, within a year.")
                : act(id, "Moved", new Move(to));
    }

    /// "Not now": they are asked again on that day, and rest until then.
    public Optional<String> later(DoubleOptInId id, LocalDate day) {
        if (!day.isAfter(steps.today()) || Ahead.isTooFar(day, steps.today())) {
            return Optional.of("Choose a day after today, within a year.");
        }
        DoubleOptIn it = find(id);
        Optional<String> refused = act(id, "To be asked again", new NotNow(steps.today(), day));
        Optional<Party> asked = it.state().asking().map(it::party);
        if (refused.isEmpty()) {
            asked.filter(party -> party.address().isPresent())
                    .map(guarding::of)
                    .ifPresent(guard -> guarding.say(
                            guard.address(), guard.name(), guard.gladOf(), guard.limit(), Optional.of(day)));
        }
        return refused;
    }

    public Optional<String> withdraw(DoubleOptInId id) {
        return act(id, "Let go", new Withdraw(steps.today(), steps.by()));
    }

    public Optional<String> went(DoubleOptInId id, Went went, String note) {
        return act(id, "Noted how it went", new Tell(went, note.strip(), steps.today()));
    }

    /// The owner sent the letter that is due from another program.
    public Optional<String> sentElsewhere(DoubleOptInId id) {
        DoubleOptIn before = find(id);
        Optional<Due> due = OptInMachine.letter(before.state());
        if (due.isEmpty()) {
            return Optional.of("There is no letter to send just now.");
        }
        tables.database().change(tx -> {
            var sent = new Sent(
                    steps.elsewhere(), id, due.get().letter(), due.get().to());
            tables.optIns().letter(tx, sent);
            steps.left(tx, sent);
            steps.remember(tx, id, "Marked as sent", Optional.of(before));
        });
        news.changed();
        return Optional.empty();
    }

    /// The letter to both was the introduction.
    public Optional<String> wasTheIntroduction(DoubleOptInId id) {
        return said(seen.wasTheIntroduction(id), "Nothing is asked of you here just now.");
    }

    /// The letter to both was about something else.
    public Optional<String> wasNotTheIntroduction(DoubleOptInId id) {
        return said(seen.wasNotTheIntroduction(id), "Nothing is asked of you here just now.");
    }

    /// What was concluded from the mail was not so.
    public Optional<String> notSo(DoubleOptInId id) {
        return said(seen.notSo(id), "There is nothing to take back here.");
    }

    private Optional<String> said(boolean done, String because) {
        file();
        news.changed();
        return done ? Optional.empty() : Optional.of(because);
    }

    private Optional<String> act(DoubleOptInId id, String said, OptInEvent event) {
        Optional<String> refused = steps.act(id, said, event);
        news.changed();
        return refused;
    }

    /// The last act that can still be taken back.
    public Optional<Before> lastAct() {
        return tables.optIns().lastAct(clock.instant().minus(Undo.LASTS));
    }

    /// The last act with this one that can still be taken back.
    public Optional<Before> lastAct(DoubleOptInId id) {
        return tables.optIns().lastAct(id, clock.instant().minus(Undo.LASTS));
    }

    /// What was done so far stands: nobody is there to take it back.
    public void letStand() {
        tables.database().change(tx -> tables.optIns().forgetAll(tx));
    }

    public void undo(Before then) {
        tables.database().change(tx -> {
            then.before()
                    .ifPresentOrElse(it -> again(tx, it), () -> tables.optIns().remove(tx, then.id()));
            tables.drafts().remove(tx, then.id().letters());
            tables.optIns().forget(tx, then.id());
        });
        file();
        news.changed();
    }

    /// A letter that counts, or does not count any more, belongs elsewhere.
    private void file() {
        if (filing.isMarked()) {
            filing.fileAll();
        }
    }

    private void again(Tx tx, DoubleOptIn it) {
        steps.save(tx, it);
        steps.settle(tx, it);
        it.doubt().ifPresent(doubt -> tables.optIns().unsend(tx, doubt.message()));
        seen.soAfterAll(tx, it);
    }
}
