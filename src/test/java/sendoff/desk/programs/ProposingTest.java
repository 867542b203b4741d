package sendoff.desk.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.ApiToken.Scope.PROPOSE;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.people.Who;
import sendoff.desk.programs.Proposing.Outcome;
import sendoff.domain.ApiToken;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Proposal;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class ProposingTest {
    private static final String WORDS = "Hi Carla,\n\nThank you for asking. I take no calls this year.\n\nAda\n";

    @TempDir
    Path home;

    TestDesk ada;
    IntroductionId carlas;
    ApiToken script;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        carlas = ada.only();
        script = token("Script");
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private ApiToken token(String name) {
        return ada.desk
                .admitting()
                .make(name, Set.of(PROPOSE), Optional.empty())
                .token();
    }

    private Outcome propose(ApiToken by, String text) {
        return ada.desk.proposing().propose(carlas, by, Framework.REDIRECT, text);
    }

    private List<Proposal> proposals() {
        return ada.desk.answering().look(carlas).proposals();
    }

    @Test
    void what_a_program_proposes_lies_beside_the_draft_and_a_later_word_of_it_takes_its_place() {
        ApiToken other = token("Other");
        propose(script, "First words");
        propose(other, "Its words");
        ada.clock.pass(Duration.ofMinutes(1));

        assertThat(propose(script, WORDS)).isInstanceOf(Outcome.Laid.class);

        assertThat(proposals()).extracting(Proposal::by).containsExactly("Script", "Other");
        assertThat(proposals()).extracting(Proposal::text).containsExactly(WORDS, "Its words");
        assertThat(ada.tables.drafts().of(carlas)).isEmpty();
    }

    @Test
    void taken_over_the_words_are_the_owners_until_they_take_that_back() {
        propose(script, WORDS);

        assertThat(ada.desk.proposing().takeOver(carlas, script.id())).contains("Script");

        KeptDraft draft = ada.tables.drafts().of(carlas).orElseThrow();
        assertThat(draft.body()).isEqualTo(WORDS);
        assertThat(draft.framework()).isEqualTo(Framework.REDIRECT);
        assertThat(draft.edited()).as("it is never replaced without asking").isTrue();
        assertThat(propose(script, "Other words")).isInstanceOf(Outcome.NotNow.class);

        ada.desk.correcting().undo();
        assertThat(ada.tables.drafts().of(carlas)).isEmpty();
        assertThat(proposals()).hasSize(1);
    }

    @Test
    void what_a_revoked_token_proposed_is_not_shown() {
        propose(script, WORDS);

        ada.desk.admitting().revoke(script.id());
        assertThat(proposals()).isEmpty();
        assertThat(ada.desk.proposing().takeOver(carlas, script.id())).isEmpty();

        ada.desk.admitting().letInAgain(script.id());
        assertThat(proposals()).hasSize(1);
    }

    @Test
    void what_was_proposed_for_an_answer_is_gone_with_it() {
        propose(script, WORDS);

        ada.desk.correcting().answeredAlready(carlas);

        assertThat(proposals()).isEmpty();
        assertThat(propose(script, WORDS)).isEqualTo(new Outcome.NotNow("Nothing is owed here: it is answered."));
    }

    @Test
    void with_somebody_goes_what_was_proposed_to_tell_them() {
        propose(script, WORDS);

        ada.desk.lettingGo().erase(new Who.At("carla@example.net"));

        assertThat(ada.tables.proposals().of(carlas, TUESDAY.toInstant())).isEmpty();
    }
}
