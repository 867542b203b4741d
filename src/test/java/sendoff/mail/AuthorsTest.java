package sendoff.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Message;
import sendoff.domain.Party;

class AuthorsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Reyes, Carla <carla@tide.example>                            | Reyes, Carla            | carla@tide.example
            van der Berg, Jan Willem <jan@tide.example>                  | van der Berg, Jan Willem | jan@tide.example
            =?utf-8?Q?Ibarg=C3=BCen?=, Ana <ana@tide.example>            | Ibargüen, Ana           | ana@tide.example
            Reyes, Carla (Tide) <carla@tide.example>                     | Reyes, Carla            | carla@tide.example
            "Reyes, Carla" <carla@tide.example>                          | Reyes, Carla            | carla@tide.example
            Carla, carla@tide.example                                    |                         | carla@tide.example
            """)
    void a_surname_that_nobody_quoted_is_part_of_the_name(String field, String name, String address) {
        assertThat(from("From: " + field).address()).contains(address);
        assertThat(from("From: " + field).name().orElse("")).isEqualTo(name == null ? "" : name);
    }

    @Test
    void people_in_a_row_stay_apart() {
        Message message =
                read("From: a@x.example\r\nTo: ben@x.example, Carla <carla@x.example>, Dev Holt <dev@x.example>, Ada");

        assertThat(message.headers().to())
                .containsExactly(
                        Party.at("ben@x.example"),
                        Party.of("Carla", "carla@x.example"),
                        Party.of("Dev Holt", "dev@x.example"),
                        Party.named("Ada"));
    }

    @Test
    void names_in_a_row_are_split_at_who_has_an_address_before() {
        Message message = read("From: a@x.example\r\nCc: Reyes, Carla <carla@x.example>, Holt, Ben <ben@x.example>");

        assertThat(message.headers().cc())
                .containsExactly(Party.of("Reyes, Carla", "carla@x.example"), Party.of("Holt, Ben", "ben@x.example"));
    }

    @Test
    void of_two_authors_the_one_who_sent_it_wrote() {
        var two = "From: assistant@house.example, Ada <ada@own.example>\r\n";

        assertThat(from(two + "Sender: ada@own.example")).isEqualTo(Party.of("Ada", "ada@own.example"));
        assertThat(from(two + "Sender: machine@house.example")).isEqualTo(Party.at("assistant@house.example"));
    }

    private static Party from(String header) {
        return read(header).from();
    }

    private static Message read(String header) {
        return new MailReader().read((header + "\r\nSubject: Hello\r\n\r\nHello.\r\n").getBytes(UTF_8), List.of());
    }
}
