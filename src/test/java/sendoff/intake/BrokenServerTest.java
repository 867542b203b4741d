package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.mail.ImapConnection;
import sendoff.testing.Accounts;
import sendoff.testing.FakeImap;
import sendoff.testing.FakeImap.Mishap;
import sendoff.testing.HeardMailbox;
import sendoff.testing.ScriptedServer;

/// Servers that misbehave while they are read: nothing is lost, nothing comes twice.
class BrokenServerTest {
    private static final int MAILS = 250;

    private final HeardMailbox heard = new HeardMailbox();

    @Test
    void a_server_that_hangs_up_once_is_called_again_and_read_on() {
        var once = new AtomicBoolean(true);
        var fake = new FakeImap(MAILS).with(uid -> uid == 120 && once.getAndSet(false) ? Mishap.HANG_UP : Mishap.NONE);
        try (var server = fake.start()) {
            read(server);
        }
        assertThat(heard.mails)
                .extracting(mail -> Long.parseLong(mail.id()))
                .doesNotHaveDuplicates()
                .hasSize(MAILS);
        assertThat(heard.broken).isEmpty();
        assertThat(fake.connections()).isEqualTo(2);
        assertThat(heard.seen("INBOX")).hasToString("1:250");
    }

    @Test
    void a_mail_on_which_the_server_chokes_costs_that_mail_only() {
        try (var server = new FakeImap(MAILS)
                .with(uid -> uid == 120 ? Mishap.HANG_UP : Mishap.NONE)
                .start()) {
            read(server);
        }
        assertThat(heard.mails)
                .extracting(mail -> Long.parseLong(mail.id()))
                .doesNotHaveDuplicates()
                .hasSize(MAILS - 1);
        assertThat(heard.broken).containsExactly("INBOX 120: the server hangs up when asked for it");
    }

    @Test
    void a_server_that_always_hangs_up_is_left_alone_and_no_mail_is_written_off() {
        try (var server = new FakeImap(MAILS).with(uid -> Mishap.HANG_UP).start()) {
            var trouble = catchThrowableOfType(AccountTrouble.class, () -> read(server));

            assertThat(trouble.kind()).isEqualTo(Kind.CLOSED);
            assertThat(trouble.again()).isPresent();
        }
        assertThat(heard.broken).isEmpty();
        assertThat(heard.seen("INBOX").isEmpty()).isTrue();
    }

    @Test
    void a_server_that_drops_the_line_once_on_opening_a_folder_is_called_again() {
        var fake = new FakeImap(MAILS).dropping(opening -> opening == 2);
        try (var server = fake.start()) {
            read(server);
        }
        assertThat(heard.mails).hasSize(MAILS);
        assertThat(fake.connections()).isEqualTo(2);
    }

    @Test
    void a_server_that_always_drops_the_line_on_opening_a_folder_is_left_alone() {
        var fake = new FakeImap(MAILS).dropping(opening -> opening > 1 && opening < 20);
        try (var server = fake.start()) {
            assertThatThrownBy(() -> read(server)).isInstanceOf(AccountTrouble.class);
        }
        assertThat(fake.connections()).isEqualTo(2);
    }

    @Test
    void the_only_new_mail_is_not_written_off_when_the_line_breaks() {
        try (var server = new FakeImap(1).with(uid -> Mishap.HANG_UP).start()) {
            assertThatThrownBy(() -> read(server)).isInstanceOf(AccountTrouble.class);
        }
        assertThat(heard.broken).isEmpty();
        assertThat(heard.seen("INBOX").isEmpty()).isTrue();
    }

    @Test
    void what_came_before_a_lasting_break_stays_and_is_not_read_again() {
        var fake = new FakeImap(MAILS).with(uid -> uid <= 200 ? Mishap.HANG_UP : Mishap.NONE);
        try (var server = fake.start()) {
            assertThatThrownBy(() -> read(server)).isInstanceOf(AccountTrouble.class);
            assertThat(heard.mails).hasSize(50);

            fake.with(uid -> Mishap.NONE);
            read(server);
        }
        assertThat(heard.mails)
                .extracting(mail -> Long.parseLong(mail.id()))
                .doesNotHaveDuplicates()
                .hasSize(MAILS);
    }

