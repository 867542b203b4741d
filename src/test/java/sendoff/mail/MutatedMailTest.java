package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sendoff.domain.Message;

/// Whatever the bytes, a message comes out.
class MutatedMailTest {
    private static final List<byte[]> MAIL = mail();

    @Property(tries = 1_500)
    void a_message_with_damaged_bytes_is_still_read(@ForAll("damaged") byte[] raw) throws IOException {
        Message message = new MailReader().read(raw, List.of());

        assertThat(message.from().shown()).isNotBlank();
        assertThat(message.text().own()).doesNotContain("\0");
        assertThat(new MailReader()
                        .open(new ByteArrayInputStream(raw), List.of())
                        .header()
                        .id())
                .isEqualTo(message.id());
    }

    @Property(tries = 300)
    void any_bytes_are_read(@ForAll byte[] raw) {
        assertThat(new MailReader().read(raw, List.of()).id().value()).isNotBlank();
    }

    @Property(tries = 300)
    void any_text_is_zoned_and_loses_no_line(@ForAll("lines") List<String> lines) {
        var text = OwnText.of(String.join("\n", lines));
        String zones = String.join("\n", text.own(), text.quoted(), text.forwarded(), text.signature());

        assertThat(zones.lines().filter(line -> !line.isBlank()).sorted().toList())
                .isEqualTo(lines.stream()
                        .map(String::stripTrailing)
                        .filter(line -> !line.isBlank())
                        .sorted()
                        .toList());
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "",
                        "> quoted",
                        ">> twice",
                        "On Mon, 2 Mar 2026 at 16:20, Ada <ada@example.com> wrote:",
                        "Hello Ada,",
                        "-- ",
                        "--",
                        "Sent from my iPhone",
                        "From: Ben <ben@example.net>",
                        "Sent: Monday",
                        "To: Ada",
                        "Subject: Hi",
                        "Best,",
                        "Ben",
                        "-----Original Message-----",
                        "---------- Forwarded message ---------",
                        "Am 2. März 2026 schrieb Ada",
                        "Ada <ada@example.com>:",
                        "________________________________",
                        "CEO, Example Works",
                        "+1 555 0100",
                        "What do you think?")
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Arbitraries.integers()
                .between(0, MAIL.size() - 1)
                .flatMap(which -> Arbitraries.longs().map(seed -> damage(MAIL.get(which), new Random(seed))));
    }

    /// A few bytes changed, a piece cut out, a piece doubled.
    private static byte[] damage(byte[] whole, Random random) {
        byte[] raw = whole.clone();
        for (int i = random.nextInt(20); i > 0; i--) {
            raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(raw.length);
        int to = from + random.nextInt(raw.length - from);
        byte[] piece = Arrays.copyOfRange(raw, from, to);
        return switch (random.nextInt(3)) {
            case 0 -> joined(Arrays.copyOf(raw, from), Arrays.copyOfRange(raw, to, raw.length));
            case 1 -> joined(Arrays.copyOf(raw, to), piece, Arrays.copyOfRange(raw, to, raw.length));
            default -> raw;
        };
    }

    private static byte[] joined(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        Stream.of(pieces).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static List<byte[]> mail() {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(MutatedMailTest::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
