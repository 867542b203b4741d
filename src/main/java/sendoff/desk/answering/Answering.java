package sendoff.desk.answering;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sendoff.desk.common.News;
import sendoff.desk.common.Papers;
import sendoff.desk.common.Undo;
import sendoff.desk.sending.Letters;
import sendoff.desk.weighing.Assessing;
import sendoff.desk.weighing.Bearings;
import sendoff.desk.weighing.Deciding;
import sendoff.desk.weighing.Opened;
import sendoff.domain.Assessment;
import sendoff.domain.Conversation;
import sendoff.domain.Decision;
import sendoff.domain.Filed;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Outcome;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Proposal;
import sendoff.domain.Weighing;
import sendoff.domain.Weighing.Fact;
import sendoff.store.Tables;
import sendoff.store.Undos.Before;
import sendoff.tone.Change;

/// A decision → a draft → findings. What follows is [Approving].
public final class Answering {
    private final Tables tables;
    private final Papers papers;
    private final Assessing assessing;
    private final Deciding deciding;
    private final Pacing pacing;
    private final Writing writing;
    private final ProofReading proof;
    private final Letters letters;
    private final Clock clock;
    private final News news;

    public Answering(
            Tables tables,
            Assessing assessing,
            Deciding deciding,
            Pacing pacing,
            Writing writing,
            ProofReading proof,
            Letters letters,
            Clock clock,
            News news) {
        this.tables = tables;
        this.papers = new Papers(tables);
        this.assessing = assessing;
        this.deciding = deciding;
        this.pacing = pacing;
        this.writing = writing;
        this.proof = proof;
        this.letters = letters;
        this.clock = clock;
        this.news = news;
    }

    /// The owner opens it: their time with it begins.
    ///
    /// @throws NoSuchIntroduction if it is not in the files
    public Opened open(IntroductionId id) {
        Opened opened = look(id);
        pacing.opens(id);
        return opened;
    }

    /// The same for whoever only looks, such as a program.
    ///
    /// @throws NoSuchIntroduction if it is not in the files
    public Opened look(IntroductionId id) {
        Filed kept = papers.filed(id);
        Bearings known = deciding.bearings(kept);
        Filed filed = assessing.weighed(kept, known);
        Conversation conversation = papers.conversation(filed);
        Instant now = clock.instant();
        var recommended = assessing.propose(filed, known);
        return new Opened(
                filed,
                conversation,
                recommended,
                tables.drafts().of(id).map(draft -> chosen(filed, conversation, draft)),
                tables.queue().place(id, now),
                tables.outbox().latest(id).filter(outgoing -> outgoing.status() != Status.CALLED_BACK),
                tables.promises().of(id),
                filed.isLate(clock.instant()),
                deciding.weighed(filed, conversation, recommended.framework(), known),
                proposals(filed),
                now);
    }

    /// What was proposed before they asked something new was for another answer.
    private List<Proposal> proposals(Filed filed) {
        return filed.standing()
                .owedSince()
                .filter(_ -> filed.isOwed() && !filed.leaving())
                .map(since -> tables.proposals().of(filed.id(), since.toInstant()))
                .orElse(List.of());
    }

    /// Writes down what the owner knows. A stated outcome picks the framework and its draft, unless the owner has
    /// typed in the draft already.
    ///
    /// @return false when the draft was left alone because it was edited: ask before replacing it
    public boolean assess(IntroductionId id, Assessment assessment) {
        return assess(id, assessment, UnaryOperator.identity());
    }

    /// The same, with what the owner wrote down beside it.
    public boolean assess(IntroductionId id, Assessment assessment, UnaryOperator<Weighing> wrote) {
        Filed kept = papers.filed(id);
        Filed filed = assessing.weighed(kept, deciding.bearings(kept));
        var said = Deciding.said(filed.assessment(), assessment);
        boolean fresh = !assessment.outcome().equals(filed.assessment().outcome());
        tables.database().change(tx -> {
            if (!said.isEmpty()) {
                deciding.remember(tx, kept, "What you know");
            }
            deciding.weigh(tx, id, before -> wrote.apply(before.saying(said)));
            tables.introductions().change(tx, id, now -> now.assessed(assessment, now.likely()));
        });
        Filed now = papers.filed(id);
        if (said.contains(Fact.RELATIONSHIP)) {
            var group = assessing.groupOf(now, papers.conversation(now));
            tables.database().change(tx -> tables.plan().belongs(tx, id, group));
        }
        Filed likely = assessing.likely(now, deciding.bearings(now));
        tables.database()
                .change(tx -> tables.introductions()
                        .change(tx, id, one -> one.assessed(likely.assessment(), likely.likely())));
        news.changed();
        return assessment.outcome().isEmpty()
                || !fresh
                || write(id, deciding.standard(likely, likely.likely()), false, false);
    }

