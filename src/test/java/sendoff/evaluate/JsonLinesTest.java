package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLinesTest {
    @Test
    void a_label_is_read_with_escapes_arrays_and_nulls() {
        var line = JsonLines.parse(
                "{\"file\": \"a.eml\", \"spam\": true, \"n\": -1.5e2, \"ask\": null, \"words\": [\"x\", \"\\u00e9\\n\\\"\"], \"promises\": [{\"what\": \"send\"}], \"none\": []}");

        assertThat(line.string("file")).isEqualTo("a.eml");
        assertThat(line.isTrue("spam")).isTrue();
        assertThat(line.text("ask")).isEmpty();
        assertThat(line.strings("words")).containsExactly("x", "é\n\"");
        assertThat(line.lines("promises")).extracting(one -> one.string("what")).containsExactly("send");
        assertThat(line.strings("none")).isEmpty();
        assertThat(line.fields()).containsEntry("n", -150.0);
    }
}
