package sendoff.domain;

import java.net.URI;
import java.util.Arrays;

/// A calendar of the owner's, on a server of theirs, that promises are written to. Its password is kept apart.
///
/// @param collection where entries lie; ends with a slash
/// @param name       what the server calls it
/// @param user       the user name there
public record CalendarPlace(URI collection, String name, String user, Form form) {
    public CalendarPlace {
        if (!collection.getPath().endsWith("/")) {
            throw new IllegalArgumentException("a calendar's address ends with a slash: " + collection);
        }
    }

    /// What a promise becomes.
    public enum Form {
        /// A task (`VTODO`), to be ticked off.
        TASK("task"),
        /// An event of a whole day (`VEVENT`): not every program shows tasks.
        EVENT("event");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such form
        public static Form of(String word) {
            return Arrays.stream(values())
                    .filter(form -> form.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such form: " + word));
        }
    }

    /// Where the entry of this item lies.
    public URI entry(java.util.UUID item) {
        return collection.resolve(item + ".ics");
    }

    public CalendarPlace as(Form other) {
        return new CalendarPlace(collection, name, user, other);
    }
}
