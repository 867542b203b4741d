package sendoff.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningTest {
    @Test
    void it_grows_while_something_comes_in_and_ends_where_it_is_enough() {
        var beginning = new Beginning(6);

        beginning.onNext(List.of(ByteBuffer.wrap("Dear ".getBytes(UTF_8))));
        assertThat(beginning.grew()).isTrue();
        assertThat(beginning.grew()).isFalse();
        assertThat(beginning.getBody().toCompletableFuture()).isNotDone();

        beginning.onNext(List.of(ByteBuffer.wrap("Carla".getBytes(UTF_8)), ByteBuffer.wrap("!".getBytes(UTF_8))));
        assertThat(beginning.getBody().toCompletableFuture())
                .isCompletedWithValueMatching(bytes -> new String(bytes, UTF_8).equals("Dear C"));
    }
}
