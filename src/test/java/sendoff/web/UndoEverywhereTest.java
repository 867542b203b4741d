package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.weighing.Offering.Card;
import sendoff.domain.ApiToken.Scope;
import sendoff.domain.AutomaticReply;
import sendoff.domain.Boundaries;
import sendoff.domain.Framework;
import sendoff.domain.GivingGroup;
import sendoff.domain.IntroductionId;
import sendoff.domain.Logged;
import sendoff.domain.Occasion;
import sendoff.domain.Outgoing;
import sendoff.domain.Prompt;
import sendoff.domain.Reminder;
import sendoff.domain.Resource.Sort;
import sendoff.domain.ResourceId;
import sendoff.domain.StatementPlace;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Whatever can be done on the desk and on the answer page is named here, and is taken back by one press: a new action
/// fails this test until it is, or until it says why not.
class UndoEverywhereTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");
    private static final String DRAFT = "Hi Carla,\n\nI'm so sorry, I feel terrible. A kind no.\n\nAda";

    private static final AutomaticReply AWAY =
            new AutomaticReply("Away.", Optional.empty(), Optional.empty(), Duration.ofDays(14));

    @TempDir
    Path home;

    /// @param form   what it is sent with
    /// @param undone the address that takes it back
    private record Act(Function<Scene, Map<String, String>> form, String undone) {}

    private static Act act(String... form) {
        return act(_ -> fields(form));
    }

    private static Act stated(String... form) {
        return new Act(_ -> fields(form), "/plan/statements/undo");
    }

    private static Act act(Function<Scene, Map<String, String>> form) {
        return new Act(form, "/undo");
    }

    private static Map<String, String> fields(String... form) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < form.length; i += 2) {
            fields.put(form[i], form[i + 1]);
        }
        return fields;
    }

    private static final Map<String, Act> TAKEN_BACK = Map.ofEntries(
            Map.entry("/i/{id}/assess", act("stakes", "high", "outcome", "pause")),
            Map.entry("/i/{id}/framework", act("framework", "buy-time", "replace", "buy-time")),
            Map.entry("/i/{id}/write", act()),
            Map.entry("/i/{id}/fix/{n}", act(scene -> fields("text", DRAFT, "rule", scene.firstRule()))),
            Map.entry("/i/{id}/keep/{n}", act(scene -> fields("text", DRAFT, "rule", scene.firstRule()))),
            Map.entry("/i/{id}/tick/{item}", act()),
            Map.entry("/i/{id}/group", act(scene -> fields("group", scene.group.toString()))),
            Map.entry("/i/{id}/send", new Act(_ -> fields("text", DRAFT, "sure", "yes"), "/i/{id}/undo")),
            Map.entry("/i/{id}/drafts", act("text", DRAFT)),
            Map.entry("/i/{id}/copied", act("sent", "yes")),
            Map.entry("/i/{id}/answered", act()),
            Map.entry("/i/{id}/not-one", act()),
            Map.entry("/i/{id}/is-one", act()),
            Map.entry("/i/{id}/kind", act("kind", "networking-request")),
            Map.entry("/i/{id}/buy-time", act()),
            Map.entry("/i/{id}/wait", act("wait", "2026-11-20")),
            Map.entry("/i/{id}/split", act("at", "2@example.net")),
            Map.entry("/i/{id}/received", act("received", "hurt")),
            Map.entry("/i/{id}/felt", act("felt", "yes", "note", "Too long")),
            Map.entry("/i/{id}/merge", act(scene -> fields("with", scene.elif.toString()))),
            Map.entry("/i/{id}/always", act("from", "ben@example.org")),
            Map.entry("/i/{id}/never", act("from", "ben@example.org")),
            Map.entry("/i/{id}/offer", act(scene -> fields("resource", scene.guide.toString()))),
            Map.entry("/i/{id}/offer/none", act()),
            Map.entry("/i/{id}/proposed", act(scene -> fields("token", scene.proposal()))),
            Map.entry(
                    "/i/{id}/reword", act(scene -> fields("template", scene.otherTemplate(), "replace-edited", "yes"))),
            Map.entry("/automatic-reply/on", new Act(_ -> fields("text", "Away."), "/automatic-reply/undo")),
            Map.entry("/automatic-reply/off", new Act(_ -> fields(), "/automatic-reply/undo")),
            Map.entry("/prompts/done", act(scene -> fields("id", scene.prompt))),
            Map.entry("/prompts/later", act(scene -> fields("id", scene.prompt))),
            Map.entry(
                    "/prompts/write",
                    act(scene -> fields("introduction", scene.elif.toString(), "framework", "direct-closure"))),
            Map.entry("/review/{id}/skip", act()),
            Map.entry("/review/{id}/let-go", act("because", "Spam")),
            Map.entry("/in-a-row", act(scene -> fields("batch", scene.proposed()))),
            Map.entry("/plan/statements/made-from", stated("welcome", "pilots in ports")),
            Map.entry("/plan/statements/put-away", stated()),
            Map.entry("/plan/statements/{place}", stated("text", "Ask me about ports.")),
            Map.entry("/plan/statements/{place}/anew", stated()),
            Map.entry("/plan/statements/{place}/leave", stated()),
            Map.entry("/plan/statements/{place}/publish", stated("day", "2026-11-03")),
            Map.entry("/plan/statements/{place}/sign", stated("address", "ada@example.com")));

    /// What takes nothing back, and why.
    private static final Map<String, String> NOT_TAKEN_BACK = Map.ofEntries(
            Map.entry("/undo", "is the undo"),
            Map.entry("/i/{id}/undo", "is the undo of a send"),
            Map.entry("/i/{id}/back", "is the undo of what settled it, from its own page"),
            Map.entry("/i/{id}/check", "keeps what is typed: the field itself takes that back"),
            Map.entry("/i/{id}/again", "leaves after the time to undo and is called back like any answer: SendingTest"),
            Map.entry(
                    "/i/{id}/left", "the owner's word that it arrived, after they looked: its copy lies in Sent then"),
            Map.entry("/i/{id}/assistant", "asks, and changes nothing"),
            Map.entry("/i/{id}/assistant/cancel", "asks no longer, and changes nothing"),
            Map.entry("/i/{id}/assistant/use", "taken back in AssistantPagesTest, which has a model to ask"),
            Map.entry("/i/{id}/assistant/back", "is the undo of it"),
            Map.entry("/i/{id}/front", "tells how long the page was in front, and is no act of the owner's"));

    /// The same of statements.
    private static final Map<String, String> STATEMENTS_NOT_TAKEN_BACK = Map.of(
            "/plan/statements/undo", "is the undo",
            "/plan/statements/{place}/check", "tells how long it is, and changes nothing",
            "/plan/statements/{place}/slack", "taken back in SlackStatusTest, which has a Slack to set it in");

    /// The same of the review.
    private static final Map<String, String> REVIEW_NOT_TAKEN_BACK = Map.ofEntries(
            Map.entry("/review/{id}/answer", "writes a draft, as /i/{id}/framework does"),
            Map.entry("/review/{id}/close", "writes a draft, as /i/{id}/framework does"),
            Map.entry("/review/{id}/day", "writes a draft; with a promise: ReviewPagesTest"),
            Map.entry("/review/{id}/kept", "needs a promise: ReviewPagesTest"),
            Map.entry("/review/{id}/told", "needs a promise that is being closed: ReviewPagesTest"),
            Map.entry("/review/stop", "the next review begins with whoever is left"),
            Map.entry("/review/note", "the field itself takes that back"),
            Map.entry("/review/one-a-week", "the review page says so, and takes it back"),
            Map.entry("/review/first-week/away", "its toast brings it back: PracticeTest"),
            Map.entry("/review/first-week/back", "is the undo of it"),
            Map.entry("/review/exercise", "is stopped on its page"),
            Map.entry("/automatic-reply/undo", "is the undo"),
            Map.entry("/automatic-reply/look", "asks mail servers, and changes nothing"),
            Map.entry("/automatic-reply/boxes/{id}", "the same fields take that back"),
            Map.entry("/automatic-reply/boxes/{id}/again", "switching it off takes that back: AutoReplyingTest"),
            Map.entry("/review/exercise/stop", "its toast goes on with it: PracticeTest"),
            Map.entry("/review/exercise/go-on", "is the undo of it"),
            Map.entry("/review/exercise/felt", "the field itself takes that back"));

    @Test
    void every_action_of_the_desk_and_the_answer_page_is_named_here() {
        try (var scene = new Scene(home)) {
            var known = new TreeSet<>(TAKEN_BACK.keySet());
            known.addAll(NOT_TAKEN_BACK.keySet());
            known.addAll(REVIEW_NOT_TAKEN_BACK.keySet());
            known.addAll(STATEMENTS_NOT_TAKEN_BACK.keySet());

            assertThat(new TreeSet<>(scene.server.actions().stream()
                            .filter(action ->
                                    action.matches("/i/.*|/prompts/.*|/undo|/in-a-row|/review/.*|/plan/statements/.*"
                                            + "|/automatic-reply/.*"))
                            .toList()))
                    .isEqualTo(known);
        }
    }

    @TestFactory
    Stream<DynamicTest> it_is_taken_back_by_one_press() {
        return TAKEN_BACK.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    try (var scene = new Scene(home.resolve(entry.getKey().replaceAll("\\W", "-")))) {
                        isTakenBack(scene, entry.getKey(), entry.getValue());
                    }
                }));
    }

    private static void isTakenBack(Scene scene, String action, Act act) {
        scene.prepare(action);
        Map<String, Object> before = scene.state();
        scene.desk.clock.pass(Duration.ofSeconds(2));

        int status = scene.browser
                .post(scene.address(action), act.form().apply(scene))
                .statusCode();
        assertThat(status).isIn(200, 303);
        assertThat(scene.state()).isNotEqualTo(before);

        scene.desk.clock.pass(Duration.ofSeconds(2));
        scene.browser.post(scene.address(act.undone()), Map.of());
        assertThat(scene.state()).isEqualTo(before);
    }

    /// Ben introduced Carla, whose letter is half written; Elif asks as well, and somebody is to be reminded of.
    private static final class Scene implements AutoCloseable {
        final TestDesk desk;
        final WebServer server;
        final Browser browser;
        final IntroductionId carla;
        final IntroductionId elif;
        final Object group;
        final ResourceId guide;
        final String prompt;

        Scene(Path home) {
            home.toFile().mkdirs();
            desk = new TestDesk(home, NOW)
                    .withAccount()
                    .receivesRaw(
                            Raw.from(
                                            "Ben Okafor <ben@example.org>",
                                            "Ada Lindqvist <ada@example.com>, Carla Reyes <carla@example.net>")
                                    .subject("Ada, meet Carla")
                                    .id("1@example.org")
                                    .at("Mon, 16 Nov 2026 09:20:00 +0100")
                                    .says(
                                            "Hi Ada,\n\nI'd like you to meet Carla Reyes of Ledgerleaf. Carla would love a 30 minute call with you about advisors. I'll let you two take it from here.\n\nBen"),
                            Raw.from("Carla Reyes <carla@example.net>", "Ada Lindqvist <ada@example.com>")
                                    .subject("Re: Ada, meet Carla")
                                    .id("2@example.net")
                                    .answers("1@example.org")
                                    .at("Mon, 16 Nov 2026 10:20:00 +0100")
                                    .says(
                                            "Thank you, Ben! Ada, could we have a call of thirty minutes about advisors?"),
                            Raw.from("Elif Kaya <elif@example.net>", "Ada Lindqvist <ada@example.com>")
                                    .subject("A call")
                                    .id("3@example.net")
                                    .at("Mon, 16 Nov 2026 11:20:00 +0100")
                                    .says(
                                            "Hi Ada, could we have a call of thirty minutes next week about climate tech?"));
            carla = of("Carla Reyes");
            elif = of("Elif Kaya");
            var students = new GivingGroup(
                    desk.desk.giving().newId(),
                    "Students",
                    "",
                    GivingGroup.Measure.CALLS,
                    GivingGroup.Period.MONTH,
                    2,
                    GivingGroup.Members.NOBODY,
                    "");
            desk.desk.giving().save(students);
            group = students.id();
            guide = desk.desk
                    .offering()
                    .save(
                            Optional.empty(),
                            new Card(
                                    Sort.GUIDE,
                                    "How to find advisors",
                                    "https://ada.example/a",
                                    "",
                                    List.of("advisors")),
                            Optional.empty());
            LocalDate day = LocalDate.of(2026, 11, 17);
            var lookBack = new Reminder(new UUID(7, 7), elif, Reminder.What.LOOK_BACK, day, NOW, Optional.empty());
            var remind = Prompt.of(
                    Occasion.LOOK_BACK,
                    desk.tables.introductions().find(elif).orElseThrow().introduction(),
                    day.toString(),
                    day,
                    Optional.empty(),
                    NOW);
            desk.tables.database().change(tx -> {
                desk.tables.reminders().save(tx, lookBack);
                desk.tables.prompts().fire(tx, remind);
            });
            prompt = remind.id();
            desk.desk.answering().choose(carla, Framework.DIRECT_CLOSURE, true);
            desk.desk.answering().type(carla, DRAFT);
            server = WebServer.of(desk.desk, ServerSettings.local(0));
            browser = new Browser(server.start());
        }

        /// What has to be so before the action can be taken.
        void prepare(String action) {
            switch (action) {
                case "/i/{id}/offer/none" -> desk.desk.enclosing().offer(carla, guide, true);
                case "/i/{id}/received", "/i/{id}/felt" ->
                    desk.desk.correcting().answeredAlready(carla);
                case "/automatic-reply/off" -> desk.desk.autoReplying().on(AWAY);
                case "/in-a-row" -> desk.desk.correcting().answeredAlready(carla);
                case "/i/{id}/send" -> desk.desk.answering().tick(carla, "checklist"); // it was asked before
                case "/plan/statements/{place}/anew" ->
                    desk.desk.stating().word(StatementPlace.SIGNATURE, "Ask me about grids.");
                case "/plan/statements/{place}/leave", "/plan/statements/put-away" -> {
                    desk.desk.stating().publish(StatementPlace.SIGNATURE, LocalDate.of(2026, 11, 17));
                    desk.desk.stating().tell(new Boundaries(List.of(), List.of("grids"), List.of(), Optional.empty()));
                }
                case "/i/{id}/write" -> desk.desk.answering().sentThere(carla);
                case "/i/{id}/is-one" -> desk.desk.correcting().notOne(carla);
                case "/i/{id}/buy-time", "/i/{id}/proposed" ->
                    desk.desk.answering().choose(carla, Framework.DIRECT_CLOSURE, true);
                default -> {}
            }
        }

        String address(String action) {
            return action.replace("{id}", carla.toString())
                    .replace("{n}", "0")
                    .replace("{item}", "stakes")
                    .replace("{place}", "signature");
        }

        String firstRule() {
            return desk.desk
                    .answering()
                    .check(carla, DRAFT)
                    .findings()
                    .getFirst()
                    .rule();
        }

        /// What is recommended for the one who waits.
        String proposed() {
            return desk.queue().getFirst().framework().word();
        }

        /// A program proposes an answer.
        String proposal() {
            var token = desk.desk
                    .admitting()
                    .make("Script", java.util.Set.of(Scope.PROPOSE), Optional.empty())
                    .token();
            desk.desk.proposing().propose(carla, token, Framework.REDIRECT, "Hi Carla,\n\nRead this.\n\nAda");
            return token.id().toString();
        }

        String otherTemplate() {
            return desk.desk.enclosing().templates(carla).stream()
                    .filter(one -> !one.chosen())
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        private IntroductionId of(String name) {
            return desk.queue().stream()
                    .filter(row -> row.requester().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        /// All that the owner could tell apart.
        Map<String, Object> state() {
            var tables = desk.tables;
            var state = new LinkedHashMap<String, Object>();
            state.put("queue", desk.queue());
            state.put("review", desk.desk.reviewing().now().seats());
            state.put(
                    "introductions",
                    tables.introductions().all().stream()
                            .map(filed -> List.of(
                                    filed.introduction(),
                                    filed.word(),
                                    filed.assessment(),
                                    filed.likely(),
                                    filed.leaving(),
                                    filed.standing().state()))
                            .toList());
            state.put(
                    "drafts",
                    Stream.of(carla, elif)
                            .map(id -> tables.drafts().of(id).map(draft -> draft.reads(draft.body(), NOW)))
                            .toList());
            state.put(
                    "weighings",
                    Stream.of(carla, elif).map(tables.weighings()::of).toList());
            state.put(
                    "log",
                    Stream.of(carla, elif)
                            .map(id -> desk.desk.bookkeeping().of(id).map(Logged::word))
                            .toList());
            state.put("automatic reply", tables.autoReplies().reply());
            state.put("plan", tables.plan().now());
            state.put("groups", tables.plan().members());
            state.put("rules", tables.rules().all());
            state.put("prompts", tables.prompts().open(desk.clock.instant(), 10));
            state.put(
                    "letters",
                    tables.messages().all().stream()
                            .collect(Collectors.toMap(kept -> kept.message().id(), kept -> kept.introduction())));
            state.put(
                    "leaving",
                    desk.desk.sending().open().stream()
                            .filter(outgoing -> outgoing.status() == Outgoing.Status.WAITING)
                            .toList());
            state.put("reminders", tables.reminders().open());
            state.put("statements", desk.desk.stating().sheets());
            state.put("stale", desk.desk.stating().stale());
            state.put("signatures", tables.settings().identities());
            return state;
        }

        @Override
        public void close() {
            server.stop();
            desk.close();
        }
    }
}
