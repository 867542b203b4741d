package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.TUESDAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.store.DatabaseTrouble;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class ScanningTest {
    @TempDir
    Path home;

    TestDesk ada;
    Path mail;

    @BeforeEach
    void open() throws IOException {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        mail = Files.createDirectory(home.resolve("mail"));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void a_folder_read_twice_adds_nothing_twice() throws IOException {
        write("1.eml", ask(1));
        write("2.eml", ask(2));

        var first = ada.desk.scanning().files(mail, progress -> {});
        var again = ada.desk.scanning().files(mail, progress -> {});

        assertThat(first.tally().fresh()).isEqualTo(2);
        assertThat(first.introductions()).isEqualTo(2);
        assertThat(again.tally().seen()).isZero();
        assertThat(ada.queue()).hasSize(2);
    }

    @Test
    void what_came_since_is_added() throws IOException {
        write("1.eml", ask(1));
        ada.desk.scanning().files(mail, progress -> {});
        write("2.eml", ask(2));

        assertThat(ada.desk.scanning().files(mail, progress -> {}).tally().fresh())
                .isEqualTo(1);
        assertThat(ada.queue()).hasSize(2);
    }

    @Test
    void a_scan_killed_before_it_filed_is_finished_by_the_next() throws IOException {
        write("1.eml", ask(1));
        assertThatThrownBy(() -> ada.desk.scanning().files(mail, progress -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        var sack = ada.desk.receiving().sack();
        sack.take(ask(2).getBytes(StandardCharsets.UTF_8), List.of());
        sack.empty(tx -> {});
        // The process ends here: message 2 is kept, and nothing was filed.

        ada.desk.scanning().files(mail, progress -> {});

        assertThat(ada.queue()).hasSize(2);
    }

    @Test
    void a_scan_killed_between_two_batches_goes_on_where_it_was() throws IOException {
        for (int n = 0; n < 600; n++) {
            write(n + ".eml", n % 100 == 0 ? ask(n) : chat(n));
        }
        assertThatThrownBy(() -> ada.desk.scanning().files(mail, progress -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        long before = ada.tables.messages().count();
        assertThat(before).isBetween(1L, 599L);

        var rest = ada.desk.scanning().files(mail, progress -> {});

        assertThat(rest.tally().seen()).isEqualTo(600 - before);
        assertThat(ada.tables.messages().count()).isEqualTo(600);
        assertThat(ada.queue()).hasSize(6);
    }

    @Test
    void a_message_on_a_stream_is_taken_like_any_other() throws IOException {
        var scanned = ada.desk.scanning().stream(
                new ByteArrayInputStream(ask(1).getBytes(StandardCharsets.UTF_8)), progress -> {});

        assertThat(scanned.tally().fresh()).isEqualTo(1);
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void what_is_no_mail_is_named_and_left_out() throws IOException {
        Files.write(mail.resolve("photo.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2});
        write("1.eml", ask(1));

        var scanned = ada.desk.scanning().files(mail, progress -> {});

        assertThat(scanned.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left).contains("photo.jpg"));
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void of_a_long_old_letter_only_the_beginning_is_read_and_it_stays_one_letter() throws IOException {
        var letter = Raw.from("Friend <f@example.org>", "ada@example.com")
                .at("Tue, 13 May 2025 08:00:00 +0200")
                .says("It was good to see you.\n".repeat(20_000));
        write("whole.eml", letter);
        Path maildir = maildir();
        Files.writeString(maildir.resolve("cur/1747116000.M1.host:2,S"), letter);

        ada.desk.scanning().files(mail.resolve("whole.eml"), progress -> {});
        var scanned = ada.desk.scanning().files(maildir, progress -> {});

        assertThat(scanned.tally().bytes()).isEqualTo(letter.length());
        assertThat(scanned.tally().fresh()).isZero();
        assertThat(ada.tables.messages().count()).isEqualTo(1);
    }

    @Test
    void a_long_letter_that_is_owed_an_answer_is_read_to_its_end() throws IOException {
        Path maildir = maildir();
        Files.writeString(
                maildir.resolve("cur/1763362800.M1.host:2,S"),
                Raw.carla()
                        .id("long@example.net")
                        .at("Tue, 17 Nov 2026 08:00:00 +0100")
                        .with("X-Padding: " + "x".repeat(20_000))
                        .says(Raw.CARLAS_ASK));

        ada.desk.scanning().files(maildir, progress -> {});

        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void a_keyword_set_after_the_letter_was_read_settles_what_it_is() throws IOException {
        Path maildir = maildir();
        Files.writeString(maildir.resolve("dovecot-keywords"), "0 intro\n");
        Path letter = maildir.resolve("cur/1763362800.M1.host:2,S");
        Files.writeString(letter, chat(1));
        ada.desk.scanning().files(maildir, progress -> {});
        assertThat(ada.queue()).isEmpty();

        Files.move(letter, maildir.resolve("cur/1763362800.M1.host:2,Sa"));
        ada.desk.scanning().files(maildir, progress -> {});

        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void a_database_that_is_away_for_a_moment_costs_no_letter() throws Exception {
        write("1.eml", ask(1));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("sendoff.db"));
                var statement = other.createStatement()) {
            statement.execute("alter table sender_rule rename to away");
            assertThatThrownBy(() -> ada.desk.scanning().files(mail, progress -> {}))
                    .isInstanceOf(DatabaseTrouble.class);
            statement.execute("alter table away rename to sender_rule");
        }

        ada.desk.scanning().files(mail, progress -> {});

        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void few_long_letters_fill_a_sack() {
        byte[] letter = ask(1).concat("x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
        var sack = ada.desk.receiving().sack();
        int held = 0;
        while (!sack.isFull()) {
            sack.take(letter, List.of());
            held++;
        }
        assertThat(held).isEqualTo(8);

        sack.empty(tx -> {});
        assertThat(sack.isFull()).isFalse();
    }

    private Path maildir() throws IOException {
        Path maildir = mail.resolve("Maildir");
        for (String part : List.of("cur", "new", "tmp")) {
            Files.createDirectories(maildir.resolve(part));
        }
        return maildir;
    }

    private void write(String file, String message) throws IOException {
        Files.writeString(mail.resolve(file), message);
    }

    private static String ask(int n) {
        return Raw.from("Person " + n + " <p" + n + "@example.org>", "ada@example.com")
                .subject("Question " + n)
                .id("ask-" + n + "@example.org")
                .at("Tue, 17 Nov 2026 08:00:00 +0100")
                .says(Raw.CARLAS_ASK);
    }

    private static String chat(int n) {
        return Raw.from("Friend " + n + " <f" + n + "@example.org>", "ada@example.com")
                .subject("Sunday " + n)
                .id("chat-" + n + "@example.org")
                .at("Tue, 17 Nov 2026 08:00:00 +0100")
                .says("It was good to see you on Sunday.\n");
    }
}
