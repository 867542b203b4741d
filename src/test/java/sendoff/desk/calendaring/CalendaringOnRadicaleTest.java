package sendoff.desk.calendaring;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.calendaring.Calendaring.Question;
import sendoff.domain.CalendarPlace.Form;
import sendoff.domain.Decision;
import sendoff.domain.IntroductionId;
import sendoff.testing.Radicale;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Ada promised Carla an answer by Friday; her calendar is on a Radicale, where another program of hers sees it too.
class CalendaringOnRadicaleTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Path OTHER = Path.of("src/test/calendar/other_client.py");

    @TempDir
    Path home;

    private Radicale server;
    private String user;
    private TestDesk ada;

    @BeforeAll
    static void where_it_is_installed() {
        Assumptions.assumeTrue(Radicale.shared().isPresent());
    }

    @BeforeEach
    void ada_buys_time() {
        server = Radicale.shared().orElseThrow();
        user = Radicale.person();
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        IntroductionId carlas = ada.only();
        ada.desk.answering().choose(carlas, new Decision.BuyTime(FRIDAY), false);
        String draft =
                ada.desk.answering().open(carlas).chosen().orElseThrow().draft().body();
        ada.desk.approving().approve(carlas, draft, true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private void connect(Form form) {
        assertThat(ada.desk.calendar().find(server.address().toString(), user, Radicale.password(user)))
                .isEmpty();
        assertThat(ada.desk.calendar().choose(Optional.empty(), form)).isEmpty();
    }

    private boolean round() {
        return ada.desk.calendaring().round();
    }

    private URI calendar() {
        return ada.desk.calendar().connected().orElseThrow().place().collection();
    }

    private URI entry() {
        return calendar().resolve(ada.desk.keeping().open().getFirst().id() + ".ics");
    }

    @Test
    void what_happens_on_either_side_happens_on_the_other() {
        connect(Form.TASK);
        assertThat(round()).isTrue();
        String task = server.request(user, "GET", entry(), "");
        assertThat(task).contains("DUE;VALUE=DATE:20261120");

        server.request(user, "PUT", entry(), task.replace("20261120", "20261123"), "Content-Type", "text/calendar");
        round();
        assertThat(ada.desk.calendaring().questions()).singleElement().isInstanceOf(Question.Moved.class);

        server.request(
                user, "PUT", entry(), task.replace("NEEDS-ACTION", "COMPLETED"), "Content-Type", "text/calendar");
        round();
        assertThat(ada.desk.keeping().open()).isEmpty();
        assertThat(ada.desk.calendaring().questions()).isEmpty();
    }

    @Test
    void removed_there_it_is_asked_about_and_put_back() {
        connect(Form.EVENT);
        round();
        server.request(user, "DELETE", entry(), "");
        round();
        assertThat(ada.desk.calendaring().questions()).singleElement().isInstanceOf(Question.Gone.class);

        ada.desk.calendaring().answer(ada.desk.keeping().open().getFirst().id().value(), Calendaring.Word.PUT_BACK);
        round();

        assertThat(server.request(user, "GET", entry(), "")).contains("BEGIN:VEVENT");
    }

    @Test
    void a_server_that_goes_away_in_between_loses_nothing() {
        try (Radicale own = Radicale.start().orElseThrow()) {
            server = own;
            connect(Form.TASK);
            own.down();
            assertThat(round()).isFalse();
            assertThat(ada.desk.calendar().connected().orElseThrow().trouble())
                    .contains("The calendar server 127.0.0.1 can't be reached. Nothing is lost: it is tried again.");

            own.up();
            assertThat(round()).isTrue();

            assertThat(server.request(user, "GET", entry(), "")).contains("A promise to Carla Reyes");
            assertThat(ada.desk.calendar().connected().orElseThrow().trouble()).isEmpty();
        }
    }

    /// What Sendoff writes, a client of other people's reads; what that ticks off, Sendoff sees.
    @Test
    void another_client_reads_it_the_same_and_ticks_it_off() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                python("-c", "import caldav, icalendar, dateutil").isPresent());
        connect(Form.TASK);
        ada.desk.calendar().review(false, DayOfWeek.FRIDAY, LocalTime.of(15, 0), Duration.ofMinutes(20));
        round();

        String seen = otherClient();

        assertThat(seen.lines()).noneMatch(line -> line.startsWith("invites"));
        assertThat(seen.lines())
                .contains("task A promise to Carla Reyes 2026-11-20 NEEDS-ACTION")
                // The same hour in winter and, after 28 March, in summer.
                .contains("review 2026-11-20T14:00:00Z", "review 2027-03-26T14:00:00Z", "review 2027-04-02T13:00:00Z");
        round();
        assertThat(ada.desk.keeping().open()).isEmpty();
    }

    @Test
    void another_client_sees_whole_days_that_block_nobodys_time_and_invite_nobody()
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                python("-c", "import caldav, icalendar, dateutil").isPresent());
        connect(Form.EVENT);
        round();

        assertThat(otherClient().lines())
                .containsExactly("day A promise to Carla Reyes 2026-11-20 2026-11-21 TRANSPARENT");
    }

    private String otherClient() throws IOException, InterruptedException {
        return python(
                        OTHER.toString(),
                        server.address().toString(),
                        user,
                        Radicale.password(user),
                        "2026-11-01",
                        "2027-04-30")
                .orElseThrow();
    }

    /// Debian's interpreter: its libraries live there.
    ///
    /// @return what it prints; empty if it fails
    private Optional<String> python(String... arguments) throws IOException, InterruptedException {
        if (!Files.exists(Path.of("/usr/bin/python3"))) {
            return Optional.empty();
        }
        var command = new ArrayList<>(List.of("/usr/bin/python3"));
        command.addAll(List.of(arguments));
        Path words = home.resolve("python.out");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        boolean fine = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        String said = Files.readString(words, StandardCharsets.UTF_8);
        if (!fine) {
            System.out.println("left out: another calendar client (python3-caldav): "
                    + said.lines().reduce((_, last) -> last).orElse("no answer"));
        }
        return Optional.of(said).filter(_ -> fine);
    }
}