    /// Composes the draft for a framework.
    ///
    /// @param replace also when the owner typed in the draft there is
    /// @return false when it was left alone because it was edited
    public boolean choose(IntroductionId id, Framework framework, boolean replace) {
        return choose(id, deciding.standard(papers.filed(id), framework), replace);
    }

    /// The same, with what the decision needs (a date, a resource) said by the owner.
    public boolean choose(IntroductionId id, Decision decision, boolean replace) {
        return write(id, decision, replace, true);
    }

    /// @param act it is an act of its own, to be taken back by itself
    private boolean write(IntroductionId id, Decision decision, boolean replace, boolean act) {
        Filed filed = papers.filed(id);
        Optional<KeptDraft> before = tables.drafts().of(id);
        if (!replace && before.filter(KeptDraft::edited).isPresent()) {
            return false;
        }
        Filed outcome =
                filed.assessed(filed.assessment().meaning(Outcome.of(decision.framework())), decision.framework());
        KeptDraft draft = writing.write(outcome, decision, before);
        return tables.database().succeeds(tx -> {
            // Something may have been typed while this was being composed.
            if (!replace && tables.drafts().of(id).filter(KeptDraft::edited).isPresent()) {
                return false;
            }
            if (act) {
                deciding.remember(tx, filed, decision.framework().shown());
            }
            tables.introductions().change(tx, id, now -> now.assessed(outcome.assessment(), decision.framework()));
            tables.drafts().save(tx, draft);
            return true;
        });
    }

    /// A new letter to whom was answered: it begins empty. One that is being written stays.
    public void begin(IntroductionId id) {
        if (tables.drafts().of(id).isEmpty()) {
            begin(id, "");
        }
    }

    private void begin(IntroductionId id, String words) {
        Filed filed = papers.filed(id);
        Framework framework = look(id).writing();
        Instant now = clock.instant();
        var letter = new KeptDraft(
                id,
                framework,
                Optional.of(deciding.standard(filed, framework)),
                "",
                "",
                words,
                Set.of(),
                Optional.empty(),
                now);
        tables.database().change(tx -> {
            deciding.remember(tx, filed, "The new letter", now, false);
            tables.drafts().join(tx, letter);
        });
    }

    /// Takes the words over that a program proposed. They are the owner's from now on, as if typed.
    public void takeOver(Proposal proposal) {
        IntroductionId id = proposal.introduction();
        Filed filed = papers.filed(id);
        Decision decision = deciding.standard(filed, proposal.framework());
        Assessment meant = filed.assessment().meaning(Outcome.of(proposal.framework()));
        Instant now = clock.instant();
        tables.database().change(tx -> {
            deciding.remember(tx, filed, proposal.by() + "’s words", now, false);
            var receipt = tables.drafts().of(id).flatMap(KeptDraft::filed);
            tables.introductions().change(tx, id, one -> one.assessed(meant, proposal.framework()));
            tables.drafts()
                    .save(
                            tx,
                            new KeptDraft(
                                    id,
                                    proposal.framework(),
                                    Optional.of(decision),
                                    proposal.by() + "’s proposal",
                                    "",
                                    proposal.text(),
                                    Set.of(),
                                    receipt,
                                    now));
        });
    }

    /// Reads a text as the recipient of an answer of this kind will. Keeps nothing.
    public Opened.Checked check(IntroductionId id, String text, Framework framework) {
        Filed filed = papers.filed(id);
        var draft = new KeptDraft(
                id, framework, Optional.empty(), "", text, text, Set.of(), Optional.empty(), clock.instant());
        return proof.read(filed, papers.conversation(filed), text, Optional.of(draft));
    }

    /// Reads a draft as its recipient will. Keeps nothing.
    public Opened.Checked check(IntroductionId id, String text) {
        Filed filed = papers.filed(id);
        Optional<KeptDraft> draft = tables.drafts().of(id);
        return proof.read(filed, papers.conversation(filed), text, draft);
    }

    /// Keeps what the owner typed. Where the letter left meanwhile, from another window or program, and this is
    /// not what left, it begins a new one.
    public void type(IntroductionId id, String text) {
        if (!reads(id, text, clock.instant()) && !text.isBlank() && !wasSettledWith(id, text)) {
            begin(id, text);
        }
    }

