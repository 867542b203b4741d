package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sendoff.desk.receiving.Noting;
import sendoff.desk.weighing.Offering.Card;
import sendoff.domain.ApiToken.Scope;
import sendoff.domain.Assessment;
import sendoff.domain.Availability;
import sendoff.domain.Channel;
import sendoff.domain.Decision;
import sendoff.domain.Framework;
import sendoff.domain.GivingGroup;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outcome;
import sendoff.domain.Party;
import sendoff.domain.Relationship;
import sendoff.domain.Resource.Sort;
import sendoff.domain.Stakes;
import sendoff.store.Queue;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

/// Every state of the answer page, each on an introduction of its own, laid out once on one desk.
final class AnswerStates implements AutoCloseable {
    /// What Ada points people to who change fields.
    static final Card GUIDE = new Card(
            Sort.GUIDE,
            "From banking into climate tech",
            "https://ada.example/climate",
            "for people changing fields",
            List.of("climate", "banking"));

    private static final Instant MONDAY = Instant.parse("2026-11-09T08:20:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:20:00Z");
    private static final String ADA = "Ada Lindqvist <ada@example.com>";

    private final TestDesk ada;
    private final WebServer server;
    private final String address;
    private final Map<String, State> states = new LinkedHashMap<>();

    /// @param path where it is shown
    /// @param way  what has to be done there, by hand and so with the page's script
    record State(String path, Optional<Consumer<Window>> way) {}

    AnswerStates(Path home) {
        ada = new TestDesk(home, MONDAY).withAccount();
        ada.desk.ownership().set(new Availability(List.of("Tuesday 10:00", "Thursday 15:30"), ""));
        shelve();
        inTheWeekBefore();
        ada.clock.set(TUESDAY);
        frameworks();
        variants();
        moments();
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        address = "http://127.0.0.1:" + server.start();
    }

    String address() {
        return address;
    }

    Set<String> names() {
        return states.keySet();
    }

