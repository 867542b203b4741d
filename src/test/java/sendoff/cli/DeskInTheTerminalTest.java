package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.Delivery;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.RequestPage;
import sendoff.testing.Cast;
import sendoff.testing.OptIns;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;
import tools.jackson.databind.JsonNode;

/// `scan`, `desk`, `show`, `answer`, `promised` and `doctor`.
class DeskInTheTerminalTest {
    private static final String CLOSE =
            "Dear Carla,\n\nThank you for asking about climate tech. I can't take a call this year.\n\n"
                    + "I wish you a good way into the field.\n\nAda\n";

    @TempDir
    Path home;

    TestDesk ada;
    Terminal terminal;
    IntroductionId carlas;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        terminal = new Terminal(ada);
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        carlas = ada.only();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void introductions_between_others_show_in_the_terminal_with_the_letter_that_is_due() {
        assertThat(terminal.types("desk", "--introductions").out()).contains("Nobody is being introduced just now.");
        DoubleOptInId id = ada.desk
                .introducing()
                .begin(new Wish(
                        Optional.empty(),
                        true,
                        Cast.CARLA,
                        OptIns.CONTACT,
                        "Heat storage",
                        "I model heat storage.",
                        Gain.UNSAID,
                        Gain.UNSAID));

        assertThat(terminal.types("desk", "--introductions").out())
                .contains("to-ask, 2026-11-19  Carla Reyes and Freya Foxglove: Heat storage");
        assertThat(terminal.types("desk", "--introductions", "--json").json())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("state").stringValue()).isEqualTo("to-ask");
                    assertThat(row.path("mover").stringValue()).isEqualTo("owner");
                    assertThat(row.path("contact").path("name").stringValue()).isEqualTo("Freya Foxglove");
                });
        assertThat(terminal.types("show", id.toString()).out())
                .contains("Subject: A private question", "Carla Reyes would like to meet you");
        assertThat(terminal.types("show", id.toString(), "--json")
                        .json()
                        .getFirst()
                        .path("letter")
                        .stringValue())
                .contains("I model heat storage.");
    }

    @Test
    void the_desk_shows_a_line_for_people_and_an_object_for_programs() {
        assertThat(terminal.types("desk").out())
                .contains(carlas.brief() + "  due Thu 19 Nov 09:20  Carla Reyes: ")
                .contains("climate tech");
        assertThat(terminal.types("desk", "--json").json()).singleElement().satisfies(row -> {
            assertThat(row.propertyNames())
                    .containsExactly(
                            "id",
                            "channel",
                            "kind",
                            "requester",
                            "introducer",
                            "target",
                            "ask",
                            "stakes",
                            "framework",
                            "state",
                            "owedSince",
                            "due");
            assertThat(row.path("channel").stringValue()).isEqualTo("email");
            assertThat(row.path("introducer").isNull()).isTrue();
            assertThat(row.path("due").stringValue()).isEqualTo("2026-11-19T08:20:00Z");
        });
    }

    @Test
    void an_empty_desk_says_so() {
        ada.desk.correcting().notOne(carlas);

        assertThat(terminal.types("desk").out()).isEqualToIgnoringNewLines("Nobody is waiting to hear from you.");
        assertThat(terminal.types("desk", "--json").out()).isEmpty();
    }

    @Test
    void words_narrow_the_desk() {
        assertThat(terminal.types("desk", "--json", "--find", "climate").json()).hasSize(1);
        assertThat(terminal.types("desk", "--json", "--find", "depot").out()).isEmpty();
    }

    @Test
    void show_tells_the_whole_story() {
        assertThat(terminal.types("show", carlas.brief()).out())
                .contains("Carla Reyes: ", "I read your talk on heat storage", "Recommended: ");
        JsonNode shown = terminal.types("show", carlas.brief(), "--json").json().getFirst();
        assertThat(shown.propertyNames())
                .containsExactly(
                        "id",
                        "channel",
                        "kind",
                        "state",
                        "requester",
                        "introducer",
                        "target",
                        "ask",
                        "owedSince",
                        "due",
                        "why",
                        "framework",
                        "because",
                        "messages",
                        "draft",
                        "proposals");
        assertThat(shown.path("draft").isNull()).isTrue();
        assertThat(shown.path("messages")).hasSize(1);
    }

    @Test
    void an_id_that_nobody_has_is_said_and_answers_nothing() {
        var said = terminal.with("yes\n", "answer", "zzz");

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.err())
                .isEqualToIgnoringNewLines("sendoff: there is no introduction zzz: “sendoff desk” shows the ids");
        assertThat(ada.tables.outbox().open()).isEmpty();
    }

    @Test
    void anything_but_yes_sends_nothing_and_keeps_the_draft() throws IOException {
        ada.withAccount();
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        String composed = ada.tables.drafts().of(carlas).orElseThrow().body();
        for (String typed : new String[] {"y\n", "no\n", "", "yes please\n"}) {
            var said = answer(typed, CLOSE);
            assertThat(said.exit()).as("a script can tell").isEqualTo(1);
            assertThat(said.out()).endsWith("Nothing was sent; the draft is as it was." + System.lineSeparator());
        }
        assertThat(ada.post.carried).isEmpty();
        assertThat(ada.tables.drafts().of(carlas).orElseThrow().body()).isEqualTo(composed);
    }

    @Test
    void what_was_typed_on_the_page_stays_until_a_text_from_a_file_is_to_be_sent() throws IOException {
        ada.withAccount();
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        ada.desk.answering().type(carlas, "Typed on the page for ten minutes.");
        ada.clock.pass(Duration.ofMinutes(1));

        assertThat(answer("no\n", CLOSE).out()).contains("! What you typed in the draft gives way to this text.");
        assertThat(typed()).isEqualTo("Typed on the page for ten minutes.");

        assertThat(answer("yes\n", CLOSE.replace("Carla", "{name}")).out())
                .contains("It can't be sent yet: a slot is still open.");
        assertThat(typed()).isEqualTo("Typed on the page for ten minutes.");
    }

    @Test
    void a_text_that_was_refused_leaves_every_framework_open() throws IOException {
        ada.withAccount();
        answer("yes\n", CLOSE.replace("Carla", "{name}"));

        assertThat(terminal.with("no\n", "answer", carlas.brief(), "--framework", "soft-fade")
                        .out())
                .contains("Send this?");
    }

    @Test
    void to_a_program_an_answer_is_one_object_and_the_talk_stands_beside_it() throws IOException {
        ada.withAccount();
        Path file = home.resolve("answer.txt");
        Files.writeString(file, CLOSE);

        var said = terminal.with(
                "yes\n",
                "answer",
                carlas.brief(),
                "--json",
                "--framework",
                "direct-closure",
                "--text",
                file.toString());

        assertThat(said.json())
                .singleElement()
                .satisfies(line -> assertThat(line.path("done").booleanValue()).isTrue());
        assertThat(said.err()).contains("Send this?").endsWith("Sent." + System.lineSeparator());
    }

    @Test
    void what_needs_no_answer_is_let_go_of_with_a_reason() {
        assertThat(terminal.with("\n", "answer", carlas.brief(), "--framework", "dismiss")
                        .exit())
                .isEqualTo(1);

        var said = terminal.with("a cold pitch\n", "answer", carlas.brief(), "--framework", "dismiss");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Let go without an answer.");
        assertThat(terminal.types("desk").out()).doesNotContain("Carla");
    }

    @Test
    void whoever_gives_no_reason_for_a_dismissal_keeps_the_draft_there_was() {
        ada.desk.answering().choose(carlas, Framework.BUY_TIME, false);
        String composed = typed();

        var said = terminal.with("\n", "answer", carlas.brief(), "--framework", "dismiss");

        assertThat(said.out()).contains("Nothing was changed.");
        assertThat(typed()).isEqualTo(composed);
        assertThat(ada.tables.drafts().of(carlas).orElseThrow().framework()).isEqualTo(Framework.BUY_TIME);
    }

    @Test
    void a_letter_that_came_back_stays_the_draft() throws IOException {
        ada.withAccount();
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
        ada.desk.answering().type(carlas, "Typed on the page for ten minutes.");
        ada.clock.pass(Duration.ofMinutes(1));
        ada.post.then(new Delivery.Refused("550 no such mailbox"));

        assertThat(answer("yes\n", CLOSE).out()).contains("It came back; the draft is kept.");
        assertThat(typed()).isEqualToIgnoringNewLines(CLOSE);
    }

    @Test
    void an_empty_letter_is_bad_input() throws IOException {
        var said = answer("yes\n", " \n");

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.err()).contains("answer.txt is empty: write the letter first");
    }

    @Test
    void what_was_typed_for_another_framework_gives_way_only_when_asked() throws IOException {
        ada.withAccount();
        ada.desk.answering().choose(carlas, Framework.BUY_TIME, false);
        ada.desk.answering().type(carlas, "Typed on the page for ten minutes.");
        ada.clock.pass(Duration.ofMinutes(1));

        var said = answer("no\n", CLOSE);

        assertThat(said.out())
                .contains("You typed in a draft of another framework.")
                .doesNotContain("To:");
        assertThat(typed()).isEqualTo("Typed on the page for ten minutes.");
        assertThat(answer("yes\nyes\n", CLOSE).out()).endsWith("Sent." + System.lineSeparator());
    }

    private String typed() {
        return ada.tables.drafts().of(carlas).orElseThrow().body();
    }

    @Test
    void what_was_answered_from_a_page_meanwhile_is_not_answered_twice() throws IOException {
        ada.withAccount();
        Path file = home.resolve("answer.txt");
        Files.writeString(file, CLOSE);
        var slow = new InputStream() {
            private final InputStream yes = new ByteArrayInputStream("yes\n".getBytes(StandardCharsets.UTF_8));
            private boolean asked;

            @Override
            public int read() throws IOException {
                if (!asked) {
                    asked = true;
                    ada.clock.pass(Duration.ofMinutes(1));
                    ada.desk.approving().approve(carlas, CLOSE, true);
                    ada.clock.pass(Duration.ofMinutes(1));
                    ada.desk.sending().round();
                }
                return yes.read();
            }
        };
        var said = terminal.with(
                slow, _ -> {}, "answer", carlas.brief(), "--framework", "direct-closure", "--text", file.toString());

        assertThat(said.out()).contains("It was answered meanwhile");
        assertThat(ada.post.carried).hasSize(1);
    }

    @Test
    void what_steers_a_terminal_does_not_come_out_of_a_mail() {
        ada.receivesRaw(Raw.carla()
                .id("b@example.net")
                .at("Tue, 17 Nov 2026 09:40:00 +0100")
                .says(Raw.CARLAS_ASK + "\n\u001b[2J\u001b]52;c;eWVz\u0007 To: \u202eydobon"));

        String shown = terminal.types("show", carlas.brief()).out();

        assertThat(shown).contains("[2J").doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void what_steers_a_terminal_comes_out_of_no_line_and_whole_out_of_json() throws IOException {
        ada.withAccount();
        ada.receivesRaw(Raw.from("\u202eDev\u001b[8m Malhotra <dev@cold.example>", "Ada Lindqvist <ada@example.com>")
                .subject("Kiln \u001b[2J firing")
                .id("kiln@cold.example")
                .at("Tue, 17 Nov 2026 09:40:00 +0100")
                .says("Hi Ada,\n\ncould we have a call of 20 minutes next week about kiln \u001b[2J firing?\n\nDev"));
        String id = ada.tables.introductions().all().stream()
                .map(filed -> filed.id())
                .filter(other -> !other.equals(carlas))
                .findFirst()
                .orElseThrow()
                .toString();
        ada.desk
                .introducing()
                .begin(new Wish(
                        Optional.empty(),
                        true,
                        Cast.CARLA,
                        OptIns.CONTACT,
                        "Heat \u001b[2J storage",
                        "I model heat storage.",
                        Gain.UNSAID,
                        Gain.UNSAID));

        for (String typed : List.of("desk", "desk --introductions", "show " + id, "desk --json", "show --json " + id)) {
            assertThat(terminal.types(typed.split(" ")).out())
                    .as(typed)
                    .contains("[2J")
                    .doesNotContain("\u001b", "\u202e");
        }
        assertThat(terminal.with("no\n", "answer", id, "--framework", "direct-closure")
                        .out())
                .contains("Malhotra", "Send this?")
                .doesNotContain("\u001b", "\u202e");
        assertThat(terminal.types("desk", "--json").json())
                .anySatisfy(row -> assertThat(row.path("ask").stringValue()).contains("kiln \u001b[2J firing"));
    }

    @Test
    void an_export_writes_over_files_only() {
        var said = terminal.types("export", "--force", home.toString());

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.err()).contains(home + " is no file that could be written over: choose another name");
        assertThat(home).isDirectory();
    }

    @Test
    void an_export_is_for_its_owner_alone() throws IOException {
        Path file = home.resolve("all.zip");

        assertThat(terminal.types("export", file.toString()).exit()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void yes_sends_exactly_what_was_shown() throws IOException {
        ada.withAccount();
        var said = answer("yes\n", CLOSE);

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("To:      Carla Reyes <carla@example.net>", "Subject: Re: A call about climate tech", CLOSE)
                .endsWith("Sent." + System.lineSeparator());
        assertThat(ada.post.carried)
                .singleElement()
                .satisfies(reply -> assertThat(reply.body()).isEqualTo(CLOSE));
    }

    @Test
    void a_wrong_name_is_asked_about_once_more() throws IOException {
        ada.withAccount();
        String wrong = CLOSE.replace("Dear Carla", "Dear Dana");

        assertThat(answer("yes\nno\n", wrong).out()).contains("Are you sure?").contains("Nothing was sent");
        assertThat(ada.post.carried).isEmpty();
        assertThat(answer("yes\nyes\n", wrong).out()).endsWith("Sent." + System.lineSeparator());
    }

    @Test
    void an_open_slot_is_never_sent() throws IOException {
        ada.withAccount();
        var said = answer("yes\n", CLOSE.replace("Carla", "{name}"));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("It can't be sent yet: a slot is still open.");
        assertThat(ada.post.carried).isEmpty();
    }

    @Test
    void without_an_account_something_is_missing() throws IOException {
        var said = answer("yes\n", CLOSE);

        assertThat(said.exit()).isEqualTo(69);
        assertThat(said.out()).contains("No account that can send is connected");
    }

    @Test
    void what_could_not_leave_is_told_as_it_is() throws IOException {
        ada.withAccount();
        ada.post.then(new Delivery.TryAgain(Duration.ofMinutes(5), "451 later"));
        var waits = answer("yes\n", CLOSE);
        assertThat(waits.exit()).isEqualTo(75);
        assertThat(waits.out())
                .contains("It could not be sent now. It waits in the outbox")
                .contains("451 later");

        ada.desk.approving().callBack(carlas);
        ada.clock.pass(Duration.ofMinutes(1));
        ada.post.then(new Delivery.Refused("550 no such user"));
        var back = answer("yes\n", CLOSE);
        assertThat(back.exit()).isEqualTo(1);
        assertThat(back.out()).contains("It came back; the draft is kept. 550 no such user");

        ada.clock.pass(Duration.ofMinutes(1));
        ada.post.then(new Delivery.Unknown("the connection broke"));
        var unclear = answer("yes\n", CLOSE);
        assertThat(unclear.exit()).isEqualTo(1);
        assertThat(unclear.out())
                .contains("Nobody knows whether it left: it may still be arriving. Wait a minute, look");
    }

    @Test
    void beside_a_running_desk_that_desk_does_the_sending() throws IOException {
        ada.withAccount();
        Path text = home.resolve("answer.txt");
        Files.writeString(text, CLOSE);
        var said = new Terminal(ada)
                .beside()
                .with("yes\n", "answer", carlas.brief(), "--framework", "direct-closure", "--text", text.toString());

        assertThat(said.out()).contains("the running desk sends it, and there you can take it back until then.");
        assertThat(ada.post.carried).isEmpty();
        assertThat(ada.tables.outbox().open()).hasSize(1);
    }

    @Test
    void scan_says_what_it_found_and_how_fast() throws IOException {
        Path mail = Files.createDirectory(home.resolve("mail"));
        Files.copy(Path.of("src/test/mail/introducer-in-from-asker-in-cc.eml"), mail.resolve("1.eml"));
        var said = terminal.types("scan", "--json", "--me", "ada@example.com", mail.toString());

        assertThat(said.exit()).isZero();
        assertThat(said.json()).hasSize(3);
        JsonNode counts = said.json().getLast();
        assertThat(counts.propertyNames())
                .containsExactly(
                        "seen",
                        "new",
                        "broken",
                        "introductions",
                        "onDesk",
                        "messagesPerSecond",
                        "megabytesPerSecond",
                        "peakMemoryMegabytes");
        assertThat(counts.path("new").intValue()).isEqualTo(1);
        assertThat(terminal.types("scan", "--json", mail.toString())
                        .json()
                        .getLast()
                        .path("new")
                        .intValue())
                .isZero();
    }

    @Test
    void scan_reads_a_message_from_standard_input() throws IOException {
        String raw = Files.readString(Path.of("src/test/mail/introducer-in-from-asker-in-cc.eml"));
        var said = terminal.with(raw, "scan", "-", "--json");

        assertThat(said.json().getLast().path("new").intValue()).isEqualTo(1);
    }

    @Test
    void scan_names_what_is_not_there() {
        var said = terminal.types("scan", "nowhere");

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.err()).contains("sendoff: there is nothing at nowhere");
    }

    @Test
    void promised_lists_what_is_owed() {
        assertThat(terminal.types("promised").out()).isEqualToIgnoringNewLines("Nothing promised, nothing owed.");
        ada.receivesRaw(Raw.ada()
                .id("b@example.com")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 10:00:00 +0100")
                .says("Dear Carla, thank you for asking. I will send you my reading list on Friday.\n\nAda\n"));

        assertThat(terminal.types("promised").out())
                .isEqualToIgnoringNewLines(
                        "you to Carla Reyes, by 2026-11-20: I will send you my reading list on Friday.");
        assertThat(terminal.types("promised", "--json").json().getFirst().propertyNames())
                .containsExactly("id", "mine", "to", "what", "text", "state", "comesUp", "due", "introduction");
    }

    @Test
    void doctor_says_what_to_mend() {
        var said = terminal.types("doctor");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("ok   data: 1 messages known, 1 introductions")
                .contains(
                        "mend accounts: nothing is connected: “sendoff account add you@example.com”, or the welcome page");
        assertThat(terminal.types("doctor", "--json").json())
                .allSatisfy(line -> assertThat(line.propertyNames()).containsExactly("what", "works", "text"));
    }

    @Test
    void doctor_says_how_the_request_page_is() {
        assertThat(terminal.types("doctor").out()).contains("ok   request page: closed");

        var letter = new RequestPage.Letter("Yours? {link}", ada.clock.instant());
        ada.desk.asking().set(new RequestPage("ada", true, "", true, true, Optional.of(letter), Optional.empty()));
        assertThat(terminal.types("doctor").out())
                .contains("mend request page: open, but no account can send the mail that asks to confirm");

        ada.withAccount();
        assertThat(terminal.types("doctor").out())
                .contains("ok   request page: open at /ask/ada, with no address from outside");
    }

    @Test
    void doctor_notices_a_clock_that_was_set_back() throws IOException {
        ada.withAccount();
        answer("no\n", CLOSE);
        assertThat(terminal.types("doctor").out()).doesNotContain("clock");

        Instant used = ada.clock.instant();
        ada.clock.pass(Duration.ofDays(-365));

        assertThat(terminal.types("doctor").out())
                .contains("mend clock: it says " + ada.clock.instant() + ", but this desk was used at " + used + ":"
                        + " set the clock of this machine right, or what is due shows too late");
    }

    @Test
    void whatever_is_asked_with_json_is_answered_by_objects_alone() {
        ada.withAccount();
        String file = home.resolve("learnt.txt").toString();
        String folder = home.resolve("words").toString();
        for (String typed : List.of(
                "account list",
                "account check",
                "backup",
                "backup --list",
                "export " + home.resolve("all.zip"),
                "playbook export " + folder,
                "playbook import " + folder,
                "learnt export " + file,
                "learnt import " + file,
                "password",
                "doctor",
                "report",
                "statements",
                "promised",
                "token list")) {
            var said = terminal.with("a long enough password\n", (typed + " --json").split(" "));
            assertThat(said.json())
                    .as(typed)
                    .allSatisfy(line -> assertThat(line.isObject()).isTrue());
            assertThat(said.exit()).as(typed + ": " + said.err()).isLessThanOrEqualTo(1);
        }
    }

    private Terminal.Said answer(String typed, String text) throws IOException {
        Path file = home.resolve("answer.txt");
        Files.writeString(file, text);
        return terminal.with(
                typed, "answer", carlas.brief(), "--framework", "direct-closure", "--text", file.toString());
    }
}
