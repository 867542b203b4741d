package sendoff.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendoff.domain.MessageId;

/// The parts of a delivery report that machines read.
///
/// Source: RFC 3464 §2, RFC 6522 §3, RFC 6533 §5 (the same in other scripts).
///
/// @param fields   the part that says what became of it, as it came; empty when there is none
/// @param returned header lines of the letter that it is about
record DeliveryStatus(String fields, String returned) {
    static final DeliveryStatus NONE = new DeliveryStatus("", "");

    private static final Pattern TOLD = Pattern.compile(
            "(?im)^(?:original-recipient|final-recipient|action|status|diagnostic-code):.*(?:\\n[ \\t].*)*");
    private static final Pattern ACTION = Pattern.compile("(?im)^action:\\s*([a-z]+)");
    private static final Pattern ID = Pattern.compile("(?im)^\\s*message-id:\\s*<([^<>\\s]{1,500})>");

    static boolean isStatus(ContentType type) {
        return type.is("message/delivery-status") || type.is("message/global-delivery-status");
    }

    static boolean isHeader(ContentType type) {
        return type.is("text/rfc822-headers") || type.is("message/global-headers");
    }

    /// The fields that say to whom it could not be delivered and why, one a line.
    String told() {
        return TOLD.matcher(fields)
                .results()
                .map(field -> field.group().replaceAll("\\s*\\n[ \\t]+", " ").strip())
                .collect(Collectors.joining("\n"));
    }

    /// It failed for somebody; empty when the report does not say.
    Optional<Boolean> hasFailed() {
        Matcher action = ACTION.matcher(fields);
        boolean said = false;
        while (action.find()) {
            if (action.group(1).equalsIgnoreCase("failed")) {
                return Optional.of(true);
            }
            said = true;
        }
        return said ? Optional.of(false) : Optional.empty();
    }

    /// Which letter it is about; programs that know no such parts write its header into their text.
    Optional<MessageId> about(String text) {
        return id(returned).or(() -> id(text));
    }

    private static Optional<MessageId> id(String lines) {
        Matcher id = ID.matcher(lines);
        return id.find() ? Optional.of(new MessageId(id.group(1))) : Optional.empty();
    }
}
