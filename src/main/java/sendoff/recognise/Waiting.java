package sendoff.recognise;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sendoff.domain.Conversation;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.domain.Standing.By;

/// Who waited for the owner, from when until when, over the whole of a conversation.
///
/// [Standings] says whose turn it is; asked again before each of the owner's letters, it also says whose it was.
public final class Waiting {
    /// Nobody answers one introduction more often; a list that passes for one may run to hundreds.
    private static final int MOST = 40;

    private Waiting() {}

    /// @param answered by which letter of the owner's; empty while it is owed
    public record Span(OffsetDateTime since, Optional<OffsetDateTime> answered) {}

    /// The oldest first.
    ///
    /// @param now where the conversation stands after its last message
    public static List<Span> in(
            Conversation conversation, Owner owner, Function<Message, Recognition> seen, Standing now) {
        List<Message> messages =
                conversation.messages().stream().sorted(Standings.IN_ORDER).toList();
        var spans = new ArrayList<Span>();
        int asked = 0;
        for (int n = 1; n < messages.size() && asked < MOST; n++) {
            Message message = messages.get(n);
            if (Standings.by(message, owner, seen.apply(message)) == By.OWNER) {
                asked++;
                Standing before = Standings.of(new Conversation(messages.subList(0, n)), owner, seen);
                owed(before).ifPresent(since -> add(spans, new Span(since, Optional.of(message.at()))));
            }
        }
        owed(now).ifPresent(since -> add(spans, new Span(since, Optional.empty())));
        return List.copyOf(spans);
    }

    private static Optional<OffsetDateTime> owed(Standing standing) {
        return standing.owedSince().filter(_ -> standing.state().isOwed());
    }

    /// A letter after which the same answer is still owed did not end the wait.
    private static void add(List<Span> spans, Span span) {
        if (!spans.isEmpty() && spans.getLast().since().equals(span.since())) {
            spans.removeLast();
        }
        spans.add(span);
    }
}
