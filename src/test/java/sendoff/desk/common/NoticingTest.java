package sendoff.desk.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.AutomaticReply;
import sendoff.domain.Finding;
import sendoff.testing.Cast;
import sendoff.testing.TestDesk;

/// What is noticed in texts that answer nobody.
class NoticingTest {
    private static final String PLAIN = "I give two calls a month to students, and I answer every letter.";

    @TempDir
    Path home;

    private TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Cast.TUESDAY.toInstant()).withAccount();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void a_statement_lacks_nothing_that_only_an_answer_has() {
        assertThat(ada.desk.stating().findings(PLAIN)).isEmpty();
    }

    @Test
    void an_automatic_reply_lacks_nothing_that_only_an_answer_has() {
        Instant now = Cast.TUESDAY.toInstant();
        var reply = new AutomaticReply(true, PLAIN, Optional.empty(), Optional.empty(), Duration.ofDays(7), now, now);

        assertThat(ada.desk.autoReplying().findings(reply)).isEmpty();
    }

    @Test
    void a_statement_is_read_for_its_tone_as_any_draft_is() {
        assertThat(ada.desk.stating().findings("I am so, so sorry, but things are crazy busy right now. " + PLAIN))
                .extracting(Finding::rule)
                .contains("over-apology", "excuse-not-rule");
    }
}
