package sendoff.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import sendoff.deliver.AnsweredFlag;
import sendoff.deliver.DraftOutcome;
import sendoff.deliver.DraftsFolder;
import sendoff.deliver.ImapMailbox;
import sendoff.deliver.JmapOwnMailbox;
import sendoff.deliver.OwnMailbox;
import sendoff.deliver.SentFolder;
import sendoff.desk.connecting.PostOffice;
import sendoff.domain.Account;
import sendoff.domain.Delivery;
import sendoff.domain.Digest;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Reply;
import sendoff.domain.StandingLetter;
import sendoff.intake.ImapChannel;
import sendoff.intake.JmapChannel;
import sendoff.intake.MailboxChannel;
import sendoff.mail.AccountTrouble;
import sendoff.mail.ImapConnection;
import sendoff.mail.JmapConnection;
import sendoff.mail.MailFolder.Role;
import sendoff.mail.MimeWriter;
import sendoff.testing.Cast;
import sendoff.testing.HeardMailbox;
import sendoff.testing.Letters;
import sendoff.testing.Mailbox.Lying;
import sendoff.testing.RealDesk;
import sendoff.testing.Way;

/// What holds for a mailbox, whatever its protocol: reading, going on, changes, drafts, copies, and answers that leave
/// exactly once.
@ParameterizedClass
@EnumSource
class MailboxConformanceTest {
    private static final LocalDate WINDOW = LocalDate.parse("2026-09-22");
    private static final Instant INSIDE = Instant.parse("2026-11-17T08:20:00Z");
    private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");
    private static final IntroductionId INTRODUCTION = Cast.introductionId(7);

    @Parameter
    Way way = Way.JMAP_IN_PROCESS;

    @TempDir
    Path home;

    private final HeardMailbox heard = new HeardMailbox();
    private Way.Box box = Way.JMAP_IN_PROCESS.open();

