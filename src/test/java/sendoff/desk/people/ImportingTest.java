package sendoff.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.people.Importing.Fate;
import sendoff.desk.people.Importing.Row;
import sendoff.domain.Person;
import sendoff.domain.Person.Facts;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class ImportingTest {
    private static final Who CARLA = new Who.At("carla@example.net");
    private static final String THREE = card("Carla R. Reyes", "carla@example.net", "TITLE:Engineer")
            + card("New Person", "new@example.com", "")
            + card("carla reyes", "other@example.com", "ORG:Rye");

    @TempDir
    Path home;

    private TestDesk ada;
    private Importing importing;

    @BeforeEach
    void carla_asked() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        importing = ada.desk.importing();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private static String card(String name, String address, String more) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\nEMAIL:" + address + "\r\n"
                + (more.isEmpty() ? "" : more + "\r\n") + "END:VCARD\r\n";
    }

    private Optional<String> reads(String text) {
        try {
            return importing.read("file.vcf", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Person at(String address) {
        return ada.tables.known().at(address).orElseThrow();
    }

    @Test
    void what_would_come_in_is_shown_and_nothing_is_kept_before_a_choice() {
        assertThat(reads(THREE)).isEmpty();
        var preview = importing.preview().orElseThrow();

        assertThat(preview.rows())
                .containsExactly(
                        new Row("Carla Reyes", "Engineer · carla@example.net", Fate.ADDS, Optional.of("Carla Reyes")),
                        new Row("New Person", "new@example.com", Fate.NEW, Optional.empty()),
                        new Row(
                                "Carla Reyes",
                                "Rye · other@example.com",
                                Fate.ADDS_BY_NAME,
                                Optional.of("Carla Reyes")));
        assertThat(preview.written()).isEqualTo(2);
        assertThat(ada.tables.known().all()).isEmpty();
    }

    @Test
    void all_come_in_and_go_again_with_one_undo() {
        reads(THREE);
        assertThat(take(false)).contains(2);

        assertThat(at("carla@example.net").addresses()).containsExactly("carla@example.net", "other@example.com");
        assertThat(at("other@example.com").facts()).isEqualTo(new Facts(Optional.empty(), "Engineer", "Rye", "", ""));
        assertThat(at("new@example.com").name()).isEqualTo("New Person");
        assertThat(importing.preview()).isEmpty();
        ada.desk.knowing().undo();
        assertThat(ada.tables.known().all()).isEmpty();
    }

    @Test
    void only_those_written_with_come_in_when_that_is_chosen() {
        reads(THREE);

        assertThat(take(true)).contains(1);
        assertThat(ada.tables.known().all()).extracting(Person::name).containsExactly("Carla Reyes");
    }

    @Test
    void none_come_in_and_what_was_read_is_forgotten() {
        reads(THREE);
        importing.drop(importing.preview().orElseThrow().id());

        assertThat(importing.preview()).isEmpty();
        assertThat(take(false)).isEmpty();
        reads(THREE);
        ada.clock.pass(Duration.ofMinutes(31));
        assertThat(importing.preview()).isEmpty();
    }

    @Test
    void reading_the_same_twice_adds_nothing_and_what_the_owner_wrote_stands() {
        ada.desk.knowing().write(CARLA, "Carla", new Facts(Optional.empty(), "Founder", "", "At a fair", "Mine."));
        reads(THREE);
        take(false);
        reads(THREE);
        var again = importing.preview().orElseThrow();

        assertThat(again.all()).isZero();
        assertThat(again.known()).isEqualTo(3);
        assertThat(at("carla@example.net").facts().role()).isEqualTo("Founder");
        assertThat(at("carla@example.net").name()).isEqualTo("Carla");
    }

    @Test
    void a_card_with_addresses_of_two_people_goes_to_the_first_and_takes_nothing_from_the_other() {
        ada.desk.knowing().write(CARLA, "Carla", Facts.NONE);
        reads(card("Two", "two@example.com", ""));
        take(false);
        reads(card("Carla", "carla@example.net", "EMAIL:two@example.com"));
        take(false);

        assertThat(at("two@example.com").name()).isEqualTo("Two");
        assertThat(at("carla@example.net").addresses()).containsExactly("carla@example.net");
    }

    @Test
    void connections_without_an_address_come_in_by_name_once() {
        String list = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
                + "Carla,Reyes,,Ledgerleaf,CEO,17 Jun 2021\nNora,New,,Rye,Baker,18 Jun 2021\n";
        reads(list);
        assertThat(take(false)).contains(2);
        reads(list);

        assertThat(importing.preview().orElseThrow().all()).isZero();
        assertThat(at("carla@example.net").facts().met()).isEqualTo("Connected on LinkedIn on 17 Jun 2021");
        assertThat(ada.desk.knowing().list("nora")).hasSize(1);
    }

    @Test
    void what_is_no_list_of_people_says_so() {
        assertThat(reads("")).contains("“file.vcf” is empty.");
        assertThat(reads("PK\u0003\u0004 and so on").orElseThrow()).contains("is a ZIP or a spreadsheet");
        assertThat(reads("a,b,c\n1,2,3\n").orElseThrow()).contains("is neither a file of vCards");
        assertThat(reads("BEGIN:VCARD\nEND:VCARD\n")).contains("Nobody in “file.vcf” could be read: 1 broken.");
    }

    @Test
    void ten_thousand_are_looked_at_and_come_in() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(n -> card("Person N" + n, n + "@example.com", ""))
                .collect(Collectors.joining());
        long began = System.nanoTime();
        reads(many);
        var preview = importing.preview().orElseThrow();
        System.out.printf("10,000 contacts: preview after %d ms%n", (System.nanoTime() - began) / 1_000_000);

        assertThat(preview.all()).isEqualTo(10_000);
        assertThat(preview.rows()).hasSize(200);
        assertThat(take(false)).contains(10_000);
        assertThat(ada.desk.knowing().list("")).hasSize(10_001);
    }

    private Optional<Integer> take(boolean onlyWritten) {
        return importing.preview().flatMap(shown -> importing.take(shown.id(), onlyWritten));
    }
}
