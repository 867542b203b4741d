package sendoff.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Assessment;
import sendoff.domain.Availability;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.GivingGroup;
import sendoff.domain.KindName;
import sendoff.domain.Outcome;
import sendoff.domain.Party;
import sendoff.domain.Person;
import sendoff.domain.Preferences;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;
import sendoff.domain.Weighing;
import sendoff.domain.WorkCalendar;

/// Every page as Ada sees it: Ben introduced Carla, Dev wrote cold. It is Tuesday, 17 November 2026, 09:20.
final class Cast {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final WorkCalendar CALENDAR = new WorkCalendar(
            ZONE,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            _ -> false);
    static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");
    static final String CARLA = "0f0e0d0c-0000-4000-8000-000000000001";
    static final String DEV = "0f0e0d0c-0000-4000-8000-000000000002";
    static final String DRAFT =
            "Dear Carla,\n\nThank you. I’m so sorry, I feel terrible. I can’t join.\n\nWarmly,\nAda\n";

    static final PersonLink CARLAS_PAGE = new PersonLink("/people/Y2FybGFAZXhhbXBsZS5uZXQ", "Carla <Costa>");

    private Cast() {}

    /// The pages by the template that shows them.
    static Map<String, Object> pages() {
        return Map.ofEntries(
                Map.entry("desk", desk()),
                Map.entry("answer", answer()),
                Map.entry("uncertain", new UncertainPage(frame("Uncertain"), List.of(dev()))),
                Map.entry("find", find()),
                Map.entry("people", people()),
                Map.entry("person", person()),
                Map.entry("import", imports()),
                Map.entry("promises", promises()),
                Map.entry("introductions", introductions()),
                Map.entry("introduction", introduction()),
                Map.entry("begin", new BeginPage(frame("An introduction"), fields(false), "Say who the two are.")),
                Map.entry("note", note()),
                Map.entry("playbook", playbook()),
                Map.entry("plan", plan()),
                Map.entry("statements", statements()),
                Map.entry(
                        "often",
                        new OftenPage(
                                frame("Often"),
                                "One <thing>.",
                                false,
                                List.of(new OftenPage.Topic(
                                        "often <b>",
                                        "Climate <tech>",
                                        "three people",
                                        List.of(new OftenPage.Line("Carla <i>", "A <call>", "Mon", "/i/" + CARLA)),
                                        "/playbook/resources/new?title=%3Cb%3E#editor")))),
                Map.entry("ask", ask()),
                Map.entry("ask/said", askSaid()),
                Map.entry("offers", offers()),
                Map.entry("assistant/page", assistant()),
                Map.entry(
                        "assistant/settings",
                        new AssistantSettingsPage(
                                frame("Assistant"), true, "http://127.0.0.1:11434/v1/", "m", false, "No model.")),
                Map.entry("settings", settings()),
                Map.entry("token", token()),
                Map.entry("webhook", webhook()),
                Map.entry("welcome", welcome()),
                Map.entry(
                        "jmap",
                        new JmapPage(
                                bare("Connect by JMAP"),
                                Map.of("address", "ada@example.com"),
                                "There is no JMAP at example.com.",
                                Optional.of("ab:12"))),
                Map.entry(
                        "login",
                        new LoginPage(
                                bare("Log in"),
                                "That is not the password of this desk.",
                                "/share",
                                Map.of("text", "Hi <b>"))),
                Map.entry("error", new ErrorPage(bare("Gone"), "There is nothing here", "It was moved.")));
    }

    static PeoplePage.Row carla() {
        return new PeoplePage.Row(
                CARLAS_PAGE.href(), "Carla <Costa>", "Engineer, Ledgerleaf", "Two mails", "Fri 13 Nov");
    }

    static PeoplePage people() {
        return new PeoplePage(frame("People"), "car\"la", List.of(carla()), 120, Optional.of(100));
    }

    static ImportPage imports() {
        var row = new ImportPage.Row("Carla <Costa>", "Engineer · carla@example.net", "New");
        return new ImportPage(
                frame("Bring people in"),
                "“a.zip” is a ZIP.",
                Optional.of(new ImportPage.Preview(
                        CARLA,
                        "Two people would come in",
                        "people.vcf",
                        "All 2",
                        "Only the one you have written with",
                        List.of(row),
                        "and one more",
                        List.of("Left out: 1 picture."))));
    }

