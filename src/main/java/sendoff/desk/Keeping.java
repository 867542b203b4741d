package sendoff.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Decision;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// What was promised is written down, and ticked off when it is kept.
public final class Keeping {
    private final Tables tables;
    private final Clock clock;
    private final Ids ids;
    private final News news;

    Keeping(Tables tables, Clock clock, Ids ids, News news) {
        this.tables = tables;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
    }

    /// Open promises, the earliest due first.
    public List<Promise> open() {
        return tables.promises().open();
    }

    /// @throws IllegalArgumentException if there is no such promise
    public void kept(PromiseId id) {
        Promise promise = tables.promises()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no such promise: " + id));
        tables.database().change(tx -> tables.promises().save(tx, withKept(promise, Optional.of(clock.instant()))));
        news.changed();
    }

    /// Takes [#kept(PromiseId)] back.
    public void notKept(PromiseId id) {
        tables.promises()
                .find(id)
                .ifPresent(promise -> tables.database()
                        .change(tx -> tables.promises().save(tx, withKept(promise, Optional.empty()))));
        news.changed();
    }

    /// A decision that binds the owner to a day is a promise.
    Optional<Promise> decided(Tx tx, IntroductionId introduction, Party to, Decision decision) {
        Optional<Promise> made = switch (decision) {
            case Decision.BuyTime(LocalDate until) ->
                Optional.of(mine(introduction, to, PromiseMade.What.GET_BACK, "An answer by then", until));
            case Decision.Redirect(String offer, LocalDate by) ->
                Optional.of(mine(
                        introduction,
                        to,
                        PromiseMade.What.INTRODUCE,
                        offer.isBlank() ? "Someone or something that fits" : offer,
                        by));
            case Decision.Accept ignored -> Optional.empty();
            case Decision.DirectClosure ignored -> Optional.empty();
            case Decision.SoftFade ignored -> Optional.empty();
            case Decision.Dismiss ignored -> Optional.empty();
        };
        made.ifPresent(promise -> tables.promises().save(tx, promise));
        return made;
    }

    /// What a message promises, by the owner or to the owner.
    void read(Tx tx, IntroductionId introduction, Message message, boolean mine, Party other, List<PromiseMade> made) {
        boolean known = tables.promises().of(introduction).stream()
                .anyMatch(
                        promise -> promise.madeIn().filter(message.id()::equals).isPresent());
        if (known) {
            return;
        }
        for (PromiseMade one : made) {
            tables.promises()
                    .save(
                            tx,
                            new Promise(
                                    new PromiseId(ids.next()),
                                    Optional.of(introduction),
                                    mine,
                                    other,
                                    one.what(),
                                    one.text(),
                                    one.from(),
                                    one.due(),
                                    Optional.of(message.id()),
                                    message.at().toInstant(),
                                    Optional.empty()));
        }
    }

    private Promise mine(IntroductionId introduction, Party to, PromiseMade.What what, String words, LocalDate due) {
        return new Promise(
                new PromiseId(ids.next()),
                Optional.of(introduction),
                true,
                to,
                what,
                words,
                Optional.of(due),
                Optional.of(due),
                Optional.empty(),
                clock.instant(),
                Optional.empty());
    }

    private static Promise withKept(Promise promise, Optional<java.time.Instant> kept) {
        return new Promise(
                promise.id(),
                promise.introduction(),
                promise.mine(),
                promise.madeTo(),
                promise.what(),
                promise.text(),
                promise.from(),
                promise.due(),
                promise.madeIn(),
                promise.madeAt(),
                kept);
    }
}
