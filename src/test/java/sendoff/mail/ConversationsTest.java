package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.DEV;
import static sendoff.testing.Cast.OWNER;
import static sendoff.testing.Cast.TUESDAY;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sendoff.domain.Channel;
import sendoff.domain.Conversation;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Party;
import sendoff.mail.Corrections.Merge;
import sendoff.mail.Corrections.Split;

class ConversationsTest {
    private static final Party THEO = Party.of("Theo Lambrakis", "theo@example.net");
    private static final Party MAREN = Party.of("Maren Holt", "maren@example.net");
    private static final Party ADA_ELSEWHERE = Party.of("Ada Lindqvist", "ada@work.example");

    @Test
    void an_answer_belongs_to_what_it_answers_whatever_its_subject() {
        var ask = mail("ask", 0, CARLA, ADA, "Coffee in Lisbon", "May I ask you about batteries?");
        var answer = answering("ask", mail("answer", 30, ADA, CARLA, "Something else entirely", "Yes."));

        assertThat(joined(ask, answer)).containsExactly("ask answer");
    }

    @Test
    void an_answer_answers_whatever_came_since_the_owner_last_wrote() {
        var ask = mail("ask", 0, CARLA, ADA, "Batteries", "May I ask you about batteries?");
        var answer = answering("ask", mail("answer", 10, ADA, CARLA, "Re: Batteries", "Which ones?"));
        var more = answering("answer", mail("more", 20, CARLA, ADA, "Re: Batteries", "Those of buses."));
        var nudge = answering("more", mail("nudge", 30, CARLA, ADA, "Re: Batteries", "Any news?"));
        var other = mail("other", 25, BEN, ADA, "Heat pumps", "A word about heat pumps.");
        var all = List.of(ask, answer, more, nudge, other);

        assertThat(Conversations.answeredBy(nudge, all, OWNER)).containsExactly(more, nudge);
        assertThat(Conversations.answeredBy(more, all, OWNER)).containsExactly(more);
        assertThat(Conversations.answeredBy(ask, List.of(), OWNER)).containsExactly(ask);
    }

    @Test
    void two_answers_to_a_message_that_is_not_here_belong_together() {
        var one = answering("lost", mail("one", 0, BEN, ADA, "Re: Plan", "First."));
        var two = answering("lost", mail("two", 1, CARLA, ADA, "Re: Plan", "Second."));

        assertThat(joined(one, two)).containsExactly("one two");
    }

    @Test
    void a_reference_alone_joins_only_the_same_people_or_subject() {
        var first = mail("first", 0, BEN, ADA, "Heat pumps", "A word about heat pumps.");
        var carried = referring("first", mail("carried", 1, DEV, ADA, "Our webinar", "Join our webinar."));
        var meant = referring("first", mail("meant", 2, CARLA, ADA, "Re: Heat pumps", "I agree."));

        assertThat(joined(first, carried, meant)).containsExactly("first meant", "carried");
    }

    @Test
    void the_owners_other_address_and_a_missing_reference_change_nothing() {
        var ask = mail("ask", 0, CARLA, ADA, "Hydrogen storage", "Could we talk about hydrogen storage?");
        var answer = mail("answer", 20, ADA_ELSEWHERE, CARLA, "AW: [Ext] Hydrogen storage", "Gladly, on Friday.");

        assertThat(joined(ask, answer)).containsExactly("ask answer");
    }

    @Test
    void a_changed_subject_is_joined_when_people_time_and_words_agree() {
        var ask = mail(
                "ask", 0, CARLA, ADA, "35 minutes of your memories", "What did you do after the gripper came back?");
        var answer =
                mail("answer", 20, ADA_ELSEWHERE, CARLA, "gripper", "No time, but the gripper story is on my page.");

        assertThat(joined(ask, answer)).containsExactly("ask answer");
    }

    @Test
    void a_quote_joins_even_after_months() {
        var ask = mail("ask", 0, CARLA, ADA, "Hello", "Would you look at my plan for a seaweed farm in Norway?");
        var answer = quoting(
                "> Would you look at my plan for a\n> seaweed farm in Norway?",
                mail("answer", 24 * 70, ADA, CARLA, "late", "I looked."));

        assertThat(joined(ask, answer)).containsExactly("ask answer");
    }

