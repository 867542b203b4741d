package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.desk.answering.Approval;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Owner;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Mail was read, and nobody said yet which addresses are the owner's: from which one an answer leaves is not known.
class NoOwnAddressTest {
    private static final String WHAT_TO_DO =
            "None of your own addresses is known: write yours down under Settings, You, or connect a mailbox.";

    @TempDir
    Path home;

    @Test
    void a_draft_is_written_and_the_page_says_what_to_do() {
        try (var ada = desk()) {
            IntroductionId id = ada.only();
            var server = WebServer.of(ada.desk, ServerSettings.local(0));
            var browser = new Browser(server.start());
            assertThat(browser.post("/i/" + id + "/framework", Map.of("framework", "direct-closure"))
                            .statusCode())
                    .isEqualTo(303);

            var page = Jsoup.parse(browser.get("/i/" + id).body());

            server.stop();
            assertThat(page.select(".envelope").text()).isEqualTo("From " + WHAT_TO_DO);
            assertThat(page.select("#text")).isNotEmpty();
            assertThat(page.select("#send")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/i/{id}", "/review", "/i/{id}/offers", "/i/{id}/assistant"})
    void no_page_of_it_breaks(String path) {
        try (var ada = desk()) {
            IntroductionId id = ada.only();
            ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
            var server = WebServer.of(ada.desk, ServerSettings.local(0));
            int status = new Browser(server.start())
                    .get(path.replace("{id}", id.toString()))
                    .statusCode();
            server.stop();
            assertThat(status).isLessThan(400);
        }
    }

    @Test
    void nothing_is_sent_and_it_is_said_why() {
        try (var ada = desk()) {
            IntroductionId id = ada.only();
            ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);

            assertThat(ada.desk.approving().approve(id, "A kind no.", true))
                    .isEqualTo(new Approval.Impossible(WHAT_TO_DO));
        }
    }

    private TestDesk desk() {
        var ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:00:00 +0100")
                .says(Raw.CARLAS_ASK));
        var preferences = ada.desk.ownership().preferences();
        ada.desk.ownership().set(preferences.ownedBy(new Owner("Ada Lindqvist", Set.of())));
        return ada;
    }
}
