package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Availability;
import sendoff.domain.GivingGroup;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Reminder;
import sendoff.mail.MailReader;
import sendoff.testing.Mailbox;

/// Every way to answer, from the keyboard to the box of whoever asked, and what stays behind on the desk.
@ExtendWith(Chromium.class)
class FrameworksTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:20:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final int A_NORMAL_DECLINE = 5;

    @TempDir
    static Path home;

    private static final Map<String, Mailbox> BOXES = new HashMap<>();
    private static Boxes boxes;
    private static Mailbox ada;
    private static Mailbox ben;
    private static LiveDesk live;

    @BeforeAll
    static void ten_people_wait() {
        boxes = Boxes.open();
        ada = boxes.box();
        ben = boxes.box();
        introduces("Mira Vogel", "She would love thirty minutes of your time about pricing a bakery cooperative.");
        introduces("Carla Reyes", "She would love a 30 minute call with you about advisors for Ledgerleaf.");
        introduces("Tomas Lund", "He would love a 30 minute call with you about his ferry company.");
        asks("Elif Kaya", TUESDAY.minus(Duration.ofDays(1)), """
                I read your talk twice. Could we have a call of thirty minutes next week about moving from banking into
                climate tech? I would be grateful for your advice.""");
        asks("Noor Bakker", TUESDAY.minus(Duration.ofDays(1)), """
                Could I have thirty minutes of your time next week? I would like to ask you about pilot customers in
                ports.""");
        asks("Ines Castro", TUESDAY.minus(Duration.ofDays(1)), """
                Would you have time for a coffee some time? I'd love to pick your brain about podcasts.""");
        asks("Otto Brandt", TUESDAY.minus(Duration.ofDays(1)), """
                Could we have a call of fifteen minutes next week? I would like to hear how you choose your
                accountants.""");
        asks("Hana Sato", TUESDAY.minus(Duration.ofDays(8)), """
                Could we have a call of thirty minutes about kilns? I would be grateful for your advice.""");
        pushesBack("Luis Ferreira", 1);
        pushesBack("Sofia Marin", 2);
        Clock clock = Clock.offset(
                Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), TUESDAY));
        live = new LiveDesk(home, clock, ZONE, false);
        live.desk.connecting().keep(ada.account(), ada.secret());
        live.desk.ownership().set(new Availability(List.of("Tuesday 10:00", "Thursday 15:30"), ""));
        live.desk
                .giving()
                .save(new GivingGroup(
                        live.desk.giving().newId(),
                        "Founders",
                        "",
                        GivingGroup.Measure.CALLS,
                        GivingGroup.Period.MONTH,
                        3,
                        new GivingGroup.Members(List.of(), List.of("Ledgerleaf"), List.of(), List.of()),
                        ""));
        live.desk.offering().save(Optional.empty(), AnswerStates.GUIDE, Optional.empty());
        live.undoWithin(Duration.ZERO).begin();
    }

    @AfterAll
    static void leave() {
        if (live != null) {
            live.close();
        }
        if (boxes != null) {
            boxes.close();
        }
    }

    /// What came of one way from the desk to the other side.
    private record Sent(IntroductionId id, Message mail, Mailbox.Lying copy, int presses) {
        String text() {
            return mail.text().own();
        }
    }

    @Test
    void direct_closure_thanks_the_introducer_moves_them_to_bcc_and_leaves_a_day_to_look_back(Browser browser) {
        Sent sent = answer(browser, "Mira Vogel", "c");

        assertThat(sent.presses()).isLessThanOrEqualTo(A_NORMAL_DECLINE);
        assertThat(sent.text()).contains("Mira").contains("Ben").contains("bakery");
        isInBccUnseen(sent);
        assertThat(reminders(sent)).containsExactly(Reminder.What.LOOK_BACK);
        assertThat(live.desk.tables().promises().of(sent.id())).isEmpty();
    }

    @Test
    void accept_offers_times_and_draws_on_the_giving_plan(Browser browser) {
        Sent sent = answer(browser, "Carla Reyes", "9", "0", "a");

        assertThat(sent.presses()).isLessThanOrEqualTo(A_NORMAL_DECLINE);
        assertThat(sent.text())
                .contains("Thursday 19 November at 15:30, Tuesday 24 November at 10:00")
                .contains("Ben");
        isInBccUnseen(sent);
        assertThat(live.desk.giving().rooms())
                .singleElement()
                .satisfies(room -> assertThat(room.left()).isEqualTo(2));
        assertThat(reminders(sent)).containsExactly(Reminder.What.LOOK_BACK);
    }

    @Test
    void buy_time_keeps_the_introducer_in_copy_and_leaves_a_promise_and_a_reminder_to_decide(Browser browser) {
        Sent sent = answer(browser, "Tomas Lund", "3");

        assertThat(sent.presses()).isLessThanOrEqualTo(A_NORMAL_DECLINE);
        LocalDate day = reminder(sent, Reminder.What.DECIDE).due();
        assertThat(day).isAfter(TODAY).isBeforeOrEqualTo(TODAY.plusDays(7));
        assertThat(sent.text()).contains("yes or no from me by").contains(inWords(day));
        assertThat(sent.copy().header("Cc")).contains(ben.address());
        assertThat(sent.copy().header("Bcc")).isEmpty();
        assertThat(promise(sent)).satisfies(promise -> {
            assertThat(promise.what()).isEqualTo(What.GET_BACK);
            assertThat(promise.due()).contains(day);
        });
    }

    @Test
    void redirect_to_a_resource_names_it_with_its_address(Browser browser) {
        Sent sent = answer(browser, "Elif Kaya", "r");

        assertThat(sent.presses()).isLessThanOrEqualTo(A_NORMAL_DECLINE);
        assertThat(sent.text()).contains("From banking into climate tech").contains("https://ada.example/climate");
        assertThat(sent.mail().headers().cc()).isEmpty();
        assertThat(sent.copy().header("Bcc")).isEmpty();
        assertThat(reminders(sent)).containsExactly(Reminder.What.LOOK_BACK);
    }

    @Test
    void redirect_to_a_person_asks_first_and_leaves_a_promise_within_a_week(Browser browser) {
        try (var window = open(browser, "Noor Bakker")) {
            press(window, "2");
            assertThat(window.see("#text")).isVisible();
            window.see("#detail").fill("Theo Lambrakis");
            window.see("#detail").blur();
            assertThat(window.see("#text")).hasValue(Pattern.compile("Theo Lambrakis"));
            Sent sent = send(window, "Noor Bakker");

            assertThat(sent.text()).contains("Theo Lambrakis").contains("Would you like me to ask");
            assertThat(promise(sent).due())
                    .hasValueSatisfying(day -> assertThat(day).isAfter(TODAY).isBeforeOrEqualTo(TODAY.plusDays(7)));
        }
    }

    @Test
    void soft_fade_says_what_to_expect_and_is_looked_at_again_after_two_weeks(Browser browser) {
        Sent sent = answer(browser, "Ines Castro", "l", "l", "5");

        assertThat(sent.presses()).isLessThanOrEqualTo(A_NORMAL_DECLINE);
        assertThat(sent.text()).contains("My replies will be slow").contains("no judgement");
        assertThat(reminder(sent, Reminder.What.REVIEW).due()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void dismiss_sends_nothing_and_keeps_the_reason(Browser browser) {
        try (var window = open(browser, "Otto Brandt")) {
            IntroductionId id = here(window);
            press(window, "6");
            window.see("#detail").fill("We spoke about it on the phone");
            press(window, "Control+Enter");
            window.waitFor(() ->
                    live.desk.answering().open(id).filed().word().settled().isPresent());

            assertThat(window.presses()).isEqualTo(3);
            assertThat(live.desk.answering().open(id).filed().word().because())
                    .contains("dismissed: We spoke about it on the phone");
            assertThat(live.desk.tables().outbox().latest(id)).isEmpty();
            window.open("/");
            window.see("#undo-form, main").first().waitFor();
            assertThat(window.people()).doesNotContain("Otto Brandt");
            assertThat(BOXES.get("Otto Brandt").in("INBOX")).isEmpty();
        }
    }

    @Test
    void a_late_closure_apologises_once(Browser browser) {
        Sent sent = answer(browser, "Hana Sato", "c");

        assertThat(sent.presses()).isLessThanOrEqualTo(A_NORMAL_DECLINE);
        assertThat(sent.text().toLowerCase(java.util.Locale.ROOT)).containsOnlyOnce("sorry");
        assertThat(sent.text()).contains("late");
    }

    @Test
    void a_first_pushback_repeats_the_answer_kindly_and_a_second_one_is_shorter(Browser browser) {
        Sent first = answer(browser, "Luis Ferreira", "c");
        Sent second = answer(browser, "Sofia Marin", "c");

        assertThat(first.presses()).isLessThanOrEqualTo(A_NORMAL_DECLINE);
        assertThat(first.text()).contains("Luis");
        assertThat(second.text()).contains("Sofia").hasSizeLessThan(first.text().length());
        assertThat(first.mail().headers().references()).hasSize(3);
        assertThat(second.mail().headers().references()).hasSize(5);
    }

    private Sent answer(Browser browser, String who, String... keys) {
        try (var window = open(browser, who)) {
            for (String key : keys) {
                press(window, key);
            }
            window.see("#text").waitFor();
            takeChanges(window);
            return send(window, who);
        }
    }

    /// The desk narrowed to one person, and `Enter`.
    private static Window open(Browser browser, String who) {
        var window = new Window(browser, live.address());
        window.open("/desk?q=" + who.replace(" ", "+"));
        assertThat(window.see(".row.on .who")).hasText(who);
        window.press("Enter");
        window.page.waitForURL(Pattern.compile(".*/i/.*"));
        return window;
    }

    /// One key, and until the page has taken it in.
    private static void press(Window window, String key) {
        window.press(key);
        assertThat(window.see("[aria-busy=true]")).hasCount(0);
    }

    private static void takeChanges(Window window) {
        while (window.see("[data-key=f]").count() > 0) {
            int findings = window.see(".finding").count();
            window.press("f");
            window.waitFor(() -> window.see(".finding").count() < findings);
        }
    }

    private static IntroductionId here(Window window) {
        String url = window.page.url();
        return IntroductionId.of(url.replaceFirst(".*/i/", "").replaceFirst("[?#].*", ""));
    }

    private static Sent send(Window window, String who) {
        IntroductionId id = here(window);
        Message asked = live.desk.answering().open(id).conversation().messages().getLast();
        window.press("Control+Enter");
        window.waitFor(() -> live.desk.tables().outbox().latest(id).isPresent());
        int presses = window.presses();
        Mailbox theirs = BOXES.get(who);
        window.waitFor(() -> !theirs.in("INBOX").isEmpty());
        Message mail = read(theirs.in("INBOX").getFirst());
        assertThat(theirs.in("INBOX")).hasSize(1);
        assertThat(mail.headers().inReplyTo()).contains(asked.id());
        assertThat(mail.headers().references()).contains(asked.id());
        assertThat(mail.subject()).isEqualTo("Re: " + asked.subject().replaceFirst("(?i)^re: ", ""));
        assertThat(mail.headers().to())
                .extracting(to -> to.address().orElse(""))
                .containsExactly(theirs.address());
        assertThat(mail.text().own()).doesNotContain("{", "}", "[", "]").containsIgnoringCase("thank");
        window.waitFor(() -> copyOf(mail).isPresent());
        assertThat(window.complaints()).isEmpty();
        return new Sent(id, mail, copyOf(mail).orElseThrow(), presses);
    }

    private static Optional<Mailbox.Lying> copyOf(Message mail) {
        return ada.in("Sent").stream().filter(lying -> lying.is(mail.id())).findFirst();
    }

    /// Ben has the same mail, and neither copy that left shows it.
    private static void isInBccUnseen(Sent sent) {
        assertThat(sent.copy().header("Bcc")).contains(ben.address());
        assertThat(ben.in("INBOX"))
                .filteredOn(lying -> lying.is(sent.mail().id()))
                .singleElement()
                .satisfies(lying -> {
                    assertThat(lying.header("Bcc")).isEmpty();
                    assertThat(lying.header("To")).doesNotContain(ben.address());
                });
        assertThat(sent.mail().headers().cc()).isEmpty();
    }

    private static List<Reminder.What> reminders(Sent sent) {
        return live.desk.tables().reminders().of(sent.id()).stream()
                .filter(one -> one.done().isEmpty())
                .map(Reminder::what)
                .toList();
    }

    private static Reminder reminder(Sent sent, Reminder.What what) {
        return live.desk.tables().reminders().of(sent.id()).stream()
                .filter(one -> one.what() == what && one.done().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Promise promise(Sent sent) {
        List<Promise> made = live.desk.tables().promises().of(sent.id());
        assertThat(made).hasSize(1);
        return made.getFirst();
    }

    private static String inWords(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", java.util.Locale.ENGLISH).format(day);
    }

    private static Message read(Mailbox.Lying lying) {
        return new MailReader().read(lying.text().getBytes(UTF_8), List.of());
    }

    private static void introduces(String name, String wish) {
        Mailbox theirs = box(name);
        Instant at = TUESDAY.minus(Duration.ofHours(20));
        ada.put(
                "INBOX",
                List.of(),
                at,
                letter(
                        "intro-" + theirs.address(),
                        List.of(),
                        "Ben Okafor <" + ben.address() + ">",
                        "Ada Lindqvist <%s>, %s <%s>".formatted(ada.address(), name, theirs.address()),
                        "Ada, meet " + name.split(" ")[0],
                        at,
                        "Hi Ada,\n\nI'd like you to meet %s. %s I'll let you two take it from here.\n\nBest,\nBen"
                                .formatted(name, wish)));
    }

    private static void asks(String name, Instant at, String ask) {
        Mailbox theirs = box(name);
        ada.put("INBOX", List.of(), at, letter(1, theirs, name, at, "Hi Ada,\n\n" + ask + "\n\n" + name));
    }

    /// An ask, a close, and one negotiation or two with a close between them.
    private static void pushesBack(String name, int times) {
        Mailbox theirs = box(name);
        Instant first = TUESDAY.minus(Duration.ofDays(6));
        var says = List.of(
                "Hello Ada,\n\nI read your essay twice. Would you have half an hour next week to talk about moving from"
                        + " hardware to climate work?\n\n" + name,
                name.split(" ")[0]
                        + ", thank you for writing. I don't take calls this autumn. All the best for the move.\n\nAda",
                "I see. What if it were only ten minutes, on your way home?\n\n" + name,
                "Thank you. The answer stays the same. Good luck!\n\nAda",
                "Last try: one question by mail?\n\n" + name);
        for (int n = 1; n <= 2 * times + 1; n++) {
            Instant at = first.plus(Duration.ofHours(10L * n));
            String letter = letter(n, theirs, name, at, says.get(n - 1));
            ada.put(n % 2 == 1 ? "INBOX" : "Sent", List.of("\\Seen"), at, letter);
        }
    }

    private static Mailbox box(String name) {
        return BOXES.computeIfAbsent(name, _ -> boxes.box());
    }

    /// The n-th letter of two people: hers are the even ones.
    private static String letter(int n, Mailbox theirs, String name, Instant at, String text) {
        String them = name + " <" + theirs.address() + ">";
        String me = "Ada Lindqvist <" + ada.address() + ">";
        var before = new ArrayList<String>();
        for (int i = 1; i < n; i++) {
            before.add(i + "-" + theirs.address());
        }
        return letter(
                n + "-" + theirs.address(),
                before,
                n % 2 == 1 ? them : me,
                n % 2 == 1 ? me : them,
                (n > 1 ? "Re: " : "") + "A question of " + name.split(" ")[0] + "’s",
                at,
                text);
    }

    private static String letter(
            String id, List<String> references, String from, String to, String subject, Instant at, String text) {
        String thread = references.isEmpty()
                ? ""
                : "In-Reply-To: <%s>\nReferences: %s\n"
                        .formatted(
                                references.getLast(),
                                String.join(
                                        " ",
                                        references.stream()
                                                .map(one -> "<" + one + ">")
                                                .toList()));
        return "Message-ID: <%s>\nFrom: %s\nTo: %s\nSubject: %s\nDate: %s\n%sMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n%s\n"
                .formatted(
                        id,
                        from,
                        to,
                        subject.replace("’", "'"),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(at, ZONE)),
                        thread,
                        text);
    }
}
