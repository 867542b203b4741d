package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Channel;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.domain.Standing.State;
import sendoff.testing.Mail;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// What LinkedIn's notification mails bring, up to the answer that is given there.
class LinkedInMailTest {
    @TempDir
    Path home;

    private TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Instant.parse("2026-11-18T12:00:00Z"));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void an_invitation_and_the_messages_that_follow_it_are_one_introduction_with_the_clock_of_the_first() {
        ada.receivesMail("linkedin/second-message.eml", "linkedin/message-after-it.eml");
        ada.receivesMail("linkedin/invitation-with-note.eml");

        Filed filed = only();
        assertThat(filed.introduction().channel()).isEqualTo(Channel.LINKEDIN);
        assertThat(filed.introduction().requester().name()).contains("Carla Reyes");
        assertThat(filed.standing().state()).isEqualTo(State.OPEN);
        assertThat(filed.since()).isEqualTo(Instant.parse("2026-11-16T08:20:00Z"));
        assertThat(filed.due()).contains(Instant.parse("2026-11-18T08:20:00Z"));
        assertThat(messages(filed.id()))
                .extracting(message -> message.text().own())
                .satisfiesExactly(
                        note -> assertThat(note)
                                .startsWith("Hi Ada, I read your talk")
                                .endsWith("your advice."),
                        more -> assertThat(more)
                                .startsWith("Thank you for accepting")
                                .endsWith("be possible?"),
                        nudge -> assertThat(nudge)
                                .startsWith("Just following up")
                                .endsWith("my note?"));
    }

    @Test
    void two_members_of_the_same_name_in_two_conversations_are_two_introductions() {
        ada.receivesMail("linkedin/message-after-it.eml", "linkedin/another-carla.eml");

        assertThat(ada.queue()).hasSize(2);
    }

    @Test
    void requests_and_inmails_bring_the_name_the_words_and_the_way_there() {
        Message request = Mail.given("linkedin/request.eml");
        assertThat(request.from())
                .isEqualTo(Party.of("Tendai Moyo", "https://www.linkedin.com/comm/messaging/thread/2-VGVuZGFp/"));
        assertThat(request.text().own()).startsWith("Dear Ada, your well map").endsWith("data behind it?");

        Message inMail = Mail.given("linkedin/inmail.eml");
        assertThat(inMail.from().name()).contains("Claudia Berger");
        assertThat(inMail.channel()).isEqualTo(Channel.LINKEDIN);
        assertThat(inMail.text().own())
                .isEqualTo("Dear Ada, would you open our conference with twenty minutes on"
                        + " floods on 4 March? Fee and train are on us.");

        ada.receivesMail("linkedin/request.eml", "linkedin/inmail.eml");
        assertThat(ada.queue())
                .extracting(row -> row.requester())
                .containsExactlyInAnyOrder("Tendai Moyo", "Claudia Berger");
    }

    @Test
    void an_invitation_leads_to_the_page_of_whoever_sent_it() {
        assertThat(Mail.given("linkedin/invitation-with-note.eml").from())
                .isEqualTo(Party.of("Carla Reyes", "https://www.linkedin.com/in/carla-reyes"));
    }

    @Test
    void sponsored_mail_is_bulk_and_lands_nowhere() {
        ada.receivesMail("linkedin/sponsored.eml");

        assertThat(Mail.given("linkedin/sponsored.eml").nature().bulk()).isTrue();
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void it_is_copied_sent_there_and_confirmed() {
        ada.receivesMail("linkedin/invitation-with-note.eml", "linkedin/message-after-it.eml");
        IntroductionId carla = ada.only();
        ada.desk.answering().choose(carla, Framework.DIRECT_CLOSURE, false);

        ada.desk.answering().sentThere(carla);

        assertThat(ada.queue()).isEmpty();
        ada.clock.set(Instant.parse("2026-11-18T13:00:00Z"));
        ada.receivesMail("linkedin/another-carla.eml");
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void an_answer_to_the_notice_by_mail_counts() {
        ada.receivesMail("linkedin/inmail.eml");
        IntroductionId claudia = ada.only();
        ada.receivesRaw(Raw.from("Ada Lindqvist <ada@example.com>", "Claudia Berger <abc123@reply.linkedin.com>")
                .subject("Re: Opening talk at the river conference?")
                .id("answer@example.com")
                .answers("li-inmail@linkedin.example")
                .at("Wed, 18 Nov 2026 10:00:00 +0100")
                .says("Dear Claudia,\n\nthank you for thinking of me. I do not give talks this winter. All the best for"
                        + " the conference!\n\nAda\n"));

        assertThat(ada.queue()).isEmpty();
        assertThat(ada.tables
                        .introductions()
                        .find(claudia)
                        .orElseThrow()
                        .standing()
                        .state())
                .isEqualTo(State.ANSWERED);
    }

    private Filed only() {
        return ada.tables.introductions().find(ada.only()).orElseThrow();
    }

    private java.util.List<Message> messages(IntroductionId id) {
        return ada.desk.answering().open(id).conversation().messages();
    }
}
