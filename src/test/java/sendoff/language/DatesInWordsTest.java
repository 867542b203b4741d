package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cpu.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.language.DateInWords.Precision;

class DatesInWordsTest {
    private static final OffsetDateTime TUESDAY = OffsetDateTime.parse("2026-11-17T10:00:00-05:00");
    private static final OffsetDateTime MONDAY_IN_PARIS = OffsetDateTime.parse("2026-11-16T10:00:00+01:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                in a couple of minutes | 2026-11-17
                in 25 minutes | 2026-11-17
                in a day or two | 2026-11-19
                in a couple of days | 2026-11-19
                11/28 | 2026-11-28
                on 10-25 | 2027-10-25
                see you sunday | 2026-11-22
                by the 25th | 2026-11-25
                on the 12th | 2026-12-12
                in Q1 | 2027-03-31
                by end of Q1 2027 | 2027-03-31
                mid-January | 2027-01-20
                early December | 2026-12-10
                late January | 2027-01-31
                end of the week | 2026-11-20
                by end of week | 2026-11-20
                end of the month | 2026-11-30
                by month end | 2026-11-30
                within two business days | 2026-11-19
                in 3 working days | 2026-11-20
                next week | 2026-11-27
                early next week | 2026-11-27
                this week | 2026-11-20
                later this week | 2026-11-20
                this weekend | 2026-11-22
                over the weekend | 2026-11-22
                in January | 2027-01-31
                Monday or Tuesday | 2026-11-24
                Thursday 3 or Friday 4 December | 2026-12-04
                Thursday the 3rd and Friday the 4th of December | 2026-12-04
                between Monday 30 November and Friday 4 December | 2026-12-04
                between Monday the 30th of November and Friday, the 4th of December | 2026-12-04
                today or tomorrow | 2026-11-18
                after Thanksgiving | 2026-11-27
                before Christmas | 2026-12-24
                by noon | 2026-11-17
                first thing Monday | 2026-11-23
                first thing in the morning | 2026-11-18
                a week from Tuesday | 2026-12-01
                Tuesday week | 2026-12-01
                2026-12-03 | 2026-12-03
                am 3.12. | 2026-12-03
                by 12/3 | 2026-12-03
                on Friday next week | 2026-11-27
                next week on Tuesday | 2026-11-24
                the week of November 23rd | 2026-11-27
                the week after next | 2026-12-04
                in two weeks | 2026-12-01
                in 3-4 weeks | 2026-12-15
                in three to four weeks | 2026-12-15
                a week from today | 2026-11-24
                three weeks from now | 2026-12-08
                by the end of next month | 2026-12-31
                this quarter | 2026-12-31
                end of the quarter | 2026-12-31
                next quarter | 2027-03-31
                by end of day | 2026-11-17
                EOD tomorrow | 2026-11-18
                end of day Friday | 2026-11-20
                by 5pm on Thursday | 2026-11-19
                tonight | 2026-11-17
                the day after tomorrow | 2026-11-19
                on Wednesday, December 2nd | 2026-12-02
                on 2 December 2026 | 2026-12-02
                between 21 and 25 October | 2027-10-25
                on Dec. 2 | 2026-12-02
                in the spring | 2027-05-31
                in the new year | 2027-01-31
                by the end of the year | 2026-12-31
                by year-end | 2026-12-31
                within 24 hours | 2026-11-18
                within the next week | 2026-11-24
                in the next couple of days | 2026-11-19
                within a fortnight | 2026-12-01
                in a month | 2026-12-17
                on New Year's Eve | 2026-12-31
                in two weeks' time | 2026-12-01
                the first week of March | 2027-03-05
                by Fri | 2026-11-20
                on Thurs. | 2026-11-19
                next Wednesday | 2026-11-25
                in May | 2027-05-31
                by March 3 | 2027-03-03
                by 2026/12/05 | 2026-12-05
                due 2026/11/30 | 2026-11-30
                before Q2 | 2027-03-31
                before Q1 | 2026-12-31
                by 5pm PST tomorrow | 2026-11-18
                by 11am CET on Thursday | 2026-11-19
                before 3 pm GMT Friday | 2026-11-20
                between Thursday and Friday | 2026-11-20
                between Wednesday and Friday | 2026-11-20
                on 29 February | 2028-02-29
                from 20 October to 4 December | 2026-12-04
                from 10 November to 4 December | 2026-12-04
                10 November - 4 December | 2026-12-04
                by Wednesday evening of next week | 2026-11-25
                on Wednesday at half past ten next week | 2026-11-25
                on Wednesday at 10:30 of next week | 2026-11-25
                next week, most likely on Wednesday | 2026-11-25
                by Weds next week | 2026-11-25
                Tuesday or Wednesday of next week | 2026-11-25
                Monday, Tuesday, or Wednesday of next week | 2026-11-25
                Monday, Tuesday or Wednesday | 2026-11-18
                by Wednesday of the following week | 2026-11-25
                in the week of the 30th | 2026-12-04
                by Friday fortnight | 2026-12-04
                Monday week | 2026-11-30
                today week | 2026-11-24
                tomorrow week | 2026-11-25
                tomorrow fortnight | 2026-12-02
                a week today | 2026-11-24
                a fortnight tomorrow | 2026-12-02
                a week on Tuesday | 2026-12-01
                a fortnight on Tuesday | 2026-12-08
                the Friday after next | 2026-12-04
                on Friday in two weeks | 2026-12-04
                Friday two weeks from now | 2026-12-04
                in eleven days | 2026-11-28
                in tomorrow's post | 2026-11-18
                before tomorrow's lunch | 2026-11-18
                with tonight's mail | 2026-11-17
                by Friday's post | 2026-11-20
                by the 26th you'll | 2026-11-26
                by Palm Sunday | 2027-03-21
                on Good Friday | 2027-03-26
                after Easter Monday | 2027-03-30
                by Ascension Day | 2027-05-06
                before Whitsun | 2027-05-15
                on Boxing Day | 2026-12-26
                before Eid al-Fitr | 2027-03-08
                """)
    void a_phrase_is_due_on_its_last_day(String words, LocalDate due) {
        assertThat(DatesInWords.in(words, TUESDAY)).extracting(DateInWords::due).containsExactly(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May I ask you something",
                "March on, friends",
                "We sat down together",
                "He sat on Sat",
                "one second",
                "I was there in January",
                "We met on Monday",
                "Let me know in a second",
                "it is 24/7 support",
                "version 3.12 is out",
                "I saw her last Friday",
                "June Carter and April June",
                "a few days",
                "every Monday",
                "You may want to",
                "on the 2nd floor",
                "on the 11th floor",
                "he came by on Friday",
                "I have been there since Monday",
                "call 713-533-9180",
                "by 16 Nov",
                "notes of Friday's call",
                "thanks for tomorrow's slot",
                "the following week",
                "by November 6th",
                "on 11/13"
            })
    void what_only_looks_like_a_date_is_none(String words) {
        assertThat(DatesInWords.in(words, TUESDAY)).isEmpty();
    }

    @Test
    void of_two_weekdays_the_second_counts() {
        assertThat(DatesInWords.in("Monday or Tuesday", MONDAY_IN_PARIS))
                .extracting(DateInWords::due)
                .containsExactly(LocalDate.parse("2026-11-17"));
    }

    @Test
    void the_order_of_numbers_is_that_of_the_place() {
        assertThat(DatesInWords.in("by 3/12", MONDAY_IN_PARIS).getFirst().due()).isEqualTo("2026-12-03");
        assertThat(DatesInWords.in("by 3/12", TUESDAY).getFirst().due()).isEqualTo("2027-03-12");
        assertThat(DatesInWords.in("by 3/12", TUESDAY, DateOrder.DAY_FIRST)
                        .getFirst()
                        .due())
                .isEqualTo("2026-12-03");
    }

    @Test
    void the_writers_own_day_is_the_base() {
        assertThat(DatesInWords.in("tomorrow", OffsetDateTime.parse("2026-11-17T23:30:00-10:00"))
                        .getFirst()
                        .due())
                .isEqualTo("2026-11-18");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                2026-11-27 | this Friday | 2026-11-27
                2026-11-27 | by this friday | 2026-11-27
                2026-11-23 | this Monday at noon | 2026-11-23
                2026-11-27 | this coming Friday | 2026-12-04
                2026-11-27 | next Friday | 2026-12-04
                2026-11-27 | on Friday | 2026-12-04
                2026-11-26 | this Friday | 2026-11-27
                2026-11-28 | this Friday | 2026-12-04
                2026-11-27 | this Friday at nine | 2026-12-04
                2026-11-27 | this Friday at 10:30 | 2026-11-27
                2026-11-30 | by Christmas | 2026-12-25
                2026-12-25 | on Christmas day | 2026-12-25
                2027-01-20 | before Christmas | 2027-12-24
                2027-03-01 | on Valentine's Day | 2028-02-14
            """)
    void a_named_day_is_counted_from_the_day_of_writing(LocalDate written, String words, LocalDate due) {
        assertThat(DatesInWords.in(words, written.atTime(10, 0).atOffset(ZoneOffset.UTC)))
                .singleElement()
                .satisfies(date -> assertThat(date.due()).isEqualTo(due));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                this Friday              | 2026-12-04
                this Friday at ten       | 2026-12-04
                at noon this Friday      | 2026-12-04
                this Friday at four      | 2026-11-27
                by 5 pm on this Friday   | 2026-11-27
                this Friday evening      | 2026-11-27
                this Friday, at 17:00    | 2026-11-27
                this Friday at nine p.m. | 2026-12-04
            """)
    void in_the_afternoon_this_day_is_today_only_if_its_hour_has_yet_to_come(String words, LocalDate due) {
        assertThat(DatesInWords.in(words, OffsetDateTime.parse("2026-11-27T15:00:00Z")))
                .singleElement()
                .satisfies(date -> assertThat(date.due()).isEqualTo(due));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                2026-12-28 | before Christmas
                2026-12-26 | by Christmas
                2026-12-25 | before Christmas
                2026-11-05 | by Halloween
                2026-11-30 | after Thanksgiving
                2027-01-03 | by New Year's Day
                2026-04-09 | before Easter
                2026-07-06 | by the fourth of July
            """)
    void a_feast_just_gone_is_not_next_years(LocalDate written, String words) {
        assertThat(DatesInWords.in(words, written.atTime(10, 0).atOffset(ZoneOffset.UTC)))
                .isEmpty();
    }

    @Test
    void it_says_where_it_stands_and_how_exact_it_is() {
        var text = "I'll write next week, or in the spring.";
        var dates = DatesInWords.in(text, TUESDAY);

        assertThat(dates)
                .extracting(date -> text.substring(date.start(), date.end()))
                .containsExactly("next week", "spring");
        assertThat(dates).extracting(DateInWords::precision).containsExactly(Precision.WEEK, Precision.SEASON);
        assertThat(dates.getFirst().from()).isEqualTo("2026-11-23");
    }

    @Property
    void any_text_is_read_and_every_span_lies_in_it(@ForAll String text) {
        assertThat(DatesInWords.in(text, TUESDAY))
                .allMatch(date -> date.start() < date.end() && date.end() <= text.length())
                .noneMatch(date -> date.from().isAfter(date.to()));
    }

    @Test
    void a_megabyte_is_read_in_time() {
        for (String piece :
                new String[] {"in a day or two the end of the ", "1/2-", "end of the ", "was ", "monday or "}) {
            within(Duration.ofSeconds(5), () -> DatesInWords.in(piece.repeat(1_000_000 / piece.length()), TUESDAY));
        }
    }
}
