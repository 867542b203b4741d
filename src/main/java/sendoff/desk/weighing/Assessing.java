package sendoff.desk.weighing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import sendoff.assess.CertaintyProposal;
import sendoff.assess.Facts;
import sendoff.assess.Facts.Sign;
import sendoff.assess.Recommendations;
import sendoff.assess.RelationshipProposal;
import sendoff.assess.RelationshipProposal.History;
import sendoff.assess.StakesProposal;
import sendoff.assess.StakesProposal.Mails;
import sendoff.desk.common.Ownership;
import sendoff.domain.Assessment;
import sendoff.domain.Conversation;
import sendoff.domain.Filed;
import sendoff.domain.FirstName;
import sendoff.domain.Framework;
import sendoff.domain.GroupId;
import sendoff.domain.Introduction;
import sendoff.domain.IntroductionId;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.Outcome;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseState;
import sendoff.domain.Recognition;
import sendoff.domain.Recommendation;
import sendoff.domain.Standing;
import sendoff.domain.Weighing.Fact;
import sendoff.store.Messages;
import sendoff.store.People;
import sendoff.store.Tables;

/// What is known of an introduction → stakes proposed, a framework recommended.
public final class Assessing {
    private final Tables tables;
    private final Recommendations recommendations;
    private final Ownership ownership;
    private final Giving giving;
    private final Clock clock;
    private final Supplier<Function<Filed, Optional<String>>> offers;

