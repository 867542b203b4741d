package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.people.Who;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outgoing;
import sendoff.testing.FakeJmap;
import sendoff.testing.TestDesk;

/// From the queue to an answer on its way, over HTTP and without script.
class JourneyTest {
    private static final String BEN_INTRODUCES_CARLA = """
            Message-ID: <1@example.org>
            From: Ben Okafor <ben@example.org>
            To: Ada Lindqvist <ada@example.com>, Carla Reyes <carla@example.net>
            Subject: Ada, meet Carla
            Date: Mon, 16 Nov 2026 16:20:00 +0100
            Content-Type: text/plain; charset=utf-8

            Hi Ada,

            I'd like you to meet Carla Reyes, founder of Ledgerleaf in Rotterdam. She is looking for advisors.
            Carla would love a 30 minute call with you. I'll let you two take it from here.

            Best,
            Ben
            """;

    private static final String CARLA_AGAIN = """
            Message-ID: <2@example.net>
            In-Reply-To: <1@example.org>
            References: <1@example.org>
            From: Carla Reyes <carla@example.net>
            To: Ada Lindqvist <ada@example.com>
            Cc: Otto Reimann <partner@example.org>
            Subject: Re: Ada, meet Carla
            Date: Mon, 16 Nov 2026 17:20:00 +0100
            Content-Type: text/plain; charset=utf-8

            Hi Ada,

            Otto, my partner, would join us if that is well with you.

            Carla
            """;

    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;
    private String carla;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))
                .withAccount()
                .receivesRaw(BEN_INTRODUCES_CARLA);
        server = WebServer.of(desk.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
        carla = "/i/" + desk.only();
    }

    @AfterEach
    void close() {
        server.stop();
        desk.close();
    }

    private Document page(String path) {
        return Jsoup.parse(browser.get(path).body());
    }

    private String draft() {
        return page(carla).expectFirst("#text").wholeText();
    }

    @Test
    void the_desk_shows_who_waits_and_since_when_the_mail_was_not_read() {
        Document page = page("/");

        assertThat(page.select("h1").text()).isEqualTo("One person is waiting to hear from you");
        assertThat(page.select(".row .who").eachAttr("href")).containsExactly(carla);
        assertThat(page.select(".row .via").text()).isEqualTo("introduced by Ben Okafor");
        assertThat(page.select("#boxes ~ ul").text())
                .contains("ada@example.com")
                .contains("not read yet");
    }

    @Test
    void who_asks_for_two_things_is_one_person() {
        desk.receivesRaw("""
                Message-ID: <2@example.net>
                From: Carla Reyes <carla@example.net>
                To: Ada Lindqvist <ada@example.com>
                Subject: A talk in May
                Date: Mon, 16 Nov 2026 17:20:00 +0100
                Content-Type: text/plain; charset=utf-8

                Hi Ada,

                Would you give a talk of half an hour at our meeting in May? I would be grateful.

                Carla
                """);

        Document page = page("/");

        assertThat(page.select("h1").text()).isEqualTo("One person is waiting to hear from you");
        assertThat(page.select("#queue-rows .row")).hasSize(2);
    }

    @Test
    void a_close_is_written_checked_and_sent_with_an_undo() {
        assertThat(browser.post(carla + "/assess", Map.of("outcome", "close")).statusCode())
                .isEqualTo(303);
        assertThat(page(carla).select(".envelope").text())
                .contains("carla@example.net")
                .contains("Bcc")
                .as("it can leave from nowhere else")
                .doesNotContain("From");

        HttpResponse<String> sent = browser.post(carla + "/send", Map.of("text", draft(), "sure", "yes"));
        assertThat(sent.headers().firstValue("Location")).hasValue("/");
        assertThat(page("/").select(".toast").text()).startsWith("Sent to Carla Reyes Undo");
        assertThat(page("/").select(".toast form").attr("action")).isEqualTo(carla + "/undo");
        assertThat(status()).hasValue(Outgoing.Status.WAITING);

        browser.post(carla + "/undo", Map.of());
        assertThat(status()).hasValue(Outgoing.Status.CALLED_BACK);
        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void an_open_slot_is_neither_copied_nor_put_into_drafts_and_a_name_is_given_in_the_settings() {
        browser.post(carla + "/framework", Map.of("framework", "direct-closure"));
        String open = "Hi Carla, thank you for asking. It's a no from me. I wish you luck. {owner: your name}";

        for (String way : List.of("/copied", "/drafts")) {
            Document said =
                    Jsoup.parse(browser.post(carla + way, Map.of("text", open)).body());
            assertThat(said.select("[role=alert]").text()).contains("One slot is still open: “{owner: your name}”");
        }
        browser.post(carla + "/copied", Map.of("text", open, "sent", "yes"));

        assertThat(desk.queue()).hasSize(1);
        assertThat(page(carla).select("#finds a[href=/settings#you]")).hasSize(1);
    }

    /// The page is not live: the letter comes while the answer is being written.
    @Test
    void what_would_go_to_others_than_were_shown_is_asked_first() {
        browser.post(carla + "/framework", Map.of("framework", "accept"));
        Map<String, String> pressed = form(page(carla));
        pressed.put("text", "Dear Carla, gladly, on Thursday at ten. Warmly, Ada");
        desk.receivesRaw(CARLA_AGAIN);

        Document asked = Jsoup.parse(browser.post(carla + "/send", pressed).body());

        assertThat(asked.select("[role=alert]").text())
                .contains("Carla Reyes wrote again since you opened this")
                .contains("partner@example.org");
        assertThat(asked.select(".envelope").text()).contains("partner@example.org");
        assertThat(desk.desk.sending().open()).isEmpty();
        assertThat(browser.post(carla + "/send", form(asked)).headers().firstValue("Location"))
                .hasValue("/");
        assertThat(desk.desk.sending().open()).hasSize(1);
    }

    @Test
    void a_question_answered_before_hides_no_new_recipients() {
        browser.post(carla + "/framework", Map.of("framework", "accept"));
        Map<String, String> pressed = form(page(carla));
        pressed.put("text", "Dear Carla, {which day}? Ada");
        desk.receivesRaw(CARLA_AGAIN);
        Document blocked = Jsoup.parse(browser.post(carla + "/send", pressed).body());
        assertThat(blocked.select("[role=alert]").text()).contains("still open");
        pressed = form(blocked);
        pressed.put("text", "Dear Carla, gladly, on Thursday at ten. Warmly, Ada");
        pressed.put("sure", "yes");

        assertThat(Jsoup.parse(browser.post(carla + "/send", pressed).body())
                        .select("[role=alert]")
                        .text())
                .contains("wrote again since you opened this");
        assertThat(desk.desk.sending().open()).isEmpty();
    }

    /// What the browser posts when *send* is pressed there.
    private static Map<String, String> form(Document page) {
        var fields = new HashMap<String, String>();
        page.select("#letter input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("text", page.expectFirst("#text").wholeText());
        fields.put("sure", page.select("#send").attr("value"));
        return fields;
    }

    @Test
    void a_second_press_sends_nothing_twice() {
        browser.post(carla + "/assess", Map.of("outcome", "close"));
        Map<String, String> letter = Map.of("text", draft(), "sure", "yes");
        browser.post(carla + "/send", letter);

        assertThat(browser.post(carla + "/send", letter).body()).contains("already on its way");
        assertThat(desk.desk.sending().open()).hasSize(1);
    }

    @Test
    void an_open_slot_blocks_sending_and_is_named() {
        browser.post(carla + "/assess", Map.of("outcome", "close"));
        HttpResponse<String> answer =
                browser.post(carla + "/send", Map.of("text", draft() + "\n{company}", "sure", "yes"));

        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("still open");
        assertThat(desk.desk.sending().open()).isEmpty();
    }

    @Test
    void a_draft_edited_by_hand_is_never_replaced_unasked() {
        browser.post(carla + "/assess", Map.of("outcome", "close"));
        String mine = draft().replaceFirst("\\n\\n", "\n\nMy own sentence.\n\n");
        HttpResponse<String> other = browser.post(carla + "/framework", Map.of("text", mine, "framework", "buy-time"));

        assertThat(other.headers().firstValue("Location")).hasValue(carla + "?offer=buy-time#draft");
        assertThat(page(carla + "?offer=buy-time").select(".offer").text())
                .contains("left alone")
                .contains("Buy time");
        assertThat(draft()).contains("My own sentence.");
    }

    @Test
    void what_is_not_an_introduction_leaves_the_desk_and_comes_back_with_undo() {
        browser.post(carla + "/not-one", Map.of());
        assertThat(desk.queue()).isEmpty();
        assertThat(page("/").select(".toast").text()).startsWith("Not an introduction");

        browser.post("/undo", Map.of());
        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void waiting_hides_the_row_until_that_day() {
        browser.post(carla + "/wait", Map.of("wait", "2026-11-20"));
        assertThat(desk.queue()).isEmpty();
        assertThat(page("/").select(".toast").text()).startsWith("Waits until Friday 20 November");

        desk.clock.pass(Duration.ofDays(4));
        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void nothing_waits_for_the_year_9999() {
        assertThat(browser.told(carla + "/wait", Map.of("wait", "9999-12-31")))
                .startsWith("Choose a day after today to wait for, within a year.");
        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void a_mailbox_is_connected_by_jmap_with_an_address_and_a_password() {
        try (var mail = FakeJmap.start()) {
            var typed = new java.util.HashMap<>(Map.of(
                    "name", "Ada Lindqvist",
                    "address", "ada@example.com",
                    "server", "http://127.0.0.1:" + mail.port(),
                    "secret", "wrong"));
            Document refused = Jsoup.parse(browser.post("/welcome/jmap", typed).body());
            assertThat(refused.select("[role=alert]").text()).startsWith("JMAP login refused for ada@example.com");
            assertThat(refused.expectFirst("[name=server]").attr("value")).isEqualTo(typed.get("server"));
            assertThat(refused.expectFirst("[name=secret]").attr("value")).isEmpty();

            typed.put("secret", FakeJmap.SECRET);
            assertThat(browser.post("/welcome/jmap", typed).headers().firstValue("Location"))
                    .hasValue("/welcome");
            assertThat(page("/settings").select("#accounts").text())
                    .contains("reads and sends by JMAP at 127.0.0.1:" + mail.port());
        }
    }

    @Test
    void what_is_no_address_of_ones_own_is_refused_and_nothing_is_changed() {
        var before = desk.desk.ownership().preferences().owner();
        for (String typed : List.of("ada", "ada@example.com, Ada Lindqvist", "Ada <ada@example.com>")) {
            browser.post("/settings/you", Map.of("name", "Ada", "addresses", typed));
            assertThat(desk.desk.ownership().preferences().owner()).isEqualTo(before);
        }
        browser.post("/settings/you", Map.of("name", "Ada", "addresses", "ada@example.com, ada@localhost"));
        assertThat(desk.desk.ownership().preferences().owner().addresses())
                .containsExactlyInAnyOrder("ada@example.com", "ada@localhost");
    }

    @Test
    void every_other_page_answers() {
        for (String path :
                List.of("/uncertain", "/find?q=carla", "/promises", "/settings", "/welcome", "/welcome/jmap", carla)) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(page("/find?q=carla").select(".who").eachAttr("href"))
                .containsExactly(carla, "/people/" + new Who.At("carla@example.net").key());
        assertThat(browser.get("/i/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/i/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void a_template_is_changed_taken_out_and_brought_back() {
        String one = page("/playbook").expectFirst(".row .who").attr("href").replace("#editor", "");
        String text = page(one).expectFirst("#tb").wholeText();

        browser.post(one, Map.of("text", text + "\nOne more line.\n"));
        assertThat(page(one).expectFirst("#tb").wholeText()).contains("One more line.");
        String out = browser.get("/playbook/export").body();
        browser.post("/playbook/import", Map.of("text", out.replace("One more line.", "Another line.")));
        assertThat(page(one).expectFirst("#tb").wholeText()).contains("Another line.");
        browser.post(one + "/reset", Map.of());
        assertThat(page(one).expectFirst("#tb").wholeText()).isEqualTo(text);
        assertThat(Jsoup.parse(browser.post(one, Map.of("text", "Dear {no_such_slot},"))
                                .body())
                        .select("[role=alert]")
                        .text())
                .isNotEmpty();
    }

    @Test
    void the_playbook_begins_with_the_chosen_voice_by_framework_and_folds_the_other() {
        Document playbook = page("/playbook");
        assertThat(playbook.select("#tm ~ h3").eachText())
                .containsExactly("Direct closure", "Redirect", "Buy time", "Accept", "Soft fade", "Other letters");
        assertThat(playbook.select("#tm ~ .rows .who").eachAttr("href"))
                .allMatch(href -> href.startsWith("/playbook/friendly."));
        assertThat(playbook.select("details.fold:has(.who) summary").text()).isEqualTo("Formal: 41 templates");
        assertThat(playbook.select("details.fold:has(.who)[open]")).isEmpty();

        var preferences = desk.desk.ownership().preferences();
        desk.desk.ownership().set(preferences.withTone("formal", preferences.rulesOff()));
        assertThat(page("/playbook").select("#tm ~ .rows .who").eachAttr("href"))
                .allMatch(href -> href.startsWith("/playbook/formal."));
    }

    @Test
    void a_template_is_found_by_its_name_or_framework_in_either_voice() {
        assertThat(page("/playbook?q=redirect+person").select(".row .who").eachText())
                .containsExactly("To a person, offered first", "To a person, offered first");
        assertThat(page("/playbook?q=redirect+person").select("details.fold:has(.who)[open]"))
                .hasSize(1);
        assertThat(page("/playbook?q=pass_on").select(".row .who")).isEmpty();
        assertThat(page("/playbook?q=nothing+of+the+kind")
                        .select("#shelves [role=status]")
                        .text())
                .isEqualTo("No template says “nothing of the kind”. Show all");
        String found = page("/playbook?q=advising").expectFirst(".row .who").attr("href");
        assertThat(page(found.replace("#editor", "")).expectFirst("#pq").attr("value"))
                .isEqualTo("advising");
    }

    @Test
    void an_earlier_version_of_a_template_is_brought_back() {
        String one = page("/playbook").expectFirst(".row .who").attr("href").replace("#editor", "");
        String text = page(one).expectFirst("#tb").wholeText();
        browser.post(one, Map.of("text", text + "\nOne more line.\n"));

        String back = page(one).expectFirst("form[action*=versions]").attr("action");
        browser.post(back, Map.of());

        assertThat(page(one).expectFirst("#tb").wholeText()).isEqualTo(text);
        assertThat(page(one).select("form[action*=versions]")).isNotEmpty();
    }

    @Test
    void a_broken_slot_names_its_line_and_loses_nothing() {
        String one = page("/playbook").expectFirst(".row .who").attr("href").replace("#editor", "");

        var answer = Jsoup.parse(browser.post(one, Map.of("text", "Dear {first_name},\n\n{no_such_slot}"))
                .body());

        assertThat(answer.select("[role=alert]").text()).contains("line 3").contains("{no_such_slot}");
        assertThat(answer.expectFirst("#tb").wholeText()).isEqualTo("Dear {first_name},\n\n{no_such_slot}");
    }

    @Test
    void a_reply_of_ones_own_is_tried_on_a_real_message_and_comes_first() {
        Map<String, String> reply = Map.of(
                "called", "My short no",
                "purpose", "no-to-a-call",
                "voice", "friendly",
                "text", "Hi {first_name}, a kind no from me.\n\n{owner}");

        var tried = Jsoup.parse(browser.post("/playbook/new/preview", reply).body());
        assertThat(tried.select("#preview").text()).startsWith("Hi Carla, a kind no from me.");
        browser.post("/playbook/new", reply);

        assertThat(page("/playbook").expectFirst(".row .who").text()).isEqualTo("My short no");
        assertThat(page("/playbook/friendly.my-short-no.txt").expectFirst("#tb").wholeText())
                .startsWith("# for: no-to-a-call");
    }

    @Test
    void something_to_offer_is_added_proposed_put_into_the_draft_and_marked_as_gone() {
        Map<String, String> talk = Map.of(
                "title", "How founders find advisors",
                "sort", "podcast",
                "place", "https://ada.example/talk",
                "whom", "for founders",
                "tags", "advisors, founders");
        assertThat(browser.post("/playbook/resources/new", talk).statusCode()).isEqualTo(303);
        String address =
                page("/playbook").expectFirst("#resources .who").attr("href").replace("#editor", "");
        assertThat(page(address).expectFirst("#rt").attr("value")).isEqualTo("How founders find advisors");

        browser.post(carla + "/framework", Map.of("framework", "direct-closure"));
        String id = page(carla + "/offers").expectFirst("[name=resource]").attr("value");
        browser.post(carla + "/offer", Map.of("resource", id));
        assertThat(page(carla).expectFirst("#text").wholeText()).contains("How founders find advisors");

        browser.post(address + "/gone", Map.of());
        assertThat(page(carla + "/offers").select("[role=alert]").text()).contains("was marked as gone");
        browser.post(address + "/remove", Map.of());
        assertThat(page(carla + "/offers").select("[role=alert]").text()).contains("was taken away");
        browser.post(carla + "/offer/none", Map.of());
        assertThat(page(carla + "/offers").select("[role=alert]")).isEmpty();
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_resource_without_a_title_loses_nothing() {
        var answer = Jsoup.parse(browser.post("/playbook/resources/new", Map.of("title", " ", "tags", "climate"))
                .body());

        assertThat(answer.select("[role=alert]").text()).isEqualTo("The title is missing: say what it is called.");
        assertThat(answer.expectFirst("#rg").attr("value")).isEqualTo("climate");
    }

    @Test
    void what_came_in_elsewhere_is_noted_once_and_owed_an_answer() {
        Map<String, String> note = Map.of(
                "name", "Luis Ferreira", "channel", "slack", "when", "2026-11-17T09:00", "text", "Tea some time?");
        var first = browser.post("/note", note);
        browser.post("/note", note);

        assertThat(desk.queue()).hasSize(2).extracting(row -> row.requester()).contains("Luis Ferreira");
        assertThat(page(first.headers().firstValue("Location").orElseThrow())
                        .select("h1")
                        .text())
                .isEqualTo("Luis Ferreira asks for your time");
    }

    @Test
    void what_a_phone_shares_goes_along_through_the_login() {
        var guarded =
                WebServer.of(desk.desk, new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.of(_ -> true)));
        try {
            var phone = new Browser(guarded.start());
            var login = Jsoup.parse(
                    phone.post("/share", Map.of("text", "Luis Ferreira asked for a call", "url", "https://a.example/1"))
                            .body());
            var typed = login.select("form input[name]").stream()
                    .collect(Collectors.toMap(field -> field.attr("name"), field -> field.attr("value")));
            typed.put("password", "open sesame now");

            var in = phone.post("/login", typed);
            assertThat(in.statusCode()).isEqualTo(307);
            String session = in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            var note = phone.post(in.headers().firstValue("Location").orElseThrow(), typed, "Cookie", session);

            assertThat(Jsoup.parse(note.body()).select("[name=original]").text())
                    .isEqualTo("Luis Ferreira asked for a call\nhttps://a.example/1");
        } finally {
            guarded.stop();
        }
    }

    @Test
    void what_is_pasted_or_shared_is_shown_before_it_lies_on_the_desk() {
        var pasted = Jsoup.parse(browser.post(
                        "/note/read",
                        Map.of(
                                "pasted",
                                "Ben Okafor introduced me to Luis Ferreira yesterday: he wants a call about tea."))
                .body());
        assertThat(pasted.select("#name").val()).isEqualTo("Luis Ferreira");
        assertThat(pasted.select("#introducer").val()).isEqualTo("Ben Okafor");
        assertThat(pasted.select("#when").val()).isEqualTo("2026-11-16T12:00");
        assertThat(desk.queue()).hasSize(1);

        var shared = Jsoup.parse(
                browser.post("/share", Map.of("text", "Luis Ferreira asked for a call", "url", "https://a.example/1"))
                        .body());
        assertThat(shared.select("#name").val()).isEqualTo("Luis Ferreira");
        assertThat(browser.post("/share", Map.of("text", "x"), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/manifest.webmanifest").body()).contains("\"action\": \"/share\"");

        browser.post(
                "/note",
                Map.of(
                        "name", "Luis Ferreira",
                        "address", "luis@example.net",
                        "introducer", "Ben Okafor",
                        "channel", "by-hand",
                        "when", "2026-11-16T12:00",
                        "ask", "A call about tea",
                        "text", "He wants a call about tea."));
        assertThat(desk.queue())
                .filteredOn(row -> row.requester().equals("Luis Ferreira"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.introducer()).contains("Ben Okafor");
                    assertThat(row.ask()).isEqualTo("A call about tea");
                });
    }

    @Test
    void a_note_says_what_is_missing_and_keeps_what_was_typed() {
        for (var missing : Map.of(
                        "name", "Who is it from?",
                        "text", "What did they write?",
                        "when", "When did it reach you?")
                .entrySet()) {
            var note = new java.util.HashMap<>(
                    Map.of("name", "Luis", "channel", "slack", "when", "2026-11-17T09:00", "text", "Tea some time?"));
            note.remove(missing.getKey());
            var answer = Jsoup.parse(browser.post("/note", note).body());
            assertThat(answer.select("[role=alert]").text()).startsWith(missing.getValue());
            assertThat(answer.select("input[value=slack]").hasAttr("checked")).isTrue();
        }
        Map<String, String> old = Map.of("name", "Luis", "when", "2025-11-17T09:00", "text", "Tea some time?");
        assertThat(browser.post("/note", old).body()).contains("longer ago than the desk looks back");
        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void settings_are_saved_a_part_at_a_time() {
        browser.post("/settings/deadlines", Map.of("within", "hours", "undo", "30", "window", "90"));
        browser.post("/settings/looks", Map.of("theme", "dark"));

        var preferences = desk.desk.ownership().preferences();
        assertThat(preferences.plainHours()).isTrue();
        assertThat(preferences.undo()).isEqualTo(Duration.ofSeconds(30));
        assertThat(preferences.keys()).isFalse();
        assertThat(preferences.owner().name()).isEqualTo("Ada Lindqvist");
    }

    private Optional<Outgoing.Status> status() {
        return desk.tables
                .outbox()
                .latest(IntroductionId.of(carla.substring(3)))
                .map(Outgoing::status);
    }
}