    @Test
    void two_asks_under_the_same_empty_words_stay_two() {
        var one = mail("one", 0, CARLA, ADA, "Quick question", "Do you know anyone at the ferry company?");
        var two = mail("two", 24 * 20, CARLA, ADA, "Quick question", "Which accountant would you take for a bakery?");

        assertThat(joined(one, two)).containsExactly("one", "two");
    }

    @Test
    void two_people_with_the_same_subject_stay_two() {
        var one = mail("one", 0, CARLA, ADA, "Speaking in Porto", "Would you speak in Porto?");
        var two = mail("two", 1, DEV, ADA, "Re: Speaking in Porto", "Would you sponsor us?");

        assertThat(joined(one, two)).containsExactly("one", "two");
    }

    @Test
    void who_was_introduced_and_then_writes_belongs_to_the_introduction() {
        var intro = mail(
                "intro", 0, BEN, ADA, "someone for you", "Carla Reyes builds tidal turbines. She will write to you.");
        var ask = mail("ask", 30, CARLA, ADA, "from Porto", "Ben told me you know tidal turbines. May I call?");

        assertThat(joined(intro, ask)).containsExactly("intro ask");
    }

    @Test
    void two_introductions_by_one_person_stay_two() {
        var theo = introducing("theo", 0, THEO);
        var maren = introducing("maren", 24, MAREN);
        var answer = answering("maren", mail("answer", 30, MAREN, ADA, "Re: a good person for you", "Thank you, Ben."));

        assertThat(joined(theo, maren, answer)).containsExactly("theo", "maren answer");
    }

    @Test
    void introductions_of_one_hour_under_one_pattern_of_subjects_stay_as_many() {
        var theo = under("Intro: Theo <> Ada", introducing("theo", 0, THEO));
        var maren = under("Intro: Maren <> Ada", introducing("maren", 1, MAREN));
        var carla = under("Intro: Carla <> Ada", introducing("carla", 2, CARLA));

        assertThat(joined(theo, maren, carla)).containsExactly("theo", "maren", "carla");
    }

    @Test
    void an_answer_to_the_first_introduction_does_not_draw_the_second_in() {
        var theo = introducing("theo", 0, THEO);
        var answer = answering("theo", letter("answer", 5, ADA, List.of(BEN, THEO), "Re: a good person", "Gladly."));
        var maren = introducing("maren", 24, MAREN);

        assertThat(joined(theo, answer, maren)).containsExactly("theo answer", "maren");
    }

    @Test
    void an_introduction_that_is_sent_again_or_asked_after_stays_one() {
        var theo = introducing("theo", 0, THEO);
        var corrected = introducing("corrected", 1, Party.of("Theo Lambrakis", "theo@new.example"));
        var nameless = introducing("nameless", 2, Party.of("", "lambrakis@new.example"));
        var reminder = letter(
                "reminder",
                24 * 3,
                BEN,
                List.of(ADA, Party.of("Maren Holt", "maren@example.net")),
                "Theo and you",
                "Hi Ada, did you see my note on Theo, who builds kilns for small potteries in Volos?");

        assertThat(joined(theo, corrected, nameless, reminder)).containsExactly("theo corrected nameless reminder");
    }

    @Test
    void an_introduction_that_brings_one_more_person_stays_one() {
        var theo = introducing("theo", 0, THEO);
        var both = letter(
                "both",
                24,
                BEN,
                List.of(ADA, THEO, MAREN),
                "Theo and you",
                "Hi Ada, Maren here builds the kilns of Theo for potteries in Volos and should be in this talk.");

        assertThat(joined(theo, both)).containsExactly("theo both");
    }

    @Test
    void another_address_of_the_same_person_is_the_same_person() {
        var ask = mail("ask", 0, CARLA, ADA, "Hydrogen storage", "Could we talk?");
        var nudge = mail(
                "nudge", 24 * 5, Party.of("Reyes, Carla", "carla@home.example"), ADA, "Re: Hydrogen storage", "Well?");

        assertThat(joined(ask, nudge)).containsExactly("ask nudge");
    }

    @Test
    void notices_of_a_network_join_by_the_member_they_tell_of() {
        var invitation = notice("invitation", 0, "Carla Reyes wants to join your network");
        var message = notice("message", 50, "New message from Carla Reyes");
        var other = notice("other", 60, "New message from Dev Malhotra");

        assertThat(joined(invitation, message, other)).containsExactly("invitation message", "other");
    }

