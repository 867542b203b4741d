package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Framework;
import sendoff.domain.Identity;
import sendoff.domain.IntroductionId;
import sendoff.domain.Owner;
import sendoff.domain.Reply;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Ada has two addresses, and is somebody else at work.
class IdentitiesTest {
    @TempDir
    Path home;

    private TestDesk ada;

    @BeforeEach
    void two_addresses() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        var preferences = ada.desk.ownership().preferences();
        ada.desk
                .ownership()
                .set(preferences.ownedBy(new Owner("Ada Lindqvist", Set.of("ada@example.com", "al@work.example"))));
        ada.desk
                .ownership()
                .setIdentities(Map.of("al@work.example", new Identity("Adelina Lindqvist", "Ada Lindqvist\nTidewell")));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private IntroductionId asked(String address) {
        ada.receivesRaw(Raw.from("Carla Reyes <carla@example.net>", address)
                .subject("A call about climate tech")
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        IntroductionId id = ada.only();
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, false);
        return id;
    }

    private String draft(IntroductionId id) {
        return ada.desk.answering().open(id).chosen().orElseThrow().draft().body();
    }

    private Reply.Approved sent(IntroductionId id) {
        ada.desk.approving().approve(id, draft(id), true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
        return ada.post.carried.getLast();
    }

    @Test
    void an_answer_is_signed_as_at_the_address_that_was_written_to() {
        IntroductionId id = asked("al@work.example");

        assertThat(draft(id)).endsWith("\n\nAdelina\n\n-- \nAda Lindqvist\nTidewell\n");
        assertThat(sent(id).envelope().from().shown()).isEqualTo("Adelina Lindqvist");
        assertThat(ada.post.carried.getLast().envelope().from().address()).contains("al@work.example");
    }

    @Test
    void at_any_other_address_all_is_as_usual() {
        IntroductionId id = asked("ada@example.com");

        assertThat(draft(id).strip()).endsWith("\n\nAda").doesNotContain("-- ");
        assertThat(sent(id).envelope().from().shown()).isEqualTo("Ada Lindqvist");
    }

    @Test
    void a_signature_is_no_part_of_what_is_checked() {
        IntroductionId id = asked("al@work.example");
        ada.desk
                .ownership()
                .setIdentities(Map.of("al@work.example", new Identity("", "So sorry, so sorry, [title] ".repeat(60))));
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        assertThat(draft(id)).contains("[title]");

        assertThat(ada.desk.answering().check(id, draft(id)).findings())
                .noneMatch(finding ->
                        finding.rule().equals("over-apology") || finding.rule().equals("too-long") || finding.blocks());
    }
}
