package sendoff.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.TestDesk;

class SampleDeskTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:20:00Z");

    @Test
    void the_desk_of_the_demo_fills_from_its_mail_server(@TempDir Path home) {
        try (var server = SampleServer.start(TUESDAY, TestDesk.ZONE);
                var test = new TestDesk(home, TUESDAY)) {
            SampleDesk.settle(test.desk, server);

            var done = test.desk.reading().read(server.account(), _ -> {});

            assertThat(done.trouble()).isEmpty();
            assertThat(test.desk.ownership().owner()).isEqualTo(SampleMail.OWNER);
            assertThat(test.queue()).hasSizeBetween(24, 30);
            assertThat(test.tables.promises().open()).hasSizeGreaterThanOrEqualTo(5);

            int before = test.tables.introductions().count();
            SampleDesk.bring(test.desk);
            assertThat(test.tables.introductions().count()).isEqualTo(before + 2);
            assertThat(test.queue()).extracting(row -> row.requester()).contains("Inês Ramos");

            SampleDesk.promise(test.desk);
            assertThat(test.desk.keeping().lastAct())
                    .as("a newcomer has done nothing yet")
                    .isEmpty();
            assertThat(test.tables.known().all()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(test.desk.knowing().list("anselm vogt")).hasSize(2);
            assertThat(test.desk.knowing().list("rosa quispe")).hasSize(1);
            assertThat(test.desk.knowing().lastAct()).isEmpty();
        }
    }
}
