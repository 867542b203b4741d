package sendoff.desk.answering;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.compose.Circumstances;
import sendoff.compose.Composer;
import sendoff.compose.Situation;
import sendoff.compose.Template;
import sendoff.compose.Voice;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Papers;
import sendoff.desk.common.Playbooks;
import sendoff.desk.common.Stages;
import sendoff.desk.weighing.Deciding;
import sendoff.desk.weighing.Offering;
import sendoff.domain.Decision;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Origin;
import sendoff.domain.Origin.Offered;
import sendoff.domain.Resource;
import sendoff.store.Tables;

/// A decision and the playbook → a draft.
public final class Writing {
    private final Tables tables;
    private final Stages stages;
    private final Ownership ownership;
    private final Deciding deciding;
    private final Offering offering;
    private final Worded worded;
    private final Clock clock;

    public Writing(
            Tables tables, Stages stages, Ownership ownership, Deciding deciding, Offering offering, Clock clock) {
        this.tables = tables;
        this.stages = stages;
        this.ownership = ownership;
        this.deciding = deciding;
        this.offering = offering;
        this.worded = new Worded(tables, clock);
        this.clock = clock;
    }

    Offering offering() {
        return offering;
    }

    Worded worded() {
        return worded;
    }

    /// How a draft is to be written.
    ///
    /// @param template by this one where it fits; else by the likeliest
    /// @param offered  what goes along
    record How(Optional<String> template, Optional<Offered> offered) {
        static final How LIKELY = new How(Optional.empty(), Optional.empty());
    }

    /// A redirect that names nothing gets what surely fits the ask; what was chosen before stays while it is named.
    KeptDraft write(Filed filed, Decision decision, Optional<KeptDraft> before) {
        Optional<String> receipt = before.flatMap(KeptDraft::filed);
        if (decision instanceof Decision.Redirect redirect && redirect.to().isBlank()) {
            Optional<Resource> fitting = offering.surely(filed);
            if (fitting.isPresent()) {
                return offering(filed, redirect, fitting.get(), receipt);
            }
        }
        Optional<Offered> still = before.filter(draft -> decision instanceof Decision.Redirect now
                        && draft.decision().orElse(decision) instanceof Decision.Redirect then
                        && now.to().equals(then.to()))
                .flatMap(draft -> draft.origin().offered());
        return write(filed, decision, receipt, new How(Optional.empty(), still));
    }

    /// A redirect to this resource.
    KeptDraft offering(Filed filed, Decision.Redirect redirect, Resource resource, Optional<String> receipt) {
        return write(
                filed,
                new Decision.Redirect(resource.inWords(), redirect.by(), Optional.of(target(resource))),
                receipt,
                new How(Optional.empty(), Optional.of(Offered.of(resource))));
    }

    private static Decision.Target target(Resource resource) {
        return resource.sort() == Resource.Sort.PERSON ? Decision.Target.PERSON : Decision.Target.RESOURCE;
    }

    KeptDraft write(Filed filed, Decision chosen, Optional<String> receipt, How how) {
        Composer composer = composer();
        Decision decision = known(chosen);
        var now = circumstances(filed, decision);
        List<Template> choices = choices(filed, decision);
        Optional<Template> template = how.template()
                .flatMap(id -> choices.stream()
                        .filter(one -> Playbooks.id(one).equals(id))
                        .findFirst())
                .or(() -> choices.stream().findFirst());
        String text = template.map(one -> composer.compose(now, one).text()).orElse("");
        return new KeptDraft(
                filed.id(),
                decision.framework(),
                Optional.of(decision),
                template.map(Template::shown).orElse(""),
                text,
                text,
                Set.of(),
                receipt,
                clock.instant(),
                new Origin(template.map(worded::version), how.offered()));
    }

    /// Whose name was typed is a person, if the owner writes with them.
    private Decision known(Decision decision) {
        return decision instanceof Decision.Redirect redirect
                        && redirect.what().isEmpty()
                        && tables.people().called(redirect.to().strip()).isPresent()
                ? new Decision.Redirect(redirect.to(), redirect.by(), Optional.of(Decision.Target.PERSON))
                : decision;
    }

    /// The templates that word a decision, the owner's own replies first.
    List<Template> choices(Filed filed, Decision decision) {
        var voice = Voice.of(ownership.preferences().voice());
        return composer().choices(circumstances(filed, decision), voice);
    }

    /// How a template would word an answer here, as far as its situation goes with a decision. Keeps nothing.
    ///
    /// @throws NoSuchIntroduction if it is not in the files
    public String preview(IntroductionId id, Template template) {
        Filed filed = new Papers(tables).filed(id);
        Framework framework = framework(template.situation());
        Decision decision = tables.drafts()
                .of(id)
                .flatMap(KeptDraft::decision)
                .filter(one -> one.framework() == framework)
                .orElseGet(() -> deciding.standard(filed, framework));
        return words(filed, decision, template);
    }

    /// A decision in the words of a template.
    String words(Filed filed, Decision decision, Template template) {
        return composer().compose(circumstances(filed, decision), template).text();
    }

    private Composer composer() {
        return stages.playbooks().composer(tables.readings().retired());
    }

    private static Framework framework(Situation situation) {
        return switch (situation) {
            case ACCEPT_WITH_TIMES,
                    PRIVATE_QUESTION_TO_A_CONTACT,
                    AN_IDEA_FOR_A_CONTACT,
                    ASKING_A_CONTACT_AGAIN,
                    THE_INTRODUCTION_ITSELF,
                    AFTER_THE_MEETING -> Framework.ACCEPT;
            case BUY_TIME -> Framework.BUY_TIME;
            case SOFT_FADE_NOTICE -> Framework.SOFT_FADE;
            case REDIRECT_TO_A_PERSON, REDIRECT_TO_A_RESOURCE -> Framework.REDIRECT;
            default -> Framework.DIRECT_CLOSURE;
        };
    }

    private Circumstances circumstances(Filed filed, Decision decision) {
        return new Circumstances(
                filed.introduction(),
                new Papers(tables).conversation(filed),
                ownership.owner(),
                decision,
                filed.assessment(),
                filed.standing().state(),
                deciding.signs(filed),
                ownership.calendar().dayOf(clock.instant()),
                Map.of(),
                ownership.calendar()::isBusinessDay);
    }
}
