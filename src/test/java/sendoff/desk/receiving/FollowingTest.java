package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Occasion;
import sendoff.domain.Reminder;
import sendoff.domain.Reminder.What;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Ada writes on Tuesday, with an own plus-address in Bcc.
class FollowingTest {
    @TempDir
    Path home;

    private TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private static Raw toBen() {
        return Raw.from("Ada Lindqvist <ada@example.com>", "Ben Okafor <ben@example.org>")
                .subject("The slides")
                .id("slides@example.com")
                .at("Tue, 17 Nov 2026 09:25:00 +0100");
    }

    private static final String PLAIN = "Ben,\n\nhere are the slides for the library evening.\n\nAda\n";

    private List<Reminder> reminders() {
        return ada.tables.reminders().open();
    }

    @Test
    void an_answer_to_carla_brings_a_reminder_on_her_conversation() {
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        var carlas = ada.only();

        ada.receivesRaw(Raw.ada()
                .id("b@example.com")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 09:30:00 +0100")
                .with("Bcc: ada+3days@example.com")
                .says("Hi Carla,\n\nlet me think about it.\n\nAda\n"));

        assertThat(reminders()).singleElement().satisfies(reminder -> {
            assertThat(reminder.introduction()).isEqualTo(carlas);
            assertThat(reminder.what()).isEqualTo(What.FOLLOW_UP);
            assertThat(reminder.due()).isEqualTo(LocalDate.of(2026, 11, 20));
        });
    }

    @Test
    void any_mail_sent_can_lead_back_and_owes_nothing() {
        ada.receivesRaw(toBen().with("Bcc: ada+friday@example.com").says(PLAIN));

        assertThat(reminders()).singleElement().extracting(Reminder::due).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void it_stands_in_the_calendar_until_it_is_dealt_with_at_the_desk() {
        ada.receivesRaw(toBen().with("Bcc: ada+3days@example.com").says(PLAIN));
        ada.desk.calendar().newFeed();
        String token = ada.desk.calendar().feedToken().orElseThrow();
        assertThat(ada.desk.calendar().feed(token))
                .hasValueSatisfying(text -> assertThat(text).contains("SUMMARY:Look again: Ben Okafor", "20261120"));

        ada.clock.set(TUESDAY.plusDays(3).plusHours(2).toInstant());
        ada.desk.reminding().round();
        var prompt = ada.desk.reminding().open(9).getFirst();
        assertThat(prompt.occasion()).isEqualTo(Occasion.FOLLOW_UP);
        ada.desk.reminding().done(prompt.id());

        assertThat(ada.desk.calendar().feed(token))
                .hasValueSatisfying(text -> assertThat(text).doesNotContain("Look again"));
    }

    @Test
    void reading_it_twice_sets_one_reminder() {
        String raw = toBen().with("Bcc: ada+2weeks@example.com").says(PLAIN);

        ada.receivesRaw(raw).receivesRaw(raw);

        assertThat(reminders()).hasSize(1);
    }

    @Test
    void the_copy_without_bcc_may_be_read_first() {
        ada.receivesRaw(toBen().says(PLAIN));
        assertThat(reminders()).isEmpty();

        ada.receivesRaw(toBen().with("Bcc: ada+2weeks@example.com").says(PLAIN));

        assertThat(reminders()).singleElement().extracting(Reminder::due).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void somebody_elses_plus_address_sets_nothing() {
        ada.receivesRaw(
                toBen().with("Bcc: ben+3days@example.org").says(PLAIN),
                Raw.from("Dev Malhotra <dev@cold.example>", "ada+3days@example.com")
                        .subject("Quick question")
                        .id("dev@cold.example")
                        .at("Tue, 17 Nov 2026 09:00:00 +0100")
                        .says("Hi Ada,\n\nthe weather is fine here.\n\nDev\n"));

        assertThat(reminders()).isEmpty();
        assertThat(ada.desk.following().notUnderstood()).isEmpty();
    }

    @Test
    void a_tag_that_is_not_understood_is_shown_until_it_was_seen() {
        ada.receivesRaw(toBen().with("Bcc: ada+soonish@example.com").says(PLAIN));

        assertThat(reminders()).isEmpty();
        assertThat(ada.desk.following().notUnderstood()).containsExactly("soonish");
        ada.desk.following().seen();
        assertThat(ada.desk.following().notUnderstood()).isEmpty();
    }

    @Test
    void in_to_a_tag_may_sort_her_own_notes() {
        ada.receivesRaw(Raw.from("Ada Lindqvist <ada@example.com>", "ada+recipes@example.com")
                .subject("Soup")
                .id("soup@example.com")
                .at("Tue, 17 Nov 2026 09:25:00 +0100")
                .says("Onions, thyme.\n"));

        assertThat(ada.desk.following().notUnderstood()).isEmpty();
    }
}
