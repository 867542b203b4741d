package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.Raw;
import sendoff.testing.SmallDisk;
import sendoff.testing.TestDesk;

class FullDiskTest {
    private static final int FULL = 503;
    private static final int SHOWN = 200;

    @TempDir
    Path home;

    @Test
    void everything_can_still_be_read() throws IOException {
        try (var disk = SmallDisk.of(home, "6m")) {
            assumeTrue(disk.isThere(), "mounting a disk is not allowed here");
            try (var ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z")).withAccount()) {
                ada.receivesRaw(Raw.carla()
                        .id("a@example.net")
                        .at("Tue, 17 Nov 2026 09:10:00 +0100")
                        .says(Raw.CARLAS_ASK));
                fill(home.resolve("other"));
                reads(ada);
            }
        }
    }

    private static void reads(TestDesk ada) {
        var server = WebServer.of(ada.desk, ServerSettings.local(0));
        var browser = new Browser(server.start());
        String carla = "/i/" + ada.only();
        for (String path : List.of("/", carla, "/promises", "/people", "/review", "/playbook/review", "/settings")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(SHOWN);
        }
        assertThat(browser.get("/report/2026-11").statusCode()).isEqualTo(SHOWN);
        assertThat(browser.post(carla + "/not-one", Map.of()).statusCode()).isEqualTo(FULL);
        server.stop();
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[1024]);
            }
        } catch (IOException e) {
            // That is all there was.
            return;
        }
    }
}