    /// These words left, or were let go of.
    private boolean wasSettledWith(IntroductionId id, String text) {
        Stream<String> left = tables
                .outbox()
                .latest(id)
                .filter(outgoing -> outgoing.status() != Status.CALLED_BACK)
                .map(outgoing -> outgoing.reply().body())
                .stream();
        Stream<String> before = tables
                .undos()
                .latest(id, clock.instant().minus(Undo.LASTS))
                .flatMap(Before::draft)
                .map(KeptDraft::body)
                .stream();
        return Stream.concat(left, before).anyMatch(body -> body.strip().equals(text.strip()));
    }

    /// @return false where there is no draft
    private boolean reads(IntroductionId id, String text, Instant at) {
        return tables.database()
                .succeeds(tx -> tables.drafts()
                        .change(tx, id, draft -> draft.body().equals(text) ? draft : draft.reads(text, at))
                        .isPresent());
    }

    /// Words from elsewhere take the draft's place, as an act of its own: what was typed before comes back by undo.
    public void replace(IntroductionId id, String text) {
        if (tables.drafts().of(id).filter(draft -> draft.body().equals(text)).isEmpty()) {
            reads(id, text, "The text of a file");
        }
    }

    /// A text that was tried and did not leave gives way again to the draft there was. What somebody typed meanwhile
    /// stays.
    public void putBack(IntroductionId id, Optional<KeptDraft> before, String tried) {
        tables.database()
                .change(tx -> tables.drafts()
                        .change(
                                tx,
                                id,
                                now -> now.body().equals(tried)
                                        ? before.map(draft -> draft.filedAs(now.filed()))
                                                .orElseGet(() -> now.reads(now.composed(), now.updated()))
                                        : now));
    }

    /// Takes the change that a finding suggests.
    ///
    /// @param number of the finding, from 0, in the order of [#check]
    /// @return the text after the change; the same text where there is nothing to change by itself
    public String fix(IntroductionId id, String text, int number) {
        List<Finding> findings = check(id, text).findings();
        String changed = number < 0 || number >= findings.size() ? text : Change.apply(text, findings.get(number));
        type(id, text);
        reads(id, changed, "The change");
        return changed;
    }

    /// The owner keeps their words: this finding does not come again for this draft.
    public void keepMine(IntroductionId id, String text, int number) {
        List<Finding> findings = check(id, text).findings();
        if (number < 0 || number >= findings.size() || findings.get(number).blocks()) {
            return;
        }
        type(id, text);
        act(id, "Keep mine");
        tables.database().change(tx -> tables.drafts().change(tx, id, draft -> draft.keeps(findings.get(number))));
    }

    /// Other words for all of it, as an act of its own.
    public void reads(IntroductionId id, String text, String said) {
        reads(id, text, act(id, said));
    }

    /// @return when it was: the text of an act is no later than the act, so that what is typed since can be told
    private Instant act(IntroductionId id, String said) {
        Filed filed = papers.filed(id);
        Instant now = clock.instant();
        tables.database().change(tx -> deciding.remember(tx, filed, said, now, false));
        return now;
    }

    /// A tick that only the owner can set: this one is well as it is.
    public void tick(IntroductionId id, String item) {
        Filed filed = papers.filed(id);
        tables.database().change(tx -> {
            deciding.remember(tx, filed, "The tick");
            deciding.weigh(tx, id, weighing -> weighing.passing(Set.of(item)));
        });
    }

    /// The owner sent the text on its own channel (LinkedIn, or by hand).
    public void sentThere(IntroductionId id) {
        Filed filed = papers.filed(id);
        settle(
                filed,
                "answered",
                "Marked as sent to " + filed.introduction().other().shown(),
                tables.drafts().of(id));
    }

    /// No reply is owed; the reason is recorded.
    public void dismiss(IntroductionId id, String because) {
        Filed filed = papers.filed(id);
        settle(
                filed,
                "dismissed: " + because,
                "Let go: " + filed.introduction().other().shown(),
                Optional.empty());
    }

    private void settle(Filed filed, String why, String said, Optional<KeptDraft> sent) {
        Instant now = clock.instant();
        tables.database().change(tx -> {
            deciding.remember(tx, filed, said, now, true);
            sent.ifPresent(draft -> {
                deciding.consequences().approved(tx, filed, draft, now);
                writing.worded().usedElsewhere(tx, draft);
            });
            tables.drafts().remove(tx, filed.id());
            pacing.approved(tx, filed.id(), now);
            tables.introductions().change(tx, filed.id(), one -> one.settled(now, why));
        });
        news.changed();
    }

    private Opened.Chosen chosen(Filed filed, Conversation conversation, KeptDraft draft) {
        return new Opened.Chosen(
                draft,
                letters.envelope(filed, draft),
                proof.read(filed, conversation, draft.body(), Optional.of(draft)));
    }
}
