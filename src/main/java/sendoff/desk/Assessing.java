package sendoff.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.assess.Facts;
import sendoff.assess.Facts.Sign;
import sendoff.assess.Recommendations;
import sendoff.assess.StakesProposal;
import sendoff.assess.StakesProposal.Mails;
import sendoff.domain.Assessment;
import sendoff.domain.Conversation;
import sendoff.domain.Filed;
import sendoff.domain.Introduction;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade;
import sendoff.domain.Recognition;
import sendoff.domain.Recommendation;
import sendoff.store.Tables;

/// What is known of an introduction → stakes proposed, a framework recommended.
final class Assessing {
    private final Tables tables;
    private final Recommendations recommendations;
    private final Ownership ownership;
    private final Clock clock;

    Assessing(Tables tables, Recommendations recommendations, Ownership ownership, Clock clock) {
        this.tables = tables;
        this.recommendations = recommendations;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// What the stakes and the relationship may be, until the owner says so.
    Assessment proposal(Introduction introduction, Conversation conversation, Recognition seen) {
        String text = conversation.messages().stream()
                .filter(message -> !ownership.owner().wrote(message))
                .map(message -> message.subject() + "\n" + message.text().own())
                .collect(Collectors.joining("\n"));
        var proposal = StakesProposal.of(
                introduction.kind().name(),
                text,
                mails(introduction.requester(), conversation),
                seen.introducer().map(party -> mails(party, conversation)));
        var unknown = Assessment.UNKNOWN;
        return new Assessment(
                proposal.stakes(),
                proposal.relationship(),
                unknown.wishToKeep(),
                unknown.certain(),
                unknown.outcome(),
                unknown.valueToMe(),
                unknown.valueToThem());
    }

    private Mails mails(Party party, Conversation conversation) {
        int here = (int) conversation.messages().stream()
                .map(Message::from)
                .filter(party::equals)
                .count();
        return party.address()
                .flatMap(tables.people()::at)
                .map(known -> new Mails(Math.max(0, known.received() - here), known.sent()))
                .orElse(Mails.NONE);
    }

    Recommendation recommend(Filed filed) {
        Introduction introduction = filed.introduction();
        return recommendations.recommend(new Facts(
                introduction.kind().name(),
                filed.standing().state(),
                filed.assessment(),
                signs(filed),
                called(introduction.requester()),
                introducer(introduction).map(Assessing::called),
                Optional.empty()));
    }

    private Set<Sign> signs(Filed filed) {
        var signs = EnumSet.noneOf(Sign.class);
        if (filed.seen().spam()) {
            signs.add(Sign.SPAM);
        }
        LocalDate today = ownership.calendar().dayOf(clock.instant());
        for (Promise promise : tables.promises().of(filed.id())) {
            if (promise.mine() && promise.kept().isEmpty()) {
                signs.add(Sign.PROMISED_BEFORE);
                if (isDateReached(promise, today)) {
                    signs.add(Sign.DATE_REACHED);
                }
            }
        }
        return signs;
    }

    private static boolean isDateReached(Promise promise, LocalDate today) {
        return promise.what() == PromiseMade.What.GET_BACK
                && promise.due().filter(day -> !day.isAfter(today)).isPresent();
    }

    static Optional<Party> introducer(Introduction introduction) {
        return introduction.kind() instanceof Kind.Introduced introduced
                ? Optional.of(introduced.introducer())
                : Optional.empty();
    }

    private static String called(Party party) {
        return sendoff.compose.FirstName.of(party).orElse(party.shown());
    }
}
