package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// However broken a file of mail is, taking it apart ends, and invents nothing.
class MboxFuzzTest {
    @MethodSource("boxes")
    @FuzzTest
    void any_bytes_are_taken_apart(byte[] raw) throws IOException {
        var box = new MboxReader(new ByteArrayInputStream(raw));
        long read = 0;
        int messages = 0;
        for (Optional<Bounded> next = box.next(); next.isPresent(); next = box.next()) {
            read += next.get().size();
            messages++;
        }

        assertThat(read).isLessThanOrEqualTo(raw.length);
        assertThat(messages).isLessThanOrEqualTo(raw.length / 5);
    }

    static Stream<byte[]> boxes() {
        String line = "From ben@example.org Tue Mar  3 09:15:00 2026\n";
        String head = "From: ben@example.org\nSubject: hi\n";
        return Stream.of(
                        line + head + "\nHello\n\n" + line + head + "\n>From here\n>>From there\n",
                        line + head + "Content-Length: 12\n\nFrom x\nabc\n\n" + line + head + "\nBye\n",
                        "\0\0\0\0" + line + head + "\r\nHello\r\n" + line + "no header",
                        "From - Tue Mar  3 09:15:00 2026\r\nX-Mozilla-Status: 0001\r\n" + head + "\r\n\r\nFrom\r\n")
                .map(box -> box.getBytes(StandardCharsets.ISO_8859_1));
    }
}
