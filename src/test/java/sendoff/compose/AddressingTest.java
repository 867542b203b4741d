package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.DEV;
import static sendoff.testing.Cast.OWNER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Ask;
import sendoff.domain.Channel;
import sendoff.domain.Conversation;
import sendoff.domain.Envelope;
import sendoff.domain.Framework;
import sendoff.domain.Introduction;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Party;
import sendoff.testing.Cast;

class AddressingTest {
    private static final Party EVE = Party.of("Eve Colleague", "eve@work.example");
    private static final Party ADA_AT_WORK = Party.of("Ada", "ada@work.example");
    private static final Party HANNA = Party.of("Hanna Roth", "hanna@moor.example");
    private static final Kind BY_BEN = new Kind.Introduced(BEN);
    private static final Kind COLD = new Kind.NetworkingRequest();

    private final Addressing addressing = new Addressing();

    @Test
    void a_cold_request_is_answered_to_its_author() {
        var envelope = close(COLD, DEV, mail(1).from(DEV).to(ADA).subject("Coffee?"));

        assertThat(envelope.to()).containsExactly(DEV);
        assertThat(envelope.from()).isEqualTo(Party.of("Ada Lindqvist", "ada@example.com"));
        assertThat(envelope.cc()).isEmpty();
        assertThat(envelope.bcc()).isEmpty();
        assertThat(envelope.subject()).isEqualTo("Re: Coffee?");
    }

    @Test
    void what_has_no_id_of_its_own_is_never_referred_to() {
        var noted = new MessageId("noted-1@sendoff.invalid");
        var withoutId = new MessageId("sha256-2@without-id.invalid");
        var ours = new MessageId("3@sendoff.invalid");

        assertThat(noted.isStandIn()).isTrue();
        assertThat(withoutId.isStandIn()).isTrue();
        assertThat(ours.isStandIn()).isFalse();
    }

    @Test
    void the_introduced_person_is_answered_and_the_introducer_moves_to_bcc() {
        var envelope = close(BY_BEN, CARLA, mail(1).from(BEN).to(ADA, CARLA));

        assertThat(envelope.to()).containsExactly(CARLA);
        assertThat(envelope.cc()).isEmpty();
        assertThat(envelope.bcc()).containsExactly(BEN);
    }

    @Test
    void while_the_answer_is_still_to_come_the_introducer_stays_in_cc() {
        var envelope =
                envelope(Framework.BUY_TIME, BY_BEN, CARLA, mail(1).from(BEN).to(ADA, CARLA));

        assertThat(envelope.cc()).containsExactly(BEN);
        assertThat(envelope.bcc()).isEmpty();
    }

    @Test
    void a_person_only_told_of_is_answered_through_the_introducer() {
        var named = close(BY_BEN, Party.named("Carla Reyes"), mail(1).from(BEN).to(ADA));
        var addressInTheText = close(BY_BEN, CARLA, mail(1).from(BEN).to(ADA));

        assertThat(named.to()).containsExactly(BEN);
        assertThat(named.bcc()).isEmpty();
        assertThat(addressInTheText.to()).containsExactly(BEN);
    }

    @Test
    void an_introducer_already_let_go_is_not_written_to_again() {
        var envelope = close(
                BY_BEN,
                CARLA,
                mail(1).from(BEN).to(ADA, CARLA),
                mail(2).from(ADA).to(CARLA),
                mail(3).from(CARLA).to(ADA));

        assertThat(envelope.to()).containsExactly(CARLA);
        assertThat(envelope.recipients()).doesNotContain(BEN);
    }

    @Test
    void two_introduced_are_answered_together_until_one_of_them_writes() {
        var together = closeTo(List.of(CARLA, HANNA), BY_BEN, mail(1).from(BEN).to(ADA, CARLA, HANNA));
        var oneWrote = closeTo(
                List.of(CARLA, HANNA),
                BY_BEN,
                mail(1).from(BEN).to(ADA, CARLA, HANNA),
                mail(2).from(HANNA).to(ADA).cc(CARLA));

        assertThat(together.to()).containsExactly(CARLA, HANNA);
        assertThat(oneWrote.to()).containsExactly(HANNA);
        assertThat(oneWrote.cc()).containsExactly(CARLA);
        assertThat(oneWrote.bcc()).containsExactly(BEN);
        assertThat(oneWrote.inReplyTo()).contains(new MessageId("2@example.org"));
    }

