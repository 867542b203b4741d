package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import sendoff.domain.Message;
import sendoff.testing.Cpu;
import sendoff.testing.Shared;

/// Mail of many parser test suites: malformed, nested, in rare charsets.
class MailReaderCorpusTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Test
    void every_odd_file_is_read_in_time() {
        var all = new SoftAssertions();
        for (Path file : Shared.files("corpus/mime")) {
            all.assertThatCode(() -> Cpu.within(LONGEST, () -> read(file)))
                    .as("%s", file)
                    .doesNotThrowAnyException();
        }
        all.assertAll();
    }

    @Test
    void every_invented_message_is_read_with_words_and_sender() throws IOException {
        for (Path file : Shared.files("corpus/modern")) {
            if (file.toString().endsWith(".eml")) {
                Message message = read(file);
                assertThat(message.from().shown()).as("%s", file).isNotBlank();
                assertThat(message.at().getYear()).as("%s", file).isBetween(2020, 2030);
                assertThat(message.text().own()
                                + message.text().forwarded()
                                + message.text().quoted())
                        .as("%s", file)
                        .isNotBlank();
            }
        }
    }

    private static Message read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new MailReader().read(in, List.of());
        }
    }
}
