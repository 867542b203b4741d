package sendoff.desk.answering;

import java.time.Instant;
import java.util.List;
import sendoff.domain.Envelope;
import sendoff.domain.Finding;
import sendoff.domain.MessageId;

/// What came of *send*.
public sealed interface Approval {
    /// It leaves at `at`, unless it is called back.
    record Leaving(MessageId id, Instant at, Envelope envelope) implements Approval {}

    /// A finding forbids it.
    record Blocked(List<Finding> findings) implements Approval {}

    /// A finding asks once more, or something that the practice asks for is not said yet.
    ///
    /// @param asks each a sentence or two
    record Sure(List<Finding> findings, List<String> asks) implements Approval {}

    /// There is nothing to send, or no way to send it; `because` says what to do.
    record Impossible(String because) implements Approval {}
}
