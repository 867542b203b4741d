package sendoff.desk.reflecting;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.compose.Situation;
import sendoff.compose.Template;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Stages;
import sendoff.domain.Filed;
import sendoff.domain.FirstWeek;
import sendoff.domain.IntroductionId;
import sendoff.domain.OneAWeek;
import sendoff.domain.Review;
import sendoff.domain.ReviewTime;
import sendoff.reflect.ReviewSlip;
import sendoff.reflect.ReviewSlip.Before;
import sendoff.reflect.ReviewSlip.Sign;
import sendoff.store.Queue;
import sendoff.store.Tables;

/// The owner's own practice: how they begin, and what helps when reviews slip. Everything is read from what they did.
public final class Steadying {
    private static final int THREE = 3;
    /// Who said no is not asked again before.
    private static final int ASK_AGAIN_DAYS = 30;

    private static final Set<Situation> REDIRECTS =
            EnumSet.of(Situation.REDIRECT_TO_A_PERSON, Situation.REDIRECT_TO_A_RESOURCE);
    private static final Set<Situation> CLOSES = EnumSet.of(
            Situation.NO_TO_A_CALL,
            Situation.NO_TO_ADVISING,
            Situation.NO_TO_SPEAKING,
            Situation.NO_TO_BEING_INTRODUCED,
            Situation.NO_TO_INTRODUCING_A_CONTACT,
            Situation.CAPACITY_REACHED,
            Situation.LATE_CLOSE,
            Situation.CLOSING_WHAT_YOU_STARTED);

    private final Tables tables;
    private final Stages stages;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;

    public Steadying(Tables tables, Stages stages, Ownership ownership, Clock clock, News news) {
        this.tables = tables;
        this.stages = stages;
        this.ownership = ownership;
        this.clock = clock;
        this.news = news;
    }

    private LocalDate today() {
        return ownership.calendar().dayOf(clock.instant());
    }

    private int late() {
        Instant now = clock.instant();
        return tables.queue().dueBefore(now, now);
    }

    // ---- reviews that slip

    /// By what it shows that reviews slip.
    public enum Slip {
        MORE_LATE,
        NOTHING_CLOSED
    }

    /// How reviews slip, as long as a reminder to close one a week may be offered for it.
    public Optional<Slip> slip() {
        boolean said = tables.reviews()
                .oneAWeek()
                .filter(wish -> wish.day().isPresent()
                        || wish.said().plusDays(ASK_AGAIN_DAYS).isAfter(today()))
                .isPresent();
        if (said) {
            return Optional.empty();
        }
        Optional<Review> last = tables.reviews().newest();
        Set<Sign> signs = ReviewSlip.signs(
                late(),
                last.map(review -> new Before(ownership.calendar().dayOf(review.begun()), review.late())),
                tables.reviews().lastClosed().map(ownership.calendar()::dayOf),
                today());
        return signs.stream().findFirst().map(sign -> switch (sign) {
            case MORE_LATE -> Slip.MORE_LATE;
            case NOTHING_CLOSED -> Slip.NOTHING_CLOSED;
        });
    }

    /// @param yes once a week, on the day of the review
    public void remind(boolean yes) {
        DayOfWeek day = tables.calendars().reviewTime().map(ReviewTime::day).orElse(DayOfWeek.FRIDAY);
        var wish = new OneAWeek(Optional.of(day).filter(_ -> yes), today());
        tables.database().change(tx -> tables.reviews().save(tx, wish));
        news.changed();
    }

    /// On which weekday the owner is reminded to close one.
    public Optional<DayOfWeek> reminds() {
        return tables.reviews().oneAWeek().flatMap(OneAWeek::day);
    }

    // ---- the first week

    /// How far the owner has come with what one begins with.
    ///
    /// @param oldest how many of them are dealt with, and how many there were
    public record Begun(FirstWeek week, int done, boolean close, boolean redirect, boolean block) {
        public boolean isDone() {
            return done >= week.oldest().size() && close && redirect && block;
        }
    }

    /// Empty where nobody waited yet, and where the owner put it away or did it all.
    public Optional<Begun> firstWeek() {
        return began().filter(week -> !week.put() && !isAMonthAgo(week))
                .map(this::begun)
                .filter(begun -> !begun.isDone());
    }

    /// Written down when somebody first waits. Who has answered here before has begun already.
    private synchronized Optional<FirstWeek> began() {
        Optional<FirstWeek> known = tables.reviews().firstWeek();
        Instant now = clock.instant();
        List<Queue.Row> waiting = known.isPresent() ? List.of() : tables.queue().rows(Queue.Filter.ALL, now, THREE, 0);
        if (waiting.isEmpty()) {
            return known;
        }
        boolean before = tables.outbox().lastApproved().isPresent();
        var week = new FirstWeek(
                now,
                waiting.stream().map(Queue.Row::id).toList(),
                tables.queue().waiting(now),
                late(),
                before,
                before);
        tables.database().noteInPassing(tx -> tables.reviews().save(tx, week));
        return Optional.of(week);
    }

    private Begun begun(FirstWeek week) {
        return new Begun(
                week,
                (int) week.oldest().stream().filter(this::isDealtWith).count(),
                hasOwn(CLOSES),
                hasOwn(REDIRECTS),
                tables.calendars().reviewTime().isPresent());
    }

    private boolean isDealtWith(IntroductionId id) {
        return tables.introductions().find(id).filter(Filed::isOnDesk).isEmpty();
    }

    private boolean hasOwn(Set<Situation> situations) {
        return own().anyMatch(template -> situations.contains(template.situation()));
    }

    private Stream<Template> own() {
        return stages.playbooks().templates().stream().filter(Template::own);
    }

    /// @param away false brings it back
    public void putAway(boolean away) {
        tables.reviews()
                .firstWeek()
                .ifPresent(week -> save(isAMonthAgo(week) ? week.lookedBack(away) : week.putAway(away)));
        news.changed();
    }

    private void save(FirstWeek week) {
        tables.database().change(tx -> tables.reviews().save(tx, week));
    }

    // ---- after a month

    /// Then and now.
    ///
    /// @param answered how many were answered here in between
    public record LookBack(FirstWeek then, int waiting, int late, int answered) {}

    /// A month after the beginning, until the owner looked at it.
    public Optional<LookBack> lookBack() {
        return tables.reviews()
                .firstWeek()
                .filter(week -> !week.looked() && isAMonthAgo(week))
                .map(week -> new LookBack(
                        week,
                        tables.queue().waiting(clock.instant()),
                        late(),
                        tables.reviews().answeredSince(week.began())));
    }

    private boolean isAMonthAgo(FirstWeek week) {
        return !today().isBefore(ownership.calendar().dayOf(week.began()).plusMonths(1));
    }
}
