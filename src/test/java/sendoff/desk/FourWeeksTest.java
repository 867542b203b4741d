package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Decision;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
import sendoff.domain.Prompt;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Four weeks of Ada's mail, from 12 October 2026 on, with the end of summer time in the middle. What reminded her and
/// when, and how everything ended, is written in `golden/four-weeks.txt`.
class FourWeeksTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 10, 12);
    private static final DateTimeFormatter MAIL =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ROOT);
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final String ADA = "Ada Lindqvist <ada@example.com>";

    @TempDir
    Path home;

    private TestDesk ada;
    private final TreeMap<Instant, Runnable> calendar = new TreeMap<>();
    private final List<String> account = new ArrayList<>();

    @BeforeEach
    void open() {
        ada = new TestDesk(home, at(0, 8, 0)).withAccount();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void four_weeks_end_as_they_are_written_down() throws IOException {
        time_is_bought_and_used();
        someone_fitting_is_found_in_time();
        a_deck_is_promised_in_another_program();
        an_own_ask_gets_no_answer();
        one_answer_is_late();
        a_yes_finds_no_time();
        a_promise_by_hand_is_moved();

        live();
        end();

        Path golden = Path.of("src/test/golden/four-weeks.txt");
        String written = String.join("\n", account) + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, written);
        }
        assertThat(golden).hasContent(written);
    }

    private void time_is_bought_and_used() {
        on(
                0,
                9,
                0,
                () -> asks("Carla Reyes <carla@example.net>", "carla", "A call about climate tech", Raw.CARLAS_ASK));
        on(0, 11, 0, () -> {
            ada.desk.answering().choose(of("Carla"), new Decision.BuyTime(day(4)), false);
            sends("Carla");
        });
        on(4, 14, 0, () -> {
            ada.desk.answering().choose(of("Carla"), Framework.DIRECT_CLOSURE, true);
            sends("Carla");
        });
    }

    private void someone_fitting_is_found_in_time() {
        on(
                1,
                9,
                0,
                () -> asks(
                        "Gina Falk <gina@example.org>",
                        "gina",
                        "Advice on heat pumps",
                        "Hi Ada,\n\nCould we have a call of thirty minutes next week about heat pumps in old houses? I would"
                                + " be grateful for your advice.\n\nGina\n"));
        on(1, 15, 0, () -> {
            ada.desk.answering().choose(of("Gina"), new Decision.Redirect("Ben Okafor", day(8)), false);
            sends("Gina");
        });
        on(
                7,
                16,
                0,
                () -> writes(
                        "Ben Okafor <ben@example.org>, Gina Falk <gina@example.org>",
                        "intro",
                        "Introduction: Gina Falk",
                        "Dear Ben, please meet Gina, who works on heat pumps. I leave it to you two.\n\nAda\n"));
    }

    private void a_deck_is_promised_in_another_program() {
        on(
                2,
                10,
                0,
                () -> writes(
                        "Eve Ek <eve@example.org>",
                        "eve",
                        "Yesterday",
                        "Dear Eve, it was good to see you. I will send you the deck on Monday.\n\nAda\n"));
        on(
                2,
                17,
                0,
                () -> ada.desk.keeping().open().stream()
                        .filter(promise -> promise.state() instanceof PromiseState.Unconfirmed)
                        .forEach(promise -> ada.desk.keeping().confirm(promise.id())));
        on(
                7,
                12,
                0,
                () -> writes(
                        "Eve Ek <eve@example.org>",
                        "deck",
                        "The deck",
                        "Dear Eve, here it is: https://example.com/deck.pdf\n\nAda\n"));
    }

    private void an_own_ask_gets_no_answer() {
        on(
                3,
                10,
                0,
                () -> writes(
                        "Hugo Holm <hugo@example.org>",
                        "hugo",
                        "An introduction to Nadia Rahimi?",
                        "Dear Hugo,\n\nCould you introduce me to Nadia Rahimi at the grid fund? I would like to ask her"
                                + " about pilot projects for heat storage.\n\nAda\n"));
        on(
                10,
                15,
                0,
                () -> ada.receivesRaw(
                        Raw.from(ADA, "Hugo Holm <hugo@example.org>")
                                .id("nudge@example.com")
                                .answers("hugo@example.com")
                                .at(date())
                                .subject("Re: An introduction to Nadia Rahimi?")
                                .says(
                                        "Dear Hugo, did you have a moment to think about my question on the grid fund?\n\nAda\n")));
        on(18, 10, 0, () -> ada.desk.correcting().answeredAlready(of("Nadia")));
    }

    private void one_answer_is_late() {
        on(
                7,
                9,
                30,
                () -> asks(
                        "Finn Berg <finn@example.org>",
                        "finn",
                        "Your view on batteries",
                        "Hi Ada,\n\nCould we have a call of twenty minutes next week about batteries in allotments? I would"
                                + " value your view.\n\nFinn\n"));
        on(16, 15, 0, () -> {
            ada.desk.answering().choose(of("Finn"), Framework.DIRECT_CLOSURE, true);
            sends("Finn");
        });
    }

    private void a_yes_finds_no_time() {
        on(
                8,
                9,
                0,
                () -> asks(
                        "Ines Sand <ines@example.org>",
                        "ines",
                        "Half an hour on grants",
                        "Hi Ada,\n\nCould we have a call of thirty minutes about grants for heat storage? I would be grateful"
                                + " for your advice.\n\nInes\n"));
        on(
                8,
                11,
                0,
                () -> ada.receivesRaw(Raw.from(ADA, "Ines Sand <ines@example.org>")
                        .id("yes@example.com")
                        .answers("ines@example.com")
                        .at(date())
                        .subject("Re: Half an hour on grants")
                        .says("Dear Ines, thank you for asking. I'd be happy to talk. Which day suits you?\n\nAda\n")));
    }

    /// Due on the Sunday on which the clocks go back.
    private void a_promise_by_hand_is_moved() {
        on(
                11,
                9,
                0,
                () -> ada.desk
                        .keeping()
                        .note(
                                true,
                                Party.of("Karl Lund", "karl@example.org"),
                                new PromiseMade(What.OTHER, "I'll look at your plan", Optional.of(day(13)))));
        on(11, 16, 0, () -> ada.desk.keeping().move(karls().id(), day(17)));
        on(17, 14, 0, () -> ada.desk.keeping().kept(karls().id()));
    }

    private Promise karls() {
        return ada.desk.keeping().open().stream()
                .filter(promise -> promise.madeTo().shown().equals("Karl Lund"))
                .findFirst()
                .orElseThrow();
    }

    // ---- how time passes

    private void live() {
        Instant end = at(26, 20, 0);
        while (ada.clock.instant().isBefore(end)) {
            ada.clock.pass(Duration.ofMinutes(30));
            Instant now = ada.clock.instant();
            while (!calendar.isEmpty() && !calendar.firstKey().isAfter(now)) {
                calendar.pollFirstEntry().getValue().run();
            }
            ada.desk.sending().round();
            if (ada.desk.reminding().round().fired() > 0) {
                ada.tables.prompts().since(now, now, 50).forEach(this::reminded);
            }
        }
    }

    private void reminded(Prompt prompt) {
        account.add(SAID.format(ada.clock.instant().atZone(TestDesk.ZONE)) + "  "
                + prompt.occasion().word() + ": " + prompt.words());
    }

    private void end() {
        account.add("");
        ada.tables.introductions().all().stream()
                .sorted(Comparator.comparing(FourWeeksTest::named))
                .forEach(filed -> account.add(named(filed) + ": "
                        + filed.standing().state().word() + (filed.isOnDesk() ? ", on the desk" : "")));
        account.add("");
        var ends = ada.tables.promises().endedSince(Instant.EPOCH);
        new TreeMap<>(ends).forEach((state, many) -> account.add("promises " + state + ": " + many));
        account.add("letters sent by Sendoff: " + ada.post.carried.size() + ", each approved");
    }

    private static String named(Filed filed) {
        return filed.introduction().requester().shown() + ", "
                + filed.introduction().kind().name().word();
    }

    private void on(int day, int hour, int minute, Runnable what) {
        Instant when = at(day, hour, minute);
        calendar.merge(when, what, (first, second) -> () -> {
            first.run();
            second.run();
        });
    }

    private void asks(String from, String id, String subject, String words) {
        ada.receivesRaw(Raw.from(from, ADA)
                .id(id + "@example.com")
                .at(date())
                .subject(subject)
                .says(words));
    }

    private void writes(String to, String id, String subject, String words) {
        ada.receivesRaw(Raw.from(ADA, to)
                .id(id + "@example.com")
                .at(date())
                .subject(subject)
                .says(words));
    }

    /// Sends the draft as it was composed.
    private void sends(String name) {
        IntroductionId id = of(name);
        String text = ada.desk
                .answering()
                .open(id)
                .chosen()
                .orElseThrow()
                .draft()
                .body()
                .replaceAll("\\[[^]]*]", "this");
        assertThat(ada.desk.approving().approve(id, text, true)).isInstanceOf(Approval.Leaving.class);
    }

    private IntroductionId of(String name) {
        return ada.tables.introductions().all().stream()
                .filter(filed -> (named(filed) + filed.introduction().ask().line()).contains(name))
                .map(Filed::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody called " + name));
    }

    private String date() {
        return MAIL.format(ada.clock.instant().atZone(TestDesk.ZONE));
    }

    private static LocalDate day(int n) {
        return BEGIN.plusDays(n);
    }

    private static Instant at(int day, int hour, int minute) {
        return ZonedDateTime.of(day(day).atTime(hour, minute), TestDesk.ZONE).toInstant();
    }
}
