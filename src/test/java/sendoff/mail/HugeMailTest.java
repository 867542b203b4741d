package sendoff.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cpu.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sendoff.domain.Message;

/// Mail that is far too large costs time in proportion, and no memory.
class HugeMailTest {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final int MEGABYTE = 1024 * 1024;
    private static final String HEAD = "From: Ben <ben@example.net>\r\nTo: ada@example.com\r\n"
            + "Date: Tue, 3 Mar 2026 08:15:00 +0100\r\nSubject: Large\r\nMessage-ID: <huge@example.net>\r\n";

    @Test
    void a_header_of_ten_megabytes_is_read_past() {
        Message message = within(
                TWO_SECONDS,
                () -> read(text(HEAD + "X-Junk: "), repeated('x', 10 * MEGABYTE), text("\r\n\r\nHi Ada.")));

        assertThat(message.subject()).isEqualTo("Large");
        assertThat(message.text().own()).isEqualTo("Hi Ada.");
    }

    @Test
    void a_hundred_thousand_header_fields_are_read_past() {
        Message message =
                within(TWO_SECONDS, () -> read(text(HEAD), text("X-Junk: y\r\n".repeat(900_000)), text("\r\nHi Ada.")));

        assertThat(message.text().own()).isEqualTo("Hi Ada.");
    }

    @Test
    void a_thousand_nested_parts_are_read_so_far_as_is_sane() {
        var nested = new StringBuilder(HEAD);
        for (int i = 0; i < 1_000; i++) {
            nested.append(
                    "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\nContent-Type: text/plain\r\n\r\npart %d\r\n--b%d\r\n"
                            .formatted(i, i, i, i));
        }
        Message message = within(TWO_SECONDS, () -> read(text(nested.toString())));

        assertThat(message.text().own()).startsWith("part 0\npart 1\n");
    }

    @Test
    void a_thousand_parts_side_by_side_are_read() {
        String parts = "--b\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nx\r\n".repeat(1_000);
        Message message = within(
                TWO_SECONDS,
                () -> read(text(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts
                        + "--b\r\n\r\nAt last.\r\n--b--\r\n")));

        assertThat(message.text().own()).isEqualTo("At last.");
        assertThat(message.attachments()).hasSizeLessThan(1_000);
    }

    @Test
    void an_attachment_of_two_hundred_megabytes_is_never_held() {
        InputStream attachment = repeated('Q', 200 * MEGABYTE);
        long before = allocated();
        Message message = within(
                Duration.ofSeconds(20),
                () -> read(
                        text(
                                HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the film.\r\n"
                                        + "--b\r\nContent-Type: video/mp4; name=film.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n"),
                        attachment,
                        text("\r\n--b--\r\n")));

        assertThat(message.text().own()).isEqualTo("See the film.");
        assertThat(message.attachments()).containsExactly("film.mp4");
        assertThat(allocated() - before).isLessThan(100L * MEGABYTE);
    }

    @Test
    void one_line_of_twenty_megabytes_is_cut() {
        Message message = within(TWO_SECONDS, () -> read(text(HEAD + "\r\n"), repeated('a', 20 * MEGABYTE)));

        assertThat(message.text().own()).hasSize(MEGABYTE);
    }

    @Test
    void html_nested_without_end_is_read() {
        String html = "Content-Type: text/html\r\n\r\n" + "<div><blockquote><table><tr><td>".repeat(20_000) + "Hi";

        assertThat(within(TWO_SECONDS, () -> read(text(HEAD + html))).subject()).isEqualTo("Large");
    }

    @Test
    void a_stream_that_ends_in_the_middle_gives_what_came() throws IOException {
        Message message =
                read(text(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHalf a senten"));

        assertThat(message.text().own()).isEqualTo("Half a senten");
    }

    /// Bytes that this thread has had to allocate.
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static Message read(InputStream... parts) throws IOException {
        return new MailReader().read(new SequenceInputStream(Collections.enumeration(List.of(parts))), List.of());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(US_ASCII));
    }

    /// That many bytes, in lines of 76 when there are more than 100 MB of them.
    private static InputStream repeated(char c, int times) {
        byte[] block = new byte[MEGABYTE];
        Arrays.fill(block, (byte) c);
        for (int i = 76; times > 100 * MEGABYTE && i < MEGABYTE; i += 77) {
            block[i] = '\n';
        }
        return new SequenceInputStream(Collections.enumeration(Stream.generate(() -> new ByteArrayInputStream(block))
                .limit(times / MEGABYTE)
                .toList()));
    }
}
