package sendoff.desk.common;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Owner;
import sendoff.domain.Preferences;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class OwnershipTest {
    @TempDir
    Path home;

    TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void a_question_of_friday_is_due_on_tuesday_at_the_same_time() {
        assertThat(dueOf("Fri, 13 Nov 2026 16:20:00 +0100")).isEqualTo(Instant.parse("2026-11-17T15:20:00Z"));
    }

    @Test
    void a_question_of_saturday_is_due_at_the_end_of_tuesday() {
        assertThat(dueOf("Sat, 14 Nov 2026 11:00:00 +0100")).isEqualTo(Instant.parse("2026-11-17T23:00:00Z"));
    }

    @Test
    void forty_eight_plain_hours_know_no_weekend() {
        ada.desk
                .ownership()
                .set(preferences()
                        .withDeadlines(true, preferences().undo(), preferences().window()));

        assertThat(dueOf("Fri, 13 Nov 2026 16:20:00 +0100")).isEqualTo(Instant.parse("2026-11-15T15:20:00Z"));
    }

    @Test
    void a_day_off_does_not_count() {
        calendar("", List.of(LocalDate.of(2026, 11, 16)));

        assertThat(dueOf("Fri, 13 Nov 2026 16:20:00 +0100")).isEqualTo(Instant.parse("2026-11-18T15:20:00Z"));
    }

    @Test
    void a_public_holiday_does_not_count() {
        calendar("US", List.of());
        ada.clock.set(Instant.parse("2026-11-25T12:00:00Z"));

        // 26 November 2026 is Thanksgiving.
        assertThat(dueOf("Wed, 25 Nov 2026 10:00:00 +0100")).isEqualTo(Instant.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void the_addresses_of_connected_accounts_are_the_owners() {
        ada.desk.ownership().set(preferences().ownedBy(new Owner("", Set.of())));
        assertThat(ada.desk.ownership().owner().addresses()).isEmpty();

        ada.withAccount();

        assertThat(ada.desk.ownership().owner().addresses()).containsExactly("ada@example.com");
        assertThat(ada.desk.ownership().owner().name()).isEqualTo("Ada Lindqvist");
    }

    private void calendar(String country, List<LocalDate> off) {
        ada.desk
                .ownership()
                .set(preferences().withDays(TestDesk.ZONE, preferences().workDays(), country, off));
    }

    private Preferences preferences() {
        return ada.desk.ownership().preferences();
    }

    private Instant dueOf(String date) {
        ada.receivesRaw(Raw.carla().id("a@example.net").at(date).says(Raw.CARLAS_ASK));
        return ada.queue().getFirst().due();
    }
}
