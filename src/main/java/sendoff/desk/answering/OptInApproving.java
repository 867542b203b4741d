package sendoff.desk.answering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendoff.deliver.DraftOutcome;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.desk.connecting.PostOffice;
import sendoff.desk.introducing.Guarding;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.introducing.OptInLetters;
import sendoff.desk.introducing.OptInLetters.Written;
import sendoff.desk.sending.Letters;
import sendoff.domain.Account;
import sendoff.domain.Assessment;
import sendoff.domain.Decision;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Guarded;
import sendoff.domain.KeptDraft;
import sendoff.domain.MessageId;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.Outgoing;
import sendoff.domain.Party;
import sendoff.domain.Reply;
import sendoff.introduce.Colleagues;
import sendoff.introduce.OptInMachine;
import sendoff.introduce.OptInMachine.Due;
import sendoff.mail.AccountTrouble;
import sendoff.store.DoubleOptIns.Sent;
import sendoff.store.Tables;

/// The letters of a double opt-in → the outbox or the Drafts folder. Like every text, each leaves only as a person
/// approved it.
public final class OptInApproving {
    private final Tables tables;
    private final Entering entering;
    private final OptInLetters letters;
    private final Introducing introducing;
    private final Guarding guarding;
    private final Letters post;
    private final PostOffice office;
    private final Approving approving;
    private final Clock clock;

    public OptInApproving(
            Tables tables,
            Ownership ownership,
            OptInLetters letters,
            Introducing introducing,
            Guarding guarding,
            Letters post,
            PostOffice office,
            Approving approving,
            Clock clock,
            News news) {
        this.tables = tables;
        this.entering = new Entering(tables, ownership, clock, news);
        this.letters = letters;
        this.introducing = introducing;
        this.guarding = guarding;
        this.post = post;
        this.office = office;
        this.approving = approving;
        this.clock = clock;
    }

    /// Keeps what the owner typed into the letter of this step.
    public void type(DoubleOptIn it, String text) {
        letters.written(it)
                .ifPresent(one -> tables.database()
                        .change(tx -> tables.drafts().save(tx, one.draft().reads(text, clock.instant()))));
    }

    /// The owner keeps their words.
    public void keepMine(DoubleOptIn it, String text, int number) {
        type(it, text);
        letters.written(it)
                .filter(one -> number >= 0 && number < one.findings().size())
                .filter(one -> !one.findings().get(number).blocks())
                .ifPresent(one -> tables.database()
                        .change(tx -> tables.drafts()
                                .save(tx, one.draft().keeps(one.findings().get(number)))));
    }

    /// The text as the playbook words it.
    public void writeAnew(DoubleOptInId id) {
        tables.database().change(tx -> tables.drafts().remove(tx, id.letters()));
    }

    /// The owner approves this very text: it enters the outbox in one change, with its recipients and the
    /// `Message-ID` it will carry.
    ///
    /// @param it   as the owner saw it: its letter goes to whom it went then
    /// @param sure the owner was asked already
    public Approval approve(DoubleOptIn it, String text, boolean sure) {
        type(it, text);
        Optional<Written> written = letters.written(it);
        if (written.isEmpty() || text.isBlank()) {
            return new Approval.Impossible("There is no letter to send just now.");
        }
        Written letter = written.get();
        if (introducing.outgoing(it).filter(Outgoing::isOnItsWay).isPresent()) {
            return new Approval.Impossible("A letter of this is already on its way.");
        }
        Optional<String> missing = missing(it, letter);
        if (missing.isPresent()) {
            return new Approval.Impossible(missing.get());
        }
        Optional<Account> account = post.carrier(letter.envelope().from());
        if (account.isEmpty()) {
            return new Approval.Impossible(
                    "No account that can send is connected: connect one under Settings, Accounts, or copy the text.");
        }
        if (letter.findings().stream().anyMatch(Finding::blocks)) {
            return new Approval.Blocked(letter.findings());
        }
        List<String> asks = asks(it, letter);
        boolean warned = letter.findings().stream().anyMatch(finding -> finding.severity() == Severity.WARN);
        if (!sure && (warned || !asks.isEmpty())) {
            return new Approval.Sure(letter.findings(), asks);
        }
        return enter(it, letter, account.get());
    }

    private static Optional<String> missing(DoubleOptIn it, Written letter) {
        int wanted = letter.brief().letter() == Letter.INTRODUCTION ? 2 : 1;
        if (letter.envelope().recipients().count() >= wanted) {
            return Optional.empty();
        }
        Party without = it.contact().address().isEmpty() ? it.contact() : it.asker();
        return Optional.of("There is no address for " + without.shown()
                + ": write it down under “What you know”, or copy the text.");
    }