    @Test
    void newsletters_with_one_subject_stay_apart() {
        var one = bulk(mail("one", 0, DEV, ADA, "Weekly bulletin", "Tidal turbines, seaweed and pumps."));
        var two = bulk(mail("two", 24 * 7, DEV, ADA, "Weekly bulletin", "Tidal turbines, seaweed and pumps again."));

        assertThat(joined(one, two)).containsExactly("one", "two");
    }

    @Test
    void the_same_mail_from_two_folders_is_one_with_both_labels() {
        var mail = mail("same", 0, CARLA, ADA, "Hello", "Hello Ada");

        var conversation =
                Conversations.join(List.of(mail.labelled(List.of("intro")), mail.labelled(List.of("Inbox"))), OWNER);

        assertThat(conversation)
                .singleElement()
                .satisfies(only -> assertThat(only.messages())
                        .singleElement()
                        .satisfies(
                                message -> assertThat(message.labels()).containsExactlyInAnyOrder("intro", "Inbox")));
    }

    @Test
    void one_message_id_on_two_different_mails_loses_neither() {
        var one = mail("twice", 0, CARLA, ADA, "Boats", "May I ask about boats?");
        var two = mail("twice", 5, DEV, ADA, "Offer", "Buy our leads.");

        assertThat(Conversations.join(List.of(one, two), OWNER)).hasSize(2);
    }

    @Test
    void the_owner_can_merge_what_nothing_joins() {
        var one = mail("one", 0, CARLA, ADA, "Boats", "May I ask about boats?");
        var two = mail("two", 5, DEV, ADA, "Offer", "Buy our leads.");

        assertThat(joined(new Corrections(List.of(new Merge(id("one"), id("two"))), List.of()), one, two))
                .containsExactly("one two");
    }

    @Test
    void the_owner_can_split_and_later_answers_follow_their_part() {
        var ask = mail("ask", 0, CARLA, ADA, "Boats", "May I ask about boats?");
        var answer = answering("ask", mail("answer", 1, ADA, CARLA, "Re: Boats", "Yes."));
        var topic = answering("answer", mail("topic", 2, CARLA, ADA, "Re: Boats", "And who does your taxes?"));
        var follows = referring(
                "ask", referring("topic", answering("topic", mail("follows", 3, ADA, CARLA, "Re: Boats", "Ben."))));

        assertThat(joined(
                        new Corrections(List.of(), List.of(new Split(id("ask"), id("topic")))),
                        ask,
                        answer,
                        topic,
                        follows))
                .containsExactly("ask answer", "topic follows");
    }

