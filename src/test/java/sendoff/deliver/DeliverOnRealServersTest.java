package sendoff.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Account;
import sendoff.domain.Delivery;
import sendoff.domain.Delivery.Accepted;
import sendoff.domain.Delivery.Refused;
import sendoff.domain.Delivery.TryAgain;
import sendoff.domain.Envelope;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Reply;
import sendoff.mail.ImapConnection;
import sendoff.mail.MimeWriter;
import sendoff.testing.Accounts;
import sendoff.testing.Cast;
import sendoff.testing.Letters;
import sendoff.testing.RealServers;

/// Through Postfix into Dovecot, and what is put into Dovecot's folders.
class DeliverOnRealServersTest {
    private static final Instant AT = Instant.parse("2026-11-17T09:00:00Z");
    private static final IntroductionId INTRODUCTION = Cast.introductionId(7);

    private Account account = Accounts.imap(1);
    private String user = "";
    private String secret = "";

    @BeforeEach
    void somebody_new() {
        var servers = RealServers.shared().orElseGet(() -> abort("no real mail servers here"));
        user = servers.person();
        account = servers.account(user);
        secret = RealServers.password(user);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answer_arrives(boolean startTls) {
        var servers = RealServers.shared().orElseThrow();
        var way = startTls ? account : servers.accountWithTls(user);
        var other = servers.person();

        assertThat(carry(way, RealServers.address(other))).isEqualTo(new Accepted());
        assertThat(arrivedAt(other)).isEqualTo(1);
    }

    @Test
    void one_refused_recipient_means_that_nobody_gets_it() {
        var other = RealServers.shared().orElseThrow().person();
        var outcome = carry(account, RealServers.address(other), "reject@example.test");

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(outcome.toString())
                .contains("nobody got it")
                .contains("reject@example.test: 550 5.7.1")
                .contains("refused by policy");
        // What is sent afterwards arrives alone.
        assertThat(carry(account, RealServers.address(other))).isEqualTo(new Accepted());
        assertThat(arrivedAt(other)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tempfail@example.test", "greylist@example.test"})
    void a_recipient_who_can_take_it_later_is_tried_again(String recipient) {
        assertThat(carry(account, recipient)).isInstanceOf(TryAgain.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full@example.test", "nobody-here@example.test", "hangup@example.test"})
    void a_recipient_who_never_takes_it_comes_back(String recipient) {
        assertThat(carry(account, recipient)).isInstanceOf(Refused.class);
    }

    @Test
    void a_wrong_password_comes_back() {
        var carrier = new SmtpCarrier(account, "wrong", (reply, at) -> Letters.letter(1), Duration.ofSeconds(20));
        assertThat(carrier.carry(reply("carla@example.net"), AT))
                .isEqualTo(new Refused("SMTP login refused for " + RealServers.address(user)
                        + ": check the password under Settings, Accounts"));
    }

    @Test
    void a_copy_is_put_into_sent_once() {
        var sent = new SentFolder(mailbox());
        var id = new MessageId("letter-1@example.org");

        assertThat(sent.has(id)).isFalse();
        assertThat(sent.append(id, Letters.letter(1), AT)).isTrue();
        assertThat(sent.append(id, Letters.letter(1), AT)).isFalse();
        assertThat(sent.has(id)).isTrue();
        assertThat(sent.has(new MessageId("etter-1@example.org"))).isFalse(); // only a part of it
    }

    @Test
    void the_message_answered_is_marked() {
        put("INBOX", List.of(), Letters.letter(1), Letters.letter(2));

        assertThat(new AnsweredFlag(mailbox()).set(new MessageId("letter-2@example.org")))
                .isTrue();
        assertThat(new AnsweredFlag(mailbox()).set(new MessageId("letter-3@example.org")))
                .isFalse();
        assertThat(flags("INBOX"))
                .satisfiesExactly(
                        first -> assertThat(first).doesNotContain("\\Answered"),
                        second -> assertThat(second)
                                .contains("\\Answered", "$Introduction")
                                .doesNotContain("\\Seen"));
    }

    @Test
    void a_draft_is_replaced_in_place() {
        var first = put(draft("First try."), Optional.empty());
        var second = put(draft("Second try."), Optional.of(first));

        assertThat(second).isNotEqualTo(first);
        assertThat(bodies()).singleElement().asString().contains("Second try.");
        assertThat(flags("Drafts").getFirst()).contains("\\Draft", "$Sendoff");
    }

    @Test
    void a_draft_put_twice_after_a_crash_is_still_one() {
        put(draft("Same words."), Optional.empty());
        put(draft("Same words."), Optional.empty());

        assertThat(bodies()).hasSize(1);
    }

    @Test
    void a_draft_that_somebody_edited_is_left_alone() {
        var hash = put(draft("Ours."), Optional.empty());
        clearDrafts();
        put("Drafts", List.of("\\Draft"), draft("Theirs: edited in another mail program."));

        var drafts = new DraftsFolder(mailbox());
        assertThat(drafts.put(INTRODUCTION, Optional.empty(), draft("Ours, later."), Optional.of(hash), AT))
                .isEqualTo(new DraftOutcome.EditedByHand());
        assertThat(drafts.remove(INTRODUCTION, hash)).isEqualTo(new DraftOutcome.EditedByHand());
        assertThat(bodies()).singleElement().asString().contains("Theirs");
    }

    @Test
    void what_is_no_draft_any_more_is_left_alone() {
        var hash = put(draft("Ours."), Optional.empty());
        clearDrafts();
        put("Drafts", List.of("\\Seen"), draft("Ours.")); // the same bytes, but not flagged \Draft

        assertThat(new DraftsFolder(mailbox()).remove(INTRODUCTION, hash)).isEqualTo(new DraftOutcome.EditedByHand());
        assertThat(bodies()).hasSize(1);
    }

    @Test
    void a_draft_that_was_thrown_away_is_not_put_back() {
        var hash = put(draft("Ours."), Optional.empty());
        clearDrafts();

        assertThat(new DraftsFolder(mailbox())
                        .put(INTRODUCTION, Optional.empty(), draft("Again."), Optional.of(hash), AT))
                .isEqualTo(new DraftOutcome.Gone());
        assertThat(bodies()).isEmpty();
    }

    @Test
    void our_draft_is_removed_and_no_other() {
        put("Drafts", List.of("\\Draft"), Letters.letter(1));
        var hash = put(draft("Ours."), Optional.empty());

        assertThat(new DraftsFolder(mailbox()).remove(INTRODUCTION, hash)).isEqualTo(new DraftOutcome.Removed());
        assertThat(bodies()).singleElement().asString().contains("Letter 1");
    }

    @Test
    void a_full_mailbox_says_so() {
        user = "quota";
        account = RealServers.shared().orElseThrow().account(user);
        secret = RealServers.password(user);
        var huge = draft("too much ".repeat(40_000));

        assertThat(new DraftsFolder(mailbox()).put(INTRODUCTION, Optional.empty(), huge, Optional.empty(), AT))
                .isEqualTo(
                        new DraftOutcome.Refused("The mailbox of quota@example.test is full, so nothing can be put into"
                                + " Drafts: make room there, then try again"));
    }

    private static Delivery carry(Account way, String... to) {
        var secret = way.login().replace("@example.test", "-pw");
        return new SmtpCarrier(way, secret, (reply, at) -> Letters.letter(1), Duration.ofSeconds(20))
                .carry(reply(to), AT);
    }

    private static Reply.Approved reply(String... to) {
        var envelope = new Envelope(
                Party.at("alice@example.test"),
                Stream.of(to).map(Party::at).toList(),
                List.of(),
                List.of(),
                "Re: An introduction",
                Optional.empty(),
                List.of());
        return new Reply.Draft(INTRODUCTION, envelope, "Thank you.")
                .approve(List.of(), new MessageId("letter-1@example.org"));
    }

    private String put(byte[] draft, Optional<String> last) {
        var outcome = new DraftsFolder(mailbox()).put(INTRODUCTION, Optional.empty(), draft, last, AT);
        assertThat(outcome).isInstanceOf(DraftOutcome.Put.class);
        return ((DraftOutcome.Put) outcome).hash();
    }

    private static byte[] draft(String text) {
        return (MimeWriter.INTRODUCTION + ": " + INTRODUCTION + "\r\nFrom: ada@example.com\r\nSubject: Re: Carla\r\n"
                        + "Message-ID: <draft-7@example.com>\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Supplier<OwnMailbox> mailbox() {
        return () -> ImapMailbox.open(account, secret);
    }

    private Supplier<ImapConnection> connect() {
        return () -> ImapConnection.open(account, secret);
    }

    private void put(String folder, List<String> flags, byte[]... messages) {
        try (var connection = connect().get()) {
            for (var message : messages) {
                connection.append(folder, flags, AT, message);
            }
        }
    }

    private void clearDrafts() {
        try (var connection = connect().get()) {
            connection.select("Drafts");
            connection.remove(connection.search("ALL"));
        }
    }

    private List<List<String>> flags(String folder) {
        var flags = new ArrayList<List<String>>();
        try (var connection = connect().get()) {
            connection.examine(folder);
            connection.fetch(connection.search("ALL"), "FLAGS", mail -> flags.add(mail.flags()));
        }
        return flags;
    }

    private List<String> bodies() {
        var bodies = new ArrayList<String>();
        try (var connection = connect().get()) {
            connection.examine("Drafts");
            connection.fetch(
                    connection.search("ALL"),
                    "BODY.PEEK[]",
                    mail -> bodies.add(new String(mail.bytes().orElseThrow(), StandardCharsets.UTF_8)));
        }
        return bodies;
    }

    /// How many mails that person has, once the first is there: Dovecot tells when Postfix hands it over.
    private static int arrivedAt(String person) {
        var servers = RealServers.shared().orElseThrow();
        try (var connection = ImapConnection.open(servers.account(person), RealServers.password(person))) {
            while (connection.examine("INBOX").count() == 0) {
                connection.idle();
            }
            return connection.examine("INBOX").count();
        }
    }
}