    State of(String name) {
        return Optional.ofNullable(states.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    @Override
    public void close() {
        server.stop();
        ada.close();
    }

    private void shelve() {
        ada.desk.offering().save(Optional.empty(), GUIDE, Optional.empty());
    }

    /// What was said before: late ones, and those who come back.
    private void inTheWeekBefore() {
        asks("Hana Sato", "Mon, 9 Nov 2026 09:00:00 +0100", "Could we have a call of thirty minutes about kilns?");
        pushesBack("Luis Ferreira", 1);
        pushesBack("Sofia Marin", 2);
        IntroductionId door = asks(
                "Wim Peeters", "Mon, 9 Nov 2026 09:05:00 +0100", "Could we have a call of thirty minutes on tides?");
        ada.desk.answering().choose(door, Framework.DIRECT_CLOSURE, true);
        ada.desk
                .approving()
                .approve(door, draft(door) + "\nIf it still matters after 1 December, write to me again.", true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
    }

    private void frameworks() {
        IntroductionId yes = introduced("Carla Reyes", "advisors for Ledgerleaf");
        var known = ada.desk.answering().open(yes).filed().assessment();
        ada.desk
                .answering()
                .assess(
                        yes,
                        new Assessment(
                                known.stakes(),
                                known.relationship(),
                                Optional.of(true),
                                true,
                                Optional.of(Outcome.ACCEPT),
                                Optional.of(95),
                                Optional.of(90)));
        state("accept", yes);
        state("direct-closure", written("Mira Vogel", Framework.DIRECT_CLOSURE, "pricing a bakery cooperative"));
        state("redirect", written("Elif Kaya", Framework.REDIRECT, "moving from banking into climate tech"));
        IntroductionId person = introduced("Noor Bakker", "pilot customers in ports");
        ada.desk.answering().choose(person, new Decision.Redirect("Theo Lambrakis", LocalDate.of(2026, 11, 20)), true);
        state("redirect-to-a-person", person);
        state("buy-time", written("Tomas Lund", Framework.BUY_TIME, "a ferry company"));
        state("soft-fade", written("Ines Castro", Framework.SOFT_FADE, "podcasts"));
        IntroductionId spam = asks("Otto Brandt", "Could we have a call of fifteen minutes about your accountants?");
        ada.desk.answering().choose(spam, new Decision.Dismiss("We spoke about it on the phone"), true);
        state("dismiss", spam);
        state("nothing-decided", introduced("Bao Chen", "a hiring plan"));
        IntroductionId proposed = introduced("Samira Nassar", "a talk on batteries");
        var script = ada.desk.admitting().make("Morning script", Set.of(Scope.PROPOSE), Optional.empty());
        ada.desk
                .proposing()
                .propose(
                        proposed,
                        script.token(),
                        Framework.DIRECT_CLOSURE,
                        "Hi Samira,\n\nThank you for asking. I give no talks this winter.\n\nAll the best,\nAda\n");
        state("proposed-by-a-program", proposed);
    }

    private void variants() {
        closed("late", find("Hana Sato"));
        closed("push-back-one", find("Luis Ferreira"));
        closed("push-back-two", find("Sofia Marin"));
        closed("came-back", asks("Wim Peeters", "Could we have that call of thirty minutes on tides now?"));
        state("linkedin", linkedin("Kwame Boateng-Ruiz"));
        IntroductionId contact = asks(
                "Rosa Quispe",
                "Would you be willing to introduce me to Theo Lambrakis at Harbourmere? I would like to ask him about"
                        + " pilot customers in ports.");
        closed("a-contact-is-wanted", contact);
        closed("started-by-the-owner", started());
        IntroductionId high = written("Femi Adewale", Framework.DIRECT_CLOSURE, "joining the board");
        know(high, Stakes.HIGH, Relationship.FRIEND, Optional.empty());
        state("high-stakes-and-a-friend", high);
        IntroductionId hope = introduced("Nadia Rahimi", "a mentor in hardware");
        know(hope, Stakes.LOW, Relationship.STRANGER, Optional.of(70));
        ada.desk.answering().choose(hope, Framework.ACCEPT, true);
        state("why-now", hope);
        ada.desk
                .giving()
                .save(new GivingGroup(
                        ada.desk.giving().newId(),
                        "Students",
                        "",
                        GivingGroup.Measure.CALLS,
                        GivingGroup.Period.MONTH,
                        0,
                        new GivingGroup.Members(List.of(), List.of("thesis"), List.of(), List.of()),
                        ""));
        closed("plan-used-up", asks("Pieter Claes", "Could we have a call of thirty minutes about my thesis?"));
    }

    private void moments() {
        String close = Framework.DIRECT_CLOSURE.word();
        IntroductionId found =
                written("Leila Haddad-Moreau-van-der-Westhuizen", Framework.DIRECT_CLOSURE, "board seats");
        states.put("findings", new State("/i/" + found, Optional.of(window -> {
            window.see("#text")
                    .fill(draft(found)
                            .replaceFirst(
                                    "\n\n",
                                    "\n\nI'm so sorry to be slow, I feel terrible about it. Maybe we can circle back"
                                            + " some day. "));
            window.see(".finding").first().waitFor();
            window.see("#text").blur();
        })));
        IntroductionId slot = written("Ilse Brandt", Framework.DIRECT_CLOSURE, "a co-founder");
        ada.desk.answering().type(slot, draft(slot) + "\n{company}");
        states.put("blocked", new State("/i/" + slot, Optional.of(AnswerStates::pressSend)));
        IntroductionId unsaid = asks("Ibrahim Sesay", "Could we have a call of fifteen minutes about a term sheet?");
        ada.desk.answering().choose(unsaid, Framework.ACCEPT, true);
        states.put("asked-once", new State("/i/" + unsaid, Optional.of(AnswerStates::pressSend)));
        IntroductionId mine = written("Anselm Vogt", Framework.DIRECT_CLOSURE, "a pilot in January");
        ada.desk.answering().type(mine, draft(mine) + "\nOne line of my own.");
        states.put("edited-by-hand", new State("/i/" + mine + "?offer=buy-time", Optional.empty()));
        IntroductionId two = written("Yuki Tanaka", Framework.DIRECT_CLOSURE, "two windows");
        states.put("two-windows", new State("/i/" + two, Optional.of(window -> {
            ada.clock.pass(Duration.ofSeconds(1));
            ada.desk.answering().type(two, draft(two) + "\nFrom another window.");
            window.see("#text").fill("From this one.");
            assertThat(window.see("#actions")).containsText("Which one stands?");
        })));
        IntroductionId copied = linkedin("Amara Obi");
        states.put("copied", new State("/i/" + copied + "?copied=yes", Optional.empty()));
        IntroductionId leaving = written("Jonas Weber", Framework.DIRECT_CLOSURE, "solar roofs");
        approveWithoutUndo(leaving);
        state("on-its-way", leaving);
        states.put(
                "in-a-row",
                new State(
                        "/i/" + written("Petra Novak", Framework.DIRECT_CLOSURE, "rowing boats") + "?batch=" + close,
                        Optional.empty()));
        states.put("formatted", new State("/i/" + formatted() + "?html=1", Optional.empty()));
        states.put("offers", new State("/i/" + find("Elif Kaya") + "/offers", Optional.empty()));
    }

    /// So that no toast offers the undo on every other page.
    private void approveWithoutUndo(IntroductionId id) {
        var was = ada.desk.ownership().preferences();
        ada.desk.ownership().set(was.withDeadlines(was.plainHours(), Duration.ZERO, was.window()));
        ada.desk.approving().approve(id, draft(id), true);
        ada.desk.ownership().set(was);
    }

    private static void pressSend(Window window) {
        window.see("#send").click();
        window.see("#actions [role=alert]").waitFor();
    }

    private void state(String name, IntroductionId id) {
        states.put(name, new State("/i/" + id, Optional.empty()));
    }

    private void closed(String name, IntroductionId id) {
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        state(name, id);
    }

    private IntroductionId written(String name, Framework framework, String about) {
        IntroductionId id = framework == Framework.SOFT_FADE
                ? asks(name, "Would you have time for a coffee some time? I'd love to pick your brain about podcasts.")
                : introduced(name, about);
        ada.desk.answering().choose(id, framework, true);
        return id;
    }

    private void know(IntroductionId id, Stakes stakes, Relationship relationship, Optional<Integer> value) {
        var was = ada.desk.answering().open(id).filed().assessment();
        ada.desk
                .answering()
                .assess(id, new Assessment(stakes, relationship, was.wishToKeep(), true, was.outcome(), value, value));
    }

    private String draft(IntroductionId id) {
        return ada.tables.drafts().of(id).orElseThrow().body();
    }

    private IntroductionId introduced(String name, String about) {
        return arrives(
                name,
                Raw.from("Ben Okafor <ben@example.org>", ADA + ", " + party(name))
                        .subject("Ada, meet " + first(name))
                        .id("intro-" + address(name))
                        .at("Mon, 16 Nov 2026 16:20:00 +0100")
                        .says("Hi Ada,\n\nI'd like you to meet " + name + ". " + first(name)
                                + " would love a 30 minute call with you about " + about
                                + ". I'll let you two take it from here.\n\nBest,\nBen"));
    }

    private IntroductionId asks(String name, String ask) {
        return asks(name, "Mon, 16 Nov 2026 10:00:00 +0100", ask);
    }

    private IntroductionId asks(String name, String at, String ask) {
        return arrives(
                name,
                Raw.from(party(name), ADA)
                        .subject("A question")
                        .id(at.replaceAll("\\W", "") + "-" + address(name))
                        .at(at)
                        .says("Dear Ada, " + ask + " I would be grateful for your advice.\n\n" + name));
    }

    private void pushesBack(String name, int times) {
        var says = List.of(
                "Hello Ada, would you have half an hour next week to talk about moving from hardware to climate work?",
                "Thank you for writing. I don't take calls this autumn. All the best for the move.",
                "I see. What if it were only ten minutes, on your way home?",
                "Thank you. The answer stays the same. Good luck!",
                "Last try: one question by mail?");
        for (int n = 1; n <= 2 * times + 1; n++) {
            var letter = Raw.from(n % 2 == 1 ? party(name) : ADA, n % 2 == 1 ? ADA : party(name))
                    .subject(n == 1 ? "Half an hour?" : "Re: Half an hour?")
                    .id(n + "-" + address(name))
                    .at("Mon, 9 Nov 2026 09:1%d:00 +0100".formatted(n));
            ada.receivesRaw((n == 1 ? letter : letter.answers(n - 1 + "-" + address(name))).says(says.get(n - 1)));
        }
    }

    private IntroductionId linkedin(String name) {
        String profile = "https://social.example/in/" + first(name).toLowerCase(Locale.ROOT);
        IntroductionId id = ada.desk
                .receiving()
                .noteByHand(new Noting.Note(
                        Party.of(name, profile),
                        Optional.empty(),
                        Channel.LINKEDIN,
                        TUESDAY.minus(Duration.ofHours(5)).atZone(TestDesk.ZONE).toOffsetDateTime(),
                        Optional.empty(),
                        "Could we have a call of thirty minutes next week about cocoa?",
                        ""))
                .orElseThrow();
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        return id;
    }

    private IntroductionId started() {
        ada.receivesRaw(Raw.from(ADA, party("Gwen Parry"))
                .subject("Cooperatives")
                .id("started@example.com")
                .at("Mon, 16 Nov 2026 09:00:00 +0100")
                .says("Dear Gwen, could I have thirty minutes of your time to ask you about running a cooperative?"));
        ada.receivesRaw(Raw.from(party("Gwen Parry"), ADA)
                .subject("Re: Cooperatives")
                .id("started-2@example.org")
                .answers("started@example.com")
                .at("Mon, 16 Nov 2026 12:00:00 +0100")
                .says("Gladly! We vote on everything, even the oven. What else would you like to know?"));
        return ada.tables.introductions().all().stream()
                .filter(filed -> filed.introduction().arrivedAs().value().startsWith("started"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private IntroductionId formatted() {
        String name = "Zora Novotny";
        ada.receivesRaw(Raw.from(party(name), ADA)
                .subject("A question in colour")
                .id("formatted-" + address(name))
                .at("Mon, 16 Nov 2026 11:00:00 +0100")
                .saysFormatted(
                        "<h1>Hello Ada</h1><p>Could we have <b>a call of thirty minutes</b> next week about colour?"
                                + " I would be grateful for your advice.</p><img src='https://pixel.example/a.png'>"
                                + "<table><tr><td>one</td><td>two</td></tr></table><p>Zora</p>"));
        return written(find(name));
    }

    private IntroductionId written(IntroductionId id) {
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        return id;
    }

    private IntroductionId arrives(String name, String raw) {
        ada.receivesRaw(raw);
        return find(name);
    }

    /// The newest of this name that waits.
    private IntroductionId find(String name) {
        return ada.queue().stream()
                .filter(row -> row.requester().equals(name))
                .map(Queue.Row::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " does not wait on the desk"));
    }

    private static String party(String name) {
        return name + " <" + address(name) + ">";
    }

    private static String address(String name) {
        return first(name).toLowerCase(Locale.ROOT) + "@example.net";
    }

    private static String first(String name) {
        return name.split(" ")[0];
    }
}