    static PersonPage person() {
        var met = new FindPage.Found(
                CARLA, "Carla", "introduced by Ben", "An hour a month", "Waits for you", "Fri 13 Nov", "mail");
        return new PersonPage(
                frame("Carla"),
                CARLAS_PAGE.href(),
                "Carla <Costa>",
                "Engineer, Ledgerleaf. Two mails from them.",
                new Person.Facts(
                        Optional.of(Relationship.MET_ONCE), "Engineer", "Ledger\"leaf", "At <a> fair", "Notes"),
                "Stranger: you have not written to each other before",
                List.of(new PersonPage.Dealings("asked", "They asked you", List.of(met))),
                List.of(new PersonPage.Owed("I’ll send you the list", "Open, by Fri 20 Nov", "/i/" + CARLA)),
                List.of(new PersonPage.Owed("I will write", "Kept", "/promises")),
                List.of(new PersonPage.Owed("With a contact: pilots", "Closed", "/introductions/" + DEV)),
                List.of("carla@example.net", "https://www.linkedin.com/in/carla"),
                List.of(new PersonPage.Other("a", "Carla Costa", "c@example.org")),
                List.of(new PersonPage.Other("b", "C. Costa", "cc@example.org")),
                true,
                Optional.of(new PersonPage.Guarded("No <recruiters>", "2", "quarter", "2026-12-01", "Asked once.")));
    }

    private static IntroductionsPage introductions() {
        var card = new IntroductionsPage.Card(
                CARLA,
                "Carla <Reyes>",
                "a contact",
                "Heat storage",
                List.of(new IntroductionsPage.Fact("shield", "First time this month", true)),
                Optional.of("Yes, but <b>"),
                List.of(
                        IntroductionsPage.Act.link("Write it", "/introductions/" + CARLA, "", "main"),
                        IntroductionsPage.Act.press("They said yes", "/introductions/" + CARLA + "/yes", "y"),
                        IntroductionsPage.Act.to("Ask in May", "/introductions/" + CARLA + "/move", "2027-05-01")),
                "seen",
                true);
        return new IntroductionsPage(
                frame("Introductions"),
                "One on its way",
                List.of(new IntroductionsPage.Column("to-ask", "To ask", "the contact, privately", List.of(card))),
                List.of(new IntroductionsPage.Looked(
                        "freya",
                        "Freya",
                        "freya@fox.example",
                        "1 of 2",
                        List.of(true, false),
                        "Mon 16 Nov",
                        "Heat",
                        "1 December",
                        true,
                        "2",
                        "month",
                        "2026-12-01")),
                "November");
    }

    private static OptInPage introduction() {
        return new OptInPage(
                frame("Introductions"),
                CARLA,
                "Carla and Freya",
                "They wrote",
                "What Freya wrote needs your eye.",
                List.of(new IntroductionsPage.Fact("clock", "Say so by Thu 19 Nov", false)),
                Optional.of(new OptInPage.Heard("Yes, but <b>", "Freya", "They wrote: is it a yes?")),
                List.of(IntroductionsPage.Act.press("They said yes", "/introductions/" + CARLA + "/yes", "y")),
                Optional.of(new OptInPage.Letter(
                        CARLA,
                        "seen",
                        "shown",
                        "Your close",
                        "Freya said <no>.",
                        "3 words",
                        "An introduction that won’t be",
                        List.of(new AnswerLetter.Line("To", "Carla <carla@example.net>")),
                        List.of(new AnswerLetter.Note(
                                0,
                                "refusal-given-away",
                                "It gives a contact away",
                                false,
                                0,
                                5,
                                "Freya",
                                "Take it out.",
                                Optional.of(""))),
                        "Send",
                        "It names someone.",
                        true,
                        "It came back.",
                        false)),
                true,
                List.of(said(1, "Freya", Optional.empty())),
                "2026-11-19",
                "2026-11-17",
                "Carla <b> doesn’t want it any more",
                Optional.of("/i/" + CARLA),
                fields(true),
                "seen",
                Optional.of("Is it <worth> it?"));
    }

