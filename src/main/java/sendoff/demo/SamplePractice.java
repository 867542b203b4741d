package sendoff.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.Channel;
import sendoff.domain.Exercise.Scope;
import sendoff.domain.Party;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;

/// How the sample owner keeps at it: a time for the review with somebody in each of its parts, and an exercise in its
/// second week.
final class SamplePractice {
    private static final int DAYS_INTO_IT = 8;

    private SamplePractice() {}

    static void begin(Desk desk) {
        desk.calendar().review(false, DayOfWeek.FRIDAY, LocalTime.of(15, 0), Duration.ofMinutes(20));
        var calendar = desk.ownership().calendar();
        LocalDate today = calendar.dayOf(desk.clock().instant());
        desk.exercising().start(Scope.of(Channel.LINKEDIN), today.minusDays(DAYS_INTO_IT));
        slipped(desk, "Ines Okoro", "I'll send you the paper on small grids", today.minusDays(2));
        slipped(desk, "Marek Dvorak", "You'll have my notes on the pilot", today.minusDays(9));
        desk.keeping().letStand();
    }

    private static void slipped(Desk desk, String name, String words, LocalDate due) {
        String address = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@people.example";
        desk.keeping().note(true, Party.of(name, address), new PromiseMade(What.SEND, words, Optional.of(due)));
    }
}
