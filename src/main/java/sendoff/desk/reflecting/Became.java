package sendoff.desk.reflecting;

import java.time.Instant;
import java.util.Optional;
import sendoff.desk.reflecting.Reviewing.Stage;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.OwnersWord;
import sendoff.domain.Pending;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseState;
import sendoff.domain.Review;
import sendoff.domain.Review.Act;
import sendoff.domain.Standing;
import sendoff.store.Tables;

/// What became of those whom a review came to, read from the desk.
record Became(Tables tables) {
    /// Of somebody who still waits.
    Stage ofPending(Review review, Pending pending) {
        return review.lastActOn(pending.key())
                .filter(act -> act == Act.SKIPPED || act == Act.DRAFTED && isFiled(pending))
                .map(Became::stage)
                .orElse(Stage.DUE);
    }

    private boolean isFiled(Pending pending) {
        return pending.introduction()
                .flatMap(id -> tables.drafts().of(id))
                .flatMap(KeptDraft::filed)
                .isPresent();
    }

    private static Stage stage(Act act) {
        return switch (act) {
            case SKIPPED -> Stage.SKIPPED;
            case LET_GO -> Stage.LET_GO;
            case GIVEN_A_DAY -> Stage.GIVEN_A_DAY;
            case KEPT -> Stage.KEPT;
            case CLOSED -> Stage.CLOSED;
            case DRAFTED -> Stage.DRAFTED;
        };
    }

    /// Of somebody who waits no more.
    Stage ofDealtWith(Review review, Pending pending, Instant now) {
        Optional<Stage> here = review.lastActOn(pending.key())
                .filter(act -> act != Act.SKIPPED && act != Act.DRAFTED)
                .map(Became::stage);
        return here.or(() -> pending.introduction().flatMap(id -> answered(id, review.begun(), now)))
                .orElseGet(() -> pending.promises().stream()
                        .findFirst()
                        .flatMap(this::promise)
                        .orElse(Stage.OVER));
    }

    private Optional<Stage> answered(IntroductionId id, Instant begun, Instant now) {
        Optional<Stage> sent = tables.outbox()
                .latest(id)
                .filter(outgoing -> !outgoing.approved().isBefore(begun))
                .filter(outgoing -> outgoing.status() != Status.CALLED_BACK && outgoing.status() != Status.REFUSED)
                .map(Outgoing::framework)
                .map(Became::stage);
        return sent.or(() -> tables.introductions().find(id).flatMap(filed -> said(filed, begun, now)));
    }

    private Optional<Stage> said(Filed filed, Instant begun, Instant now) {
        OwnersWord word = filed.word();
        if (word.hiddenUntil().filter(now::isBefore).isPresent()) {
            return Optional.of(Stage.GIVEN_A_DAY);
        }
        if (word.settled().filter(at -> !at.isBefore(begun)).isPresent()) {
            return Optional.of(word.isLetGo() ? Stage.LET_GO : elsewhere(filed.id(), begun));
        }
        boolean wrote = !filed.standing().turns().isEmpty()
                && filed.standing().turns().getLast().by() == Standing.By.OWNER;
        return Optional.of(Stage.ANSWERED).filter(_ -> wrote);
    }

    /// On a channel of its own what the owner approved tells which answer was given.
    private Stage elsewhere(IntroductionId id, Instant begun) {
        return tables.outcomes().approvals(id).reversed().stream()
                .filter(approval -> !approval.at().isBefore(begun))
                .findFirst()
                .map(approval -> stage(approval.framework()))
                .orElse(Stage.ANSWERED);
    }

    private static Stage stage(Framework framework) {
        return switch (framework) {
            case DIRECT_CLOSURE -> Stage.CLOSED;
            case BUY_TIME -> Stage.GIVEN_A_DAY;
            case DISMISS -> Stage.LET_GO;
            case ACCEPT, REDIRECT, SOFT_FADE -> Stage.ANSWERED;
        };
    }

    private Optional<Stage> promise(PromiseId id) {
        return tables.promises().find(id).map(Promise::state).map(state -> switch (state) {
            case PromiseState.Kept _ -> Stage.KEPT;
            case PromiseState.Closed _ -> Stage.CLOSED;
            case PromiseState.Withdrawn _, PromiseState.SaidAgain _ -> Stage.LET_GO;
            case PromiseState.Unconfirmed _, PromiseState.Open _, PromiseState.Moved _, PromiseState.Closing _ ->
                Stage.GIVEN_A_DAY;
        });
    }
}
