package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outgoing.Status;
import sendoff.testing.Accounts;
import sendoff.testing.Mailbox;
import sendoff.testing.RealDesk;
import sendoff.testing.RealServers;

/// The whole path through Dovecot and Postfix: Bob introduces Carol to Alice, and Alice answers.
class DeskOnRealServersTest {
    private static final Instant INTRODUCED = Instant.parse("2026-11-17T08:20:00Z");
    private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");

    @TempDir
    Path home;

    Mailbox alice;
    Mailbox bob;
    Mailbox carol;
    RealDesk desk;

    @BeforeEach
    void everybody_is_new() {
        var servers = RealServers.shared().orElseGet(() -> abort("no real mail servers here"));
        alice = Mailbox.of(servers, servers.person());
        bob = Mailbox.of(servers, servers.person());
        carol = Mailbox.of(servers, servers.person());
        desk = new RealDesk(home, alice, NOW);
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void an_answer_arrives_in_its_thread_and_is_filed_once() {
        IntroductionId carols = bobIntroducesCarol();

        String text = desk.decline(carols);
        desk.approve(carols, text);
        desk.leave();
        desk.desk.sending().round();

        assertThat(desk.latest(carols).status()).isEqualTo(Status.SENT);
        var arrived = carol.arrived(1);
        assertThat(arrived).singleElement().satisfies(mail -> {
            assertThat(mail.header("In-Reply-To")).isEqualTo("<meet-carol@example.test>");
            assertThat(mail.header("References")).isEqualTo("<before@example.test> <meet-carol@example.test>");
            assertThat(mail.header("Subject")).isEqualTo("Re: Intro: Alice <> Carol");
            assertThat(mail.header("To")).contains(carol.address());
            assertThat(mail.is(desk.latest(carols).reply().as())).isTrue();
        });
        assertThat(alice.in("Sent")).singleElement().satisfies(copy -> {
            assertThat(copy.is(desk.latest(carols).reply().as())).isTrue();
            assertThat(copy.header("Bcc")).contains(bob.address());
            assertThat(copy.flags()).contains("\\Seen");
        });
        assertThat(alice.in("INBOX").getFirst().flags()).contains("\\Answered").doesNotContain("\\Seen");
        assertThat(desk.queue()).isEmpty();
    }

    @Test
    void the_introducer_gets_it_in_blind_copy_and_nobody_sees_that() {
        IntroductionId carols = bobIntroducesCarol();

        desk.approve(carols, desk.decline(carols));
        desk.leave();

        for (var mail : List.of(carol.arrived(1).getFirst(), bob.arrived(1).getFirst())) {
            assertThat(mail.header("Bcc")).isEmpty();
            assertThat(mail.text().substring(mail.text().indexOf("Message-ID"))).doesNotContain(bob.address());
        }
    }

    @Test
    void reading_again_finds_our_own_copy_and_changes_nothing() {
        IntroductionId carols = bobIntroducesCarol();
        desk.approve(carols, desk.decline(carols));
        desk.leave();

        var again = desk.read();

        assertThat(again.trouble()).isEmpty();
        assertThat(again.tally().fresh()).isZero();
        assertThat(desk.tables.messages().of(carols)).hasSize(2);
        assertThat(desk.queue()).isEmpty();
        assertThat(desk.read().tally().seen()).isZero();
    }

    @Test
    void an_answer_from_another_mail_program_counts_just_the_same() {
        bobIntroducesCarol();

        alice.put("Sent", List.of("\\Seen"), NOW, """
                From: Alice Nowak <%s>
                To: Carol Reyes <%s>
                Bcc: Bob Okafor <%s>
                Subject: Re: Intro: Alice <> Carol
                Date: Tue, 17 Nov 2026 10:45:00 +0100
                Message-ID: <by-hand@example.test>
                In-Reply-To: <meet-carol@example.test>
                References: <before@example.test> <meet-carol@example.test>
                Content-Type: text/plain; charset=utf-8

                Dear Carol, thank you for writing, and thanks to Bob. I can't take on a call this season, so this
                is a no from me. I wish you all the best with the change!

                Alice
                """.formatted(alice.address(), carol.address(), bob.address()));
        desk.read();

        assertThat(desk.queue()).isEmpty();
    }

    @Test
    void the_same_mail_in_two_folders_is_one() {
        alice.create("Introductions");
        desk.desk.connecting().keep(Accounts.reading(alice.account(), "INBOX", "Introductions"), alice.secret());
        alice.put("Introductions", List.of(), INTRODUCED, introduction(carol.address()));

        IntroductionId carols = bobIntroducesCarol();

        assertThat(desk.tables.messages().of(carols)).hasSize(1);
        assertThat(desk.tables.introductions().count()).isEqualTo(1);
    }

    @Test
    void in_both_folders_it_is_marked_as_answered() {
        the_same_mail_in_two_folders_is_one();
        desk.approve(desk.only(), desk.decline(desk.only()));
        desk.leave();

        assertThat(alice.in("INBOX").getFirst().flags()).contains("\\Answered");
        assertThat(alice.in("Introductions").getFirst().flags()).contains("\\Answered");
    }

    @Test
    void a_keyword_set_later_in_any_program_settles_what_it_is() {
        alice.put("INBOX", List.of(), INTRODUCED, """
                From: Bob Okafor <%s>
                To: Alice Nowak <%s>
                Subject: The minutes of Monday
                Date: Tue, 17 Nov 2026 09:20:00 +0100
                Message-ID: <minutes@example.test>
                Content-Type: text/plain; charset=utf-8

                Hi Alice,

                the minutes of Monday are on the shared drive now. Nothing to do for you.

                Bob
                """.formatted(bob.address(), alice.address()));
        desk.read();
        assertThat(desk.queue()).isEmpty();

        alice.mark("INBOX", "intro");
        desk.read();

        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void a_refused_recipient_brings_the_answer_back_with_its_words() {
        IntroductionId theirs = introductionOf("reject@example.test");
        String text = desk.decline(theirs).replace("Thank", "My thanks! Thank");
        desk.approve(theirs, text);
        desk.leave();

        assertThat(desk.latest(theirs).status()).isEqualTo(Status.REFUSED);
        assertThat(desk.latest(theirs).because().orElseThrow()).contains("550").contains("reject@example.test");
        assertThat(desk.only()).isEqualTo(theirs);
        assertThat(desk.draft(theirs)).isEqualTo(text);
        assertThat(alice.in("Sent")).isEmpty();
        assertThat(alice.in("INBOX").getFirst().flags()).doesNotContain("\\Answered");
    }

    @Test
    void a_recipient_who_can_take_it_later_is_tried_again_and_the_owner_sees_why() {
        IntroductionId theirs = introductionOf("tempfail@example.test");
        desk.approve(theirs, desk.decline(theirs));
        desk.leave();

        assertThat(desk.latest(theirs).status()).isEqualTo(Status.WAITING);
        assertThat(desk.latest(theirs).because().orElseThrow()).contains("451");
        assertThat(desk.latest(theirs).attempts()).isEqualTo(1);
        assertThat(desk.desk.sending().open()).hasSize(1);
        desk.leave();
        assertThat(desk.latest(theirs).attempts()).isEqualTo(1);
        desk.clock.pass(Duration.ofMinutes(5));
        desk.leave();
        assertThat(desk.latest(theirs).attempts()).isEqualTo(2);
    }

    @Test
    void one_draft_lies_in_drafts_and_is_replaced_in_place() {
        IntroductionId carols = bobIntroducesCarol();
        String text = desk.decline(carols);

        assertThat(desk.desk.drafting().put(carols, text).there()).isTrue();
        assertThat(desk.desk.drafting().put(carols, text + "\nOne line more.").there())
                .isTrue();

        assertThat(alice.in("Drafts")).singleElement().satisfies(draft -> {
            assertThat(draft.text()).contains("One line more.");
            assertThat(draft.flags()).contains("\\Draft");
            assertThat(draft.header("In-Reply-To")).isEqualTo("<meet-carol@example.test>");
        });
    }

    @Test
    void the_draft_goes_when_the_answer_went() {
        IntroductionId carols = bobIntroducesCarol();
        String text = desk.decline(carols);
        desk.desk.drafting().put(carols, text);

        desk.approve(carols, text);
        desk.leave();

        assertThat(alice.in("Drafts")).isEmpty();
        assertThat(alice.in("Sent")).hasSize(1);
    }

    @Test
    void a_draft_edited_in_another_mail_program_is_left_as_it_is_there() {
        IntroductionId carols = bobIntroducesCarol();
        String text = desk.decline(carols);
        desk.desk.drafting().put(carols, text);
        editedByHand(alice.in("Drafts").getFirst().text());

        var put = desk.desk.drafting().put(carols, text + "\nOne line more.");

        assertThat(put.there()).isFalse();
        assertThat(put.said()).contains("You changed the draft in your mail program");
        assertThat(alice.in("Drafts"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.text()).contains("Edited by hand."));
    }

    @Test
    void an_edited_draft_is_known_even_where_the_program_dropped_our_header() {
        IntroductionId carols = bobIntroducesCarol();
        String text = desk.decline(carols);
        desk.desk.drafting().put(carols, text);
        editedByHand(alice.in("Drafts").getFirst().text().replaceAll("X-Sendoff-Introduction: .*\r\n", ""));

        assertThat(desk.desk.drafting().put(carols, text).there()).isFalse();
        assertThat(alice.in("Drafts")).hasSize(1);
    }

    @Test
    void a_draft_changed_or_gone_in_another_mail_program_is_told_before_sending() {
        IntroductionId carols = bobIntroducesCarol();
        String text = desk.decline(carols);
        desk.desk.drafting().put(carols, text);
        editedByHand(alice.in("Drafts").getFirst().text());

        assertThat(asked(carols, text)).contains("You changed this draft in your mail program");
        alice.empty("Drafts");
        assertThat(asked(carols, text)).contains("you may have sent it from there");
        assertThat(desk.desk.approving().approve(carols, text, true)).isInstanceOf(Approval.Leaving.class);
    }

    private String asked(IntroductionId id, String text) {
        return desk.desk.approving().approve(id, text, false) instanceof Approval.Sure sure
                ? String.join(" ", sure.asks())
                : "";
    }

    /// Mail programs put a new draft there and remove the old one.
    private void editedByHand(String draft) {
        alice.empty("Drafts");
        alice.put("Drafts", List.of("\\Draft", "\\Seen"), NOW, (draft + "Edited by hand.\r\n").replace("\r\n", "\n"));
    }

    private IntroductionId bobIntroducesCarol() {
        return introductionOf(carol.address());
    }

    private IntroductionId introductionOf(String asker) {
        alice.put("INBOX", List.of(), INTRODUCED, introduction(asker));
        var done = desk.read();
        assertThat(done.trouble()).isEmpty();
        return desk.only();
    }

    private String introduction(String asker) {
        return """
                From: Bob Okafor <%s>
                To: Alice Nowak <%s>
                Cc: Carol Reyes <%s>
                Subject: Intro: Alice <> Carol
                Date: Tue, 17 Nov 2026 09:20:00 +0100
                Message-ID: <meet-carol@example.test>
                References: <before@example.test>
                Content-Type: text/plain; charset=utf-8

                Hi Alice,

                I'd like to introduce you to Carol Reyes, who is moving from logistics into climate tech. Carol, Alice
                built the first heat stores in our town.

                Carol would love thirty minutes of your time to ask how you got started. Could you two find a time
                for a call next week? I'll let you take it from here!

                Bob
                """.formatted(bob.address(), alice.address(), asker);
    }
}
