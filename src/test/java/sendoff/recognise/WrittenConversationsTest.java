package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.mail.Conversations;
import sendoff.testing.Labels;
import sendoff.testing.Labels.Label;
import sendoff.testing.Mail;

/// Small conversations in many voices, all in one mailbox: which messages belong together, and whose turn it is.
class WrittenConversationsTest {
    private static final Owner ADA = new Owner("Ada Lindqvist", Set.of("ada@example.com", "ada@lindqvist.example"));
    private static final Promises PROMISES = new Promises();

    static List<Label> conversations() {
        return Labels.in("mail/conversations/expected.jsonl");
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void its_messages_are_found_among_all_others(Label expected) {
        List<Message> mailbox =
                conversations().stream().flatMap(one -> messages(one).stream()).toList();
        Set<MessageId> wanted = ids(messages(expected));

        assertThat(Conversations.join(mailbox, ADA).stream()
                        .map(conversation -> ids(conversation.messages()))
                        .filter(ids -> ids.stream().anyMatch(wanted::contains)))
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void it_stands_where_a_reader_says(Label expected) {
        Standing standing = Standings.of(new Conversation(messages(expected)), ADA, labelled(expected));

        assertThat(standing.state().word()).isEqualTo(expected.string("state"));
        Optional<String> since = expected.text("owedSince");
        since.ifPresent(at -> assertThat(standing.owedSince().map(OffsetDateTime::toInstant))
                .contains(OffsetDateTime.parse(at).toInstant()));
    }

    private static Function<Message, Recognition> labelled(Label expected) {
        List<Message> messages = messages(expected);
        List<String> kinds = expected.strings("kinds");
        Map<MessageId, KindName> byId = new HashMap<>();
        for (int i = 0; i < messages.size(); i++) {
            byId.put(messages.get(i).id(), KindName.of(kinds.get(i)));
        }
        boolean spam = expected.string("state").equals("none");
        return message -> new Recognition(
                byId.getOrDefault(message.id(), KindName.NONE),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                spam,
                List.of(),
                PROMISES.in(message.text().own(), message.at()));
    }

    private static List<Message> messages(Label expected) {
        return expected.strings("files").stream()
                .map(file -> Mail.given("conversations/" + file))
                .toList();
    }

    private static Set<MessageId> ids(List<Message> messages) {
        return messages.stream().map(Message::id).collect(Collectors.toCollection(HashSet::new));
    }
}
