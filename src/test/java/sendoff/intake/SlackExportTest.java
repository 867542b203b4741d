package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.SlackZip.ADA;
import static sendoff.testing.SlackZip.BEN;
import static sendoff.testing.SlackZip.CARLA;
import static sendoff.testing.SlackZip.WITH_CARLA;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.SlackPlace;
import sendoff.testing.Shared;
import sendoff.testing.SlackZip;

class SlackExportTest {
    private static final Owner OWNER = new Owner("Ada Lindqvist", Set.of("ada@example.com"));
    private static final Instant NOON = Instant.parse("2026-11-17T12:00:00Z");

    @TempDir
    Path home;

    private record Told(List<Message> messages, List<String> before, List<String> leftOut, long seen) {
        List<String> words() {
            return messages.stream().map(message -> message.text().own()).toList();
        }
    }

    private Told read(SlackZip zip, String... named) throws ExportTrouble {
        return read(zip.write(home.resolve("export.zip")), named);
    }

    private static Told read(Path file, String... named) throws ExportTrouble {
        var messages = new ArrayList<Message>();
        var befores = new ArrayList<String>();
        var leftOut = new ArrayList<String>();
        try (var archive = ExportArchive.open(file)) {
            var export = SlackExport.open(archive);
            long seen = export.read(export.owner(OWNER, Set.of(named)).orElseThrow(), new SlackSink() {
                @Override
                public void heard(Message message, String before) {
                    messages.add(message);
                    befores.add(before);
                }

                @Override
                public void passedOver(String entry, String why) {
                    leftOut.add(entry + ": " + why);
                }
            });
            return new Told(messages, befores, leftOut, seen);
        }
    }

    @Test
    void direct_and_group_messages_are_told_and_what_others_say_among_themselves_is_not() throws ExportTrouble {
        var told = read(SlackZip.ofAda()
                .says(WITH_CARLA, CARLA, NOON, "Hi Ada, could you introduce me to Sanne?")
                .says("mpdm-ada--ben--carla-1", BEN, NOON, "Ada, meet Carla.")
                .says("D0OTHERS1", BEN, NOON, "between us"));

        assertThat(told.words())
                .containsExactlyInAnyOrder("Hi Ada, could you introduce me to Sanne?", "Ada, meet Carla.");
        var first = told.messages().stream()
                .filter(it -> it.from().isAt("carla@example.net"))
                .findFirst()
                .orElseThrow();
        assertThat(first.channel()).isEqualTo(Channel.SLACK);
        assertThat(first.at().toInstant()).isEqualTo(NOON.plusNanos(100_000));
        assertThat(first.headers().to()).singleElement().matches(party -> party.isAt("ada@example.com"));
        assertThat(first.id()).isEqualTo(SlackPlace.id(WITH_CARLA, SlackZip.stamp(NOON)));
        assertThat(SlackPlace.of(first).orElseThrow().link())
                .isEqualTo("https://app.slack.com/client/T0HARBOUR/" + WITH_CARLA);
    }

    @Test
    void of_a_channel_only_mentions_of_the_owner_their_threads_and_the_owners_answer_are_told() throws ExportTrouble {
        var asked = "\"thread_ts\":\"" + SlackZip.stamp(NOON) + "\"";
        var told = read(SlackZip.ofAda()
                .says("ports", BEN, NOON.minusSeconds(60), "Lunch, anyone? <!channel>")
                .says("ports", CARLA, NOON, "<@" + ADA + "> who at the port authority decides on shore power?", asked)
                .says("ports", BEN, NOON.plusSeconds(30), "I think Sanne does.", asked)
                .says("ports", ADA, NOON.plusSeconds(60), "Sanne de Wit. I can introduce you.", asked)
                .says("ports", BEN, NOON.plusSeconds(90), "unrelated"));

        assertThat(told.words())
                .containsExactly(
                        "@Ada Lindqvist who at the port authority decides on shore power?",
                        "I think Sanne does.",
                        "Sanne de Wit. I can introduce you.");
        assertThat(told.messages())
                .allSatisfy(message -> assertThat(
                                SlackPlace.of(message).orElseThrow().thread())
                        .contains(SlackZip.stamp(NOON)));
        assertThat(told.messages().getLast().headers().inReplyTo())
                .contains(SlackPlace.id("C0PORTS01", SlackZip.stamp(NOON)));
        assertThat(told.messages().getFirst().labels()).containsExactly("#ports");
    }

    @Test
    void what_the_owner_says_right_after_a_mention_answers_it_outside_of_the_thread_too() throws ExportTrouble {
        var told = read(SlackZip.ofAda()
                .says("ports", CARLA, NOON, "<@" + ADA + "|ada> could we talk next week?")
                .says("ports", ADA, NOON.plusSeconds(120), "Yes, Tuesday at ten.")
                .says("ports", ADA, NOON.plusSeconds(86_400), "Something else."));

        assertThat(told.words()).containsExactly("@Ada Lindqvist could we talk next week?", "Yes, Tuesday at ten.");
        assertThat(told.messages().getLast().headers().inReplyTo())
                .contains(told.messages().getFirst().id());
    }

    @Test
    void a_thought_in_several_messages_is_told_with_what_came_before_it() throws ExportTrouble {
        var told = read(SlackZip.ofAda()
                .says(WITH_CARLA, CARLA, NOON, "Hi Ada!")
                .says(WITH_CARLA, CARLA, NOON.plusSeconds(20), "quick one")
                .says(WITH_CARLA, CARLA, NOON.plusSeconds(50), "could you introduce me to Sanne?")
                .says(WITH_CARLA, CARLA, NOON.plusSeconds(4000), "no hurry"));

        assertThat(told.before()).containsExactly("", "Hi Ada!", "Hi Ada!\nquick one", "");
        assertThat(told.messages().get(2).headers().inReplyTo())
                .contains(told.messages().get(1).id());
    }

