package sendoff.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.deliver.DraftOutcome;
import sendoff.desk.connecting.PostOffice;
import sendoff.domain.Account;
import sendoff.domain.Delivery;
import sendoff.domain.Digest;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Reply;
import sendoff.domain.StandingLetter;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;

/// A post office that does as it is told, and remembers what passed.
public final class FakePost implements PostOffice {
    public final List<Reply.Approved> carried = new ArrayList<>();
    public final List<Digest> digests = new ArrayList<>();
    public final List<StandingLetter> standing = new ArrayList<>();
    public final List<MessageId> copies = new ArrayList<>();
    public final Set<MessageId> answered = new HashSet<>();
    public final Set<MessageId> inSent = new HashSet<>();
    private final Deque<Delivery> outcomes = new ArrayDeque<>();

    /// What happens while a letter is handed over.
    public Runnable meanwhile = () -> {};

    /// Its mailbox does not answer.
    public boolean unreachable;

    /// So often a copy was to be kept.
    public int knocked;

    /// Whose drafts were taken out of Drafts.
    public final List<IntroductionId> takenOut = new ArrayList<>();
    /// The receipts they were known by.
    public final List<String> receipts = new ArrayList<>();
    /// In whose place the last draft was put into Drafts.
    public Optional<String> putInPlaceOf = Optional.empty();
    /// How the draft lies in Drafts.
    public DraftOutcome inDrafts = new DraftOutcome.Put("receipt");

    /// The next attempts end so; after that everything is accepted.
    public FakePost then(Delivery... next) {
        outcomes.addAll(List.of(next));
        return this;
    }

    @Override
    public Delivery carry(Account account, Reply.Approved reply, Instant at) {
        carried.add(reply);
        meanwhile.run();
        return outcomes.isEmpty() ? new Delivery.Accepted() : outcomes.poll();
    }

    @Override
    public Delivery toOwner(Account account, Digest digest, Instant at) {
        digests.add(digest);
        return outcomes.isEmpty() ? new Delivery.Accepted() : outcomes.poll();
    }

    @Override
    public Delivery byRule(Account account, StandingLetter letter, Instant at) {
        standing.add(letter);
        return outcomes.isEmpty() ? new Delivery.Accepted() : outcomes.poll();
    }

    @Override
    public boolean hasSent(Account account, MessageId id) {
        return inSent.contains(id);
    }

    @Override
    public void keepCopy(Account account, Reply.Approved reply, Instant at) {
        knocked++;
        if (unreachable) {
            throw AccountTrouble.passing(Kind.TIMED_OUT, "it does not answer", Duration.ofMinutes(1));
        }
        if (!copies.contains(reply.as())) {
            copies.add(reply.as());
        }
    }

    @Override
    public void markAnswered(Account account, MessageId original) {
        answered.add(original);
    }

    @Override
    public DraftOutcome putDraft(
            Account account, Reply.Draft draft, MessageId as, Instant at, Optional<String> before) {
        meanwhile.run();
        putInPlaceOf = before;
        return new DraftOutcome.Put("receipt");
    }

    @Override
    public DraftOutcome lookAtDraft(
            Account account, IntroductionId introduction, Optional<MessageId> answers, String before) {
        return inDrafts;
    }

    @Override
    public void takeDraft(Account account, IntroductionId introduction, String before) {
        takenOut.add(introduction);
        receipts.add(before);
    }
}
