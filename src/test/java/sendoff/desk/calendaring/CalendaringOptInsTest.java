package sendoff.desk.calendaring;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.calendaring.Calendaring.Question;
import sendoff.desk.calendaring.Calendaring.Word;
import sendoff.desk.introducing.Introducing;
import sendoff.domain.CalendarPlace.Form;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.OptInState;
import sendoff.testing.Cast;
import sendoff.testing.FakeCalDav;
import sendoff.testing.OptIns;
import sendoff.testing.TestDesk;

/// Carla would like to meet Freya; each step of it stands in Ada's calendar, on a server that does as it is told.
class CalendaringOptInsTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate NEXT_TUESDAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path home;

    private final FakeCalDav server = new FakeCalDav();
    private TestDesk ada;
    private DoubleOptInId id;

    @BeforeEach
    void ada_begins() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        var sure = new Gain(Optional.of(95), "numbers she lacks");
        id = ada.desk
                .introducing()
                .begin(new Introducing.Wish(
                        Optional.empty(), true, Cast.CARLA, OptIns.CONTACT, "Heat storage", "", sure, sure));
        URI calendar = server.address().resolve(FakeCalDav.CALENDAR);
        assertThat(ada.desk.calendar().find(server.address().toString(), "ada", "a password"))
                .isEmpty();
        assertThat(ada.desk.calendar().choose(Optional.of(calendar), Form.TASK)).isEmpty();
        round();
    }

    @AfterEach
    void close() {
        ada.close();
        server.close();
    }

    private void round() {
        assertThat(ada.desk.calendaring().round()).isTrue();
    }

    private OptInState state() {
        return ada.tables.optIns().find(id).map(DoubleOptIn::state).orElseThrow();
    }

    private void tick() {
        server.otherProgramWrites("STATUS:NEEDS-ACTION", "STATUS:COMPLETED");
        round();
    }

    @Test
    void the_step_stands_there_without_what_it_is_about() {
        assertThat(server.only())
                .contains("SUMMARY:Ask Freya Foxglove", "DUE;VALUE=DATE:20261119")
                .doesNotContain("Heat", "Carla", "ATTENDEE");
    }

    @Test
    void it_stands_in_the_feed_too() {
        ada.desk.calendar().newFeed();
        String token = ada.desk.calendar().feedToken().orElseThrow();

        assertThat(ada.desk.calendar().feed(token).orElseThrow()).contains("Ask Freya Foxglove");
    }

    @Test
    void the_next_step_takes_the_place_of_the_one_before() {
        ada.desk.introducing().sentElsewhere(id);
        round();

        assertThat(server.only()).contains("SUMMARY:Ask Freya Foxglove once more", "DUE;VALUE=DATE:20261124");
    }

    @Test
    void who_said_no_is_never_told_there() {
        ada.desk.introducing().sentElsewhere(id);
        ada.desk.introducing().no(id);
        round();

        assertThat(server.only())
                .contains("SUMMARY:Write to Carla Reyes")
                .doesNotContainIgnoringCase("freya", "refus", "said no");
    }

    @Test
    void ticked_off_there_the_letter_was_written_elsewhere() {
        tick();
        round();

        assertThat(state()).isInstanceOf(OptInState.Asked.class);
        assertThat(server.entries()).hasSize(2);
        assertThat(server.entries())
                .anySatisfy(done -> assertThat(done).contains("Ask Freya Foxglove", "STATUS:COMPLETED"))
                .anySatisfy(next -> assertThat(next).contains("once more", "STATUS:NEEDS-ACTION"));
    }

    @Test
    void taken_back_at_the_desk_it_is_open_there_again() {
        tick();
        ada.desk.introducing().undo(ada.desk.introducing().lastAct().orElseThrow());
        round();

        assertThat(state()).isInstanceOf(OptInState.ToAsk.class);
        assertThat(server.only()).contains("SUMMARY:Ask Freya Foxglove", "STATUS:NEEDS-ACTION");
    }

    @Test
    void what_only_the_desk_can_be_told_stays_open_here() {
        ada.desk.introducing().sentElsewhere(id);
        ada.desk.introducing().yes(id);
        ada.desk.introducing().sentElsewhere(id);
        round();
        assertThat(server.only()).contains("SUMMARY:How it went: Carla Reyes and Freya Foxglove");

        tick();
        round();

        assertThat(state()).isInstanceOf(OptInState.Introduced.class);
        assertThat(ada.desk.calendaring().questions()).isEmpty();
        assertThat(server.only()).contains("STATUS:COMPLETED");
    }

    @Test
    void moved_there_it_moves_here() {
        server.otherProgramWrites("20261119", "20261124");
        round();

        assertThat(state().day()).isEqualTo(NEXT_TUESDAY);
        assertThat(ada.desk.calendaring().questions()).isEmpty();
    }

    @Test
    void moved_out_of_sight_it_keeps_its_day_here_and_the_owner_hears_of_it() {
        server.otherProgramWrites("20261119", "99991231");

        assertThat(ada.desk.calendaring().round()).isFalse();

        assertThat(state().day()).isEqualTo(THURSDAY);
        assertThat(ada.desk.calendar().connected().orElseThrow().trouble().orElseThrow())
                .startsWith("“Ask Freya Foxglove” lies more than a year ahead");
    }

    @Test
    void removed_there_the_owner_is_asked_and_it_stays_here() {
        server.otherProgramRemoves();
        round();

        assertThat(ada.desk.calendaring().questions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Question.Gone.class, gone -> assertThat(gone.title()).isEqualTo("Ask Freya Foxglove"));
        ada.desk
                .calendaring()
                .answer(ada.desk.calendaring().questions().getFirst().item(), Word.LEAVE_OUT);
        round();
        assertThat(server.entries()).isEmpty();
        assertThat(state().day()).isEqualTo(THURSDAY);
    }
}
