package sendoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.cli.Typed;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.people.Who;
import sendoff.domain.AccountId;
import sendoff.domain.Decision;
import sendoff.domain.Digest;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.Envelope;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Person;
import sendoff.domain.StandingLetter;
import sendoff.domain.StandingLetter.Purpose;
import sendoff.testing.Cast;
import sendoff.testing.OptIns;
import sendoff.testing.Postgres;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// What was taken along can be put back: on an empty machine, into the other kind of database, and whole or not at all.
class RestoreTest {
    private static final int DONE = 0;
    private static final int BAD_INPUT = 65;
    private static final AccountId MAILBOX = new AccountId(new UUID(1, 1));

    @TempDir
    Path folder;

    private Path home;
    private Path elsewhere;
    private Path archive;

    @BeforeEach
    void ada_takes_everything_along() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        elsewhere = folder.resolve("elsewhere");
        archive = folder.resolve("mine.zip");
        Files.createDirectories(home.resolve("playbook/friendly"));
        Files.writeString(home.resolve("playbook/friendly/own.txt"), "my words");
        Files.writeString(home.resolve("tone.yaml"), "off: []\n");
        try (TestDesk ada = new TestDesk(home, Cast.TUESDAY.plusHours(1).toInstant()).withAccount()) {
            ada.receivesRaw(Raw.carla()
                    .id("a@example.net")
                    .at("Tue, 17 Nov 2026 09:20:00 +0100")
                    .says(Raw.CARLAS_ASK + "\nFrom here on it is only a postscript: naïve ≠ naive, 雪.\n"));
            IntroductionId carlas = ada.only();
            ada.desk.answering().choose(carlas, new Decision.BuyTime(LocalDate.of(2026, 11, 20)), false);
            String draft = ada.desk
                    .answering()
                    .open(carlas)
                    .chosen()
                    .orElseThrow()
                    .draft()
                    .body();
            ada.desk.approving().approve(carlas, draft, true);
            ada.clock.pass(Duration.ofSeconds(11));
            ada.desk.sending().round();
            var sure = new Gain(Optional.of(95), "numbers");
            ada.desk
                    .introducing()
                    .begin(new Introducing.Wish(
                            Optional.empty(), true, Cast.CARLA, OptIns.CONTACT, "Heat storage", "", sure, sure));
            ada.desk.knowing().write(new Who.At("carla@example.net"), "Carla R.", Person.Facts.NONE);
            try (OutputStream out = Files.newOutputStream(archive)) {
                ada.desk.safekeeping().export(out);
            }
        }
    }

    private record Said(int exit, String out, String err) {}

    private static Said sendoff(Map<String, String> environment, Path home, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        List<String> line = new ArrayList<>(Arrays.asList(words));
        line.addAll(List.of("--home", home.toString()));
        int exit = Typed.run(
                new Wiring(environment, Duration.ofMillis(100)),
                new PrintWriter(out),
                new PrintWriter(err),
                line.toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString().strip());
    }

    private Said restores(String... more) {
        List<String> words = new ArrayList<>(List.of("restore", archive.toString()));
        words.addAll(List.of(more));
        return sendoff(Map.of(), elsewhere, words.toArray(String[]::new));
    }

    /// All rows, a table a key, in the order of the alphabet.
    private static Map<String, List<String>> rows(Path zip) throws IOException {
        var all = new TreeMap<String, List<String>>();
        try (var file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                if (entry.getName().startsWith("data/")) {
                    String text = new String(file.getInputStream(entry).readAllBytes(), UTF_8);
                    all.put(entry.getName(), text.lines().sorted().toList());
                }
            }
        }
        return all;
    }

    @Test
    void on_an_empty_machine_all_is_as_it_was() throws IOException {
        assertThat(restores().exit()).isEqualTo(DONE);

        Path again = folder.resolve("again.zip");
        assertThat(sendoff(Map.of(), elsewhere, "export", again.toString()).exit())
                .isEqualTo(DONE);
        assertThat(rows(again)).isEqualTo(rows(archive)).hasSizeGreaterThan(30);
        assertThat(rows(again).get("data/message.jsonl")).hasSize(2);
        assertThat(Files.readString(elsewhere.resolve("playbook/friendly/own.txt")))
                .isEqualTo("my words");
        assertThat(elsewhere.resolve("tone.yaml")).exists();
    }

    @Test
    void what_was_on_its_way_when_it_was_made_never_leaves_out_of_it() throws IOException {
        var when = Cast.TUESDAY.plusHours(2).toInstant();
        var digest = new Digest(LocalDate.of(2026, 11, 17), new MessageId("d@example.com"), MAILBOX, "One thing", "");
        var check = new StandingLetter(
                new MessageId("s@example.com"), Purpose.REQUEST_CHECK, MAILBOX, toCarla("Please confirm"), "A link.");
        IntroductionId devs;
        try (TestDesk ada = new TestDesk(Files.createDirectory(folder.resolve("another")), when).withAccount()) {
            ada.receivesRaw(Raw.from("Dev Rao <dev@example.org>", "Ada Lindqvist <ada@example.com>")
                    .subject("A call about climate tech")
                    .id("b@example.org")
                    .at("Tue, 17 Nov 2026 11:00:00 +0100")
                    .says(Raw.CARLAS_ASK));
            devs = ada.only();
            ada.desk.answering().choose(devs, new Decision.BuyTime(LocalDate.of(2026, 11, 20)), false);
            String draft = ada.desk
                    .answering()
                    .open(devs)
                    .chosen()
                    .orElseThrow()
                    .draft()
                    .body();
            ada.desk.approving().approve(devs, draft, true);
            ada.tables.database().change(tx -> {
                ada.tables.digests().enter(tx, digest, when);
                ada.tables.standing().enter(tx, check, when, when);
            });
            try (OutputStream out = Files.newOutputStream(archive)) {
                ada.desk.safekeeping().export(out);
            }
            ada.clock.pass(Duration.ofSeconds(11));
            ada.desk.sending().round();
            assertThat(ada.post.carried).hasSize(1);
            assertThat(ada.post.standing).hasSize(1);
        }

        assertThat(restores().out()).contains("One answer was on its way");

        try (TestDesk ada = new TestDesk(elsewhere, when.plusSeconds(60))) {
            ada.desk.sending().recover();
            ada.desk.sending().round();
            assertThat(ada.post.carried).isEmpty();
            assertThat(ada.post.standing).isEmpty();
            assertThat(ada.tables.digests().waiting(digest.day(), ada.clock.instant()))
                    .isEmpty();
            assertThat(ada.desk.sending().open()).singleElement().satisfies(answer -> {
                assertThat(answer.reply().answers()).isEqualTo(devs);
                assertThat(answer.status()).isEqualTo(Status.UNCLEAR);
                assertThat(answer.because())
                        .contains("It was on its way when the back-up that you restored was made."
                                + " It may have left since, or you called it back.");
            });
        }
    }

    private static Envelope toCarla(String subject) {
        return new Envelope(Cast.ADA, List.of(Cast.CARLA), List.of(), List.of(), subject, Optional.empty(), List.of());
    }

    @Test
    void another_kind_of_database_takes_it_too() throws IOException {
        String url = Postgres.shared()
                .map(Postgres::freshUrl)
                .orElseGet(() -> abort("left out: restoring into PostgreSQL (there is none)"));
        Map<String, String> postgres = Map.of("SENDOFF_DATABASE", url);

        Said said = sendoff(postgres, elsewhere, "restore", archive.toString());

        assertThat(said.exit()).as(said.err()).isEqualTo(DONE);
        Path again = folder.resolve("again.zip");
        assertThat(sendoff(postgres, elsewhere, "export", again.toString()).exit())
                .isEqualTo(DONE);
        assertThat(rows(again).get("data/introduction.jsonl"))
                .isEqualTo(rows(archive).get("data/introduction.jsonl"));
        assertThat(rows(again)).isEqualTo(rows(archive));
        assertThat(sendoff(postgres, elsewhere, "restore", archive.toString()).err())
                .contains("there is something in that database already: restore into an empty one");
    }

    @Test
    void what_other_programs_read_is_in_it() throws IOException {
        try (var file = new ZipFile(archive.toFile())) {
            String mbox = text(file, "conversations.mbox");
            assertThat(mbox)
                    .startsWith("From carla@example.net Tue Nov 17 08:20:00 2026\n")
                    .contains("Message-ID: <a@example.net>");
            assertThat(mbox.lines().filter(line -> line.startsWith("From "))).hasSize(2);
            assertThat(text(file, "introductions.csv")).contains("Carla Reyes,carla@example.net");
            assertThat(text(file, "promises.csv")).contains("2026-11-20");
            assertThat(text(file, "people.vcf")).contains("FN:Carla R.");
        }
        Files.createDirectory(folder.resolve("read"));
        try (var file = new ZipFile(archive.toFile())) {
            Files.writeString(folder.resolve("read/back.mbox"), text(file, "conversations.mbox"));
        }
        Said said = sendoff(
                Map.of(),
                elsewhere,
                "recognise",
                "--json",
                "--me",
                "ada@example.com",
                folder.resolve("read/back.mbox").toString());
        assertThat(said.out().lines().filter(line -> line.contains("a@example.net")))
                .hasSize(1);
        assertThat(said.out()).contains("networking-request");
    }

    private static String text(ZipFile file, String entry) throws IOException {
        return new String(file.getInputStream(file.getEntry(entry)).readAllBytes(), UTF_8);
    }

    @Test
    void data_that_are_there_are_put_aside_only_when_asked() throws IOException {
        assertThat(restores().exit()).isEqualTo(DONE);
        byte[] before = Files.readAllBytes(elsewhere.resolve("sendoff.db"));

        Said refused = restores();
        assertThat(refused.exit()).isEqualTo(BAD_INPUT);
        assertThat(refused.err())
                .contains("there are data in " + elsewhere + " already")
                .contains("--replace");
        assertThat(Files.readAllBytes(elsewhere.resolve("sendoff.db"))).isEqualTo(before);

        assertThat(restores("--replace").out()).contains("The data of before are in " + elsewhere);
    }

    @Test
    void an_archive_that_is_not_there_is_bad_input() {
        var said = sendoff(Map.of(), elsewhere, "restore", "nowhere.zip");

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.err()).isEqualTo("sendoff: there is no file nowhere.zip");
    }

    @Test
    void half_an_archive_is_refused_and_nothing_is_touched() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

        Said said = restores();

        assertThat(said.exit()).isEqualTo(BAD_INPUT);
        assertThat(said.err())
                .isEqualTo("sendoff: " + archive + " is no archive, or not whole: choose another back-up");
        assertThat(elsewhere.resolve("tone.yaml")).doesNotExist();
        assertThat(sendoff(Map.of(), elsewhere, "desk").exit()).isEqualTo(DONE);
    }

    @Test
    void an_archive_that_lost_rows_is_refused() throws IOException {
        rewritten("data/message.jsonl", text -> text.lines().findFirst().orElseThrow() + "\n");

        assertThat(restores().err()).contains("the archive is not whole: message has 1 rows where 2 were written");
    }

    @Test
    void an_archive_of_a_newer_sendoff_is_refused() throws IOException {
        rewritten("sendoff.json", text -> text.replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"999\""));

        assertThat(restores().err()).contains("was made by a newer Sendoff: update this one");
    }

    @Test
    void any_other_archive_is_refused() throws IOException {
        rewritten("sendoff.json", text -> "no manifest");

        assertThat(restores().err()).contains("is damaged");
    }

    @Test
    void no_file_lands_outside_of_the_folder() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("evil.zip")));
                var good = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : good.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                good.getInputStream(entry).transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("files/playbook/../../outside.txt"));
            zip.write('x');
        }
        archive = folder.resolve("evil.zip");

        assertThat(restores().exit()).isEqualTo(BAD_INPUT);

        assertThat(folder.resolve("outside.txt")).doesNotExist();
        assertThat(elsewhere.resolve("outside.txt")).doesNotExist();
    }

    private void rewritten(String name, UnaryOperator<String> change) throws IOException {
        Path other = folder.resolve("other.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(other));
                var good = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : good.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = good.getInputStream(entry).readAllBytes();
                zip.write(
                        entry.getName().equals(name)
                                ? change.apply(new String(bytes, UTF_8)).getBytes(UTF_8)
                                : bytes);
            }
        }
        archive = other;
    }
}
