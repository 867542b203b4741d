package sendoff.desk.weighing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sendoff.assess.Facts.Sign;
import sendoff.assess.SameAsk;
import sendoff.domain.Door;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.Standing.By;
import sendoff.domain.Standing.State;
import sendoff.domain.WorkCalendar;
import sendoff.store.Answers.Given;

/// What was said to the same person before, and what follows from it.
final class Earlier {
    private static final Set<Framework> NO = EnumSet.of(Framework.DIRECT_CLOSURE, Framework.SOFT_FADE);
    private static final int ENOUGH = 3;

    private Earlier() {}

    /// When they had the newest answer we know of.
    static Optional<Instant> at(Filed filed, Bearings bearings) {
        return of(filed, bearings).map(Given::at).or(() -> bearings.door(filed).map(Door::left));
    }

    /// The newest answer to them.
    static Optional<Given> of(Filed filed, Bearings bearings) {
        List<Given> answered = bearings.answered(filed);
        return answered.isEmpty() ? Optional.empty() : Optional.of(answered.getLast());
    }

    static Set<Sign> signs(Filed filed, Bearings bearings) {
        var signs = EnumSet.noneOf(Sign.class);
        Optional<Door> door = bearings.door(filed);
        boolean holds = door.flatMap(open -> open.holds(bearings.today())).orElse(false);
        if (holds) {
            signs.add(Sign.DOOR_HOLDS);
        } else if (isSameAsk(filed, bearings)
                && door.filter(Earlier::isForTheOwnerToTell).isEmpty()) {
            signs.add(Sign.SAME_ASK);
        }
        if (isThirdPushback(filed, bearings)) {
            signs.add(Sign.PUSHED_BACK_THRICE);
        }
        return signs;
    }

    /// A condition without a day.
    private static boolean isForTheOwnerToTell(Door door) {
        return door.opens().isEmpty();
    }

    /// In another conversation; in the same one it is a pushback.
    private static boolean isSameAsk(Filed filed, Bearings bearings) {
        return of(filed, bearings)
                .filter(given -> NO.contains(given.framework()))
                .filter(given -> !given.introduction().equals(filed.id()))
                .filter(given ->
                        SameAsk.asks(given.ask(), filed.introduction().ask().line()))
                .isPresent();
    }

    private static boolean isThirdPushback(Filed filed, Bearings bearings) {
        var turns = filed.standing().turns();
        return filed.standing().state() == State.CLOSED
                && !turns.isEmpty()
                && turns.getLast().by() == By.OTHER
                && bearings.answered(filed).stream()
                                .filter(given -> given.introduction().equals(filed.id()))
                                .filter(given -> NO.contains(given.framework()))
                                .count()
                        >= ENOUGH;
    }

    /// `3 March`, with the year when it is another one.
    static String day(Instant at, WorkCalendar calendar, LocalDate today) {
        LocalDate day = calendar.dayOf(at);
        return DateTimeFormatter.ofPattern(day.getYear() == today.getYear() ? "d MMMM" : "d MMMM yyyy", Locale.ENGLISH)
                .format(day);
    }
}
