package sendoff.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Delivery;
import sendoff.domain.Delivery.Accepted;
import sendoff.domain.Delivery.Refused;
import sendoff.domain.Delivery.TryAgain;
import sendoff.domain.Delivery.Unknown;
import sendoff.domain.Envelope;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Reply;
import sendoff.mail.JmapConnection;
import sendoff.mail.MimeWriter;
import sendoff.testing.Cast;
import sendoff.testing.FakeJmap;

/// What a JMAP server, or the line to it, does with an answer.
class JmapCarrierTest {
    private static final Instant AT = Instant.parse("2026-11-17T09:00:00Z");
    private static final MessageId ID = new MessageId("answer-1@example.com");
    private static final MimeWriter WRITER = new MimeWriter(ZoneId.of("Europe/Copenhagen"));

    private final FakeJmap server = FakeJmap.start();

    @AfterEach
    void down() {
        server.close();
    }

    @Test
    void what_leaves_shows_nobody_in_blind_copy_and_the_copy_in_sent_does() {
        assertThat(carry()).isEqualTo(new Accepted());

        assertThat(server.store.sent).singleElement().satisfies(sent -> {
            assertThat(sent.text()).doesNotContain("Bcc", "ben@example.org");
            assertThat(sent.to()).containsExactlyInAnyOrder("carla@example.net", "ben@example.org");
        });
        assertThat(sent().has(ID)).isTrue();
        assertThat(sent().append(ID, WRITER.forSentFolder(reply(), AT), AT)).isTrue();
        assertThat(sent().append(ID, WRITER.forSentFolder(reply(), AT), AT)).isFalse();
        assertThat(server.store.in("Sent"))
                .singleElement()
                .satisfies(copy -> assertThat(copy.header("Bcc")).contains("ben@example.org"));
        assertThat(server.store.in("Drafts")).isEmpty();
    }

    @Test
    void a_refused_recipient_brings_it_back_and_leaves_nothing_behind() {
        server.store.refused.add("carla@example.net");

        assertThat(carry()).isEqualTo(new Refused("127.0.0.1 refused the mail: invalidRecipients: refused by policy"));
        assertThat(server.store.in("Drafts")).isEmpty();
        assertThat(server.store.in("Sent")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serverUnavailable", "rateLimit"})
    void what_may_pass_is_tried_again(String error) {
        server.refusing("EmailSubmission/set", error);

        assertThat(carry()).isInstanceOf(TryAgain.class);
        assertThat(carry()).isEqualTo(new Accepted());
        assertThat(server.store.sent).hasSize(1);
    }

    @Test
    void a_server_that_breaks_before_it_was_told_to_send_is_tried_again() {
        server.failing("Email/import", 503);

        assertThat(carry()).isInstanceOf(TryAgain.class);
        assertThat(server.store.sent).isEmpty();
    }

    @Test
    void a_line_that_breaks_after_it_was_told_to_send_is_found_out_by_looking() {
        server.hangingUpAfter("EmailSubmission/set");

        assertThat(carry()).isInstanceOf(Unknown.class);
        assertThat(sent().has(ID)).isTrue();
        assertThat(carry()).isEqualTo(new Accepted());
        assertThat(server.store.sent).hasSize(1);
    }

    @Test
    void a_line_that_breaks_before_the_server_heard_it_leaves_nothing_to_find() {
        server.hangingUpAt("EmailSubmission/set");

        assertThat(carry()).isInstanceOf(Unknown.class);
        assertThat(sent().has(ID)).isFalse();
        assertThat(carry()).isEqualTo(new Accepted());
        assertThat(server.store.sent).hasSize(1);
        assertThat(server.store.in("Drafts")).isEmpty();
    }

    @Test
    void an_index_that_lags_behind_does_not_hide_what_left() {
        server.store.indexLags = true;
        assertThat(carry()).isEqualTo(new Accepted());

        assertThat(sent().has(ID)).isTrue();
        assertThat(carry()).isEqualTo(new Accepted());
        assertThat(server.store.sent).hasSize(1);
    }

    @Test
    void an_answer_that_the_owner_says_left_is_filed_once() {
        server.hangingUpAt("EmailSubmission/set");
        carry();

        assertThat(sent().append(ID, WRITER.forSentFolder(reply(), AT), AT)).isTrue();
        assertThat(server.store.in("Sent")).hasSize(1);
        assertThat(server.store.in("Drafts")).isEmpty();
    }

    @Test
    void a_token_that_may_not_send_says_so() {
        server.sends = false;

        assertThat(carry())
                .isEqualTo(new Refused("The password or token of ada@example.com may not send at 127.0.0.1: connect it"
                        + " again with one that may, or your answers go to Drafts"));
    }

    @Test
    void what_goes_to_the_owner_alone_leaves_no_copy() {
        assertThat(carrier().withoutCopy().carry(reply(), AT)).isEqualTo(new Accepted());

        assertThat(server.store.sent).hasSize(1);
        assertThat(server.store.in("Sent")).isEmpty();
        assertThat(server.store.in("Drafts")).isEmpty();
    }

    @Test
    void an_identity_without_an_address_sends_all_the_same() {
        server.store.identity = "";

        assertThat(carry()).isEqualTo(new Accepted());
    }

    private Delivery carry() {
        return carrier().carry(reply(), AT);
    }

    private JmapCarrier carrier() {
        return new JmapCarrier(() -> JmapConnection.open(server.account(), FakeJmap.SECRET), WRITER::forSending);
    }

    private SentFolder sent() {
        return new SentFolder(() -> JmapOwnMailbox.open(server.account(), FakeJmap.SECRET));
    }

    private static Reply.Approved reply() {
        var envelope = new Envelope(
                Party.at("ada@example.com"),
                List.of(Party.at("carla@example.net")),
                List.of(),
                List.of(Party.at("ben@example.org")),
                "Re: An introduction",
                Optional.empty(),
                List.of());
        return new Reply.Draft(Cast.introductionId(7), envelope, "Thank you.").approve(List.of(), ID);
    }
}
