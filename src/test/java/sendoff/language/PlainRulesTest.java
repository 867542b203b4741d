package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/tone/signs.yaml", "/tone/rules.yaml"})
    void the_quick_reader_reads_what_the_yaml_library_reads(String file) throws IOException {
        byte[] bytes;
        try (InputStream rules = Objects.requireNonNull(PlainRulesTest.class.getResourceAsStream(file))) {
            bytes = rules.readAllBytes();
        }

        RuleFile quick = RuleFile.readPlain(new ByteArrayInputStream(bytes));

        assertThat(quick).isEqualTo(RuleFile.read(new ByteArrayInputStream(bytes)));
        assertThat(quick.entries()).isNotEmpty();
    }

    @Test
    void a_line_that_is_neither_key_nor_row_is_refused() {
        var rules = new ByteArrayInputStream("rules:\n  just words\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> RuleFile.readPlain(rules))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a key with its value: just words");
    }
}
