package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.common.Progress;
import sendoff.domain.Account;
import sendoff.testing.Accounts;
import sendoff.testing.Cast;
import sendoff.testing.FakeImap;
import sendoff.testing.FakeImap.Mishap;
import sendoff.testing.TestDesk;

/// What a mailbox does not give is counted, named and shown.
class AccountReadingTest {
    @TempDir
    Path home;

    private final List<Progress> shown = new ArrayList<>();
    private TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Cast.TUESDAY.toInstant());
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void a_mail_that_the_server_does_not_give_out_is_counted_and_named() {
        try (var server = new FakeImap(3)
                .with(uid -> uid == 2 ? Mishap.SAY_NO : Mishap.NONE)
                .start()) {
            var done = read(Accounts.imap(server.port()));

            assertThat(done.trouble()).isEmpty();
            assertThat(done.tally().broken()).isEqualTo(1);
            assertThat(done.leftOut())
                    .containsExactly(
                            "Mail 2 of the folder INBOX was left out: the server refuses it, and is asked again at each"
                                    + " reading.");
            assertThat(shown.getLast().trouble())
                    .isEqualTo(Optional.of(done.leftOut().getFirst()));
        }
    }

    @Test
    void a_chosen_folder_that_is_gone_is_named_at_every_reading() {
        try (var server = new FakeImap(1).start()) {
            var account = Accounts.reading(Accounts.imap(server.port()), "INBOX", "Introductions");
            String words = "The folder Introductions was left out: there is no such folder on the server any more."
                    + " Check it under Settings, Accounts.";

            assertThat(read(account).leftOut()).containsExactly(words);
            assertThat(read(account).leftOut()).containsExactly(words);
            assertThat(shown.getLast().trouble()).contains(words);
        }
    }

    private AccountReading.Done read(Account account) {
        ada.desk.connecting().keep(account, "secret of a test");
        return ada.desk.reading().read(account, shown::add);
    }
}
