package sendoff.domain;

import java.util.List;
import java.util.Optional;

/// One conversation that asks for the owner's time, attention or contacts, or in which the owner asked
/// for someone else's. The unit of work.
///
/// @param arrivedAs  the message that made it one
/// @param requesters who wants something; never empty
public record Introduction(
        IntroductionId id, MessageId arrivedAs, Channel channel, Kind kind, List<Party> requesters, Ask ask) {
    public Introduction {
        requesters = List.copyOf(requesters);
        if (requesters.isEmpty()) {
            throw new IllegalArgumentException("an introduction needs someone who asks: " + id);
        }
    }

    public Party requester() {
        return requesters.getFirst();
    }

    /// Whom it is with: who asks or, in what the owner began, whom they asked. The owner where that is not known.
    public Party other() {
        return kind instanceof Kind.Initiated(Optional<Party> asked) ? asked.orElseGet(this::requester) : requester();
    }
}
