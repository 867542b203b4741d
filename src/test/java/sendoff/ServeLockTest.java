package sendoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.cli.Start;

class ServeLockTest {
    @TempDir
    Path folder;

    private final Wiring house = new Wiring(Map.of());

    private Start here() {
        return new Start(Optional.of(folder), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Path lock() {
        return Home.at(folder).lock();
    }

    @Test
    void beside_an_open_desk_a_command_sends_nothing_itself() {
        var worked = new AtomicBoolean();
        try (var desk = ServeLock.take(lock()).orElseThrow()) {
            desk.says("http://127.0.0.1:7363");

            assertThat(house.alone(here(), () -> worked.set(true))).isFalse();
            assertThat(house.isServed(here())).isTrue();
        }
        assertThat(worked).isFalse();

        assertThat(house.alone(here(), () -> worked.set(true))).isTrue();
        assertThat(worked).isTrue();
    }

    @Test
    void a_second_desk_is_told_where_the_first_one_is() {
        var out = new StringWriter();
        try (var desk = ServeLock.take(lock()).orElseThrow()) {
            desk.says("http://127.0.0.1:7363");

            assertThat(house.serve(here(), false, false, new PrintWriter(out))).isEqualTo(75);
        }
        assertThat(out.toString()).contains("A desk is open on this folder already", "http://127.0.0.1:7363");
    }

    @Test
    void while_a_command_sends_no_desk_can_open_and_another_command_waits_its_turn() throws Exception {
        var sending = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> house.alone(here(), () -> {
                sending.countDown();
                await(done);
            }));
            sending.await();
            assertThat(ServeLock.take(lock())).isEmpty();
            assertThat(Files.readString(lock())).contains("sends an answer");

            var second = threads.submit(() -> house.alone(here(), () -> {}));
            assertThat(second.isDone()).isFalse();
            done.countDown();

            assertThat(first.get()).isTrue();
            assertThat(second.get()).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
