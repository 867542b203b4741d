package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// A template of the owner's can be used as it reads, or names the line that is wrong.
class TemplateFuzzTest {
    @MethodSource("texts")
    @FuzzTest
    void a_template_reads_the_same_again_or_says_what_is_wrong(byte[] raw) {
        Template once;
        try {
            once = Template.read(Voice.FRIENDLY, "no-to-a-call.txt", new String(raw, StandardCharsets.UTF_8), true);
        } catch (BrokenTemplate broken) {
            assertThat(broken).hasMessageMatching("(?s)no-to-a-call\\.txt, line \\d+: .+");
            return;
        }
        assertThat(Template.read(once.voice(), once.file(), once.source(), once.own())
                        .pieces())
                .isEqualTo(once.pieces());
    }

    static Stream<byte[]> texts() {
        return Stream.of(
                        "Hi {first_name},\n\nthank you. [late? Sorry for the wait.] {resource: a talk}\n\n{me}",
                        "# for: no-to-a-call\n# on: linkedin\n\nHi {first_name}, [no rule? {by}] no.",
                        "[introduced? [late? {a] }\r\n# for: x")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
