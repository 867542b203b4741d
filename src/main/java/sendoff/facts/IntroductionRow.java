package sendoff.facts;

import java.time.Instant;
import java.util.Optional;
import sendoff.store.IntroductionPages.Listed;

/// One introduction in the list of all.
///
/// @param owed    an answer is owed for it now
/// @param arrived when the message that made it one was sent
/// @param due     when the answer is due
public record IntroductionRow(
        String id,
        String channel,
        String kind,
        String requester,
        Optional<String> introducer,
        Optional<String> target,
        String ask,
        String state,
        boolean owed,
        Optional<Instant> arrived,
        Optional<Instant> due) {
    public static IntroductionRow of(Listed listed) {
        return new IntroductionRow(
                listed.id().toString(),
                listed.channel().word(),
                listed.kind().word(),
                listed.requester(),
                listed.introducer(),
                listed.target(),
                listed.ask(),
                listed.state().word(),
                listed.owed(),
                listed.arrived(),
                listed.due());
    }
}
