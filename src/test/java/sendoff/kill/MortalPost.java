package sendoff.kill;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sendoff.deliver.DraftOutcome;
import sendoff.desk.connecting.PostOffice;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Delivery;
import sendoff.domain.Digest;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Reply;
import sendoff.domain.StandingLetter;

/// The real post office, in a process that ends hard at one step: no `finally` runs, nothing is closed.
final class MortalPost implements PostOffice {
    private final PostOffice post;
    private final Optional<Step> end;

    MortalPost(PostOffice post, Optional<Step> end) {
        this.post = post;
        this.end = end;
    }

    void reached(Step step) {
        if (end.filter(step::equals).isPresent()) {
            Runtime.getRuntime().halt(Sender.KILLED);
        }
    }

    @Override
    public Delivery carry(Account account, Reply.Approved reply, Instant at) {
        reached(Step.BEFORE_THE_SERVER_IS_CALLED);
        Delivery delivery = post.carry(way(account), reply, at);
        if (delivery instanceof Delivery.Accepted) {
            reached(Step.BEFORE_SENT_IS_COMMITTED);
        }
        return delivery;
    }

    /// Two steps lie inside the SMTP conversation: there the way leads through a line that breaks.
    private Account way(Account account) {
        Endpoint server = account.smtp().orElseThrow();
        return end.flatMap(step -> BreakingLine.to(server, step))
                .map(line -> new Account(
                        account.id(),
                        account.address(),
                        account.login(),
                        account.sign(),
                        account.imap(),
                        Optional.of(new Endpoint("127.0.0.1", line.port(), server.security(), server.fingerprint())),
                        List.of()))
                .orElse(account);
    }

    @Override
    public Delivery toOwner(Account account, Digest digest, Instant at) {
        return post.toOwner(account, digest, at);
    }

    @Override
    public Delivery byRule(Account account, StandingLetter letter, Instant at) {
        return post.byRule(account, letter, at);
    }

    @Override
    public boolean hasSent(Account account, MessageId id) {
        return post.hasSent(account, id);
    }

    @Override
    public void keepCopy(Account account, Reply.Approved reply, Instant at) {
        reached(Step.BEFORE_THE_COPY);
        post.keepCopy(account, reply, at);
    }

    @Override
    public void markAnswered(Account account, MessageId original) {
        reached(Step.BEFORE_THE_ANSWERED_FLAG);
        post.markAnswered(account, original);
        reached(Step.BEFORE_THE_MARKS);
    }

    @Override
    public DraftOutcome putDraft(
            Account account, Reply.Draft draft, MessageId as, Instant at, Optional<String> before) {
        return post.putDraft(account, draft, as, at, before);
    }

    @Override
    public DraftOutcome lookAtDraft(
            Account account, IntroductionId introduction, Optional<MessageId> answers, String before) {
        return post.lookAtDraft(account, introduction, answers, before);
    }

    @Override
    public void takeDraft(Account account, IntroductionId introduction, String before) {
        post.takeDraft(account, introduction, before);
    }
}
