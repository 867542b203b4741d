package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// What reads text reads any text.
class LanguageFuzzTest {
    private static final List<OffsetDateTime> WRITTEN = List.of(
            OffsetDateTime.parse("2026-11-22T23:59:59+13:00"),
            OffsetDateTime.parse("2028-02-29T00:00:00-08:00"),
            OffsetDateTime.parse("1979-12-31T12:00:00Z"));

    @MethodSource("dates")
    @FuzzTest
    void dates_lie_in_the_text_and_not_in_the_past(byte[] raw) {
        String text = new String(raw, StandardCharsets.UTF_8);
        for (OffsetDateTime at : WRITTEN) {
            int read = 0;
            for (DateInWords date : DatesInWords.in(text, at)) {
                assertThat(date.start()).isGreaterThanOrEqualTo(read);
                assertThat(date.end()).isGreaterThan(date.start()).isLessThanOrEqualTo(text.length());
                assertThat(date.to()).isAfterOrEqualTo(at.toLocalDate()).isAfterOrEqualTo(date.from());
                read = date.end();
            }
        }
    }

    @MethodSource("dates")
    @FuzzTest
    void pieces_are_known_and_no_more_than_asked_for(byte[] raw) {
        int[] ids = Pieces.WORDS.ids(new String(raw, StandardCharsets.UTF_8), 40);

        assertThat(ids).hasSizeLessThanOrEqualTo(40);
        assertThat(Arrays.stream(ids)).allMatch(id -> id > 0 && id < 30_522);
    }

    @MethodSource("dates")
    @FuzzTest
    void sentences_lie_in_the_text_in_order(byte[] raw) {
        String text = new String(raw, StandardCharsets.UTF_8);
        int read = 0;
        for (Sentence sentence : Sentences.of(text)) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(read);
            assertThat(sentence.end()).isLessThanOrEqualTo(text.length());
            read = sentence.end();
        }
    }

    @MethodSource("rules")
    @FuzzTest
    void a_broken_rule_file_is_told_in_words(byte[] raw) throws IOException {
        OwnRuleFile own = OwnRuleFile.read(new String(raw, StandardCharsets.UTF_8));
        assertThat(own.problems())
                .allMatch(problem -> problem.line() >= 1 && !problem.text().isBlank());
        try {
            assertThat(RuleFile.read(new ByteArrayInputStream(raw)).entries()).doesNotContainNull();
        } catch (IllegalArgumentException told) {
            assertThat(told).message().isNotBlank();
        }
    }

    /// Read once; replaying a seed must not cost a model.
    private static final class Pieces {
        static final WordPiece WORDS = read();

        private static WordPiece read() {
            try {
                return WordPiece.fromJar();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Stream<byte[]> dates() {
        return Stream.of(
                        "by Friday, next week or the 31st of June; on 12/3/2026 at 5pm, in 3 weeks’ time",
                        "2026-02-30, 29 February, mid-January, end of Q3, Easter Monday, before Christmas",
                        "tomorrow morning, the day after tomorrow, this weekend, within two business days",
                        "31.12.99999 and 99999999999 days from now, in 2147483648 months, the 0th of May",
                        "İstanbul’da ﬃ 日本語 e\u0301 \u202e Dr. Müller said “yes.” (No!) e.g. this… etc.")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> rules() {
        return Stream.of(
                        "off: [hedging]\nsets:\n  busy: [swamped, slammed]\nrules:\n  - id: a.b\n    match: [\"so {busy}\"]\n"
                                + "    message: Say it plainly.\n    suggest: [\"\"]\n",
                        "rules:\n - id: x\n   match: y\n   examples:\n     hit: [a]\n     miss: *gone\n",
                        "a: &a [*a]\nrules: {id: 1}\noff: !!binary x\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
