package sendoff.desk.sending;

import java.time.Clock;
import java.util.Optional;
import sendoff.compose.Addressing;
import sendoff.desk.common.Ids;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Papers;
import sendoff.desk.weighing.Offering;
import sendoff.domain.Account;
import sendoff.domain.AccountId;
import sendoff.domain.Channel;
import sendoff.domain.Envelope;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Reply;
import sendoff.domain.SlackPlace;
import sendoff.domain.Workspace;
import sendoff.store.Tables;

/// What a text needs to become mail: to whom, from which account, under which `Message-ID`.
public final class Letters {
    private final Tables tables;
    private final Papers papers;
    private final Ownership ownership;
    private final Offering offering;
    private final Clock clock;
    private final Ids ids;
    private final Addressing addressing = new Addressing();

    public Letters(Tables tables, Ownership ownership, Offering offering, Clock clock, Ids ids) {
        this.tables = tables;
        this.papers = new Papers(tables);
        this.ownership = ownership;
        this.offering = offering;
        this.clock = clock;
        this.ids = ids;
    }

    /// Everything but the text that a draft in the mailbox's Drafts folder needs.
    ///
    /// @return empty where there is no draft, or no address to send it to
    public Optional<Draftable> draftable(IntroductionId id, String text) {
        Filed filed = papers.filed(id);
        return tables.drafts()
                .of(id)
                .flatMap(draft -> envelope(filed, draft)
                        .filter(envelope -> SlackPlace.of(envelope).isEmpty())
                        .flatMap(envelope -> carrier(envelope.from())
                                .map(account -> new Draftable(
                                        draft.reads(text, clock.instant()),
                                        new Reply.Draft(id, envelope, text),
                                        newId(envelope.from()),
                                        account))));
    }

    /// @param letter as it would stand in the Drafts folder
    public record Draftable(KeptDraft draft, Reply.Draft letter, MessageId as, Account account) {}

    /// @return empty where there is no address to send it to, or none to send it from
    public Optional<Envelope> envelope(Filed filed, KeptDraft draft) {
        Framework framework = draft.framework();
        Channel channel = filed.introduction().channel();
        // A conversation on LinkedIn goes on there, by hand.
        if (channel == Channel.LINKEDIN || framework == Framework.DISMISS) {
            return Optional.empty();
        }
        Envelope envelope =
                addressing.envelope(papers.conversation(filed), filed.introduction(), ownership.owner(), framework);
        return channel == Channel.SLACK
                ? Optional.of(envelope).filter(e -> workspace(e).isPresent())
                : Optional.of(envelope.attaching(offering.attached(draft)))
                        .filter(e -> e.recipients().findAny().isPresent())
                        .filter(e -> e.from().address().isPresent());
    }

    /// The account or workspace by which this leaves.
    public Optional<AccountId> leavesBy(Envelope envelope) {
        return SlackPlace.of(envelope).isPresent()
                ? workspace(envelope).map(Workspace::id)
                : carrier(envelope.from()).map(Account::id);
    }

    private Optional<Workspace> workspace(Envelope envelope) {
        return SlackPlace.of(envelope).flatMap(place -> tables.workspaces().ofTeam(place.team()));
    }

    /// The account that can send as this address; else the first that can send at all.
    public Optional<Account> carrier(Party from) {
        return tables.accounts().all().stream()
                .filter(account -> account.smtp().isPresent()
                        && from.address().filter(account.address()::isAt).isPresent())
                .findFirst()
                .or(tables.accounts()::sender);
    }

    /// In the domain of the writer, so that it looks like any other mail of theirs.
    public MessageId newId(Party from) {
        String host = from.address()
                .map(address -> address.substring(address.indexOf('@') + 1))
                .filter(domain -> domain.matches("[a-z0-9.-]+"))
                .orElse("sendoff.invalid");
        return new MessageId(ids.next() + "@" + host);
    }
}
