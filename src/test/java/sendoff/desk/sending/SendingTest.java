package sendoff.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.domain.Delivery;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Party;
import sendoff.store.Database;
import sendoff.store.DatabaseTrouble;
import sendoff.testing.Cast;
import sendoff.testing.TestDesk;

class SendingTest {
    private static final MessageId ASKED = new MessageId("ask@example.net");

    @TempDir
    Path home;

    TestDesk ada;
    IntroductionId carlas;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(
                        home,
                        TUESDAY.plusHours(1).toInstant(),
                        Database.sqlite(home.resolve("sendoff.db"), Duration.ofMillis(20)))
                .withAccount();
        ada.receives(Cast.message(
                ASKED.value(),
                CARLA,
                List.of(ADA),
                "A call about climate tech",
                "Hi Ada,\n\nI read your talk on heat storage twice. Could we have a call of thirty minutes next week"
                        + " about moving from banking into climate tech? I would be grateful for your advice.\n\nCarla",
                TUESDAY));
        carlas = ada.only();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void an_answer_leaves_when_the_time_to_undo_is_over() {
        approve();

        assertThat(ada.desk.sending().round()).isZero();
        ada.clock.pass(Duration.ofSeconds(11));
        assertThat(ada.desk.sending().round()).isEqualTo(1);
        assertThat(ada.post.carried).singleElement().satisfies(reply -> {
            assertThat(reply.envelope().to()).containsExactly(CARLA);
            assertThat(reply.envelope().inReplyTo()).contains(ASKED);
        });
    }

    @Test
    void the_day_that_was_decided_on_is_promised_when_the_answer_leaves() {
        ada.desk.answering().choose(carlas, Framework.BUY_TIME, true);
        String text = ada.tables.drafts().of(carlas).orElseThrow().body();
        assertThat(ada.desk.approving().approve(carlas, text, true)).isInstanceOf(Approval.Leaving.class);
        leave();

        assertThat(ada.desk.keeping().open())
                .singleElement()
                .satisfies(promise -> assertThat(promise.said().text()).isEqualTo("An answer by then"));
    }

