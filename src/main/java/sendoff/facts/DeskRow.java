package sendoff.facts;

import java.time.Instant;
import java.util.Optional;
import sendoff.store.Queue.Row;

/// Who waits to hear from the owner.
public record DeskRow(
        String id,
        String channel,
        String kind,
        String requester,
        Optional<String> introducer,
        Optional<String> target,
        String ask,
        String stakes,
        String framework,
        String state,
        Instant owedSince,
        Instant due) {
    public static DeskRow of(Row row) {
        return new DeskRow(
                row.id().toString(),
                row.channel().word(),
                row.kind().word(),
                row.requester(),
                row.introducer(),
                row.target(),
                row.ask(),
                FactWords.of(row.stakes()),
                row.framework().word(),
                row.state().word(),
                row.owedSince(),
                row.due());
    }
}
