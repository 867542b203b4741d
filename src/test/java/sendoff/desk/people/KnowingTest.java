package sendoff.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.people.Acquaintance.Part;
import sendoff.domain.Party;
import sendoff.domain.Person;
import sendoff.domain.Person.Facts;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Relationship;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class KnowingTest {
    private static final String BEN_INTRODUCES = """
            Hi Ada,

            I'd like you to meet Carla Reyes, founder of Ledgerleaf in Rotterdam. She is looking for advisors.
            Carla would love a 30 minute call with you. I'll let you two take it from here.

            Best,
            Ben
            """;
    private static final Who CARLA = new Who.At("carla@example.net");
    private static final Who BEN = new Who.At("ben@example.org");

    @TempDir
    Path home;

    private TestDesk ada;
    private Knowing knowing;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        knowing = ada.desk.knowing();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private void benIntroducesCarla() {
        ada.receivesRaw(Raw.from(
                        "Ben Okafor <ben@example.org>",
                        "Ada Lindqvist <ada@example.com>, Carla Reyes <carla@example.net>")
                .subject("Ada, meet Carla")
                .id("1@example.org")
                .at("Mon, 16 Nov 2026 16:20:00 +0100")
                .says(BEN_INTRODUCES));
    }

    private void carlaAsks(String address) {
        ada.receivesRaw(Raw.from("Carla Reyes <" + address + ">", "Ada Lindqvist <ada@example.com>")
                .subject("A call about climate tech")
                .id("ask-" + address)
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
    }

    private void carlaAsksForMore() {
        ada.receivesRaw(Raw.from("Carla Reyes <carla.reyes@ledgerleaf.example>", "Ada Lindqvist <ada@example.com>")
                .subject("The port of Rotterdam")
                .id("more@ledgerleaf.example")
                .at("Thu, 12 Nov 2026 10:00:00 +0100")
                .says("Hi Ada,\n\nCould you introduce me to someone at the port of Rotterdam?\n\nCarla\n"));
    }

    private List<String> names() {
        return knowing.list("").stream().map(Acquaintance.Listed::name).toList();
    }

    private Acquaintance open(Who who) {
        return knowing.open(who).orElseThrow();
    }

    @Test
    void whoever_introduces_or_is_introduced_has_a_page_that_says_so() {
        benIntroducesCarla();

        assertThat(open(CARLA).dealings())
                .extracting(Acquaintance.Dealing::part)
                .containsExactly(Part.ASKED);
        assertThat(open(BEN).dealings()).extracting(Acquaintance.Dealing::part).containsExactly(Part.INTRODUCED);
        assertThat(open(BEN).person().name()).isEqualTo("Ben Okafor");
        assertThat(open(BEN).received()).isEqualTo(1);
        assertThat(names()).containsExactlyInAnyOrder("Ben Okafor", "Carla Reyes");
    }

    @Test
    void only_those_written_with_appear_by_themselves() {
        ada.receivesRaw(
                Raw.from("Shop <shop@example.net>", "ada@example.com")
                        .subject("Your order")
                        .id("s@x")
                        .at("Mon, 16 Nov 2026 10:00:00 +0100")
                        .says("Thank you for your order. It was sent today."),
                Raw.from("Gus <gus@example.net>", "ada@example.com")
                        .subject("The minutes")
                        .id("g@x")
                        .at("Mon, 16 Nov 2026 10:00:00 +0100")
                        .says("Here they are."),
                Raw.from("ada@example.com", "Gus <gus@example.net>")
                        .subject("Re: The minutes")
                        .id("a@x")
                        .at("Mon, 16 Nov 2026 11:00:00 +0100")
                        .answers("g@x")
                        .says("Thanks."));

        assertThat(names()).containsExactly("Gus");
        assertThat(knowing.open(new Who.At("nobody@example.net"))).isEmpty();
        assertThat(knowing.open(new Who.At("ada@example.com"))).isEmpty();
    }

    @Test
    void a_promise_to_someone_stands_on_their_page() {
        ada.desk
                .keeping()
                .note(
                        true,
                        Party.of("Gus", "gus@example.net"),
                        new PromiseMade(What.SEND, "I'll send the list", Optional.of(LocalDate.of(2026, 11, 20))));

        assertThat(open(new Who.At("gus@example.net")).promises()).hasSize(1);
        assertThat(names()).containsExactly("Gus");
    }

    @Test
    void people_are_found_by_name_address_and_work_without_case_and_accents() {
        carlaAsks("carla@example.net");
        knowing.write(CARLA, "Çarla Reyés", new Facts(Optional.empty(), "Engineer", "Ledgerleaf", "", ""));

        for (String words : List.of("carla", "REYES", "example.net", "engi ledger")) {
            assertThat(knowing.list(words)).as(words).hasSize(1);
        }
        assertThat(knowing.list("carla baker")).isEmpty();
    }

    @Test
    void what_the_owner_says_someone_is_holds_for_what_lies_on_the_desk_and_what_comes() {
        carlaAsks("carla@example.net");
        assertThat(open(CARLA).takenFor()).isEqualTo(Relationship.STRANGER);
        knowing.write(CARLA, "Carla", new Facts(Optional.of(Relationship.FRIEND), "", "", "", ""));
        Who carla = knowing.list("carla").getFirst().who();
        knowing.reachAt(carla, "C@Example.org");
        ada.receivesRaw(Raw.from("Carla Reyes <c@example.org>", "Ada Lindqvist <ada@example.com>")
                .subject("Another matter altogether")
                .id("later@example.org")
                .at("Tue, 17 Nov 2026 10:00:00 +0100")
                .says("Hi Ada,\n\nCould you introduce me to someone at the port of Rotterdam?\n\nCarla\n"));

        assertThat(ada.queue())
                .hasSize(2)
                .allSatisfy(row -> assertThat(ada.tables
                                .introductions()
                                .find(row.id())
                                .orElseThrow()
                                .assessment()
                                .relationship())
                        .isEqualTo(Relationship.FRIEND));
        assertThat(open(carla).dealings()).hasSize(2);
        assertThat(names()).containsExactly("Carla");
    }

    @Test
    void taking_back_what_someone_is_holds_for_the_desk_too() {
        carlaAsks("carla@example.net");
        knowing.write(CARLA, "Carla", new Facts(Optional.of(Relationship.MENTOR), "", "", "", ""));
        assertThat(relationship()).isEqualTo(Relationship.MENTOR);

        knowing.undo();
        assertThat(relationship()).isEqualTo(Relationship.STRANGER);
    }

    private Relationship relationship() {
        return ada.tables
                .introductions()
                .find(ada.only())
                .orElseThrow()
                .assessment()
                .relationship();
    }

    @Test
    void a_contact_put_together_from_two_is_guarded_as_one() {
        carlaAsks("carla@example.net");
        carlaAsksForMore();
        Who other = new Who.At("carla.reyes@ledgerleaf.example");
        knowing.guard(CARLA, "Founders", Optional.empty(), Optional.empty());
        Who both = knowing.merge(other, CARLA).who();

        assertThat(open(both).guard().orElseThrow().gladOf()).isEqualTo("Founders");
        assertThat(ada.desk
                        .guarding()
                        .of(Party.at("carla.reyes@ledgerleaf.example"))
                        .gladOf())
                .isEqualTo("Founders");
    }

    @Test
    void two_that_are_one_share_a_page_and_can_be_taken_apart() {
        carlaAsks("carla@example.net");
        carlaAsksForMore();
        Who other = new Who.At("carla.reyes@ledgerleaf.example");
        assertThat(open(CARLA).namesakes()).extracting(Acquaintance.Listed::who).containsExactly(other);

        Who both = knowing.merge(CARLA, other).who();
        assertThat(open(CARLA).who()).isEqualTo(both);
        assertThat(open(other).who()).isEqualTo(both);
        assertThat(open(both).dealings()).hasSize(2);
        assertThat(open(both).received()).isEqualTo(2);
        assertThat(names()).containsExactly("Carla Reyes");

        var gone = open(both).person().joined().getFirst().other().id();
        knowing.part(both, gone);
        assertThat(open(CARLA).dealings()).hasSize(1);
        assertThat(open(other).dealings()).hasSize(1);
        assertThat(names()).hasSize(2);
    }

    @Test
    void putting_together_is_taken_back() {
        carlaAsks("carla@example.net");
        carlaAsksForMore();
        knowing.write(CARLA, "Carla", new Facts(Optional.empty(), "", "", "At a fair", ""));
        List<Person> before = ada.tables.known().all();
        knowing.merge(CARLA, new Who.At("carla.reyes@ledgerleaf.example"));

        assertThat(knowing.undo()).isPresent();
        assertThat(ada.tables.known().all()).isEqualTo(before);
        assertThat(knowing.undo()).isPresent();
        assertThat(ada.tables.known().all()).isEmpty();
        assertThat(knowing.undo()).isEmpty();
    }

    @Test
    void an_address_of_somebody_else_is_not_taken_from_them() {
        benIntroducesCarla();
        knowing.write(BEN, "Ben", Facts.NONE);
        var done = knowing.reachAt(CARLA, "ben@example.org");

        assertThat(done.refused())
                .contains("That address is kept as Ben’s. If both are one person, put them together.");
        assertThat(knowing.reachAt(CARLA, "not an address").refused())
                .contains("“not an address” is no address: it looks like name@example.com, or is a link.");
        assertThat(ada.tables.known().at("ben@example.org").map(Person::name)).contains("Ben");
    }

    @Test
    void forgetting_someone_keeps_the_conversations_and_can_be_taken_back() {
        carlaAsks("carla@example.net");
        knowing.write(CARLA, "Carla", new Facts(Optional.empty(), "", "", "", "Secret"));
        knowing.forget(CARLA);

        assertThat(ada.tables.known().all()).isEmpty();
        assertThat(ada.tables.people().at("carla@example.net")).isEmpty();
        assertThat(ada.queue()).hasSize(1);
        knowing.undo();
        assertThat(ada.tables
                        .known()
                        .at("carla@example.net")
                        .orElseThrow()
                        .facts()
                        .notes())
                .isEqualTo("Secret");
        assertThat(ada.tables.people().at("carla@example.net")).isPresent();
    }

    @Test
    void a_key_names_an_address_or_what_was_written_down_and_nothing_else() {
        assertThat(Who.of(CARLA.key())).contains(CARLA);
        var link = new Who.At("https://www.linkedin.com/in/Carla?x=1|2");
        assertThat(Who.of(link.key())).contains(link);
        assertThat(Who.of("not base 64!")).isEmpty();
        assertThat(Who.of("")).isEmpty();
    }
}