    private static OptInPage.Fields fields(boolean fixed) {
        return new OptInPage.Fields(
                "",
                fixed,
                true,
                "Carla <Reyes>",
                "carla@example.net",
                "Freya",
                "",
                "Heat",
                "I model <heat>.",
                "95",
                "She built two.",
                "-5",
                "");
    }

    static Frame frame(String title) {
        var toast = new Frame.Toast("Sent to Carla", Optional.of("/i/" + CARLA + "/undo"), 10);
        return new Frame(title, "desk", 2, 1, 1, Frame.Looks.PLAIN, true, true, Optional.of(toast), Refused.NONE);
    }

    static Frame bare(String title) {
        return Frame.bare(title, "dark", false);
    }

    static Mark mark(String due) {
        return Mark.of(Instant.parse(due), NOW, CALENDAR);
    }

    static Row row() {
        return new Row(
                CARLA,
                mark("2026-11-17T15:20:00Z"),
                "Carla <b>Costa</b>",
                "introduced by Ben",
                "Join the advisory board of Ledgerleaf, an hour a month",
                Channel.EMAIL,
                Stakes.MEDIUM,
                Optional.of(Framework.DIRECT_CLOSURE),
                PersonLink.of(Party.of("Carla <b>Costa</b>", "carla@example.net")));
    }

    static DeskPage.Maybe dev() {
        return new DeskPage.Maybe(DEV, "Dev", "A quick sync", "writes cold; asks for a call");
    }

    static DeskPage desk() {
        var late = new Row(
                DEV,
                mark("2026-11-13T13:05:00Z"),
                "Dev",
                "asks you directly",
                "A quick sync",
                Channel.LINKEDIN,
                Stakes.LOW,
                Optional.of(Framework.DISMISS),
                Optional.empty());
        return new DeskPage(
                frame("Desk"),
                "Tuesday, 17 November 2026",
                "Two people are waiting to hear from you",
                "One is past its two days, one is due today. About two minutes in all.",
                new DeskPage.Filter(
                        "adv\"isory",
                        DeskPage.Show.ALL,
                        List.of(
                                new DeskPage.Choice(DeskPage.Show.ALL, 2),
                                new DeskPage.Choice(DeskPage.Show.INTRODUCED, 1))),
                List.of(
                        new DeskPage.Group("late", "Past its two days", "One honest apology is enough.", List.of(late)),
                        new DeskPage.Group("today", "Today", "", List.of(row()))),
                Optional.of(new DeskPage.More("Show more; 12 are left", 100)),
                List.of(new DeskPage.Notice(
                        "/i/" + CARLA, "Nobody knows whether your answer to Carla left.", "The line broke.", true)),
                List.of(dev()),
                3,
                List.of(new DeskPage.Kindred("direct-closure", "Two × Direct closure")),
                false,
                new DeskPage.Side(
                        List.of(new DeskPage.Due("Send Carla the checklist", "said on 12 November", "/i/" + CARLA)),
                        List.of(meter()),
                        List.of(new DeskPage.Box(
                                "ada@example.com", "read four minutes ago", "The password was refused.")),
                        "Looked for due answers just now.",
                        List.of(remind("Carla: a call")),
                        true,
                        Optional.of(new DeskPage.Card(
                                "Your first week",
                                List.of(),
                                List.of(new DeskPage.Step(false, "One for a redirect", "/playbook/new")),
                                List.of(DeskPage.Way.post("/review/first-week/away", "Put away"))))));
    }

    static DeskPage.Remind remind(String words) {
        return new DeskPage.Remind(
                "no-time|" + CARLA + "|x",
                "You said yes, and no time was found",
                words,
                Optional.of("/i/" + CARLA),
                Optional.of(CARLA),
                List.of(new DeskPage.Offer("accept", "Propose times")));
    }

    static Meter meter() {
        return new Meter(
                "Students",
                "one call left",
                false,
                List.of(true, false),
                Optional.empty(),
                "one call left of two calls");
    }

