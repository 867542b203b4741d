package sendoff.desk.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sendoff.desk.common.Ids;
import sendoff.desk.common.Once;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Settled;
import sendoff.desk.common.Stages;
import sendoff.desk.filing.Joining.Portion;
import sendoff.desk.keeping.Keeping;
import sendoff.desk.weighing.Assessing;
import sendoff.desk.weighing.Bearings;
import sendoff.desk.weighing.Consequences;
import sendoff.desk.weighing.Dossier;
import sendoff.desk.weighing.Learning;
import sendoff.domain.Conversation;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.GroupId;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.OwnersWord;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.recognise.Recogniser;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Messages → conversations → introductions in the files. The one place that says where an introduction stands,
/// whatever happened: mail came, an answer left ([sendoff.desk.sending.Leaving]), the owner corrected something.
public final class Filing {
    /// Context before the window: a conversation may have begun earlier than what is still owed.
    public static final Duration CONTEXT = Duration.ofDays(30);

    private static final String UNFILED = "unfiled";

    private final Tables tables;
    private final Stages stages;
    private final Ownership ownership;
    private final Learning learning;
    private final Assessing assessing;
    private final Consequences consequences;
    private final Keeping keeping;
    private final Ids ids;
    private final Joining joining;
    private final Basis basis;

    public Filing(
            Tables tables,
            Stages stages,
            Ownership ownership,
            Learning learning,
            Assessing assessing,
            Consequences consequences,
            Keeping keeping,
            Ids ids) {
        this.consequences = consequences;
        this.tables = tables;
        this.stages = stages;
        this.ownership = ownership;
        this.learning = learning;
        this.assessing = assessing;
        this.keeping = keeping;
        this.ids = ids;
        this.joining = new Joining(tables, learning);
        this.basis = new Basis(tables);
    }

    /// What a message is, with what the owner taught; a tag of theirs settles the question.
    public Recognition recognise(Message message, Owner owner) {
        return recognise(message, owner, stages.recogniser(), tags());
    }

    /// @param tags in lower case
    public Recognition recognise(Message message, Owner owner, Recogniser by, Set<String> tags) {
        Recognition seen = by.recognise(message, owner, learning.learnt());
        return isTagged(message, tags) && !owner.wrote(message) ? Settled.byTag(seen, message) : seen;
    }