    @BeforeEach
    void somebody_new() {
        box.close();
        box = way.open();
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void mail_is_read_once_and_what_changes_in_other_programs_is_told() {
        put("INBOX", INSIDE, 1);
        put("INBOX", INSIDE.plusSeconds(60), 2);
        put("Sent", INSIDE, 3);
        put("Drafts", INSIDE, 4);
        read(WINDOW);
        assertThat(heard.subjects()).containsExactlyInAnyOrder("Letter 1", "Letter 2", "Letter 3", "Letter 4");
        assertThat(heard.mails)
                .extracting(mail -> mail.folder().role())
                .containsOnly(Role.INBOX, Role.SENT, Role.DRAFTS);
        assertThat(box.other().in("INBOX"))
                .allSatisfy(mail -> assertThat(mail.flags()).doesNotContain("\\Seen"));

        read(WINDOW);
        assertThat(heard.mails).isEmpty();
        assertThat(heard.vanished).isEmpty();

        put("INBOX", INSIDE, 5);
        read(WINDOW);
        assertThat(heard.subjects()).containsExactly("Letter 5");

        box.other().mark("INBOX", "intro");
        box.other().mark("INBOX", "\\Answered");
        read(WINDOW);
        assertThat(heard.mails).isEmpty();
        assertThat(heard.labels.get("letter-2@example.org")).contains("intro");
        assertThat(heard.flags.get("letter-2@example.org")).contains("\\Answered");

        box.other().empty("Sent");
        read(WINDOW);
        assertThat(heard.vanished).hasSize(1);
        read(WINDOW);
        assertThat(heard.vanished).isEmpty();
    }

    @Test
    void an_earlier_day_is_read_without_what_was_read_before() {
        put("INBOX", INSIDE, 1);
        put("INBOX", Instant.parse("2026-03-01T08:20:00Z"), 2);
        read(WINDOW);
        assertThat(heard.subjects()).containsExactly("Letter 1");

        read(LocalDate.parse("2026-01-01"));
        assertThat(heard.subjects()).containsExactly("Letter 2");
    }

    @Test
    void a_reading_that_broke_off_goes_on_where_it_stopped() {
        for (int n = 1; n <= 7; n++) {
            put("INBOX", INSIDE.plusSeconds(n), n);
        }
        heard.failsAfter = Optional.of(4);
        assertThatThrownBy(() -> channel().read(heard.cursors(), WINDOW, heard)).hasMessage("the disk is full");
        var first = heard.subjects();
        assertThat(first).hasSize(4);

        heard.failsAfter = Optional.empty();
        read(WINDOW);
        assertThat(heard.subjects()).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    @Test
    void a_wrong_password_says_so() {
        var wrong = new Way.Box(box.account(), "wrong", box.other(), "", n -> List.of(), () -> {});
        assertThatThrownBy(() -> channel(wrong).read(List.of(), WINDOW, heard))
                .isInstanceOfSatisfying(
                        AccountTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.Kind.LOGIN))
                .hasMessageContaining("login refused for " + box.address());
    }

    @Test
    void one_draft_is_replaced_in_place_and_removed() {
        box.other().put("Drafts", List.of("\\Draft"), INSIDE, letter(1));
        var first = put(draft("First try."), Optional.empty());
        assertThat(put(draft("First try."), Optional.empty())).isEqualTo(first); // after a crash
        var second = put(draft("Second try."), Optional.of(first));

        assertThat(second).isNotEqualTo(first);
        assertThat(ours()).singleElement().satisfies(draft -> {
            assertThat(draft.text()).contains("Second try.");
            assertThat(draft.flags()).contains("\\Draft", "\\Seen");
            assertThat(draft.flags()).anyMatch("$sendoff"::equalsIgnoreCase);
        });
        assertThat(drafts().look(INTRODUCTION, Optional.empty(), second)).isEqualTo(new DraftOutcome.Put(second));

        assertThat(drafts().remove(INTRODUCTION, second)).isEqualTo(new DraftOutcome.Removed());
        assertThat(box.other().in("Drafts"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Letter 1"));
    }

    @Test
    void what_the_person_touched_is_left_alone() {
        var hash = put(draft("Ours."), Optional.empty());
        box.other().empty("Drafts");
        assertThat(drafts().put(INTRODUCTION, Optional.empty(), bytes(draft("Again.")), Optional.of(hash), NOW))
                .isEqualTo(new DraftOutcome.Gone());

        box.other().put("Drafts", List.of("\\Draft"), NOW, draft("Theirs: edited in another mail program."));
        assertThat(drafts().put(INTRODUCTION, Optional.empty(), bytes(draft("Ours, later.")), Optional.of(hash), NOW))
                .isEqualTo(new DraftOutcome.EditedByHand());
        assertThat(drafts().remove(INTRODUCTION, hash)).isEqualTo(new DraftOutcome.EditedByHand());
        assertThat(ours())
                .singleElement()
                .satisfies(draft -> assertThat(draft.text()).contains("Theirs"));

        box.other().empty("Drafts");
        box.other().put("Drafts", List.of("\\Seen"), NOW, draft("Ours.")); // the same bytes, but no draft any more
        assertThat(drafts().remove(INTRODUCTION, hash)).isEqualTo(new DraftOutcome.EditedByHand());
        assertThat(ours()).hasSize(1);
    }

    @Test
    void an_edited_draft_is_known_where_the_program_dropped_our_header() {
        var hash = put(draft("Ours."), Optional.empty());
        box.other().empty("Drafts");
        box.other().put("Drafts", List.of("\\Draft"), NOW, draft("Theirs.").replaceAll("X-Sendoff.*\n", ""));
        var answers = Optional.of(new MessageId("ask@example.net"));

        assertThat(drafts().look(INTRODUCTION, answers, hash)).isEqualTo(new DraftOutcome.EditedByHand());
        assertThat(drafts().look(INTRODUCTION, Optional.empty(), hash)).isEqualTo(new DraftOutcome.Gone());
    }

    @Test
    void a_copy_is_kept_once_and_what_was_answered_is_marked() {
        var sent = new SentFolder(mailbox());
        var id = new MessageId("letter-1@example.org");
        assertThat(sent.has(id)).isFalse();
        assertThat(sent.append(id, Letters.letter(1), NOW)).isTrue();
        assertThat(sent.append(id, Letters.letter(1), NOW)).isFalse();
        assertThat(sent.has(id)).isTrue();
        assertThat(sent.has(new MessageId("etter-1@example.org"))).isFalse(); // only a part of it

        put("INBOX", INSIDE, 2);
        assertThat(new AnsweredFlag(mailbox()).set(new MessageId("letter-2@example.org")))
                .isTrue();
        assertThat(new AnsweredFlag(mailbox()).set(new MessageId("letter-3@example.org")))
                .isFalse();
        assertThat(box.other().in("INBOX")).singleElement().satisfies(mail -> {
            assertThat(mail.flags()).contains("\\Answered").doesNotContain("\\Seen");
            assertThat(mail.flags()).anyMatch("$introduction"::equalsIgnoreCase);
        });
    }

    @Test
    void an_answer_arrives_in_its_thread_and_is_filed_once() {
        try (var desk = desk(post -> post)) {
            var carols = introduced(desk);
            desk.desk.drafting().put(carols, desk.decline(carols));
            desk.approve(carols, desk.draft(carols));
            desk.leave();
            desk.desk.sending().round();

            var left = desk.latest(carols);
            assertThat(left.status()).isEqualTo(Status.SENT);
            assertThat(box.arrived().apply(1)).singleElement().satisfies(mail -> {
                assertThat(mail.is(left.reply().as())).isTrue();
                assertThat(mail.header("In-Reply-To")).isEqualTo("<meet-carol@example.test>");
                assertThat(mail.header("Bcc")).isEmpty();
            });
            assertThat(box.other().in("Sent")).singleElement().satisfies(copy -> {
                assertThat(copy.is(left.reply().as())).isTrue();
                assertThat(copy.header("Bcc")).contains("bob@example.test");
                assertThat(copy.flags()).contains("\\Seen").doesNotContain("\\Draft");
            });
            assertThat(box.other().in("Drafts")).isEmpty();
            assertThat(box.other().in("INBOX").getFirst().flags()).contains("\\Answered");
        }
    }

    @Test
    void killed_between_attempting_and_sent_it_leaves_once() {
        killedInTheMiddle(true);
        somebody_new();
        killedInTheMiddle(false);
    }

    /// @param taken whether the server got it before the process ended
    private void killedInTheMiddle(boolean taken) {
        var folder = home.resolve(taken ? "after" : "before");
        assertThat(folder.toFile().mkdir()).isTrue();
        MessageId id;
        try (var desk = new RealDesk(folder, box.account(), box.secret(), NOW, post -> new Dying(post, taken))) {
            var carols = introduced(desk);
            id = desk.approve(carols, desk.decline(carols)).reply().as();
            assertThatThrownBy(desk::leave).isInstanceOf(Dying.End.class);
        }
        try (var desk = new RealDesk(folder, box.account(), box.secret(), NOW, post -> post)) {
            desk.desk.sending().recover();
            if (desk.tables.outbox().find(id).orElseThrow().status() == Status.UNCLEAR) {
                if (taken) {
                    desk.desk.sending().itLeft(id);
                } else {
                    desk.desk.sending().sendAgain(id);
                }
            }
            desk.leave();
            desk.desk.sending().round();
            assertThat(desk.tables.outbox().find(id).orElseThrow().status()).isEqualTo(Status.SENT);
        }
        assertThat(box.arrived().apply(1).stream().filter(mail -> mail.is(id))).hasSize(1);
        assertThat(box.other().in("Sent").stream().filter(mail -> mail.is(id))).hasSize(1);
        assertThat(box.other().in("Drafts")).isEmpty();
    }

    /// The process ends while it sends.
    private record Dying(PostOffice post, boolean after) implements PostOffice {
        static final class End extends Error {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public Delivery carry(Account account, Reply.Approved reply, Instant at) {
            if (after) {
                assertThat(post.carry(account, reply, at)).isEqualTo(new Delivery.Accepted());
            }
            throw new End();
        }

        @Override
        public Delivery toOwner(Account account, Digest digest, Instant at) {
            return post.toOwner(account, digest, at);
        }

        @Override
        public Delivery byRule(Account account, StandingLetter letter, Instant at) {
            return post.byRule(account, letter, at);
        }

        @Override
        public boolean hasSent(Account account, MessageId id) {
            return post.hasSent(account, id);
        }

        @Override
        public void keepCopy(Account account, Reply.Approved reply, Instant at) {
            post.keepCopy(account, reply, at);
        }

        @Override
        public void markAnswered(Account account, MessageId original) {
            post.markAnswered(account, original);
        }

        @Override
        public DraftOutcome putDraft(
                Account account, Reply.Draft draft, MessageId as, Instant at, Optional<String> before) {
            return post.putDraft(account, draft, as, at, before);
        }

        @Override
        public DraftOutcome lookAtDraft(
                Account account, IntroductionId introduction, Optional<MessageId> answers, String before) {
            return post.lookAtDraft(account, introduction, answers, before);
        }

        @Override
        public void takeDraft(Account account, IntroductionId introduction, String before) {
            post.takeDraft(account, introduction, before);
        }
    }

    private RealDesk desk(UnaryOperator<PostOffice> around) {
        return new RealDesk(home, box.account(), box.secret(), NOW, around);
    }

    private IntroductionId introduced(RealDesk desk) {
        if (box.other().in("INBOX").isEmpty()) {
            box.other().put("INBOX", List.of(), INSIDE, introduction());
        }
        assertThat(desk.read().trouble()).isEmpty();
        return desk.only();
    }

    private String introduction() {
        return """
                From: Bob Okafor <bob@example.test>
                To: Alice Nowak <%s>
                Cc: Carol Reyes <%s>
                Subject: Intro: Alice <> Carol
                Date: Tue, 17 Nov 2026 09:20:00 +0100
                Message-ID: <meet-carol@example.test>
                Content-Type: text/plain; charset=utf-8

                Hi Alice,

                I'd like to introduce you to Carol Reyes, who is moving from logistics into climate tech. Carol, Alice
                built the first heat stores in our town.

                Carol would love thirty minutes of your time to ask how you got started. Could you two find a time
                for a call next week? I'll let you take it from here!

                Bob
                """.formatted(box.address(), box.carol());
    }

    private void put(String folder, Instant at, int letter) {
        box.other().put(folder, List.of(), at, letter(letter));
    }

    private static String letter(int n) {
        return new String(Letters.letter(n), UTF_8).replace("\r\n", "\n");
    }

    private void read(LocalDate since) {
        heard.again();
        channel().read(heard.cursors(), since, heard);
    }

    private MailboxChannel channel() {
        return channel(box);
    }

    private static MailboxChannel channel(Way.Box box) {
        return switch (box.account().protocol()) {
            case IMAP -> new ImapChannel(() -> ImapConnection.open(box.account(), box.secret()));
            case JMAP -> new JmapChannel(() -> JmapConnection.open(box.account(), box.secret()));
        };
    }

    private Supplier<OwnMailbox> mailbox() {
        return () -> switch (box.account().protocol()) {
            case IMAP -> ImapMailbox.open(box.account(), box.secret());
            case JMAP -> JmapOwnMailbox.open(box.account(), box.secret());
        };
    }

    private DraftsFolder drafts() {
        return new DraftsFolder(mailbox());
    }

    private String put(String draft, Optional<String> last) {
        var outcome = drafts().put(INTRODUCTION, Optional.empty(), bytes(draft), last, NOW);
        assertThat(outcome).isInstanceOf(DraftOutcome.Put.class);
        return ((DraftOutcome.Put) outcome).hash();
    }

    private static byte[] bytes(String letter) {
        return letter.replace("\n", "\r\n").getBytes(UTF_8);
    }

    private List<Lying> ours() {
        return new ArrayList<>(box.other().in("Drafts"))
                .stream()
                        .filter(draft -> !draft.header(MimeWriter.INTRODUCTION).isEmpty())
                        .toList();
    }

    private static String draft(String text) {
        return MimeWriter.INTRODUCTION + ": " + INTRODUCTION + "\nFrom: ada@example.com\nSubject: Re: Carla\n"
                + "Message-ID: <draft-7@example.com>\nIn-Reply-To: <ask@example.net>\n\n" + text + "\n";
    }
}
