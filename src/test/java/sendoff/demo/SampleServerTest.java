package sendoff.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sendoff.deliver.SmtpCarrier;
import sendoff.domain.Delivery;
import sendoff.domain.Envelope;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Reply;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder.Role;
import sendoff.mail.MailReader;
import sendoff.mail.MimeWriter;
import sendoff.testing.Cast;

class SampleServerTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:20:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static SampleServer server;

    @BeforeAll
    static void up() {
        server = SampleServer.start(TUESDAY, ZONE);
    }

    @AfterAll
    static void down() {
        server.close();
    }

    @Test
    void the_mailbox_holds_all_sample_mail_and_the_folders_of_a_mail_program() {
        var letters = SampleMail.startingAt(TUESDAY, ZONE);
        try (var box = ImapConnection.open(server.account(), server.secret())) {
            String sent = box.folder(Role.SENT).orElseThrow().name();
            assertThat(box.examine(sent).count() + box.examine("INBOX").count()).isEqualTo(letters.size());
            assertThat(box.examine(sent).count()).isEqualTo((int)
                    letters.stream().filter(SampleMail.Letter::byOwner).count());
            assertThat(box.folder(Role.DRAFTS)).isPresent();
        }
    }

    @Test
    void an_answer_arrives_threaded_in_the_box_of_a_sample_person() {
        Message asked = message("Introduction: Amara");

        assertThat(send(answerTo(asked, "amara@tallow.example", "ravi@menonfreight.example")))
                .isEqualTo(new Delivery.Accepted());

        Message arrived = only(server.delivered("amara@tallow.example"));
        assertThat(arrived.headers().inReplyTo()).contains(asked.id());
        assertThat(arrived.headers().references()).contains(asked.id());
        assertThat(arrived.text().own()).contains("one senior");
        assertThat(arrived.headers().bcc()).isEmpty();
        assertThat(only(server.delivered("ravi@menonfreight.example")).id()).isEqualTo(arrived.id());
    }

    @Test
    void mail_to_an_address_nobody_knew_is_delivered_too() {
        assertThat(server.delivered("new@nobody.example")).isEmpty();

        send(answerTo(message("Introduction: Amara"), "new@nobody.example", "other@nobody.example"));

        assertThat(server.delivered("new@nobody.example")).hasSize(1);
    }

    @Test
    void a_client_that_hangs_up_is_no_trouble_and_any_other_failure_is() throws Exception {
        var told = new ConcurrentLinkedQueue<Throwable>();
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> told.add(e));
        try {
            Thread serving;
            try (var client = new Socket("127.0.0.1", server.account().imap().port())) {
                client.getInputStream().read();
                serving = serving(client);
                client.getOutputStream().write("a1 LOGIN maren".getBytes(US_ASCII));
            }
            serving.join(PATIENCE);
            assertThat(serving.isAlive()).isFalse();
            assertThat(told).isEmpty();
            fails(new IllegalStateException("Can not handle IMAP connection", new SocketException("Broken pipe")));
            assertThat(told).isEmpty();

            var other = new IllegalStateException("another failure");
            fails(other);
            assertThat(told).containsExactly(other);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    /// As a thread of the server does.
    private static void fails(RuntimeException with) throws InterruptedException {
        var failing = new Thread(group(), () -> {
            throw with;
        });
        failing.start();
        failing.join(PATIENCE);
    }

    /// The server calls its threads by their sockets.
    private static Thread serving(Socket client) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().endsWith(":" + client.getLocalPort()))
                .findFirst()
                .orElseThrow();
    }

    private static ThreadGroup group() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("imap:"))
                .map(Thread::getThreadGroup)
                .findFirst()
                .orElseThrow();
    }

    private static Message message(String subject) {
        return SampleMail.startingAt(TUESDAY, ZONE).stream()
                .map(letter -> new MailReader().read(letter.raw(), List.of()))
                .filter(message -> message.subject().startsWith(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Message only(List<byte[]> mails) {
        assertThat(mails).hasSize(1);
        return new MailReader().read(mails.getFirst(), List.of());
    }

    private static Reply.Approved answerTo(Message asked, String to, String bcc) {
        var id = new MessageId("answer-to-" + to);
        var envelope = new Envelope(
                Party.of("Maren Adeyemi", "maren@tidewell.example"),
                List.of(Party.at(to)),
                List.of(),
                List.of(Party.at(bcc)),
                "Re: " + asked.subject(),
                Optional.of(asked.id()),
                List.of(asked.id()));
        return new Reply.Draft(Cast.introductionId(1), envelope, "Dear Amara,\n\none senior first.\n\nMaren")
                .approve(List.of(), id);
    }

    private static Delivery send(Reply.Approved reply) {
        var writer = new MimeWriter(ZONE);
        return new SmtpCarrier(server.account(), server.secret(), writer::forSending).carry(reply, TUESDAY);
    }
}
