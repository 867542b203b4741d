package sendoff.desk.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Filed;
import sendoff.domain.Message;
import sendoff.domain.Occasion;
import sendoff.domain.Prompt;
import sendoff.store.Messages.Kept;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Ada asked Ben for an introduction; what comes back is written by machines.
class NoticesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    @TempDir
    Path home;

    private TestDesk ada;

    @BeforeEach
    void ada_asks_ben() {
        ada = new TestDesk(home, at(TUESDAY, 9)).withAccount();
        ada.receivesRaw(toBen("ask", "Tue, 17 Nov 2026 10:00:00 +0100")
                .says(
                        "Dear Ben,\n\nCould you introduce me to Nadia Rahimi at the grid fund? I would like to ask her about"
                                + " pilot projects for heat storage.\n\nAda\n"));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-user-postfix.eml | there is no such address. Look for a typing mistake",
                "mailbox-full-headers-only.eml | their mailbox is full. Send it again in a few days",
                "no-such-host-qmail.eml | nothing receives mail at what stands after the @. Look for a typing mistake",
                "refused-as-spam-exim.eml | their server would not take it. Write again in plain words"
            })
    void a_letter_that_came_back_is_told_at_once_with_the_reason_and_what_to_do(String file, String words) {
        ada.receivesMail("reports/" + file);

        assertThat(remindedOn(TUESDAY)).singleElement().satisfies(prompt -> {
            assertThat(prompt.occasion()).isEqualTo(Occasion.BOUNCED);
            assertThat(prompt.words()).startsWith("Your letter to ben@").contains(words);
        });
        assertThat(shown()).anyMatch(line -> line.contains(words));
        assertThat(remindedOn(TUESDAY.plusDays(1))).hasSize(1);
    }

    @Test
    void a_report_that_nobody_can_join_disturbs_nothing() {
        ada.receivesRaw(Raw.from("Mailer-Daemon@mx.example.com", "ada@example.com")
                .id("r@mx.example.com")
                .with("Return-Path: <>")
                .at("Tue, 17 Nov 2026 10:01:00 +0100")
                .subject("Undelivered Mail Returned to Sender")
                .says("Message-ID: <of-somebody-else@example.com>\nuser unknown\n"));

        assertThat(remindedOn(TUESDAY)).isEmpty();
        assertThat(ada.tables.introductions().all()).hasSize(1);
    }

    @Test
    void written_again_to_the_right_address_it_is_settled() {
        ada.receivesMail("reports/no-such-user-postfix.eml");
        remindedOn(TUESDAY);

        ada.receivesRaw(Raw.from("Ada Lindqvist <ada@example.com>", "Ben Okafor <ben.okafor@example.org>")
                .id("again@example.com")
                .answers("ask@example.com")
                .at("Tue, 17 Nov 2026 17:00:00 +0100")
                .subject("Re: An introduction to Nadia Rahimi?")
                .says("Dear Ben, once more to the right address: could you introduce me to Nadia Rahimi?\n\nAda\n"));

        assertThat(remindedOn(TUESDAY.plusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"only-late-so-far.eml", "arrived-as-asked.eml"})
    void a_letter_that_is_late_or_arrived_says_nothing(String file) {
        ada.receivesMail("reports/" + file);

        assertThat(remindedOn(TUESDAY.plusDays(1))).isEmpty();
        assertThat(remindedOn(TUESDAY.plusDays(8))).extracting(Prompt::occasion).containsExactly(Occasion.NO_ANSWER);
    }

    @Test
    void who_has_left_is_told_at_once() {
        ada.receivesRaw(
                fromBen("Tue, 17 Nov 2026 10:01:00 +0100")
                        .says(
                                "Ben Okafor has left the company. For questions about the fund please contact office@example.org.\n"));

        assertThat(remindedOn(TUESDAY)).singleElement().satisfies(prompt -> {
            assertThat(prompt.occasion()).isEqualTo(Occasion.HAS_LEFT);
            assertThat(prompt.words()).startsWith("Ben Okafor has left, says this automatic reply.");
        });
        assertThat(shown()).anyMatch(line -> line.startsWith("Ben Okafor has left"));
    }

    @Test
    void who_is_away_says_until_when_and_nobody_reminds_before() {
        ada.receivesRaw(fromBen("Tue, 17 Nov 2026 10:01:00 +0100")
                .says("I am out of the office until Friday, 27 November. In urgent cases: office@example.org.\n"));

        assertThat(shown()).contains("Away, and back on Monday 30 November: you are not reminded before.");
        assertThat(remindedOn(TUESDAY.plusDays(10))).isEmpty();
        assertThat(remindedOn(LocalDate.of(2026, 11, 30)))
                .extracting(Prompt::occasion)
                .containsExactly(Occasion.NO_ANSWER);
    }

    @Test
    void a_leave_of_months_is_not_forgotten() {
        ada.receivesRaw(fromBen("Tue, 17 Nov 2026 10:01:00 +0100")
                .says("I am on parental leave and back at my desk on 1 April 2027.\n"));

        assertThat(remindedOn(LocalDate.of(2027, 3, 30))).isEmpty();
        assertThat(remindedOn(LocalDate.of(2027, 4, 1)))
                .extracting(Prompt::occasion)
                .containsExactly(Occasion.NO_ANSWER);
        assertThat(remindedOn(LocalDate.of(2027, 4, 6))).hasSize(1);
    }

    private List<Prompt> remindedOn(LocalDate day) {
        ada.clock.set(at(day, 16));
        ada.desk.reminding().round();
        return ada.desk.reminding().open(9).stream()
                .filter(prompt -> Set.of(Occasion.BOUNCED, Occasion.HAS_LEFT, Occasion.NO_ANSWER)
                        .contains(prompt.occasion()))
                .toList();
    }

    /// What the conversation shows above the messages of machines.
    private List<String> shown() {
        Filed asked = ada.tables.introductions().all().getFirst();
        var ownership = ada.desk.ownership();
        return ada.tables.messages().of(asked.id()).stream()
                .map(Kept::message)
                .flatMap((Message message) -> Notices.words(message, ownership.owner(), ownership.calendar()).stream())
                .toList();
    }

    private static Raw toBen(String id, String date) {
        return Raw.from("Ada Lindqvist <ada@example.com>", "Ben Okafor <ben@example.org>")
                .id(id + "@example.com")
                .at(date)
                .subject("An introduction to Nadia Rahimi?");
    }

    private static Raw fromBen(String date) {
        return Raw.from("Ben Okafor <ben@example.org>", "Ada Lindqvist <ada@example.com>")
                .id("machine@example.org")
                .answers("ask@example.com")
                .at(date)
                .with("Auto-Submitted: auto-replied")
                .subject("Automatic reply: An introduction to Nadia Rahimi?");
    }

    private static java.time.Instant at(LocalDate day, int hour) {
        return ZonedDateTime.of(day.atTime(hour, 0), TestDesk.ZONE).toInstant();
    }
}
