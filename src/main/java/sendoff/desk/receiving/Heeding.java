package sendoff.desk.receiving;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.desk.common.Settled;
import sendoff.desk.keeping.Keeping;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Owner;
import sendoff.domain.PromiseMade;
import sendoff.store.Messages;
import sendoff.store.People;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// What a message means for those who wrote it and got it, whether it belongs to an introduction or not: who knows
/// whom, and what was promised or kept.
public final class Heeding {
    private final Tables tables;
    private final Keeping keeping;

    public Heeding(Tables tables, Keeping keeping) {
        this.tables = tables;
        this.keeping = keeping;
    }

    /// What the owner sent from any program may promise something, or be what was promised; so may what came in.
    void followThrough(Tx tx, List<Messages.Judged> read, Owner owner) {
        Set<String> promised = read.isEmpty() ? Set.of() : tables.promises().addresses(tx);
        for (Messages.Judged one : inOrder(read)) {
            Message message = one.message();
            List<PromiseMade> made = one.recognition().promises();
            if (concerns(message, promised)) {
                keeping.mail().saw(tx, Optional.empty(), message, owner, made);
            }
            if (owner.wrote(message) && !made.isEmpty()) {
                keeping.mail().readElsewhere(tx, message, owner, made);
                promised = tables.promises().addresses(tx);
            }
        }
        // After the letters themselves: a report's clock may be behind.
        read.stream()
                .map(Messages.Judged::message)
                .filter(message -> message.nature().notice() == Notice.BOUNCE)
                .forEach(report -> keeping.mail().cameBack(tx, report));
    }

    /// A mailbox gives the newest first, but what was promised comes before what keeps it or puts it off.
    private static List<Messages.Judged> inOrder(List<Messages.Judged> read) {
        return read.stream()
                .sorted(Comparator.comparing(one -> one.message().at().toInstant()))
                .toList();
    }

    private static boolean concerns(Message message, Set<String> addresses) {
        return Stream.concat(Stream.of(message.from()), message.recipients())
                .flatMap(party -> party.address().stream())
                .anyMatch(addresses::contains);
    }

    /// Whom this message shows the owner to be in touch with.
    static List<People.Contact> met(Message header, Owner owner) {
        if (header.nature().bulk() || header.nature().automatic()) {
            return List.of();
        }
        var at = header.at().toInstant();
        return owner.wrote(header)
                ? header.recipients()
                        .filter(party -> Settled.isSomebody(party, owner))
                        .map(party -> new People.Contact(party, true, at))
                        .toList()
                : List.of(new People.Contact(header.from(), false, at));
    }
}
