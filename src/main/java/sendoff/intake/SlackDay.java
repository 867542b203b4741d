package sendoff.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sendoff.mail.SlackSaid;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One day of a conversation in an export: an array of messages, of which a few fields are read and the rest is
/// passed over.
final class SlackDay {
    private final JsonParser in;
    private String stamp = "";
    private Optional<String> thread = Optional.empty();
    private String user = "";
    private String text = "";
    private String subtype = "";
    private boolean machine;
    private final List<String> files = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();

    private SlackDay(JsonParser in) {
        this.in = in;
    }

    /// What could be read before a fault is told as well.
    ///
    /// @throws tools.jackson.core.JacksonException if it is no JSON, or ends in the middle
    static void read(InputStream file, Consumer<SlackSaid> each) throws IOException {
        try (JsonParser in = SlackExport.JSON.createParser(file)) {
            if (in.nextToken() != JsonToken.START_ARRAY) {
                return;
            }
            while (in.nextToken() == JsonToken.START_OBJECT) {
                new SlackDay(in).message().ifPresent(each);
            }
        }
    }

    private Optional<SlackSaid> message() {
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = in.currentName();
            in.nextToken();
            field(field);
        }
        return SlackSaid.isStamp(stamp)
                ? Optional.of(new SlackSaid(
                        stamp,
                        thread,
                        user,
                        text,
                        String.join("\n\n", shared),
                        files,
                        subtype,
                        machine,
                        Optional.empty(),
                        Optional.empty()))
                : Optional.empty();
    }

    private void field(String name) {
        switch (name) {
            case "ts" -> stamp = string();
            case "thread_ts" -> thread = Optional.of(string()).filter(SlackSaid::isStamp);
            case "user" -> user = string();
            case "text" -> text = string();
            case "subtype" -> subtype = string();
            case "bot_id" -> machine = !string().isEmpty();
            case "files" -> each(() -> files.add(one("name")));
            case "attachments" -> each(this::share);
            default -> in.skipChildren();
        }
    }

    /// A shared message carries its words; an unfurled link does not speak for anybody.
    private void share() {
        boolean message = false;
        String words = "";
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "text" -> words = string();
                case "is_msg_unfurl", "is_share" -> message |= in.currentToken() == JsonToken.VALUE_TRUE;
                default -> in.skipChildren();
            }
        }
        if (message && !words.isBlank()) {
            shared.add(words);
        }
    }

    private String one(String wanted) {
        String found = "";
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = in.currentName();
            in.nextToken();
            if (field.equals(wanted)) {
                found = string();
            } else {
                in.skipChildren();
            }
        }
        return found;
    }

    private void each(Runnable object) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            in.skipChildren();
            return;
        }
        for (JsonToken token = in.nextToken(); token != null && token != JsonToken.END_ARRAY; token = in.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                object.run();
            } else {
                in.skipChildren();
            }
        }
    }

    private String string() {
        if (in.currentToken().isScalarValue() && in.currentToken() != JsonToken.VALUE_NULL) {
            return in.getString();
        }
        in.skipChildren();
        return "";
    }
}
