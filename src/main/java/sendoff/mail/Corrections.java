package sendoff.mail;

import java.util.List;
import sendoff.domain.MessageId;

/// What the owner said about conversations that were joined or kept apart wrongly. Their word wins, a split over
/// a merge.
public record Corrections(List<Merge> merges, List<Split> splits) {
    public static final Corrections NONE = new Corrections(List.of(), List.of());

    public Corrections {
        merges = List.copyOf(merges);
        splits = List.copyOf(splits);
    }

    /// The two messages are of one conversation, with everything that belongs to each.
    public record Merge(MessageId one, MessageId other) {}

    /// From `leaves` on it is a conversation of its own: that message, and what answers it.
    ///
    /// @param stays any message of the conversation that is left
    public record Split(MessageId stays, MessageId leaves) {}
}
