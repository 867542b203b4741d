package sendoff.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.Gift;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Members;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.GroupId;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Logged.Facts;
import sendoff.domain.Logged.Word;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.Promise.How;
import sendoff.domain.Promise.Origin;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
import sendoff.domain.Received;
import sendoff.domain.Stakes;
import sendoff.domain.Wait;
import sendoff.domain.Wait.End;
import sendoff.domain.WorkCalendar;
import sendoff.store.Outcomes.Approval;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// A year of somebody who begins to use Sendoff in February: written into the outcome log as it would lie there. The
/// same seed gives the same year, to the minute.
public final class SimulatedYear {
    public static final int YEAR = 2026;

    private static final GroupId STUDENTS = new GroupId(new UUID(0x57, 1));
    private static final GroupId FOUNDERS = new GroupId(new UUID(0x57, 2));
    private static final List<String> INTRODUCERS =
            List.of("ben@example.org", "dana@example.com", "femi@example.net", "ola@example.org");

    private final Tables tables;
    private final WorkCalendar calendar;
    private final Random chance;
    private int made;

    private SimulatedYear(Tables tables, WorkCalendar calendar, long seed) {
        this.tables = tables;
        this.calendar = calendar;
        this.chance = new Random(seed);
    }

    public static void fill(Tables tables, WorkCalendar calendar, long seed) {
        var year = new SimulatedYear(tables, calendar, seed);
        tables.database().change(tx -> {
            year.plan(tx);
            for (LocalDate day = LocalDate.of(YEAR, 1, 1); day.getYear() == YEAR; day = day.plusDays(1)) {
                year.day(tx, day);
            }
            // Somebody begins in February; how it was before is counted once.
            tables.settings().scanned(tx, year.at(LocalDate.of(YEAR, 2, 2), 8 * 60));
        });
    }

    private void plan(Tx tx) {
        tables.plan().save(tx, group(STUDENTS, "Students", Measure.CALLS, Period.MONTH, 2));
        tables.plan().save(tx, group(FOUNDERS, "Founders in my field", Measure.HOURS, Period.MONTH, 3 * 60));
    }

    private static GivingGroup group(GroupId id, String name, Measure measure, Period period, int allowance) {
        return new GivingGroup(id, name, "", measure, period, allowance, Members.NOBODY, "");
    }

    private void day(Tx tx, LocalDate day) {
        boolean free = !calendar.isBusinessDay(day);
        // August is quiet: nobody writes.
        int asks = day.getMonthValue() == 8 ? 0 : chance.nextInt(free ? 2 : 4);
        for (int n = 0; n < asks; n++) {
            ask(tx, day);
        }
        if (!free && day.getDayOfWeek() == DayOfWeek.WEDNESDAY && day.getMonthValue() != 8) {
            ownAsk(tx, day);
            promise(tx, day);
        }
    }

    private void ask(Tx tx, LocalDate day) {
        Instant since = at(day, 7 * 60 + chance.nextInt(12 * 60));
        Channel channel =
                chance.nextInt(10) < 7 ? Channel.EMAIL : chance.nextBoolean() ? Channel.LINKEDIN : Channel.SLACK;
        boolean introduced = chance.nextInt(3) == 0;
        IntroductionId id = next();
        boolean before = day.isBefore(LocalDate.of(YEAR, 2, 2));
        boolean never = chance.nextInt(10) < (before ? 6 : 0);
        int hours = before ? 30 + chance.nextInt(200) : 1 + chance.nextInt(channel == Channel.LINKEDIN ? 96 : 40);
        Instant until = since.plus(Duration.ofHours(hours)).plus(Duration.ofMinutes(chance.nextInt(60)));
        Framework framework = framework();
        Optional<Received> received = received(framework);
        boolean dismissed = !never && framework == Framework.DISMISS;
        Optional<Instant> ends = never ? Optional.empty() : Optional.of(until);
        var wait = new Wait(
                since,
                calendar.answerDue(since),
                ends,
                never ? End.NONE : dismissed ? End.LET_GO : End.ANSWERED,
                ends.map(end -> calendar.onBusinessDays(since, end)).orElse(Duration.ZERO));
        boolean answered = !never && !dismissed;
        tables.outcomes()
                .log(
                        tx,
                        id,
                        new Facts(
                                channel,
                                introduced ? KindName.INTRODUCED : KindName.NETWORKING_REQUEST,
                                Stakes.values()[chance.nextInt(3)],
                                Optional.of("person" + chance.nextInt(150) + "@example.net"),
                                introduced
                                        ? Optional.of(INTRODUCERS.get(chance.nextInt(INTRODUCERS.size())))
                                        : Optional.empty(),
                                since,
                                answered ? ends : Optional.empty(),
                                never || before ? Optional.empty() : Optional.of(framework),
                                received.filter(Received.PUSHBACK::equals).isPresent() && answered ? 1 : 0,
                                answered ? received : Optional.empty(),
                                ends),
                        List.of(wait));
        if (answered && !before) {
            here(tx, id, framework, until);
        }
    }

