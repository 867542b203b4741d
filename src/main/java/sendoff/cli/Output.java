package sendoff.cli;

import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendoff.domain.Party;
import sendoff.domain.PromiseMade;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON Lines as the contract words them.
final class Output {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Output() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /// @param object a tree, or one of the facts that every program is told
    static void line(PrintWriter out, Object object) {
        out.println(Plain.json(JSON.writeValueAsString(object)));
    }

    static @Nullable ObjectNode party(Optional<Party> party) {
        if (party.isEmpty()) {
            return null;
        }
        ObjectNode node = object();
        node.put("name", party.get().name().orElse(null));
        // A profile link is no address that mail could go to.
        node.put(
                "address",
                party.get().address().filter(at -> !at.contains("://")).orElse(null));
        return node;
    }

    static ArrayNode strings(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ArrayNode promises(List<PromiseMade> promises) {
        ArrayNode array = JSON.createArrayNode();
        for (PromiseMade promise : promises) {
            ObjectNode node = array.addObject();
            node.put("what", promise.what().word());
            node.put("text", promise.text());
            node.put("due", promise.due().map(Object::toString).orElse(null));
        }
        return array;
    }

    static @Nullable String time(Optional<OffsetDateTime> time) {
        return time.map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).orElse(null);
    }
}
