package sendoff.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sendoff.testing.RealServers;

/// An answer leaves exactly once, whenever the process that sends it dies.
class KillTest {
    private static final int KILLS = 200;
    private static final int BATCH = 12;
    private static final int LONGEST_WAIT_MILLIS = 1_500;

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(Step.class)
    void an_answer_arrives_once_wherever_the_process_ends(Step step) throws InterruptedException {
        try (var trial = new Trial(servers(), home, 1)) {
            assertThat(Trial.end(trial.start(Optional.of(step)))).isEqualTo(Sender.KILLED);
            assertThat(Trial.end(trial.start(Optional.empty()))).isZero();

            assertThat(trial.answerQuestions()).isEqualTo(step.asks() ? 1 : 0);
            trial.send();
            trial.everything_arrived_once_and_is_filed_once();
        }
    }

    @Test
    @Tag("long")
    void hundreds_of_deaths_lose_nothing_and_send_nothing_twice() throws IOException, InterruptedException {
        var servers = servers();
        var tally = new Tally();
        var random = new SplittableRandom(Long.getLong("sendoff.seed", 20261122L));
        for (int batch = 1; tally.kills() < KILLS; batch++) {
            var folder = Files.createDirectory(home.resolve("batch-" + batch));
            try (var trial = new Trial(servers, folder, BATCH)) {
                while (!trial.isDone()) {
                    tally.ended(kill(trial, random));
                    tally.asked(trial.answerQuestions());
                }
                tally.arrived(trial.arrivals());
                trial.everything_arrived_once_and_is_filed_once();
            }
            System.out.println(tally);
        }
    }

    /// Half of the processes end at a named step, half are killed at any moment.
    ///
    /// @return at what it ended; empty if it came to its own end first
    private static Optional<String> kill(Trial trial, SplittableRandom random)
            throws IOException, InterruptedException {
        if (random.nextBoolean()) {
            var step = Step.values()[random.nextInt(Step.values().length)];
            return died(trial.start(Optional.of(step))) ? Optional.of(step.name()) : Optional.empty();
        }
        var process = trial.start(Optional.empty());
        assertThat(process.getInputStream().read()).isEqualTo('o');
        process.waitFor(random.nextInt(LONGEST_WAIT_MILLIS), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        return died(process) ? Optional.of("ANY_MOMENT") : Optional.empty();
    }

    private static boolean died(Process process) throws InterruptedException {
        int code = Trial.end(process);
        assertThat(code).isIn(0, Sender.KILLED);
        return code == Sender.KILLED;
    }

    private static RealServers servers() {
        return RealServers.shared().orElseGet(() -> abort("no real mail servers here"));
    }
}
