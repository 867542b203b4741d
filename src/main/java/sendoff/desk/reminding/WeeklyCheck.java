package sendoff.desk.reminding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.domain.Occasion;
import sendoff.domain.Prompt;
import sendoff.domain.WorkCalendar;
import sendoff.store.Tables;

/// A channel that is too much is turned down, not ignored: with LinkedIn's notices off, the owner looks there once a
/// week and is reminded of it. Off until they ask for it.
///
/// Source: the practice, section 1.
public final class WeeklyCheck {
    private static final String SINCE = "linkedin-check";
    private static final int WEEK = 7;
    private static final String WORDS = "Message requests and invitations on LinkedIn";

    private final Tables tables;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;

    public WeeklyCheck(Tables tables, Ownership ownership, Clock clock, News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.clock = clock;
        this.news = news;
    }

    /// The day it counts from; empty while it is off.
    public Optional<LocalDate> since() {
        return tables.settings().value(SINCE).map(LocalDate::parse);
    }

    /// From today on once a week; or no more.
    public void set(boolean on) {
        LocalDate today = ownership.calendar().dayOf(clock.instant());
        Optional<LocalDate> since = since();
        if (on == since.isPresent()) {
            return;
        }
        tables.database().change(tx -> {
            since.ifPresent(day -> {
                tables.settings().remove(tx, SINCE, day.toString());
                tables.prompts().done(tx, Occasion.CHECK_LINKEDIN, clock.instant());
            });
            if (on) {
                tables.settings().put(tx, SINCE, today.toString());
            }
        });
        news.changed();
    }

    /// When it comes up next.
    public Optional<LocalDate> next() {
        LocalDate today = ownership.calendar().dayOf(clock.instant());
        return since().map(day -> {
            LocalDate week = week(day, today);
            return tables.prompts().isFired(id(week)) ? week.plusDays(WEEK) : week;
        });
    }

    /// This week's, if it has not come up yet; an earlier one goes then, done or not.
    Optional<Prompt> due(Instant now, WorkCalendar calendar) {
        LocalDate today = calendar.dayOf(now);
        return since().map(day -> week(day, today))
                .filter(week -> !tables.prompts().isFired(id(week)))
                .map(week -> {
                    tables.database().change(tx -> tables.prompts().done(tx, Occasion.CHECK_LINKEDIN, now));
                    return new Prompt(
                            id(week),
                            Occasion.CHECK_LINKEDIN,
                            Optional.empty(),
                            Optional.empty(),
                            WORDS,
                            week,
                            Optional.empty(),
                            now);
                });
    }

    private static LocalDate week(LocalDate since, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(since, today));
        return since.plusDays(days - days % WEEK);
    }

    private static String id(LocalDate week) {
        return Occasion.CHECK_LINKEDIN.word() + "|" + week;
    }
}
