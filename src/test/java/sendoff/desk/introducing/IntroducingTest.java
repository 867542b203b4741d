package sendoff.desk.introducing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.desk.answering.Approval;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Framework;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.IntroductionId;
import sendoff.domain.Occasion;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.OptInState.AskedAgain;
import sendoff.domain.OptInState.Closed;
import sendoff.domain.OptInState.Done;
import sendoff.domain.OptInState.Dropped;
import sendoff.domain.OptInState.Heard;
import sendoff.domain.OptInState.Introduced;
import sendoff.domain.OptInState.Reading;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.OptInState.ToClose;
import sendoff.domain.OptInState.Went;
import sendoff.domain.OptInState.Why;
import sendoff.domain.Party;
import sendoff.domain.Prompt;
import sendoff.domain.Reply;
import sendoff.testing.TestDesk;

/// From the asking to the introduction, or to a close that gives nobody away.
class IntroducingTest {
    private static final Party DANA = Party.of("Dana Foxglove", "dana@fox-labs.example");
    private static final Gain SURE = new Gain(Optional.of(95), "She has built two heat stores and sold one.");
    private static final Wish OWN_IDEA = new Wish(
            Optional.empty(),
            false,
            Party.of("Otto Reimann", "otto@example.org"),
            DANA,
            "Pumps and stores",
            "Otto builds pumps for district heating.",
            SURE,
            SURE);

    @TempDir
    Path home;

    TestDesk ada;
    IntroductionId carlas;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw("""
                From: Carla Reyes <carla@example.net>
                To: Ada Lindqvist <ada@example.com>
                Subject: Could you introduce me to Dana Foxglove?
                Message-ID: <ask@example.net>
                Date: Tue, 17 Nov 2026 09:20:00 +0100

                Hi Ada,

                Could you introduce me to Dana Foxglove at Fox Labs? I model heat storage for small towns in Spain.
                I would like to compare losses over one winter. My number is +34 600 100 200.

                Thank you,
                Carla
                """);
        carlas = ada.only();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void what_asks_for_an_introduction_proposes_who_and_what_may_be_passed_on() {
        Wish wish = ada.desk.introducing().proposed(carlas);

        assertThat(wish.asker().shown()).isEqualTo("Carla Reyes");
        assertThat(wish.contact().shown()).contains("Dana Foxglove");
        assertThat(wish.passOn())
                .isEqualTo("I model heat storage for small towns in Spain."
                        + " I would like to compare losses over one winter.");
    }

    @Test
    void a_yes_leads_to_an_introduction_of_both_and_to_the_question_how_it_went() {
        DoubleOptInId id = asked();
        Reply.Approved question = ada.post.carried.getLast();
        assertThat(question.envelope().to()).containsExactly(DANA);
        assertThat(question.body())
                .contains("Carla Reyes", "I model heat storage", "a no is as welcome as a yes")
                .doesNotContain("carla@example.net", "600 100 200");
        assertThat(question.envelope().inReplyTo()).isEmpty();

        danaSays("Yes, happy to.", question);
        assertThat(state(id)).isInstanceOf(Agreed.class);
        assertThat(ada.tables.outbox().open()).isEmpty();

        send(id);
        Reply.Approved introduction = ada.post.carried.getLast();
        assertThat(introduction.envelope().to())
                .extracting(party -> party.address().orElseThrow())
                .containsExactly("dana@fox-labs.example", "carla@example.net");
        assertThat(introduction.envelope().subject()).isEqualTo("Introduction: Carla Reyes and Dana Foxglove");
        assertThat(introduction.body())
                .contains("would you write first", "no need to keep me in copy")
                .contains("this is Carla Reyes: “I model heat storage");
        assertThat(introduction.envelope().references()).isEmpty();
        assertThat(state(id)).isInstanceOf(Introduced.class);
        assertThat(ada.queue()).isEmpty();

        ada.clock.pass(Duration.ofDays(15));
        ada.desk.reminding().round();
        assertThat(occasions()).contains(Occasion.HOW_IT_WENT);
        assertThat(ada.post.carried).hasSize(2);
        ada.desk.introducing().went(id, Went.WELL, "They met twice.");
        assertThat(state(id)).isEqualTo(new Done(LocalDate.of(2026, 12, 2), Went.WELL, "They met twice."));
    }

