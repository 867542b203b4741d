package sendoff.desk.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.domain.Attachment;
import sendoff.domain.Decision;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Outcome;
import sendoff.domain.Party;
import sendoff.domain.Resource;
import sendoff.domain.ResourceId;
import sendoff.domain.Standing;
import sendoff.domain.Standing.State;
import sendoff.store.People;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class OfferingTest {
    private static final Offering.Card GUIDE = new Offering.Card(
            Resource.Sort.GUIDE,
            "From banking into climate tech",
            "https://ada.example/climate",
            "for people changing fields",
            List.of("climate", "career change"));

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

    private Offering offering() {
        return ada.desk.offering();
    }

    private KeptDraft draft() {
        return ada.tables.drafts().of(carlas).orElseThrow();
    }

    private ResourceId file() {
        var upload = new Offering.Upload("climate.txt", "text/plain", "Read this".getBytes(StandardCharsets.UTF_8));
        return offering()
                .save(
                        Optional.empty(),
                        new Offering.Card(Resource.Sort.FILE, "Notes on climate tech", "", "", List.of("climate")),
                        Optional.of(upload));
    }

    @Test
    void a_word_of_a_title_that_is_there_by_chance_offers_nothing() {
        offering()
                .save(
                        Optional.empty(),
                        new Offering.Card(
                                Resource.Sort.GUIDE, "Ten moving songs", "", "for long drives", List.of("music")),
                        Optional.empty());

        assertThat(offering().fitting(ada.tables.introductions().find(carlas).orElseThrow()))
                .isEmpty();
    }

    @Test
    void a_person_is_not_offered_on_one_word_in_common() {
        for (var sort : List.of(Resource.Sort.PERSON, Resource.Sort.GUIDE)) {
            offering()
                    .save(
                            Optional.empty(),
                            new Offering.Card(sort, "Dana Whitfield", "", "reads grant papers", List.of("climate")),
                            Optional.empty());
        }

        assertThat(offering().fitting(ada.tables.introductions().find(carlas).orElseThrow()))
                .extracting(fitting -> fitting.resource().sort())
                .containsExactly(Resource.Sort.GUIDE);
    }

    @Test
    void nothing_goes_with_a_final_no() {
        offering().save(Optional.empty(), GUIDE, Optional.empty());
        Filed carla = ada.tables.introductions().find(carlas).orElseThrow();
        assertThat(offering().fitting(carla)).isNotEmpty();

        assertThat(offering().fitting(standing(carla, State.PUSHBACK_2))).isEmpty();
    }

    @Test
    void a_person_of_the_shelf_is_asked_first_whatever_their_name() {
        offering()
                .save(
                        Optional.empty(),
                        new Offering.Card(Resource.Sort.PERSON, "Björk", "", "", List.of("climate", "career change")),
                        Optional.empty());

        ada.desk.answering().choose(carlas, Framework.REDIRECT, true);

        assertThat(draft().body()).contains("Björk is closer to it than I am").doesNotContain("It holds most");
    }

    @Test
    void who_is_typed_by_name_is_asked_first_if_the_owner_writes_with_them() {
        var written =
                new People.Contact(Party.of("dana whitfield", "dana@northsea.example"), true, TUESDAY.toInstant());
        ada.tables.database().change(tx -> ada.tables.people().met(tx, List.of(written)));

        ada.desk
                .answering()
                .choose(
                        carlas,
                        new Decision.Redirect(
                                "Dana whitfield", TUESDAY.toLocalDate().plusDays(3)),
                        true);

        assertThat(draft().body()).contains("Dana whitfield is closer to it than I am");
        assertThat(draft().decision())
                .get()
                .isInstanceOfSatisfying(
                        Decision.Redirect.class,
                        redirect -> assertThat(redirect.what()).contains(Decision.Target.PERSON));
    }

    private static Filed standing(Filed filed, State state) {
        Standing before = filed.standing();
        return new Filed(
                filed.introduction(),
                filed.seen(),
                new Standing(state, before.kind(), before.owedSince(), before.asks(), before.turns()),
                filed.due(),
                filed.assessment(),
                filed.likely(),
                filed.word(),
                filed.leaving());
    }

    @Test
    void what_shares_words_with_the_ask_is_found_and_says_which() {
        offering().save(Optional.empty(), GUIDE, Optional.empty());
        offering()
                .save(
                        Optional.empty(),
                        new Offering.Card(Resource.Sort.PODCAST, "Eels at night", "", "", List.of("rivers")),
                        Optional.empty());

        var fitting = offering().fitting(ada.tables.introductions().find(carlas).orElseThrow());

        assertThat(fitting).extracting(fit -> fit.resource().title()).containsExactly(GUIDE.title());
        assertThat(fitting.getFirst().why()).contains("‘climate’");
    }

    @Test
    void a_fitting_resource_makes_redirect_the_recommendation_and_stands_in_the_draft() {
        offering().save(Optional.empty(), GUIDE, Optional.empty());
        var opened = ada.desk.answering().open(carlas);

        ada.desk.answering().assess(carlas, opened.filed().assessment().meaning(Outcome.REDIRECT));

        assertThat(draft().framework()).isEqualTo(Framework.REDIRECT);
        assertThat(draft().body()).contains("my guide “From banking into climate tech” (https://ada.example/climate)");
        assertThat(draft().origin().offered()).isPresent();
    }

    @Test
    void a_close_gains_a_sentence_before_its_good_wishes() {
        var guide = offering().save(Optional.empty(), GUIDE, Optional.empty());
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);

        assertThat(ada.desk.enclosing().offer(carlas, guide, false)).isTrue();

        assertThat(draft().framework()).isEqualTo(Framework.DIRECT_CLOSURE);
        assertThat(draft().body()).contains("One thing that may help: my guide “From banking");
    }

    @Test
    void a_chosen_file_goes_with_the_mail() {
        var notes = file();
        ada.desk.answering().choose(carlas, Framework.REDIRECT, true);
        ada.desk.enclosing().offer(carlas, notes, true);

        var approval = ada.desk.approving().approve(carlas, draft().body(), true);

        assertThat(approval)
                .isInstanceOfSatisfying(
                        Approval.Leaving.class,
                        leaving -> assertThat(leaving.envelope().attached())
                                .map(Attachment::name)
                                .contains("climate.txt"));
        assertThat(ada.tables.uses().offers()).containsEntry(notes, 1);
    }

    @Test
    void a_file_taken_away_while_chosen_stops_the_mail_and_loses_nothing() {
        var notes = file();
        ada.desk.answering().choose(carlas, Framework.REDIRECT, true);
        ada.desk.enclosing().offer(carlas, notes, true);
        String text = draft().body();

        offering().remove(notes);

        assertThat(ada.desk.approving().approve(carlas, text, true))
                .isEqualTo(new Approval.Impossible("The file of “Notes on climate tech” was taken away meanwhile, so it"
                        + " can’t go along: choose another resource, or leave it out. Your draft is as it was."));
        assertThat(draft().body()).isEqualTo(text);
        ada.desk.enclosing().offerNothing(carlas);
        assertThat(draft().origin().offered()).isEmpty();
    }

    @Test
    void what_died_while_chosen_is_told() {
        var guide = offering().save(Optional.empty(), GUIDE, Optional.empty());
        ada.desk.answering().choose(carlas, Framework.REDIRECT, true);

        offering().dead(guide, true);

        assertThat(offering().trouble(draft()))
                .contains(
                        "“From banking into climate tech” was marked as gone since you chose it. The draft still names"
                                + " it: choose another, or leave it out.");
        assertThat(offering().fitting(ada.tables.introductions().find(carlas).orElseThrow()))
                .isEmpty();
    }

    @Test
    void a_redirect_that_names_nothing_cannot_leave() {
        ada.desk.answering().choose(carlas, Framework.REDIRECT, true);
        assertThat(draft().body()).contains("{resource: ");

        assertThat(ada.desk.approving().approve(carlas, draft().body(), true)).isInstanceOf(Approval.Blocked.class);
    }

    @Test
    void a_file_over_the_limit_is_refused_in_words() {
        var upload = new Offering.Upload("big.zip", "application/zip", new byte[(int) Attachment.MOST + 1]);

        assertThatThrownBy(() -> offering().save(Optional.empty(), GUIDE, Optional.of(upload)))
                .hasMessageStartingWith("The file has more than 5 MB");
        assertThat(offering().all()).isEmpty();
    }
}
