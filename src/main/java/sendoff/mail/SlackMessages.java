package sendoff.mail;

import static sendoff.mail.SlackCalls.all;
import static sendoff.mail.SlackCalls.text;

import com.slack.api.model.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendoff.domain.MessageId;

/// What Slack's servers tell of messages, as an export would tell it.
final class SlackMessages {
    private SlackMessages() {}

    static List<SlackSaid> said(@Nullable List<Message> messages) {
        return all(messages).stream()
                .filter(message -> SlackSaid.isStamp(text(message.getTs())))
                .map(SlackMessages::said)
                .toList();
    }

    private static SlackSaid said(Message message) {
        List<String> shared = all(message.getAttachments()).stream()
                .filter(attachment -> Boolean.TRUE.equals(attachment.isMsgUnfurl()))
                .map(attachment -> text(attachment.getText()))
                .filter(words -> !words.isBlank())
                .toList();
        return new SlackSaid(
                message.getTs(),
                Optional.ofNullable(message.getThreadTs()).filter(SlackSaid::isStamp),
                text(message.getUser()),
                text(message.getText()),
                String.join("\n\n", shared),
                all(message.getFiles()).stream()
                        .map(file -> text(file.getName()))
                        .toList(),
                text(message.getSubtype()),
                message.getBotId() != null,
                Optional.ofNullable(message.getLatestReply()).filter(SlackSaid::isStamp),
                Optional.ofNullable(message.getMetadata()).flatMap(SlackMessages::answer));
    }

    private static Optional<MessageId> answer(Message.Metadata metadata) {
        return Optional.ofNullable(metadata.getEventPayload())
                .filter(_ -> SlackSaid.EVENT.equals(metadata.getEventType()))
                .flatMap(payload -> Optional.ofNullable(payload.get("id")))
                .map(String::valueOf)
                .filter(id -> !id.isBlank())
                .map(MessageId::new);
    }
}
