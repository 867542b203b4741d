package sendoff.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a server answered to one method.
///
/// @param of     the method, or `error`
/// @param answer its arguments
record JmapCall(String of, JsonNode answer) {
    /// The type of the error, if it is one.
    Optional<String> error() {
        return of.equals("error") ? Optional.of(answer.path("type").asString("unknown")) : Optional.empty();
    }

    /// Why one object was not made, changed or removed.
    Optional<Refusal> refused(String list, String id) {
        var said = answer.path(list).path(id);
        return said.isObject() ? Optional.of(Refusal.of(said)) : Optional.empty();
    }

    /// @param existing the id of the object that is there already
    record Refusal(String type, String words, Optional<String> existing) {
        static Refusal of(JsonNode said) {
            var type = said.path("type").asString("unknown");
            var description = said.path("description").asString("");
            return new Refusal(
                    type,
                    description.isBlank() ? type : type + ": " + description.strip(),
                    Optional.of(said.path("existingId").asString("")).filter(id -> !id.isEmpty()));
        }
    }

    /// One change to an object: `null` takes a value away (RFC 8620 §5.3).
    static Map<String, Object> patch(Map<String, Boolean> changes) {
        var patch = new LinkedHashMap<String, Object>();
        changes.forEach((path, on) -> patch.put(path, on ? Boolean.TRUE : null));
        return patch;
    }
}
