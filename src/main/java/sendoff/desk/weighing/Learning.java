package sendoff.desk.weighing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Settled;
import sendoff.desk.common.Stages;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Lesson;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Recognition;
import sendoff.domain.SenderRule;
import sendoff.recognise.Learnt;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// The owner's word on one message tells something of the next. What they correct and answer becomes lessons, from
/// which a small model is computed anew; what they say of a sender, domain or list is a rule and settles the question.
///
/// Lessons count from the next message on. Rules are laid over what was recognised, never written into it: without the
/// rule it is as it was.
public final class Learning {
    private final Tables tables;
    private final Stages stages;
    private final Ownership ownership;
    private volatile Optional<Known> known = Optional.empty();

    /// @param rules the narrowest first
    private record Known(Learnt learnt, List<SenderRule> rules) {}

    public Learning(Tables tables, Stages stages, Ownership ownership) {
        this.tables = tables;
        this.stages = stages;
        this.ownership = ownership;
    }

    /// How many acts of the owner's it learnt from.
    public int lessons() {
        return tables.lessons().count();
    }

    public List<SenderRule> rules() {
        return tables.rules().all();
    }

    /// All of it as text, to be kept, read and taken in again.
    public String written() {
        return LearntText.write(tables.rules().all(), tables.lessons().all());
    }

    public Learnt learnt() {
        return known().learnt();
    }

    /// What was said of mail like this one, whatever it reads like.
    public Optional<SenderRule> rule(Message message) {
        return known().rules().stream().filter(rule -> rule.covers(message)).findFirst();
    }

    /// What was recognised, with the rules on top. What the owner said of this very message outweighs them.
    public Kept ruled(Kept kept, Owner owner) {
        Message message = kept.message();
        Recognition seen = kept.recognition();
        return owner.wrote(message) || Settled.isByHand(seen)
                ? kept
                : rule(message)
                        .map(rule -> new Kept(message, Settled.byRule(seen, message, rule), kept.introduction()))
                        .orElse(kept);
    }

    /// Reads anew what there is to know: another process may have written meanwhile.
    public void refresh() {
        known = Optional.empty();
    }

    /// Learns what the owner says this is; forgets it where they say nothing any more.
    public void says(Tx tx, Filed filed) {
        Optional<KindName> kind = filed.word().kind();
        tables.lessons().remove(tx, filed.introduction().arrivedAs(), false);
        if (kind.isPresent()) {
            lesson(filed, kind).ifPresent(lesson -> tables.lessons().save(tx, lesson));
        }
        refresh();
    }

    void answered(Tx tx, Filed filed) {
        lesson(filed, Optional.empty()).ifPresent(lesson -> tables.lessons().save(tx, lesson));
        refresh();
    }

    /// The answer did not leave after all.
    void notAnswered(Tx tx, IntroductionId id) {
        tables.introductions()
                .find(id)
                .ifPresent(filed ->
                        tables.lessons().remove(tx, filed.introduction().arrivedAs(), true));
        refresh();
    }

    private Optional<Lesson> lesson(Filed filed, Optional<KindName> kind) {
        return tables.messages()
                .find(filed.introduction().arrivedAs())
                .flatMap(kept -> stages.recogniser().lesson(kept.message(), ownership.owner(), kind));
    }

    private Known known() {
        Optional<Known> before = known;
        if (before.isPresent()) {
            return before.get();
        }
        var fresh = new Known(
                Learnt.from(tables.lessons().all()),
                tables.rules().all().stream()
                        .sorted(Comparator.comparing(SenderRule::scope)
                                .thenComparing(rule -> -rule.value().length()))
                        .toList());
        known = Optional.of(fresh);
        return fresh;
    }
}
