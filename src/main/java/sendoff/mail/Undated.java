package sendoff.mail;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.MessageId;

/// Letters that say nothing of their time stand where their thread puts them: right behind what they answer, else right
/// before what answers them.
public final class Undated {
    private static final Duration APART = Duration.ofSeconds(1);

    private Undated() {}

    /// The same messages, in their order; those without any time or kin keep the stand-in.
    public static List<Message> placed(List<Message> messages) {
        if (messages.stream().noneMatch(Undated::isUndated)) {
            return messages;
        }
        var times = new HashMap<MessageId, OffsetDateTime>();
        messages.stream()
                .filter(message -> !isUndated(message))
                .forEach(message -> times.putIfAbsent(message.id(), message.at()));
        Map<MessageId, OffsetDateTime> answered = answered(messages);
        return messages.stream()
                .map(message -> isUndated(message) ? placed(message, times, answered) : message)
                .toList();
    }

    private static boolean isUndated(Message message) {
        return message.at().equals(MailDates.UNKNOWN);
    }

    /// When each message was first answered.
    private static Map<MessageId, OffsetDateTime> answered(List<Message> messages) {
        var first = new HashMap<MessageId, OffsetDateTime>();
        messages.stream()
                .filter(message -> !isUndated(message))
                .forEach(message -> kin(message)
                        .forEach(id ->
                                first.merge(id, message.at(), (one, other) -> one.isBefore(other) ? one : other)));
        return first;
    }

    /// What it refers to, the nearest first.
    private static Stream<MessageId> kin(Message message) {
        return Stream.concat(
                message.headers().inReplyTo().stream(), message.headers().references().reversed().stream());
    }

    private static Message placed(
            Message message, Map<MessageId, OffsetDateTime> times, Map<MessageId, OffsetDateTime> answered) {
        Optional<OffsetDateTime> behind = kin(message)
                .filter(times::containsKey)
                .findFirst()
                .map(times::get)
                .map(at -> at.plus(APART));
        OffsetDateTime at = behind.or(
                        () -> Optional.ofNullable(answered.get(message.id())).map(then -> then.minus(APART)))
                .orElse(message.at());
        times.putIfAbsent(message.id(), at);
        return new Message(
                message.id(),
                message.channel(),
                at,
                message.headers(),
                message.text(),
                message.html(),
                message.nature(),
                message.labels(),
                message.attachments());
    }
}
