package sendoff.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.Conversation;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing;
import sendoff.domain.Owner;
import sendoff.domain.OwnersWord;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.mail.Conversations;
import sendoff.mail.Corrections;
import sendoff.mail.Corrections.Merge;
import sendoff.mail.Corrections.Split;
import sendoff.store.Belongings.Said;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Messages → conversations → introductions in the files. The one place that says where an introduction stands,
/// whatever happened: mail came, an answer left, the owner corrected something.
final class Filing {
    private final Tables tables;
    private final Stages stages;
    private final Ownership ownership;
    private final Assessing assessing;
    private final Keeping keeping;
    private final Ids ids;

    Filing(Tables tables, Stages stages, Ownership ownership, Assessing assessing, Keeping keeping, Ids ids) {
        this.tables = tables;
        this.stages = stages;
        this.ownership = ownership;
        this.assessing = assessing;
        this.keeping = keeping;
        this.ids = ids;
    }

    /// What a message is; a tag of the owner's settles the question.
    Recognition recognise(Message message, Owner owner) {
        Recognition seen = stages.recogniser().recognise(message, owner);
        return isTagged(message) && !owner.wrote(message) ? Settled.byTag(seen, message) : seen;
    }

    boolean isTagged(Message message) {
        if (message.labels().isEmpty()) {
            return false;
        }
        Set<String> tags = ownership.preferences().tags().stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return message.labels().stream().anyMatch(label -> tags.contains(label.toLowerCase(Locale.ROOT)));
    }

    /// A message read earlier carries these labels now.
    ///
    /// @return whether that settles something new: then file everything anew
    boolean tagged(MessageId id, List<String> labels) {
        Optional<Message> now = tables.messages()
                .find(id)
                .map(Kept::message)
                .filter(message -> !isTagged(message))
                .map(message -> message.labelled(labels))
                .filter(this::isTagged);
        now.ifPresent(message -> tables.database()
                .change(tx -> tables.messages().keep(tx, message, recognise(message, ownership.owner()))));
        return now.isPresent();
    }

    /// Files everything anew from the messages kept.
    ///
    /// @return how many introductions there are
    int fileAll() {
        List<Kept> kept = tables.messages().all();
        Map<MessageId, Kept> byId = Dossier.byId(kept);
        Map<IntroductionId, Filed> before = new HashMap<>();
        tables.introductions().all().forEach(filed -> before.put(filed.id(), filed));
        Owner owner = ownership.owner();
        List<Change> changes = new ArrayList<>();
        for (Conversation conversation : join(kept, owner)) {
            var dossier = Dossier.of(conversation, byId, id -> Optional.ofNullable(before.get(id)));
            file(dossier, owner).ifPresent(changes::add);
        }
        tables.database().change(tx -> changes.forEach(change -> write(tx, change, owner)));
        return changes.size();
    }

    private List<Conversation> join(List<Kept> kept, Owner owner) {
        var said = tables.belongings().all();
        var corrections = new Corrections(
                said.stream()
                        .filter(Said::together)
                        .map(s -> new Merge(s.one(), s.other()))
                        .toList(),
                said.stream()
                        .filter(s -> !s.together())
                        .map(s -> new Split(s.one(), s.other()))
                        .toList());
        return Conversations.join(kept.stream().map(Kept::message).toList(), owner, corrections);
    }

    /// What is to be written for one conversation.
    private record Change(Filed filed, Dossier dossier) {}

    private Optional<Change> file(Dossier dossier, Owner owner) {
        if (!dossier.mayBeOne()) {
            return Optional.empty();
        }
        Standing standing = dossier.standing(owner);
        if (dossier.known().isPresent()) {
            return Optional.of(new Change(again(dossier.known().get(), dossier, standing), dossier));
        }
        return standing.kind().isRelevant() && isInWindow(standing)
                ? Optional.of(new Change(first(dossier, standing), dossier))
                : Optional.empty();
    }

