package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.playbook.Rereading.Sheet;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Origin.UsedTemplate;
import sendoff.domain.TemplateUse;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// The quarterly reading of the playbook, by its addresses. It is Tuesday, 17 November 2026, 09:20.
class ReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");
    private static final String MINE = "friendly/my-no.txt";
    private static final String TEXT = """
            # for: no-to-a-call

            Hi {first_name},

            Thank you for {ask}. I'm just so busy, so I won't take a call.

            I wish you well with it.

            Ada
            """;

    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, NOW).withAccount();
        server = WebServer.of(desk.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
        desk.desk.editing().save(MINE, TEXT);
    }

    @AfterEach
    void close() {
        server.stop();
        desk.close();
    }

    private String page() {
        return browser.get("/playbook/review").body();
    }

    private Sheet sheet(String id) {
        return desk.desk.rereading().sheets().stream()
                .filter(sheet -> sheet.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void undo() {
        browser.post("/playbook/undo", Map.of());
    }

    /// In answers of mine I changed this.
    private void used(int times, TemplateUse.Change... changes) {
        for (int n = 0; n < times; n++) {
            var use = new TemplateUse(
                    n + "@answer",
                    new IntroductionId(new UUID(7, n)),
                    new UsedTemplate(MINE, 1),
                    Optional.empty(),
                    desk.clock.instant(),
                    "a little",
                    List.of(changes));
            desk.tables.database().change(tx -> desk.tables.uses().save(tx, use));
        }
    }

    @Test
    void each_shows_its_use_and_its_findings_and_is_read_again_after_a_quarter() {
        used(2);
        assertThat(page())
                .contains("My no", "used twice", "edited a little", "An excuse, not a rule", "None is due")
                .contains("read it again Wed 17 Feb".substring(0, 13));

        desk.clock.set(Instant.parse("2027-02-17T08:20:00Z"));
        assertThat(sheet(MINE).due()).isTrue();
        assertThat(page()).contains("One template is due for a quarterly reading");
        assertThat(browser.get("/playbook").body()).contains("One template is due", "read it again");

        String editor = "/playbook/friendly.my-no.txt";
        var said = browser.post(editor + "/voice", Map.of("from", "playbook"), "Referer", "http://127.0.0.1" + editor);
        assertThat(said.headers().firstValue("Location")).contains(editor);
        assertThat(sheet(MINE).due()).isFalse();
        undo();
        assertThat(sheet(MINE).due()).isTrue();
    }

    @Test
    void a_retired_one_writes_no_draft_and_comes_back() {
        desk.receivesRaw(Raw.from("Elif Kaya <elif@example.net>", "Ada Lindqvist <ada@example.com>")
                .subject("A call")
                .id("3@example.net")
                .at("Mon, 16 Nov 2026 11:20:00 +0100")
                .says("Hi Ada, could we have a call of thirty minutes next week about climate tech?"));
        desk.desk.answering().choose(desk.only(), Framework.DIRECT_CLOSURE, true);
        assertThat(template()).isEqualTo(MINE);

        browser.post("/playbook/friendly.my-no.txt/retire", Map.of());
        assertThat(page()).contains("retired", "Propose it again");
        desk.desk.answering().choose(desk.only(), Framework.DIRECT_CLOSURE, true);
        assertThat(template()).isNotEqualTo(MINE);

        undo();
        desk.desk.answering().choose(desk.only(), Framework.DIRECT_CLOSURE, true);
        assertThat(template()).isEqualTo(MINE);
    }

    private String template() {
        return desk.tables
                .drafts()
                .of(desk.only())
                .orElseThrow()
                .origin()
                .template()
                .orElseThrow()
                .id();
    }

    @Test
    void the_only_one_for_its_purpose_can_not_be_retired() {
        for (var one : desk.desk.playbooks().pages()) {
            if (one.situation().equals("Yes, with times") && one.voice().equals("formal")) {
                browser.post("/playbook/" + Bookcase.address(Bookcase.id(one)) + "/retire", Map.of());
            }
        }

        assertThat(desk.tables.readings().retired()).hasSizeLessThan(2);
        assertThat(browser.post("/playbook/nonsense/retire", Map.of()).statusCode())
                .isEqualTo(404);
    }

    private static final String OTHER = "friendly/my-other-no.txt";
    private static final String MERGE = "merge " + OTHER + " " + MINE;

    private void twoAlike() {
        desk.desk.editing().save(OTHER, TEXT.replace("so I won't", "and I won't"));
        used(1);
    }

    @Test
    void of_two_alike_both_are_read_side_by_side_and_the_merged_words_stay() {
        twoAlike();
        assertThat(page()).contains("Merge “My other no” into “My no”", "Read both, and merge");
        String both = browser.get("/playbook/review/merge?id=" + MERGE.replace(" ", "+"))
                .body();
        assertThat(both)
                .contains("used once, stays", "not used yet, is retired")
                .contains("“so” here, “and” in the other");

        merge(TEXT.replace("I'm just so busy, so I won't take a call", "I take no calls this year"));

        assertThat(text(MINE)).contains("I take no calls this year.").doesNotContain("busy");
        assertThat(sheet(OTHER).retired()).isTrue();
        assertThat(sheet(OTHER).because()).isEqualTo("merged into My no");
        assertThat(page()).doesNotContain("Merge “");

        undo();
        assertThat(text(MINE)).isEqualTo(TEXT);
        assertThat(sheet(OTHER).retired()).isFalse();
        assertThat(page()).contains("Merge “");
    }

    private void merge(String text) {
        browser.post("/playbook/review/merge", Map.of("id", MERGE, "text", text));
    }

    @Test
    void merged_words_that_are_no_template_are_handed_back_and_nothing_is_done() {
        twoAlike();

        String again = browser.post("/playbook/review/merge", Map.of("id", MERGE, "text", "Hi {nobody_knows},"))
                .body();

        assertThat(again).contains("role=\"alert\"", "Hi {nobody_knows},");
        assertThat(text(MINE)).isEqualTo(TEXT);
        assertThat(sheet(OTHER).retired()).isFalse();
    }

    @Test
    void the_same_words_are_merged_without_another_version() {
        twoAlike();
        int versions = desk.desk.editing().versions(MINE).size();

        merge(TEXT);

        assertThat(desk.desk.editing().versions(MINE)).hasSize(versions);
        assertThat(sheet(OTHER).retired()).isTrue();
        undo();
        assertThat(sheet(OTHER).retired()).isFalse();
    }

    @Test
    void a_proposal_is_turned_down_once_and_what_does_not_fit_any_more_does_nothing() {
        twoAlike();
        browser.post("/playbook/review/leave", Map.of("id", MERGE));
        assertThat(page()).doesNotContain("Merge “");
        undo();
        assertThat(page()).contains("Merge “");

        browser.post("/playbook/review/take", Map.of("id", "retire nothing"));
        browser.post("/playbook/review/take", Map.of("id", MERGE));
        browser.post("/playbook/review/merge", Map.of("id", "merge a b", "text", TEXT));
        assertThat(browser.get("/playbook/review/merge?id=nothing").statusCode())
                .isEqualTo(303);
        assertThat(sheet(OTHER).retired()).isFalse();
    }

    @Test
    void what_is_always_changed_becomes_the_text_and_goes_back() {
        used(3, new TemplateUse.Change("I wish you well with it.", "Good luck with it."));
        assertThat(page()).contains("Rewrite “My no” from your own edits", "Good luck with it.");

        browser.post("/playbook/review/take", Map.of("id", "rewrite " + MINE));
        assertThat(text(MINE)).contains("Good luck with it.").doesNotContain("I wish you well");
        assertThat(page()).doesNotContain("Rewrite “");
        undo();
        assertThat(text(MINE)).contains("I wish you well with it.");
    }

    @Test
    void what_three_answers_really_changed_is_proposed_in_their_words() {
        for (int n = 0; n < 3; n++) {
            IntroductionId id = asks(n);
            desk.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
            String draft = desk.tables.drafts().of(id).orElseThrow().body();
            assertThat(draft).contains("I'm just so busy, so I won't take a call.");
            String mine = draft.replace("I'm just so busy, so I won't take a call", "I take no calls this year")
                    .replace("Thank you for", "Many thanks for");
            browser.post("/i/" + id + "/send", Map.of("text", mine, "sure", "yes"));
        }

        assertThat(page()).contains("Rewrite “My no” from your own edits", "I take no calls this year.");

        browser.post("/playbook/review/take", Map.of("id", "rewrite " + MINE));
        assertThat(text(MINE))
                .contains("Hi {first_name},", "Many thanks for {ask}.", "I take no calls this year.")
                .doesNotContain("busy", "Thank you");
        undo();
        assertThat(text(MINE)).isEqualTo(TEXT);
    }

    private IntroductionId asks(int n) {
        desk.receivesRaw(
                Raw.from("Person %c <p%d@example.net>".formatted('A' + n, n), "Ada Lindqvist <ada@example.com>")
                        .subject("A call")
                        .id(n + "@example.net")
                        .at("Mon, 16 Nov 2026 11:2" + n + ":00 +0100")
                        .says("Hi Ada, could we have a call of thirty minutes next week about climate tech?"));
        return desk.queue().getLast().id();
    }

    private String text(String id) {
        return desk.desk.playbooks().pages().stream()
                .filter(one -> Bookcase.id(one).equals(id))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void what_nobody_used_for_half_a_year_may_be_retired_and_settings_are_looked_through() {
        desk.clock.pass(Duration.ofDays(200));
        assertThat(page())
                .contains("Retire “My no”", "8 to look through", "Rules for senders", "not looked through yet");

        browser.post("/playbook/review/take", Map.of("id", "retire " + MINE));
        assertThat(sheet(MINE).because()).isEqualTo("not used for half a year");
        browser.post("/playbook/review/keep", Map.of("thing", "setting rules"));
        assertThat(page()).contains("7 to look through", "kept on ");
        undo();
        assertThat(page()).contains("8 to look through");
        undo();
        assertThat(sheet(MINE).retired()).isFalse();
        browser.post("/playbook/review/keep", Map.of("thing", "nothing of the kind"));
        assertThat(desk.tables.readings().looked()).isEmpty();
    }
}