    /// What is known of an answer that was given at the desk.
    private void here(Tx tx, IntroductionId id, Framework framework, Instant at) {
        boolean noRoom = framework == Framework.DIRECT_CLOSURE && chance.nextInt(6) == 0;
        Optional<Integer> sure =
                framework == Framework.ACCEPT ? Optional.of(chance.nextInt(4) == 0 ? 70 : 95) : Optional.empty();
        tables.outcomes().approved(tx, id, new Approval(at, framework, noRoom, sure));
        tables.outcomes().spent(tx, id, calendar.dayOf(at), Duration.ofSeconds(20 + chance.nextInt(120)));
        if (chance.nextInt(4) == 0) {
            tables.outcomes().say(tx, id, Word.NONE.felt(Optional.of(chance.nextInt(5) > 0), ""));
        }
        if (framework == Framework.ACCEPT) {
            boolean founder = chance.nextBoolean();
            tables.gifts()
                    .save(
                            tx,
                            new Gift(
                                    new UUID(0x61F7, made),
                                    founder ? FOUNDERS : STUDENTS,
                                    Optional.of(id),
                                    Party.named("Somebody"),
                                    founder ? 40 : 1,
                                    at,
                                    Optional.empty()));
        }
    }

    private void ownAsk(Tx tx, LocalDate day) {
        Instant asked = at(day, 10 * 60);
        Optional<Instant> answer = chance.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(asked.plus(Duration.ofHours(2 + chance.nextInt(100))));
        tables.outcomes()
                .log(
                        tx,
                        next(),
                        new Facts(
                                Channel.EMAIL,
                                KindName.INITIATED,
                                Stakes.MEDIUM,
                                Optional.of("expert" + chance.nextInt(20) + "@example.org"),
                                Optional.empty(),
                                asked,
                                answer,
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                answer),
                        List.of());
    }

    private void promise(Tx tx, LocalDate day) {
        Instant at = at(day, 12 * 60);
        LocalDate due = day.plusDays(5);
        PromiseState state = switch (chance.nextInt(8)) {
            case 0 -> new PromiseState.Closed(at);
            case 1 -> new PromiseState.Open();
            case 2 -> new PromiseState.Moved(day.plusDays(2), PromiseState.Word.GIVEN);
            default -> new PromiseState.Kept(at, true);
        };
        tables.promises()
                .save(
                        tx,
                        new Promise(
                                new PromiseId(new UUID(0xBEE, made)),
                                Optional.empty(),
                                true,
                                Party.named("Somebody"),
                                new PromiseMade(What.SEND, "I'll send you the list", Optional.of(due)),
                                due,
                                new Origin(How.BY_HAND, Optional.empty(), at),
                                state),
                        at);
    }

    private Framework framework() {
        int n = chance.nextInt(20);
        return n < 9
                ? Framework.DIRECT_CLOSURE
                : n < 13
                        ? Framework.REDIRECT
                        : n < 16
                                ? Framework.ACCEPT
                                : n < 18 ? Framework.BUY_TIME : n < 19 ? Framework.SOFT_FADE : Framework.DISMISS;
    }

    private Optional<Received> received(Framework framework) {
        int n = chance.nextInt(20);
        if (framework == Framework.ACCEPT) {
            return Optional.of(n < 17 ? Received.THANKS : Received.NEUTRAL);
        }
        return n < 9
                ? Optional.of(Received.THANKS)
                : n < 13
                        ? Optional.of(Received.NEUTRAL)
                        : n < 15
                                ? Optional.of(Received.PUSHBACK)
                                : n < 16 ? Optional.of(Received.HURT) : Optional.empty();
    }

    private IntroductionId next() {
        return new IntroductionId(new UUID(0x5EED, ++made));
    }

    private Instant at(LocalDate day, int minute) {
        return day.atTime(LocalTime.MIN)
                .plusMinutes(minute)
                .atZone(calendar.zone())
                .toInstant();
    }
}