    @Test
    void of_three_introduced_whoever_was_answered_gets_nothing_twice() {
        var envelope = closeTo(
                List.of(CARLA, HANNA, DEV),
                BY_BEN,
                mail(1).from(BEN).to(ADA, CARLA, HANNA, DEV),
                mail(2).from(CARLA).to(ADA),
                mail(3).from(ADA).to(CARLA),
                mail(4).from(BEN).to(ADA, CARLA, HANNA, DEV));

        assertThat(envelope.to()).containsExactly(HANNA, DEV);
        assertThat(envelope.recipients()).doesNotContain(CARLA);
        assertThat(envelope.inReplyTo()).contains(new MessageId("4@example.org"));
    }

    @Test
    void who_goes_on_from_another_address_is_answered_there() {
        var home = Party.of("Dev Malhotra", "dev.malhotra@gmail.com");
        var asked = close(
                COLD, DEV, mail(1).from(DEV).to(ADA), mail(2).from(home).to(ADA).answers(1));
        var introduced = close(
                BY_BEN,
                CARLA,
                mail(1).from(BEN).to(ADA, CARLA),
                mail(2).from(Party.of("Reyes, Carla", "carla.private@gmail.com"))
                        .to(ADA));

        assertThat(asked.to()).containsExactly(home);
        assertThat(asked.inReplyTo()).contains(new MessageId("2@example.org"));
        assertThat(introduced.to()).containsExactly(Party.of("Reyes, Carla", "carla.private@gmail.com"));
        assertThat(introduced.inReplyTo()).contains(new MessageId("2@example.org"));
    }

    @Test
    void the_address_of_another_who_was_introduced_is_theirs_whatever_the_name() {
        var one = Party.of("Anna", "anna@one.example");
        var two = Party.of("Anna", "anna.lund@two.example");
        var envelope = closeTo(
                List.of(one, two),
                BY_BEN,
                mail(1).from(BEN).to(ADA, one, two),
                mail(2).from(two).to(ADA).cc(one));

        assertThat(envelope.to()).containsExactly(two);
        assertThat(envelope.cc()).containsExactly(one);
    }

    @ParameterizedTest
    @CsvSource({
        "Anna, anna@fund.example, Anna, ak@startup.example",
        "Maria Silva, maria@fund.example, Maria Silva, msilva@startup.example",
        "Chris, chris@fund.example, Chris Young, chris@startup.example",
        "'', chris@fund.example, '', chris@startup.example",
        "Maria Silva, maria.silva@fund.example, Maria Silva, maria.silva@startup.example",
    })
    void who_bears_the_introducers_name_is_answered_and_the_introducer_thanked_in_bcc(
            String name, String address, String otherName, String otherAddress) {
        var brings = new Party(Optional.of(name), Optional.of(address));
        var asks = new Party(Optional.of(otherName), Optional.of(otherAddress));
        var silent =
                close(new Kind.Introduced(brings), asks, mail(1).from(brings).to(ADA, asks));
        var written = close(
                new Kind.Introduced(brings),
                asks,
                mail(1).from(brings).to(ADA, asks),
                mail(2).from(asks).to(ADA).cc(brings),
                mail(3).from(brings).to(asks).cc(ADA));
        var told = close(new Kind.Introduced(brings), asks, mail(1).from(brings).to(ADA));

        assertThat(silent.to()).containsExactly(asks);
        assertThat(silent.bcc()).containsExactly(brings);
        assertThat(written.to()).containsExactly(asks);
        assertThat(written.bcc()).containsExactly(brings);
        assertThat(written.inReplyTo()).contains(new MessageId("2@example.org"));
        assertThat(told.recipients()).containsExactly(brings);
    }

    @Test
    void who_could_be_either_of_two_of_one_name_is_taken_for_neither() {
        var brings = Party.of("Maria Silva", "maria@fund.example");
        var asks = Party.of("Maria Silva", "msilva@startup.example");
        var envelope = close(
                new Kind.Introduced(brings),
                asks,
                mail(1).from(brings).to(ADA, asks),
                mail(2).from(Party.of("Maria Silva", "maria.s@mail.example")).to(ADA));

        assertThat(envelope.to()).containsExactly(asks);
    }

    @Test
    void who_puts_their_own_other_address_in_copy_goes_on_from_there() {
        var home = Party.of("Dev Malhotra", "dev.malhotra@gmail.com");
        var envelope = close(
                COLD,
                DEV,
                mail(1).from(DEV).to(ADA).cc(home),
                mail(2).from(home).to(ADA).answers(1));

        assertThat(envelope.to()).containsExactly(home);
    }

