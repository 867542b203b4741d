package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;
import static sendoff.testing.Cast.carlasIntroduction;
import static sendoff.testing.Cast.introductionId;
import static sendoff.testing.Cast.message;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Person;
import sendoff.domain.PersonId;
import sendoff.domain.Recognition;
import sendoff.domain.Relationship;
import sendoff.store.KnownPeople.Before;
import sendoff.testing.Dialect;

class KnownPeopleTest {
    private static final Instant NOW = TUESDAY.toInstant();
    private static final PersonId ID = id(1);
    private static final Person BOTH = Person.of(ID, "Ben Okafor", List.of("ben@example.org", "b@example.com"))
            .with(new Person.Facts(Optional.of(Relationship.MENTOR), "Baker", "", "At a fair", "Łódź, 東京"))
            .with(Person.of(id(2), "", List.of("https://www.linkedin.com/in/Ben-O")));

    @TempDir
    Path home;

    private Tables tables;

    @BeforeEach
    void open() {
        tables = Tables.of(database(), Secrets.with(home.resolve("key")));
    }

    @AfterEach
    void close() {
        tables.database().close();
    }

    Database database() {
        return Dialect.sqlite(home);
    }

    private static PersonId id(long n) {
        return new PersonId(new UUID(0, n));
    }

    private void save(Person... people) {
        tables.database().change(tx -> tables.known().save(tx, List.of(people)));
    }

    @Test
    void a_person_reads_as_they_were_saved_whichever_address_is_asked() {
        save(BOTH);

        assertThat(tables.known().find(ID)).contains(BOTH);
        assertThat(tables.known().at("b@example.com")).contains(BOTH);
        assertThat(tables.known().at("https://www.linkedin.com/in/Ben-O")).contains(BOTH);
        assertThat(tables.known().addressesBeside("b@example.com"))
                .containsExactlyInAnyOrderElementsOf(BOTH.addresses());
        assertThat(tables.known().addressesBeside("carla@example.net")).containsExactly("carla@example.net");
    }

    @Test
    void an_address_belongs_to_the_one_who_got_it_last() {
        save(BOTH);
        save(Person.of(id(3), "Bea", List.of("b@example.com")));

        assertThat(tables.known().at("b@example.com").map(Person::name)).contains("Bea");
        assertThat(tables.known().owners()).containsEntry("ben@example.org", ID).containsEntry("b@example.com", id(3));
    }

    @Test
    void an_act_is_taken_back_with_everyone_it_touched() {
        save(BOTH);
        Person changed = BOTH.called("B.").reachedAt(List.of("ben@example.org"));
        tables.database().change(tx -> {
            tables.known()
                    .remember(
                            tx,
                            "1",
                            new Before("Changed", NOW, List.of(ID, id(3)), List.of(BOTH), List.of(), List.of()));
            tables.known().save(tx, List.of(changed, Person.of(id(3), "Bea", List.of("b@example.com"))));
        });
        Before last = tables.known().last(NOW).orElseThrow();
        tables.database().change(tx -> tables.known().takeBack(tx, last));

        assertThat(last.said()).isEqualTo("Changed");
        assertThat(tables.known().all()).containsExactly(BOTH);
        assertThat(tables.known().at("b@example.com")).contains(BOTH);
        assertThat(tables.known().last(Instant.EPOCH)).isEmpty();
    }

    @Test
    void acts_are_taken_back_the_newest_first() {
        tables.database().change(tx -> {
            tables.known().remember(tx, "1", new Before("First", NOW, List.of(), List.of(), List.of(), List.of()));
            tables.known().remember(tx, "2", new Before("Second", NOW, List.of(), List.of(), List.of(), List.of()));
        });

        assertThat(tables.known().last(NOW).map(Before::said)).contains("Second");
        assertThat(tables.known().last(NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void ten_thousand_are_saved_at_once() {
        List<Person> many = IntStream.range(0, 10_000)
                .mapToObj(n -> Person.of(id(n + 10), "P " + n, List.of(n + "@example.com")))
                .toList();
        tables.database().change(tx -> tables.known().save(tx, many));

        assertThat(tables.known().all()).hasSize(10_000);
        assertThat(tables.known().at("9999@example.com").map(Person::name)).contains("P 9999");
    }

    @Test
    void mail_counted_is_forgotten_and_comes_back() {
        tables.database().change(tx -> tables.people().met(tx, List.of(new People.Contact(BEN, false, NOW))));
        var counted = tables.people().at("ben@example.org").orElseThrow();
        tables.database().change(tx -> tables.people().forget(tx, List.of("ben@example.org")));
        assertThat(tables.people().all()).isEmpty();

        tables.database().change(tx -> {
            tables.people().met(tx, List.of(new People.Contact(BEN, true, NOW.plusSeconds(9))));
            tables.people().restore(tx, counted);
        });
        assertThat(tables.people().all()).containsExactly(new People.Known(BEN, 1, 1, NOW, NOW.plusSeconds(9)));
    }

    @Test
    void an_introduction_is_found_by_everyone_in_its_messages_wherever_they_are_moved() {
        Message ask = message("1@x", CARLA, List.of(ADA, Party.at("a_b%c!@example.com")), "S", "Text", TUESDAY);
        tables.database().change(tx -> {
            tables.introductions().save(tx, carlasIntroduction(1, TUESDAY, NOW));
            tables.messages().keep(tx, ask, Recognition.none(1, List.of()));
            tables.messages().belongs(tx, List.of(new MessageId("1@x")), introductionId(1));
        });

        assertThat(tables.messages().with(List.of("a_b%c!@example.com"))).containsExactly(introductionId(1));
        assertThat(tables.messages().with(List.of("axb%c!@example.com", "b%c!@example.com")))
                .isEmpty();
        assertThat(tables.messages().people()).contains("carla@example.net", "ada@example.com");
        assertThat(tables.introductions().of(List.of(introductionId(1)), List.of(), 9))
                .hasSize(1);
        assertThat(tables.introductions().of(List.of(), List.of("carla@example.net"), 9))
                .hasSize(1);
        tables.database().change(tx -> tables.messages().belongs(tx, List.of(ask.id()), introductionId(2)));
        assertThat(tables.messages().with(List.of("carla@example.net"))).containsExactly(introductionId(2));
    }
}
