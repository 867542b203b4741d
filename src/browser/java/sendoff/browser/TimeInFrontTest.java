package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// The browser's clock stands until the test lets it run.
class TimeInFrontTest extends InABrowser {
    private static final String BEFORE = "2026-11-17T09:00:00";
    private static final String THEN = "2026-11-17T09:20:00";

    private void opens() {
        ada.page.clock().install(new Clock.InstallOptions().setTime(BEFORE));
        ada.page.clock().pauseAt(THEN);
        ada.open(desk.page(0));
    }

    private void leavesAfter(Duration spent) {
        ada.open("/promises");
        ada.waitFor(() -> !measured().isZero());
        Assertions.assertThat(measured()).isEqualTo(spent);
    }

    private Duration measured() {
        return desk.ada.tables.months().spent(YearMonth.of(2026, 11));
    }

    @Test
    void time_counts_while_the_page_is_in_front_and_not_while_it_is_paused() {
        opens();
        ada.page.clock().runFor(20_000);
        ada.see("[data-pauses]").click();
        assertThat(ada.see("[data-pauses]")).hasText("Measure again");
        ada.page.clock().runFor(30_000);
        ada.see("[data-pauses]").click();
        assertThat(ada.see("[data-pauses]")).hasText("Pause it");
        ada.page.clock().runFor(5_000);

        leavesAfter(Duration.ofSeconds(25));
    }

    @Test
    void whoever_walks_away_is_counted_a_minute_and_no_more() {
        opens();
        ada.page.clock().runFor(900_000);

        leavesAfter(Duration.ofSeconds(60));
    }
}
