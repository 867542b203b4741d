package sendoff.desk.weighing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.compose.OpenDoor;
import sendoff.desk.common.Ids;
import sendoff.desk.common.Ownership;
import sendoff.domain.Conversation;
import sendoff.domain.Decision;
import sendoff.domain.Door;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.Outgoing;
import sendoff.domain.Owner;
import sendoff.domain.Reminder;
import sendoff.domain.Reminder.What;
import sendoff.store.Outcomes.Approval;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// What an approved answer entails: a yes draws on the giving plan, a date brings its reminder, a door left open is
/// remembered. All of it goes back with the answer.
public final class Consequences {
    private static final int A_WEEK = 7;

    private final Tables tables;
    private final Ownership ownership;
    private final Giving giving;
    private final Learning learning;
    private final Ids ids;

    public Consequences(Tables tables, Ownership ownership, Giving giving, Learning learning, Ids ids) {
        this.tables = tables;
        this.ownership = ownership;
        this.giving = giving;
        this.learning = learning;
        this.ids = ids;
    }

    /// The answer is approved, or was sent on a channel of its own.
    public void approved(Tx tx, Filed filed, KeptDraft draft, Instant at) {
        IntroductionId id = filed.id();
        if (draft.framework() != Framework.DISMISS) {
            learning.answered(tx, filed);
        }
        tables.outcomes().approved(tx, id, held(filed, draft.framework(), at));
        if (draft.framework() == Framework.ACCEPT) {
            giving.draw(tx, filed, at);
        }
        tables.reminders().callOff(tx, id, at);
        draft.decision().ifPresent(decision -> remind(tx, id, decision, at));
        if (!isNudge(filed, draft)) {
            remember(tx, id, What.LOOK_BACK, lookBack(id, at), at);
        }
        door(filed, draft.body(), at.atZone(ownership.calendar().zone()).toOffsetDateTime())
                .ifPresent(door -> tables.doors().save(tx, door));
    }

    /// What the plan and the 90 % rule said at that moment.
    private Approval held(Filed filed, Framework framework, Instant at) {
        boolean full = giving.roomFor(filed.id())
                .filter(room -> room.isTooSmallFor(Amounts.asked(
                        filed.introduction().ask().line(), room.group().measure())))
                .isPresent();
        var known = filed.assessment();
        Optional<Integer> sure = Stream.of(known.valueToMe(), known.valueToThem())
                .flatMap(Optional::stream)
                .min(Integer::compareTo);
        return new Approval(at, framework, full, sure);
    }

    /// An own ask said once more ends nothing that one could look back on.
    private static boolean isNudge(Filed filed, KeptDraft draft) {
        return filed.introduction().kind() instanceof Kind.Initiated && draft.framework() == Framework.ACCEPT;
    }

    /// The answer approved at that time did not leave after all.
    public void takenBack(Tx tx, IntroductionId id, Instant approved, Instant now) {
        giving.giveBack(tx, id, approved, now);
        tables.reminders().withdraw(tx, id, approved);
        tables.doors().shut(tx, id, approved);
        tables.outcomes().takenBack(tx, id, approved);
        learning.notAnswered(tx, id);
    }

    public void takenBack(Tx tx, Outgoing outgoing) {
        takenBack(tx, outgoing.reply().answers(), outgoing.approved(), outgoing.sendAfter());
    }

    /// A day to look back: the one the owner named, else the first working day after a week.
    LocalDate lookBack(IntroductionId id, Instant at) {
        return tables.weighings().of(id).lookBack().orElseGet(() -> usualLookBack(at));
    }

    private LocalDate usualLookBack(Instant at) {
        var calendar = ownership.calendar();
        return calendar.orNext(calendar.dayOf(at).plusDays(A_WEEK));
    }

    private void remind(Tx tx, IntroductionId id, Decision decision, Instant at) {
        switch (decision) {
            case Decision.BuyTime(LocalDate until) -> remember(tx, id, What.DECIDE, until, at);
            case Decision.SoftFade(LocalDate review) -> remember(tx, id, What.REVIEW, review, at);
            // A redirect is followed through as a promise.
            case Decision.Redirect _, Decision.Accept _, Decision.DirectClosure _, Decision.Dismiss _ -> {}
        }
    }

    private void remember(Tx tx, IntroductionId id, What what, LocalDate day, Instant at) {
        tables.reminders().save(tx, new Reminder(ids.next(), id, what, day, at, Optional.empty()));
    }

    /// The owner wrote this, in whatever program.
    public void wrote(Tx tx, Filed filed, Message message) {
        door(filed, message.text().own(), message.at())
                .ifPresent(door -> tables.doors().save(tx, door));
    }

    /// The newest door that the owner's letters of a conversation leave open.
    public Optional<Door> left(Filed filed, Conversation conversation, Owner owner) {
        return conversation.messages().stream()
                .filter(message -> owner.wrote(message) && !message.nature().isMachine())
                .flatMap(message -> door(filed, message.text().own(), message.at()).stream())
                .reduce((_, newer) -> newer);
    }

    private static Optional<Door> door(Filed filed, String body, OffsetDateTime at) {
        var introduction = filed.introduction();
        return introduction
                .other()
                .address()
                .flatMap(address -> OpenDoor.in(body, at)
                        .map(open -> new Door(
                                filed.id(),
                                address,
                                introduction.ask().line(),
                                open.said(),
                                open.opens(),
                                at.toInstant())));
    }
}