    private boolean isInWindow(Standing standing) {
        Instant begins = ownership.windowBegins();
        return standing.turns().stream().anyMatch(turn -> !turn.at().toInstant().isBefore(begins));
    }

    private Filed again(Filed known, Dossier dossier, Standing standing) {
        Filed now = known.stands(standing, ownership.due(standing));
        return known.word().kind().isEmpty() && standing.kind().isRelevant()
                ? now.as(dossier.introduction(known.id(), standing))
                : now;
    }

    private Filed first(Dossier dossier, Standing standing) {
        var introduction = dossier.introduction(new IntroductionId(ids.next()), standing);
        Recognition made = dossier.seen(dossier.arrived(standing));
        var proposed = assessing.proposal(introduction, dossier.conversation(), made);
        var filed = new Filed(
                introduction,
                made,
                standing,
                ownership.due(standing),
                proposed,
                Framework.DIRECT_CLOSURE,
                OwnersWord.NONE,
                false);
        return filed.assessed(proposed, assessing.recommend(filed).framework());
    }

    private void write(Tx tx, Change change, Owner owner) {
        Filed filed = change.filed();
        tables.introductions().save(tx, filed);
        if (change.dossier().hasMoved(filed.id())) {
            tables.messages().belongs(tx, change.dossier().ids(), filed.id());
            for (Message message : change.dossier().conversation().messages()) {
                promises(tx, filed, message, change.dossier().seen(message), owner);
            }
        }
    }

    private void promises(Tx tx, Filed filed, Message message, Recognition seen, Owner owner) {
        if (message.nature().isMachine() || seen.promises().isEmpty()) {
            return;
        }
        boolean mine = owner.wrote(message);
        Party other = mine ? filed.introduction().requester() : message.from();
        keeping.read(tx, filed.id(), message, mine, other, seen.promises());
    }

    /// An answer left: it is a turn of the owner's from now on, long before its copy is read in Sent.
    void answered(Outgoing outgoing, Instant at) {
        Reported reported = Reported.of(outgoing, at, ownership.preferences().zone());
        Recognition seen = recognise(reported.message(), ownership.owner());
        IntroductionId id = outgoing.reply().answers();
        tables.database().change(tx -> {
            tables.outbox().sent(tx, outgoing.reply().as(), at);
            tables.messages().keep(tx, reported.message(), seen);
            tables.messages().belongs(tx, List.of(outgoing.reply().as()), id);
            tables.introductions().find(id).ifPresent(filed -> settle(tx, filed, outgoing));
        });
        refile(id);
    }

    /// What left settles everything that had arrived by then, even before the state is derived anew.
    private void settle(Tx tx, Filed filed, Outgoing outgoing) {
        var word = filed.word().settledAt(outgoing.approved(), "answered");
        tables.introductions().save(tx, filed.leaving(false).said(word));
        tables.drafts()
                .of(filed.id())
                .flatMap(draft -> draft.decision())
                .ifPresent(decision ->
                        keeping.decided(tx, filed.id(), filed.introduction().requester(), decision));
    }

    void handedBack(Outgoing outgoing, Outgoing.Status status, String because) {
        tables.database().change(tx -> {
            tables.outbox().stops(tx, outgoing.reply().as(), status, because);
            tables.introductions()
                    .find(outgoing.reply().answers())
                    .ifPresent(
                            filed -> tables.introductions().save(tx, filed.leaving(status == Outgoing.Status.UNCLEAR)));
        });
    }

    /// Derives one introduction anew from its own messages.
    void refile(IntroductionId id) {
        List<Kept> kept = tables.messages().of(id);
        Optional<Filed> known = tables.introductions().find(id);
        if (kept.isEmpty() || known.isEmpty()) {
            return;
        }
        Owner owner = ownership.owner();
        var dossier = Dossier.of(kept, known);
        file(dossier, owner).ifPresent(change -> tables.database().change(tx -> write(tx, change, owner)));
    }
}
