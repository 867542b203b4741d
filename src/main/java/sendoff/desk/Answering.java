package sendoff.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sendoff.compose.Addressing;
import sendoff.desk.Questions.Question;
import sendoff.domain.Account;
import sendoff.domain.Assessment;
import sendoff.domain.Channel;
import sendoff.domain.Conversation;
import sendoff.domain.Decision;
import sendoff.domain.Envelope;
import sendoff.domain.Filed;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.MessageId;
import sendoff.domain.Outcome;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Party;
import sendoff.domain.Reply;
import sendoff.domain.Standing.By;
import sendoff.domain.Weighing;
import sendoff.domain.Weighing.Fact;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.tone.Change;

/// A decision → a draft → findings → an approved reply.
public final class Answering {
    private static final Approval ON_ITS_WAY = new Approval.Impossible("An answer to this is already on its way.");

    private final Tables tables;
    private final Stages stages;
    private final Ownership ownership;
    private final Assessing assessing;
    private final Deciding deciding;
    private final Pacing pacing;
    private final Clock clock;
    private final Ids ids;
    private final News news;
    private final ProofReading proof;
    private final Writing writing;
    private final Addressing addressing = new Addressing();

    Answering(
            Tables tables,
            Stages stages,
            Ownership ownership,
            Assessing assessing,
            Deciding deciding,
            Pacing pacing,
            Writing writing,
            Clock clock,
            Ids ids,
            News news) {
        this.deciding = deciding;
        this.pacing = pacing;
        this.writing = writing;
        this.tables = tables;
        this.stages = stages;
        this.ownership = ownership;
        this.assessing = assessing;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
        this.proof = new ProofReading(stages, ownership, new Ticking(deciding, assessing), clock);
    }

