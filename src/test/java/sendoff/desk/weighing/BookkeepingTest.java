package sendoff.desk.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Logged;
import sendoff.domain.Received;
import sendoff.domain.Wait;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class BookkeepingTest {
    private static final String CLOSE =
            "Dear Carla,\n\nThank you for reading the talk on heat storage. I have to decline:"
                    + " I keep my calls for students this year.\n\nI wish you a good way into the field.\n\nAda\n";

    @TempDir
    Path home;

    TestDesk ada;
    IntroductionId carlas;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        carlas = ada.only();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void who_waits_is_in_the_log() {
        assertThat(logged().facts().kind()).isEqualTo(KindName.NETWORKING_REQUEST);
        assertThat(logged().facts().asker()).contains("carla@example.net");
        assertThat(waits().getFirst().since()).isEqualTo(TUESDAY.toInstant());
        assertThat(waits()).singleElement().extracting(Wait::end).isEqualTo(Wait.End.NONE);
    }

    @Test
    void an_answer_from_the_owners_mail_program_ends_the_wait_and_a_thank_you_tells_how_it_was_taken() {
        ada.receivesRaw(answer("Tue, 17 Nov 2026 11:20:00 +0100"), reply("Thank you for being so clear, Ada."));

        assertThat(waits()).singleElement().satisfies(wait -> {
            assertThat(wait.end()).isEqualTo(Wait.End.ANSWERED);
            assertThat(wait.working()).isEqualTo(Duration.ofHours(2));
            assertThat(wait.inTime()).isTrue();
        });
        assertThat(logged().received(now())).contains(Received.THANKS);
        assertThat(logged().facts().ended()).isPresent();
        assertThat(logged().facts().framework()).as("read in its words").contains(Framework.DIRECT_CLOSURE);
    }

    @Test
    void whoever_bargains_waits_once_more() {
        ada.receivesRaw(answer("Tue, 17 Nov 2026 11:20:00 +0100"), reply("Could you at least spare ten minutes?"));

        assertThat(waits()).hasSize(2).last().extracting(Wait::end).isEqualTo(Wait.End.NONE);
        assertThat(logged().facts().followUps()).isEqualTo(1);
        assertThat(logged().received(now())).contains(Received.PUSHBACK);
        assertThat(logged().facts().ended()).isEmpty();
    }

    @Test
    void an_answer_given_here_keeps_its_framework() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        ada.desk.approving().approve(carlas, CLOSE, true);
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();

        assertThat(logged().facts().framework()).contains(Framework.DIRECT_CLOSURE);
        assertThat(waits()).singleElement().extracting(Wait::end).isEqualTo(Wait.End.ANSWERED);
    }

    @Test
    void an_answer_called_back_leaves_no_trace() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        ada.desk.approving().approve(carlas, CLOSE, true);
        ada.desk.approving().callBack(carlas);

        assertThat(ada.tables.outcomes().approvals(carlas)).isEmpty();
        assertThat(waits()).singleElement().extracting(Wait::end).isEqualTo(Wait.End.NONE);
    }

    @Test
    void what_is_let_go_is_no_answer() {
        ada.desk.answering().dismiss(carlas, "spam");

        assertThat(waits()).singleElement().extracting(Wait::end).isEqualTo(Wait.End.LET_GO);
        assertThat(logged().facts().framework()).contains(Framework.DISMISS);
        assertThat(logged().facts().answered()).isEmpty();
    }

    @Test
    void what_is_no_introduction_is_in_no_figure_until_that_is_taken_back() {
        ada.desk.correcting().notOne(carlas);
        assertThat(ada.desk.bookkeeping().of(carlas)).isEmpty();
        assertThat(waits()).isEmpty();

        ada.desk.correcting().undo();
        assertThat(waits()).hasSize(1);
    }

    @Test
    void one_key_corrects_how_they_took_it_and_z_takes_that_back() {
        ada.receivesRaw(answer("Tue, 17 Nov 2026 11:20:00 +0100"), reply("Thank you, how nice. Bye."));
        ada.desk.bookkeeping().received(carlas, Received.HURT, "");
        ada.desk.bookkeeping().felt(carlas, Optional.of(false), "Too  short.");

        assertThat(logged().received(now())).contains(Received.HURT);
        assertThat(logged().word())
                .isEqualTo(new Logged.Word(Optional.of(Received.HURT), Optional.of(false), "Too short."));

        ada.desk.correcting().undo();
        ada.clock.pass(Duration.ofSeconds(1));
        assertThat(logged().word().feltRight()).isEmpty();
        ada.desk.correcting().undo();
        assertThat(logged().word()).isEqualTo(Logged.Word.NONE);
    }

    private String answer(String at) {
        return Raw.ada().id("b@example.com").at(at).answers("a@example.net").says(CLOSE);
    }

    private String reply(String words) {
        return Raw.carla()
                .id("c@example.net")
                .at("Tue, 17 Nov 2026 12:00:00 +0100")
                .answers("b@example.com")
                .says("Hi Ada,\n\n" + words + "\n\nCarla\n");
    }

    private Instant now() {
        return ada.clock.instant();
    }

    private Logged logged() {
        return ada.desk.bookkeeping().of(carlas).orElseThrow();
    }

    private java.util.List<Wait> waits() {
        ada.desk.bookkeeping().bringUpToDate();
        return ada.tables.outcomes().waits(carlas);
    }
}
