package sendoff.desk.autoreply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.boundaries.FilterWrapper;
import sendoff.domain.AccountId;
import sendoff.domain.AutoReplyPlace.Way;
import sendoff.domain.AutomaticReply;
import sendoff.testing.FakeSieve;
import sendoff.testing.TestDesk;

class AutoReplyingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final AccountId MAILBOX = new AccountId(new UUID(1, 1));

    @TempDir
    static Path home;

    private static TestDesk test;
    private final FakeSieve server = new FakeSieve();

    @BeforeAll
    static void open() {
        test = new TestDesk(home, NOW);
    }

    @BeforeEach
    void connect() {
        test.clock.set(NOW);
        test.withAccount();
    }

    /// Nothing of a test is left for the next.
    @AfterEach
    void disconnect() {
        server.refuseNothing();
        test.desk.connecting().remove(MAILBOX);
        test.desk.autoReplying().off();
        server.close();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void their_script_is_active_again_after_it_and_nothing_of_ours_stays() {
        theirs("main", "keep;");
        on();
        assertThat(server.active()).isEqualTo(FilterWrapper.NAME);
        assertThat(server.scripts()).containsKeys("main", FilterWrapper.NAME, FilterWrapper.REPLY);
        assertThat(server.scripts().get(FilterWrapper.NAME)).contains("include :personal :optional \"main\"");
        assertThat(place().kept().note()).isEqualTo("Your own rules in “main” run first.");

        replying().off();

        assertThat(server.active()).isEqualTo("main");
        assertThat(server.scripts()).isEqualTo(Map.of("main", "keep;"));
        assertThat(place().kept().trouble()).isEmpty();
    }

    @Test
    void where_no_script_is_active_ours_is_and_then_none_again() {
        on();
        assertThat(server.active()).isEqualTo(FilterWrapper.NAME);
        replying().off();
        assertThat(server.active()).isEmpty();
        assertThat(server.scripts()).isEmpty();
    }

    @Test
    void one_key_takes_the_last_switching_back() {
        theirs("main", "keep;");
        on();
        assertThat(replying().undo()).isTrue();
        assertThat(server.active()).isEqualTo("main");
        assertThat(replying().reply().on()).isFalse();
        assertThat(replying().undo()).isFalse();
        on();
        replying().off();
        replying().undo();
        assertThat(server.active()).isEqualTo(FilterWrapper.NAME);
    }

    @Test
    void what_they_made_active_since_is_left_so_and_said() {
        theirs("main", "keep;");
        on();
        server.keep("new", "discard;");
        server.activate("new");
        test.clock.pass(Duration.ofMinutes(31));
        replying().round();
        assertThat(place().kept().trouble()).startsWith("On 127.0.0.1 your script “new” was made the active one since");

        replying().off();

        assertThat(server.active()).isEqualTo("new");
        assertThat(server.scripts()).containsOnlyKeys("main", "new");
        assertThat(place().kept().note())
                .isEqualTo("Another script, “new”, was made active on 127.0.0.1 meanwhile: it was left so.");
    }

    @Test
    void it_goes_beside_the_new_one_where_they_say_so() {
        theirs("main", "keep;");
        on();
        server.keep("new", "stop;");
        server.activate("new");
        replying().again(MAILBOX);
        assertThat(server.active()).isEqualTo(FilterWrapper.NAME);
        assertThat(server.scripts().get(FilterWrapper.NAME)).contains("\"new\"").doesNotContain("main");
        assertThat(place().kept().note()).contains("Mail at which one of them ends everything (stop)");
    }

    @Test
    void a_script_that_includes_it_already_is_neither_wrapped_nor_broken() {
        String theirs = "require \"include\"; include :personal \"" + FilterWrapper.REPLY + "\";";
        theirs("main", theirs);
        on();
        assertThat(server.active()).isEqualTo("main");
        assertThat(server.scripts()).containsOnlyKeys("main", FilterWrapper.REPLY);
        replying().off();
        assertThat(server.scripts().get(FilterWrapper.REPLY)).isEqualTo(FilterWrapper.silent());
        assertThat(server.scripts().get("main")).isEqualTo(theirs);
    }

    @Test
    void a_wrapper_somebody_wrote_into_is_not_thrown_away() {
        theirs("main", "keep;");
        on();
        server.keep(FilterWrapper.NAME, server.scripts().get(FilterWrapper.NAME) + "discard;\n");
        replying().off();
        assertThat(server.active()).isEqualTo(FilterWrapper.NAME);
        assertThat(server.scripts().get(FilterWrapper.NAME)).endsWith("discard;\n");
        assertThat(server.scripts().get(FilterWrapper.REPLY)).isEqualTo(FilterWrapper.silent());
        assertThat(place().kept().note()).contains("it was left the active script");
    }

    @Test
    void a_wrapper_they_kept_for_themselves_is_neither_written_over_nor_removed() {
        server.keep(FilterWrapper.NAME, "require \"include\"; include \"" + FilterWrapper.REPLY + "\"; discard;");
        theirs("main", "keep;");
        on();
        assertThat(place().kept().trouble()).contains("so it was left as it is: rename or remove it there");
        replying().off();
        assertThat(server.active()).isEqualTo("main");
        assertThat(server.scripts().get(FilterWrapper.NAME)).endsWith("discard;");
    }

    @Test
    void what_a_forgotten_desk_left_on_the_server_is_taken_away() {
        server.keep("main", "keep;");
        server.keep(FilterWrapper.REPLY, "vacation \"long ago\";");
        theirs(FilterWrapper.NAME, FilterWrapper.around(Optional.of("main")));
        choose();
        assertThat(server.active()).isEqualTo("main");
        assertThat(server.scripts()).containsOnlyKeys("main");
    }

    @Test
    void a_script_of_theirs_that_was_removed_meanwhile_is_missed() {
        theirs("main", "keep;");
        on();
        server.activate("");
        server.activate(FilterWrapper.NAME);
        server.remove("main");
        replying().off();
        assertThat(server.active()).isEmpty();
        assertThat(place().kept().note()).contains("Your script “main” is not on 127.0.0.1 any more");
    }

    @ParameterizedTest
    @CsvSource({
        "vacation \"away\";,vacation",
        "if true { reject \"no\"; } keep;,reject",
        "require \"include\"; include \"more\";,vacation"
    })
    void it_does_not_stand_beside_a_script_that_answers_itself(String text, String command) {
        server.keep("more", "vacation :days 3 \"away\";");
        theirs("main", text);
        on();
        assertThat(server.active()).isEqualTo("main");
        assertThat(server.scripts()).containsOnlyKeys("main", "more");
        assertThat(place().kept().trouble())
                .startsWith("Your own script “main” on 127.0.0.1 answers senders itself (" + command + ")")
                .endsWith("let Sendoff answer itself.");
    }

    @Test
    void it_keeps_silent_once_their_script_answers_itself() {
        theirs("main", "keep;");
        on();
        server.keep("main", "vacation \"away\";");
        test.clock.pass(Duration.ofMinutes(31));
        replying().round();
        assertThat(server.scripts().get(FilterWrapper.REPLY)).isEqualTo(FilterWrapper.silent());
        assertThat(place().kept().trouble()).contains("so the automatic reply keeps silent");
        assertThat(replying().troubles()).hasSize(1);

        server.keep("main", "keep;");
        test.clock.pass(Duration.ofMinutes(6));
        replying().round();
        assertThat(server.scripts().get(FilterWrapper.REPLY)).contains("vacation");
        assertThat(replying().troubles()).isEmpty();
    }

    @Test
    void a_fault_in_their_own_script_is_told_and_nothing_is_changed() {
        theirs("main", "kep;");
        server.refuse("CHECKSCRIPT", "NO \"line 1: unknown command 'kep'\"");
        on();
        assertThat(server.active()).isEqualTo("main");
        assertThat(server.scripts()).containsOnlyKeys("main");
        assertThat(place().kept().trouble())
                .startsWith("Your own script “main” on 127.0.0.1 has a fault (line 1: unknown command 'kep'), so it"
                        + " does not run");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HAVESPACE|NO (QUOTA/MAXSIZE) \"x\"|127.0.0.1 takes no script of that size: shorten the text",
                "HAVESPACE|NO (QUOTA/MAXSCRIPTS) \"x\"|127.0.0.1 keeps no more scripts: remove one there",
                "PUTSCRIPT|NO (QUOTA) \"x\"|127.0.0.1 has no room for the script: make room there",
                "PUTSCRIPT|NO \"unknown\"|127.0.0.1 does not take the script (unknown): let Sendoff answer itself",
                "SETACTIVE|NO (NONEXISTENT) \"gone\"|127.0.0.1 was changed at the same time (gone): it is tried again"
            })
    void what_the_server_declines_is_told_with_what_to_do(String command, String answer, String words) {
        theirs("main", "keep;");
        server.refuse(command, answer);
        on();
        assertThat(server.active()).isEqualTo("main");
        assertThat(place().kept().trouble()).startsWith(words);

        server.refuseNothing();
        replying().off();
        assertThat(server.scripts()).containsOnlyKeys("main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LISTSCRIPTS", "GETSCRIPT", "HAVESPACE", "CHECKSCRIPT", "PUTSCRIPT", "SETACTIVE"})
    void a_line_that_breaks_in_the_middle_leaves_nothing_half_active_and_is_mended(String command) {
        theirs("main", "keep;");
        choose();
        server.hangUpAt(command);
        replying().on(reply("I am away.", "", ""));
        assertThat(server.active()).isEqualTo("main");
        assertThat(place().kept().trouble()).contains("closed the connection in the middle");

        replying().round();
        assertThat(server.active()).isEqualTo("main");
        test.clock.pass(Duration.ofMinutes(6));
        replying().round();
        assertThat(server.active()).isEqualTo(FilterWrapper.NAME);
        assertThat(place().kept().trouble()).isEmpty();

        server.hangUpAt("SETACTIVE");
        replying().off();
        assertThat(server.active()).isEqualTo(FilterWrapper.NAME);
        test.clock.pass(Duration.ofMinutes(6));
        replying().round();
        assertThat(server.active()).isEqualTo("main");
        assertThat(server.scripts()).containsOnlyKeys("main");
    }

    @Test
    void the_days_end_where_the_owner_is_and_the_script_goes_with_them() {
        theirs("main", "keep;");
        choose();
        replying().on(reply("Away until {until}.", "2026-11-24", "2026-11-25"));
        assertThat(server.scripts().get(FilterWrapper.REPLY))
                .contains("\"ge\" \"iso8601\" \"2026-11-23T23:00:00+00:00\"")
                .contains("\"lt\" \"iso8601\" \"2026-11-25T23:00:00+00:00\"")
                .contains("Away until Wednesday 25 November.");

        var here = test.desk.ownership().preferences();
        test.desk
                .ownership()
                .set(here.withDays(ZoneId.of("America/New_York"), here.workDays(), here.holidays(), here.daysOff()));
        replying().round();
        assertThat(server.scripts().get(FilterWrapper.REPLY))
                .contains("\"ge\" \"iso8601\" \"2026-11-24T05:00:00+00:00\"");

        test.clock.pass(Duration.ofDays(3));
        replying().round();
        assertThat(server.active()).isEqualTo("main");
        assertThat(server.scripts()).containsOnlyKeys("main");
        test.desk.ownership().set(here);
    }

    @Test
    void where_the_server_knows_no_dates_sendoff_switches_it_when_they_come() {
        server.knowing("vacation include");
        theirs("main", "keep;");
        choose();
        replying().on(reply("Away.", "2026-11-24", "2026-11-24"));
        assertThat(server.active()).isEqualTo("main");
        test.clock.pass(Duration.ofHours(15));
        replying().round();
        assertThat(server.active()).isEqualTo(FilterWrapper.NAME);
        assertThat(server.scripts().get(FilterWrapper.REPLY)).doesNotContain("currentdate");
        test.clock.pass(Duration.ofHours(24));
        replying().round();
        assertThat(server.active()).isEqualTo("main");
    }

    @Test
    void another_text_takes_its_place_without_a_second_one_to_anybody() {
        on();
        String handle = handle();
        test.clock.pass(Duration.ofHours(1));
        replying().set(reply("Another text.", "", ""));
        assertThat(server.scripts().get(FilterWrapper.REPLY)).contains("Another text.");
        assertThat(handle()).isEqualTo(handle);
    }

    @ParameterizedTest
    @CsvSource({"fileinto include,vacation", "vacation fileinto,include"})
    void where_the_server_refuses_an_extension_sendoff_answers(String extensions, String missing) {
        server.knowing(extensions);
        on();
        assertThat(place().way()).isEqualTo(Way.SENDOFF);
        assertThat(place().lacks()).contains("does not know “" + missing + "” in filter scripts");
        assertThat(server.scripts()).isEmpty();
    }

    @Test
    void who_chooses_sendoff_has_the_script_taken_away_first() {
        theirs("main", "keep;");
        on();
        replying().choose(MAILBOX, Optional.of(Way.SENDOFF), Optional.of(server.endpoint()));
        assertThat(place().way()).isEqualTo(Way.SENDOFF);
        assertThat(server.active()).isEqualTo("main");
        assertThat(server.scripts()).containsOnlyKeys("main");
    }

    @Test
    void a_mailbox_that_is_removed_takes_its_script_along() {
        theirs("main", "keep;");
        on();
        test.desk.connecting().remove(MAILBOX);
        assertThat(server.active()).isEqualTo("main");
        assertThat(server.scripts()).containsOnlyKeys("main");
    }

    @Test
    void a_wrong_password_is_told_and_nothing_is_tried_every_half_minute() {
        server.refuse("AUTHENTICATE", "NO \"Authentication failed.\"");
        choose();
        assertThat(place().kept().trouble()).startsWith("ManageSieve login refused for ada@example.com");
    }

    @Test
    void an_empty_text_is_not_switched_on() {
        assertThatThrownBy(() -> replying().on(reply("", "", ""))).hasMessageContaining("The text is empty");
        assertThatThrownBy(() -> replying().on(reply("Away until [date].", "", "")))
                .hasMessageContaining("is still to be filled in");
    }

    private void theirs(String name, String text) {
        server.keep(name, text);
        server.activate(name);
    }

    private void on() {
        choose();
        replying().on(reply("I am away.", "", ""));
    }

    private void choose() {
        replying().choose(MAILBOX, Optional.empty(), Optional.of(server.endpoint()));
    }

    private String handle() {
        return server.scripts().getOrDefault(FilterWrapper.REPLY, "").replaceAll("(?s).*:handle \"([^\"]+)\".*", "$1");
    }

    private AutoReplying replying() {
        return test.desk.autoReplying();
    }

    private AutoReplying.Place place() {
        return replying().places().getFirst();
    }

    private static AutomaticReply reply(String text, String from, String until) {
        return new AutomaticReply(text, day(from), day(until), Duration.ofDays(14));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
