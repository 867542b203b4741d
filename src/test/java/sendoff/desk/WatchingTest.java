package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.common.Progress;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outgoing.Status;
import sendoff.testing.Accounts;
import sendoff.testing.Cast;
import sendoff.testing.FakeImap;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Mailboxes are watched while the desk is open.
class WatchingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path home;

    private TestDesk ada;
    private Watching watching;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Cast.TUESDAY.toInstant());
        watching = ada.desk.watching();
    }

    @AfterEach
    void close() {
        watching.close();
        ada.close();
    }

    @Test
    void the_trouble_of_an_account_goes_with_it() {
        ada.withAccount();
        watching.watchAccounts();
        await(() -> watching.progress().stream()
                .anyMatch(progress -> progress.trouble().isPresent()));

        ada.desk.connecting().remove(ada.desk.connecting().accounts().getFirst().id());
        watching.watchAccounts();

        assertThat(watching.progress()).isEmpty();
    }

    @Test
    void an_account_that_is_watched_is_left_alone_when_another_comes() {
        var mailbox = new FakeImap(1);
        try (var server = mailbox.start()) {
            ada.desk.connecting().keep(Accounts.imap(server.port()), "secret of a test");
            watching.watchAccounts();
            await(() -> watching.progress().stream().anyMatch(Progress::done));
            int before = mailbox.connections();

            watching.watchAccounts();

            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            assertThat(mailbox.connections()).isEqualTo(before);
        }
    }

    @Test
    void an_account_that_another_process_connected_is_found() {
        var mailbox = new FakeImap(1);
        try (var server = mailbox.start()) {
            watching.start();
            ada.desk.connecting().keep(Accounts.imap(server.port()), "secret of a test");

            await(() -> watching.progress().stream().anyMatch(Progress::done));
        }
    }

    @Test
    void memory_that_ran_out_once_does_not_end_the_sending() {
        ada.withAccount()
                .receivesRaw(Raw.carla()
                        .id("a@example.net")
                        .at("Tue, 17 Nov 2026 08:20:00 +0100")
                        .says(Raw.CARLAS_ASK));
        IntroductionId carlas = ada.only();
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        ada.desk.approving().approve(carlas, "Dear Carla, I can't, I am sorry. Ada", true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.post.meanwhile = () -> {
            throw new OutOfMemoryError("Java heap space");
        };

        watching.start();

        await(() -> ada.tables.outbox().latest(carlas).orElseThrow().status() == Status.UNCLEAR);
    }

    private static void await(BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }
}
