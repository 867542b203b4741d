package sendoff.mail;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.MessageId;
import tools.jackson.databind.JsonNode;

/// From the answers of a JMAP server to values. What is missing or of another type counts as empty.
final class JmapReplies {
    private JmapReplies() {}

    /// The first method's answer; what the server did of itself comes after it.
    static JmapCall call(JsonNode answer, MailServer server) {
        var responses = answer.path("methodResponses").valueStream().toList();
        if (responses.isEmpty()) {
            throw server.saidNo("it answered no method");
        }
        var first = responses.getFirst();
        return new JmapCall(first.path(0).asString("error"), first.path(1));
    }

    /// What an error of a whole method means (RFC 8620 §3.6.2).
    static AccountTrouble trouble(String type, JsonNode answer, MailServer server) {
        var description = answer.path("description").asString("");
        return switch (type) {
            case "serverPartialFail" -> server.failed(type);
            case "accountReadOnly", "forbidden" -> server.mayNot();
            default -> server.saidNo(description.isBlank() ? type : type + ": " + description);
        };
    }

    static JmapMail mail(JsonNode said) {
        return new JmapMail(
                said.path("id").asString(""),
                said.path("blobId").asString(""),
                set(said.path("mailboxIds")),
                set(said.path("keywords")).stream()
                        .map(keyword -> keyword.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                said.path("size").asLong(0),
                instant(said.path("receivedAt").asString("")),
                ids(said.path("messageId")),
                ids(said.path("inReplyTo")),
                Optional.of(said.path("header:" + MimeWriter.INTRODUCTION + ":asText")
                                .asString("")
                                .strip())
                        .filter(text -> !text.isEmpty()),
                !said.path("bcc").isEmpty());
    }

    /// A set, as JMAP writes it: `{"a": true, "b": true}`.
    private static Set<String> set(JsonNode said) {
        return said.propertyStream()
                .filter(one -> one.getValue().asBoolean(false))
                .map(one -> one.getKey())
                .collect(Collectors.toSet());
    }

    private static List<MessageId> ids(JsonNode said) {
        return said.valueStream()
                .map(one -> one.asString("").strip())
                .filter(id -> !id.isEmpty())
                .map(MessageId::new)
                .toList();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