    @Test
    void what_comes_days_later_begins_something_of_its_own_but_the_owners_answer_never_does() throws ExportTrouble {
        var told = read(SlackZip.ofAda()
                .says(WITH_CARLA, CARLA, NOON, "Could we have a call?")
                .says(WITH_CARLA, ADA, NOON.plusSeconds(20 * 86_400), "Sorry for being slow: no, not this year.")
                .says(WITH_CARLA, CARLA, NOON.plusSeconds(28 * 86_400), "Another thing: who knows the port?"));

        assertThat(told.messages().get(1).headers().inReplyTo())
                .contains(told.messages().getFirst().id());
        assertThat(told.messages().get(2).headers().inReplyTo()).isEmpty();
    }

    @Test
    void machines_and_what_only_tells_of_comings_and_goings_are_left_out() throws ExportTrouble {
        var told = read(SlackZip.ofAda()
                .says(WITH_CARLA, "U0BOT4444", NOON, "build failed", "\"bot_id\":\"B1\"", "\"subtype\":\"bot_message\"")
                .says(WITH_CARLA, "USLACKBOT", NOON, "reminder")
                .says(WITH_CARLA, CARLA, NOON, "<@U0BEN2222> has joined", "\"subtype\":\"channel_join\"")
                .says(WITH_CARLA, CARLA, NOON, "This message was deleted.", "\"subtype\":\"tombstone\""));

        assertThat(told.messages()).isEmpty();
        assertThat(told.seen()).isEqualTo(4);
    }

    @Test
    void markup_becomes_plain_text() throws ExportTrouble {
        var told = read(
                SlackZip.ofAda()
                        .says(
                                WITH_CARLA,
                                CARLA,
                                NOON,
                                "&gt; you said so\nSee <https://port.example/a?b=1&amp;c=2|the page> or <mailto:s@port.example|s@port.example>,"
                                        + " <#C0PORTS01|ports> &lt;3 <!here> :wave::skin-tone-3:",
                                "\"files\":[{\"id\":\"F1\",\"name\":\"deck.pdf\"}]",
                                "\"attachments\":[{\"is_msg_unfurl\":true,\"text\":\"from elsewhere\"},{\"text\":\"an unfurled page\"}]"));

        var text = told.messages().getFirst().text();
        assertThat(text.own())
                .isEqualTo("See the page (https://port.example/a?b=1&c=2) or s@port.example, #ports <3 @here :wave:");
        assertThat(text.quoted()).isEqualTo("> you said so");
        assertThat(text.forwarded()).isEqualTo("from elsewhere");
        assertThat(told.messages().getFirst().attachments()).containsExactly("deck.pdf");
    }

    @Test
    void the_owner_is_found_by_address_or_by_what_they_say() throws ExportTrouble {
        var zip = SlackZip.ofAda().write(home.resolve("export.zip"));
        try (var archive = ExportArchive.open(zip)) {
            var export = SlackExport.open(archive);
            var nobody = new Owner("", Set.of());

            assertThat(export.owner(OWNER, Set.of()).orElseThrow().user()).isEqualTo(ADA);
            assertThat(export.owner(nobody, Set.of("@Ben")).orElseThrow().user())
                    .isEqualTo(BEN);
            assertThat(export.owner(nobody, Set.of("u0carla33")).orElseThrow().user())
                    .isEqualTo(CARLA);
            assertThat(export.owner(nobody, Set.of("Dev"))).isEmpty();
            assertThat(export.candidates())
                    .extracting(one -> one.party().shown())
                    .containsExactly("Carla Reyes", "Ada Lindqvist", "Ben Okafor");
        }
    }

    @Test
    void the_old_form_without_lists_of_direct_messages_is_read() throws ExportTrouble {
        var told = read(SlackZip.ofAda()
                .without("dms.json")
                .without("mpims.json")
                .says("ports", CARLA, NOON, "<@" + ADA + "> could you help?"));

        assertThat(told.words()).containsExactly("@Ada Lindqvist could you help?");
    }

    @Test
    void a_day_cut_short_costs_what_is_missing_and_is_named() throws ExportTrouble {
        var whole = SlackZip.message(CARLA, NOON, "Could we have a call?");
        var told = read(SlackZip.ofAda()
                .with(WITH_CARLA + "/2026-11-17.json", "[" + whole + ",{\"ts\":\"17")
                .with(WITH_CARLA + "/2026-11-18.json", "not json")
                .says(WITH_CARLA, CARLA, NOON.plusSeconds(2 * 86_400), "still there"));

        assertThat(told.words()).containsExactly("Could we have a call?", "still there");
        assertThat(told.leftOut())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("is no whole file of messages"));
    }

    @Test
    void half_an_export_without_its_people_says_so() {
        var zip = SlackZip.ofAda().without("users.json").write(home.resolve("half.zip"));

        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(ExportTrouble.class)
                .hasMessageContaining("users.json is missing");
    }

    @Test
    void a_real_export_is_read() throws ExportTrouble {
        var real = Shared.needed("corpus/formats/slack-export/slack-export-viewer-testarchive.zip");

        var told = read(real, "Hermione Granger");

        assertThat(told.seen()).isEqualTo(158);
        assertThat(told.messages()).isNotEmpty();
        assertThat(told.leftOut()).isEmpty();
    }
}