    /// What the practice asks for before someone is asked, and is not so.
    private List<String> asks(DoubleOptIn it, Written letter) {
        var asks = new ArrayList<String>();
        if (letter.brief().letter() != Letter.QUESTION) {
            return asks;
        }
        if (!it.worthIt()) {
            asks.add("You are not " + Assessment.SURE + " % sure that each of them gains something that matters, soon."
                    + " Under that it counts as a no.");
        }
        guarding.bears(it).ifPresent(guarded -> asks.addAll(asks(guarded, it)));
        Colleagues.house(it.asker(), it.contact())
                .ifPresent(house -> asks.add("Both write from " + house
                        + ": they may know each other, and what you ask one the other may hear."));
        return asks;
    }

    private static List<String> asks(Guarded guarded, DoubleOptIn it) {
        var asks = new ArrayList<String>();
        String name = it.party(it.state().asking().orElse(Side.CONTACT)).shown();
        if (guarded.never()) {
            asks.add(name + " is not to be asked, says what you wrote down.");
        } else if (guarded.rests()) {
            asks.add(name + " rests until " + guarded.restsUntil().orElseThrow() + ": their limit is reached.");
        }
        if (guarded.elsewhere() > 0) {
            asks.add("Another private question of yours is with " + name + " just now.");
        }
        return asks;
    }

    private Approval enter(DoubleOptIn it, Written letter, Account account) {
        var reply = new Reply.Draft(
                        letter.answers(), letter.envelope(), letter.draft().body())
                .approve(letter.findings(), post.newId(letter.envelope().from()));
        return entering.enter(reply, account.id(), OptInLetters.framework(letter.brief()), (tx, _) -> {
            tables.optIns().letter(tx, sent(it, reply.as()));
            tables.drafts().save(tx, letter.draft());
            if (!letter.answers().equals(it.id().letters())) {
                tables.drafts().save(tx, decided(letter));
                tables.introductions().change(tx, letter.answers(), filed -> filed.leaving(true));
            }
        });
    }

    /// What it means for the introduction in which it was asked for: the promise to introduce is kept, or closed.
    private static KeptDraft decided(Written letter) {
        Decision decision = letter.brief().letter() == Letter.CLOSE
                ? new Decision.DirectClosure(Optional.empty())
                : new Decision.Accept(Optional.empty());
        KeptDraft draft = letter.draft();
        return new KeptDraft(
                letter.answers(),
                decision.framework(),
                Optional.of(decision),
                draft.template(),
                draft.composed(),
                draft.body(),
                draft.kept(),
                Optional.empty(),
                draft.updated(),
                draft.origin());
    }

    private static Sent sent(DoubleOptIn it, MessageId as) {
        Due due = OptInMachine.letter(it.state()).orElseThrow();
        return new Sent(as, it.id(), due.letter(), due.to());
    }

    /// Calls a letter back while it waits.
    ///
    /// @return false when it is too late
    public boolean callBack(DoubleOptInId id) {
        DoubleOptIn it = introducing.open(id).optIn();
        return introducing
                .outgoing(it)
                .map(outgoing -> approving.callBack(outgoing.reply().answers()))
                .orElse(false);
    }

    /// Puts the letter into the mailbox's Drafts folder, to be finished in any mail program. When it is seen in Sent it
    /// counts.
    public Drafting.Put draft(DoubleOptIn it, String text) {
        type(it, text);
        Optional<Written> written = letters.written(it);
        Optional<Account> account =
                written.flatMap(one -> post.carrier(one.envelope().from()));
        if (written.isEmpty() || account.isEmpty()) {
            return new Drafting.Put(
                    false,
                    "There is no mailbox to put this into: connect one under Settings, Accounts, or copy the text.");
        }
        if (written.get().findings().stream().anyMatch(Finding::blocks)) {
            return new Drafting.Put(false, "Something in it has to be taken out or filled first: see beside the text.");
        }
        try {
            return put(it, written.get(), account.get());
        } catch (AccountTrouble trouble) {
            return new Drafting.Put(false, trouble.words());
        }
    }

    private Drafting.Put put(DoubleOptIn it, Written letter, Account account) {
        MessageId as = post.newId(letter.envelope().from());
        var draft = new Reply.Draft(
                it.id().letters(), letter.envelope(), letter.draft().body());
        Optional<String> before = letter.draft().filed();
        var outcome = office.putDraft(account, draft, as, clock.instant(), before);
        return switch (outcome) {
            case DraftOutcome.Put(String receipt) -> {
                tables.database().change(tx -> {
                    tables.drafts().change(tx, draft.answers(), now -> now.filedAs(Optional.of(receipt)));
                    tables.optIns().letter(tx, sent(it, as));
                });
                yield new Drafting.Put(true, "In Drafts, ready to be finished in your mail program");
            }
            case DraftOutcome.Gone() -> new Drafting.Put(false, "The draft could not be found again: try once more.");
            case DraftOutcome.EditedByHand() ->
                new Drafting.Put(false, "You changed the draft in your mail program, so it was left as it is there.");
            case DraftOutcome.Refused(String because) -> new Drafting.Put(false, because);
            case DraftOutcome.Removed() -> new Drafting.Put(false, "The draft was removed.");
        };
    }
}
