package sendoff.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.testing.Mailbox;
import sendoff.testing.Mailbox.Lying;
import sendoff.testing.RealDesk;
import sendoff.testing.RealServers;

/// Answers of Alice's to Carol that wait in the outbox, the processes that send them, and an honest owner.
final class Trial implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");

    /// Longer than all that is said before the text.
    private static final String MORE = "One more word about heat storage.\n".repeat(1200);

    private static final List<String> NAMES = List.of(
            "Carol", "Agnes", "Bruno", "Celia", "Dario", "Edith", "Felix", "Greta", "Hugo", "Irene", "Jonas", "Klara");

    private static final List<String> TOPICS = List.of(
            "heat storage",
            "river dams",
            "solar roofs",
            "night trains",
            "seed banks",
            "clay houses",
            "wind farms",
            "school kitchens",
            "bicycle repair",
            "rain gardens",
            "paper mills",
            "bee keeping");

    private final Path home;
    private final Stillness stillness;
    private final Mailbox alice;
    private final Mailbox carol;
    private final RealDesk desk;

    /// Each answer, and what it answers.
    private final Map<MessageId, MessageId> answers = new HashMap<>();

    Trial(RealServers servers, Path home, int letters) {
        this.home = home;
        stillness = new Stillness(servers);
        alice = Mailbox.of(servers, servers.person());
        carol = Mailbox.of(servers, servers.person());
        desk = new RealDesk(home, alice, NOW);
        for (int n = 1; n <= letters; n++) {
            alice.put("INBOX", List.of(), NOW.minus(Duration.ofHours(2)), letter(n));
        }
        desk.read();
        approve(letters);
    }

    private void approve(int letters) {
        var queue = desk.queue();
        assertThat(queue).hasSize(letters);
        for (var row : queue) {
            var leaving = desk.approve(row.id(), desk.decline(row.id()) + "\n" + MORE);
            answers.put(
                    leaving.reply().as(), leaving.reply().envelope().inReplyTo().orElseThrow());
        }
        assertThat(MORE.length()).isGreaterThan(BreakingLine.INTO_THE_TEXT + 10_000);
    }

    /// Starts a process that sends; time has passed since the last one.
    Process start(Optional<Step> end) {
        desk.clock.pass(Duration.ofMinutes(10));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Sender.class.getName(),
                home.toString(),
                desk.clock.instant().toString()));
        end.map(Step::name).ifPresent(command::add);
        try {
            return new ProcessBuilder(command)
                    .redirectError(home.resolve("words.txt").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the exit code
    static int end(Process process) throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the process that sends hangs");
        }
        return process.exitValue();
    }

    /// Answers every question as somebody does who looks into Carol's mailbox first.
    ///
    /// @return how many there were
    int answerQuestions() {
        var questions = desk.desk.sending().open().stream()
                .filter(outgoing -> outgoing.status() == Status.UNCLEAR)
                .map(outgoing -> outgoing.reply().as())
                .toList();
        if (!questions.isEmpty()) {
            stillness.await();
            var there = carol.in("INBOX");
            for (MessageId id : questions) {
                if (count(there, id) > 0) {
                    desk.desk.sending().itLeft(id);
                } else {
                    desk.desk.sending().sendAgain(id);
                }
            }
        }
        return questions.size();
    }

    /// What is left to do, in this process, after the owner answered.
    void send() {
        desk.leave();
    }

    boolean isDone() {
        return answers.keySet().stream()
                .allMatch(
                        id -> status(id) == Status.SENT && desk.tables.outbox().isCopied(id));
    }

    int answers() {
        return answers.size();
    }

    /// How often each answer lies in Carol's mailbox, in the end.
    List<Integer> arrivals() {
        stillness.await();
        var there = carol.in("INBOX");
        return answers.keySet().stream().map(id -> count(there, id)).toList();
    }

    void everything_arrived_once_and_is_filed_once() {
        assertThat(arrivals()).containsOnly(1);
        var arrived = carol.in("INBOX");
        assertThat(arrived).hasSize(answers.size());
        var sent = alice.in("Sent");
        assertThat(dates(sent)).containsExactlyInAnyOrderElementsOf(dates(arrived));
        var inbox = alice.in("INBOX");
        answers.forEach((answer, original) -> {
            assertThat(status(answer)).isEqualTo(Status.SENT);
            assertThat(count(sent, answer)).isEqualTo(1);
            assertThat(inbox.stream().filter(mail -> mail.is(original)))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.flags()).contains("\\Answered"));
        });
        assertThat(desk.queue()).isEmpty();
        assertThat(desk.desk.sending().open()).isEmpty();
    }

    /// The copy is of the very mail that arrived.
    private static List<String> dates(List<Lying> mails) {
        return mails.stream()
                .map(mail -> mail.header("Message-ID") + " " + mail.header("Date"))
                .toList();
    }

    private Status status(MessageId id) {
        return desk.tables.outbox().find(id).map(Outgoing::status).orElseThrow();
    }

    private static int count(List<Lying> there, MessageId id) {
        return (int) there.stream().filter(mail -> mail.is(id)).count();
    }

    /// Each from another person about another thing, so that each is an introduction of its own. All of them are
    /// Carol, by tagged addresses.
    private String letter(int n) {
        String topic = TOPICS.get(n % TOPICS.size());
        return """
                From: %s Reyes <%s>
                To: Alice Nowak <%s>
                Subject: A call about %s
                Date: Tue, 17 Nov 2026 0%d:%02d:00 +0100
                Message-ID: <ask-%d@example.test>
                Content-Type: text/plain; charset=utf-8

                Hi Alice,

                I read your talk on %s twice. Could we have a call of thirty minutes next week about
                moving from banking into %s? I would be grateful for your advice.

                %s
                """.formatted(
                        NAMES.get(n % NAMES.size()),
                        carol.address().replace("@", "+" + n + "@"),
                        alice.address(),
                        topic,
                        1 + n % 8,
                        n % 60,
                        n,
                        topic,
                        topic,
                        NAMES.get(n % NAMES.size()));
    }

    @Override
    public void close() {
        desk.close();
    }
}
