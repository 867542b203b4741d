package sendoff.demo;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import sendoff.desk.Desk;
import sendoff.desk.people.Acquaintance.Dealing;
import sendoff.desk.people.Who;
import sendoff.domain.ApiToken;
import sendoff.domain.ApiToken.Scope;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Webhook.Event;

/// Programs that are let in, one that proposes an answer, and one that would be told if it were there.
final class SamplePrograms {
    /// She asked for half an hour.
    private static final String ASKS = "priya.r@coldloop.example";

    private SamplePrograms() {}

    static void letIn(Desk desk) {
        desk.admitting().make("Morning script", Set.of(Scope.READ), Optional.of(Duration.ofDays(90)));
        ApiToken assistant = desk.admitting()
                .make("Assistant", Scope.all(), Optional.empty())
                .token();
        desk.knowing().open(new Who.At(ASKS)).stream()
                .flatMap(priya -> priya.dealings().stream())
                .map(Dealing::filed)
                .filter(Filed::isOwed)
                .limit(1)
                .forEach(filed -> propose(desk, assistant, filed.id()));
        var hook = desk.webhooks()
                .make(
                        "https://hooks.example.com/sendoff",
                        EnumSet.of(Event.INTRODUCTION_ARRIVED, Event.ANSWER_DUE),
                        false);
        // Nothing real is told of the sample.
        desk.webhooks().switchOff(hook.webhook().id());
    }

    private static void propose(Desk desk, ApiToken assistant, IntroductionId priyas) {
        desk.proposing()
                .propose(
                        priyas,
                        assistant,
                        Framework.DIRECT_CLOSURE,
                        "Hi Priya,\n\nThank you for writing, and Joaquim for thinking of me. Four thousand litres at four"
                                + " degrees without diesel is worth a trial; I am not taking on anything new this quarter,"
                                + " so it will not be with me.\n\nI wish you a good route for it.\n\nMaren\n");
    }
}
