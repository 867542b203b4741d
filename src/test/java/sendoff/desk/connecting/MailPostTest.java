package sendoff.desk.connecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Delivery;
import sendoff.domain.Envelope;
import sendoff.domain.MessageId;
import sendoff.domain.Reply;
import sendoff.mail.AccountTrouble;
import sendoff.store.Secrets;
import sendoff.store.Tables;
import sendoff.testing.Cast;
import sendoff.testing.Dialect;
import sendoff.testing.SettableClock;
import sendoff.testing.TestDesk;

class MailPostTest {
    private static final String CANT_BE_READ =
            "A stored password can't be read with this key file: enter it again under Settings, Accounts.";

    @TempDir
    Path home;

    @Test
    void with_another_key_file_the_answer_comes_back_and_nothing_is_looked_up() {
        try (var desk = new TestDesk(home, Cast.TUESDAY.toInstant()).withAccount()) {
            assertThat(desk.tables.accounts().all()).hasSize(1);
        }
        var database = Dialect.sqlite(home);
        var tables = Tables.of(database, Secrets.with(home.resolve("other.key")));
        var ada = tables.accounts().all().getFirst();
        var clock = new SettableClock(Cast.TUESDAY.toInstant(), TestDesk.ZONE);
        var post = new MailPost(Keyring.standard(tables, clock), tables.files(), () -> TestDesk.ZONE);

        assertThat(post.carry(ada, reply(), Cast.TUESDAY.toInstant())).isEqualTo(new Delivery.Refused(CANT_BE_READ));
        assertThatThrownBy(() -> post.hasSent(ada, reply().as()))
                .isInstanceOf(AccountTrouble.class)
                .hasMessage(CANT_BE_READ);
    }

    private static Reply.Approved reply() {
        var envelope = new Envelope(
                Cast.ADA, List.of(Cast.CARLA), List.of(), List.of(), "Re: A call", Optional.empty(), List.of());
        return new Reply.Draft(Cast.introductionId(1), envelope, "Thank you.")
                .approve(List.of(), new MessageId("answer@example.com"));
    }
}
