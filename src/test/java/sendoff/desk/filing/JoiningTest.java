package sendoff.desk.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.ApiToken;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Party;
import sendoff.domain.Proposal;
import sendoff.domain.TemplateUse;
import sendoff.domain.Weighing;
import sendoff.store.Queue.Row;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Two conversations become one: nothing that hung on either is lost.
class JoiningTest {
    private static final Party DANA = Party.of("Dana Foxglove", "dana@fox-labs.example");
    private static final Gain SURE = new Gain(Optional.of(95), "She has built two heat stores and sold one.");

    @TempDir
    Path home;

    private TestDesk ada;
    private IntroductionId first;
    private IntroductionId second;

    @BeforeEach
    void carla_asks_twice() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        first = asks(
                "carla@example.net",
                "20",
                "Could you introduce me to Dana Foxglove?",
                "I model heat storage for small towns in Spain.");
        second = asks(
                "carla@work.example",
                "40",
                "Heat stores in small towns",
                "We would like to compare losses over one winter.");
    }

    private IntroductionId asks(String from, String minute, String subject, String why) {
        ada.receivesRaw(Raw.from("Carla <" + from + ">", "Ada Lindqvist <ada@example.com>")
                .subject(subject)
                .id("ask-" + from)
                .answers("before-" + from)
                .at("Tue, 17 Nov 2026 09:" + minute + ":00 +0100")
                .says("Hi Ada,\n\nCould you introduce me to Dana Foxglove at Fox Labs? " + why + "\n\nCarla"));
        return ada.queue().stream()
                .map(Row::id)
                .filter(one -> !one.equals(first))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void an_introduction_begun_from_one_is_the_others_and_its_close_settles_that() {
        DoubleOptInId id = begun();

        ada.desk.correcting().merge(second, first);

        assertThat(ada.tables.optIns().from(second)).map(DoubleOptIn::id).contains(id);
        send(id);
        ada.receivesRaw(Raw.from("Dana Foxglove <dana@fox-labs.example>", "ada@example.com")
                .id("no@fox-labs.example")
                .answers(ada.post.carried.getLast().as().value())
                .at("Tue, 17 Nov 2026 10:30:00 +0100")
                .says("I'd rather not, thank you for asking first."));
        send(id);
        assertThat(ada.post.carried.getLast().envelope().inReplyTo()).isPresent();
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void a_yes_to_what_was_joined_begins_no_second_introduction() {
        DoubleOptInId id = begun();
        ada.desk.correcting().merge(second, first);

        ada.desk.answering().choose(second, Framework.ACCEPT, true);
        ada.desk.approving().approve(second, "Dear Carla, gladly. I will ask her first. Ada", true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();

        assertThat(ada.tables.optIns().open()).extracting(DoubleOptIn::id).containsExactly(id);
    }

    @Test
    void taken_back_it_belongs_where_it_began() {
        DoubleOptInId id = begun();
        ada.desk.correcting().merge(second, first);

        ada.desk.correcting().undo();

        assertThat(ada.tables.optIns().find(id).flatMap(DoubleOptIn::from)).contains(first);
        ada.tables.optIns().lastAct(id, TUESDAY.toInstant()).ifPresent(ada.desk.introducing()::undo);
        assertThat(ada.tables.optIns().find(id)).isEmpty();
    }

    @Test
    void what_was_typed_in_either_is_in_the_draft_that_stays() {
        types(first, "Dear Carla, the long one.");
        types(second, "Dear Carla, the short one.");

        ada.desk.correcting().merge(second, first);

        assertThat(body(second)).contains("Dear Carla, the short one.\n\nDear Carla, the long one.");
        ada.desk.correcting().undo();
        assertThat(body(second)).contains("Dear Carla, the short one.");
        assertThat(body(first)).contains("Dear Carla, the long one.");
    }

    @Test
    void a_copy_in_drafts_is_not_left_behind_under_a_name_that_is_gone() {
        types(first, "Dear Carla, the long one.");
        assertThat(ada.desk.drafting().put(first, "Dear Carla, the long one.").there())
                .isTrue();

        ada.desk.correcting().merge(second, first);

        assertThat(ada.post.takenOut).containsExactly(first);
        assertThat(ada.tables.drafts().of(second).flatMap(KeptDraft::filed)).isEmpty();
    }

    @Test
    void typed_words_take_the_place_of_a_draft_nobody_touched() {
        types(first, "Dear Carla, the long one.");
        ada.desk.answering().choose(second, Framework.REDIRECT, true);

        ada.desk.correcting().merge(second, first);

        assertThat(ada.tables.drafts().of(second)).hasValueSatisfying(draft -> {
            assertThat(draft.body()).isEqualTo("Dear Carla, the long one.");
            assertThat(draft.framework()).isEqualTo(Framework.DIRECT_CLOSURE);
        });
    }

    @Test
    void what_was_weighed_and_proposed_and_sent_goes_along_and_back() {
        ApiToken script = ada.desk
                .admitting()
                .make("Script", Set.of(ApiToken.Scope.PROPOSE), Optional.empty())
                .token();
        ada.desk.proposing().propose(first, script, Framework.REDIRECT, "Dear Carla, a word of a program. Ada");
        var doubts = Weighing.NONE.with(Weighing.Side.UNSAID, Weighing.Side.UNSAID, "Dana sells the lab in May.");
        ada.tables.database().change(tx -> ada.tables.weighings().save(tx, first, doubts));
        ada.desk.answering().choose(first, Framework.DIRECT_CLOSURE, true);
        ada.desk.approving().approve(first, "Dear Carla, I can't, I am sorry. Ada", true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
        Weighing weighed = ada.tables.weighings().of(first);

        ada.desk.correcting().merge(second, first);

        assertThat(weighed.whyNow()).isNotEmpty();
        assertThat(ada.tables.weighings().all()).containsExactly(Map.entry(second, weighed));
        assertThat(proposed(second)).hasSize(1);
        assertThat(ada.tables.uses().all())
                .extracting(TemplateUse::introduction)
                .containsOnly(second);
        ada.desk.correcting().undo();
        assertThat(ada.tables.weighings().all()).containsExactly(Map.entry(first, weighed));
        assertThat(proposed(first)).hasSize(1);
        assertThat(ada.tables.uses().all())
                .extracting(TemplateUse::introduction)
                .containsOnly(first);
    }

    @Test
    void a_letter_that_links_two_by_itself_loses_nothing_either() {
        DoubleOptInId id = begun();
        types(second, "Dear Carla, the short one.");
        types(first, "Dear Carla, the long one.");

        ada.receivesRaw(Raw.carla()
                .id("before-carla@work.example")
                .answers("ask-carla@example.net")
                .at("Tue, 17 Nov 2026 09:30:00 +0100")
                .says("Hi Ada, this is about both of my letters. Carla"));

        IntroductionId one = ada.only();
        assertThat(ada.tables.optIns().find(id).flatMap(DoubleOptIn::from)).contains(one);
        assertThat(body(one).orElseThrow()).contains("the short one", "the long one");
    }

    private DoubleOptInId begun() {
        Wish wish = ada.desk.introducing().proposed(first);
        return ada.desk
                .introducing()
                .begin(new Wish(wish.from(), true, wish.asker(), DANA, "Heat storage", wish.passOn(), SURE, SURE));
    }

    private void send(DoubleOptInId id) {
        String letter =
                ada.desk.introducing().open(id).letter().orElseThrow().draft().body();
        assertThat(ada.desk
                        .introductions()
                        .approve(ada.desk.introducing().open(id).optIn(), letter, true))
                .isInstanceOf(Approval.Leaving.class);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
    }

    private void types(IntroductionId id, String text) {
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        ada.desk.answering().type(id, text);
    }

    private Optional<String> body(IntroductionId id) {
        return ada.tables.drafts().of(id).map(KeptDraft::body);
    }

    private List<Proposal> proposed(IntroductionId id) {
        return ada.tables.proposals().of(id, TUESDAY.toInstant());
    }
}
