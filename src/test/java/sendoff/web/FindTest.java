package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class FindTest {
    @TempDir
    Path home;

    private TestDesk ada;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void carla_asks_and_ada_asked_ben() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        ada.receivesRaw(
                Raw.carla()
                        .id("a@example.net")
                        .at("Thu, 12 Nov 2026 09:20:00 +0100")
                        .says(Raw.CARLAS_ASK),
                Raw.from("Ada Lindqvist <ada@example.com>", "Ben Okafor <ben@example.org>")
                        .subject("Harbourmere")
                        .id("b@example.com")
                        .at("Fri, 13 Nov 2026 10:00:00 +0100")
                        .says("Hi Ben,\n\nCould you introduce me to Theo Lambrakis at Harbourmere?"
                                + " I would like to ask him about pilot customers in ports.\n\nAda\n"));
        server = WebServer.of(ada.desk, new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.empty()));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    private Document page(String path) {
        return Jsoup.parse(browser.get(path).body());
    }

    @Test
    void what_is_owed_nothing_any_more_says_so_and_keeps_its_day() {
        assertThat(stands("carla")).isEqualTo("Waits for you, Thu 12 Nov");

        browser.post("/i/" + ada.only() + "/answered", Map.of());

        assertThat(stands("carla")).isEqualTo("Answered, Thu 12 Nov");
        assertThat(stands("theo")).isEqualTo("They are to reply, Fri 13 Nov");
    }

    @Test
    void what_waits_is_dated_by_the_ask_and_not_by_what_was_said_before_it() {
        ada.receivesRaw(
                Raw.from("Elif Kaya <elif@example.org>", "Ada Lindqvist <ada@example.com>")
                        .subject("The grid days")
                        .id("c@example.org")
                        .at("Mon, 2 Nov 2026 10:00:00 +0100")
                        .says("Hi Ada,\n\nThe slides of the grid days are online now.\n\nElif\n"),
                Raw.from("Elif Kaya <elif@example.org>", "Ada Lindqvist <ada@example.com>")
                        .subject("Re: The grid days")
                        .id("d@example.org")
                        .answers("c@example.org")
                        .at("Fri, 13 Nov 2026 10:00:00 +0100")
                        .says("Hi Ada,\n\nCould we have a call of 30 minutes next week? I would like to pick your brain"
                                + " about pilot customers in ports.\n\nElif\n"));

        assertThat(stands("elif")).isEqualTo("Waits for you, Fri 13 Nov");
    }

    @Test
    void what_is_hidden_says_until_when() {
        browser.post("/i/" + ada.only() + "/wait", Map.of("wait", "2026-11-20"));

        assertThat(stands("carla")).isEqualTo("Hidden until, Fri 20 Nov");

        ada.clock.pass(Duration.ofDays(4));

        assertThat(stands("carla")).isEqualTo("Waits for you, Thu 12 Nov");
    }

    @Test
    void who_waits_comes_first() {
        assertThat(page("/find?q=a").select(".row .who[href^=/i/]").eachText())
                .containsExactly("Carla Reyes", "Ben Okafor");
    }

    @Test
    void who_waits_is_not_cut_off_by_many_that_are_newer() {
        var carla = ada.only();
        ada.receivesRaw(IntStream.range(0, 51)
                .mapToObj(n -> Raw.from("Anna Holm <anna" + n + "@many.example>", "Ada Lindqvist <ada@example.com>")
                        .subject("A call " + n)
                        .id(n + "@many.example")
                        .at("Mon, 16 Nov 2026 10:00:00 +0100")
                        .says("Hi Ada,\n\nCould we have a call of 30 minutes next week about ports?\n\nAnna\n"))
                .toArray(String[]::new));
        ada.tables.introductions().all().stream()
                .filter(filed -> filed.isOwed() && !filed.id().equals(carla))
                .forEach(filed -> ada.desk.correcting().answeredAlready(filed.id()));

        assertThat(page("/find?q=a").select(".row .who[href^=/i/]").eachText())
                .hasSize(50)
                .startsWith("Carla Reyes");
    }

    /// Where the only one found stands, and its day.
    private String stands(String words) {
        var left = page("/find?q=" + words).select(".row:has([href^=/i/]) .left > *");
        return String.join(", ", left.eachText());
    }

    @Test
    void what_the_owner_began_is_found_and_named_by_whom_they_asked() {
        var found = page("/find?q=okafor").select(".row:has([href^=/i/])");

        assertThat(found.select(".who").eachText()).containsExactly("Ben Okafor");
        assertThat(page(found.select(".who").attr("href")).select("h1").text()).isEqualTo("You wrote to Ben Okafor");
    }
}
