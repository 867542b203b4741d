package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Card;
import sendoff.testing.Shared;

class LinkedInConnectionsTest {
    private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    private static Card.Read read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static Card.Read read(String text, Charset charset) {
        return LinkedInConnections.read(text.getBytes(charset)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2018, 8 Jan 2018", "2021, 17 Jun 2021", "2024, 16 Dec 2024"})
    void the_list_of_every_year_is_read(String year, String day) throws IOException {
        Path file = Shared.needed("corpus/formats/linkedin-export/Connections-" + year + ".csv");

        Card.Read read = LinkedInConnections.read(Files.readAllBytes(file)).orElseThrow();

        assertThat(read.cards()).singleElement().satisfies(card -> {
            assertThat(card.name()).isEqualTo("Example Person");
            assertThat(card.role()).isEqualTo("Engineer");
            assertThat(card.met()).isEqualTo("Connected on LinkedIn on " + day);
        });
        assertThat(read.notes()).anyMatch(note -> note.endsWith("nobody here does."));
    }

    @Test
    void a_line_without_a_name_is_counted_and_the_rest_is_read() {
        Card.Read read = read("Notes:\n\"When exporting, you may \"\"notice\"\", that\nsome are missing.\"\n\n" + HEADER
                + "Carla,\"Reyes, PhD\",https://www.linkedin.com/in/carla,carla@example.net,\"Ledger, Inc.\",CEO,16 Dec 2024\n"
                + ",,,,,,16 Dec 2024\n\n");

        assertThat(read.cards())
                .containsExactly(new Card(
                        "Carla Reyes, PhD",
                        List.of("carla@example.net", "https://www.linkedin.com/in/carla"),
                        "CEO",
                        "Ledger, Inc.",
                        "Connected on LinkedIn on 16 Dec 2024",
                        ""));
        assertThat(read.notes())
                .containsExactly("One line has no name: LinkedIn leaves it out for people who closed their account.");
    }

    @Test
    void columns_may_stand_in_any_order_and_have_semicolons_between() {
        Card.Read read =
                read("Connected On;Email;LAST NAME;\"First Name\";Company\n17.06.2021;b@example.org;Okafor;Ben;Rye\n");

        assertThat(read.cards())
                .containsExactly(new Card(
                        "Ben Okafor", List.of("b@example.org"), "", "Rye", "Connected on LinkedIn on 17 Jun 2021", ""));
        assertThat(read.notes()).containsExactly("This export has no links to profiles: newer ones have.");
    }

    @Test
    void a_header_with_hard_spaces_names_its_columns() {
        assertThat(read("First\u00a0Name,Last\u00a0Name\nCarla,Reyes\n").cards())
                .extracting(Card::name)
                .containsExactly("Carla Reyes");
    }

    @Test
    void it_is_read_in_whatever_encoding_a_spreadsheet_chose() {
        String file = HEADER + "Zoë,Müller,,zoe@example.com,Łódź,Chef,1 May 2020\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
            assertThat(read(file, charset).cards()).extracting(Card::name).containsExactly("Zoë Müller");
        }
        assertThat(read("\uFEFF" + file, StandardCharsets.UTF_16LE).cards()).hasSize(1);
        assertThat(read("\uFEFF" + file).cards()).hasSize(1);
        assertThat(read(file.replace("Łódź", "Rye"), Charset.forName("windows-1252"))
                        .cards()
                        .getFirst()
                        .name())
                .isEqualTo("Zoë Müller");
        String mangled = new String(file.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(read(mangled).cards().getFirst().name()).isEqualTo("Zoë Müller");
    }

    @Test
    void dates_that_a_spreadsheet_spoilt_are_named_and_cost_only_themselves() {
        Card.Read read = read(HEADER + "A,B,https://linkedin.com/in/a,a@example.com,,,########\n"
                + "C,D,https://linkedin.com/in/c,c@example.com,,,17-Jun-21\n");

        assertThat(read.cards())
                .extracting(Card::met)
                .containsExactly("Connected on LinkedIn", "Connected on LinkedIn on 17 Jun 2021");
        assertThat(read.notes())
                .containsExactly(
                        "One date could not be read, such as “########”: those people come without the day"
                                + " you connected. Was the file saved by a spreadsheet? The file as LinkedIn sent it has them.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 Jun 2021|2021-06-17",
                "1/8/18, 6:14 PM|2018-01-08",
                "17-Jun-21|2021-06-17",
                "2021-06-17|2021-06-17",
                "2021-06-17T10:00:00|2021-06-17",
                "17.06.2021|2021-06-17",
                "17/06/2021|2021-06-17",
                "6/17/2021|2021-06-17",
                "44364|2021-06-17",
                "44364.5|2021-06-17",
                "17 juin 2021|2021-06-17",
                "3. Mär. 2021|2021-03-03",
                "Jun 17, 2021|2021-06-17",
                "31 Feb 2021|",
                "1 Jan 1970|",
                "#####|",
                "yesterday|",
                "0|"
            })
    void a_day_is_read_however_it_was_written(String text, LocalDate day) {
        assertThat(ForeignDate.of(text, false)).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void a_file_that_says_which_comes_first_is_believed() {
        String rows = "A,B,,a@example.com,,,3/4/2021\nC,D,,c@example.com,,,17/6/2021\n";

        assertThat(read(HEADER + rows).cards().getFirst().met()).endsWith("3 Apr 2021");
        Card.Read american = read(HEADER + rows.replace("17/6", "6/17"));
        assertThat(american.cards().getFirst().met()).endsWith("4 Mar 2021");
        assertThat(american.notes()).contains("Dates such as 3/4/2021 were read month first, as LinkedIn writes them.");
    }

    @Test
    void another_file_is_not_taken_for_it() {
        assertThat(LinkedInConnections.read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(LinkedInConnections.read(new byte[] {0, 1, 2, 3})).isEmpty();
        assertThat(LinkedInConnections.read(new byte[0])).isEmpty();
    }

    @Test
    void a_quote_that_never_ends_spoils_no_more_than_its_line() {
        Card.Read read =
                read(HEADER + "\"Ann,Lee,,ann@example.com,,,1 May 2020\nBob,Ray,,bob@example.com,,,1 May 2020\n");

        assertThat(read.cards()).extracting(Card::name).contains("Bob Ray");
    }
}
