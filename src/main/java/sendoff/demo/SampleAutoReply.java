package sendoff.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.autoreply.AutoReplying;
import sendoff.domain.AutomaticReply;

/// The sample owner goes away for two weeks next month. The sample mail server keeps no filter scripts, so it is
/// Sendoff that will answer.
final class SampleAutoReply {
    private SampleAutoReply() {}

    static void set(Desk desk) {
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        LocalDate from = today.plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        desk.autoReplying()
                .on(new AutomaticReply(
                        AutoReplying.standard(),
                        Optional.of(from),
                        Optional.of(from.plusDays(13)),
                        Duration.ofDays(14)));
    }
}