    @Test
    void what_was_approved_leaves_the_desk_at_once() {
        approve();

        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void called_back_in_time_it_never_leaves_and_the_draft_is_as_it_was() {
        String body = approve();

        assertThat(ada.desk.approving().callBack(carlas)).isTrue();
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();

        assertThat(ada.post.carried).isEmpty();
        assertThat(ada.only()).isEqualTo(carlas);
        assertThat(ada.desk
                        .answering()
                        .open(carlas)
                        .chosen()
                        .orElseThrow()
                        .draft()
                        .body())
                .isEqualTo(body);
    }

    @Test
    void after_it_left_the_introduction_is_answered_and_the_copy_is_filed_once() {
        approve();
        leave();
        ada.desk.sending().round();

        assertThat(ada.tables.introductions().find(carlas).orElseThrow().isOwed())
                .isFalse();
        assertThat(ada.post.copies).hasSize(1);
        assertThat(ada.post.answered).containsExactly(ASKED);
    }

    @Test
    void a_passing_trouble_is_tried_again_later_and_shown() {
        ada.post.then(new Delivery.TryAgain(Duration.ofMinutes(5), "451 try again later"));
        approve();
        leave();

        assertThat(latest().status()).isEqualTo(Status.WAITING);
        assertThat(latest().because()).contains("451 try again later");
        ada.desk.sending().round();
        assertThat(ada.post.carried).hasSize(1);
        ada.clock.pass(Duration.ofMinutes(5));
        ada.desk.sending().round();
        assertThat(latest().status()).isEqualTo(Status.SENT);
        assertThat(ada.post.carried)
                .extracting(r -> r.as())
                .containsOnly(latest().reply().as());
    }

    @Test
    void a_refused_answer_comes_back_to_the_desk_with_its_words() {
        ada.post.then(new Delivery.Refused("550 no such user"));
        String body = approve();
        leave();

        assertThat(latest().status()).isEqualTo(Status.REFUSED);
        assertThat(ada.only()).isEqualTo(carlas);
        assertThat(ada.desk
                        .answering()
                        .open(carlas)
                        .chosen()
                        .orElseThrow()
                        .draft()
                        .body())
                .isEqualTo(body);
    }

    @Test
    void a_refused_answer_can_be_approved_again_and_leaves_once() {
        ada.post.then(new Delivery.Refused("550 no such user"));
        approve();
        leave();
        approve();
        leave();

        assertThat(latest().status()).isEqualTo(Status.SENT);
        assertThat(ada.post.carried).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void where_nobody_knows_the_mailbox_is_asked() {
        ada.post.then(new Delivery.Unknown("the connection broke after the text"));
        approve();
        ada.post.inSent.add(latest().reply().as());
        leave();

        assertThat(latest().status()).isEqualTo(Status.SENT);
        assertThat(ada.post.carried).hasSize(1);
    }

    @Test
    void where_the_mailbox_does_not_know_the_owner_is_asked() {
        ada.post.then(new Delivery.Unknown("the connection broke after the text"));
        approve();
        leave();
        ada.clock.pass(Duration.ofDays(1));
        ada.desk.sending().round();

        assertThat(latest().status()).isEqualTo(Status.UNCLEAR);
        assertThat(ada.post.carried).hasSize(1);
    }

    @Test
    void on_the_owners_word_an_unclear_answer_goes_out_as_the_same_mail() {
        where_the_mailbox_does_not_know_the_owner_is_asked();
        MessageId id = latest().reply().as();

        ada.desk.sending().sendAgain(id);
        ada.desk.sending().round();

        assertThat(latest().status()).isEqualTo(Status.SENT);
        assertThat(ada.post.carried).extracting(r -> r.as()).containsExactly(id, id);
    }

    @Test
    void sent_again_on_the_owners_word_it_waits_for_the_time_to_undo() {
        where_the_mailbox_does_not_know_the_owner_is_asked();
        MessageId id = latest().reply().as();

        ada.desk.sending().sendAgain(id, Duration.ofSeconds(10));
        ada.desk.sending().round();
        assertThat(latest().status()).isEqualTo(Status.WAITING);
        assertThat(ada.desk.approving().callBack(latest().reply().answers())).isTrue();
        leave();

        assertThat(ada.post.carried).hasSize(1);
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void an_attempt_that_a_dead_process_left_behind_is_never_repeated_by_itself() {
        approve();
        ada.tables
                .database()
                .change(tx ->
                        ada.tables.outbox().attempting(tx, latest().reply().as(), ada.clock.instant()));

        ada.desk.sending().recover();
        ada.clock.pass(Duration.ofDays(1));
        ada.desk.sending().round();

        assertThat(ada.post.carried).isEmpty();
        assertThat(latest().status()).isEqualTo(Status.UNCLEAR);
    }

    @Test
    void an_answer_that_left_while_nothing_could_be_written_is_not_asked_about() throws SQLException {
        approve();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("sendoff.db"))) {
            ada.post.meanwhile = () -> holdTheFile(other);
            assertThatThrownBy(this::leave).isInstanceOf(DatabaseTrouble.class);
            other.rollback();
        }

        ada.desk.sending().recover();
        ada.desk.sending().round();

        assertThat(latest().status()).isEqualTo(Status.SENT);
        assertThat(ada.post.carried).hasSize(1);
    }

    private static void holdTheFile(Connection other) {
        try {
            other.setAutoCommit(false);
            other.createStatement().execute("update introduction set id = id");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_clock_that_was_set_back_hides_nothing_that_is_unfinished() {
        ada.post.then(new Delivery.Unknown("the connection broke after the text"));
        approve();
        leave();
        ada.clock.pass(Duration.ofDays(-2));

        assertThat(ada.desk.sending().open())
                .singleElement()
                .satisfies(open -> assertThat(open.status()).isEqualTo(Status.UNCLEAR));
    }

    @Test
    void an_attempt_left_behind_is_looked_after_although_the_clock_was_set_back() {
        approve();
        ada.tables
                .database()
                .change(tx ->
                        ada.tables.outbox().attempting(tx, latest().reply().as(), ada.clock.instant()));
        ada.clock.pass(Duration.ofDays(-2));

        ada.desk.sending().recover();

        assertThat(latest().status()).isEqualTo(Status.UNCLEAR);
    }

    @Test
    void an_answer_that_left_is_dated_when_it_left_not_when_that_was_found_out() {
        ada.post.then(new Delivery.Unknown("the connection broke after the text"));
        approve();
        leave();
        var tried = ada.clock.instant();
        ada.clock.pass(Duration.ofDays(1));

        ada.desk.sending().itLeft(latest().reply().as());

        assertThat(latest().sent()).contains(tried);
    }

    @Test
    void a_second_press_never_sends_twice() {
        approve();
        var second = ada.desk.approving().approve(carlas, "Dear Carla, thank you. No.", true);

        assertThat(second).isInstanceOf(Approval.Impossible.class);
    }

    @Test
    void a_mailbox_that_does_not_answer_is_asked_for_one_copy_only() {
        ada.receives(Cast.message(
                "second@example.org",
                Party.of("Dev Rao", "dev@example.org"),
                List.of(ADA),
                "A call about tidal power",
                "Hi Ada,\n\nCould we have a call of thirty minutes next week about tidal power? I would be grateful for"
                        + " your advice.\n\nDev",
                TUESDAY));
        ada.post.unreachable = true;
        approve();
        carlas = ada.only();
        approve();
        leave();
        ada.clock.pass(Duration.ofHours(5));
        ada.post.knocked = 0;

        ada.desk.sending().round();

        assertThat(ada.post.knocked).isEqualTo(1);
    }

    private String approve() {
        if (ada.desk.answering().open(carlas).chosen().isEmpty()) {
            ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        }
        String body =
                ada.desk.answering().open(carlas).chosen().orElseThrow().draft().body();
        assertThat(ada.desk.approving().approve(carlas, body, true)).isInstanceOf(Approval.Leaving.class);
        return body;
    }

    private void leave() {
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
    }

    private Outgoing latest() {
        return ada.tables.outbox().latest(carlas).orElseThrow();
    }
}
