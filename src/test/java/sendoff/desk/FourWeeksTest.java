package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.Story.Event;
import sendoff.desk.answering.Approval;
import sendoff.desk.calendaring.Calendaring;
import sendoff.desk.keeping.Keeping;
import sendoff.domain.CalendarPlace.Form;
import sendoff.domain.Decision;
import sendoff.domain.Filed;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.testing.FakeCalDav;
import sendoff.testing.TestDesk;

/// Four weeks of a busy person's mail (`four-weeks/story.txt`), with letters that arrive day by day in a folder of
/// mail, answers from the desk and from other programs, a to-do list on a server, the end of winter time, Easter and a
/// move to New York. What came of it is told in `golden/four-weeks.md`: its indented lines are checked, in order.
class FourWeeksTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 16);
    private static final int DAYS = 28;
    private static final Path STORY = Path.of("src/test/four-weeks/story.txt");
    private static final Path ACCOUNT = Path.of("src/test/golden/four-weeks.md");
    private static final String INDENTED = "    ";

    @TempDir
    Path home;

    private final FakeCalDav server = new FakeCalDav();
    private TestDesk ada;
    private Path mail;
    private FourWeeksAccount account;
    private int letters;

    @BeforeEach
    void ada_sits_down() throws IOException {
        ada = new TestDesk(home, BEGIN.atTime(6, 0).atZone(TestDesk.ZONE).toInstant()).withAccount();
        mail = Files.createDirectories(home.resolve("Maildir"));
        for (String folder : List.of("cur", "new", "tmp")) {
            Files.createDirectory(mail.resolve(folder));
        }
        var preferences = ada.desk.ownership().preferences();
        ada.desk.ownership().set(preferences.withDays(TestDesk.ZONE, preferences.workDays(), "DK", List.of()));
        ada.desk
                .keeping()
                .wish(FollowUpWishes.STANDARD.reminding(
                        FollowUpWishes.STANDARD.from(), FollowUpWishes.STANDARD.until(), true, false));
        assertThat(ada.desk.calendar().find(server.address().toString(), "ada", "a password"))
                .isEmpty();
        assertThat(ada.desk.calendar().choose(Optional.of(server.address().resolve(FakeCalDav.CALENDAR)), Form.TASK))
                .isEmpty();
        ada.desk.calendar().review(false, DayOfWeek.FRIDAY, LocalTime.of(15, 0), Duration.ofMinutes(20));
        account = new FourWeeksAccount(ada, server);
    }

    @AfterEach
    void close() {
        ada.close();
        server.close();
    }

    @Test
    void four_weeks_end_as_they_are_written_down() throws IOException {
        live();
        account.end();

        List<String> lines = account.lines();
        Files.write(Path.of("target", "four-weeks.txt"), lines);
        try (Stream<String> told = Files.lines(ACCOUNT)) {
            assertThat(lines.stream().map(FourWeeksTest::withoutAsk))
                    .containsExactlyElementsOf(told.filter(line -> line.startsWith(INDENTED))
                            .map(String::strip)
                            .map(FourWeeksTest::withoutAsk)
                            .toList());
        }
    }

    /// In which words an ask is summed up is not this story's to say.
    private static String withoutAsk(String line) {
        return line.replaceFirst("(reminded, (?:answer|look|no|still|gone|review|follow)[a-z-]*: [^:]*): .*", "$1")
                .replaceFirst("^Ada asked: .*: ", "Ada asked: ");
    }

    // ---- how time passes

    private void live() {
        List<Event> events = Story.told(STORY, TestDesk.ZONE);
        int next = 0;
        for (Instant now : moments(events)) {
            while (next < events.size() && !events.get(next).at().toInstant().isAfter(now)) {
                Event event = events.get(next++);
                ada.clock.set(event.at().toInstant());
                happen(event);
            }
            ada.clock.set(now);
            work();
        }
        assertThat(next).as("what happened").isEqualTo(events.size());
    }

    /// Some every day, half past eight of Copenhagen and New York among them, and half an hour after whatever happens.
    private static SortedSet<Instant> moments(List<Event> events) {
        var moments = new TreeSet<Instant>();
        for (LocalDate day = BEGIN; day.isBefore(BEGIN.plusDays(DAYS)); day = day.plusDays(1)) {
            LocalDate today = day;
            Stream.of("06:00", "08:30", "10:30", "12:30", "14:30", "16:30", "18:30")
                    .map(LocalTime::parse)
                    .forEach(time ->
                            moments.add(today.atTime(time).atZone(TestDesk.ZONE).toInstant()));
        }
        events.forEach(event -> moments.add(event.at().toInstant().plus(Duration.ofMinutes(30))));
        return moments;
    }

    /// What goes on by itself while the desk is open.
    private void work() {
        ada.desk.sending().round();
        ada.desk.reminding().round();
        ada.desk.calendaring().round();
        account.look();
    }

    private void happen(Event event) {
        switch (event) {
            case Event.Letter(ZonedDateTime _, byte[] raw) -> arrives(raw);
            case Event.Deed(ZonedDateTime _, String words) -> does(words);
        }
    }

    private void arrives(byte[] raw) {
        try {
            Files.write(mail.resolve("new").resolve("%04d.mail".formatted(++letters)), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ada.desk.scanning().files(mail, _ -> {});
    }

    // ---- what Ada does

    private record Deed(Pattern words, BiConsumer<FourWeeksTest, Matcher> act) {
        static Deed of(String words, BiConsumer<FourWeeksTest, Matcher> act) {
            return new Deed(Pattern.compile(words), act);
        }
    }

    private static final List<Deed> DEEDS = List.of(
            Deed.of(
                    "buys time until (\\S+): (.+)",
                    (ada, it) -> ada.answers(it.group(2), new Decision.BuyTime(day(it)))),
            Deed.of(
                    "redirects to (.+) by (\\S+): (.+)",
                    (ada, it) ->
                            ada.answers(it.group(3), new Decision.Redirect(it.group(1), LocalDate.parse(it.group(2))))),
            Deed.of("fades until (\\S+): (.+)", (ada, it) -> ada.answers(it.group(2), new Decision.SoftFade(day(it)))),
            Deed.of("closes: (.+)", (ada, it) -> ada.answers(it.group(1), Framework.DIRECT_CLOSURE)),
            Deed.of("accepts: (.+)", (ada, it) -> ada.answers(it.group(1), Framework.ACCEPT)),
            Deed.of("confirms: (.+)", (ada, it) -> ada.keeping().confirm(ada.promise(it.group(1)))),
            Deed.of("moves to (\\S+): (.+)", (ada, it) -> ada.keeping().move(ada.promise(it.group(2)), day(it))),
            Deed.of("begins to close: (.+)", (ada, it) -> ada.keeping().beginClosing(ada.promise(it.group(1)))),
            Deed.of("has told them: (.+)", (ada, it) -> ada.keeping().closed(ada.promise(it.group(1)))),
            Deed.of("has told them the day: (.+)", (ada, it) -> ada.keeping().told(ada.promise(it.group(1)))),
            Deed.of("promises (.+) <(.+)> \"(.+)\" by (\\S+)", FourWeeksTest::promises),
            Deed.of("is done with: (.+)", (ada, it) -> ada.isDoneWith(it.group(1))),
            Deed.of(
                    "ticks off in the calendar: (.+)",
                    (ada, it) -> ada.server.otherProgramWrites(it.group(1), "STATUS:NEEDS-ACTION", "STATUS:COMPLETED")),
            Deed.of("deletes in the calendar: (.+)", (ada, it) -> ada.server.otherProgramRemoves(it.group(1))),
            Deed.of(
                    "puts back into the calendar: (.+)",
                    (ada, it) -> ada.ada
                            .desk
                            .calendaring()
                            .answer(ada.promise(it.group(1)).value(), Calendaring.Word.PUT_BACK)),
            Deed.of("the calendar is down", (ada, _) -> ada.server.fails("*", 503)),
            Deed.of("the calendar is read-only", (ada, _) -> ada.server.fails("PUT", 403)),
            Deed.of("the calendar is well", (ada, _) -> ada.server.isWellAgain()),
            Deed.of("lives in (\\S+)", (ada, it) -> ada.livesIn(ZoneId.of(it.group(1)))));

    private void does(String words) {
        for (Deed deed : DEEDS) {
            Matcher it = deed.words().matcher(words);
            if (it.matches()) {
                deed.act().accept(this, it);
                return;
            }
        }
        throw new AssertionError("nobody knows how to do this: " + words);
    }

    private Keeping keeping() {
        return ada.desk.keeping();
    }

    private void answers(String name, Decision decision) {
        IntroductionId id = introduction(name);
        ada.desk.answering().choose(id, decision, true);
        sends(id);
    }

    private void answers(String name, Framework framework) {
        IntroductionId id = introduction(name);
        ada.desk.answering().choose(id, framework, true);
        sends(id);
    }

    /// Sends the draft as it was composed; slots that only she can fill get a word.
    private void sends(IntroductionId id) {
        String text = ada.desk
                .answering()
                .open(id)
                .chosen()
                .orElseThrow()
                .draft()
                .body()
                .replaceAll("\\[[^]]*]", "this");
        account.wrote(text);
        assertThat(ada.desk.approving().approve(id, text, true)).isInstanceOf(Approval.Leaving.class);
    }

    private void promises(Matcher it) {
        keeping()
                .note(
                        true,
                        Party.of(it.group(1), it.group(2)),
                        new PromiseMade(What.SEND, it.group(3), Optional.of(LocalDate.parse(it.group(4)))));
    }

    private void isDoneWith(String name) {
        IntroductionId id = introduction(name);
        ada.tables
                .prompts()
                .of(id, ada.clock.instant())
                .forEach(prompt -> ada.desk.reminding().done(prompt.id()));
    }

    private void livesIn(ZoneId zone) {
        var preferences = ada.desk.ownership().preferences();
        ada.desk
                .ownership()
                .set(preferences.withDays(zone, preferences.workDays(), preferences.holidays(), preferences.daysOff()));
    }

    /// The latest with someone of that name in it.
    private IntroductionId introduction(String name) {
        return ada.tables.introductions().all().stream()
                .map(Filed::id)
                .filter(id -> ada.tables.messages().of(id).stream()
                        .anyMatch(kept -> people(kept.message())
                                .anyMatch(party -> party.shown().contains(name))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing with " + name + " in it"));
    }

    private static Stream<Party> people(Message message) {
        return Stream.concat(Stream.of(message.from()), message.recipients());
    }

    private PromiseId promise(String name) {
        return keeping().open().stream()
                .filter(promise -> promise.mine() && promise.madeTo().shown().contains(name))
                .map(Promise::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is promised to " + name));
    }

    private static LocalDate day(Matcher it) {
        return LocalDate.parse(it.group(1));
    }
}
