package sendoff.demo;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import sendoff.desk.Desk;
import sendoff.domain.ApiToken;
import sendoff.domain.ApiToken.Scope;
import sendoff.domain.Framework;
import sendoff.domain.Webhook.Event;
import sendoff.store.Introductions.Filter;
import sendoff.store.Introductions.Row;

/// Programs that are let in, one that proposes an answer, and one that would be told if it were there.
final class SamplePrograms {
    private SamplePrograms() {}

    static void letIn(Desk desk) {
        desk.admitting().make("Morning script", Set.of(Scope.READ), Optional.of(Duration.ofDays(90)));
        ApiToken assistant = desk.admitting()
                .make("Assistant", Scope.all(), Optional.empty())
                .token();
        desk.tables().introductions().queue(Filter.ALL, desk.clock().instant(), 1, 2).stream()
                .findFirst()
                .ifPresent(row -> propose(desk, assistant, row));
        var hook = desk.webhooks()
                .make(
                        "https://hooks.example.com/sendoff",
                        EnumSet.of(Event.INTRODUCTION_ARRIVED, Event.ANSWER_DUE),
                        false);
        // Nothing real is told of the sample.
        desk.webhooks().switchOff(hook.webhook().id());
    }

    private static void propose(Desk desk, ApiToken assistant, Row row) {
        String name = row.requester().split("\\s+")[0];
        desk.proposing()
                .propose(
                        row.id(),
                        assistant,
                        Framework.DIRECT_CLOSURE,
                        "Hi " + name + ",\n\nThank you for thinking of me. I have read what you wrote, and I am not"
                                + " taking on anything new this quarter, so I will not join.\n\nI wish you a good start"
                                + " with it.\n\nMaren\n");
    }
}
