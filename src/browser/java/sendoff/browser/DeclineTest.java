package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sendoff.demo.SampleDesk;
import sendoff.demo.SampleServer;
import sendoff.domain.Account;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder.Role;
import sendoff.mail.MailReader;
import sendoff.mail.UidSet;
import sendoff.testing.RealServers;

/// The whole way: from the keyboard to the box of whoever asked.
@ExtendWith(Chromium.class)
class DeclineTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final int AT_MOST = 5;

    @TempDir
    Path home;

    @Test
    void declines_an_introduction_from_the_desk_in_at_most_five_key_presses_and_finds_the_answer_threaded_in_dovecot(
            Browser browser) {
        RealServers servers = RealServers.shared().orElseGet(() -> abort("left out: no real mail servers here"));
        String owner = servers.person();
        String ben = servers.person();
        String carla = servers.person();
        Account ours = servers.account(owner);
        arrives(
                ours,
                RealServers.password(owner),
                introduction(owner, ben, carla),
                Clock.systemUTC().instant());
        try (var live = new LiveDesk(home, Clock.systemUTC(), ZONE, false)) {
            live.desk.connecting().keep(ours, RealServers.password(owner));
            live.undoWithin(Duration.ZERO).begin();
            try (var window = new Window(browser, live.address())) {
                Message asked = decline(window, live);
                Account theirs = servers.account(carla);
                window.waitFor(() ->
                        !mails(theirs, RealServers.password(carla), "INBOX").isEmpty());

                List<Message> arrived = mails(theirs, RealServers.password(carla), "INBOX");
                assertThat(arrived).hasSize(1);
                isThreaded(arrived.getFirst(), asked);
                String sent = sentFolder(ours, RealServers.password(owner));
                window.waitFor(
                        () -> !mails(ours, RealServers.password(owner), sent).isEmpty());
                assertThat(mails(ours, RealServers.password(owner), sent))
                        .extracting(Message::id)
                        .containsExactly(arrived.getFirst().id());
            }
        }
    }

    @Test
    void declines_one_of_the_sample_introductions_and_finds_the_answer_in_the_box_of_who_asked(Browser browser) {
        Clock clock = Clock.offset(
                Clock.systemUTC(),
                Duration.between(Clock.systemUTC().instant(), Instant.parse("2026-11-17T08:20:00Z")));
        try (var mail = SampleServer.start(clock.instant(), ZONE);
                var live = new LiveDesk(home, clock, ZONE, true)) {
            SampleDesk.settle(live.desk, mail);
            live.undoWithin(Duration.ZERO).begin();
            try (var window = new Window(browser, live.address())) {
                Message asked = decline(window, live);
                String address = asked.from().address().orElseThrow();
                window.waitFor(() -> !mail.delivered(address).isEmpty());
                isThreaded(read(mail.delivered(address).getLast()), asked);
                assertThat(window.see(".banner")).containsText("sample desk");

                window.open("/");
                window.page.evaluate("window.before = true");
                String ledger = "Ines Castro";
                arrives(mail.account(), mail.secret(), asking(ledger, clock.instant()), clock.instant());
                window.see(".row .who:text-is('" + ledger + "')").waitFor();
                assertThat(window.page.evaluate("window.before")).isEqualTo(true);
                assertThat(window.complaints()).isEmpty();
            }
        }
    }

    /// Enter, C, F for each finding, Ctrl+Enter.
    ///
    /// @return the message answered
    private static Message decline(Window window, LiveDesk live) {
        window.open("/");
        window.see(".row.on").waitFor();
        window.press("Enter");
        window.page.waitForURL(Pattern.compile(".*/i/.*"));
        String here = window.page.url();
        var id = IntroductionId.of(here.substring(here.lastIndexOf('/') + 1));
        List<Message> before = live.desk.answering().open(id).conversation().messages();
        window.press("c");
        window.see("#text").waitFor();
        while (window.see("[data-key=f]").count() > 0) {
            int findings = window.see(".finding").count();
            window.press("f");
            window.waitFor(() -> window.see(".finding").count() < findings);
        }
        window.press("Control+Enter");
        assertThat(window.presses()).isLessThanOrEqualTo(AT_MOST);
        window.waitFor(
                () -> live.desk.answering().open(id).conversation().messages().size() > before.size());
        return before.getLast();
    }

    private static void isThreaded(Message answer, Message asked) {
        assertThat(answer.headers().inReplyTo()).contains(asked.id());
        assertThat(answer.headers().references()).contains(asked.id());
        assertThat(answer.subject()).startsWith("Re: ");
        assertThat(answer.text().own()).isNotBlank();
    }

    private static void arrives(Account account, String secret, String mail, Instant at) {
        try (var box = ImapConnection.open(account, secret)) {
            box.append("INBOX", List.of(), at, mail.replace("\n", "\r\n").getBytes(UTF_8));
        }
    }

    private static String sentFolder(Account account, String secret) {
        try (var box = ImapConnection.open(account, secret)) {
            return box.folder(Role.SENT).orElseThrow().name();
        }
    }

    private static List<Message> mails(Account account, String secret, String folder) {
        var mails = new ArrayList<Message>();
        try (var box = ImapConnection.open(account, secret)) {
            var open = box.examine(folder);
            if (open.count() > 0) {
                box.fetch(
                        UidSet.range(1, open.uidNext()),
                        "BODY.PEEK[]",
                        mail -> mail.bytes().map(DeclineTest::read).ifPresent(mails::add));
            }
        }
        return mails;
    }

    private static Message read(byte[] raw) {
        return new MailReader().read(raw, List.of());
    }

    private static String introduction(String owner, String ben, String carla) {
        return """
                Message-ID: <%s@example.test>
                From: Ben Okafor <%s>
                To: Ada Lindqvist <%s>, Carla Reyes <%s>
                Subject: Ada, meet Carla
                Date: %s
                Content-Type: text/plain; charset=utf-8

                Hi Ada,

                I'd like you to meet Carla Reyes, founder of Ledgerleaf in Rotterdam. She is looking for advisors.
                Carla would love a 30 minute call with you. I'll let you two take it from here.

                Best,
                Ben
                """.formatted(
                        new MessageId("intro-" + owner),
                        RealServers.address(ben),
                        RealServers.address(owner),
                        RealServers.address(carla),
                        date(Clock.systemUTC().instant().minus(Duration.ofHours(2))));
    }

    private static String asking(String name, Instant now) {
        return """
                Message-ID: <new@example.net>
                From: %s <ines@example.net>
                To: Maren Adeyemi <maren@tidewell.example>
                Subject: A call about climate tech
                Date: %s
                Content-Type: text/plain; charset=utf-8

                Hi Maren,

                I read your talk on freight data twice. Could we have a call of thirty minutes next week about moving
                from banking into climate tech? I would be grateful for your advice.

                %s
                """.formatted(name, date(now.minus(Duration.ofMinutes(3))), name);
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(at, ZONE));
    }
}
