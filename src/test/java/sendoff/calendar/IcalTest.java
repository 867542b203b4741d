package sendoff.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sendoff.domain.CalendarPlace.Form;
import sendoff.domain.Entry;
import sendoff.domain.ReviewTime;

class IcalTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final Entry.Due ENTRY =
            new Entry.Due(new UUID(7, 1), "A promise to Ben", Optional.of("Zoë; a, b\nc"), FRIDAY, true, NOW);
    private static final Entry.Block BLOCK = new Entry.Block(
            new ReviewTime(
                    new UUID(7, 9),
                    false,
                    DayOfWeek.FRIDAY,
                    LocalTime.of(15, 0),
                    Duration.ofMinutes(20),
                    LocalDate.of(2026, 3, 2)),
            ZONE);

    private static Ical.Seen read(String text) {
        return Ical.read(text, ENTRY.item().toString(), ZONE);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void an_entry_reads_as_it_was_written(Form form) {
        assertThat(read(Ical.write(ENTRY, form, NOW))).isEqualTo(new Ical.Seen(Optional.of(FRIDAY), false, false));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void nobody_is_ever_invited(Form form) {
        assertThat(Ical.write(ENTRY, form, NOW) + Ical.write(BLOCK, form, NOW) + Ical.feed(List.of(ENTRY, BLOCK)))
                .doesNotContainIgnoringCase("ATTENDEE")
                .doesNotContainIgnoringCase("ORGANIZER")
                .doesNotContainIgnoringCase("METHOD")
                .contains("CLASS:PRIVATE");
    }

    @Test
    void what_the_owner_added_there_stays_when_the_day_moves() {
        String there = Ical.write(ENTRY, Form.TASK, NOW)
                .replace("SUMMARY:A promise to Ben", "SUMMARY:Ben!\r\nCOMMENT:ask Carla first")
                .replace(
                        "END:VTODO",
                        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT1H\r\nEND:VALARM\r\nEND:VTODO");

        String amended = Ical.amend(there, "A promise to Ben", ENTRY.on(FRIDAY.plusDays(3)), Form.TASK, NOW);

        assertThat(amended)
                .contains("SUMMARY:Ben!", "COMMENT:ask Carla first", "TRIGGER:-PT1H")
                .contains("DUE;VALUE=DATE:20260309")
                .doesNotContain("20260306");
    }

    @Test
    void a_title_nobody_touched_follows() {
        var renamed = new Entry.Due(ENTRY.item(), "A promise to Benedikt", Optional.empty(), FRIDAY, true, NOW);

        assertThat(Ical.amend(Ical.write(ENTRY, Form.EVENT, NOW), ENTRY.title(), renamed, Form.EVENT, NOW))
                .contains("SUMMARY:A promise to Benedikt");
    }

    @Test
    void a_task_is_ticked_off_and_the_tick_comes_off_again() {
        String done =
                Ical.completed(Ical.write(ENTRY, Form.TASK, NOW), ENTRY.item().toString(), NOW);
        assertThat(read(done).done()).isTrue();

        assertThat(read(Ical.amend(done, ENTRY.title(), ENTRY, Form.TASK, NOW)).done())
                .isFalse();
    }

    /// Near midnight a time elsewhere is another day here; on 29 March the clocks go forward.
    @ParameterizedTest
    @CsvSource({
        "DUE;VALUE=DATE:20260329, 2026-03-29",
        "DUE:20260328T233000Z, 2026-03-29",
        "DUE:20260329T220000Z, 2026-03-30",
        "DUE:20260329T215959Z, 2026-03-29",
        "DUE:20261025T225959Z, 2026-10-25",
        "DUE:20261025T230000Z, 2026-10-26",
        "DUE;TZID=Asia/Tokyo:20260306T233000, 2026-03-06",
        "DUE;TZID=America/New_York:20260306T200000, 2026-03-07",
        "DUE;TZID=Somewhere of Our Own:20260306T200000, 2026-03-06",
        "DUE:20260306T235900, 2026-03-06"
    })
    void a_time_falls_on_the_owners_day(String line, LocalDate day) {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nUID:" + ENTRY.item() + "\r\n" + line
                + "\r\nEND:VTODO\r\nEND:VCALENDAR\r\n";

        assertThat(read(text).day()).contains(day);
    }

    @Test
    void a_task_without_a_day_and_nonsense_for_one_are_read_as_none() {
        String text = Ical.write(ENTRY, Form.TASK, NOW);
        assertThat(read(text.replaceFirst("DUE;VALUE=DATE:\\d+\r\n", "")).day()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "'<html>sign in</html>'", "'BEGIN:VCALENDAR'", "'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'"})
    void what_is_no_entry_is_said_to_be_none(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Ical.Unreadable.class);
    }

    @Test
    void the_review_keeps_its_hour_over_the_change_of_clocks() {
        assertThat(Ical.write(BLOCK, Form.TASK, NOW))
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/Copenhagen")
                .contains("BEGIN:DAYLIGHT\r\nDTSTART:20250330T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
                        + "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
                .contains("DTSTART;TZID=Europe/Copenhagen:20260306T150000")
                .contains("RRULE:FREQ=WEEKLY;BYDAY=FR", "DURATION:PT20M");
    }

    @Test
    void a_monthly_review_begins_with_the_next_first_friday() {
        var monthly = new ReviewTime(
                new UUID(7, 9),
                true,
                DayOfWeek.FRIDAY,
                LocalTime.of(15, 0),
                Duration.ofMinutes(20),
                LocalDate.of(2026, 3, 7));

        assertThat(Ical.write(new Entry.Block(monthly, ZONE), Form.EVENT, NOW))
                .contains("20260403T150000", "RRULE:FREQ=MONTHLY;BYDAY=1FR");
    }

    @Test
    void the_feed_is_the_same_text_as_long_as_nothing_changed() {
        assertThat(Ical.feed(List.of(ENTRY, BLOCK)))
                .isEqualTo(Ical.feed(List.of(ENTRY, BLOCK)))
                .contains("DESCRIPTION:Zoë\\; a\\, b\\nc")
                .contains("X-WR-CALNAME:Sendoff")
                .isNotEqualTo(Ical.feed(List.of(ENTRY.on(FRIDAY.plusDays(1)), BLOCK)));
    }
}
