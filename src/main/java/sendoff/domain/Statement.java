package sendoff.domain;

import java.time.Instant;
import java.util.UUID;

/// What the owner tells everybody in one place before they ask.
public sealed interface Statement {
    StatementPlace place();

    String text();

    /// What the plan and the rest said when the owner last looked at these words.
    StatementFacts facts();

    /// The owner's own words in the place of those that are made.
    record Own(StatementPlace place, String text, StatementFacts facts) implements Statement {}

    /// What stands there for others to read, as the owner said.
    ///
    /// @param at when it was published; of a day in the past, its beginning
    record Published(UUID id, StatementPlace place, String text, StatementFacts facts, Instant at)
            implements Statement {
        public Published lookedAtWith(StatementFacts now) {
            return new Published(id, place, text, now, at);
        }
    }
}