    static PlanPage plan() {
        var line = new PlanPage.Line(
                DEV,
                "Students <all>",
                "and people changing fields",
                "2",
                GivingGroup.Measure.CALLS,
                GivingGroup.Period.MONTH,
                "calls a month",
                "one call given this month",
                meter(),
                "Three calls given already is more than you allow now.",
                "Offer the reading list",
                "uni.example",
                "student",
                List.of(Relationship.STRANGER),
                "carla@example.net");
        var given = new PlanPage.Given(CARLA, "One call, Students", "Carla", "Fri 13 Nov", "/i/" + CARLA, false);
        return new PlanPage(
                frame("Plan"),
                "Two calls a month for students.",
                List.of(line),
                List.of(given),
                new RequestSection(
                        true,
                        Map.of("handle", "ada", "about", "Freight <b> and grids.", "letter", "Hello, {link}"),
                        "/ask/ada",
                        "http://127.0.0.1:7363/ask/ada",
                        "Ada <i>",
                        "Freight <b> and grids.",
                        List.of(meter()),
                        "Mon 16 Nov",
                        "Say <which>.",
                        "",
                        true),
                List.of(new StatementPage.Tab("about", "LinkedIn <about>", true, "out <of> date", "chip ochre")));
    }

    static StatementPage statements() {
        return new StatementPage(
                frame("Statements"),
                "One <published>.",
                plan().statements(),
                new StatementPage.Sheet(
                        "signature",
                        "Mail <signature>",
                        "Ask me about <ports>.",
                        3,
                        300,
                        "Too <long>.",
                        new StatementPage.Told(
                                "21 of 300 characters",
                                true,
                                List.of(new StatementPage.Finding("An <excuse>", "so <busy>", "It <invites>."))),
                        true,
                        "out <of> date",
                        "chip ochre",
                        List.of(new sendoff.domain.TemplateUse.Change("two <calls>", "one <call>")),
                        true,
                        false,
                        "2026-11-17",
                        List.of(new StatementPage.Way("sign", "ada@example.com", "Sign <so>", ""))),
                new StatementPage.Source(
                        "freight <b>", "ports <i>", "No <travel>.", "https://a.example/?<b>", "Two <calls>.", ""),
                List.of("LinkedIn <about>: 1 of 2 a poor fit after it."));
    }

    static AskPage ask() {
        return new AskPage(
                AskPage.Shell.of("Ask <Ada>", true),
                new AskPage.Name("Ada <Lindqvist>", "Ada <b>"),
                List.of("I help <founders>."),
                "Every request is read by me.",
                List.of(new AskPage.Left("1 h 20", "for <founders>", false), new AskPage.Left("0", "calls", true)),
                "What is left in November",
                "",
                new AskPage.Form(
                        "/ask/ada",
                        Map.of("name", "<script>", "want", "advice", "why", "\"></textarea>"),
                        Map.of("email", "The <ending> is missing."),
                        "Thursday"),
                Optional.empty());
    }

    static AskSaidPage askSaid() {
        return new AskSaidPage(
                AskPage.Shell.of("Is this yours?", false),
                "Is this <request> yours?",
                List.of("If it is not, <close> this page."),
                List.of("Oskar <script>: a talk"),
                Optional.of("/ask/ada/confirm/x"));
    }

