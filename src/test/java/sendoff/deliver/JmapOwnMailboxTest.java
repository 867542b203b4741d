package sendoff.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.domain.IntroductionId;
import sendoff.mail.AccountTrouble;
import sendoff.testing.Cast;
import sendoff.testing.FakeJmap;

class JmapOwnMailboxTest {
    private static final IntroductionId INTRODUCTION = Cast.introductionId(1);
    private static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");

    @Test
    void a_draft_that_could_not_be_replaced_whole_is_replaced_the_next_time() {
        try (var server = FakeJmap.start();
                var mailbox = JmapOwnMailbox.open(server.account(), FakeJmap.SECRET)) {
            var drafts = new DraftsFolder(() -> JmapOwnMailbox.open(server.account(), FakeJmap.SECRET));
            Optional<String> first = put(drafts, "Hi Carla", Optional.empty());
            server.store.restless = true;
            Optional<String> second = put(drafts, "Hello Carla", first);
            server.store.restless = false;
            Optional<String> third = put(drafts, "Dear Carla", second);

            assertThat(mailbox.drafts(INTRODUCTION))
                    .singleElement()
                    .satisfies(draft -> assertThat(third).contains(draft.hash()));
        }
    }

    private static Optional<String> put(DraftsFolder drafts, String text, Optional<String> last) {
        var outcome = drafts.put(INTRODUCTION, Optional.empty(), draft(text), last, NOW);
        assertThat(outcome).isInstanceOf(DraftOutcome.Put.class);
        return Optional.of(((DraftOutcome.Put) outcome).hash());
    }

    private static byte[] draft(String text) {
        return ("From: ada@example.com\r\nX-Sendoff-Introduction: " + INTRODUCTION + "\r\n\r\n" + text).getBytes(UTF_8);
    }

    @Test
    void a_draft_that_could_not_be_removed_is_not_said_to_be_gone() {
        try (var server = FakeJmap.start();
                var mailbox = JmapOwnMailbox.open(server.account(), FakeJmap.SECRET)) {
            mailbox.putDraft(draft("Hi Carla"), NOW);
            var lying = mailbox.drafts(INTRODUCTION);
            server.store.restless = true;

            assertThatThrownBy(() -> mailbox.remove(lying))
                    .isInstanceOf(AccountTrouble.class)
                    .hasMessageContaining("changed while the draft was being removed");
        }
    }
}