    @Test
    void a_no_is_closed_with_the_asker_and_nothing_in_it_is_of_the_contact() {
        DoubleOptInId id = asked();
        danaSays("I'd rather not, thank you for asking first.", ada.post.carried.getLast());
        assertThat(state(id)).isInstanceOf(ToClose.class);

        send(id);

        Reply.Approved close = ada.post.carried.getLast();
        assertThat(close.envelope().recipients())
                .extracting(party -> party.address().orElseThrow())
                .containsExactly("carla@example.net");
        assertThat(close.envelope().inReplyTo().orElseThrow().value()).isEqualTo("ask@example.net");
        assertThat(close.toString())
                .doesNotContainIgnoringCase("dana")
                .doesNotContainIgnoringCase("foxglove")
                .doesNotContainIgnoringCase("fox-labs")
                .doesNotContainIgnoringCase("fox labs")
                .doesNotContainIgnoringCase("rather not");
        assertThat(state(id)).isInstanceOf(Closed.class);
        assertThat(ada.queue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Dana said no.", "fox-labs.example has no time.", "I asked dana@fox-labs.example.", "Not for Fox Labs."
    })
    void a_close_that_gives_the_contact_away_is_refused_however_often_it_is_sent(String slip) {
        DoubleOptInId id = asked();
        danaSays("No, thank you.", ada.post.carried.getLast());
        String text = letter(id).draft().body() + "\n" + slip;

        assertThat(ada.desk
                        .introductions()
                        .approve(ada.desk.introducing().open(id).optIn(), text, true))
                .isInstanceOf(Approval.Blocked.class);
        assertThat(ada.desk
                        .introductions()
                        .draft(ada.desk.introducing().open(id).optIn(), text)
                        .there())
                .isFalse();
        assertThat(ada.tables.outbox().open()).isEmpty();
    }

