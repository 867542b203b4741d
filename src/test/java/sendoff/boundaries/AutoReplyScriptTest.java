package sendoff.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sendoff.boundaries.AutoReplyScript.Wanted;
import sendoff.boundaries.FilterWrapper.Standing;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.AutomaticReply;
import sendoff.domain.SieveServer;

class AutoReplyScriptTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final SieveServer ALL = knowing("vacation", "include", "date", "relational", "vacation-seconds");
    private static final SieveServer LITTLE = knowing("vacation", "include");

    @Test
    void what_cannot_wait_is_not_put_off_to_the_day_of_return() {
        assertThat(AutoReplyText.standard())
                .doesNotContain("can't wait", "urgent")
                .contains("{until}");
    }

    @Test
    void a_reply_with_days_reads_word_for_word_so() throws IOException {
        var wanted = new Wanted(
                "I am away until “Friday”.\n.\nWrite to \"Ben\" \\ {no slot} instead.",
                List.of("ada@example.com", "ADA@bücher.example", "https://linkedin.example/ada", "ünï@example.com"),
                List.of("ben@example.org", "\"x\"@example.org", "aino@example.net"),
                Duration.ofDays(14),
                "sendoff-1",
                Optional.of(Instant.parse("2026-12-18T23:00:00Z")),
                Optional.of(Instant.parse("2027-01-04T23:00:00Z")));

        assertThat(AutoReplyScript.written(wanted, ALL)).isEqualTo(golden("with-days.sieve"));
    }

    @Test
    void a_server_that_knows_little_gets_a_script_that_asks_for_little() throws IOException {
        var wanted = new Wanted(
                "Thank you.",
                List.of("ada@example.com"),
                List.of(),
                Duration.ofHours(12),
                "sendoff-2",
                Optional.of(Instant.parse("2026-12-18T23:00:00Z")),
                Optional.empty());

        assertThat(AutoReplyScript.written(wanted, LITTLE)).isEqualTo(golden("little.sieve"));
        assertThat(AutoReplyScript.knowsDays(LITTLE)).isFalse();
        assertThat(AutoReplyScript.written(wanted, ALL))
                .contains(":seconds 43200")
                .contains("vacation-seconds");
    }

    @Test
    void a_reply_with_a_last_day_only_ends_by_itself() {
        assertThat(AutoReplyScript.written(until(Optional.of(Instant.parse("2027-01-04T23:00:00Z"))), ALL))
                .contains("currentdate :zone \"+0000\" :value \"lt\" \"iso8601\" \"2027-01-04T23:00:00+00:00\"")
                .doesNotContain("\"ge\"");
    }

    @Test
    void a_reply_without_days_needs_no_clock() {
        assertThat(AutoReplyScript.written(until(Optional.empty()), ALL))
                .contains("require [\"vacation\"];")
                .doesNotContain("currentdate");
    }

    private static Wanted until(Optional<Instant> until) {
        return new Wanted(
                "Thank you.",
                List.of("ada@example.com"),
                List.of(),
                Duration.ofDays(14),
                "sendoff-3",
                Optional.empty(),
                until);
    }

    @Test
    void what_a_server_lacks_is_named() {
        assertThat(AutoReplyScript.lacks(ALL)).isEmpty();
        assertThat(AutoReplyScript.lacks(knowing("include", "fileinto"))).contains("vacation");
        assertThat(AutoReplyScript.lacks(knowing("vacation"))).contains("include");
    }

    @Test
    void the_wrapper_runs_theirs_first_and_says_whose_place_it_took() throws IOException {
        String around = FilterWrapper.around(Optional.of("my \"rules\""));

        assertThat(around).isEqualTo(golden("wrapper.sieve"));
        assertThat(FilterWrapper.standing(FilterWrapper.NAME, around.replace("\n", "\r\n")))
                .isEqualTo(new Standing.Wrapped(Optional.of("my \"rules\""), false));
        assertThat(FilterWrapper.standing(FilterWrapper.NAME, FilterWrapper.around(Optional.empty())))
                .isEqualTo(new Standing.Wrapped(Optional.empty(), false));
    }

    @Test
    void a_wrapper_that_somebody_wrote_into_is_theirs() {
        String touched = FilterWrapper.around(Optional.of("main")) + "discard;\n";

        assertThat(FilterWrapper.standing(FilterWrapper.NAME, touched))
                .isEqualTo(new Standing.Wrapped(Optional.of("main"), true));
    }

    @Test
    void a_script_that_runs_the_reply_itself_needs_no_wrapper() {
        String theirs = "require \"include\"; include :personal \"" + FilterWrapper.REPLY + "\";";

        assertThat(FilterWrapper.standing("main", theirs)).isEqualTo(new Standing.TheirsWithReply("main", theirs));
        assertThat(FilterWrapper.standing("main", "keep;")).isEqualTo(new Standing.Theirs("main", "keep;"));
    }

    @Test
    void a_day_begins_where_the_owner_is_also_when_the_clocks_are_set() {
        // The last Sunday of March has 23 hours in Berlin, that of October 25.
        var spring = over("2027-03-28", "2027-03-28");
        assertThat(spring.begins(BERLIN)).contains(Instant.parse("2027-03-27T23:00:00Z"));
        assertThat(spring.ends(BERLIN)).contains(Instant.parse("2027-03-28T22:00:00Z"));
        var autumn = over("2026-10-25", "2026-10-25");
        assertThat(Duration.between(
                        autumn.begins(BERLIN).orElseThrow(), autumn.ends(BERLIN).orElseThrow()))
                .isEqualTo(Duration.ofHours(25));
        // Midnight itself does not exist on this day in Beirut.
        assertThat(over("2026-03-29", "2026-03-29").begins(ZoneId.of("Asia/Beirut")))
                .contains(Instant.parse("2026-03-28T22:00:00Z"));
    }

    @Test
    void who_moves_to_another_zone_takes_the_days_along() {
        var week = over("2026-12-19", "2026-12-23");
        assertThat(week.begins(BERLIN)).contains(Instant.parse("2026-12-18T23:00:00Z"));
        assertThat(week.begins(ZoneId.of("America/New_York"))).contains(Instant.parse("2026-12-19T05:00:00Z"));
        assertThat(week.answers(Instant.parse("2026-12-19T02:00:00Z"), BERLIN)).isTrue();
        assertThat(week.answers(Instant.parse("2026-12-19T02:00:00Z"), ZoneId.of("America/New_York")))
                .isFalse();
    }

    @Test
    void the_same_text_for_the_same_days_goes_on_where_it_stopped() {
        Instant first = Instant.parse("2026-12-01T08:00:00Z");
        Instant later = Instant.parse("2026-12-02T08:00:00Z");
        var on = over("2026-12-19", "2026-12-23").on(first, AutomaticReply.NONE);

        assertThat(on.off().on(later, on.off()).since()).isEqualTo(first);
        assertThat(over("2027-02-01", "2027-02-03").on(later, on.off()).since()).isEqualTo(later);
        assertThat(over("2026-12-19", "2026-12-24").on(later, on).since()).isEqualTo(first);
    }

    @Test
    void what_keeps_a_text_from_being_used_is_said() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(trouble("", "", "", now)).hasValue("The text is empty: write what people are to read.");
        assertThat(trouble("Away until {until}.", "", "", now))
                .hasValue("The text says {until}, and no last day is set: set one, or take it out.");
        assertThat(trouble("Away.", "", "2026-11-21", now)).hasValue("Its last day is over already: set a later one.");
        assertThat(trouble("Away.", "", "9999-12-31", now))
                .hasValue("Its last day is more than a year ahead: set an earlier one, or none.");
        assertThat(trouble("Away.", "2026-12-02", "2026-12-01", now))
                .hasValue("Its last day comes before its first: turn them round.");
        assertThat(trouble("x".repeat(5000), "", "", now)).isPresent();
        assertThat(trouble(AutoReplyText.standard(), "2026-11-22", "2026-11-22", now))
                .isEmpty();
    }

    private static Optional<String> trouble(String text, String from, String until, Instant now) {
        return AutoReplyText.trouble(new AutomaticReply(text, day(from), day(until), Duration.ofDays(14)), now, BERLIN);
    }

    private static AutomaticReply over(String from, String until) {
        return new AutomaticReply(
                true, "Away.", day(from), day(until), Duration.ofDays(14), Instant.EPOCH, Instant.EPOCH);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static SieveServer knowing(String... extensions) {
        return new SieveServer(new Endpoint("localhost", 4190, Security.STARTTLS), "", Set.of(extensions));
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/golden/automatic-reply", name));
    }
}
