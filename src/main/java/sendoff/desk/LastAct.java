package sendoff.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Outgoing;
import sendoff.domain.Review;
import sendoff.store.DoubleOptIns;
import sendoff.store.Promises;
import sendoff.store.Prompts;
import sendoff.store.Undos;

/// What the owner did last, wherever on the desk: that is what `Z` takes back, and what the toast names.
public sealed interface LastAct {
    Instant at();

    /// An answer was sent, and waits: however long, it can still be called back.
    record OnItsWay(Outgoing answer) implements LastAct {
        @Override
        public Instant at() {
            return answer.approved();
        }
    }

    /// An answer left, is leaving, or may have left: what was done before it is taken back no more, or `Z` a moment too
    /// late would undo something else.
    record Left(Outgoing answer) implements LastAct {
        @Override
        public Instant at() {
            return answer.approved();
        }
    }

    /// With an introduction on the desk.
    record OnDesk(Instant at) implements LastAct {}

    record WithPromise(Promises.Before before) implements LastAct {
        @Override
        public Instant at() {
            return before.at();
        }
    }

    record WithReminder(Prompts.Act act) implements LastAct {
        @Override
        public Instant at() {
            return act.at();
        }
    }

    /// With an introduction between others.
    record Between(DoubleOptIns.Before before) implements LastAct {
        @Override
        public Instant at() {
            return before.at();
        }
    }

    /// In a review: of what it did elsewhere it takes back as well.
    record InReview(Review.Step step) implements LastAct {
        @Override
        public Instant at() {
            return step.at();
        }
    }

    /// The newest; of two in the same instant the one that stands further up here.
    static Optional<LastAct> on(Desk desk) {
        Stream<LastAct> inReview = desk.reviewing().lastStep().<LastAct>map(InReview::new).stream();
        Stream<LastAct> onItsWay =
                waiting(desk).max(Comparator.comparing(Outgoing::approved)).<LastAct>map(OnItsWay::new).stream();
        Stream<LastAct> onDesk =
                desk.tables().undos().latest(Instant.EPOCH).map(Undos.Before::at).<LastAct>map(OnDesk::new).stream();
        Stream<LastAct> others = Stream.of(
                        desk.keeping().lastAct().<LastAct>map(WithPromise::new),
                        desk.reminding().lastAct().<LastAct>map(WithReminder::new),
                        desk.introducing().lastAct().<LastAct>map(Between::new))
                .flatMap(Optional::stream);
        Stream<LastAct> left = desk.tables().outbox().newest().<LastAct>map(Left::new).stream();
        return Stream.of(inReview, onItsWay, onDesk, others, left)
                .flatMap(acts -> acts)
                .reduce((one, other) -> other.at().isAfter(one.at()) ? other : one);
    }

    /// The newest answer in its time to undo.
    static Optional<Outgoing> leaving(Desk desk) {
        Instant now = desk.clock().instant();
        return waiting(desk)
                .filter(outgoing ->
                        outgoing.attempts() == 0 && outgoing.sendAfter().isAfter(now))
                .max(Comparator.comparing(Outgoing::approved));
    }

    private static Stream<Outgoing> waiting(Desk desk) {
        return desk.sending().open().stream().filter(outgoing -> outgoing.status() == Outgoing.Status.WAITING);
    }
}