    static AnswerPage answer() {
        return new AnswerPage(
                frame("Answer Carla"),
                CARLA,
                "1 of 2",
                Optional.of(mark("2026-11-17T15:20:00Z")),
                "",
                "Ben would like you to meet Carla",
                "Join the advisory board of Ledgerleaf, an hour a month.",
                Optional.empty(),
                Optional.of("/i/" + DEV),
                "mail",
                "E-mail",
                List.of(
                        said(1, "Ben", Optional.empty()),
                        said(2, "Carla", Optional.of("<p>Thank you, <b>Ben</b>.</p>"))),
                new AnswerPage.Know(
                        new Assessment(
                                Stakes.MEDIUM,
                                Relationship.STRANGER,
                                Optional.of(true),
                                true,
                                Optional.of(Outcome.CLOSE),
                                Optional.of(35),
                                Optional.empty()),
                        "Carla",
                        Weighing.NONE.with(new Weighing.Side(Optional.of(true), "A <name>"), Weighing.Side.UNSAID, ""),
                        "Proposed: Ben made the introduction.",
                        "Proposed: they write of a <board>.",
                        "Proposed: Much may come of it.",
                        true,
                        Optional.of(new AnswerPage.Plan(
                                "Students: used up until Tue 1 Dec. Saying yes would break your rule.",
                                true,
                                List.of(new AnswerPage.Other(DEV, "Students")),
                                DEV,
                                "")),
                        List.of(CARLAS_PAGE),
                        List.of(
                                new AnswerPage.Filled("What you would get", "A room of <buyers>"),
                                new AnswerPage.Filled("Tells more", "https://a.example/?<b>"))),
                new AnswerPage.Before(
                        List.of(new AnswerPage.Before.Told(
                                "Tue 3 Mar", "Direct closure", "It’s a no from me.", "/i/" + DEV)),
                        "After 1 May I take calls again.",
                        "That day has come: the door holds."),
                letter(),
                new AnswerPage.Ways(
                        CARLA,
                        true,
                        "Send, with 10 s to undo",
                        true,
                        "Copy",
                        "",
                        "",
                        false,
                        false,
                        false,
                        "2026-11-20",
                        false,
                        "",
                        false),
                new AnswerPage.Menu(
                        KindName.INTRODUCED,
                        "It lies here because: you said so of mail like this (3 times).",
                        List.of(new AnswerPage.Other("address ben@example.org", "ben@example.org")),
                        List.of(new AnswerPage.Other(DEV, "Dev: A quick sync")),
                        List.of(new AnswerPage.Other("2", "Carla, Fri 13 Nov, 17:05"))),
                new AnswerPage.Sitting("1-0f0e0d0c-0000-4000-8000-000000000001", "redirect", "Three left in this row"),
                new AnswerPage.Between("Ask the contact first", "/introductions/new", "Nobody is introduced."),
                Optional.of(new AnswerPage.Went(
                        "Glad",
                        ", as their reply reads.",
                        List.of(new AnswerPage.Went.Choice("hurt", "Hurt", false, true)),
                        Optional.of(true),
                        "A <line>")));
    }

    private static AnswerPage.Said said(int number, String who, Optional<String> html) {
        return new AnswerPage.Said(
                number,
                who,
                "Fri 13 Nov, 16:20",
                "2026-11-13T16:20+01:00",
                false,
                "",
                List.of("Hi Ada, meet <Carla>.", "She needs an advisor."),
                "On Friday Ben wrote:\n> hello",
                2,
                true,
                html,
                1,
                List.of("deck.pdf"));
    }

    static AnswerLetter letter() {
        int at = DRAFT.indexOf("I’m so sorry");
        int end = DRAFT.indexOf(" I can’t");
        return new AnswerLetter(
                CARLA,
                true,
                AnswerLetter.Settled.NOT,
                List.of(
                        new AnswerLetter.Pick("direct-closure", "Direct closure", 1, "Recommended", true, true),
                        new AnswerLetter.Pick("redirect", "Redirect", 2, "No, and something else", false, false)),
                "You are certain it is a no, and Ben put his name to it.",
                new AnswerLetter.Detail("To whom or what", "a \"guide\"", "By", "2026-11-24"),
                DRAFT,
                "14 words",
                "No to advising",
                List.of(
                        new AnswerLetter.Line("To", "carla@example.com"),
                        new AnswerLetter.Line("Bcc", "Ben, with thanks")),
                "",
                List.of(new AnswerLetter.Note(
                        0,
                        "over-apology",
                        "More apology than needed",
                        false,
                        at,
                        end,
                        DRAFT.substring(at, end),
                        "You are in time; there is nothing to forgive.",
                        Optional.of(""))),
                List.of(
                        new AnswerLetter.Tick("stakes", "Stakes assessed", "done", "", ""),
                        new AnswerLetter.Tick(
                                "parts", "Thanks, clarity, goodwill", "todo", "clearer after the change", "v")),
                Optional.of(new AnswerLetter.Pick("redirect", "Redirect", 2, "", false, false)),
                "Of seven like it, six took it well and one asked again.",
                "Much is at stake: one sentence of your own for Carla would help.",
                "Direct closure recommended; draft ready, one finding",
                List.of(new Proposed(
                        CARLA,
                        "Morning <script>",
                        "Redirect",
                        "today, 09:20",
                        List.of("Hi Carla,", "<b>Thanks</b>."),
                        false)));
    }