    /// @param offers a fitting person or resource, known without reading the letters again
    public Assessing(
            Tables tables,
            Recommendations recommendations,
            Ownership ownership,
            Giving giving,
            Clock clock,
            Supplier<Function<Filed, Optional<String>>> offers) {
        this.tables = tables;
        this.giving = giving;
        this.offers = offers;
        this.recommendations = recommendations;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// What the stakes and the relationship may be, until the owner says so.
    public Assessment proposal(Introduction introduction, Conversation conversation, Recognition seen) {
        var proposal = stakes(introduction, conversation, seen);
        var relationship = relationship(introduction, conversation);
        var unknown = Assessment.UNKNOWN;
        return new Assessment(
                proposal.stakes(),
                relationship.relationship(),
                unknown.wishToKeep(),
                unknown.certain(),
                unknown.outcome(),
                unknown.valueToMe(),
                unknown.valueToThem());
    }

    /// The relationship, and why.
    public RelationshipProposal relationship(Introduction introduction, Conversation conversation) {
        Party party = introduction.other();
        String words = conversation.messages().stream()
                .filter(message -> message.from().address().equals(party.address()))
                .map(message -> message.text().own())
                .collect(Collectors.joining("\n"));
        return party.address()
                .flatMap(this::said)
                .orElseGet(() -> RelationshipProposal.of(history(party, conversation), words));
    }

    /// What the owner said someone is, on that person's page.
    private Optional<RelationshipProposal> said(String address) {
        return tables.known()
                .at(address)
                .flatMap(person -> person.facts().relationship())
                .map(relationship -> new RelationshipProposal(relationship, "you said so of them"));
    }

    /// What someone with these addresses may be to the owner, from all their mail.
    ///
    /// @param in introductions that concern them
    public RelationshipProposal relationship(List<String> addresses, List<IntroductionId> in) {
        String words = tables.messages().of(in).stream()
                .map(Messages.Kept::message)
                .filter(message ->
                        message.from().address().filter(addresses::contains).isPresent())
                .map(message -> message.text().own())
                .collect(Collectors.joining("\n"));
        List<People.Known> known = addresses.stream()
                .flatMap(address -> tables.people().at(address).stream())
                .toList();
        var history = new History(
                known.stream().mapToInt(People.Known::received).sum(),
                known.stream().mapToInt(People.Known::sent).sum(),
                known.stream().map(People.Known::first).min(Instant::compareTo).map(ownership.calendar()::dayOf),
                known.stream().map(People.Known::last).max(Instant::compareTo).map(ownership.calendar()::dayOf),
                addresses.stream()
                        .flatMap(address -> ownership.owner().houseOf(Party.at(address)).stream())
                        .findFirst());
        return RelationshipProposal.of(history, words);
    }

    private History history(Party party, Conversation conversation) {
        Mails mails = mails(party, conversation);
        List<People.Known> known = mails.from() + mails.to() > 0 ? counted(party) : List.of();
        return new History(
                mails.from(),
                mails.to(),
                known.stream().map(People.Known::first).min(Instant::compareTo).map(ownership.calendar()::dayOf),
                known.stream().map(People.Known::last).max(Instant::compareTo).map(ownership.calendar()::dayOf),
                ownership.owner().houseOf(party));
    }

    /// The stakes, and why.
    StakesProposal stakes(Introduction introduction, Conversation conversation, Recognition seen) {
        return StakesProposal.of(
                introduction.kind().name(),
                theirs(conversation),
                mails(introduction.other(), conversation),
                seen.introducer().map(party -> mails(party, conversation)));
    }

    /// What the others wrote themselves.
    String theirs(Conversation conversation) {
        Owner owner = ownership.owner();
        return conversation.messages().stream()
                .filter(message -> !owner.wrote(message))
                .map(message -> message.subject() + "\n" + message.text().own())
                .collect(Collectors.joining("\n"));
    }

    private Mails mails(Party party, Conversation conversation) {
        int here = (int) conversation.messages().stream()
                .map(Message::from)
                .filter(party::equals)
                .count();
        List<People.Known> known = counted(party);
        int received = known.stream().mapToInt(People.Known::received).sum();
        int sent = known.stream().mapToInt(People.Known::sent).sum();
        return known.isEmpty() ? Mails.NONE : new Mails(Math.max(0, received - here), sent);
    }

    /// At every address that is known to be theirs.
    private List<People.Known> counted(Party party) {
        return party.address().map(tables.known()::addressesBeside).orElse(List.of()).stream()
                .flatMap(address -> tables.people().at(address).stream())
                .toList();
    }

    /// What the program would do, and why. The outcome that the owner wrote down is theirs, and no reason for it.
    public Recommendation propose(Filed filed, Bearings bearings) {
        var undecided = filed.assessed(filed.assessment().undecided(), filed.likely());
        return recommend(weighed(undecided, bearings), bearings);
    }

    /// What carries out the outcome that the owner wrote down; what is proposed where there is none.
    Recommendation recommend(Filed filed) {
        Bearings bearings = bearings(filed);
        return recommend(weighed(filed, bearings), bearings);
    }

    private Recommendation recommend(Filed filed, Bearings bearings) {
        return recommendations.recommend(facts(filed, bearings));
    }

    /// The practice allows this framework here, once the owner means its outcome. A yes alone has to be earned: both
    /// sides gain, and the giving plan has room.
    public boolean fits(Framework framework, Filed filed, Bearings bearings) {
        return switch (framework) {
            case ACCEPT -> propose(filed, bearings).framework() == framework;
            case SOFT_FADE -> allowsSoftFade(filed, bearings);
            case DIRECT_CLOSURE, REDIRECT, BUY_TIME, DISMISS -> {
                var meant = filed.assessed(filed.assessment().meaning(Outcome.of(framework)), framework);
                yield recommend(weighed(meant, bearings), bearings).framework() == framework;
            }
        };
    }

    /// A soft fade may be chosen here.
    boolean allowsSoftFade(Filed filed, Bearings bearings) {
        return recommendations.allowsSoftFade(facts(filed, bearings));
    }

    public Bearings bearings(Filed filed) {
        return Bearings.of(filed, tables, giving, offers.get(), today());
    }

    public Bearings bearingsOfAll() {
        return Bearings.ofAll(tables, giving, offers.get(), today());
    }

    /// With certainty proposed as long as the owner has not spoken of it.
    public Filed weighed(Filed filed, Bearings bearings) {
        if (bearings.weighing(filed).isSaid(Fact.CERTAINTY)) {
            return filed;
        }
        return filed.assessed(filed.assessment().with(certainty(filed, bearings).certain()), filed.likely());
    }

    /// With what is recommended now.
    public Filed likely(Filed filed, Bearings bearings) {
        Filed weighed = weighed(filed, bearings);
        return weighed.assessed(
                weighed.assessment(), recommend(weighed, bearings).framework());
    }

    boolean hasRedirectFailed(Filed filed, Bearings bearings) {
        return signs(filed, bearings).contains(Sign.REDIRECT_FAILED);
    }

    /// After something was added to the conversation. An outcome that an earlier answer carried out is no word on what
    /// they ask now.
    public Filed afresh(Filed filed, Standing before, Bearings bearings) {
        boolean asksAnew = filed.standing().state().isOwed() && !before.state().isOwed();
        return likely(asksAnew ? filed.assessed(filed.assessment().undecided(), filed.likely()) : filed, bearings);
    }

    /// On whose account a yes would go.
    public Optional<GroupId> groupOf(Filed filed, Conversation conversation) {
        return giving.groupOf(filed, theirs(conversation));
    }

    CertaintyProposal certainty(Filed filed, Bearings bearings) {
        return CertaintyProposal.of(filed.introduction().kind().name(), filed.assessment(), signs(filed, bearings));
    }

    private Facts facts(Filed filed, Bearings bearings) {
        Introduction introduction = filed.introduction();
        return new Facts(
                introduction.kind().name(),
                filed.standing().state(),
                filed.assessment(),
                signs(filed, bearings),
                called(introduction.other()),
                introducer(introduction).map(Assessing::called),
                known(filed, bearings));
    }

    private Facts.Known known(Filed filed, Bearings bearings) {
        return new Facts.Known(
                bearings.offers().apply(filed),
                Earlier.at(filed, bearings).map(at -> Earlier.day(at, ownership.calendar(), bearings.today())),
                bearings.room(filed).map(room -> PlanWords.reason(room.group())));
    }

    private Set<Sign> signs(Filed filed, Bearings bearings) {
        var signs = EnumSet.noneOf(Sign.class);
        if (filed.seen().spam()) {
            signs.add(Sign.SPAM);
        }
        if (bearings.room(filed)
                .filter(room -> room.isTooSmallFor(Amounts.asked(
                        filed.introduction().ask().line(), room.group().measure())))
                .isPresent()) {
            signs.add(Sign.PLAN_USED_UP);
        }
        signs.addAll(Earlier.signs(filed, bearings));
        promised(filed, bearings, signs);
        return signs;
    }

    private static void promised(Filed filed, Bearings bearings, Set<Sign> signs) {
        for (Promise promise : bearings.promised(filed)) {
            if (promise.mine() && promise.binds()) {
                signs.add(Sign.PROMISED_BEFORE);
                if (promise.what() == PromiseMade.What.GET_BACK
                        && promise.due()
                                .filter(day -> !day.isAfter(bearings.today()))
                                .isPresent()) {
                    signs.add(Sign.DATE_REACHED);
                }
                if (isGivenUp(promise, bearings.today())) {
                    signs.add(Sign.REDIRECT_FAILED);
                }
            }
        }
    }

    /// Nobody fitting was found: the owner says so, or its day is over.
    private static boolean isGivenUp(Promise promise, LocalDate today) {
        return promise.what() == PromiseMade.What.INTRODUCE
                && (promise.state() instanceof PromiseState.Closing
                        || promise.due().filter(day -> day.isBefore(today)).isPresent());
    }

    private LocalDate today() {
        return ownership.calendar().dayOf(clock.instant());
    }

    public static Optional<Party> introducer(Introduction introduction) {
        return introduction.kind() instanceof Kind.Introduced introduced
                ? Optional.of(introduced.introducer())
                : Optional.empty();
    }

    private static String called(Party party) {
        return FirstName.of(party).orElse(party.shown());
    }
}
