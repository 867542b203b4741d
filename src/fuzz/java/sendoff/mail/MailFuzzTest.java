package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.domain.Message;

/// Mail comes from strangers: whatever the bytes, it is read, and nothing in it runs.
class MailFuzzTest {
    @MethodSource("messages")
    @FuzzTest
    void any_bytes_are_a_message(byte[] raw) throws IOException {
        Message message = new MailReader().read(raw, List.of());

        assertThat(message.id().value()).isNotBlank();
        assertThat(message.from().shown()).isNotBlank();
        assertThat(message.text().own()).doesNotContain("\0");
        assertThat(new MailReader()
                        .open(new ByteArrayInputStream(raw), List.of())
                        .header()
                        .id())
                .isEqualTo(message.id());
    }

    @MethodSource("messages")
    @FuzzTest
    void any_text_is_zoned_and_loses_no_line(byte[] raw) {
        String plain = new String(raw, StandardCharsets.UTF_8);

        var text = OwnText.of(plain);

        String zones = String.join("\n", text.own(), text.quoted(), text.forwarded(), text.signature());
        assertThat(words(zones)).isEqualTo(words(plain));
    }

    @MethodSource("pages")
    @FuzzTest
    void no_html_runs_or_fetches(byte[] raw) {
        String html = new String(raw, StandardCharsets.UTF_8);

        SafeHtml shown = SafeHtml.of(html);
        OwnText.ofHtml(html, "Re: hello");

        assertThat(shown.blockedImages()).isNotNegative();
        assertThat(shown.html().toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "<img", "<iframe", "<style", "<link", "<form", "<base", "<meta");
        assertThat(SafeHtml.of(shown.html()).blockedImages()).isZero();
    }

    /// In no order: a zone gathers what stood apart.
    private static List<String> words(String text) {
        return Stream.of(text.split("[\\s\\p{Z}\\p{Cc}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    static Stream<byte[]> messages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "mail"))) {
            List<byte[]> read = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .limit(150)
                    .map(MailFuzzTest::bytes)
                    .toList();
            return read.stream();
        }
    }

    static Stream<byte[]> pages() {
        return Stream.of(
                        "<p>Hi <b>Ada</b></p><blockquote type=cite>old</blockquote>",
                        "<div class=gmail_quote><a href=\"https://example.com\">x</a></div>",
                        "<img src=http://example.com/a.png onerror=alert(1)><script>alert(1)</script>",
                        "<table><tr><td colspan=99999999>&nbsp;<svg><math><style><!--</style>",
                        "<a href=\"java&#9;script:alert(1)\">x</a><noscript><p title=\"</noscript><img src=x>\">")
                .map(html -> html.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