    @Test
    void a_namesake_in_copy_is_not_the_one_who_asks() {
        var asks = Party.of("Chris", "chris@startup.example");
        var reads = Party.of("Chris Young", "chris@board.example");
        var envelope = close(
                COLD,
                asks,
                mail(1).from(asks).to(ADA).cc(reads),
                mail(2).from(reads).to(ADA).answers(1));

        assertThat(envelope.recipients()).containsExactly(asks);
        assertThat(envelope.inReplyTo()).contains(new MessageId("1@example.org"));
    }

    @Test
    void who_wrote_to_the_owner_alone_is_answered_alone() {
        var hannaAside = closeTo(
                List.of(CARLA, HANNA),
                BY_BEN,
                mail(1).from(BEN).to(ADA, CARLA, HANNA),
                mail(2).from(CARLA).to(ADA).cc(HANNA),
                mail(3).from(HANNA).to(ADA));

        assertThat(hannaAside.to()).containsExactly(HANNA);
        assertThat(hannaAside.cc()).isEmpty();
    }

    @Test
    void a_colleague_of_theirs_who_takes_the_owner_aside_is_on_no_envelope_with_them() {
        var jo = Party.of("Jo Hart", "jo@cold.example");
        Written asks = mail(1).from(DEV).to(ADA).cc(jo);
        var warned = close(
                COLD,
                DEV,
                asks,
                mail(2).from(jo)
                        .to(ADA)
                        .says("Between us: he leaves us in May.")
                        .answers(1));
        var arranged = close(
                COLD,
                DEV,
                asks,
                mail(2).from(jo)
                        .to(ADA)
                        .says("I keep Dev's calendar. Could you give me two times?")
                        .answers(1));

        assertThat(warned.recipients()).containsExactly(DEV);
        assertThat(warned.inReplyTo()).contains(new MessageId("1@example.org"));
        assertThat(arranged.recipients()).containsExactly(jo);
    }

    @Test
    void an_assistant_who_takes_over_is_answered_beside_the_one_who_asks() {
        var jo = Party.of("Jo Hart", "jo@assisting.example");
        var envelope = close(
                COLD,
                DEV,
                mail(1).from(DEV).to(ADA),
                mail(2).from(jo).to(ADA).cc(DEV).answers(1));

        assertThat(envelope.to()).containsExactly(DEV, jo);
        assertThat(envelope.cc()).isEmpty();
        assertThat(envelope.inReplyTo()).contains(new MessageId("2@example.org"));
    }

    @Test
    void who_answers_the_asker_in_the_owners_hearing_speaks_for_nobody() {
        var finn = Party.of("Finn Aho", "finn@elsewhere.example");
        var othersReply = close(
                COLD,
                DEV,
                mail(1).from(DEV).to(ADA, finn),
                mail(2).from(finn).to(DEV).cc(ADA).answers(1));
        var ownersAssistant = close(
                COLD,
                DEV,
                mail(1).from(DEV).to(ADA),
                mail(2).from(ADA).to(DEV).cc(finn),
                mail(3).from(finn).to(ADA).cc(DEV).answers(2));

        assertThat(othersReply.recipients()).containsExactly(DEV);
        assertThat(ownersAssistant.recipients()).containsExactly(DEV);
    }

    @Test
    void an_introducers_wish_where_to_be_answered_is_honoured() {
        var envelope = close(BY_BEN, CARLA, mail(1).from(BEN).to(ADA, CARLA).replyTo(Party.at("ben@new.example")));

        assertThat(envelope.bcc()).containsExactly(Party.of("Ben Okafor", "ben@new.example"));
    }

    @Test
    void a_forward_does_not_draw_the_answer_to_the_wrong_person() {
        var envelope = close(
                COLD,
                DEV,
                mail(1).from(DEV).to(ADA).subject("Coffee?"),
                mail(2).from(ADA).to(EVE).subject("Fwd: Coffee?").answers(1),
                mail(3).from(EVE).to(ADA).subject("Re: Fwd: Coffee?").answers(2));

        assertThat(envelope.recipients()).containsExactly(DEV);
        assertThat(envelope.inReplyTo()).contains(new MessageId("1@example.org"));
        assertThat(envelope.subject()).isEqualTo("Re: Coffee?");
    }

    @Test
    void their_last_message_is_the_one_answered_with_its_references() {
        var envelope = close(
                BY_BEN,
                CARLA,
                mail(1).from(BEN).to(ADA, CARLA),
                mail(2).from(CARLA).to(ADA, BEN).answers(1).references(1));

        assertThat(envelope.inReplyTo()).contains(new MessageId("2@example.org"));
        assertThat(envelope.references())
                .containsExactly(new MessageId("1@example.org"), new MessageId("2@example.org"));
    }

