package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.testing.Cast;
import sendoff.testing.Mail;

/// A message in `src/test/mail` with an `X-Expect:` header names the clues that must be found in it.
class CluesTest {
    private static final Pattern EXPECT = Pattern.compile("(?m)^X-Expect: (.+)$");

    record Expected(String file, List<String> clues) {}

    static List<Expected> messages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .flatMap(CluesTest::expected)
                    .toList();
        }
    }

    private static Stream<Expected> expected(Path file) {
        try {
            Matcher expect = EXPECT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return expect.find()
                    ? Stream.of(new Expected(
                            file.getFileName().toString(),
                            List.of(expect.group(1).strip().split(", *"))))
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_shows_the_clues_it_names(Expected expected) {
        Reading reading = Reading.of(Mail.given(expected.file()), Cast.OWNER);

        assertThat(Clues.in(reading)).extracting(Clue.Sign::clue).containsAll(expected.clues());
    }

    @Test
    void clue_names_are_unique() {
        assertThat(Clues.all()).extracting(Clue::name).doesNotHaveDuplicates();
    }

    @Test
    void a_sign_quotes_the_words_that_led_to_it() {
        Reading reading = Reading.of(Mail.given("asks-for-half-an-hour.eml"), Cast.OWNER);

        assertThat(Clues.in(reading)).extracting(Clue.Sign::shown).contains("asks for time: “half an hour”");
    }
}
