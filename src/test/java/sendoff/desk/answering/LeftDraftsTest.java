package sendoff.desk.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outgoing;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// A draft goes when its letter leaves, and what lies of it in the Drafts folder goes with the letter's copy.
class LeftDraftsTest {
    private static final String LETTER =
            "Dear Carla,\n\nThank you for your letter. I can't take a call. I wish you luck.\n\nAda";

    @TempDir
    Path home;

    TestDesk ada;
    IntroductionId id;

    @BeforeEach
    void a_letter_that_lies_in_drafts_is_sent() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:00:00 +0100")
                .says(Raw.CARLAS_ASK));
        id = ada.only();
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        ada.desk.drafting().put(id, LETTER);
        ada.desk.approving().approve(id, LETTER, true);
        ada.clock.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void what_lay_in_drafts_is_taken_out_once_and_a_new_letter_knows_nothing_of_it() {
        ada.desk.sending().round();
        ada.desk.sending().round();
        assertThat(ada.post.receipts).containsExactly("receipt");

        ada.desk.answering().begin(id);
        assertThat(ada.tables.drafts().of(id).orElseThrow().filed()).isEmpty();
        assertThat(ada.desk.drafting().changed(id)).isEmpty();
    }

    @Test
    void as_long_as_the_mailbox_is_away_it_is_known_whatever_is_written_next() {
        ada.post.unreachable = true;
        ada.desk.sending().round();
        ada.desk.answering().choose(id, Framework.REDIRECT, true);
        assertThat(ada.post.receipts).isEmpty();

        ada.post.unreachable = false;
        ada.clock.pass(Duration.ofHours(5));
        ada.desk.sending().round();

        assertThat(ada.post.receipts).containsExactly("receipt");
        assertThat(ada.tables.drafts().of(id)).isPresent();
    }

    @Test
    void a_new_draft_put_there_before_it_was_taken_out_comes_in_its_place() {
        ada.post.unreachable = true;
        ada.desk.sending().round();
        ada.desk.answering().begin(id);

        assertThat(ada.desk.drafting().put(id, LETTER + " Once more.").there()).isTrue();

        assertThat(ada.post.putInPlaceOf).contains("receipt");
    }

    /// The process ends after the server took it and before that is written down: the next one finds its copy in Sent.
    @Test
    void a_process_that_ends_while_it_leaves_leaves_no_draft_behind() {
        Outgoing letter = ada.tables.outbox().latest(id).orElseThrow();
        ada.tables
                .database()
                .change(tx -> ada.tables.outbox().attempting(tx, letter.reply().as(), ada.clock.instant()));
        assertThat(ada.tables.drafts().of(id)).isPresent();
        ada.post.inSent.add(letter.reply().as());

        ada.desk.sending().recover();

        assertThat(ada.tables.drafts().of(id)).isEmpty();
        assertThat(ada.post.receipts).containsExactly("receipt");
        assertThat(ada.post.carried).isEmpty();
    }
}