    @Test
    void a_parent_without_references_lends_what_it_answered() {
        var envelope = close(COLD, DEV, mail(2).from(DEV).to(ADA).answers(1));

        assertThat(envelope.references())
                .containsExactly(new MessageId("1@example.org"), new MessageId("2@example.org"));
    }

    @Test
    void reply_to_is_honoured_but_not_a_lists() {
        var other = Party.at("dev@private.example");
        var list = Party.at("founders@lists.example");

        assertThat(close(COLD, DEV, mail(1).from(DEV).to(ADA).replyTo(other)).to())
                .containsExactly(Party.of("Dev Malhotra", "dev@private.example"));
        assertThat(close(COLD, DEV, mail(1).from(DEV).to(ADA, list).replyTo(list))
                        .to())
                .containsExactly(DEV);
        assertThat(close(COLD, DEV, mail(1).from(DEV).to(ADA).replyTo(ADA_AT_WORK))
                        .to())
                .containsExactly(DEV);
    }

    @Test
    void the_answer_leaves_from_the_alias_written_to_and_reaches_no_alias() {
        var envelope = envelope(
                Framework.ACCEPT, COLD, DEV, mail(1).from(DEV).to(ADA_AT_WORK).cc(ADA, EVE));

        assertThat(envelope.from().isAt("ada@work.example")).isTrue();
        assertThat(envelope.to()).containsExactly(DEV);
        assertThat(envelope.cc()).containsExactly(EVE);
    }

    @Test
    void a_no_goes_without_the_audience() {
        assertThat(close(COLD, DEV, mail(1).from(DEV).to(ADA).cc(EVE)).cc()).isEmpty();
    }

    @Test
    void a_form_mail_is_answered_to_the_person_and_never_to_the_machine() {
        var form = Party.of("Ask Ada", "no-reply@forms.example");
        var envelope = close(COLD, DEV, mail(1).from(form).to(ADA).replyTo(DEV));
        var nobody = close(COLD, form, mail(1).from(form).to(ADA));

        assertThat(envelope.to()).containsExactly(DEV);
        assertThat(nobody.recipients()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no-reply@x.example", "noreply+7@x.example", "do-not-reply@x.example", "mailer-daemon@x.example",
        "notifications@x.example", "bounces@x.example", "list-owner@x.example", "invitations-noreply@x.example"
    })
    void machines_are_never_written_to(String address) {
        assertThat(close(
                                COLD,
                                Party.at(address),
                                mail(1).from(Party.at(address)).to(ADA))
                        .recipients())
                .isEmpty();
    }

    @Test
    void an_absence_note_is_not_what_is_answered() {
        var envelope = close(
                COLD,
                DEV,
                mail(1).from(DEV).to(ADA).subject("Coffee?"),
                mail(2).from(DEV).to(ADA).subject("Away").automatic());

        assertThat(envelope.inReplyTo()).contains(new MessageId("1@example.org"));
    }

    @Test
    void what_the_owner_started_goes_back_to_the_other_side() {
        var answered = close(
                new Kind.Initiated(Optional.of(CARLA)),
                ADA,
                mail(1).from(ADA).to(CARLA),
                mail(2).from(CARLA).to(ADA));
        var unanswered = close(
                new Kind.Initiated(Optional.of(CARLA)), ADA, mail(1).from(ADA).to(CARLA));

        assertThat(answered.to()).containsExactly(CARLA);
        assertThat(unanswered.to()).containsExactly(CARLA);
        assertThat(unanswered.inReplyTo()).contains(new MessageId("1@example.org"));
    }

    @Test
    void a_request_for_a_contact_never_shows_the_contact() {
        var envelope = envelope(
                Framework.ACCEPT,
                new Kind.IntroRequest(Optional.of(BEN)),
                DEV,
                mail(1).from(DEV).to(ADA));

        assertThat(envelope.recipients()).containsExactly(DEV);
    }

    @Test
    void a_chat_has_names_and_no_addresses() {
        var envelope = close(COLD, DEV, mail(1).from(DEV).to(ADA).channel(Channel.LINKEDIN));

        assertThat(envelope.to()).containsExactly(Party.named("Dev Malhotra"));
        assertThat(envelope.bcc()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Coffee?, Re: Coffee?",
        "RE: Re: Coffee?, Re: Coffee?",
        "AW: Fwd: Coffee?, Re: Coffee?",
        "Re[2]: Coffee?, Re: Coffee?",
        "[founders] Re: Coffee?, Re: [founders] Re: Coffee?",
        "Regarding coffee, Re: Regarding coffee",
        "'', Re:"
    })
    void the_subject_is_kept_with_one_re(String subject, String answered) {
        assertThat(Subject.answered(subject)).isEqualTo(answered);
    }

