package sendoff.desk.weighing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sendoff.compose.Circumstances;
import sendoff.desk.common.Ownership;
import sendoff.desk.weighing.Questions.Question;
import sendoff.domain.Assessment;
import sendoff.domain.Conversation;
import sendoff.domain.Decision;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Occasion;
import sendoff.domain.PageRequest;
import sendoff.domain.Prompt;
import sendoff.domain.Room;
import sendoff.domain.Weighing;
import sendoff.domain.Weighing.Fact;
import sendoff.store.Tables;
import sendoff.store.Tx;
import sendoff.store.Undos;
import sendoff.store.Undos.Before;

/// From what is known to a decision that can be carried out: what a framework needs, and what the owner wrote down.
public final class Deciding {
    private static final int BUY_TIME_DAYS = 3;
    private static final int REDIRECT_DAYS = 7;
    private static final int FADE_DAYS = 14;
    private static final Set<Occasion> QUIET = EnumSet.of(
            Occasion.NO_TIME, Occasion.GONE_QUIET, Occasion.NO_ANSWER, Occasion.STILL_NO_ANSWER, Occasion.HAS_LEFT);

    private final Tables tables;
    private final Assessing assessing;
    private final Ownership ownership;
    private final Consequences consequences;
    private final Insight insight;
    private final Clock clock;

    public Deciding(
            Tables tables,
            Assessing assessing,
            Ownership ownership,
            Consequences consequences,
            Bookkeeping bookkeeping,
            Clock clock) {
        this.tables = tables;
        this.assessing = assessing;
        this.ownership = ownership;
        this.consequences = consequences;
        this.insight = new Insight(tables, assessing, ownership, consequences, bookkeeping, clock);
        this.clock = clock;
    }

    public Consequences consequences() {
        return consequences;
    }

    public Bearings bearings(Filed filed) {
        return assessing.bearings(filed);
    }

    public Weighed weighed(Filed filed, Conversation conversation, Framework recommended, Bearings known) {
        return insight.into(filed, conversation, recommended, tables.drafts().of(filed.id()), known);
    }

    /// Which facts became the owner's own word.
    public static Set<Fact> said(Assessment before, Assessment now) {
        var said = EnumSet.noneOf(Fact.class);
        if (before.stakes() != now.stakes()) {
            said.add(Fact.STAKES);
        }
        if (before.relationship() != now.relationship()) {
            said.add(Fact.RELATIONSHIP);
        }
        if (!before.wishToKeep().equals(now.wishToKeep())) {
            said.add(Fact.KEEP);
        }
        if (before.certain() != now.certain()) {
            said.add(Fact.CERTAINTY);
        }
        if (!before.outcome().equals(now.outcome())) {
            said.add(Fact.OUTCOME);
        }
        return said;
    }

    public void weigh(Tx tx, IntroductionId id, UnaryOperator<Weighing> change) {
        tables.weighings().save(tx, id, change.apply(tables.weighings().of(id)));
    }

    /// Writes down how it was before an act on the answer, so that the act can be taken back.
    public void remember(Tx tx, Filed filed, String said) {
        remember(tx, filed, said, clock.instant(), false);
    }

    /// @param left the act sent the answer on its own way
    public void remember(Tx tx, Filed filed, String said, Instant at, boolean left) {
        var before = new Before(said, at, filed, tables.drafts().of(filed.id()))
                .writing(new Undos.Letter(tables.weighings().of(filed.id()), left));
        tables.undos().remember(tx, before);
    }

    public Framework recommended(Filed filed) {
        return assessing.recommend(filed).framework();
    }

    /// What a framework needs when the owner says nothing more. Source: practice, sections 4 and 8.
    public Decision standard(Filed filed, Framework framework) {
        LocalDate today = today();
        return switch (framework) {
            case DIRECT_CLOSURE -> new Decision.DirectClosure(rule(filed));
            case REDIRECT -> new Decision.Redirect("", today.plusDays(REDIRECT_DAYS));
            case BUY_TIME -> new Decision.BuyTime(soon(filed, today));
            case ACCEPT -> new Decision.Accept(times());
            case SOFT_FADE -> new Decision.SoftFade(today.plusDays(FADE_DAYS));
            case DISMISS -> new Decision.Dismiss(dismissal(filed));
        };
    }

