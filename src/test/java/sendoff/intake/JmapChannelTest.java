package sendoff.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendoff.domain.Account;
import sendoff.mail.AccountTrouble;
import sendoff.mail.JmapConnection;
import sendoff.testing.Accounts;
import sendoff.testing.FakeJmap;
import sendoff.testing.HeardMailbox;
import sendoff.testing.Letters;

/// Shapes and faults of JMAP servers; what holds for every mailbox is in the conformance test.
class JmapChannelTest {
    private static final LocalDate WINDOW = LocalDate.parse("2026-09-22");
    private static final Instant INSIDE = Instant.parse("2026-11-17T08:20:00Z");

    private final HeardMailbox heard = new HeardMailbox();
    private final FakeJmap server = FakeJmap.start();
    private Account account = Accounts.imap(1);

    @BeforeEach
    void connected() {
        account = server.account();
    }

    @AfterEach
    void down() {
        server.close();
    }

    @Test
    void a_mailbox_of_many_pages_comes_newest_first() {
        IntStream.rangeClosed(1, 130).forEach(n -> put("INBOX", INSIDE.plusSeconds(n), n));
        read();

        assertThat(heard.subjects())
                .hasSize(130)
                .startsWith("Letter 130", "Letter 129")
                .endsWith("Letter 1");
        assertThat(heard.progress).startsWith("0/130").endsWith("130/130");
    }

    @Test
    void when_the_server_forgot_what_changed_everything_is_looked_at_and_nothing_is_fetched_twice() {
        put("INBOX", INSIDE, 1);
        put("INBOX", INSIDE, 2);
        read();
        put("INBOX", INSIDE, 3);
        server.store.mark("INBOX", "intro");
        server.store.forgotten = 4;
        server.asked();
        read();

        assertThat(heard.subjects()).containsExactly("Letter 3");
        assertThat(heard.labels.get("letter-1@example.org")).contains("intro");
        assertThat(server.asked())
                .filteredOn(one -> one.startsWith("/download/"))
                .hasSize(1);
    }

    @Test
    void a_mail_the_server_does_not_give_out_costs_that_mail_only() {
        put("INBOX", INSIDE, 1);
        put("INBOX", INSIDE, 2);
        server.failing("/download/", 500);
        read();

        assertThat(heard.mails).hasSize(1);
        assertThat(heard.broken).singleElement().asString().endsWith("the server does not give it out");
    }

    @Test
    void a_line_that_breaks_stops_the_reading_and_the_next_one_goes_on() {
        IntStream.rangeClosed(1, 70).forEach(n -> put("INBOX", INSIDE.plusSeconds(n), n));
        server.hangingUpAfterSo("Email/get", 3); // the state, then a batch in two pages
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        AccountTrouble.class,
                        trouble -> assertThat(trouble.again()).isPresent());
        int first = heard.mails.size();
        assertThat(first).isBetween(1, 69);

        read();
        assertThat(heard.mails).hasSize(70 - first);
    }

    @Test
    void of_a_huge_mail_only_the_beginning_is_fetched() {
        server.store.put(
                "INBOX",
                List.of(),
                INSIDE,
                new String(Letters.letter(1, "long ".repeat(400_000)), UTF_8).replace("\r\n", "\n"));
        read();

        assertThat(heard.mails).singleElement().satisfies(mail -> {
            assertThat(mail.raw()).hasSize(JmapReading.LONGEST);
            assertThat(mail.whole()).isFalse();
        });
    }

    @Test
    void folders_that_were_chosen_are_read_and_name_the_mail_in_them() {
        server.store.create("Introductions");
        put("INBOX", INSIDE, 1);
        put("Introductions", INSIDE, 2);
        account = Accounts.reading(account, "Introductions", "Gone");
        read();

        assertThat(heard.subjects()).containsExactly("Letter 2");
        assertThat(heard.mails.getFirst().labels()).contains("Introductions");
        assertThat(heard.skipped).containsExactly("Gone: there is no such folder on the server any more");
    }

    @Test
    void a_mail_moved_into_a_folder_that_is_read_is_new() {
        server.store.create("Elsewhere");
        read();
        put("Elsewhere", INSIDE, 1);
        read();
        assertThat(heard.mails).isEmpty();

        server.store.move("Elsewhere", "INBOX");
        read();
        assertThat(heard.subjects()).containsExactly("Letter 1");
    }

    private void put(String folder, Instant at, int n) {
        server.store.put(folder, List.of(), at, new String(Letters.letter(n), UTF_8).replace("\r\n", "\n"));
    }

    private void read() {
        heard.again();
        new JmapChannel(() -> JmapConnection.open(account, FakeJmap.SECRET)).read(heard.cursors(), WINDOW, heard);
    }
}
