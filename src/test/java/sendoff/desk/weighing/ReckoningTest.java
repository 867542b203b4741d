package sendoff.desk.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Relationship;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Carla was told no, with a door left open “after 1 December”, and asks again before. On 5 December something else is
/// recommended than when she asked.
class ReckoningTest {
    @TempDir
    Path home;

    private TestDesk ada;
    private IntroductionId carlas;
    private Framework early;
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final AtomicInteger news = new AtomicInteger();

    @BeforeEach
    void carla_asks_again_and_the_day_comes() {
        ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))
                .withAccount()
                .receivesRaw(asks("a@example.net", "Mon, 16 Nov 2026 10:00:00 +0100"));
        ada.desk.answering().choose(ada.only(), Framework.DIRECT_CLOSURE, true);
        String no = ada.desk
                .answering()
                .open(ada.only())
                .chosen()
                .orElseThrow()
                .draft()
                .body();
        ada.desk
                .approving()
                .approve(ada.only(), no + "\nIf it still matters after 1 December, write to me again.", true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
        ada.clock.pass(Duration.ofDays(8));
        ada.receivesRaw(asks("b@example.net", "Wed, 25 Nov 2026 10:00:00 +0100"));
        carlas = ada.only();
        early = recommended();
        ada.desk.news().listen(news::incrementAndGet);
        ada.clock.pass(Duration.ofDays(10));
    }

    private static String asks(String id, String at) {
        return Raw.carla()
                .subject("Thirty minutes on grids")
                .id(id)
                .at(at)
                .says("Dear Ada, could we have a call of thirty minutes about grid storage now?"
                        + " I would be grateful for your advice. Carla");
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private Framework recommended() {
        return ada.queue().getFirst().framework();
    }

    private Framework late() {
        return ada.desk.answering().open(carlas).recommendation().framework();
    }

    @Test
    void a_page_begins_the_day_in_the_background_and_hears_when_everything_is_weighed() {
        ada.desk.reckoning().leaveTo(background::add);

        assertThat(ada.desk.reckoning().beginNewDay()).isFalse();
        assertThat(ada.desk.reckoning().beginNewDay()).isFalse();
        assertThat(background).as("begun once").hasSize(1);
        assertThat(recommended()).as("still of an earlier day").isEqualTo(early).isNotEqualTo(late());
        assertThat(news).hasValue(0);

        background.pop().run();

        assertThat(news).hasValue(1);
        assertThat(recommended()).isEqualTo(late());
        assertThat(ada.desk.reckoning().beginNewDay()).isTrue();
        assertThat(background).isEmpty();
    }

    @Test
    void pages_hear_that_it_is_weighed_even_if_nothing_else_is_recommended() {
        ada.desk.reckoning().onNewDay();
        ada.desk.reckoning().leaveTo(background::add);
        news.set(0);
        ada.clock.pass(Duration.ofDays(1));

        assertThat(ada.desk.reckoning().beginNewDay()).isFalse();
        background.pop().run();

        assertThat(news).hasValue(1);
    }

    @Test
    void with_nothing_in_the_background_the_page_weighs_by_itself() {
        assertThat(ada.desk.reckoning().beginNewDay()).isTrue();
        assertThat(recommended()).isEqualTo(late());
    }

    @Test
    void who_acts_on_it_meanwhile_waits_for_it() {
        ada.desk.reckoning().leaveTo(background::add);
        ada.desk.reckoning().beginNewDay();

        ada.desk.reckoning().onNewDay();
        assertThat(recommended()).isEqualTo(late());
        background.pop().run();
        assertThat(news).as("weighed once").hasValue(1);
    }

    @Test
    void who_only_reads_is_told_todays_and_nothing_is_written() {
        assertThat(ada.desk.reckoning().today(ada.queue()))
                .singleElement()
                .satisfies(row -> assertThat(row.framework()).isEqualTo(late()));

        assertThat(recommended()).isEqualTo(early);
        assertThat(ada.desk.reckoning().isOfToday()).isFalse();
    }

    @Test
    void what_the_owner_says_while_it_is_weighed_stays_and_is_weighed_too() throws InterruptedException {
        var weighing = new Thread(ada.desk.reckoning()::onNewDay);
        ada.tables.database().change(tx -> {
            weighing.start();
            awaitWaiting(weighing);
            ada.tables
                    .introductions()
                    .change(tx, carlas, now -> now.assessed(now.assessment().with(Relationship.FRIEND), now.likely()));
        });
        weighing.join();

        Filed filed = ada.tables.introductions().find(carlas).orElseThrow();
        assertThat(filed.assessment().relationship()).isEqualTo(Relationship.FRIEND);
        assertThat(List.of(filed)).isEqualTo(ada.desk.reckoning().recommended(List.of(filed)));
    }

    /// It has read the desk and wants to write. Were it slower, it would read what is written now: right as well.
    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
