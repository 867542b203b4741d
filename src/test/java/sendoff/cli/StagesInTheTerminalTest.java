package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.TestDesk;
import tools.jackson.databind.JsonNode;

/// `recognise`, `promises`, `tone` and `threads`: field by field, since scripts read them.
class StagesInTheTerminalTest {
    private static final String MAIL = "src/test/mail/";

    @TempDir
    Path home;

    TestDesk ada;
    Terminal terminal;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.toInstant());
        terminal = new Terminal(ada);
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void recognise_prints_one_object_a_message_with_every_field() {
        String file = MAIL + "introducer-in-from-asker-in-cc.eml";
        var said = terminal.types("recognise", "--json", "--me", "ada@example.com", file);

        assertThat(said.exit()).isZero();
        JsonNode line = said.json().getFirst();
        assertThat(line.propertyNames())
                .containsExactly(
                        "file",
                        "messageId",
                        "kind",
                        "confidence",
                        "introducer",
                        "requester",
                        "target",
                        "ask",
                        "spam",
                        "automatic",
                        "bulk",
                        "why",
                        "promises");
        assertThat(line.path("file").stringValue()).isEqualTo(file);
        assertThat(line.path("messageId").stringValue()).isEqualTo("introducer-in-from-asker-in-cc@mail.example");
        assertThat(line.path("kind").stringValue()).isEqualTo("introduced");
        assertThat(line.path("confidence").doubleValue()).isBetween(0.0, 1.0);
        assertThat(line.path("introducer").path("address").stringValue()).isEqualTo("ben@example.org");
        assertThat(line.path("requester").path("name").stringValue()).isEqualTo("Carla Reyes");
        assertThat(line.path("target").isNull()).isTrue();
        assertThat(line.path("spam").booleanValue()).isFalse();
        assertThat(line.path("why").isArray()).isTrue();
        assertThat(line.path("promises").isArray()).isTrue();
    }

    @Test
    void recognise_prints_null_for_what_is_not_there() {
        JsonNode line = terminal.types("recognise", "--json", MAIL + "no-message-id.eml")
                .json()
                .getFirst();

        assertThat(line.path("kind").stringValue()).isEqualTo("none");
        assertThat(line.path("introducer").isNull()).isTrue();
        assertThat(line.path("ask").isNull()).isTrue();
    }

    @Test
    void a_profile_link_is_no_address() {
        JsonNode line = terminal.types("recognise", "--json", MAIL + "linkedin-message.eml")
                .json()
                .getFirst();

        assertThat(line.path("automatic").booleanValue()).isTrue();
        assertThat(line.path("requester").path("name").stringValue()).isEqualTo("Carla Moreno");
        assertThat(line.path("requester").path("address").isNull()).isTrue();
    }

    @Test
    void recognise_reads_a_mailbox_with_the_conversation_around_each_message() throws IOException {
        var folder = Files.createDirectory(home.resolve("mail"));
        letter(
                folder,
                "1-asks",
                "<1@x>",
                "",
                "Dear Ada, could we talk for twenty minutes about your tide gauges next week?");
        letter(folder, "3-insists", "<3@x>", "<2@x>", "We could do it by mail. I would write it all up myself.");
        Files.writeString(folder.resolve("2-declines.eml"), """
                From: Ada <ada@example.com>
                To: Carla Reyes <carla@example.net>
                Subject: Re: Gauges
                Date: Wed, 18 Nov 2026 09:00:00 +0100
                Message-ID: <2@x>
                In-Reply-To: <1@x>

                Thank you for asking, Carla. I have to decline: I take no calls this year. Good luck with it!
                """);

        var together = terminal.types("recognise", "--json", "--me", "ada@example.com", folder.toString());
        var alone = terminal.types("recognise", "--json", folder.toString());

        assertThat(together.json())
                .extracting(line -> line.get("kind").asString())
                .containsExactly("networking-request", "none", "networking-request");
        assertThat(alone.json().getLast().get("kind").asString()).isEqualTo("none");
    }

    private static void letter(Path folder, String name, String id, String answers, String text) throws IOException {
        Files.writeString(
                folder.resolve(name + ".eml"), """
                From: Carla Reyes <carla@example.net>
                To: Ada <ada@example.com>
                Subject: Gauges
                Date: Thu, %s Nov 2026 09:00:00 +0100
                Message-ID: %s
                In-Reply-To: %s

                %s
                """.formatted(name.startsWith("1") ? "12" : "19", id, answers, text));
    }

    @Test
    void recognise_reads_standard_input_as_one_message() throws IOException {
        String raw = Files.readString(Path.of(MAIL + "asks-for-half-an-hour.eml"));

        var said = terminal.with(raw, "recognise", "--json", "-");

        assertThat(said.json())
                .singleElement()
                .satisfies(line -> assertThat(line.path("file").stringValue()).isEqualTo("-"));
    }

    @Test
    void recognise_names_messages_of_an_mbox_by_their_number() throws IOException {
        Path mbox = home.resolve("two.mbox");
        String message =
                Files.readString(Path.of(MAIL + "asks-for-half-an-hour.eml")).replace("\r\n", "\n");
        String from = "From ben@example.org Tue Nov 17 09:20:00 2026\n";
        Files.writeString(
                mbox,
                from + message + "\n\n" + from + message.replaceFirst("(?m)^Message-ID: <", "Message-ID: <b") + "\n");

        assertThat(terminal.types("recognise", "--json", mbox.toString()).json())
                .extracting(line -> line.path("file").stringValue())
                .containsExactly(mbox + "#1", mbox + "#2");
    }

    @Test
    void what_is_not_there_is_named_and_the_rest_is_read() {
        var said = terminal.types("recognise", "--json", "nowhere.eml", MAIL + "no-message-id.eml");

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.err()).isEqualToIgnoringNewLines("sendoff: there is nothing at nowhere.eml");
        assertThat(said.json()).hasSize(1);
    }

    @Test
    void a_file_that_was_named_and_is_no_mail_is_bad_input() throws IOException {
        for (String name : List.of("picture", "picture.eml")) {
            Path picture = home.resolve(name);
            Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2});

            var named = terminal.types("recognise", picture.toString());
            assertThat(named.exit()).as(name).isEqualTo(65);
            assertThat(named.err())
                    .isEqualToIgnoringNewLines("sendoff: left out " + picture + ": doesn't begin like a message");
        }
        Files.delete(home.resolve("picture.eml"));
        Path empty = Files.createFile(home.resolve("empty.txt"));
        assertThat(terminal.types("recognise", empty.toString()).exit()).isEqualTo(65);
        assertThat(terminal.types("recognise", home.toString()).exit()).isZero();
    }

    @Test
    void nothing_on_standard_input_is_no_message() {
        var said = terminal.with("", "recognise", "-");

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.err()).isEqualToIgnoringNewLines("sendoff: left out -: there is nothing in it");
    }

    @Test
    void an_owner_without_an_address_is_asked_again() {
        var said = terminal.types("recognise", "--me", "ada@example.com,ada", MAIL + "no-message-id.eml");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).startsWith("“ada” is no address: write it as --me ada@example.com");
    }

    @Test
    void promises_prints_one_object_a_line() {
        var said = terminal.with("""
                {"text":"I will send you the report on Friday.","date":"2026-11-17T09:20:00+01:00"}
                {"text":"Lovely weather today.","date":"2026-11-17T09:20:00+01:00"}
                """, "promises", "--json");

        assertThat(said.exit()).isZero();
        assertThat(said.out().lines().toList())
                .containsExactly(
                        "{\"promises\":[{\"what\":\"send\",\"text\":\"I will send you the report on Friday.\","
                                + "\"due\":\"2026-11-20\"}]}",
                        "{\"promises\":[]}");
    }

    @Test
    void a_line_that_makes_no_sense_costs_that_line_only() {
        var said = terminal.with("""
                {"text":"I will send you the report on Friday."}
                not json
                {"text":"Lovely weather today.","date":"yesterday"}
                {"text":"Lovely weather today.","date":"2026-11-17T09:20:00+01:00"}
                """, "promises", "--json");

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.json())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.path("promises")).isEmpty());
        assertThat(said.json())
                .extracting(line -> line.path("line").intValue(0))
                .containsExactly(1, 2, 3, 0);
        List<String> words = said.err().lines().toList();
        assertThat(words).hasSize(3);
        assertThat(words.get(0)).isEqualTo("sendoff: line 1 of standard input makes no sense: it has no text “date”");
        assertThat(words.get(1)).startsWith("sendoff: line 2 of standard input is no JSON: ");
        assertThat(words.get(2))
                .isEqualTo("sendoff: line 3 of standard input makes no sense: “yesterday” is no moment: "
                        + "write it as 2026-11-17T09:20:00+01:00");
    }

    @Test
    void a_draft_whose_message_is_not_there_costs_that_draft_only() {
        var said = terminal.with("""
                {"text":"Thanks, no.","replyTo":"/nowhere.eml"}
                []
                {"text":"Thanks, no."}
                """, "tone", "--json");

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.json()).hasSize(3);
        assertThat(said.json().getLast().path("checklist")).isNotEmpty();
        assertThat(said.err().lines())
                .containsExactly(
                        "sendoff: line 1 of standard input can't be used: there is no message at /nowhere.eml",
                        "sendoff: line 2 of standard input makes no sense: it is no object: write it as {\"text\":\"…\"}");
    }

    @Test
    void tone_prints_findings_and_the_checklist_with_offsets_into_the_draft() {
        String text = "Hi \uD83D\uDC4B Carla, I am so sorry, I feel terrible, but I can't help.";
        var said = terminal.with(
                "{\"text\":" + Output.JSON.writeValueAsString(text)
                        + ",\"replyTo\":null,\"framework\":\"direct-closure\"}\n",
                "tone",
                "--json");

        JsonNode line = said.json().getFirst();
        assertThat(line.propertyNames()).containsExactly("findings", "checklist");
        assertThat(line.path("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.propertyNames())
                    .containsExactly("rule", "severity", "start", "end", "text", "why", "suggestion");
            assertThat(text.substring(
                            finding.path("start").intValue(),
                            finding.path("end").intValue()))
                    .isEqualTo(finding.path("text").stringValue());
            assertThat(finding.path("severity").stringValue()).isIn("block", "warn", "advise");
        });
        assertThat(line.path("checklist"))
                .extracting(item -> item.path("id").stringValue())
                .containsExactly("stakes", "outcome", "framework", "parts", "promises", "reflect");
        assertThat(line.path("checklist"))
                .allSatisfy(item -> assertThat(item.propertyNames()).containsExactly("id", "done", "why"));
        assertThat(line.path("checklist").get(0).path("done").isNull()).isTrue();
    }

    @Test
    void tone_reads_a_file_and_names_one_that_is_missing() throws IOException {
        Path draft = home.resolve("draft.txt");
        Files.writeString(draft, "Dear {name}, no.");

        assertThat(terminal.types("tone", draft.toString()).out()).contains("unfilled-slot");
        var missing = terminal.types("tone", "nowhere.txt");
        assertThat(missing.exit()).isEqualTo(65);
        assertThat(missing.err()).isEqualToIgnoringNewLines("sendoff: there is nothing at nowhere.txt: check the path");
    }

    @Test
    void tone_knows_who_introduced_from_an_earlier_message_beside_the_one_answered() throws IOException {
        Path draft = home.resolve("draft.txt");
        Files.writeString(
                draft, "Dear Carla,\n\nthank you for your letter. I take no calls this term. Good luck!\n\nAda");
        Path answered =
                message("2.eml", "Carla Reyes <carla@reyes.example>", "In-Reply-To: <one@org.example>", "May we talk?");

        var alone = terminal.types("tone", "--reply-to", answered.toString(), draft.toString());
        message(
                "1.eml",
                "Ben Okafor <ben@org.example>",
                "Message-ID: <one@org.example>",
                "Ada, meet Carla Reyes. Over to you.");
        var beside = terminal.types("tone", "--reply-to", answered.toString(), draft.toString());

        assertThat(alone.out()).doesNotContain("introducer-not-thanked");
        assertThat(beside.out()).contains("introducer-not-thanked").contains("Ben");
    }

    private Path message(String file, String from, String header, String text) throws IOException {
        return Files.writeString(home.resolve(file), """
                From: %s
                To: Ada Lindqvist <ada@example.com>
                Subject: Peat
                Date: Tue, 3 Mar 2026 10:0%s:00 +0000
                %s

                %s
                """.formatted(from, file.charAt(0), header, text));
    }

    @Test
    void tone_names_a_framework_that_does_not_exist() {
        var said = terminal.with("{\"text\":\"No.\",\"framework\":\"maybe\"}\n", "tone", "--json");

        assertThat(said.exit()).isEqualTo(65);
        assertThat(said.err()).contains("line 1").contains("maybe");
    }

    @Test
    void threads_prints_one_object_a_conversation_with_every_field() {
        var said = terminal.types(
                "threads",
                "--json",
                "--me",
                "ada@example.com,ada@work.example",
                MAIL + "standing/new-question-1.eml",
                MAIL + "standing/new-question-2.eml",
                MAIL + "standing/new-question-3.eml");

        assertThat(said.exit()).isZero();
        assertThat(said.json()).singleElement().satisfies(line -> {
            assertThat(line.propertyNames()).containsExactly("files", "state", "kind", "owedSince", "due", "turns");
            assertThat(line.path("files")).hasSize(3);
            assertThat(line.path("state").stringValue()).isEqualTo("open");
            assertThat(line.path("owedSince").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-].*");
            assertThat(line.path("due").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-].*");
            assertThat(line.path("turns"))
                    .extracting(turn -> turn.path("by").stringValue())
                    .containsExactly("other", "owner", "other");
            assertThat(line.path("turns").get(0).propertyNames()).containsExactly("file", "by", "at");
        });
    }

    @Test
    void threads_prints_null_where_nothing_is_owed() {
        JsonNode line = terminal.types(
                        "threads",
                        "--json",
                        "--me",
                        "ada@example.com,ada@work.example",
                        MAIL + "standing/answered-from-another-client-1.eml",
                        MAIL + "standing/answered-from-another-client-2.eml")
                .json()
                .getFirst();

        assertThat(line.path("state").stringValue()).isNotEqualTo("open");
        assertThat(line.path("owedSince").isNull()).isTrue();
        assertThat(line.path("due").isNull()).isTrue();
    }

    @Test
    void threads_needs_to_know_who_the_owner_is() {
        assertThat(terminal.types("threads", MAIL).exit()).isEqualTo(2);
    }
}
