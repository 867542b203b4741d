package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendoff.domain.Account;
import sendoff.mail.AccountTrouble;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder.Role;
import sendoff.testing.Accounts;
import sendoff.testing.HeardMailbox;
import sendoff.testing.Letters;

/// Against GreenMail, which has none of the extensions: no CONDSTORE, no special use, no UIDPLUS.
class ImapChannelTest {
    private static final LocalDate WINDOW = LocalDate.parse("2026-09-22");
    private static final Instant INSIDE = Instant.parse("2026-11-17T08:20:00Z");
    private static final Instant OUTSIDE = Instant.parse("2026-03-01T08:20:00Z");
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    private final HeardMailbox heard = new HeardMailbox();
    private Account account = Accounts.imap(1);

    @BeforeAll
    static void up() {
        SERVER.start();
    }

    @AfterAll
    static void down() {
        SERVER.stop();
    }

    @BeforeEach
    void an_empty_mailbox() {
        SERVER.reset();
        SERVER.setUser(Accounts.ADDRESS, Accounts.ADDRESS, "secret");
        account = Accounts.imap(SERVER.getImap().getPort());
    }

    @Test
    void new_mail_comes_newest_first_and_only_once() {
        put("INBOX", INSIDE, 1, 2);
        read();
        assertThat(heard.subjects()).containsExactlyInAnyOrder("Letter 1", "Letter 2");

        put("INBOX", INSIDE, 3);
        heard.again();
        read();
        assertThat(heard.subjects()).containsExactly("Letter 3");
        assertThat(heard.progress).containsExactly("0/1", "1/1");
    }

    @Test
    void reading_leaves_mail_unread() {
        put("INBOX", INSIDE, 1);
        read();
        heard.again();
        read();
        assertThat(heard.flags.get("letter-1@example.org")).doesNotContain("\\Seen");
    }

    @Test
    void the_window_comes_first_and_older_mail_later_without_repeats() {
        put("INBOX", OUTSIDE, 1);
        put("INBOX", INSIDE, 2);
        put("INBOX", OUTSIDE, 3); // moved here later: a high number, an old day
        read();
        assertThat(heard.subjects()).containsExactly("Letter 2");

        heard.again();
        new ImapChannel(connect()).read(heard.cursors(), LocalDate.parse("2026-01-01"), heard);
        assertThat(heard.subjects()).containsExactlyInAnyOrder("Letter 3", "Letter 1");
        assertThat(heard.seen("INBOX")).hasToString("1:3");
    }

    @Test
    void sent_mail_and_drafts_are_found_by_name_and_told_apart() {
        create("Gesendete Objekte", "Entwürfe", "Elsewhere");
        put("INBOX", INSIDE, 1);
        put("Gesendete Objekte", INSIDE, 2);
        put("Entwürfe", INSIDE, 3);
        put("Elsewhere", INSIDE, 4);
        read();

        assertThat(heard.mails)
                .extracting(mail -> mail.folder().role())
                .containsExactly(Role.INBOX, Role.SENT, Role.DRAFTS);
        assertThat(heard.mails).allSatisfy(mail -> assertThat(mail.labels()).isEmpty());
    }

    @Test
    void a_chosen_folder_gives_its_name_as_a_label() {
        create("Work.intro");
        account = Accounts.reading(account, "Work.intro");
        put("Work.intro", INSIDE, 1);
        read();

        assertThat(heard.mails.getFirst().labels()).containsExactly("Work.intro", "intro");
    }

    @Test
    void a_keyword_set_later_is_seen_without_change_numbers() {
        put("INBOX", INSIDE, 1, 2);
        read();
        try (var connection = connect().get()) {
            connection.select("INBOX");
            connection.mark(connection.search("SUBJECT \"Letter 2\""), List.of("intro", "\\Answered"));
        }
        heard.again();
        read();

        assertThat(heard.mails).isEmpty();
        assertThat(heard.labels.get("letter-2@example.org")).containsExactly("intro");
        assertThat(heard.flags.get("letter-2@example.org")).contains("\\Answered");
        assertThat(heard.labels.get("letter-1@example.org")).isEmpty();
    }

    @Test
    void mail_that_went_is_told() {
        put("INBOX", INSIDE, 1, 2, 3);
        read();
        try (var connection = connect().get()) {
            connection.select("INBOX");
            var second = connection.search("SUBJECT \"Letter 2\"");
            connection.remove(second);
        }
        heard.again();
        read();

        assertThat(heard.vanished.get("INBOX")).hasToString("2");
    }

    @Test
    void a_folder_that_is_gone_costs_that_folder_only() {
        account = Accounts.reading(account, "Gone", "INBOX");
        put("INBOX", INSIDE, 1);
        read();

        assertThat(heard.skipped).containsExactly("Gone: there is no such folder on the server any more");
        assertThat(heard.subjects()).containsExactly("Letter 1");
    }

    @Test
    void of_a_huge_mail_only_the_beginning_is_fetched() {
        try (var connection = connect().get()) {
            connection.append("INBOX", List.of(), INSIDE, Letters.letter(1, "many words ".repeat(300_000)));
        }
        put("INBOX", INSIDE, 2);
        read();

        assertThat(heard.mails)
                .filteredOn(mail -> !mail.whole())
                .singleElement()
                .satisfies(mail -> assertThat(mail.raw()).hasSize(BodyFetch.LONGEST));
        assertThat(heard.subjects()).containsExactlyInAnyOrder("Letter 1", "Letter 2");
    }

    @Test
    void hundreds_come_in_batches_with_a_truthful_progress() {
        put("INBOX", INSIDE, IntStream.rangeClosed(1, 250).toArray());
        read();

        assertThat(heard.mails).hasSize(250);
        assertThat(Long.parseLong(heard.mails.getFirst().id())).isGreaterThan(150); // the newest batch first
        assertThat(heard.progress).containsExactly("0/250", "100/250", "200/250", "250/250");
        assertThat(heard.seen("INBOX")).hasToString("1:250");
    }

    @Test
    void a_wrong_password_stops_before_anything_is_read() {
        SERVER.setUser(Accounts.ADDRESS, Accounts.ADDRESS, "another");
        var trouble = catchThrowableOfType(AccountTrouble.class, this::read);

        assertThat(trouble.words())
                .isEqualTo("IMAP login refused for ada@example.com: check the password under Settings, Accounts");
    }

    private void read() {
        new ImapChannel(connect()).read(heard.cursors(), WINDOW, heard);
    }

    private Supplier<ImapConnection> connect() {
        return () -> ImapConnection.open(account, "secret");
    }

    private void create(String... folders) {
        try (var connection = connect().get()) {
            for (var folder : folders) {
                connection.create(folder);
            }
        }
    }

    private void put(String folder, Instant arrived, int... letters) {
        try (var connection = connect().get()) {
            for (int n : letters) {
                connection.append(folder, List.of(), arrived, Letters.letter(n));
            }
        }
    }
}
