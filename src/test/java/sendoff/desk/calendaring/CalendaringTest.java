package sendoff.desk.calendaring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.TUESDAY;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.desk.answering.Approval;
import sendoff.desk.calendaring.Calendaring.Question;
import sendoff.desk.calendaring.Calendaring.Word;
import sendoff.domain.CalendarPlace.Form;
import sendoff.domain.Decision;
import sendoff.domain.IntroductionId;
import sendoff.domain.Occasion;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Prompt;
import sendoff.testing.Cast;
import sendoff.testing.FakeCalDav;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Ada promised Carla an answer by Friday; her calendar is on a server that does as it is told.
class CalendaringTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path home;

    private final FakeCalDav server = new FakeCalDav();
    private TestDesk ada;

    @BeforeEach
    void ada_buys_time() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        IntroductionId carlas = ada.only();
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        String draft =
                ada.desk.answering().open(carlas).chosen().orElseThrow().draft().body();
        assertThat(ada.desk.approving().approve(carlas, draft, true)).isInstanceOf(Approval.Leaving.class);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
    }

    @AfterEach
    void close() {
        ada.close();
        server.close();
    }

    private void connect(Form form) {
        URI calendar = server.address().resolve(FakeCalDav.CALENDAR);
        assertThat(ada.desk.calendar().find(server.address().toString(), "ada", "a password"))
                .isEmpty();
        assertThat(ada.desk.calendar().choose(Optional.of(calendar), form)).isEmpty();
    }

    private boolean round() {
        return ada.desk.calendaring().round();
    }

    private Promise promise() {
        return ada.desk.keeping().open().getFirst();
    }

    private Optional<String> trouble() {
        return ada.desk.calendar().connected().orElseThrow().trouble();
    }

    @Test
    void a_promise_is_written_once_without_its_words() {
        connect(Form.TASK);
        assertThat(round()).isTrue();
        server.asked();

        assertThat(round()).isTrue();

        assertThat(server.asked()).containsExactly("REPORT");
        assertThat(server.only())
                .contains("SUMMARY:A promise to Carla Reyes", "DUE;VALUE=DATE:20261120")
                .doesNotContain("DESCRIPTION", "ATTENDEE", "climate");
    }

    @Test
    void its_words_stand_there_when_the_owner_lets_them() {
        connect(Form.EVENT);
        round();
        ada.desk.calendar().show(Optional.of(Form.EVENT), true);
        round();

        assertThat(server.only()).contains("DESCRIPTION:" + promise().text());
    }

    @Test
    void after_an_answer_that_got_lost_it_is_there_once() {
        connect(Form.TASK);
        server.losesTheAnswerTo("PUT");
        assertThat(round()).isFalse();

        assertThat(round()).isTrue();
        assertThat(round()).isTrue();

        assertThat(server.entries()).hasSize(1);
        server.asked();
        round();
        assertThat(server.asked()).containsExactly("REPORT");
    }

    @Test
    void ticked_off_there_it_is_kept_here() {
        connect(Form.TASK);
        round();
        server.otherProgramWrites("STATUS:NEEDS-ACTION", "STATUS:COMPLETED");

        round();

        assertThat(ada.desk.keeping().open()).isEmpty();
        assertThat(ada.desk.calendaring().questions()).isEmpty();
        round();
        assertThat(server.only()).contains("STATUS:COMPLETED");
    }

    @Test
    void kept_here_it_is_ticked_off_there() {
        connect(Form.TASK);
        round();
        ada.desk.keeping().kept(promise().id());

        round();

        assertThat(server.only()).contains("STATUS:COMPLETED", "COMPLETED:2026");
    }

    @Test
    void kept_here_an_event_is_removed_there() {
        connect(Form.EVENT);
        round();
        ada.desk.keeping().kept(promise().id());

        round();

        assertThat(server.entries()).isEmpty();
        assertThat(ada.desk.calendaring().questions()).isEmpty();
    }

    @Test
    void moved_here_it_moves_there_and_keeps_what_was_added() {
        connect(Form.TASK);
        round();
        server.otherProgramWrites("END:VTODO", "COMMENT:bring the slides\r\nEND:VTODO");
        ada.desk.keeping().move(promise().id(), FRIDAY.plusDays(3));

        round();

        assertThat(server.only()).contains("DUE;VALUE=DATE:20261123", "COMMENT:bring the slides");
    }

    @Test
    void moved_there_the_owner_is_asked_as_carla_knows_the_day() {
        connect(Form.TASK);
        round();
        server.otherProgramWrites("20261120", "20261124");

        round();

        assertThat(promise().due()).contains(FRIDAY);
        assertThat(ada.desk.calendaring().questions())
                .singleElement()
                .isEqualTo(new Question.Moved(
                        promise().id().value(), "A promise to Carla Reyes", FRIDAY, FRIDAY.plusDays(4)));
        round();
        assertThat(server.only()).contains("20261124");
    }

    @Test
    void the_owner_may_move_it_here_too() {
        connect(Form.TASK);
        round();
        server.otherProgramWrites("20261120", "20261124");
        round();

        ada.desk.calendaring().answer(promise().id().value(), Word.MOVE);
        round();

        assertThat(promise().due()).contains(FRIDAY.plusDays(4));
        assertThat(ada.desk.calendaring().questions()).isEmpty();
        assertThat(server.only()).contains("20261124");
    }

    @Test
    void or_have_the_old_day_back() {
        connect(Form.TASK);
        round();
        server.otherProgramWrites("20261120", "20261124");
        round();

        ada.desk.calendaring().answer(promise().id().value(), Word.PUT_BACK);
        round();

        assertThat(promise().due()).contains(FRIDAY);
        assertThat(server.only()).contains("20261120");
    }

    @Test
    void a_day_in_the_past_changes_nothing_here() {
        connect(Form.TASK);
        round();
        server.otherProgramWrites("20261120", "20261001");

        round();

        assertThat(promise().due()).contains(FRIDAY);
        assertThat(ada.desk.calendaring().questions()).isEmpty();
    }

    @Test
    void a_day_out_of_sight_is_not_taken_over_and_the_owner_hears_what_to_do() {
        connect(Form.TASK);
        round();
        server.otherProgramWrites("20261120", "99991231");

        round();
        round();

        assertThat(promise().due()).contains(FRIDAY);
        assertThat(ada.desk.calendaring().questions()).isEmpty();
        assertThat(trouble().orElseThrow())
                .startsWith("“A promise to Carla Reyes” lies more than a year ahead in the calendar")
                .endsWith("and keeps its day here: give it a day within a year there.");
        server.otherProgramWrites("99991231", "20261124");
        round();
        assertThat(trouble()).isEmpty();
        assertThat(ada.desk.calendaring().questions()).hasSize(1);
    }

    @Test
    void a_day_that_went_by_before_the_owner_answered_is_not_moved_to() {
        connect(Form.TASK);
        round();
        server.otherProgramWrites("20261120", "20261124");
        round();
        ada.clock.pass(Duration.ofDays(8));

        assertThat(ada.desk.calendaring().answer(promise().id().value(), Word.MOVE))
                .contains("Choose today or a day after it, within a year.");
        assertThat(ada.desk.calendaring().questions()).hasSize(1);
    }

    @Test
    void a_day_taken_away_there_comes_back_as_carla_still_waits_for_it() {
        connect(Form.TASK);
        round();
        server.otherProgramWrites("DUE;VALUE=DATE:20261120\r\n", "COMMENT:some day\r\n");

        round();

        assertThat(promise().due()).contains(FRIDAY);
        assertThat(promise().comesUp()).isEqualTo(FRIDAY);
        assertThat(ada.desk.calendaring().questions()).isEmpty();
        assertThat(server.only()).contains("DUE;VALUE=DATE:20261120", "COMMENT:some day");
        server.asked();
        round();
        assertThat(server.asked()).containsExactly("REPORT");
        ada.clock.pass(Duration.ofDays(3));
        ada.desk.reminding().round();
        assertThat(ada.desk.reminding().open(5)).extracting(Prompt::occasion).containsExactly(Occasion.PROMISE_TODAY);
    }

    @Test
    void a_promise_without_a_day_of_its_own_gets_back_the_one_it_comes_up_on() {
        ada.desk.keeping().kept(promise().id());
        Promise undated =
                ada.desk.keeping().note(true, Cast.CARLA, new PromiseMade(What.SEND, "The slides", Optional.empty()));
        connect(Form.TASK);
        round();
        server.otherProgramWrites("DUE;VALUE=DATE:20261124\r\n", "");

        round();

        assertThat(promise()).isEqualTo(undated);
        assertThat(server.only()).contains("DUE;VALUE=DATE:20261124");
    }

    @Test
    void removed_there_the_owner_is_asked_once() {
        connect(Form.TASK);
        round();
        server.otherProgramRemoves();

        round();
        round();

        assertThat(ada.desk.calendaring().questions())
                .containsExactly(new Question.Gone(promise().id().value(), "A promise to Carla Reyes", true));
        assertThat(server.entries()).isEmpty();
        assertThat(ada.desk.keeping().open()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"KEPT, 0, 0", "PUT_BACK, 1, 1", "LEAVE_OUT, 1, 0"})
    void what_the_owner_says_of_one_removed_holds(Word word, int open, int there) {
        connect(Form.TASK);
        round();
        server.otherProgramRemoves();
        round();

        ada.desk.calendaring().answer(promise().id().value(), word);
        round();
        round();

        assertThat(ada.desk.keeping().open()).hasSize(open);
        assertThat(server.entries()).hasSize(there);
        assertThat(ada.desk.calendaring().questions()).isEmpty();
    }

    @Test
    void what_was_not_asked_can_not_be_answered() {
        connect(Form.TASK);
        round();
        var id = promise().id().value();

        assertThatThrownBy(() -> ada.desk.calendaring().answer(id, Word.KEPT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ada.desk.keeping().open()).hasSize(1);
    }

    @Test
    void somebody_quicker_by_a_moment_is_not_written_over() {
        connect(Form.TASK);
        round();
        ada.desk.keeping().move(promise().id(), FRIDAY.plusDays(3));
        server.beforeNextWriting(() -> server.otherProgramWrites("END:VTODO", "COMMENT:mine\r\nEND:VTODO"));

        round();
        round();

        assertThat(server.only()).contains("COMMENT:mine", "20261123");
    }

    @Test
    void moved_on_both_sides_the_owner_is_asked() {
        connect(Form.TASK);
        round();
        ada.desk.keeping().move(promise().id(), FRIDAY.plusDays(3));
        server.otherProgramWrites("20261120", "20261125");

        round();

        assertThat(ada.desk.calendaring().questions()).hasSize(1);
        assertThat(promise().due()).contains(FRIDAY.plusDays(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | The calendar server 127.0.0.1 does not accept the user name or password for ada: enter the password again under Settings, Calendar.",
                "403 | The calendar “Work” can’t be written: it is read-only for ada. Choose another under Settings, Calendar.",
                "507 | The calendar “Work” is full: make room there. What waits is written then.",
                "503 | The calendar server 127.0.0.1 is busy (HTTP 503). Nothing is lost: it is tried again.",
                "400 | The calendar “Work” did not take an entry (HTTP 400). It is tried again."
            })
    void what_goes_wrong_is_said_and_nothing_is_lost(int status, String words) {
        connect(Form.TASK);
        server.fails("PUT", status);

        assertThat(round()).isFalse();
        assertThat(trouble()).contains(words);

        server.isWellAgain();
        assertThat(round()).isTrue();
        assertThat(trouble()).isEmpty();
        assertThat(server.entries()).hasSize(1);
    }

    @Test
    void an_entry_that_can_not_be_read_any_more_costs_itself_only() {
        connect(Form.TASK);
        round();
        server.otherProgramWrites("BEGIN:VTODO", "BEGIN:NONSENSE");
        ada.desk.calendar().review(false, DayOfWeek.FRIDAY, LocalTime.of(15, 0), Duration.ofMinutes(20));

        assertThat(round()).isFalse();

        assertThat(trouble())
                .hasValueSatisfying(words -> assertThat(words).startsWith("An entry in the calendar “Work”"));
        assertThat(server.entries()).hasSize(2);
        assertThat(ada.desk.keeping().open()).hasSize(1);
    }

    @Test
    void another_shape_replaces_the_entry() {
        connect(Form.TASK);
        round();

        ada.desk.calendar().show(Optional.of(Form.EVENT), false);
        round();

        assertThat(server.only()).contains("BEGIN:VEVENT").doesNotContain("VTODO");
        assertThat(ada.desk.calendaring().questions()).isEmpty();
    }

    @Test
    void the_review_follows_the_owner_into_another_zone_and_promises_keep_their_day() {
        connect(Form.TASK);
        ada.desk.calendar().review(false, DayOfWeek.FRIDAY, LocalTime.of(15, 0), Duration.ofMinutes(20));
        round();
        var preferences = ada.desk.ownership().preferences();

        ada.desk
                .ownership()
                .set(preferences.withDays(
                        ZoneId.of("America/New_York"), preferences.workDays(), "", preferences.daysOff()));
        round();

        assertThat(server.entries())
                .anySatisfy(text -> assertThat(text)
                        .contains("DTSTART;TZID=America/New_York:20261120T150000", "TZID:America/New_York"))
                .anySatisfy(text -> assertThat(text).contains("DUE;VALUE=DATE:20261120"));
    }

    @Test
    void a_review_removed_there_can_be_left_out() {
        connect(Form.EVENT);
        ada.desk.keeping().kept(promise().id());
        ada.desk.calendar().review(false, DayOfWeek.FRIDAY, LocalTime.of(15, 0), Duration.ofMinutes(20));
        round();
        server.otherProgramRemoves();
        round();

        List<Question> asked = ada.desk.calendaring().questions();
        assertThat(asked)
                .singleElement()
                .isInstanceOfSatisfying(
                        Question.Gone.class,
                        gone -> assertThat(gone.canBeKept()).isFalse());
        ada.desk.calendaring().answer(asked.getFirst().item(), Word.LEAVE_OUT);
        round();
        assertThat(server.entries()).isEmpty();
    }

    @Test
    void the_password_lies_encrypted() throws Exception {
        connect(Form.TASK);

        assertThat(ada.tables.calendars().password()).isEqualTo("a password");
        assertThat(new String(
                        java.nio.file.Files.readAllBytes(home.resolve("sendoff.db")),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("a password");
    }

    @Test
    void the_feed_shows_the_same_to_whoever_knows_its_address_only() {
        assertThat(ada.desk.calendar().feed("")).isEmpty();
        ada.desk.calendar().newFeed();
        String token = ada.desk.calendar().feedToken().orElseThrow();

        assertThat(token).hasSizeGreaterThan(40);
        assertThat(ada.desk.calendar().feed(token))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("SUMMARY:A promise to Carla Reyes", "DTSTART;VALUE=DATE:20261120")
                        .doesNotContain("climate"));
        assertThat(ada.desk.calendar().feed(token.substring(1))).isEmpty();
        ada.desk.calendar().newFeed();
        assertThat(ada.desk.calendar().feed(token)).isEmpty();
        ada.desk.calendar().endFeed();
        assertThat(ada.desk.calendar().feedToken()).isEmpty();
    }
}
