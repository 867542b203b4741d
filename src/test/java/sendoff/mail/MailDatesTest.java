package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 3 Mar 2026 08:15:07 +0100           | 2026-03-03T08:15:07+01:00
            Tue, 13 Mar 2026 08:15:00 -0730 (XYZ)    | 2026-03-13T08:15:00-07:30
            3 mar 2026 08:15:60 +0000                | 2026-03-03T08:15:59Z
            Tue,   3 Mar 2026 08:15:00 +9900         | 2026-03-03T08:15:00Z
            Tuesday, 3 March 2026 8:15 +0100         | 2026-03-03T08:15:00+01:00
            Tue, 3 Mar 26 08:15:00 EST               | 2026-03-03T08:15:00-05:00
            Tue Mar  3 08:15:00 2026                 | 2026-03-03T08:15:00Z
            2026-03-03T08:15:00+01:00                | 2026-03-03T08:15:00+01:00
            """)
    void a_date_is_read_as_prescribed_and_as_programs_write_it(String written, OffsetDateTime meant) {
        assertThat(MailDates.parse(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tue, 33 Mar 2026 08:15:00 +0100", "Tue, 3 Foo 2026 08:15:00 +0100", "Tue, 3 Mar", "3", ""})
    void what_names_no_moment_is_none(String written) {
        assertThat(MailDates.parse(written)).isEmpty();
    }
}
