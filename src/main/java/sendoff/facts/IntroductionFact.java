package sendoff.facts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import sendoff.desk.weighing.Opened;
import sendoff.domain.Filed;

/// One introduction with its conversation.
///
/// @param why       what it was recognised by
/// @param framework recommended
/// @param because   why
/// @param draft     as it stands now, if there is one
/// @param proposals what programs proposed for the answer that is owed now, the newest first
public record IntroductionFact(
        String id,
        String channel,
        String kind,
        String state,
        PartyFact requester,
        Optional<PartyFact> introducer,
        Optional<PartyFact> target,
        String ask,
        Optional<OffsetDateTime> owedSince,
        Optional<Instant> due,
        List<String> why,
        String framework,
        String because,
        List<MessageFact> messages,
        Optional<String> draft,
        List<ProposalFact> proposals) {
    public IntroductionFact {
        why = List.copyOf(why);
        messages = List.copyOf(messages);
        proposals = List.copyOf(proposals);
    }

    public static IntroductionFact of(Opened opened) {
        Filed filed = opened.filed();
        var introduction = filed.introduction();
        return new IntroductionFact(
                filed.id().toString(),
                introduction.channel().word(),
                introduction.kind().name().word(),
                filed.state().word(),
                PartyFact.of(introduction.requester()),
                filed.seen().introducer().map(PartyFact::of),
                filed.seen().target().map(PartyFact::of),
                introduction.ask().line(),
                filed.standing().owedSince().filter(_ -> filed.isOwed()),
                filed.due(),
                filed.seen().why(),
                opened.recommendation().framework().word(),
                opened.recommendation().why(),
                opened.conversation().messages().stream().map(MessageFact::of).toList(),
                opened.chosen().map(chosen -> chosen.draft().body()),
                opened.proposals().stream().map(ProposalFact::of).toList());
    }

    /// The same, with these messages: a part of the conversation, or marked as what they are.
    public IntroductionFact saying(List<MessageFact> now) {
        return new IntroductionFact(
                id,
                channel,
                kind,
                state,
                requester,
                introducer,
                target,
                ask,
                owedSince,
                due,
                why,
                framework,
                because,
                now,
                draft,
                proposals);
    }
}
