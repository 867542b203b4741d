package sendoff.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendoff.domain.Message;

class UndatedTest {
    private static final OffsetDateTime ASKED = OffsetDateTime.parse("2026-03-03T08:15:00Z");

    private final Message ask = read("<ask@x.example>", "Date: Tue, 3 Mar 2026 08:15:00 +0000");

    @Test
    void a_letter_without_a_date_stands_behind_what_it_answers() {
        Message answer = read("<answer@x.example>", "In-Reply-To: <ask@x.example>");
        Message thanks = read("<thanks@x.example>", "References: <ask@x.example> <answer@x.example>");

        assertThat(Undated.placed(List.of(ask, answer, thanks)))
                .extracting(Message::at)
                .containsExactly(ASKED, ASKED.plusSeconds(1), ASKED.plusSeconds(2));
    }

    @Test
    void a_letter_without_a_date_stands_before_what_answers_it() {
        Message earlier = read("<first@x.example>", "X-Nothing: of its time");
        Message answer =
                read("<second@x.example>", "Date: Tue, 3 Mar 2026 08:15:00 +0000\r\nIn-Reply-To: <first@x.example>");

        assertThat(Undated.placed(List.of(earlier, answer)))
                .extracting(Message::at)
                .containsExactly(ASKED.minusSeconds(1), ASKED);
    }

    @Test
    void what_has_a_date_keeps_it() {
        assertThat(Undated.placed(List.of(ask, read("<alone@x.example>", "X-Nothing: at all"))))
                .extracting(Message::at)
                .containsExactly(ASKED, MailDates.UNKNOWN);
    }

    private static Message read(String id, String header) {
        return new MailReader()
                .read(
                        ("From: carla@x.example\r\nTo: ada@own.example\r\nMessage-ID: " + id + "\r\n" + header
                                        + "\r\nSubject: Hello\r\n\r\nHello.\r\n")
                                .getBytes(UTF_8),
                        List.of());
    }
}
