package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    private final StringWriter err = new StringWriter();

    @Test
    void what_could_not_be_written_is_no_success() {
        assertThat(printingTo(failing("No space left on device"), Exit.DONE)).isEqualTo(Exit.TRY_AGAIN);
        assertThat(err.toString()).contains("not all of the answer could be written: the disk is full");
    }

    @Test
    void a_command_that_failed_before_keeps_its_reason() {
        assertThat(printingTo(failing("No space left on device"), Exit.BAD_INPUT))
                .isEqualTo(Exit.BAD_INPUT);
    }

    @Test
    void whoever_has_heard_enough_may_go() {
        assertThat(printingTo(failing("Broken pipe"), Exit.DONE)).isEqualTo(Exit.DONE);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_was_written_is_written() {
        assertThat(printingTo(OutputStream.nullOutputStream(), Exit.DONE)).isEqualTo(Exit.DONE);
    }

    private int printingTo(OutputStream stream, int exit) {
        var standard = new StandardOutput(stream);
        var out = new PrintWriter(standard, false, StandardCharsets.UTF_8);
        out.println("{\"kind\":\"none\"}");
        out.flush();
        return standard.exit(exit, new PrintWriter(err));
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