    /// @throws NoSuchIntroduction if it is not in the files
    public Opened open(IntroductionId id) {
        Filed kept = filed(id);
        Bearings known = deciding.bearings(kept);
        Filed filed = assessing.weighed(kept, known);
        Conversation conversation = conversation(filed);
        Instant now = clock.instant();
        var recommended = assessing.recommend(filed, known);
        pacing.opens(id);
        return new Opened(
                filed,
                conversation,
                recommended,
                tables.drafts().of(id).map(draft -> chosen(filed, conversation, draft)),
                tables.introductions().place(id, now),
                tables.outbox().latest(id).filter(outgoing -> outgoing.status() != Status.CALLED_BACK),
                tables.promises().of(id),
                filed.isLate(clock.instant()),
                deciding.weighed(filed, conversation, recommended.framework(), known),
                now);
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
        Filed kept = filed(id);
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
        Filed now = filed(id);
        if (said.contains(Fact.RELATIONSHIP)) {
            var group = assessing.groupOf(now, conversation(now));
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
        return choose(id, deciding.standard(filed(id), framework), replace);
    }

    /// The same, with what the decision needs (a date, a resource) said by the owner.
    public boolean choose(IntroductionId id, Decision decision, boolean replace) {
        return write(id, decision, replace, true);
    }

    /// @param act it is an act of its own, to be taken back by itself
    private boolean write(IntroductionId id, Decision decision, boolean replace, boolean act) {
        Filed filed = filed(id);
        Optional<KeptDraft> before = tables.drafts().of(id);
        if (!replace && before.filter(KeptDraft::edited).isPresent()) {
            return false;
        }
        Filed outcome =
                filed.assessed(filed.assessment().meaning(Outcome.of(decision.framework())), decision.framework());
        KeptDraft draft = writing.write(outcome, decision, before);
        var done = new boolean[1];
        tables.database().change(tx -> {
            // Something may have been typed while this was being composed.
            done[0] =
                    replace || tables.drafts().of(id).filter(KeptDraft::edited).isEmpty();
            if (done[0]) {
                if (act) {
                    deciding.remember(tx, filed, decision.framework().shown());
                }
                tables.introductions().change(tx, id, now -> now.assessed(outcome.assessment(), decision.framework()));
                tables.drafts().save(tx, draft);
            }
        });
        return done[0];
    }

    /// Reads a draft as its recipient will. Keeps nothing.
    public Opened.Checked check(IntroductionId id, String text) {
        Filed filed = filed(id);
        Optional<KeptDraft> draft = tables.drafts().of(id);
        return proof.read(filed, conversation(filed), text, draft);
    }

    /// Keeps what the owner typed.
    public void type(IntroductionId id, String text) {
        tables.drafts()
                .of(id)
                .ifPresent(draft ->
                        tables.database().change(tx -> tables.drafts().save(tx, draft.reads(text, clock.instant()))));
    }

    /// Takes the change that a finding suggests.
    ///
    /// @param number of the finding, from 0, in the order of [#check]
    /// @return the text after the change; the same text where there is nothing to change by itself
    public String fix(IntroductionId id, String text, int number) {
        List<Finding> findings = check(id, text).findings();
        String changed = number < 0 || number >= findings.size() ? text : Change.apply(text, findings.get(number));
        type(id, text);
        act(id, "The change");
        type(id, changed);
        return changed;
    }

    /// The owner keeps their words: this finding does not come again for this draft.
    public void keepMine(IntroductionId id, String text, int number) {
        List<Finding> findings = check(id, text).findings();
        if (number < 0 || number >= findings.size() || findings.get(number).blocks()) {
            return;
        }
        act(id, "Keep mine");
        tables.drafts()
                .of(id)
                .ifPresent(draft -> tables.database()
                        .change(tx -> tables.drafts()
                                .save(tx, draft.reads(text, clock.instant()).keeps(findings.get(number)))));
    }

    private void act(IntroductionId id, String said) {
        Filed filed = filed(id);
        tables.database().change(tx -> deciding.remember(tx, filed, said));
    }

    /// A tick that only the owner can set: this one is well as it is.
    public void tick(IntroductionId id, String item) {
        Filed filed = filed(id);
        tables.database().change(tx -> {
            deciding.remember(tx, filed, "The tick");
            deciding.weigh(tx, id, weighing -> weighing.passing(Set.of(item)));
        });
    }

    /// What came of *send*.
    public sealed interface Approval {
        /// It leaves at `at`, unless it is called back.
        record Leaving(MessageId id, Instant at, Envelope envelope) implements Approval {}

        /// A finding forbids it.
        record Blocked(List<Finding> findings) implements Approval {}

        /// A finding asks once more, or something that the practice asks for is not said yet.
        ///
        /// @param asks each a sentence or two
        record Sure(List<Finding> findings, List<String> asks) implements Approval {}

        /// There is nothing to send, or no way to send it; `because` says what to do.
        record Impossible(String because) implements Approval {}
    }

    /// The owner approves this very text: it enters the outbox in one change, with its recipients and the
    /// `Message-ID` it will carry.
    ///
    /// @param sure the owner was asked about warnings already
    public Approval approve(IntroductionId id, String text, boolean sure) {
        Filed filed = filed(id);
        Optional<KeptDraft> draft = tables.drafts().of(id);
        Optional<Envelope> envelope = draft.flatMap(d -> envelope(filed, d));
        if (draft.isEmpty() || text.isBlank()) {
            return new Approval.Impossible("There is no answer yet: choose how to answer first.");
        }
        if (isOnItsWay(id)) {
            return ON_ITS_WAY;
        }
        if (envelope.isEmpty()) {
            return new Approval.Impossible(
                    "There is no address to send this to: copy it and open the conversation instead.");
        }
        Optional<Account> account = carrier(envelope.get().from());
        if (account.isEmpty()) {
            return new Approval.Impossible(
                    "No account that can send is connected: connect one under Settings, Accounts, or copy the text.");
        }
        Opened.Checked checked = check(id, text);
        List<Finding> findings = checked.findings();
        if (findings.stream().anyMatch(Finding::blocks)) {
            return new Approval.Blocked(findings);
        }
        Optional<String> missing =
                deciding.missing(draft.get()).or(() -> writing.offering().missingFile(draft.get()));
        if (missing.isPresent()) {
            return new Approval.Impossible(missing.get());
        }
        List<Question> questions = deciding.questions(filed, draft.get(), checked);
        boolean warned = findings.stream().anyMatch(finding -> finding.severity() == Severity.WARN);
        if (!sure && (warned || !questions.isEmpty())) {
            return new Approval.Sure(
                    findings, questions.stream().map(Question::asks).toList());
        }
        deciding.asked(id, questions);
        return enter(filed, draft.get().reads(text, clock.instant()), envelope.get(), account.get(), findings);
    }

    private Approval enter(Filed filed, KeptDraft draft, Envelope envelope, Account account, List<Finding> findings) {
        Instant now = clock.instant();
        Instant leaves = now.plus(ownership.preferences().undo());
        Reply.Approved reply =
                new Reply.Draft(filed.id(), envelope, draft.body()).approve(findings, newId(envelope.from()));
        var outgoing = new Outgoing(
                reply,
                account.id(),
                draft.framework(),
                Status.WAITING,
                now,
                leaves,
                0,
                Optional.empty(),
                Optional.empty());
        var entered = new boolean[1];
        tables.database().change(tx -> {
            // Two presses at once: only the first one sends.
            entered[0] = tables.outbox().enter(tx, outgoing);
            if (entered[0]) {
                tables.drafts().save(tx, draft);
                writing.worded().used(tx, draft, reply.as().value());
                tables.introductions().change(tx, filed.id(), one -> one.leaving(true));
                deciding.consequences().approved(tx, filed, draft, now);
                pacing.approved(tx, filed.id(), now);
            }
        });
        news.changed();
        return entered[0] ? new Approval.Leaving(reply.as(), leaves, envelope) : ON_ITS_WAY;
    }

    /// An answer of the owner's to this that left or arrived after `since`, wherever it was written.
    public Optional<Instant> answeredSince(IntroductionId id, Instant since) {
        Filed filed = filed(id);
        return Stream.concat(
                        filed.standing().turns().stream()
                                .filter(turn -> turn.by() == By.OWNER)
                                .map(turn -> turn.at().toInstant()),
                        filed.word().settled().stream())
                .filter(at -> at.isAfter(since))
                .max(Instant::compareTo);
    }

    /// Gives up the rest of the time to undo.
    public void leaveNow(MessageId id) {
        tables.database().change(tx -> tables.outbox().leaveAt(tx, id, clock.instant()));
    }

    /// Calls an answer back while it waits. The draft is as it was.
    ///
    /// @return false when it is too late
    public boolean callBack(IntroductionId id) {
        var latest = tables.outbox().latest(id);
        var done = new boolean[1];
        latest.ifPresent(outgoing -> tables.database().change(tx -> {
            done[0] = tables.outbox().callBack(tx, outgoing.reply().as());
            if (done[0]) {
                writing.worded().unused(tx, outgoing.reply().as().value());
                tables.introductions().change(tx, id, filed -> filed.leaving(false));
                deciding.consequences().takenBack(tx, id, outgoing.approved(), clock.instant());
            }
        }));
        news.changed();
        return done[0];
    }

    /// The owner sent the text on its own channel (LinkedIn, or by hand).
    public void sentThere(IntroductionId id) {
        Filed filed = filed(id);
        settle(
                filed,
                "answered",
                "Marked as sent to " + filed.introduction().requester().shown(),
                tables.drafts().of(id));
    }

    /// No reply is owed; the reason is recorded.
    public void dismiss(IntroductionId id, String because) {
        Filed filed = filed(id);
        settle(
                filed,
                "dismissed: " + because,
                "Let go: " + filed.introduction().requester().shown(),
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
            pacing.approved(tx, filed.id(), now);
            tables.introductions().change(tx, filed.id(), one -> one.settled(now, why));
        });
        news.changed();
    }

