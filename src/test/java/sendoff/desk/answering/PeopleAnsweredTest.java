package sendoff.desk.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Envelope;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.Party;
import sendoff.domain.Standing.State;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Who gets the answer, and for whom the conversation stays open.
class PeopleAnsweredTest {
    private static final String ADA = "Ada Lindqvist <ada@example.com>";
    private static final String BEN = "Ben Okafor <ben@example.org>";
    private static final String GUS = "Gus Abel <gus@abel.example>";
    private static final String CARLA = "Carla Reyes <carla@example.net>";
    private static final String EVE = "Eve Stone <eve@third.example>";
    private static final String HANNA = "Hanna Roth <hanna@moor.example>";

    @TempDir
    Path home;

    TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusDays(2).toInstant()).withAccount();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void of_two_introduced_both_are_answered_by_name() {
        ada.receivesRaw(introduction());

        assertThat(addresses(envelope(Framework.ACCEPT).to()))
                .containsExactly("gus@abel.example", "hanna@moor.example");
        assertThat(draft()).startsWith("Hi Gus and Hanna,");
    }

    @Test
    void two_of_one_first_name_are_greeted_by_the_whole_one() {
        ada.receivesRaw(introduction()
                .replace(GUS, "Hanna Abel <gus@abel.example>")
                .replace("meet Gus and Hanna,", "meet Hanna Abel and Hanna Roth,"));

        assertThat(addresses(envelope(Framework.ACCEPT).to()))
                .containsExactly("gus@abel.example", "hanna@moor.example");
        assertThat(draft()).startsWith("Dear Hanna Abel and Hanna Roth,");
    }

    @Test
    void who_wants_answers_at_two_addresses_is_greeted_once() {
        ada.receivesRaw(Raw.carla()
                .with("Reply-To: carla@example.net, Carla Reyes <carla@home.example>")
                .id("ask@example.net")
                .at("Tue, 17 Nov 2026 08:00:00 +0100")
                .says(Raw.CARLAS_ASK));

        assertThat(addresses(envelope(Framework.ACCEPT).to()))
                .containsExactly("carla@example.net", "carla@home.example");
        assertThat(draft()).startsWith("Hi Carla,");
    }

    @Test
    void the_one_of_two_who_writes_is_answered_and_the_other_reads_it() {
        ada.receivesRaw(introduction(), hannaAsks());

        Envelope envelope = envelope(Framework.ACCEPT);
        assertThat(addresses(envelope.to())).containsExactly("hanna@moor.example");
        assertThat(addresses(envelope.cc())).containsExactly("gus@abel.example");
        assertThat(draft()).startsWith("Hi Hanna,");
    }

    @Test
    void an_answer_to_one_of_two_leaves_it_open_for_the_other() {
        ada.receivesRaw(
                introduction(),
                adaWrites(
                        "answer-1", GUS, "Hi Gus,\n\nthank you. I can't take this on, so it's a no from me.\n\nAda\n"));

        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(addresses(envelope(Framework.DIRECT_CLOSURE).to())).containsExactly("hanna@moor.example");
        assertThat(ada.queue())
                .singleElement()
                .satisfies(row -> assertThat(row.requester()).isEqualTo("Hanna Roth"));

        ada.receivesRaw(adaWrites(
                "answer-2", HANNA, "Hi Hanna,\n\nthank you. I can't take this on, so it's a no from me.\n\nAda\n"));

        assertThat(state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void one_letter_to_both_answers_both() {
        ada.receivesRaw(
                introduction(),
                adaWrites(
                        "answer-1",
                        GUS + ", " + HANNA,
                        "Hi both,\n\nthank you. I can't take this on, so it's a no from me.\n\nAda\n"));

        assertThat(state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void whoever_only_reads_along_was_not_introduced() {
        ada.receivesRaw(Raw.from(BEN, ADA + ", " + GUS)
                .with("Cc: " + HANNA)
                .subject("Gus <> Ada")
                .id("intro@example.org")
                .at("Tue, 17 Nov 2026 08:00:00 +0100")
                .says("Hi Ada,\n\nmeet Gus, who builds heat stores and would love to talk to you for half an hour. My"
                        + " assistant Hanna is in copy.\n\nBen\n"));

        assertThat(addresses(envelope(Framework.DIRECT_CLOSURE).to())).containsExactly("gus@abel.example");
        assertThat(envelope(Framework.DIRECT_CLOSURE).cc()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada, between us: I would be careful with this one.",
                "Hi Ada, strictly private: could you wait with an answer? We parted on bad terms.",
                "Dear Ada,\n\nI was put in copy of this. I don't know Carla well and can't vouch for her work.",
                "Ada, are you sure you want to do this? I'd be glad to talk about it on the phone next week."
            })
    void who_was_only_in_copy_and_warns_in_private_is_on_no_envelope_with_the_asker(String warning) {
        ada.receivesRaw(
                bensIntroductionOfCarla(),
                Raw.from(EVE, ADA)
                        .subject("Re: Carla Reyes")
                        .id("eve@third.example")
                        .answers("intro@example.org")
                        .at("Wed, 18 Nov 2026 08:00:00 +0100")
                        .says(warning + "\n\nEve\n"));

        for (Framework framework : List.of(Framework.DIRECT_CLOSURE, Framework.ACCEPT, Framework.BUY_TIME)) {
            Envelope envelope = envelope(framework);
            assertThat(addresses(envelope.to())).containsExactly("carla@example.net");
            assertThat(envelope.recipients()).noneMatch(party -> party.isAt("eve@third.example"));
            assertThat(envelope.references()).noneMatch(id -> id.value().equals("eve@third.example"));
            assertThat(draft()).startsWith("Hi Carla,");
        }
    }

    @Test
    void who_was_only_in_copy_and_speaks_well_of_the_asker_has_asked_for_nothing() {
        ada.receivesRaw(
                bensIntroductionOfCarla(),
                Raw.from(EVE, ADA)
                        .with("Cc: " + CARLA + ", " + BEN)
                        .subject("Re: Carla Reyes")
                        .id("eve@third.example")
                        .answers("intro@example.org")
                        .at("Wed, 18 Nov 2026 08:00:00 +0100")
                        .says("I worked with Carla for three years and can only second what Ben writes.\n\nEve\n"));

        assertThat(addresses(envelope(Framework.DIRECT_CLOSURE).to())).containsExactly("carla@example.net");
        assertThat(envelope(Framework.DIRECT_CLOSURE).cc()).isEmpty();
        assertThat(draft()).startsWith("Hi Carla,");
    }

    @Test
    void who_was_in_copy_and_asks_in_the_sight_of_all_is_answered() {
        ada.receivesRaw(
                bensIntroductionOfCarla(),
                Raw.from(EVE, ADA)
                        .with("Cc: " + CARLA + ", " + BEN)
                        .subject("Re: Carla Reyes")
                        .id("eve@third.example")
                        .answers("intro@example.org")
                        .at("Wed, 18 Nov 2026 08:00:00 +0100")
                        .says(
                                "Hi Ada,\n\nI build heat stores as well. Could I have a call of twenty minutes with you next"
                                        + " week, too?\n\nEve\n"));

        assertThat(addresses(envelope(Framework.DIRECT_CLOSURE).to())).containsExactly("eve@third.example");
        assertThat(addresses(envelope(Framework.DIRECT_CLOSURE).cc())).containsExactly("carla@example.net");
    }

    @ParameterizedTest
    @CsvSource({
        "Anna, anna@fund.example, Anna, ak@startup.example",
        "Maria Silva, maria@fund.example, Maria Silva, msilva@startup.example",
        "Chris, chris@fund.example, Chris Young, chris@startup.example"
    })
    void who_bears_the_introducers_name_hears_and_the_introducer_is_thanked(
            String name, String address, String otherName, String otherAddress) {
        String first = name.split(" ")[0];
        ada.receivesRaw(Raw.from(name + " <" + address + ">", ADA + ", " + otherName + " <" + otherAddress + ">")
                .subject("Introduction: " + first + " at Moor Heat")
                .id("intro@fund.example")
                .at("Tue, 17 Nov 2026 08:00:00 +0100")
                .says("Hi Ada,\n\nI'd like to introduce you to my namesake " + otherName
                        + " of Moor Heat, in copy, who would love half an hour of your time. I'll leave it to you two.\n\n"
                        + first + "\n"));

        Envelope envelope = envelope(Framework.DIRECT_CLOSURE);
        assertThat(addresses(envelope.to())).containsExactly(otherAddress);
        assertThat(addresses(envelope.bcc())).containsExactly(address);
        assertThat(draft()).startsWith("Hi " + first + ",").contains("Thanks to " + first);
    }

    private static String bensIntroductionOfCarla() {
        return Raw.from(BEN, ADA + ", " + CARLA)
                .with("Cc: " + EVE)
                .subject("Carla Reyes")
                .id("intro@example.org")
                .at("Tue, 17 Nov 2026 08:00:00 +0100")
                .says(
                        "Hi Ada,\n\nmeet Carla, who builds heat stores and would love to talk to you for half an hour.\n\n"
                                + "Ben\n");
    }

    @Test
    void an_assistant_who_takes_over_is_answered_and_is_no_introducer() {
        ada.receivesRaw(
                Raw.carla()
                        .id("ask@example.net")
                        .at("Tue, 17 Nov 2026 08:00:00 +0100")
                        .says(Raw.CARLAS_ASK),
                Raw.from("Jo Hart <jo@example.net>", ADA)
                        .with("Cc: Carla Reyes <carla@example.net>")
                        .subject("Re: A call about climate tech")
                        .id("jo@example.net")
                        .answers("ask@example.net")
                        .at("Wed, 18 Nov 2026 08:00:00 +0100")
                        .says(
                                "Dear Ada,\n\nI am Carla's assistant and look after her calendar, please answer me. Could you"
                                        + " give me two times for the call?\n\nJo Hart\n"));

        Envelope envelope = envelope(Framework.DIRECT_CLOSURE);
        assertThat(addresses(envelope.to())).containsExactly("carla@example.net", "jo@example.net");
        assertThat(draft()).startsWith("Hi Carla and Jo,");
        assertThat(ada.desk
                        .answering()
                        .check(
                                ada.only(),
                                "Hi Carla,\n\nThank you for your note. I can't take calls this month, so it's a no from me. I wish you luck.\n\nAda\n")
                        .findings())
                .noneMatch(finding -> finding.rule().equals("introducer-not-thanked"));
    }

    private static String introduction() {
        return Raw.from(BEN, ADA + ", " + GUS + ", " + HANNA)
                .subject("Introduction: Ada, Gus and Hanna")
                .id("intro@example.org")
                .at("Tue, 17 Nov 2026 08:00:00 +0100")
                .says(
                        "Ada, meet Gus and Hanna, who build heat stores together and would love half an hour of your time."
                                + " I'll let you take it from here.\n\nBen\n");
    }

    private static String hannaAsks() {
        return Raw.from(HANNA, ADA)
                .with("Cc: " + GUS)
                .subject("Re: Introduction: Ada, Gus and Hanna")
                .id("hanna@moor.example")
                .answers("intro@example.org")
                .at("Wed, 18 Nov 2026 08:00:00 +0100")
                .says("Hi Ada,\n\ncould we talk for 20 minutes next week?\n\nHanna\n");
    }

    private static String adaWrites(String id, String to, String words) {
        return Raw.from(ADA, to)
                .subject("Re: Introduction: Ada, Gus and Hanna")
                .id(id + "@example.com")
                .answers("intro@example.org")
                .at("Wed, 18 Nov 2026 10:00:00 +0100")
                .says(words);
    }

    private State state() {
        return ada.tables.introductions().all().stream()
                .map(Filed::state)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private Envelope envelope(Framework framework) {
        ada.desk.answering().choose(ada.only(), framework, true);
        return ada.desk
                .answering()
                .open(ada.only())
                .chosen()
                .orElseThrow()
                .envelope()
                .orElseThrow();
    }

    private String draft() {
        return ada.desk
                .answering()
                .open(ada.only())
                .chosen()
                .orElseThrow()
                .draft()
                .body();
    }

    private static List<String> addresses(List<Party> parties) {
        return parties.stream().map(party -> party.address().orElseThrow()).toList();
    }
}