    /// What the owner named for introductions, in lower case.
    public Set<String> tags() {
        return ownership.preferences().tags().stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isTagged(Message message) {
        return !message.labels().isEmpty() && isTagged(message, tags());
    }

    public static boolean isTagged(Message message, Set<String> tags) {
        return isTag(message.labels(), tags);
    }

    private static boolean isTag(List<String> labels, Set<String> tags) {
        return labels.stream().anyMatch(label -> tags.contains(label.toLowerCase(Locale.ROOT)));
    }

    /// A message carries these labels now of which only the id was kept: what it says is wanted after all.
    public boolean isToBeRead(MessageId id, List<String> labels) {
        return isTag(labels, tags())
                && tables.messages().isNoted(id, ownership.windowBegins().minus(CONTEXT));
    }

    /// A message read earlier carries these labels now. Where that settles something new, it is to be filed.
    public void tagged(MessageId id, List<String> labels) {
        tables.messages()
                .find(id)
                .map(Kept::message)
                .filter(message -> !isTagged(message))
                .map(message -> message.labelled(labels))
                .filter(this::isTagged)
                .ifPresent(message -> {
                    Recognition seen = recognise(message, ownership.owner());
                    tables.database().change(tx -> {
                        tables.messages().keep(tx, message, seen);
                        mark(tx);
                    });
                });
    }

    /// Files what came, changed or went since the last time, with whatever that concerns; everything anew where that
    /// may be anything, or filing rests on something else now. One at a time: two at once would file a new
    /// conversation twice.
    ///
    /// @return how many introductions there are
    public synchronized int fileAll() {
        return ownership.holding(this::file);
    }

    private int file() {
        boolean filed = false;
        while (!filed) {
            filed = fileOnce();
        }
        return tables.introductions().count();
    }

    /// @return false where another process filed meanwhile
    private boolean fileOnce() {
        Optional<String> mark = tables.settings().value(UNFILED);
        learning.refresh();
        Owner owner = ownership.owner();
        Basis.Now rests = basis.now(owner);
        Map<MessageId, String> touched = tables.unfiled().all();
        Portion portion = Optional.of(touched.keySet())
                .filter(_ -> rests.holds())
                .flatMap(some -> joining.around(some, owner))
                .orElseGet(() -> joining.all(owner));
        var claims = Claims.of(portion);
        var everything = Once.of(assessing::bearingsOfAll);
        var now = new Now(owner, filed -> portion.whole() ? everything.get() : assessing.bearings(filed));
        List<Change> changes = portion.conversations().stream()
                .flatMap(conversation ->
                        file(new Dossier(conversation, portion.kept(), claims.known(conversation)), now).stream())
                .toList();
        return tables.database().succeeds(tx -> {
            if (!basis.filed(tx, rests)) {
                return false;
            }
            changes.forEach(change -> write(tx, change, now));
            claims.absorbed().forEach((gone, into) -> absorb(tx, gone, into));
            portion.save().accept(tx);
            tables.unfiled().filed(tx, touched);
            mark.ifPresent(value -> tables.settings().remove(tx, UNFILED, value));
            return true;
        });
    }

    /// Something was kept that is not filed yet. A process that ends before it is filed leaves the mark behind.
    public void mark(Tx tx) {
        tables.settings().put(tx, UNFILED, ids.next().toString());
    }

    public boolean isMarked() {
        return tables.settings().value(UNFILED).isPresent();
    }

    /// The messages of an introduction that are one conversation with this one.
    public List<MessageId> with(MessageId message, IntroductionId id) {
        return joining.alone(tables.messages().of(id), ownership.owner()).stream()
                .map(Conversation::messages)
                .map(messages -> messages.stream().map(Message::id).toList())
                .filter(messages -> messages.contains(message))
                .findFirst()
                .orElse(List.of(message));
    }

    /// All of `gone` becomes part of `into`.
    public void absorb(Tx tx, IntroductionId gone, IntroductionId into) {
        var promises = tables.promises().of(gone).stream().map(Promise::id).toList();
        tables.promises().move(tx, promises, into);
        tables.outbox().move(tx, tables.outbox().to(gone), into);
        tables.gifts().move(tx, gone, into);
        tables.reminders().move(tx, gone, into);
        tables.prompts().move(tx, gone, into);
        tables.outcomes().move(tx, gone, into);
        tables.annexes().move(tx, gone, into);
        tables.drafts()
                .of(gone)
                .ifPresent(
                        draft -> tables.drafts().join(tx, draft.answering(into).filedAs(Optional.empty())));
        tables.drafts().remove(tx, gone);
        tables.introductions().remove(tx, gone);
        tables.introductions().change(tx, into, filed -> filed);
    }

    /// What is to be written for one conversation.
    ///
    /// @param filed the first time; empty when it is on file already
    private record Change(Optional<Entry> filed, Dossier dossier) {}

    /// @param group on whose account a yes would go
    private record Entry(Filed filed, Optional<GroupId> group) {}

    /// Whose mail it is, and what else bears on one.
    private record Now(Owner owner, Function<Filed, Bearings> bearings) {}

    private Optional<Change> file(Dossier dossier, Now now) {
        if (dossier.known().isPresent()) {
            Filed known = dossier.known().get();
            return again(known, dossier, now).equals(known) && !dossier.hasMoved(known.id())
                    ? Optional.empty()
                    : Optional.of(new Change(Optional.empty(), dossier));
        }
        Standing standing = dossier.standing(now.owner());
        return standing.kind().isRelevant() && isInWindow(standing)
                ? Optional.of(new Change(Optional.of(first(dossier, standing, now)), dossier))
                : Optional.empty();
    }

    private boolean isInWindow(Standing standing) {
        Instant begins = ownership.windowBegins();
        return standing.turns().stream().anyMatch(turn -> !turn.at().toInstant().isBefore(begins));
    }

    private Filed again(Filed known, Dossier dossier, Now now) {
        Standing standing = dossier.standing(now.owner());
        Filed stands = known.stands(standing, ownership.due(standing));
        boolean isNone = known.word().kind().filter(kind -> !kind.isRelevant()).isPresent();
        if (isNone || !standing.kind().isRelevant()) {
            return stands;
        }
        Filed anew = stands.as(
                dossier.introduction(known.id(), standing, now.owner()), dossier.seen(dossier.arrived(standing)));
        return standing.equals(known.standing()) && anew.introduction().equals(known.introduction())
                ? anew
                : assessing.afresh(
                        anew,
                        known.standing(),
                        now.bearings().apply(anew).with(consequences.left(anew, dossier.conversation(), now.owner())));
    }

    private Entry first(Dossier dossier, Standing standing, Now now) {
        var introduction = dossier.introduction(new IntroductionId(ids.next()), standing, now.owner());
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
        var group = assessing.groupOf(filed, dossier.conversation());
        return new Entry(
                assessing.likely(
                        filed,
                        now.bearings()
                                .apply(filed)
                                .in(filed.id(), group)
                                .with(consequences.left(filed, dossier.conversation(), now.owner()))),
                group);
    }

    private void write(Tx tx, Change change, Now present) {
        var dossier = change.dossier();
        Optional<Filed> now = change.filed().isPresent()
                ? enter(tx, change.filed().get(), dossier)
                : tables.introductions()
                        .change(
                                tx,
                                dossier.known().orElseThrow().id(),
                                filed -> again(filed, dossier.known(filed), present));
        if (now.isPresent() && dossier.hasMoved(now.get().id())) {
            tables.messages().filed(tx, dossier.ids(), now.get().id());
            for (Message message : dossier.conversation().messages()) {
                promises(tx, now.get(), message, dossier.seen(message), present.owner());
                if (!dossier.isFiled(message, now.get().id())) {
                    keeping.mail()
                            .saw(
                                    tx,
                                    Optional.of(now.get().id()),
                                    message,
                                    present.owner(),
                                    dossier.seen(message).promises());
                }
            }
        }
    }

    /// Unless another process filed it meanwhile.
    private Optional<Filed> enter(Tx tx, Entry first, Dossier dossier) {
        if (tables.messages().isFiled(tx, dossier.unfiled())) {
            return Optional.empty();
        }
        tables.introductions().save(tx, first.filed());
        first.group().ifPresent(group -> tables.plan().belongs(tx, first.filed().id(), Optional.of(group)));
        return Optional.of(first.filed());
    }

    private void promises(Tx tx, Filed filed, Message message, Recognition seen, Owner owner) {
        if (message.nature().isMachine()) {
            return;
        }
        if (owner.wrote(message)) {
            consequences.wrote(tx, filed, message);
        }
        // What left from here was read when it left: its decision must not be promised once more.
        if (seen.promises().isEmpty() || tables.outbox().find(message.id()).isPresent()) {
            return;
        }
        boolean mine = owner.wrote(message);
        Party other = mine ? filed.introduction().other() : message.from();
        keeping.mail().read(tx, filed.id(), message, mine, other, seen.promises());
    }

    /// Derives one introduction anew from its own messages.
    public synchronized void refile(IntroductionId id) {
        Owner owner = ownership.owner();
        List<Kept> kept = tables.messages().of(id).stream()
                .map(one -> learning.ruled(one, owner))
                .toList();
        Optional<Filed> known = tables.introductions().find(id);
        if (kept.isEmpty() || known.isEmpty()) {
            return;
        }
        var dossier = Dossier.of(kept, known);
        var now = new Now(owner, assessing::bearings);
        file(dossier, now).ifPresent(change -> tables.database().change(tx -> write(tx, change, now)));
    }
}
