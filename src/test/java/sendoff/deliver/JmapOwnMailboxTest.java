package sendoff.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import sendoff.mail.AccountTrouble;
import sendoff.testing.Cast;
import sendoff.testing.FakeJmap;

class JmapOwnMailboxTest {
    @Test
    void a_draft_that_could_not_be_removed_is_not_said_to_be_gone() {
        var introduction = Cast.introductionId(1);
        String draft = "From: ada@example.com\r\nX-Sendoff-Introduction: " + introduction + "\r\n\r\nHi Carla";
        try (var server = FakeJmap.start();
                var mailbox = JmapOwnMailbox.open(server.account(), FakeJmap.SECRET)) {
            mailbox.putDraft(draft.getBytes(UTF_8), Instant.parse("2026-11-17T09:00:00Z"));
            var lying = mailbox.drafts(introduction);
            server.store.restless = true;

            assertThatThrownBy(() -> mailbox.remove(lying))
                    .isInstanceOf(AccountTrouble.class)
                    .hasMessageContaining("changed while the draft was being removed");
        }
    }
}