    static FindPage find() {
        return new FindPage(
                frame("Find"),
                "car",
                List.of(new FindPage.Found(
                        CARLA, "Carla", "introduced by Ben", "Join the board", "Answered", "Fri 13 Nov", "mail")),
                List.of(carla()));
    }

    static NotePage note() {
        return new NotePage(
                frame("Note"),
                Map.of("name", "Carla <b>", "text", "Hello?", "original", "</textarea><b>"),
                true,
                "When did it reach you?");
    }

    static PromisesPage promises() {
        var tray = new PromisesPage.Tray(
                "What closing it would say",
                "Hi Carla,\n\nI have looked.",
                Optional.of("mailto:carla@example.net?subject=x"),
                "/promises/" + CARLA + "/closed",
                "I told them",
                "/promises/" + CARLA + "/confirm");
        var item = new PromisesPage.Item(
                CARLA,
                "I’ll send you the checklist",
                "to Carla, on Thu 12 Nov",
                "said here",
                Optional.of(mark("2026-11-17T22:59:00Z")),
                Optional.of("/i/" + CARLA),
                Optional.of(tray),
                Optional.of(CARLAS_PAGE));
        var undated = new PromisesPage.Item(
                DEV,
                "I will ask",
                "by Dev",
                "by hand",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new PromisesPage(
                frame("Promises"),
                "You owe one thing",
                List.of(undated),
                true,
                List.of(new PromisesPage.Group("today", "Today", "", List.of(item, undated))),
                Optional.of(new PromisesPage.More("Show more; 12 are left", 100)),
                List.of(undated),
                new PromisesPage.Side(
                        "November so far",
                        List.of(new PromisesPage.Fact("Kept", 11)),
                        List.of("I’ll send you the list (Carla)"),
                        List.of("Your desk, from 08:30 on working days")),
                "2026-11-17",
                new Asked(List.of(), List.of("soonish")));
    }

    static PlaybookPage playbook() {
        var item = new PlaybookPage.Item(
                "friendly.no-to-a-call.txt",
                "No to a call",
                "Friendly",
                "twice, last on 12 Nov",
                "a little",
                true,
                1,
                true,
                true,
                false);
        var option = new PlaybookPage.Option("no-to-a-call", "No to a <call>");
        return new PlaybookPage(
                frame("Playbook"),
                "no <call>",
                List.of(item),
                List.of(
                        new PlaybookPage.Spoken(
                                "Friendly", true, List.of(new PlaybookPage.Kin("Direct closure", List.of(item)))),
                        new PlaybookPage.Spoken(
                                "Formal", false, List.of(new PlaybookPage.Kin("Other letters", List.of(item))))),
                List.of(new PlaybookPage.Thing(CARLA, "file", "First <hire>", "for founders", "your guide", "gone")),
                "One template is due for the quarterly reading.",
                Optional.of(new PlaybookPage.Editor(
                        "new",
                        "No to a call",
                        "Friendly",
                        "Dear {name},",
                        true,
                        true,
                        "Line 3: no such slot.",
                        new PlaybookPage.Fresh(
                                "Mine", "no-to-a-call", "friendly", false, List.of(option), List.of(option)),
                        List.of("first_name"),
                        List.of(
                                new PlaybookPage.Version(2, "12 Nov", true),
                                new PlaybookPage.Version(1, "10 Nov", false)),
                        List.of(new PlaybookPage.Habit("Warmly,", "Best,", 3)),
                        new PlaybookPage.Preview(List.of(option), option.word(), "Dear Carla,", false),
                        true,
                        false)),
                Optional.empty());
    }

    static AssistantPage assistant() {
        return new AssistantPage(
                frame("Assistant"),
                "/i/" + CARLA,
                "Carla",
                "/playbook/friendly.a.txt/assistant",
                Optional.of("Kind and <short>"),
                Optional.of(new sendoff.desk.answering.Assisting.Outgo(
                        "models.example.com", "m", false, false, List.of(), true, "ab12")),
                new AssistantPage.Job("proposed", "/i/" + CARLA + "/assistant", "", "Dear Carla,", "Dear", ""),
                "models.example.com is not this machine.");
    }

    static OfferPage offers() {
        return new OfferPage(
                frame("Something to offer"),
                CARLA,
                "Carla",
                "30 min about climate tech",
                true,
                List.of(new OfferPage.Useful(CARLA, "First hire", "your guide", "for founders", "‘climate’", false)),
                "A talk",
                "“A talk” was taken away since you chose it.",
                List.of(
                        new OfferPage.Choice("friendly/a.txt", "A", true, true),
                        new OfferPage.Choice("friendly/b.txt", "B", false, false)),
                true);
    }

    static SettingsPage settings() {
        return new SettingsPage(
                frame("Settings"),
                List.of(new SettingsPage.Mailbox(
                        CARLA, "ada@example.com", "imap.example.com", "read just now", false, Optional.empty())),
                List.of(new SettingsPage.SlackRow("Harbour", "direct and group messages only; read just now")),
                Preferences.standard(ZONE),
                IdentitySection.of(new sendoff.domain.Owner("Ada Lindqvist", java.util.Set.of("ada@example.com"))),
                List.of("Europe/Copenhagen", "UTC"),
                List.of(new Land("DK", "Denmark")),
                List.of(new SettingsPage.Rule("over-apology", "More apology than needed", true)),
                new Availability(List.of("Tuesday 10:00"), "https://book.example/ada"),
                new SettingsPage.OwnTone(
                        List.of("hedging"), List.of("tone.yaml line 3: rule mine has nothing to match.")),
                sendoff.domain.FollowUpWishes.STANDARD,
                new DataSection(
                        "One folder on this machine.",
                        "/home/ada/backups",
                        "",
                        List.of(new DataSection.BackedUp("Two hours ago", "made by itself", "1.2 MB")),
                        sendoff.domain.SafekeepingWishes.STANDARD,
                        "",
                        List.of()),
                calendar(),
                new LearntSection(
                        List.of(new LearntSection.Ruled("domain shop.example", "anyone at shop.example", false)), 3),
                programs());
    }

    static ProgramsSection programs() {
        return new ProgramsSection(
                List.of(
                        new ProgramsSection.Token(
                                CARLA, "Morning <script>", "reads; never used; never ends by itself", false),
                        new ProgramsSection.Token(CARLA, "Old one", "revoked an hour ago", true)),
                List.of(new ProgramsSection.Hook(
                        CARLA,
                        "hooks.example.com",
                        "https://hooks.example.com/a?b=<c>",
                        "answer due; without names",
                        "It does not answer as it should.",
                        true,
                        false,
                        List.of(new ProgramsSection.Call(
                                CARLA, "answer due, an hour ago", "It answered 500.", true)))));
    }

    static WebhookPage webhook() {
        return new WebhookPage(frame("A new webhook"), "hooks.example.com", "whsec_1");
    }

    static TokenPage token() {
        return new TokenPage(frame("A new token"), "Morning", "reads", "sendoff_1", "http://127.0.0.1:7363/api/v1");
    }

    static CalendarSection calendar() {
        return new CalendarSection(
                Optional.of(new CalendarSection.Server(
                        "Sendoff",
                        "calendar.example.com",
                        "ada",
                        true,
                        "compared 2 minutes ago",
                        Optional.of("The calendar “Sendoff” is full: make room there."))),
                Optional.empty(),
                true,
                Optional.of("http://127.0.0.1:7363/feed/abc.ics"),
                Optional.empty(),
                new Asked(
                        List.of(new Asked.One(
                                CARLA,
                                "You removed “A promise to Ben” from your calendar.",
                                List.of(new Asked.Choice("put-back", "Put it back")))),
                        List.of("soonish")));
    }

    static WelcomePage welcome() {
        return new WelcomePage(
                bare("Welcome"),
                Map.of("address", "ada@example.com"),
                "IMAP login refused for ada@example.com: check the password.",
                true,
                Optional.of(new WelcomePage.Ask("imap-fingerprint", "server you read from (IMAP)", "ab12")),
                Optional.of(new WelcomePage.Scan(
                        "ada@example.com",
                        3180,
                        5214,
                        "About two minutes to go",
                        false,
                        "",
                        List.of(new WelcomePage.Count("introductions", 31)),
                        12,
                        List.of(new WelcomePage.Found(
                                "Carla",
                                "introduced by Ben",
                                "Join the board",
                                Optional.of(mark("2026-11-17T15:20:00Z")))))));
    }
}
