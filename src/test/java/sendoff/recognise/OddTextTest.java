package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.domain.Ask;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.testing.Mail;

/// Text that no person writes, or that is far too long: read to an end, with a line that is never too long.
class OddTextTest {
    private static final Owner ADA = new Owner("Ada Lindqvist", Set.of("ada@example.com"));
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-05T10:00:00+01:00");

    static List<String> texts() {
        return List.of(
                "",
                "ok",
                "I'll send it on Friday. Meet Carla Reyes, who would love half an hour. ".repeat(15_000),
                "you will get the the the ".repeat(8_000),
                "Aa ".repeat(66_000),
                "introduce my my my my ".repeat(9_000) + "Carla",
                "From: a@b.example\n".repeat(20_000),
                "> ".repeat(100_000),
                "\u202eمرحبا يا أدا، هذه كارلا وتريد نصف ساعة\u202c",
                "👋🏽👩‍👩‍👧‍👧🔥 🤿 ↔️",
                "\u0000\u0001\ufffd\ud83d",
                "If no or not ".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void promises_are_read_to_the_end(String text) {
        assertThatCode(() -> new Promises().in(text, AT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void roles_and_ask_are_found_or_left_open(String text) {
        Message message = Mail.written("From: Ben <ben@example.org>\nTo: ada@example.com\nSubject: Fwd: x\n"
                + "Content-Type: text/plain; charset=utf-8\n\n" + text
                + "\n\n---------- Forwarded message ---------\nFrom: Dev <dev@example.net>\nTo: ben@example.org\n\n"
                + text);
        Reading reading = Reading.of(message, ADA);

        for (KindName kind : KindName.values()) {
            Roles roles = Roles.in(reading, kind);
            assertThat(AskLine.in(reading, kind, roles)
                            .map(line -> new Ask(line).line().length())
                            .orElse(0))
                    .isLessThanOrEqualTo(Ask.LONGEST);
        }
    }
}