    /// Everything but the text that a draft in the mailbox's Drafts folder needs.
    ///
    /// @return empty where there is no draft, or no address to send it to
    public Optional<Draftable> draftable(IntroductionId id, String text) {
        Filed filed = filed(id);
        return tables.drafts()
                .of(id)
                .flatMap(draft -> envelope(filed, draft)
                        .flatMap(envelope -> carrier(envelope.from())
                                .map(account -> new Draftable(
                                        draft.reads(text, clock.instant()),
                                        new Reply.Draft(id, envelope, text),
                                        newId(envelope.from()),
                                        account))));
    }

    /// @param letter as it would stand in the Drafts folder
    public record Draftable(KeptDraft draft, Reply.Draft letter, MessageId as, Account account) {}

    private Opened.Chosen chosen(Filed filed, Conversation conversation, KeptDraft draft) {
        return new Opened.Chosen(
                draft, envelope(filed, draft), proof.read(filed, conversation, draft.body(), Optional.of(draft)));
    }

    private Optional<Envelope> envelope(Filed filed, KeptDraft draft) {
        Framework framework = draft.framework();
        if (filed.introduction().channel() != Channel.EMAIL || framework == Framework.DISMISS) {
            return Optional.empty();
        }
        Envelope envelope =
                addressing.envelope(conversation(filed), filed.introduction(), ownership.owner(), framework);
        return Optional.of(envelope.attaching(writing.offering().attached(draft)))
                .filter(e -> e.recipients().findAny().isPresent());
    }

    /// The account that can send as this address; else the first that can send at all.
    private Optional<Account> carrier(Party from) {
        var able = tables.accounts().all().stream()
                .filter(account -> account.smtp().isPresent())
                .toList();
        return able.stream()
                .filter(account ->
                        from.address().filter(account.address()::isAt).isPresent())
                .findFirst()
                .or(() -> able.stream().findFirst());
    }

    private MessageId newId(Party from) {
        String host = from.address()
                .map(address -> address.substring(address.indexOf('@') + 1))
                .filter(domain -> domain.matches("[a-z0-9.-]+"))
                .orElse("sendoff.invalid");
        return new MessageId(ids.next() + "@" + host);
    }

    private boolean isOnItsWay(IntroductionId id) {
        return tables.outbox()
                .latest(id)
                .filter(outgoing -> Set.of(Status.WAITING, Status.ATTEMPTING, Status.UNCLEAR)
                        .contains(outgoing.status()))
                .isPresent();
    }

    private LocalDate today() {
        return ownership.calendar().dayOf(clock.instant());
    }

    private Filed filed(IntroductionId id) {
        return tables.introductions().find(id).orElseThrow(() -> new NoSuchIntroduction(id));
    }

    private Conversation conversation(Filed filed) {
        return new Conversation(
                tables.messages().of(filed.id()).stream().map(Kept::message).toList());
    }
}
