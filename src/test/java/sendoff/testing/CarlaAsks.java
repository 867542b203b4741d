package sendoff.testing;

import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.IntroductionId;

/// Carla has asked for a call, an hour ago: where most answers begin.
public abstract class CarlaAsks {
    @TempDir
    protected Path home;

    protected TestDesk ada;
    protected IntroductionId carlas;

    @BeforeEach
    void carlaAsks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        carlas = ada.only();
    }

    @AfterEach
    void closeTheDesk() {
        ada.close();
    }
}
