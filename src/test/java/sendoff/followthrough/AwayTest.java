package sendoff.followthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Preferences;
import sendoff.domain.WorkCalendar;
import sendoff.testing.Cast;
import sendoff.testing.TestDesk;

/// All replies came on Tuesday, 17 November 2026; Thursday the 26th is free.
class AwayTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-17T10:05:00+01:00");
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            TestDesk.ZONE, Preferences.standard(TestDesk.ZONE).workDays(), LocalDate.of(2026, 11, 26)::equals);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am out of the office and back on 30 November 2026. | 2026-11-30",
                "Thanks for your mail! I'm away from my desk until Friday and will reply after that. | 2026-11-23",
                "I am on annual leave from 16 November through 25 November. | 2026-11-27",
                "On leave 16 November – 20 November. | 2026-11-23",
                "I'm out until Friday, back at my desk on Monday, 23 November. | 2026-11-23",
                "I return to the office on Wednesday, 2 December; my colleague covers until 1 December. | 2026-12-02",
                "I'll be back on Saturday, 28 November. | 2026-11-30",
                "Ich bin bis zum 27. November nicht im Haus. | 2026-11-30",
                "Ich bin ab dem 24. November wieder erreichbar. | 2026-11-24",
                "Ich bin bis zum 4. Dezember nicht im Büro. | 2026-12-07",
                "Je suis absente jusqu'au 11 décembre inclus. | 2026-12-14",
                "Estoy de vacaciones y vuelvo el 9 de diciembre. | 2026-12-09",
                "Ik ben afwezig tot en met vrijdag 20 november. | 2026-11-23",
                "Jeg er tilbage mandag den 4. januar 2027. | 2027-01-04",
                "Jag är på semester, tillbaka den 1 december. | 2026-12-01",
                "I am on parental leave and will be back in March 2027. | 2027-03-01",
                "Out of office. Our fair is on 24 November, see you there! | 2026-11-24"
            })
    void the_day_of_return_is_read(String words, LocalDate day) {
        assertThat(until(words)).contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am on leave from 20 December to 4 January and will answer after that. | 2027-01-04",
                "I am away from December 1 to January 4. | 2027-01-04",
                "Annual leave 14 December - 4 January. | 2027-01-05",
                "Out of office: 20 December until 4 January, then I read everything. | 2027-01-05"
            })
    void a_leave_that_has_begun_ends_on_its_last_day(String words, LocalDate day) {
        Message plain = Cast.message(
                "b@example.org",
                Cast.BEN,
                List.of(Cast.ADA),
                "Automatic reply: Hello",
                words,
                OffsetDateTime.parse("2026-12-21T10:05:00+01:00"));

        assertThat(Away.until(Cast.automatic(plain, Notice.OUT_OF_OFFICE), CALENDAR))
                .contains(day);
    }

    @Test
    void who_names_no_day_is_waited_for_as_long_as_anybody() {
        assertThat(until("I am travelling with limited access to mail.")).isEmpty();
    }

    @Test
    void a_person_is_not_away_because_they_name_a_day() {
        Message person =
                Cast.message("p@example.org", Cast.BEN, List.of(Cast.ADA), "Hello", "I'm back on 30 November.", AT);

        assertThat(Away.until(person, CALENDAR)).isEmpty();
    }

    private static Optional<LocalDate> until(String words) {
        Message plain = Cast.message("a@example.org", Cast.BEN, List.of(Cast.ADA), "Automatic reply: Hello", words, AT);
        return Away.until(Cast.automatic(plain, Notice.OUT_OF_OFFICE), CALENDAR);
    }
}
