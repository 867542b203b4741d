package sendoff.desk.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.common.Ownership;
import sendoff.desk.filing.Filing;
import sendoff.desk.introducing.OptInSteps;
import sendoff.desk.keeping.Keeping;
import sendoff.desk.weighing.Consequences;
import sendoff.domain.Decision;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Message;
import sendoff.domain.Outgoing;
import sendoff.domain.Owner;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade;
import sendoff.domain.Recognition;
import sendoff.domain.Reply;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// What changes in the files when an answer has left, or could not.
public final class Leaving {
    private final Tables tables;
    private final Ownership ownership;
    private final Filing filing;
    private final Keeping keeping;
    private final Consequences consequences;
    private final OptInSteps optIns;

    public Leaving(
            Tables tables,
            Ownership ownership,
            Filing filing,
            Keeping keeping,
            Consequences consequences,
            OptInSteps optIns) {
        this.tables = tables;
        this.ownership = ownership;
        this.filing = filing;
        this.keeping = keeping;
        this.consequences = consequences;
        this.optIns = optIns;
    }

    /// An answer left: it is a turn of the owner's from now on, long before its copy is read in Sent.
    void left(Outgoing outgoing, Instant at) {
        Owner owner = ownership.owner();
        var reported = Reported.of(outgoing, at, ownership.preferences().zone(), tables.messages());
        Message message = reported.message();
        Recognition seen = filing.recognise(message, owner);
        IntroductionId id = outgoing.reply().answers();
        tables.database().change(tx -> {
            Optional<Decision> decision = leaves(tx, outgoing.reply(), at).flatMap(KeptDraft::decision);
            optIns.left(tx, outgoing);
            tables.messages().keep(tx, message, seen);
            tables.messages().belongs(tx, List.of(message.id()), id);
            // What left settles everything that had arrived by then, even before the state is derived anew.
            tables.introductions()
                    .change(
                            tx,
                            id,
                            filed -> filed.settled(outgoing.approved(), "answered")
                                    .leaving(false))
                    .ifPresent(filed -> {
                        if (outgoing.framework() == Framework.ACCEPT) {
                            optIns.accepted(tx, filed);
                        }
                        Optional<Promise> decided = decision.flatMap(one ->
                                keeping.decided(tx, id, filed.introduction().other(), one));
                        keeping.mail().left(tx, id, message, owner, with(decided, seen.promises()));
                        var read = without(seen.promises(), decided);
                        keeping.mail()
                                .read(
                                        tx,
                                        id,
                                        message,
                                        true,
                                        filed.introduction().other(),
                                        read);
                    });
        });
        filing.refile(id);
    }

    /// A letter that left has no draft any more, whatever happens next; what lies in Drafts of it goes when it is
    /// filed.
    ///
    /// @return the draft that it left with
    private Optional<KeptDraft> leaves(Tx tx, Reply.Approved letter, Instant at) {
        if (!tables.outbox().sent(tx, letter.as(), at)) {
            return Optional.empty();
        }
        Optional<KeptDraft> draft = tables.drafts().left(tx, letter);
        draft.flatMap(KeptDraft::filed).ifPresent(receipt -> tables.outbox().liesInDrafts(tx, letter.as(), receipt));
        return draft;
    }

    private static List<PromiseMade> with(Optional<Promise> decided, List<PromiseMade> made) {
        return Stream.concat(decided.map(Promise::said).stream(), made.stream()).toList();
    }

    /// The words of the decision are not promised twice, however often the letter says that an answer will come.
    private static List<PromiseMade> without(List<PromiseMade> made, Optional<Promise> decided) {
        Optional<PromiseMade> said = made.stream()
                .filter(one -> decided.filter(promise -> promise.isSaidBy(one)).isPresent())
                .findFirst();
        return made.stream()
                .filter(one -> said.filter(one::equals).isEmpty())
                .filter(one ->
                        decided.filter(promise -> promise.isSaidAgainBy(one)).isEmpty())
                .toList();
    }

    void handedBack(Outgoing outgoing, Outgoing.Status status, String because) {
        tables.database().change(tx -> {
            tables.outbox().stops(tx, outgoing.reply().as(), status, because);
            tables.introductions()
                    .change(tx, outgoing.reply().answers(), filed -> filed.leaving(status == Outgoing.Status.UNCLEAR));
            if (status == Outgoing.Status.REFUSED) {
                consequences.takenBack(tx, outgoing);
            }
        });
    }
}
