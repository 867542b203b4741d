package sendoff.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.ApiToken.Scope.PROPOSE;
import static sendoff.domain.ApiToken.Scope.READ;
import static sendoff.testing.Cast.TUESDAY;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.ApiToken.Scope;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Party;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.store.People;
import sendoff.testing.Cast;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;
import sendoff.web.api.Program.Said;
import tools.jackson.databind.JsonNode;

class ApiTest {
    private static final String ANSWER =
            "Hi Carla,\\n\\nThank you for asking about climate tech. I can't take calls this year.\\n\\nAll the best,\\nAda";

    @TempDir
    Path home;

    TestDesk ada;
    WebServer server;
    IntroductionId carlas;
    Program script;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        carlas = ada.only();
        server = WebServer.of(
                ada.desk,
                new ServerSettings(
                        "127.0.0.1", 0, List.of(), false, Optional.of(typed -> Arrays.equals(typed, SESAME))));
        script = new Program(HttpClient.newHttpClient(), server.start(), Optional.of(token(READ, PROPOSE)));
    }

    private static final char[] SESAME = "open sesame now".toCharArray();

    @AfterEach
    void close() {
        script.client().close();
        server.stop();
        ada.close();
    }

    private String token(Scope... scopes) {
        String name = "Script " + ada.desk.admitting().all().size();
        return ada.desk.admitting().make(name, Set.of(scopes), Optional.empty()).secret();
    }

    private String draft() {
        return "/api/v1/introductions/" + carlas + "/draft";
    }

    @Test
    void the_desk_says_who_waits_in_the_words_of_the_command_line() {
        Said said = script.get("/api/v1/desk");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.header("Content-Type")).startsWith("application/json");
        assertThat(said.json().path("items")).singleElement().satisfies(row -> {
            assertThat(row.path("id").stringValue()).isEqualTo(carlas.toString());
            assertThat(row.path("kind").stringValue()).isEqualTo("networking-request");
            assertThat(row.path("channel").stringValue()).isEqualTo("email");
            assertThat(row.path("due").stringValue()).isEqualTo("2026-11-19T08:20:00Z");
        });
        assertThat(said.json().path("next").isNull()).isTrue();
    }

    @Test
    void an_introduction_is_told_with_its_conversation_by_the_beginning_of_its_id() {
        JsonNode told = script.get("/api/v1/introductions/" + carlas.brief()).json();

        assertThat(told.path("state").stringValue()).isEqualTo("open");
        assertThat(told.path("messages")).singleElement().satisfies(message -> {
            assertThat(message.path("from").path("address").stringValue()).isEqualTo("carla@example.net");
            assertThat(message.path("at").stringValue()).isEqualTo("2026-11-17T09:20:00+01:00");
        });
        assertThat(script.get("/api/v1/introductions/" + carlas + "/recommendation")
                        .json()
                        .path("because")
                        .stringValue())
                .isNotEmpty();
    }

    @Test
    void whoever_shows_no_good_token_is_told_how_to_get_one() {
        Said nothing = script.showingNothing().get("/api/v1/desk");
        assertThat(nothing.status()).isEqualTo(401);
        assertThat(nothing.header("Content-Type")).startsWith("application/problem+json");
        assertThat(nothing.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"sendoff\"");
        assertThat(nothing.detail()).contains("Settings, Programs", "sendoff token add");

        assertThat(script.showingNothing().send("HEAD", "/api/v1/desk", "").status())
                .isEqualTo(401);

        String revoked = token(READ);
        ada.desk
                .admitting()
                .revoke(ada.desk.admitting().admit(revoked).orElseThrow().id());
        Said refused = script.showing(revoked).get("/api/v1/desk");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void the_session_of_a_browser_opens_nothing_here() {
        Said in = script.showingNothing()
                .send(
                        "POST",
                        "/login",
                        "password=open+sesame+now",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        String cookie = in.header("Set-Cookie").split(";")[0];

        assertThat(script.showingNothing().get("/settings", "Cookie", cookie).status())
                .isEqualTo(200);
        assertThat(script.showingNothing().get("/api/v1/desk", "Cookie", cookie).status())
                .isEqualTo(401);
        assertThat(script.get("/settings").status())
                .as("nor does a token open a page")
                .isEqualTo(303);
    }

    @Test
    void a_token_does_what_its_scopes_say_and_no_more() {
        Said read = script.showing(token(PROPOSE)).get("/api/v1/desk");
        assertThat(read.status()).isEqualTo(403);
        assertThat(read.detail()).contains("lacks the scope read", "make a token that has it");

        Said proposed = script.showing(token(READ)).post(draft(), "{\"text\":\"Hi\"}");
        assertThat(proposed.status()).isEqualTo(403);
        assertThat(script.get("/api/v1/introductions/" + carlas).json().path("proposals"))
                .isEmpty();
    }

    @Test
    void a_proposal_waits_beside_the_draft_under_the_name_of_its_token() {
        Said laid = script.post(draft(), "{\"framework\":\"direct-closure\",\"text\":\"" + ANSWER + "\"}");

        assertThat(laid.status()).isEqualTo(201);
        assertThat(laid.json().path("proposal").path("by").stringValue()).isEqualTo("Script 0");
        assertThat(laid.json().path("check").path("findings").isArray()).isTrue();
        assertThat(ada.tables.drafts().of(carlas)).isEmpty();
        assertThat(ada.desk.sending().open()).isEmpty();
        assertThat(page()).contains("Proposed by Script 0, Tue 17 Nov, 10:20: Direct closure", "All the best,");
    }

    private String page() {
        Said in = script.showingNothing()
                .send(
                        "POST",
                        "/login",
                        "password=open+sesame+now",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        return script.showingNothing()
                .get("/i/" + carlas, "Cookie", in.header("Set-Cookie").split(";")[0])
                .whole()
                .body();
    }

    @Test
    void what_the_owner_wrote_by_hand_is_never_written_over() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        assertThat(script.post(draft(), "{\"text\":\"" + ANSWER + "\",\"framework\":\"redirect\"}")
                        .status())
                .isEqualTo(201);

        ada.desk.answering().type(carlas, "Hi Carla, my own words.");
        Said refused = script.post(draft(), "{\"text\":\"Other words\",\"framework\":\"redirect\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail())
                .isEqualTo("The owner is writing this answer by hand. Their words stand, and nothing was changed.");
        assertThat(ada.tables.drafts().of(carlas).orElseThrow().body()).isEqualTo("Hi Carla, my own words.");
    }

    @Test
    void nothing_is_proposed_where_nothing_is_owed() {
        ada.desk.correcting().answeredAlready(carlas);

        Said refused = script.post(draft(), "{\"text\":\"Hi\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).isEqualTo("Nothing is owed here: it is answered.");
    }

    @Test
    void a_draft_is_read_as_its_recipient_would() {
        Said alone = script.post("/api/v1/check", "{\"text\":\"I am so sorry, I feel terrible.\"}");
        Said known = script.post(
                "/api/v1/check",
                "{\"text\":\"" + ANSWER.replace("Carla", "Bob") + "\",\"introduction\":\"" + carlas
                        + "\",\"framework\":\"redirect\"}");

        assertThat(alone.json().path("findings").findValuesAsString("rule")).contains("over-apology");
        assertThat(known.json().path("findings").findValuesAsString("rule")).contains("wrong-name");
        assertThat(ada.tables.drafts().of(carlas)).isEmpty();
    }

    @Test
    void promises_and_people_are_told_without_the_owners_notes() {
        ada.desk
                .keeping()
                .note(
                        true,
                        Cast.CARLA,
                        new PromiseMade(What.SEND, "I will send the list.", Optional.of(LocalDate.of(2026, 11, 20))));
        ada.desk
                .knowing()
                .write(
                        new sendoff.desk.people.Who.At("carla@example.net"),
                        "Carla Reyes",
                        new sendoff.domain.Person.Facts(Optional.empty(), "Engineer", "", "", "Mind the dog."));

        assertThat(script.get("/api/v1/promises?mine=true").json().path("items"))
                .singleElement()
                .satisfies(
                        promise -> assertThat(promise.path("due").stringValue()).isEqualTo("2026-11-20"));
        assertThat(script.get("/api/v1/promises?mine=false").json().path("items"))
                .isEmpty();
        JsonNode people = script.get("/api/v1/people?q=carla").json().path("items");
        Said carla = script.get("/api/v1/people/" + people.get(0).path("id").stringValue());
        assertThat(carla.json().path("role").stringValue()).isEqualTo("Engineer");
        assertThat(carla.whole().body()).contains("carla@example.net").doesNotContain("dog");
    }

    @Test
    void all_introductions_come_page_by_page_the_newest_first_and_each_once() {
        var asks = new ArrayList<String>();
        for (int n = 1; n <= 6; n++) {
            asks.add(Raw.from("Person " + n + " <p" + n + "@example.net>", "Ada Lindqvist <ada@example.com>")
                    .subject("A call, please")
                    .id("p" + n + "@example.net")
                    .at("Mon, 16 Nov 2026 09:2" + (n / 2) + ":00 +0100")
                    .says(Raw.CARLAS_ASK));
        }
        ada.receivesRaw(asks.toArray(String[]::new));

        var seen = new ArrayList<String>();
        for (String more = "/api/v1/introductions?limit=3"; !more.isEmpty(); ) {
            JsonNode page = script.get(more).json();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
            page.path("items").forEach(row -> seen.add(row.path("id").stringValue()));
            more = page.path("next").isNull()
                    ? ""
                    : "/api/v1/introductions?limit=3&cursor="
                            + page.path("next").stringValue();
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates().startsWith(carlas.toString());

        JsonNode first = script.get("/api/v1/desk?limit=4").json();
        JsonNode second = script.get(
                        "/api/v1/desk?limit=4&cursor=" + first.path("next").stringValue())
                .json();
        assertThat(first.path("items").size() + second.path("items").size()).isEqualTo(7);
        assertThat(second.path("items").findValuesAsString("id")).endsWith(carlas.toString());
        assertThat(script.get("/api/v1/introductions?state=answered").json().path("items"))
                .isEmpty();
        assertThat(script.get("/api/v1/introductions?channel=email&state=open&limit=200")
                        .json()
                        .path("items"))
                .hasSize(7);
    }

    @Test
    void people_come_page_by_page_and_whoever_writes_meanwhile_makes_nobody_show_twice() {
        for (int n = 1; n <= 5; n++) {
            writesBothWays("p" + n + "@example.net", n);
        }
        var seen = new ArrayList<String>();
        JsonNode page = script.get("/api/v1/people?limit=2").json();
        page.path("items").forEach(row -> seen.add(row.path("id").stringValue()));
        writesBothWays("new@example.net", 9);
        while (!page.path("next").isNull()) {
            page = script.get(
                            "/api/v1/people?limit=2&cursor=" + page.path("next").stringValue())
                    .json();
            page.path("items").forEach(row -> seen.add(row.path("id").stringValue()));
        }

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(script.get("/api/v1/people")
                        .json()
                        .path("items")
                        .get(0)
                        .path("name")
                        .stringValue())
                .isEqualTo("new@example.net");
    }

    private void writesBothWays(String address, int day) {
        var at = Instant.parse("2026-11-18T08:00:00Z").plus(Duration.ofDays(day));
        ada.tables
                .database()
                .change(tx -> ada.tables
                        .people()
                        .met(
                                tx,
                                List.of(
                                        new People.Contact(Party.at(address), true, at),
                                        new People.Contact(Party.at(address), false, at))));
    }

    @Test
    void who_has_the_answer_already_is_told_so_until_it_changes() {
        String tag = script.get("/api/v1/desk").header("ETag");

        assertThat(script.get("/api/v1/desk", "If-None-Match", tag).status()).isEqualTo(304);
        ada.desk.correcting().answeredAlready(carlas);
        assertThat(script.get("/api/v1/desk", "If-None-Match", tag).status()).isEqualTo(200);
    }

    /// Every answer there is, held against what the document says of it.
    @Test
    void real_answers_are_as_the_document_says() {
        ada.receivesRaw(Raw.from("Ben Okafor <ben@example.org>", "Ada Lindqvist <ada@example.com>")
                .with("Cc: Elif Kaya <elif@example.net>")
                .id("b@example.org")
                .at("Mon, 16 Nov 2026 17:20:00 -0500")
                .subject("Elif <> Ada")
                .says("Hi Ada,\n\nmeet Elif, in copy. She would love thirty minutes about hiring.\n\nBen\n"));
        ada.desk
                .keeping()
                .note(false, Cast.BEN, new PromiseMade(What.OTHER, "I will think about it.", Optional.empty()));
        String ben = new sendoff.desk.people.Who.At("ben@example.org").key();
        Schemas schemas = Schemas.read();
        var wrong = new ArrayList<String>();
        wrong.addAll(schemas.wrongIn(
                "post",
                "/introductions/{id}/draft",
                script.post(draft(), "{\"text\":\"" + ANSWER + "\",\"framework\":null}")));
        wrong.addAll(
                schemas.wrongIn("post", "/check", script.post("/api/v1/check", "{\"text\":\"Sorry, so sorry.\"}")));
        for (JsonNode row : script.get("/api/v1/introductions").json().path("items")) {
            String one = "/introductions/" + row.path("id").stringValue();
            wrong.addAll(schemas.wrongIn("get", "/introductions/{id}", script.get("/api/v1" + one)));
            wrong.addAll(schemas.wrongIn(
                    "get", "/introductions/{id}/recommendation", script.get("/api/v1" + one + "/recommendation")));
        }
        for (String list : List.of("/desk", "/introductions", "/promises", "/people")) {
            Said whole = script.get("/api/v1" + list);
            assertThat(whole.json().path("items")).as(list).isNotEmpty();
            wrong.addAll(schemas.wrongIn("get", list, whole));
            wrong.addAll(schemas.wrongIn("get", list, script.get("/api/v1" + list + "?limit=1")));
            wrong.addAll(schemas.wrongIn("get", list, script.get("/api/v1" + list + "?limit=0")));
            wrong.addAll(schemas.wrongIn("get", list, script.showingNothing().get("/api/v1" + list)));
        }
        wrong.addAll(schemas.wrongIn("get", "/people/{id}", script.get("/api/v1/people/" + ben)));
        wrong.addAll(schemas.wrongIn("get", "/people/{id}", script.get("/api/v1/people/nobody")));

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused_with_what_to_do() {
        assertRefused(script.get("/api/v1/introductions/ffff"), 404, "GET /api/v1/introductions lists whole ids");
        assertRefused(script.get("/api/v1/people/nobody"), 404, "GET /api/v1/people lists who is");
        assertRefused(script.get("/api/v1/nowhere"), 404, "There is nothing here");
        assertRefused(script.send("DELETE", "/api/v1/desk", ""), 405, "can’t be done here");
        assertRefused(script.get("/api/v1/desk?filter=1"), 400, "There is no parameter “filter”");
        assertRefused(script.get("/api/v1/desk?limit=1000"), 422, "from 1 to 200");
        assertRefused(script.get("/api/v1/introductions?state=done"), 422, "“done” is no state");
        assertRefused(script.get("/api/v1/introductions?cursor=!"), 422, "This cursor leads nowhere");
        assertRefused(script.send("POST", draft(), "text=Hi", "Content-Type", "text/plain"), 415, "application/json");
        assertRefused(script.post(draft(), "{\"text\":"), 400, "That is no JSON");
        assertRefused(script.post(draft(), "[]"), 400, "A JSON object is wanted");
        assertRefused(script.post(draft(), "{\"txt\":\"Hi\"}"), 422, "There is no field “txt”");
        assertRefused(script.post(draft(), "{\"text\":5}"), 422, "“text” has to be a text");
        assertRefused(script.post(draft(), "{}"), 422, "“text” is missing");
        assertRefused(script.post(draft(), "{\"text\":\"Hi\",\"framework\":\"send\"}"), 422, "“send” is no framework");
        assertRefused(script.post(draft(), "{\"text\":\"Hi\",\"framework\":\"dismiss\"}"), 422, "sends nothing");
        assertRefused(
                script.post(draft(), "{\"text\":\"" + "x".repeat(20_001) + "\"}"), 422, "at most 20000 characters");
        assertRefused(script.post(draft(), "{\"text\":\"" + "x".repeat(300_000) + "\"}"), 413, "too much at once");
        assertThat(ada.tables.drafts().of(carlas)).isEmpty();
    }

    private static void assertRefused(Said said, int status, String detail) {
        assertThat(said.status()).as(said.whole().body()).isEqualTo(status);
        assertThat(said.header("Content-Type")).startsWith("application/problem+json");
        assertThat(said.json().path("status").intValue()).isEqualTo(status);
        assertThat(said.detail()).contains(detail);
    }

    @Test
    void a_program_that_asks_without_end_is_told_to_wait() {
        Said last = script.get("/api/v1/promises");
        for (int n = 1; n <= 120 && last.status() == 200; n++) {
            last = script.get("/api/v1/promises");
        }

        assertRefused(last, 429, "Wait 60 s");
        assertThat(last.header("Retry-After")).isEqualTo("60");
        assertThat(script.showing(token(READ)).get("/api/v1/desk").status()).isEqualTo(200);
        ada.clock.pass(Duration.ofSeconds(60));
        assertThat(script.get("/api/v1/desk").status()).isEqualTo(200);
    }
}
