package sendoff.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import sendoff.demo.SampleMail.Letter;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Preferences;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.domain.Standing.State;
import sendoff.domain.WorkCalendar;
import sendoff.mail.Conversations;
import sendoff.mail.MailReader;
import sendoff.recognise.Recogniser;
import sendoff.recognise.Standings;

class SampleMailTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(ZONE, Preferences.standard(ZONE).workDays(), _ -> false);
    private static final Path FOLDER = Path.of("src", "main", "resources", "demo", "mail");

    static final List<Instant> STARTS = List.of(
            Instant.parse("2026-11-16T07:05:00Z"), // a Monday morning
            Instant.parse("2026-11-20T20:40:00Z"), // a Friday evening
            Instant.parse("2026-11-22T13:00:00Z"), // a Sunday
            Instant.parse("2026-12-31T23:00:30Z"), // the first minute of a year
            Instant.parse("2027-03-28T06:00:00Z")); // the day of the lost hour

    /// From this folder on, nothing is an introduction.
    private static final int FIRST_OTHER_MAIL = 57;

    private record Desk(Instant now, Map<String, Standing> standings) {
        List<Standing> owed() {
            return standings.values().stream()
                    .filter(standing -> standing.state().isOwed())
                    .toList();
        }

        long due(Predicate<LocalDate> day) {
            return owed().stream()
                    .map(standing -> CALENDAR.answerDue(
                            standing.owedSince().orElseThrow().toInstant()))
                    .filter(due -> due.isAfter(now))
                    .map(due -> CALENDAR.dayOf(due.minusNanos(1)))
                    .filter(day)
                    .count();
        }

        long late() {
            return owed().size() - due(_ -> true);
        }
    }

    @Test
    void every_file_is_in_the_index() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Set<String> found = files.filter(file -> file.toString().endsWith(".eml"))
                    .map(file -> FOLDER.relativize(file).toString())
                    .collect(Collectors.toSet());
            assertThat(startingAt(STARTS.getFirst()))
                    .extracting(Letter::file)
                    .containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @Test
    void nobody_has_an_address_that_could_be_real() {
        assertThat(startingAt(STARTS.getFirst()))
                .flatMap(Letter::people)
                .allMatch(address -> address.endsWith(".example") || address.endsWith("@linkedin.com"));
    }

    @ParameterizedTest
    @FieldSource("STARTS")
    void no_message_comes_from_the_future_and_no_day_is_left_to_fill_in(Instant now) {
        for (Letter letter : startingAt(now)) {
            assertThat(letter.at()).as(letter.file()).isBefore(now);
            Message message = read(letter);
            assertThat(message.at().toInstant()).isEqualTo(letter.at().truncatedTo(ChronoUnit.SECONDS));
            assertThat(message.text().own() + message.subject())
                    .as(letter.file())
                    .doesNotContain("{{", "}}");
        }
    }

    @ParameterizedTest
    @FieldSource("STARTS")
    void the_messages_of_a_conversation_keep_their_order(Instant now) {
        Map<String, List<Letter>> conversations =
                startingAt(now).stream().collect(Collectors.groupingBy(Letter::conversation));

        assertThat(conversations).hasSizeGreaterThanOrEqualTo(60);
        assertThat(conversations.values())
                .allSatisfy(
                        letters -> assertThat(letters).extracting(Letter::file).isSorted());
    }

    @ParameterizedTest
    @FieldSource("STARTS")
    void the_desk_has_people_who_wait_too_long_until_today_and_until_later(Instant now) {
        Desk desk = deskAt(now);
        LocalDate today = CALENDAR.plusBusinessDays(CALENDAR.dayOf(now).minusDays(1), 1);
        LocalDate tomorrow = CALENDAR.plusBusinessDays(today, 1);

        assertThat(desk.owed()).hasSizeBetween(25, 32);
        assertThat(desk.late()).isBetween(4L, 9L);
        assertThat(desk.due(today::equals)).isBetween(5L, 9L);
        assertThat(desk.due(tomorrow::equals)).isGreaterThanOrEqualTo(6);
        assertThat(desk.due(today::isBefore)).isGreaterThanOrEqualTo(13);
    }

    @Test
    void newsletters_receipts_spam_and_work_are_owed_nothing() {
        deskAt(STARTS.getFirst()).standings().forEach((folder, standing) -> {
            if (Integer.parseInt(folder.substring(0, 2)) >= FIRST_OTHER_MAIL) {
                assertThat(standing.state().isOwed()).as(folder).isFalse();
            }
        });
    }

    @Test
    void every_kind_and_every_state_is_there() {
        var standings = deskAt(STARTS.getFirst()).standings().values();

        assertThat(standings).extracting(Standing::kind).contains(KindName.values());
        assertThat(standings).extracting(Standing::state).contains(State.values());
    }

    private static List<Letter> startingAt(Instant now) {
        return SampleMail.startingAt(now, ZONE);
    }

    private static Message read(Letter letter) {
        return new MailReader().read(letter.raw(), List.of());
    }

    /// Through the same stages as real mail.
    private static Desk deskAt(Instant now) {
        var recogniser = Recogniser.fromJar();
        var files = new HashMap<MessageId, String>();
        var messages = startingAt(now).stream()
                .map(letter -> {
                    Message message = read(letter);
                    files.put(message.id(), letter.conversation());
                    return message;
                })
                .toList();
        Map<MessageId, Recognition> seen = messages.stream()
                .collect(Collectors.toMap(Message::id, message -> recogniser.recognise(message, SampleMail.OWNER)));
        var standings = new HashMap<String, Standing>();
        for (Conversation conversation : Conversations.join(messages, SampleMail.OWNER)) {
            standings.put(
                    files.get(conversation.first().id()),
                    Standings.of(
                            conversation, SampleMail.OWNER, message -> Objects.requireNonNull(seen.get(message.id()))));
        }
        return new Desk(now, standings);
    }
}