    @Test
    void a_reply_that_cannot_be_read_costs_that_mail_only() {
        try (var server = new FakeImap(MAILS)
                .with(uid -> uid == 33 ? Mishap.GARBLE : Mishap.NONE)
                .start()) {
            read(server);
        }
        assertThat(heard.mails).hasSize(MAILS - 1);
        assertThat(heard.broken).containsExactly("INBOX 33: the server does not give it out");
    }

    @Test
    void a_refused_mail_costs_that_mail_only() {
        try (var server = new FakeImap(MAILS)
                .with(uid -> uid == 33 ? Mishap.SAY_NO : Mishap.NONE)
                .start()) {
            read(server);
        }
        assertThat(heard.mails)
                .extracting(mail -> Long.parseLong(mail.id()))
                .doesNotHaveDuplicates()
                .hasSize(MAILS - 1);
        assertThat(heard.broken).containsExactly("INBOX 33: the server refuses it, and is asked again at each reading");
    }

    @Test
    void a_refused_mail_is_asked_for_again_at_the_next_reading() {
        var fake = new FakeImap(MAILS).with(uid -> uid == 33 ? Mishap.SAY_NO : Mishap.NONE);
        try (var server = fake.start()) {
            read(server);
            fake.with(uid -> Mishap.NONE);
            read(server);
        }
        assertThat(heard.mails)
                .extracting(mail -> Long.parseLong(mail.id()))
                .doesNotHaveDuplicates()
                .hasSize(MAILS);
        assertThat(heard.seen("INBOX")).hasToString("1:250");
    }

    @Test
    void a_server_that_refuses_all_mail_is_left_alone_and_gives_it_later() {
        var fake = new FakeImap(MAILS).with(uid -> Mishap.SAY_NO);
        try (var server = fake.start()) {
            var trouble = catchThrowableOfType(AccountTrouble.class, () -> read(server));

            assertThat(trouble.kind()).isEqualTo(Kind.SAID_NO);
            assertThat(trouble.again()).isPresent();
            assertThat(heard.broken).isEmpty();

            fake.with(uid -> Mishap.NONE);
            read(server);
        }
        assertThat(heard.mails)
                .extracting(mail -> Long.parseLong(mail.id()))
                .doesNotHaveDuplicates()
                .hasSize(MAILS);
    }

    @Test
    void the_only_new_mail_refused_does_not_end_the_reading() {
        try (var server = new FakeImap(1).with(uid -> Mishap.SAY_NO).start()) {
            read(server);
        }
        assertThat(heard.broken).hasSize(1);
        assertThat(heard.seen("INBOX").isEmpty()).isTrue();
        assertThat(heard.progress).last().isEqualTo("1/1");
    }

    @Test
    void after_a_change_of_uidvalidity_the_folder_is_read_anew() {
        var fake = new FakeImap(3);
        try (var server = fake.start()) {
            read(server);
            read(server);
            assertThat(heard.mails).hasSize(3);

            fake.changeUidValidity();
            read(server);
        }
        assertThat(heard.mails).hasSize(6); // the same Message-IDs: whoever keeps them sees that they are known
        assertThat(heard.subjects().subList(3, 6))
                .containsExactlyElementsOf(heard.subjects().subList(0, 3));
        assertThat(heard.vanished).isEmpty();
    }

    @Test
    void a_folder_deleted_while_it_is_read_costs_that_folder_only() {
        var fake = new FakeImap(MAILS);
        fake.with(uid -> {
            if (uid == 120) {
                fake.deleteInbox();
                return Mishap.HANG_UP;
            }
            return Mishap.NONE;
        });
        try (var server = fake.start()) {
            read(server);
        }
        assertThat(heard.skipped).containsExactly("INBOX: it can't be opened any more");
        assertThat(heard.mails).hasSize(100 + 69); // the first batch, and the second up to the break
    }

    @Test
    void numbers_are_handed_out_newest_batch_first() {
        try (var server = new FakeImap(MAILS).start()) {
            read(server);
        }
        assertThat(heard.mails.subList(0, 100))
                .extracting(mail -> Integer.parseInt(mail.id()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(151, 250).boxed().toList());
    }

    private void read(ScriptedServer server) {
        new ImapChannel(() -> ImapConnection.open(Accounts.imap(server.port()), "secret"))
                .read(heard.cursors(), LocalDate.parse("2026-09-22"), heard);
    }
}
