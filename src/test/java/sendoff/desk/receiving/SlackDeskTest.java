package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;
import static sendoff.testing.SlackZip.ADA;
import static sendoff.testing.SlackZip.BEN;
import static sendoff.testing.SlackZip.CARLA;
import static sendoff.testing.SlackZip.WITH_CARLA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.domain.Channel;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outgoing;
import sendoff.domain.Standing.State;
import sendoff.mail.SlackSaid;
import sendoff.testing.FakeSlack;
import sendoff.testing.FakeSocket;
import sendoff.testing.TestDesk;

/// From a message in Slack to an answer in Slack, on a desk with Slack's methods beside it.
class SlackDeskTest {
    private static final Instant ASKED = TUESDAY.toInstant();
    private static final String MENTION = "<@" + ADA + "> could you introduce me to Sanne de Wit about shore power?";
    private static final String ASK =
            "You know the port authority well, I think? Could you introduce me to Sanne de Wit about shore power?";

    @TempDir
    Path home;

    TestDesk ada;
    FakeSlack slack;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, ASKED.plusSeconds(3600));
        slack = new FakeSlack().at(ada.clock.instant());
    }

    @AfterEach
    void close() {
        slack.close();
        ada.close();
    }

    private SlackSetup.Outcome connect() {
        return ada.desk.slack().connect(FakeSlack.TOKEN, "", slack.api());
    }

    private List<String> read() {
        ada.clock.pass(Duration.ofMinutes(21));
        slack.at(ada.clock.instant());
        return ada.desk.slackWatching().readOnce();
    }

    private Filed only() {
        return ada.tables.introductions().find(ada.only()).orElseThrow();
    }

    private Approval answer(IntroductionId id, String text) {
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        return ada.desk.approving().approve(id, text, true);
    }

    private void leave() {
        ada.clock.pass(Duration.ofMinutes(2));
        slack.at(ada.clock.instant());
        ada.desk.sending().round();
    }

    @Test
    void an_ask_in_a_direct_message_is_answered_there_once_and_counts_as_answered() {
        assertThat(connect()).isInstanceOf(SlackSetup.Outcome.Works.class);
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        assertThat(read()).isEmpty();

        var id = ada.only();
        assertThat(answer(id, "Thanks for asking, Carla. I do not introduce when a < b & c. All the best!"))
                .isInstanceOf(Approval.Leaving.class);
        assertThat(slack.texts(WITH_CARLA)).hasSize(1);
        leave();
        leave();

        assertThat(slack.texts(WITH_CARLA))
                .containsExactly(
                        ASK, "Thanks for asking, Carla. I do not introduce when a &lt; b &amp; c. All the best!");
        assertThat(ada.queue()).isEmpty();
        assertThat(ada.tables.outbox().latest(id).orElseThrow().status()).isEqualTo(Outgoing.Status.SENT);

        read();
        assertThat(ada.tables.messages().of(id)).hasSize(2);
        assertThat(ada.tables.introductions().find(id).orElseThrow().standing().state())
                .isEqualTo(State.ANSWERED);
    }

    @Test
    void it_can_be_called_back_before_it_is_posted() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        read();
        var id = ada.only();
        answer(id, "Thanks, Carla. No introductions this month. All the best!");

        assertThat(ada.desk.approving().callBack(id)).isTrue();
        leave();

        assertThat(slack.texts(WITH_CARLA)).containsExactly(ASK);
    }

    @Test
    void after_a_lost_answer_the_conversation_says_whether_it_was_posted() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        read();
        var id = ada.only();
        answer(id, "Thanks, Carla. No introductions this month. All the best!");
        slack.losesTheAnswerTo("chat.postMessage");

        leave();
        leave();

        assertThat(slack.texts(WITH_CARLA)).hasSize(2);
        assertThat(ada.tables.outbox().latest(id).orElseThrow().status()).isEqualTo(Outgoing.Status.SENT);
    }

    @Test
    void what_never_arrived_is_posted_once_more_and_only_once() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        read();
        var id = ada.only();
        answer(id, "Thanks, Carla. No introductions this month. All the best!");
        slack.fails("chat.postMessage", 503, 0);

        leave();
        assertThat(ada.tables.outbox().latest(id).orElseThrow().status()).isEqualTo(Outgoing.Status.WAITING);
        leave();
        leave();

        assertThat(slack.texts(WITH_CARLA)).hasSize(2);
        assertThat(slack.asked("chat.postMessage")).hasSize(2);
    }

    @Test
    void a_process_that_ended_in_the_middle_looks_before_it_posts_again_even_without_the_mark() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        read();
        var id = ada.only();
        answer(id, "Thanks, Carla. No introductions this month.\n\nAll the best!");
        var outgoing = ada.tables.outbox().latest(id).orElseThrow();
        ada.tables
                .database()
                .change(tx ->
                        ada.tables.outbox().attempting(tx, outgoing.reply().as(), ada.clock.instant()));
        slack.hidesMetadata()
                .says(
                        WITH_CARLA,
                        ADA,
                        ada.clock.instant(),
                        "Thanks, Carla. No introductions this month.\n\nAll the best!");

        ada.desk.sending().recover();
        leave();

        assertThat(slack.asked("chat.postMessage")).isEmpty();
        assertThat(ada.tables.outbox().latest(id).orElseThrow().status()).isEqualTo(Outgoing.Status.SENT);
    }

    @Test
    void an_answer_waits_as_long_as_slack_asks_for() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        read();
        var id = ada.only();
        answer(id, "Thanks, Carla. No introductions this month. All the best!");
        slack.fails("chat.postMessage", 429, 90);

        ada.clock.pass(Duration.ofSeconds(20));
        ada.desk.sending().round();
        var waiting = ada.tables.outbox().latest(id).orElseThrow();
        ada.clock.pass(Duration.ofSeconds(80));
        ada.desk.sending().round();

        assertThat(waiting.status()).isEqualTo(Outgoing.Status.WAITING);
        assertThat(waiting.because().orElseThrow()).contains("to be left alone for 91 seconds");
        assertThat(slack.asked("chat.postMessage")).hasSize(1);
        leave();
        assertThat(slack.texts(WITH_CARLA)).hasSize(2);
    }

    @Test
    void a_revoked_token_brings_the_answer_back_and_says_what_to_do() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        read();
        var id = ada.only();
        answer(id, "Thanks, Carla. No introductions this month. All the best!");
        slack.refuses("conversations.history", "token_revoked");

        leave();

        var refused = ada.tables.outbox().latest(id).orElseThrow();
        assertThat(refused.status()).isEqualTo(Outgoing.Status.REFUSED);
        assertThat(refused.because().orElseThrow())
                .contains("no longer accepts this token")
                .contains("install it again");
    }

    @Test
    void a_mention_in_a_chosen_channel_is_answered_in_its_thread_and_no_other_channel_is_read() {
        connect();
        var workspace = ada.desk.slack().states().getFirst().workspace();
        ada.desk.slack().choose(workspace.id(), Set.of("C0PORTS01"));
        var root = slack.says("C0PORTS01", CARLA, ASKED, MENTION);
        slack.says("C0SECRET1", CARLA, ASKED, "<@" + ADA + "> could you introduce me to the minister?");
        read();

        var id = ada.only();
        answer(id, "Thanks, Carla. No introductions this month. All the best!");
        leave();

        assertThat(slack.last("C0PORTS01").path("thread_ts").asString("")).isEqualTo(root);
        assertThat(slack.read()).doesNotContain("C0SECRET1").contains("C0PORTS01", WITH_CARLA);
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void a_mention_in_a_thread_that_began_weeks_ago_is_found_within_the_hour() {
        connect();
        choosePorts();
        var root = slack.says("C0PORTS01", BEN, ASKED.minus(Duration.ofDays(24)), "Shore power: who knows the rules?");
        slack.says("C0PORTS01", CARLA, ASKED.minus(Duration.ofDays(20)), MENTION);
        read();
        read();
        assertThat(ada.queue()).isEmpty();

        slack.says("C0PORTS01", CARLA, ada.clock.instant(), MENTION, root);
        read();
        assertThat(ada.queue()).isEmpty();
        ada.clock.pass(Duration.ofMinutes(40));
        read();

        assertThat(only().introduction().ask().line()).contains("Sanne de Wit");
        assertThat(only().introduction().channel()).isEqualTo(Channel.SLACK);
    }

    @Test
    void slack_is_asked_for_old_threads_once_an_hour_and_else_for_the_last_week() {
        connect();
        choosePorts();
        read();
        read();
        read();
        read();

        assertThat(slack.asked("conversations.history").stream()
                        .filter(one -> "C0PORTS01".equals(one.with().get("channel")))
                        .map(one -> one.with().get("oldest"))
                        .map(oldest -> Duration.between(SlackSaid.at(oldest), ada.clock.instant()))
                        .map(Duration::toDays))
                .containsExactly(45L, 7L, 7L, 45L);
    }

    @Test
    void a_mention_and_a_thread_that_were_deleted_owe_nothing_and_stop_nobody() {
        connect();
        choosePorts();
        var alone = slack.says("C0PORTS01", CARLA, ASKED, MENTION);
        read();
        assertThat(ada.queue()).hasSize(1);

        slack.deletes("C0PORTS01", alone);
        assertThat(read()).isEmpty();

        assertThat(ada.queue()).isEmpty();
        var root = slack.says("C0PORTS01", BEN, ada.clock.instant(), "Shore power: who knows the rules?");
        var reply = slack.says("C0PORTS01", CARLA, ada.clock.instant(), MENTION, root);
        read();
        assertThat(ada.queue()).hasSize(1);

        slack.deletes("C0PORTS01", root);
        assertThat(read()).isEmpty();
        assertThat(ada.queue()).hasSize(1);
        slack.deletes("C0PORTS01", reply);
        assertThat(read()).isEmpty();
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void a_channel_that_the_owner_left_is_named_and_stops_no_other() {
        connect();
        choosePorts();
        slack.leaves("C0PORTS01");
        read();
        slack.says(WITH_CARLA, CARLA, ada.clock.instant(), ASK);

        assertThat(read())
                .containsExactly(
                        "#ports: Slack shows this conversation no longer, or you left it: open it in Slack and"
                                + " answer there, or join it again. If it need not be read, take it off under Settings, Slack.");

        assertThat(ada.queue()).hasSize(1);
    }

    private void choosePorts() {
        var workspace = ada.desk.slack().states().getFirst().workspace();
        ada.desk.slack().choose(workspace.id(), Set.of("C0PORTS01"));
    }

    @Test
    void what_the_owner_writes_in_slack_themself_is_their_answer() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        read();
        assertThat(ada.queue()).hasSize(1);

        slack.says(
                WITH_CARLA, ADA, ada.clock.instant(), "Sorry Carla, I can’t: I do not introduce to Sanne this year.");
        read();

        assertThat(ada.queue()).isEmpty();
        assertThat(ada.tables.introductions().count()).isEqualTo(1);
    }

    @Test
    void a_changed_message_is_read_as_it_stands_now_and_a_deleted_one_owes_nothing() {
        connect();
        var stamp = slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        read();
        var id = only().id();

        slack.changes(WITH_CARLA, stamp, ASK + " It is for the tidal pilot.");
        read();
        assertThat(ada.tables.messages().of(id).getFirst().message().text().own())
                .endsWith("tidal pilot.");
        assertThat(ada.tables.introductions().find(id).orElseThrow().isOwed()).isTrue();

        slack.deletes(WITH_CARLA, stamp);
        read();
        assertThat(ada.tables.introductions().find(id).orElseThrow().isOwed()).isFalse();
        assertThat(ada.tables.messages().of(id).getFirst().message().text().own())
                .doesNotContain("Sanne");
    }

    @Test
    void group_messages_are_read_with_everyone_in_them() {
        connect();
        slack.says(
                "G0THREE01",
                BEN,
                ASKED,
                "Ada, meet Carla Reyes. She moves from banking into climate tech and would love thirty minutes of your advice. Carla, Ada knows everyone in heat storage. I leave you two to it.");
        read();

        assertThat(only().introduction().kind().name().word()).isEqualTo("introduced");
    }

    @Test
    void reading_goes_on_after_slack_asked_to_be_left_alone() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        slack.fails("conversations.history", 429, 30);

        assertThat(read()).singleElement().asString().contains("left alone for 31 seconds");
        assertThat(read()).isEmpty();
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void reading_goes_on_after_slack_answered_with_5xx() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        slack.fails("conversations.history", 503, 0);

        assertThat(read()).singleElement().asString().contains("trouble of its own (HTTP 503). It is tried again.");
        assertThat(read()).isEmpty();
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void a_revoked_token_stops_the_reading_until_a_new_one_is_pasted() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        slack.refuses("users.conversations", "token_revoked");

        assertThat(read()).singleElement().asString().contains("no longer accepts this token", "install it again");
        assertThat(ada.queue()).isEmpty();
        connect();
        assertThat(read()).isEmpty();
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void nothing_is_read_twice_and_nothing_is_lost_where_several_pages_are_read() {
        connect();
        for (int i = 0; i < 10; i++) {
            slack.says(WITH_CARLA, CARLA, ASKED.plusSeconds(i * 400), "line " + i);
        }
        read();
        read();

        assertThat(ada.tables.messages().count()).isEqualTo(10);
    }

    @Test
    void connecting_says_what_is_wrong_with_a_token() {
        assertThat(fails("xoxb-1234567890-bot")).contains("token of a bot");
        assertThat(fails("xapp-1-1234567890")).contains("second field");
        assertThat(fails("hello")).contains("no token of Slack’s");
        assertThat(fails("xoxp-someone-elses-token")).contains("no longer accepts this token (invalid_auth)");
        slack.allows("users:read", "chat:write");
        assertThat(fails(FakeSlack.TOKEN)).contains("“im:history”").contains("Reinstall");
        slack.refuses("auth.test", "team_access_not_granted");
        assertThat(fails(FakeSlack.TOKEN)).contains("administrator").contains("Request to install");
        assertThat(ada.desk.slack().states()).isEmpty();
    }

    private String fails(String token) {
        return ada.desk.slack().connect(token, "", slack.api()) instanceof SlackSetup.Outcome.Fails(String because)
                ? because
                : "it works";
    }

    @Test
    void clock_skew_between_slack_and_here_is_told_of() {
        // The desk stands on a Tuesday long ago; Slack answers with the day it is.
        assertThat(((SlackSetup.Outcome.Works) connect()).mind())
                .singleElement()
                .asString()
                .contains("set the clock");
    }

    @Test
    void tokens_lie_encrypted_and_are_gone_with_the_workspace() throws IOException {
        connect();
        var id = ada.desk.slack().states().getFirst().workspace().id();
        try (var files = Files.list(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(FakeSlack.TOKEN);
            }
        }

        ada.desk.slack().remove(id);

        assertThat(ada.desk.slack().states()).isEmpty();
        assertThat(ada.tables.workspaces().all()).isEmpty();
    }

    @Test
    void the_mail_that_tells_of_a_message_and_the_message_itself_are_one_introduction() {
        connect();
        slack.says(WITH_CARLA, CARLA, ASKED, ASK);
        ada.receivesRaw("""
                From: Slack <notification@slack.com>
                To: Ada Lindqvist <ada@example.com>
                Subject: You have a new direct message from Carla Reyes
                Date: Tue, 17 Nov 2026 09:40:00 +0100
                Message-ID: <notice-1@slack.com>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                You have a new direct message from Carla Reyes in Harbour

                Carla Reyes
                9:20 AM

                """ + ASK + "\n\nView message: https://harbour.slack.com/archives/D0CARLA99/p17004\n");
        read();

        assertThat(ada.tables.introductions().count()).isEqualTo(1);
    }

    @Test
    void what_is_said_is_read_at_once_where_slack_tells_of_it() throws InterruptedException {
        try (var news = new FakeSocket()) {
            slack.tellsAt(news.address());
            assertThat(ada.desk.slack().connect(FakeSlack.TOKEN, FakeSlack.APP_TOKEN, slack.api()))
                    .isInstanceOf(SlackSetup.Outcome.Works.class);
            var changed = new Semaphore(0);
            ada.desk.news().listen(changed::release);
            ada.desk.slackWatching().start();
            news.isConnected();
            slack.says(WITH_CARLA, CARLA, ASKED, ASK);
            news.tells("envelope-1", WITH_CARLA);

            while (ada.queue().isEmpty()) {
                assertThat(changed.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            ada.desk.slackWatching().close();
        }
    }
}