    @Property(tries = 60)
    void the_order_of_arrival_changes_nothing(@ForAll long seed) {
        List<Message> mail = someMail(new Random(7), 60);
        List<Message> shuffled = new ArrayList<>(mail);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Conversations.join(shuffled, OWNER)).isEqualTo(Conversations.join(mail, OWNER));
    }

    @Property(tries = 60)
    void every_message_is_in_exactly_one_conversation(@ForAll long seed) {
        List<Message> mail = someMail(new Random(seed), 80);

        assertThat(Conversations.join(mail, OWNER).stream().flatMap(each -> each.messages().stream()))
                .containsExactlyInAnyOrderElementsOf(mail);
    }

    @Test
    @Tag("long")
    void fifty_thousand_messages_are_joined_in_seconds() {
        List<Message> mail = someMail(new Random(1), 50_000);
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();

        List<Conversation> conversations = Conversations.join(mail, OWNER);

        Duration took = Duration.ofNanos(thread.getCurrentThreadCpuTime() - start);
        System.out.println("joined " + mail.size() + " messages in " + took.toMillis() + " ms");
        assertThat(conversations).hasSizeGreaterThan(1000);
        // Two seconds on a quiet machine; the rest is for a cold and busy one.
        assertThat(took).isLessThan(Duration.ofSeconds(8));
    }

    /// People who write, answer, lose references and change subjects.
    private static List<Message> someMail(Random random, int count) {
        String[] words = {
            "turbine", "seaweed", "ferry", "orchard", "lighthouse", "violin", "glacier", "pottery", "compass"
        };
        List<Message> mail = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int who = random.nextInt(Math.max(3, count / 20));
            Party other = Party.of("Person Number" + who, "p" + who + "@example.net");
            boolean own = random.nextInt(4) == 0;
            String word = words[random.nextInt(words.length)];
            String subject = (random.nextBoolean() ? "Re: " : "") + word + " " + words[random.nextInt(words.length)];
            String body = IntStream.range(0, 60)
                    .mapToObj(_ -> "word" + random.nextInt(5000))
                    .collect(java.util.stream.Collectors.joining(" "));
            Message message = mail(
                    "m" + i,
                    i * 24L * 2000 / count,
                    own ? ADA : other,
                    own ? other : ADA,
                    subject,
                    "About the " + word + ". " + body + "?");
            mail.add(i > 0 && random.nextInt(3) > 0 ? answering("m" + random.nextInt(i), message) : message);
        }
        return mail;
    }

    private static List<String> joined(Message... mail) {
        return joined(Corrections.NONE, mail);
    }

    private static List<String> joined(Corrections corrections, Message... mail) {
        return Conversations.join(Arrays.asList(mail), OWNER, corrections).stream()
                .map(conversation -> conversation.messages().stream()
                        .map(message -> message.id().value())
                        .collect(java.util.stream.Collectors.joining(" ")))
                .toList();
    }

    private static MessageId id(String id) {
        return new MessageId(id);
    }

    private static Message mail(String id, long hours, Party from, Party to, String subject, String own) {
        return sendoff.testing.Cast.message(id, from, List.of(to), subject, own, TUESDAY.plusHours(hours));
    }

    private static Message introducing(String id, long hours, Party whom) {
        String first = whom.name().orElse("Theo").split(" ")[0];
        return letter(
                id,
                hours,
                BEN,
                List.of(ADA, whom),
                "a good person for you",
                "Ada, meet " + first + ". " + first + " builds kilns for small potteries and would love to hear how you"
                        + " found your first customers. I leave you to it.");
    }

    private static Message letter(String id, long hours, Party from, List<Party> to, String subject, String own) {
        return sendoff.testing.Cast.message(id, from, to, subject, own, TUESDAY.plusHours(hours));
    }

    private static Message under(String subject, Message message) {
        var h = message.headers();
        return with(
                message,
                new Message.Headers(
                        h.from(), h.to(), h.cc(), h.bcc(), h.replyTo(), subject, h.inReplyTo(), h.references()));
    }

    private static Message answering(String parent, Message message) {
        var h = message.headers();
        return with(
                message,
                new Message.Headers(
                        h.from(),
                        h.to(),
                        h.cc(),
                        h.bcc(),
                        h.replyTo(),
                        h.subject(),
                        Optional.of(id(parent)),
                        h.references()));
    }

    private static Message referring(String reference, Message message) {
        var h = message.headers();
        return with(
                message,
                new Message.Headers(
                        h.from(),
                        h.to(),
                        h.cc(),
                        h.bcc(),
                        h.replyTo(),
                        h.subject(),
                        h.inReplyTo(),
                        Stream.concat(Stream.of(id(reference)), h.references().stream())
                                .toList()));
    }

    private static Message with(Message m, Message.Headers headers) {
        return new Message(
                m.id(), m.channel(), m.at(), headers, m.text(), m.html(), m.nature(), m.labels(), m.attachments());
    }

    private static Message quoting(String quoted, Message m) {
        return new Message(
                m.id(),
                m.channel(),
                m.at(),
                m.headers(),
                new MessageText(m.text().own(), quoted, "", ""),
                m.html(),
                m.nature(),
                m.labels(),
                m.attachments());
    }

    private static Message natured(Nature nature, Message m) {
        return new Message(
                m.id(), Channel.EMAIL, m.at(), m.headers(), m.text(), m.html(), nature, m.labels(), m.attachments());
    }

    private static Message bulk(Message message) {
        return natured(new Nature(false, true, Nature.Notice.NONE), message);
    }

    private static Message notice(String id, long hours, String subject) {
        return natured(
                new Nature(true, false, Nature.Notice.NOTIFICATION),
                mail(
                        id,
                        hours,
                        Party.of("LinkedIn", "messages-noreply@linkedin.com"),
                        ADA,
                        subject,
                        "Hello Ada, let us talk."));
    }
}
