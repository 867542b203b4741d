package sendoff.desk.answering;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Papers;
import sendoff.desk.sending.Holding;
import sendoff.desk.sending.Letters;
import sendoff.desk.weighing.Deciding;
import sendoff.desk.weighing.Opened;
import sendoff.desk.weighing.Questions.Question;
import sendoff.domain.AccountId;
import sendoff.domain.Envelope;
import sendoff.domain.Filed;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Reply;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// A draft → an approved reply in the outbox, and back while it waits.
public final class Approving {
    /// There is nothing to write in `From`, and what to do about it.
    public static final String UNSIGNED =
            "None of your own addresses is known: write yours down under Settings, You, or connect a mailbox.";

    private final Tables tables;
    private final Papers papers;
    private final Ownership ownership;
    private final Entering entering;
    private final Deciding deciding;
    private final Pacing pacing;
    private final Writing writing;
    private final ProofReading proof;
    private final Letters letters;
    private final Drafting drafting;
    private final Holding holding;
    private final Twice twice;
    private final Clock clock;
    private final News news;

    public Approving(
            Tables tables,
            Ownership ownership,
            Deciding deciding,
            Pacing pacing,
            Writing writing,
            ProofReading proof,
            Letters letters,
            Drafting drafting,
            Holding holding,
            Clock clock,
            News news) {
        this.tables = tables;
        this.papers = new Papers(tables);
        this.ownership = ownership;
        this.entering = new Entering(tables, ownership, clock, news);
        this.deciding = deciding;
        this.pacing = pacing;
        this.writing = writing;
        this.proof = proof;
        this.letters = letters;
        this.drafting = drafting;
        this.holding = holding;
        this.twice = new Twice(tables, ownership, clock);
        this.clock = clock;
        this.news = news;
    }

    /// The owner approves this very text: it enters the outbox in one change, with its recipients and the
    /// `Message-ID` it will carry.
    ///
    /// @param sure the owner was asked about warnings already
    public Approval approve(IntroductionId id, String text, boolean sure) {
        return approve(id, text, sure, Optional.empty());
    }

    /// @param shown to whom it went when it was shown: where it goes elsewhere now, that is asked however sure they are
    public Approval approve(IntroductionId id, String text, boolean sure, Optional<Shown> shown) {
        Filed filed = papers.filed(id);
        Optional<KeptDraft> draft = tables.drafts().of(id);
        Optional<Envelope> envelope = draft.flatMap(d -> letters.envelope(filed, d));
        if (draft.isEmpty()) {
            return new Approval.Impossible("There is no answer yet: choose how to answer first.");
        }
        if (text.isBlank()) {
            return new Approval.Impossible("The letter is empty: write it first.");
        }
        if (isOnItsWay(id)) {
            return Entering.ON_ITS_WAY;
        }
        if (envelope.isEmpty() && ownership.owner().addresses().isEmpty()) {
            return new Approval.Impossible(UNSIGNED);
        }
        if (envelope.isEmpty()) {
            return new Approval.Impossible(
                    "There is no address to send this to: copy it and open the conversation instead.");
        }
        Optional<AccountId> account = letters.leavesBy(envelope.get());
        if (account.isEmpty()) {
            return new Approval.Impossible(
                    "No account that can send is connected: connect one under Settings, Accounts, or copy the text.");
        }
        Opened.Checked checked = proof.read(filed, papers.conversation(filed), text, draft);
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
        Optional<String> elsewhere = shown.flatMap(then -> elsewhere(filed, envelope.get(), then));
        if (!sure || elsewhere.isPresent()) {
            boolean warned = findings.stream().anyMatch(finding -> finding.severity() == Severity.WARN);
            List<String> asks = Stream.of(
                            elsewhere.or(() -> twice.answer(filed, draft.get())).stream(),
                            twice.words(envelope.get(), text).stream(),
                            questions.stream().map(Question::asks),
                            drafting.changed(id).stream())
                    .flatMap(one -> one)
                    .toList();
            if (warned || !asks.isEmpty()) {
                return new Approval.Sure(findings, asks);
            }
        }
        deciding.asked(id, questions);
        return enter(filed, draft.get().reads(text, clock.instant()), envelope.get(), account.get(), findings);
    }

    /// It answers another letter than the one shown, or goes to others, or was answered meanwhile.
    private Optional<String> elsewhere(Filed filed, Envelope envelope, Shown then) {
        Optional<Outgoing> newest =
                tables.outbox().latest(filed.id()).filter(outgoing -> outgoing.status() != Status.CALLED_BACK);
        Shown now = Shown.of(envelope, newest);
        if (now.equals(then.knowing(newest))) {
            return twice.since(then, newest);
        }
        String to = envelope.recipients()
                .map(party -> party.address().orElseGet(party::shown))
                .collect(Collectors.joining(", "));
        return Optional.of(
                now.answered().equals(then.answered())
                        ? "It goes to others than you saw here: to " + to + "."
                        : author(filed, envelope) + " wrote again since you opened this: your answer would follow that"
                                + " letter, and go to " + to + ".");
    }

    private String author(Filed filed, Envelope envelope) {
        return papers.conversation(filed).messages().stream()
                .filter(message ->
                        envelope.inReplyTo().filter(message.id()::equals).isPresent())
                .map(message -> message.from().shown())
                .findFirst()
                .orElseGet(() -> filed.introduction().other().shown());
    }

    private Approval enter(Filed filed, KeptDraft draft, Envelope envelope, AccountId account, List<Finding> findings) {
        Reply.Approved reply =
                new Reply.Draft(filed.id(), envelope, draft.body()).approve(findings, letters.newId(envelope.from()));
        return entering.enter(reply, account, draft.framework(), (tx, now) -> {
            tables.drafts().save(tx, draft);
            writing.worded().used(tx, draft, reply.as().value());
            tables.introductions().change(tx, filed.id(), one -> one.leaving(true));
            deciding.consequences().approved(tx, filed, draft, now);
            pacing.approved(tx, filed.id(), now);
        });
    }

    /// An answer of the owner's to this that left or arrived after `since`, wherever it was written.
    public Optional<Instant> answeredSince(IntroductionId id, Instant since) {
        Filed filed = papers.filed(id);
        return filed.answered().filter(at -> at.isAfter(since));
    }

    /// The same, as it is said where one is about to send another.
    public Optional<String> saysAnsweredSince(IntroductionId id, Instant since) {
        return answeredSince(id, since).map(twice::since);
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
        boolean done = latest.filter(holding::release)
                .filter(outgoing -> tables.database().succeeds(tx -> callBack(tx, id, outgoing)))
                .isPresent();
        news.changed();
        return done;
    }

    private boolean callBack(Tx tx, IntroductionId id, Outgoing outgoing) {
        if (!tables.outbox().callBack(tx, outgoing.reply().as())) {
            return false;
        }
        writing.worded().unused(tx, outgoing.reply().as().value());
        tables.introductions().change(tx, id, filed -> filed.leaving(false));
        deciding.consequences().takenBack(tx, id, outgoing.approved(), clock.instant());
        return true;
    }

    private boolean isOnItsWay(IntroductionId id) {
        return tables.outbox().latest(id).filter(Outgoing::isOnItsWay).isPresent();
    }
}
