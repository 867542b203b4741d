package sendoff.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Something done with statements, and how it was before.
///
/// @param said in words, for the toast
public record StatementAct(UUID id, Instant at, String said, Was was) {
    /// What it takes back to.
    public sealed interface Was {
        /// @param own empty: as it is made from the plan
        record Worded(StatementPlace place, Optional<Statement.Own> own) implements Was {}

        /// The request page's own words; empty: as they are made.
        record Shown(String about) implements Was {}

        /// It had not been published.
        record Silent(UUID published) implements Was {}

        /// With these facts its owner had last looked at it.
        record LookedAt(UUID published, StatementFacts facts, StatementPlace place, Optional<Statement.Own> own)
                implements Was {}

        record Told(Boundaries boundaries) implements Was {}

        /// @param published set there, it was published as well
        record Signed(Map<String, Identity> identities, UUID published) implements Was {
            public Signed {
                identities = Map.copyOf(identities);
            }
        }

        /// @param until     when Slack would have taken it away by itself, in seconds since 1970; 0 for never
        /// @param published set there, it was published as well
        record InSlack(AccountId workspace, String text, String emoji, long until, UUID published) implements Was {}

        /// Nothing was put away.
        record InSight(List<String> things) implements Was {
            public InSight {
                things = List.copyOf(things);
            }
        }
    }
}