    private Envelope close(Kind kind, Party requester, Written... letters) {
        return envelope(Framework.DIRECT_CLOSURE, kind, requester, letters);
    }

    private Envelope envelope(Framework framework, Kind kind, Party requester, Written... letters) {
        return envelope(framework, kind, List.of(requester), letters);
    }

    private Envelope closeTo(List<Party> requesters, Kind kind, Written... letters) {
        return envelope(Framework.DIRECT_CLOSURE, kind, requesters, letters);
    }

    private Envelope envelope(Framework framework, Kind kind, List<Party> requesters, Written... letters) {
        List<Message> messages = List.of(letters).stream().map(Written::message).toList();
        var introduction = new Introduction(
                Cast.introductionId(1),
                messages.getFirst().id(),
                messages.getFirst().channel(),
                kind,
                requesters,
                new Ask("a call"));
        return addressing.envelope(new Conversation(messages), introduction, OWNER, framework);
    }

    private static Written mail(int id) {
        return new Written(
                id, Cast.message(id + "@example.org", DEV, List.of(), "Hello", "Hello", Cast.TUESDAY.plusHours(id)));
    }

    /// A message being written for a test.
    private record Written(int id, Message message) {
        Written from(Party from) {
            return with(head -> new Message.Headers(
                    from,
                    head.to(),
                    head.cc(),
                    head.bcc(),
                    head.replyTo(),
                    head.subject(),
                    head.inReplyTo(),
                    head.references()));
        }

        Written to(Party... to) {
            return with(head -> new Message.Headers(
                    head.from(),
                    List.of(to),
                    head.cc(),
                    head.bcc(),
                    head.replyTo(),
                    head.subject(),
                    head.inReplyTo(),
                    head.references()));
        }

        Written cc(Party... cc) {
            return with(head -> new Message.Headers(
                    head.from(),
                    head.to(),
                    List.of(cc),
                    head.bcc(),
                    head.replyTo(),
                    head.subject(),
                    head.inReplyTo(),
                    head.references()));
        }

        Written replyTo(Party... replyTo) {
            return with(head -> new Message.Headers(
                    head.from(),
                    head.to(),
                    head.cc(),
                    head.bcc(),
                    List.of(replyTo),
                    head.subject(),
                    head.inReplyTo(),
                    head.references()));
        }

        Written subject(String subject) {
            return with(head -> new Message.Headers(
                    head.from(),
                    head.to(),
                    head.cc(),
                    head.bcc(),
                    head.replyTo(),
                    subject,
                    head.inReplyTo(),
                    head.references()));
        }

        Written answers(int parent) {
            return with(head -> new Message.Headers(
                    head.from(),
                    head.to(),
                    head.cc(),
                    head.bcc(),
                    head.replyTo(),
                    head.subject(),
                    Optional.of(new MessageId(parent + "@example.org")),
                    head.references()));
        }

        Written references(int... ids) {
            List<MessageId> all = java.util.Arrays.stream(ids)
                    .mapToObj(each -> new MessageId(each + "@example.org"))
                    .toList();
            return with(head -> new Message.Headers(
                    head.from(),
                    head.to(),
                    head.cc(),
                    head.bcc(),
                    head.replyTo(),
                    head.subject(),
                    head.inReplyTo(),
                    all));
        }

        Written says(String words) {
            return new Written(id, message.with(MessageText.of(words)));
        }

        Written channel(Channel channel) {
            return new Written(
                    id,
                    new Message(
                            message.id(),
                            channel,
                            message.at(),
                            message.headers(),
                            message.text(),
                            message.html(),
                            message.nature(),
                            List.of(),
                            List.of()));
        }

        Written automatic() {
            return new Written(
                    id,
                    new Message(
                            message.id(),
                            Channel.EMAIL,
                            message.at(),
                            message.headers(),
                            MessageText.of("I am away"),
                            message.html(),
                            new Nature(true, false, Nature.Notice.OUT_OF_OFFICE),
                            List.of(),
                            List.of()));
        }

        private Written with(java.util.function.UnaryOperator<Message.Headers> change) {
            return new Written(
                    id,
                    new Message(
                            message.id(),
                            message.channel(),
                            message.at(),
                            change.apply(message.headers()),
                            message.text(),
                            message.html(),
                            message.nature(),
                            List.of(),
                            List.of()));
        }
    }
}
