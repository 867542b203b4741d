package sendoff.desk.safekeeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.TUESDAY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.common.NotPossible;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.people.Who;
import sendoff.domain.CalendarPlace;
import sendoff.domain.Decision;
import sendoff.domain.Delivery;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.Entry;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.Framework;
import sendoff.domain.InCalendar;
import sendoff.domain.IntroductionId;
import sendoff.domain.Party;
import sendoff.domain.Person;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Prompt;
import sendoff.domain.SafekeepingWishes;
import sendoff.domain.Weighing;
import sendoff.store.Queue;
import sendoff.testing.OptIns;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class LettingGoTest {
    private static final Party ZELDA = Party.of("Zelda Quist", "zelda@quist.example");
    private static final Instant NOW = TUESDAY.plusHours(1).toInstant();
    private static final Who HER = new Who.At("zelda@quist.example");

    @TempDir
    Path home;

    private TestDesk ada;

    @BeforeEach
    void two_people_ask() {
        ada = new TestDesk(home, NOW).withAccount();
        ada.receivesRaw(
                Raw.from("Zelda Quist <zelda@quist.example>", "Ada Lindqvist <ada@example.com>")
                        .subject("A call about tidal power")
                        .id("z1@mail.example")
                        .at("Tue, 17 Nov 2026 09:20:00 +0100")
                        .says(Raw.CARLAS_ASK.replace("Carla", "Zelda Quist").replace("heat", "quistlike")),
                Raw.carla()
                        .id("a@example.net")
                        .at("Tue, 17 Nov 2026 09:25:00 +0100")
                        .says(Raw.CARLAS_ASK));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private IntroductionId zeldas() {
        return ada.tables
                .erasures()
                .with(java.util.List.of("zelda@quist.example"))
                .iterator()
                .next();
    }

    private void answer(IntroductionId id, Framework framework) {
        ada.desk.answering().choose(id, framework, false);
        ada.desk.approving().approve(id, "Dear Zelda Quist, thank you. I can't take a call. All the best, Ada", true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
    }

    /// All that is kept anywhere, as text.
    private String everything() throws IOException {
        var out = new ByteArrayOutputStream();
        ada.desk.safekeeping().export(out);
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void nothing_of_somebody_who_asks_for_it_is_left() throws IOException {
        answer(zeldas(), Framework.DIRECT_CLOSURE);
        ada.desk.knowing().write(HER, "Zelda Quist", Person.Facts.NONE);
        ada.desk
                .keeping()
                .note(true, ZELDA, new PromiseMade(What.SEND, "Zelda's list", Optional.of(LocalDate.of(2026, 11, 20))));
        var sure = new Gain(Optional.of(95), "for Zelda");
        ada.desk
                .introducing()
                .begin(new Introducing.Wish(
                        Optional.empty(), true, ZELDA, OptIns.CONTACT, "Zelda's idea", "", sure, sure));
        ada.desk.safekeeping().backUp();
        assertThat(everything()).containsIgnoringCase("zelda").containsIgnoringCase("quistlike");

        ada.desk.lettingGo().erase(HER);

        assertThat(everything())
                .doesNotContainIgnoringCase("zelda")
                .doesNotContainIgnoringCase("quist.example")
                .doesNotContainIgnoringCase("quistlike")
                .contains("carla@example.net");
    }

    /// What each had of its own stays under its own name for as long as the joining can be taken back.
    @Test
    void nothing_is_left_of_what_was_joined_either() throws IOException {
        IntroductionId one = zeldas();
        ada.receivesRaw(Raw.from("Zelda Quist <zelda@quist.example>", "Ada Lindqvist <ada@example.com>")
                .subject("Your depot")
                .id("z2@mail.example")
                .at("Tue, 17 Nov 2026 09:30:00 +0100")
                .says("Dear Ada, could I have a call of twenty minutes to ask how you run your depot? Zelda"));
        IntroductionId other = ada.queue().stream()
                .filter(row -> row.requester().startsWith("Zelda"))
                .map(Queue.Row::id)
                .filter(id -> !id.equals(one))
                .findFirst()
                .orElseThrow();
        doubts(one, "Zelda never paid her last bill.");
        doubts(other, "Zelda's depot burnt down.");
        ada.desk.correcting().merge(other, one);
        assertThat(everything()).contains("never paid");

        ada.desk.lettingGo().erase(HER);

        assertThat(everything()).doesNotContainIgnoringCase("zelda");
    }

    private void doubts(IntroductionId id, String words) {
        var weighing = Weighing.NONE.with(Weighing.Side.UNSAID, Weighing.Side.UNSAID, words);
        ada.tables.database().change(tx -> ada.tables.weighings().save(tx, id, weighing));
    }

    @Test
    void no_reminder_of_them_is_left_either() throws IOException {
        var wishes = FollowUpWishes.STANDARD.reminding(LocalTime.of(8, 30), LocalTime.of(19, 0), true, false);
        ada.tables.database().change(tx -> ada.tables.settings().save(tx, wishes));
        ada.desk
                .keeping()
                .note(true, ZELDA, new PromiseMade(What.SEND, "Zelda's list", Optional.of(LocalDate.of(2026, 11, 18))));
        ada.clock.pass(Duration.ofDays(1));
        ada.post.then(new Delivery.TryAgain(Duration.ofHours(1), "451 later"));
        ada.desk.reminding().round();
        assertThat(ada.tables.prompts().open(ada.clock.instant(), 9))
                .extracting(Prompt::words)
                .anyMatch(words -> words.contains("Zelda"));
        assertThat(ada.post.digests)
                .singleElement()
                .satisfies(digest -> assertThat(digest.body()).contains("Zelda"));

        ada.desk.lettingGo().erase(HER);

        assertThat(everything()).doesNotContainIgnoringCase("zelda");
    }

    @Test
    void that_it_was_done_can_be_shown_without_naming_anybody() {
        ada.desk.lettingGo().erase(HER);

        assertThat(ada.desk.lettingGo().record()).singleElement().satisfies(erased -> {
            assertThat(erased.at()).isEqualTo(ada.clock.instant());
            assertThat(erased.conversations()).isEqualTo(1);
            assertThat(erased.names("Zelda@quist.example")).isTrue();
            assertThat(erased.names("carla@example.net")).isFalse();
        });
    }

    @Test
    void back_ups_that_still_hold_it_go_too() {
        ada.desk.safekeeping().backUp();
        ada.clock.pass(Duration.ofMinutes(5));

        ada.desk.lettingGo().erase(HER);

        assertThat(ada.desk.safekeeping().backUps())
                .singleElement()
                .satisfies(left -> assertThat(left.at()).isEqualTo(ada.clock.instant()));
    }

    @Test
    void the_one_made_without_them_stays() {
        ada.clock.pass(Duration.ofMillis(600));

        ada.desk.lettingGo().erase(HER);

        assertThat(ada.desk.safekeeping().backUps()).hasSize(1);
    }

    @Test
    void nothing_is_said_to_have_failed_before_it_was_tried() {
        ada.tables.database().change(tx -> ada.tables.settings().erasing(tx, NOW));

        assertThat(ada.desk.safekeeping().trouble()).isEmpty();
        ada.clock.pass(Duration.ofMinutes(30));
        ada.desk.safekeeping().round();
        assertThat(ada.tables.settings().erasing()).isEmpty();
    }

    @Test
    void back_ups_that_could_not_go_at_once_go_later() throws IOException {
        BackUp before = ada.desk.safekeeping().backUp();
        ada.clock.pass(Duration.ofMinutes(5));
        Path inTheWay = Files.createDirectories(home.resolve("backups/blocked.part/more"));

        ada.desk.lettingGo().erase(HER);

        assertThat(everything()).doesNotContainIgnoringCase("zelda");
        assertThat(before.file()).exists();
        assertThat(ada.desk.safekeeping().trouble().orElseThrow()).startsWith("Back-ups that still hold somebody");
        Files.delete(inTheWay);
        ada.clock.pass(Duration.ofMinutes(30));
        ada.desk.safekeeping().round();
        assertThat(before.file()).doesNotExist();
        assertThat(ada.desk.safekeeping().backUps()).isNotEmpty();
        assertThat(ada.desk.safekeeping().trouble()).isEmpty();
    }

    @Test
    void an_entry_in_the_calendar_goes_there_and_keeps_no_words_here() throws IOException {
        var entry = new Entry.Due(
                new UUID(7, 7), "A promise to Zelda Quist", Optional.empty(), LocalDate.of(2026, 11, 20), true, NOW);
        ada.tables
                .database()
                .change(tx -> ada.tables
                        .calendars()
                        .save(tx, InCalendar.written(entry, CalendarPlace.Form.EVENT, Optional.of("1"))));

        ada.desk.lettingGo().erase(HER);

        assertThat(everything()).doesNotContainIgnoringCase("zelda");
        assertThat(ada.tables.calendars().entry(entry.item())).isPresent();
    }

    @Test
    void their_mail_is_not_read_again() {
        ada.desk.lettingGo().erase(HER);

        ada.receivesRaw(Raw.from("Zelda Quist <zelda@quist.example>", "Ada Lindqvist <ada@example.com>")
                .subject("A call about tidal power")
                .id("z1@mail.example")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));

        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void an_answer_on_its_way_is_waited_for() {
        IntroductionId id = zeldas();
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, false);
        ada.desk.approving().approve(id, "Dear Zelda, thank you. I can't take a call. All the best, Ada", true);

        assertThatThrownBy(() -> ada.desk.lettingGo().erase(HER))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("is on its way: wait until it has left, or take it back");
        assertThat(ada.queue()).hasSize(1);
    }

    /// The erasure has begun, and waits for its turn to write.
    @Test
    void an_answer_approved_in_the_same_moment_is_waited_for() throws Exception {
        IntroductionId id = zeldas();
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, false);
        var trouble = new AtomicReference<>("");
        var eraser = new Thread(() -> {
            try {
                ada.desk.lettingGo().erase(HER);
            } catch (NotPossible e) {
                trouble.set(String.valueOf(e.getMessage()));
            }
        });

        ada.tables.database().change(_ -> {
            eraser.start();
            while (eraser.isAlive() && eraser.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            ada.desk.approving().approve(id, "Dear Zelda, thank you. I can't take a call. All the best, Ada", true);
        });
        eraser.join();

        assertThat(trouble.get()).contains("is on its way");
        assertThat(ada.desk.sending().open()).hasSize(1);
    }

    @Test
    void a_private_question_on_its_way_is_waited_for_too() {
        var sure = new Gain(Optional.of(95), "for Zelda");
        var id = ada.desk
                .introducing()
                .begin(new Introducing.Wish(
                        Optional.empty(),
                        true,
                        ZELDA,
                        OptIns.CONTACT,
                        "Tidal power",
                        "Zelda builds turbines that fit under a pier.",
                        sure,
                        sure));
        ada.desk
                .introductions()
                .approve(
                        ada.desk.introducing().open(id).optIn(),
                        ada.desk
                                .introducing()
                                .open(id)
                                .letter()
                                .orElseThrow()
                                .draft()
                                .body(),
                        true);
        assertThat(ada.desk.introducing().open(id).outgoing()).isPresent();

        assertThatThrownBy(() -> ada.desk.lettingGo().erase(HER)).hasMessageContaining("is on its way");
    }

    @Test
    void closed_conversations_go_when_their_time_is_over() {
        answer(zeldas(), Framework.DIRECT_CLOSURE);
        ada.desk.safekeeping().wish(new SafekeepingWishes(false, 7, 24));
        ada.clock.pass(Duration.ofDays(700));
        ada.desk.safekeeping().round();
        assertThat(ada.tables.introductions().ids()).hasSize(2);

        ada.clock.pass(Duration.ofDays(60));
        ada.desk.safekeeping().round();

        assertThat(ada.tables.introductions().ids()).hasSize(1);
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void what_is_still_promised_stays() {
        ada.desk.answering().choose(zeldas(), new Decision.BuyTime(LocalDate.of(2026, 11, 20)), false);
        answerAsDrafted(zeldas());
        ada.clock.pass(Duration.ofDays(1000));
        ada.desk.safekeeping().wish(new SafekeepingWishes(false, 7, 24));

        ada.desk.safekeeping().round();

        assertThat(ada.tables.introductions().ids()).hasSize(2);
    }

    private void answerAsDrafted(IntroductionId id) {
        String draft =
                ada.desk.answering().open(id).chosen().orElseThrow().draft().body();
        ada.desk.approving().approve(id, draft, true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
    }
}
