package sendoff.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.ApiToken.Scope.INTRODUCE;
import static sendoff.domain.ApiToken.Scope.PROPOSE;
import static sendoff.domain.ApiToken.Scope.READ;
import static sendoff.testing.Cast.TUESDAY;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.ApiToken.Scope;
import sendoff.testing.TestDesk;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;
import sendoff.web.api.Program.Said;
import tools.jackson.databind.JsonNode;

/// Introductions between others, for programs.
class BetweenTest {
    private static final String ALL = "/api/v1/double-opt-ins";
    private static final String WISH = """
            {"asker": {"name": "Carla Reyes", "address": "carla@example.net"},
             "contact": {"name": "Dana Foxglove", "address": "dana@fox-labs.example"},
             "about": "Heat storage, one call", "passOn": "I model heat storage for small towns.",
             "forContact": {"sure": 95, "why": "She looks for sites."}}
            """;

    @TempDir
    Path home;

    TestDesk ada;
    WebServer server;
    Program script;
    final Schemas schemas = Schemas.read();

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        script = new Program(HttpClient.newHttpClient(), server.start(), Optional.of(token(READ, INTRODUCE)));
    }

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

    private String begun() {
        Said said = script.post(ALL, WISH);
        assertThat(said.status()).as(said.whole().body()).isEqualTo(201);
        return ALL + "/" + said.json().path("id").stringValue();
    }

    private Said act(String one, String act) {
        return script.post(one + "/act", "{\"act\":\"" + act + "\"}");
    }

    private static String state(Said said) {
        return said.json().path("state").asString(said.whole().body());
    }

    @Test
    void one_is_begun_read_and_carried_to_the_introduction_without_a_letter_leaving() {
        String one = begun();
        JsonNode read = script.get(one).json();
        assertThat(read.path("state").stringValue()).isEqualTo("to-ask");
        assertThat(read.path("asking").stringValue()).isEqualTo("contact");
        assertThat(read.path("forContact").path("sure").intValue()).isEqualTo(95);
        assertThat(read.path("letter").stringValue()).contains("I model heat storage for small towns.");

        assertThat(state(act(one, "sent"))).isEqualTo("asked");
        assertThat(state(act(one, "yes"))).isEqualTo("agreed");
        assertThat(state(act(one, "sent"))).isEqualTo("introduced");
        Said over = script.post(one + "/act", "{\"act\":\"went\",\"went\":\"well\",\"note\":\"They met.\"}");

        assertThat(state(over)).isEqualTo("done");
        assertThat(over.json().path("note").stringValue()).isEqualTo("They met.");
        assertThat(ada.desk.sending().open()).isEmpty();
        assertThat(ada.post.carried).isEmpty();
    }

    @Test
    void what_was_done_last_can_be_taken_back_the_beginning_too() {
        String one = begun();
        act(one, "no");
        assertThat(state(script.get(one))).isEqualTo("to-close");

        assertThat(state(script.post(one + "/undo", ""))).isEqualTo("to-ask");
        Said nothing = script.post(one + "/undo", "");
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.detail()).contains("nothing to take back");

        String other = begun();
        assertThat(script.post(other + "/undo", "").status()).isEqualTo(204);
        assertThat(script.get(other).status()).isEqualTo(404);
    }

    @Test
    void a_beginning_sent_twice_with_its_key_begins_one() {
        Said first = script.send("POST", ALL, WISH, "Content-Type", "application/json", "Idempotency-Key", "a 1");
        Said again = script.send("POST", ALL, WISH, "Content-Type", "application/json", "Idempotency-Key", "a 1");
        Said other = script.send("POST", ALL, WISH, "Content-Type", "application/json", "Idempotency-Key", "a 2");

        assertThat(List.of(first.status(), again.status(), other.status())).containsExactly(201, 200, 201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(script.get(ALL).json().path("items")).hasSize(2);
    }

    @Test
    void an_act_on_what_has_changed_since_it_was_seen_is_not_done() {
        String one = begun();
        String seen = script.get(one).header("ETag");
        act(one, "sent");

        Said late = script.send(
                "POST", one + "/act", "{\"act\":\"no\"}", "Content-Type", "application/json", "If-Match", seen);
        assertThat(late.status()).isEqualTo(412);
        assertThat(state(script.get(one))).isEqualTo("asked");

        Said now = script.send(
                "POST",
                one + "/act",
                "{\"act\":\"no\"}",
                "Content-Type",
                "application/json",
                "If-Match",
                script.get(one).header("ETag"));
        assertThat(state(now)).isEqualTo("to-close");
    }

    @Test
    void what_is_known_of_it_changes_and_what_is_left_out_stays() {
        String one = begun();

        JsonNode said = script.post(one + "/say", "{\"about\":\"Heat storage in towns\",\"forAsker\":{\"sure\":90}}")
                .json();

        assertThat(said.path("about").stringValue()).isEqualTo("Heat storage in towns");
        assertThat(said.path("passOn").stringValue()).isEqualTo("I model heat storage for small towns.");
        assertThat(said.path("forAsker").path("sure").intValue()).isEqualTo(90);
        assertThat(said.path("contact").path("name").stringValue()).isEqualTo("Dana Foxglove");
    }

    @Test
    void all_come_page_by_page_each_once() {
        for (int n = 0; n < 5; n++) {
            begun();
        }
        act(ALL + "/" + script.get(ALL).json().path("items").get(0).path("id").stringValue(), "withdraw");

        var seen = new ArrayList<String>();
        for (String more = ALL + "?limit=2"; !more.isEmpty(); ) {
            JsonNode page = script.get(more).json();
            page.path("items").forEach(row -> seen.add(row.path("id").stringValue()));
            more = page.path("next").isNull()
                    ? ""
                    : ALL + "?limit=2&cursor=" + page.path("next").stringValue();
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(script.get(ALL + "?open=true").json().path("items")).hasSize(4);
        assertThat(script.get(ALL + "?state=dropped").json().path("items")).hasSize(1);
    }

    @Test
    void a_token_without_the_scope_only_looks() {
        String one = begun();
        Program reader = script.showing(token(READ, PROPOSE));

        assertThat(reader.get(one).status()).isEqualTo(200);
        assertThat(reader.post(ALL, WISH).status()).isEqualTo(403);
        assertThat(reader.post(one + "/act", "{\"act\":\"yes\"}").detail()).contains("lacks the scope introduce");
        assertThat(reader.post(one + "/undo", "").status()).isEqualTo(403);
        assertThat(script.showingNothing().get(one).status()).isEqualTo(401);
    }

    @Test
    void what_makes_no_sense_is_refused_with_what_to_do_and_as_the_document_says() {
        String one = begun();
        var wrong = new ArrayList<String>();

        refused(wrong, "/double-opt-ins", script.post(ALL, "{\"about\":\"Tea\"}"), 422, "Say who the two are");
        refused(
                wrong,
                "/double-opt-ins",
                script.post(ALL, "{\"asker\":{\"name\":\"A\"},\"contact\":{\"name\":\" \"}}"),
                422,
                "needs a name or an address");
        refused(
                wrong,
                "/double-opt-ins",
                script.post(
                        ALL, "{\"asker\":{\"address\":\"a@example.net\"},\"contact\":{\"address\":\"a@example.net\"}}"),
                422,
                "Both have the same address");
        refused(wrong, "/double-opt-ins", script.post(ALL, "{\"asker\":\"Carla\"}"), 422, "has to be an object");
        refused(wrong, "/double-opt-ins", script.post(ALL, "{\"introduction\":\"ffff\"}"), 422, "no introduction");
        String act = "/double-opt-ins/{id}/act";
        refused(wrong, act, act(one, "send"), 422, "“send” is no act");
        refused(wrong, act, script.post(one + "/act", "{}"), 422, "“act” is missing");
        refused(wrong, act, act(one, "later"), 422, "“day” is missing");
        refused(wrong, act, script.post(one + "/act", "{\"act\":\"move\",\"day\":\"soon\"}"), 422, "2026-11-30");
        refused(wrong, act, act(one, "not-an-answer"), 409, "Nobody was asked yet");
        refused(wrong, act, script.post(one + "/act", "{\"act\":\"went\"}"), 422, "“went” is missing");
        refused(wrong, act, act(ALL + "/ffff", "yes"), 404, "lists whole ids");
        String say = "/double-opt-ins/{id}/say";
        refused(
                wrong,
                say,
                script.post(one + "/say", "{\"forAsker\":{\"sure\":101}}"),
                422,
                "a whole number from 0 to 100");
        refused(wrong, say, script.post(one + "/say", "{\"asker\":{}}"), 422, "There is no field “asker”");
        wrong.addAll(schemas.wrongIn("get", "/double-opt-ins", script.get(ALL)));
        wrong.addAll(schemas.wrongIn("get", "/double-opt-ins/{id}", script.get(one)));
        wrong.addAll(schemas.wrongIn("post", "/double-opt-ins", script.post(ALL, WISH)));
        for (String word : List.of("sent", "no", "withdraw")) {
            wrong.addAll(schemas.wrongIn("post", act, act(one, word)));
        }
        wrong.addAll(schemas.wrongIn("post", say, script.post(one + "/say", "{\"about\":\"Tea\"}")));
        wrong.addAll(schemas.wrongIn("post", "/double-opt-ins/{id}/undo", script.post(one + "/undo", "")));
        wrong.addAll(schemas.wrongIn("get", "/double-opt-ins/{id}", script.get(one)));

        assertThat(wrong).isEmpty();
    }

    private void refused(List<String> wrong, String path, Said said, int status, String detail) {
        assertThat(said.status()).as(said.whole().body()).isEqualTo(status);
        assertThat(said.detail()).contains(detail);
        wrong.addAll(schemas.wrongIn("post", path, said));
    }
}
