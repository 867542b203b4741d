package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;
import static sendoff.testing.Cast.carlasIntroduction;
import static sendoff.testing.Cast.introductionId;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.GroupId;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Logged;
import sendoff.domain.Received;
import sendoff.domain.Stakes;
import sendoff.domain.StatementEffect.Asks;
import sendoff.domain.Wait;
import sendoff.testing.Dialect;

/// The outcome log, on SQLite; [OutcomesOnPostgresTest] runs the same on PostgreSQL.
class OutcomesTest {
    private static final Instant NOW = TUESDAY.toInstant();
    private static final IntroductionId CARLAS = introductionId(1);

    @TempDir
    Path home;

    Tables tables;

    @BeforeEach
    void open() {
        tables = Tables.of(database(), Secrets.with(home.resolve("key")));
    }

    Database database() {
        return Dialect.sqlite(home);
    }

    @AfterEach
    void close() {
        tables.database().close();
    }

    @Test
    void what_is_logged_reads_as_it_was_written() {
        var waits = List.of(
                new Wait(NOW, NOW.plusSeconds(9000), Optional.of(NOW.plusSeconds(600)), Wait.End.ANSWERED, minutes(10)),
                new Wait(NOW.plusSeconds(900), NOW.plusSeconds(9900), Optional.empty(), Wait.End.NONE, minutes(1)));
        log(facts(Optional.of(Received.PUSHBACK)), waits);

        assertThat(tables.outcomes().of(CARLAS))
                .contains(new Logged(CARLAS, facts(Optional.of(Received.PUSHBACK)), Logged.Word.NONE, Duration.ZERO));
        assertThat(tables.outcomes().waits(CARLAS)).isEqualTo(waits);
    }

    @Test
    void the_owners_word_outlives_another_reading() {
        log(facts(Optional.of(Received.PUSHBACK)), List.of());
        var word = new Logged.Word(Optional.of(Received.THANKS), Optional.of(false), "I was too short.");
        tables.database().change(tx -> tables.outcomes().say(tx, CARLAS, word));
        log(facts(Optional.of(Received.NEUTRAL)), List.of());

        Logged now = tables.outcomes().of(CARLAS).orElseThrow();

        assertThat(now.word()).isEqualTo(word);
        assertThat(now.received(NOW)).contains(Received.THANKS);
        assertThat(now.facts().read()).contains(Received.NEUTRAL);
    }

    @Test
    void no_reply_for_two_weeks_is_silence() {
        log(facts(Optional.empty()), List.of());

        Logged now = tables.outcomes().of(CARLAS).orElseThrow();

        assertThat(now.received(NOW.plus(Duration.ofDays(13)))).isEmpty();
        assertThat(now.received(NOW.plus(Duration.ofDays(15)))).contains(Received.SILENCE);
    }

    @Test
    void whatever_is_written_to_an_introduction_comes_up_for_logging_again() {
        var carlas = carlasIntroduction(1, TUESDAY, NOW);
        tables.database().change(tx -> tables.introductions().save(tx, carlas));
        assertThat(tables.outcomes().unlogged(5)).containsExactly(CARLAS);

        tables.database()
                .change(tx -> assertThat(tables.outcomes().takesUp(tx, CARLAS)).isTrue());
        tables.database()
                .change(tx -> assertThat(tables.outcomes().takesUp(tx, CARLAS)).isFalse());
        assertThat(tables.outcomes().unlogged(5)).isEmpty();

        tables.database().change(tx -> tables.introductions().save(tx, carlas.settled(NOW, "answered")));
        assertThat(tables.outcomes().unlogged(5)).containsExactly(CARLAS);
    }

    @Test
    void time_spent_adds_up_and_moves_with_what_is_joined() {
        LocalDate day = TUESDAY.toLocalDate();
        log(facts(Optional.empty()), List.of());
        IntroductionId other = introductionId(2);
        tables.database().change(tx -> {
            tables.outcomes().spent(tx, CARLAS, day, Duration.ofSeconds(40));
            tables.outcomes().spent(tx, CARLAS, day, Duration.ofSeconds(20));
            tables.outcomes().spent(tx, other, day, Duration.ofSeconds(5));
            tables.outcomes().approved(tx, other, new Outcomes.Approval(NOW, Framework.ACCEPT, false, Optional.of(60)));
            tables.outcomes().move(tx, other, CARLAS);
        });

        assertThat(tables.outcomes().of(CARLAS).orElseThrow().spent()).hasSeconds(65);
        assertThat(tables.outcomes().approvals(CARLAS))
                .containsExactly(new Outcomes.Approval(NOW, Framework.ACCEPT, false, Optional.of(60)));
        assertThat(tables.outcomes().approvals(other)).isEmpty();
    }

    @Test
    void a_no_that_nothing_in_the_plan_stood_for_is_a_poor_fit() {
        var around = new Months.Between(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
        var students = new GroupId(new UUID(0, 7));
        answered(1, Optional.of(Framework.DIRECT_CLOSURE));
        answered(2, Optional.of(Framework.DISMISS));
        answered(3, Optional.of(Framework.ACCEPT));
        answered(4, Optional.empty());
        answered(5, Optional.of(Framework.DIRECT_CLOSURE));
        answered(6, Optional.of(Framework.SOFT_FADE));
        tables.database().change(tx -> {
            tables.plan().belong(tx, List.of(introductionId(5)), Map.of(introductionId(5), students));
            tables.outcomes()
                    .approved(
                            tx,
                            introductionId(6),
                            new Outcomes.Approval(NOW, Framework.SOFT_FADE, true, Optional.empty()));
        });

        assertThat(tables.months().fitting(around, List.of(students))).isEqualTo(new Asks(2, 5));
        assertThat(tables.months().fitting(around, List.of())).isEqualTo(new Asks(3, 5));
        assertThat(tables.months().fitting(new Months.Between(NOW, NOW.plusSeconds(9)), List.of(students)))
                .isEqualTo(Asks.NONE);
    }

    private void answered(int number, Optional<Framework> framework) {
        Logged.Facts like = facts(Optional.empty());
        var facts = new Logged.Facts(
                like.channel(),
                like.kind(),
                like.stakes(),
                like.asker(),
                like.introducer(),
                like.asked(),
                like.answered(),
                framework,
                0,
                Optional.empty(),
                Optional.empty());
        tables.database().change(tx -> tables.outcomes().log(tx, introductionId(number), facts, List.of()));
    }

    private void log(Logged.Facts facts, List<Wait> waits) {
        tables.database().change(tx -> tables.outcomes().log(tx, CARLAS, facts, waits));
    }

    private static Duration minutes(int many) {
        return Duration.ofMinutes(many);
    }

    private static Logged.Facts facts(Optional<Received> read) {
        return new Logged.Facts(
                Channel.EMAIL,
                KindName.INTRODUCED,
                Stakes.MEDIUM,
                Optional.of("carla@example.net"),
                Optional.of("ben@example.org"),
                NOW.minusSeconds(60),
                Optional.of(NOW),
                Optional.of(Framework.DIRECT_CLOSURE),
                1,
                read,
                Optional.empty());
    }
}