    /// In a few days, but not after the day by which they said that they need to know.
    private LocalDate soon(Filed filed, LocalDate today) {
        LocalDate usual = ownership.calendar().plusBusinessDays(today, BUY_TIME_DAYS);
        return tables.requests()
                .of(filed)
                .flatMap(PageRequest::by)
                .filter(day -> day.isAfter(today) && day.isBefore(usual))
                .orElse(usual);
    }

    private String dismissal(Filed filed) {
        var recommended = assessing.propose(filed, bearings(filed));
        return recommended.framework() == Framework.DISMISS ? recommended.why() : "";
    }

    private Optional<String> times() {
        var calendar = ownership.calendar();
        return Times.offered(tables.settings().availability(), clock.instant().atZone(calendar.zone()), calendar);
    }

    /// The rule of the giving plan, where it says no.
    private Optional<String> rule(Filed filed) {
        return usedUp(filed).map(room -> PlanWords.rule(room.group()));
    }

    private Optional<Room> usedUp(Filed filed) {
        return bearings(filed)
                .room(filed)
                .filter(room -> room.isTooSmallFor(Amounts.asked(
                        filed.introduction().ask().line(), room.group().measure())));
    }

    /// The owner was reminded of a silence that still lasts.
    private boolean isQuiet(Filed filed) {
        return tables.prompts().of(filed.id(), clock.instant()).stream()
                .map(Prompt::occasion)
                .anyMatch(QUIET::contains);
    }

    /// What the wording has to know beside the decision.
    public Set<Circumstances.Sign> signs(Filed filed) {
        var signs = EnumSet.noneOf(Circumstances.Sign.class);
        if (filed.isLate(clock.instant())) {
            signs.add(Circumstances.Sign.LATE);
        }
        if (isQuiet(filed)) {
            signs.add(Circumstances.Sign.QUIET);
        }
        Bearings known = bearings(filed);
        if (usedUp(filed).isPresent()) {
            signs.add(Circumstances.Sign.LIMIT_REACHED);
        }
        if (assessing.hasRedirectFailed(filed, known)) {
            signs.add(Circumstances.Sign.REDIRECT_FAILED);
        }
        return signs;
    }

    public List<Question> questions(Filed filed, KeptDraft draft, Opened.Checked checked) {
        return Questions.before(
                draft.framework(),
                filed,
                tables.weighings().of(filed.id()),
                draft.framework() == Framework.ACCEPT ? usedUp(filed) : Optional.empty(),
                checked.checklist());
    }

    /// They were asked, and the owner went on: not again for this one.
    public void asked(IntroductionId id, List<Question> questions) {
        if (!questions.isEmpty()) {
            var ids = questions.stream().map(Question::id).collect(Collectors.toSet());
            tables.database().change(tx -> weigh(tx, id, weighing -> weighing.passing(ids)));
        }
    }

    public OffsetDateTime now() {
        return clock.instant().atZone(ownership.calendar().zone()).toOffsetDateTime();
    }

    public LocalDate lookBack(Filed filed) {
        return consequences.lookBack(filed.id(), clock.instant());
    }

    private LocalDate today() {
        return ownership.calendar().dayOf(clock.instant());
    }

    /// Something the owner has to see to before it may leave.
    ///
    /// @param draft with the decision it carries out
    public Optional<String> missing(KeptDraft draft) {
        return draft.decision().flatMap(decision -> missing(decision, today()));
    }

    private static Optional<String> missing(Decision decision, LocalDate today) {
        return switch (decision) {
            case Decision.Redirect(String _, LocalDate by, var _)
            when by.isBefore(today) || by.isAfter(today.plusDays(REDIRECT_DAYS)) ->
                Optional.of("A redirect is followed through within a week: choose a day from today to "
                        + Questions.day(today.plusDays(REDIRECT_DAYS)) + ".");
            case Decision.BuyTime(LocalDate until)
            when until.isBefore(today) ->
                Optional.of("The day your answer comes by has passed: choose one from today on.");
            case Decision.SoftFade(LocalDate review)
            when !review.isAfter(today) ->
                Optional.of("A soft fade needs a day to look again: choose one after today.");
            case Decision.Redirect _,
                    Decision.BuyTime _,
                    Decision.SoftFade _,
                    Decision.Accept _,
                    Decision.DirectClosure _,
                    Decision.Dismiss _ -> Optional.empty();
        };
    }
}
