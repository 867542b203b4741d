package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Logged.Facts;
import sendoff.domain.Received;
import sendoff.domain.Report;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Stakes;
import sendoff.domain.Wait;
import sendoff.store.Tx;
import sendoff.testing.TestDesk;

/// How long it takes says `bench/report`; here nobody is lost or counted twice.
@Tag("long")
class HundredThousandClosedTest {
    private static final int MANY = 100_000;
    private static final int AT_ONCE = 5_000;
    private static final int ANSWERS_OF_A_KIND = 5;
    private static final Instant FIRST = Instant.parse("2026-10-01T06:00:00Z");

    @TempDir
    Path home;

    @Test
    void a_hundred_thousand_closed_introductions_are_each_counted_once() {
        try (var ada = new TestDesk(home, Instant.parse("2026-11-20T08:20:00Z"))) {
            for (int begin = 0; begin < MANY; begin += AT_ONCE) {
                int from = begin;
                ada.tables.database().change(tx -> {
                    for (int n = from; n < from + AT_ONCE; n++) {
                        closed(ada, tx, n);
                    }
                });
            }

            Report october = ada.desk.reflecting().month(YearMonth.of(2026, 10));

            assertThat(october.lead()).startsWith("100000 introductions came.");
            assertThat(all(october, "frameworks", "All")).isEqualTo(MANY);
            assertThat(all(october, "channels", "All")).isEqualTo(MANY);
            assertThat(all(october, "introducers", "Brought")).isEqualTo(MANY / 2.0);
            assertThat(october.section("frameworks").orElseThrow().table().rows())
                    .hasSize(ANSWERS_OF_A_KIND)
                    .allSatisfy(row -> assertThat(row.number(row.cells().size() - 2))
                            .isEqualTo(MANY / (double) ANSWERS_OF_A_KIND));
        }
    }

    private static double all(Report report, String section, String column) {
        Section told = report.section(section).orElseThrow();
        int place = told.table().columns().indexOf(column) - 1;
        return told.table().rows().stream()
                .mapToDouble((Row row) -> row.number(place))
                .sum();
    }

    private static void closed(TestDesk ada, Tx tx, int n) {
        Instant since = FIRST.plusSeconds(n * 25L);
        Instant until = since.plus(Duration.ofHours(1 + n % 40));
        Framework framework = Framework.values()[n % ANSWERS_OF_A_KIND];
        var wait = new Wait(
                since,
                since.plus(Duration.ofDays(2)),
                Optional.of(until),
                Wait.End.ANSWERED,
                Duration.between(since, until));
        var facts = new Facts(
                Channel.values()[n % 3],
                n % 2 == 0 ? KindName.INTRODUCED : KindName.NETWORKING_REQUEST,
                Stakes.values()[n % 3],
                Optional.of("person" + n % 60_000 + "@example.net"),
                n % 2 == 0 ? Optional.of("friend" + n % 8 + "@example.org") : Optional.empty(),
                since,
                Optional.of(until),
                Optional.of(framework),
                0,
                Optional.of(Received.values()[n % 4]),
                Optional.of(until));
        ada.tables.outcomes().log(tx, new IntroductionId(new UUID(9, n)), facts, List.of(wait));
    }
}