    @Test
    void silence_is_asked_about_once_and_then_is_a_no() {
        DoubleOptInId id = asked();
        Reply.Approved question = ada.post.carried.getLast();
        ada.clock.pass(Duration.ofDays(7));
        ada.desk.reminding().round();
        assertThat(occasions()).containsExactly(Occasion.ASK_AGAIN);
        assertThat(ada.post.carried).hasSize(1);

        send(id);
        assertThat(ada.post.carried.getLast().envelope().inReplyTo()).contains(question.as());
        assertThat(state(id)).isInstanceOf(AskedAgain.class);
        assertThat(letterOf(id)).isEmpty();
        assertThat(occasions()).isEmpty();

        ada.clock.pass(Duration.ofDays(3));
        ada.desk.reminding().round();
        assertThat(state(id)).isInstanceOfSatisfying(ToClose.class, closing -> {
            assertThat(closing.why()).isEqualTo(Why.SILENT);
            assertThat(closing.with()).isEqualTo(Side.ASKER);
        });
        assertThat(occasions()).containsExactly(Occasion.NOT_INTRODUCED);
        assertThat(ada.post.carried).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'Yes to meeting, but only in spring.', UNCLEAR",
        "'Yes, I saw it. I would rather not.', BOTH",
        "'Not now, ask me again in January.', LATER",
        "'Who is she?', UNCLEAR"
    })
    void what_is_not_clear_is_asked_back_with_its_words(String words, Reading reading) {
        DoubleOptInId id = asked();

        danaSays(words, ada.post.carried.getLast());

        assertThat(state(id)).isInstanceOfSatisfying(Heard.class, heard -> {
            assertThat(heard.heard().reading()).isEqualTo(reading);
            assertThat(heard.heard().words()).isEqualTo(words);
        });
        ada.desk.reminding().round();
        assertThat(occasions()).containsExactly(Occasion.CONTACT_WROTE);
        assertThat(ada.desk.introducing().notAnAnswer(id)).isEmpty();
        assertThat(state(id)).isInstanceOf(Asked.class);
    }

    @Test
    void not_now_is_asked_again_on_its_day_and_the_contact_rests_until_then() {
        DoubleOptInId id = asked();
        danaSays("Not now, ask me again in January.", ada.post.carried.getLast());
        LocalDate january = LocalDate.of(2027, 1, 1);

        assertThat(ada.desk.introducing().later(id, january)).isEmpty();

        assertThat(state(id)).isEqualTo(new ToAsk(Side.CONTACT, january, Optional.of(LocalDate.of(2026, 11, 17))));
        assertThat(ada.desk.guarding().of(DANA).restsUntil()).contains(january);
        assertThat(ada.desk.introducing().later(id, LocalDate.of(2026, 11, 17))).isPresent();
    }

    @Test
    void let_go_of_after_not_now_the_contact_hears_that_they_are_not_asked_again() {
        DoubleOptInId id = asked();
        danaSays("Not now, ask me again in January.", ada.post.carried.getLast());
        ada.desk.introducing().later(id, LocalDate.of(2027, 1, 1));
        int sent = ada.post.carried.size();

        ada.desk.introducing().withdraw(id);

        assertThat(state(id))
                .isInstanceOfSatisfying(
                        ToClose.class, close -> assertThat(close.with()).isEqualTo(Side.CONTACT));
        assertThat(ada.desk
                        .introducing()
                        .open(id)
                        .letter()
                        .orElseThrow()
                        .draft()
                        .body())
                .startsWith("Hi Dana");
        ada.desk.sending().round();
        assertThat(ada.post.carried).as("nothing leaves before it is approved").hasSize(sent);
    }

    @Test
    void a_question_that_came_back_is_to_be_asked_again() {
        DoubleOptInId id = asked();
        String question = ada.post.carried.getLast().as().value();

        ada.receivesRaw("""
                From: Mail Delivery System <MAILER-DAEMON@example.com>
                To: Ada Lindqvist <ada@example.com>
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <bounce@example.com>
                In-Reply-To: <%s>
                Auto-Submitted: auto-replied
                Date: Tue, 17 Nov 2026 10:30:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                I'm sorry to have to inform you that your message could not be delivered.
                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; dana@fox-labs.example
                Action: failed
                Status: 5.1.1
                --b--
                """.formatted(question));

        assertThat(state(id)).isInstanceOf(ToAsk.class);
    }

    @Test
    void an_answer_from_another_address_is_offered_and_not_assumed() {
        DoubleOptInId id = asked();

        says(
                "Dana F. <dana@home.example>",
                "Yes, gladly.",
                ada.post.carried.getLast().as().value());

        assertThat(state(id)).isInstanceOfSatisfying(Heard.class, heard -> {
            assertThat(heard.heard().reading()).isEqualTo(Reading.YES);
            assertThat(heard.heard().from().address()).contains("dana@home.example");
        });
        assertThat(ada.desk.introducing().yes(id)).isEmpty();
        assertThat(state(id)).isInstanceOf(Agreed.class);
    }

    @Test
    void ordinary_mail_of_the_contact_is_no_answer() {
        DoubleOptInId id = asked();

        says(DANA, "Yes, I will be at the board meeting.", "other@example.org");

        assertThat(state(id)).isInstanceOf(Asked.class);
    }

    @Test
    void a_contact_bears_every_other_question_but_not_the_same_once_more() {
        DoubleOptInId one = asked();
        assertThat(elsewhere(one)).isZero();

        DoubleOptInId other = ottoAsks();

        assertThat(elsewhere(other)).isOne();
        send(other);
        assertThat(elsewhere(one)).isOne();
    }

    private int elsewhere(DoubleOptInId id) {
        return ada.desk
                .guarding()
                .bears(ada.desk.introducing().open(id).optIn())
                .orElseThrow()
                .elsewhere();
    }

    private DoubleOptInId ottoAsks() {
        return begin(new Wish(
                Optional.empty(),
                true,
                Party.of("Otto Reimann", "otto@example.org"),
                DANA,
                "Pumps",
                "I build pumps.",
                SURE,
                SURE));
    }

    @Test
    void one_letter_about_two_askers_is_asked_back_for_both() {
        DoubleOptInId one = asked();
        DoubleOptInId other = ottoAsks();
        send(other);

        says(DANA, "Yes to Carla, no to Otto, I'd rather not.", "new@fox-labs.example");

        for (DoubleOptInId id : List.of(one, other)) {
            assertThat(state(id))
                    .isInstanceOfSatisfying(
                            Heard.class,
                            heard -> assertThat(heard.heard().reading()).isEqualTo(Reading.BOTH));
        }
    }

    @Test
    void whoever_is_away_has_until_they_are_back() {
        DoubleOptInId id = asked();

        ada.receivesRaw(reply(
                DANA,
                "I am out of office until 4 December 2026.",
                ada.post.carried.getLast().as().value(),
                "Auto-Submitted: auto-replied\n"));

        assertThat(state(id))
                .isInstanceOfSatisfying(
                        Asked.class, asked -> assertThat(asked.askAgain()).isAfter(LocalDate.of(2026, 12, 3)));
    }

    @Test
    void an_own_idea_asks_both_and_the_second_hears_of_it_only_after_a_yes() {
        DoubleOptInId id = begin(OWN_IDEA);
        send(id);
        assertThat(ada.post.carried.getLast().envelope().to()).containsExactly(DANA);
        assertThat(ada.post.carried.getLast().body()).contains("A thought of mine");

        danaSays("Sure, go ahead.", ada.post.carried.getLast());
        assertThat(state(id))
                .isInstanceOfSatisfying(
                        ToAsk.class, toAsk -> assertThat(toAsk.side()).isEqualTo(Side.ASKER));
        send(id);
        assertThat(ada.post.carried.getLast().envelope().to())
                .extracting(Party::shown)
                .containsExactly("Otto Reimann");
        says(
                "Otto Reimann <otto@example.org>",
                "Gern.",
                ada.post.carried.getLast().as().value());
        assertThat(state(id)).isInstanceOf(Agreed.class);
    }

    @Test
    void an_own_idea_let_go_after_both_were_asked_is_closed_with_each_and_names_nobody() {
        DoubleOptInId id = begin(OWN_IDEA);
        send(id);
        danaSays("Sure, go ahead.", ada.post.carried.getLast());
        send(id);

        ada.desk.introducing().withdraw(id);
        ada.desk.reminding().round();
        assertThat(occasions()).containsExactly(Occasion.NOT_INTRODUCED);
        send(id);
        assertThat(ada.post.carried.getLast().envelope().to()).containsExactly(DANA);
        assertThat(ada.post.carried.getLast().body()).doesNotContainIgnoringCase("otto");

        ada.desk.reminding().round();
        assertThat(occasions()).containsExactly(Occasion.NOT_INTRODUCED);
        send(id);
        assertThat(ada.post.carried.getLast().envelope().to())
                .extracting(Party::shown)
                .containsExactly("Otto Reimann");
        assertThat(ada.post.carried.getLast().body())
                .contains("I won't be making it")
                .doesNotContainIgnoringCase("dana");
        assertThat(state(id)).isInstanceOf(Closed.class);
    }

    @Test
    void an_own_idea_that_is_refused_ends_without_a_word_to_the_other() {
        DoubleOptInId id = begin(new Wish(
                Optional.empty(),
                false,
                Party.of("Otto Reimann", "otto@example.org"),
                DANA,
                "",
                "Otto builds pumps.",
                SURE,
                SURE));
        send(id);
        danaSays("No, sorry.", ada.post.carried.getLast());

        assertThat(state(id)).isInstanceOf(Dropped.class);
        assertThat(ada.post.carried).hasSize(1);
    }

    @Test
    void asking_goes_against_the_guard_or_the_ninety_percent_only_on_a_persons_word() {
        ada.desk
                .guarding()
                .say("dana@fox-labs.example", "Dana", "", Optional.of(new Limit(1, Period.QUARTER)), Optional.empty());
        asked();
        DoubleOptInId again = begin(new Wish(
                Optional.empty(),
                true,
                Party.of("Ilse Fox", "ilse@fox-labs.example"),
                DANA,
                "",
                "I build pumps.",
                Gain.UNSAID,
                SURE));

        Approval approval = ada.desk
                .introductions()
                .approve(
                        ada.desk.introducing().open(again).optIn(),
                        letter(again).draft().body(),
                        false);

        assertThat(approval)
                .isInstanceOfSatisfying(
                        Approval.Sure.class,
                        sure -> assertThat(sure.asks())
                                .anyMatch(ask -> ask.contains("90 %"))
                                .anyMatch(ask -> ask.contains("rests until 2027-01-01"))
                                .anyMatch(ask -> ask.contains("Another private question"))
                                .anyMatch(ask -> ask.contains("fox-labs.example")));
        assertThat(ada.desk.introducing().decline(again)).isEmpty();
        assertThat(state(again))
                .isInstanceOfSatisfying(
                        ToClose.class, closing -> assertThat(closing.why()).isEqualTo(Why.GUARDED));
    }

    @Test
    void a_letter_called_back_never_leaves_and_nothing_moved() {
        DoubleOptInId id = begun();
        approve(id);

        assertThat(ada.desk.introductions().callBack(id)).isTrue();
        leave();

        assertThat(ada.post.carried).isEmpty();
        assertThat(state(id)).isInstanceOf(ToAsk.class);
    }

    @Test
    void what_the_owner_sends_from_another_program_counts() {
        DoubleOptInId id = begun();

        ada.receivesRaw("""
                From: Ada Lindqvist <ada@example.com>
                To: dana@fox-labs.example
                Subject: A question
                Message-ID: <own@example.com>
                Date: Tue, 17 Nov 2026 11:20:00 +0100

                Hi Dana, may I introduce you to Carla Reyes?
                Ada
                """);
        assertThat(state(id)).isInstanceOf(Asked.class);
        says(DANA, "Yes please do.", "own@example.com");
        assertThat(state(id)).isInstanceOf(Agreed.class);

        ada.receivesRaw("""
                From: Ada Lindqvist <ada@example.com>
                To: dana@fox-labs.example, carla@example.net
                Subject: Carla, meet Dana
                Message-ID: <both@example.com>
                Date: Wed, 18 Nov 2026 11:20:00 +0100

                Carla, meet Dana. Dana, meet Carla.
                Ada
                """);
        assertThat(state(id)).isInstanceOf(Introduced.class);
    }

    @Test
    void a_yes_to_a_request_begins_one_by_itself() {
        ada.desk.answering().choose(carlas, Framework.ACCEPT, true);
        String body =
                ada.desk.answering().open(carlas).chosen().orElseThrow().draft().body();
        assertThat(ada.desk.approving().approve(carlas, body, true)).isInstanceOf(Approval.Leaving.class);
        leave();

        assertThat(ada.desk.introducing().open()).singleElement().satisfies(it -> {
            assertThat(it.from()).contains(carlas);
            assertThat(it.state()).isInstanceOf(ToAsk.class);
        });
    }

    @Test
    void an_act_can_be_taken_back() {
        DoubleOptInId id = asked();
        ada.desk.introducing().no(id);

        ada.desk.introducing().undo(ada.desk.introducing().lastAct().orElseThrow());

        assertThat(state(id)).isInstanceOf(Asked.class);
    }

    @Test
    void nobody_is_introduced_to_themselves_or_to_the_owner() {
        assertThatThrownBy(() -> begin(new Wish(Optional.empty(), true, DANA, DANA, "", "", SURE, SURE)))
                .hasMessageStartingWith("Both have the same address");
        Party self = Party.at("ada@example.com");
        assertThatThrownBy(() -> begin(new Wish(Optional.empty(), true, self, DANA, "", "", SURE, SURE)))
                .hasMessageStartingWith("One of the two is you");
    }

    @Test
    void the_private_conversation_never_lies_on_the_desk() {
        DoubleOptInId id = asked();
        danaSays("Who is she? Could we have a call about it?", ada.post.carried.getLast());
        ada.desk.receiving().fileAll();

        assertThat(ada.tables.introductions().all()).hasSize(1);
        assertThat(ada.desk.introducing().open(id).messages()).hasSize(2);
    }

    private DoubleOptInId begun() {
        Wish wish = ada.desk.introducing().proposed(carlas);
        return begin(new Wish(wish.from(), true, wish.asker(), DANA, "Heat storage", wish.passOn(), SURE, SURE));
    }

    private DoubleOptInId begin(Wish wish) {
        return ada.desk.introducing().begin(wish);
    }

    private DoubleOptInId asked() {
        DoubleOptInId id = begun();
        send(id);
        return id;
    }

    private void send(DoubleOptInId id) {
        approve(id);
        leave();
    }

    private void approve(DoubleOptInId id) {
        assertThat(ada.desk
                        .introductions()
                        .approve(
                                ada.desk.introducing().open(id).optIn(),
                                letter(id).draft().body(),
                                true))
                .as(letter(id).draft().body())
                .isInstanceOf(Approval.Leaving.class);
    }

    private void leave() {
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
    }

    private Introducing.Letter letter(DoubleOptInId id) {
        return ada.desk.introducing().open(id).letter().orElseThrow();
    }

    private Optional<Letter> letterOf(DoubleOptInId id) {
        return ada.desk.introducing().open(id).letter().map(Introducing.Letter::what);
    }

    private OptInState state(DoubleOptInId id) {
        return ada.tables.optIns().find(id).map(DoubleOptIn::state).orElseThrow();
    }

    private List<Occasion> occasions() {
        return ada.desk.reminding().open(20).stream()
                .map(Prompt::occasion)
                .filter(Occasion::isBetweenOthers)
                .toList();
    }

    private void danaSays(String words, Reply.Approved to) {
        says(DANA, words, to.as().value());
    }

    private void says(Party who, String words, String to) {
        ada.receivesRaw(reply(who, words, to, ""));
    }

    private void says(String who, String words, String to) {
        ada.receivesRaw(reply(who, words, to, ""));
    }

    private String reply(Party who, String words, String to, String more) {
        return reply(who.shown() + " <" + who.address().orElseThrow() + ">", words, to, more);
    }

    private int replies;

    private String reply(String who, String words, String to, String more) {
        return """
                From: %s
                To: Ada Lindqvist <ada@example.com>
                Subject: Re: A private question
                Message-ID: <reply-%d@fox-labs.example>
                In-Reply-To: <%s>
                Date: Tue, 17 Nov 2026 16:20:00 +0100
                %s
                %s
                """.formatted(who, ++replies, to, more, words);
    }
}
