package sendoff.desk.autoreply;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import sendoff.boundaries.AutoReplyRules;
import sendoff.domain.AutoReplyVerdict;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.store.Messages;

/// Who would have got an automatic reply, told from what is kept of the mail. Of most mail that is its id alone, so it
/// is told as well of how much nothing can be said.
///
/// @param would   they would have, the latest first
/// @param not     mails that would have got none, by why
/// @param unknown mails of which only the id is kept
public record Foreseen(List<Would> would, Map<AutoReplyVerdict, Integer> not, int unknown) {
    static final Duration LOOKED_BACK = Duration.ofDays(30);

    public Foreseen {
        would = List.copyOf(would);
        not = Map.copyOf(not);
    }

    /// @param times how many replies they would have got
    /// @param last  when they wrote last
    public record Would(Party who, int times, Instant last) {
        private Would again(Instant at, boolean counts) {
            return new Would(who, times + (counts ? 1 : 0), at);
        }
    }

    /// @param kept  oldest first
    /// @param known whom the owner answers themselves
    static Foreseen of(List<Messages.Kept> kept, int unknown, Owner owner, Predicate<Party> known, Duration apart) {
        Map<String, Would> would = new HashMap<>();
        Map<String, Instant> answered = new HashMap<>();
        Map<AutoReplyVerdict, Integer> not = new EnumMap<>(AutoReplyVerdict.class);
        for (Messages.Kept one : kept) {
            Message message = one.message();
            AutoReplyVerdict verdict =
                    AutoReplyRules.verdict(message, one.recognition().spam(), owner, known);
            if (verdict != AutoReplyVerdict.ANSWERED) {
                not.merge(verdict, 1, Integer::sum);
                continue;
            }
            String address = message.from().address().orElseThrow();
            Instant at = message.at().toInstant();
            Instant before = answered.get(address);
            boolean counts = before == null || !at.isBefore(before.plus(apart));
            if (counts) {
                answered.put(address, at);
            }
            would.put(
                    address,
                    would.getOrDefault(address, new Would(message.from(), 0, at))
                            .again(at, counts));
        }
        return new Foreseen(
                would.values().stream()
                        .sorted(Comparator.comparing(Would::last).reversed())
                        .toList(),
                not,
                unknown);
    }
}
