package sendoff.desk.receiving;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.autoreply.AutoAnswer;
import sendoff.desk.common.Once;
import sendoff.desk.common.Settled;
import sendoff.desk.common.Stages;
import sendoff.desk.filing.Filing;
import sendoff.desk.introducing.OptInMail;
import sendoff.desk.weighing.Learning;
import sendoff.domain.Account;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Recognition;
import sendoff.domain.SenderRule;
import sendoff.mail.OpenedMail;
import sendoff.store.DatabaseTrouble;
import sendoff.store.Messages;
import sendoff.store.People;
import sendoff.store.PlusAddresses;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Collects messages and writes them down in batches.
public final class Sack {
    private static final Logger LOG = LoggerFactory.getLogger(Sack.class);

    private static final int BATCH = 250;

    /// In bytes: each letter is held as it came until the sack is emptied.
    private static final long MOST_HELD = 8 << 20;

    /// What is not sent yet, or thrown away, is nobody's turn. Its id is not kept either: a draft is sent later.
    static final Set<String> NO_TURN = Set.of("\\Draft", "\\Deleted");

    /// What a sack took so far.
    ///
    /// @param seen   messages handed over
    /// @param fresh  of these, not known before
    /// @param broken could not be read
    public record Tally(long seen, long fresh, long broken, long bytes) {}

    /// Whoever has a part in what is received.
    record Hands(
            Tables tables,
            Stages stages,
            Filing filing,
            Learning learning,
            Heeding heeding,
            Following following,
            Forwarding forwarding,
            OptInMail optIns,
            AutoAnswer autoAnswer) {}

    private final Tables tables;
    private final Stages stages;
    private final Filing filing;
    private final Learning learning;
    private final Heeding heeding;
    private final Following following;
    private final Forwarding forwarding;
    private final OptInMail optIns;
    private final Optional<AutoAnswer.Watch> autoReply;
    private final Owner owner;
    private final Attention attention;
    private final Set<String> tags;
    private final List<Messages.Judged> waiting = new ArrayList<>();
    private final List<Messages.Noted> noted = new ArrayList<>();
    private final List<People.Contact> contacts = new ArrayList<>();
    private final List<OpenedMail> opened = new ArrayList<>();
    private final List<Spoken> spoken = new ArrayList<>();
    private final List<PlusAddresses.Found> followed = new ArrayList<>();
    private final Twins twins;
    private long seen;
    private long fresh;
    private long broken;
    private long bytes;
    private long held;

    /// @param account the mailbox that is read; empty for what is only brought in
    /// @param window  since when a message is still owed an answer
    Sack(Hands hands, Optional<Account> account, Owner owner, Instant window) {
        this.tables = hands.tables();
        this.stages = hands.stages();
        this.filing = hands.filing();
        this.learning = hands.learning();
        this.heeding = hands.heeding();
        this.following = hands.following();
        this.forwarding = hands.forwarding();
        this.optIns = hands.optIns();
        this.autoReply = account.flatMap(hands.autoAnswer()::watch);
        this.attention = new Attention(stages, window);
        this.tags = filing.tags();
        this.owner = owner;
        this.twins = new Twins(owner, Once.of(() -> tables.messages().on(Channel.LINKEDIN)));
    }

    /// Takes one raw message. A broken one costs that message only.
    ///
    /// @param labels what the mailbox knows of it
    public void take(byte[] raw, List<String> labels) {
        take(raw, labels, raw.length);
    }

    /// The same of one that may be cut where [#wantsAll] said so.
    ///
    /// @param size of the whole message, in bytes
    void take(byte[] raw, List<String> labels, long size) {
        seen++;
        bytes += size;
        if (labels.stream().anyMatch(NO_TURN::contains)) {
            return;
        }
        try {
            opened.add(stages.reader().open(raw, labels));
            held += raw.length;
        } catch (RuntimeException e) {
            broken++;
            LOG.warn("a message of {} bytes could not be read and was left out", raw.length);
        }
    }

    /// Whether a long message has to be read to its end. Of one that is only counted its header is enough, and
    /// the start of its body, by which a letter without `Message-ID` is known again.
    boolean wantsAll(byte[] beginning) {
        try {
            OpenedMail mail = stages.reader().open(beginning, List.of());
            Message header = mail.header();
            return !mail.hasStart() || attention.isRecent(header) || asksToComeBack(header);
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    private boolean asksToComeBack(Message header) {
        return !following.in(header, header.id(), owner).isEmpty();
    }

    /// Takes what was said in a chat.
    ///
    /// @param before what the same person said in the same breath before it
    public void take(Message message, String before) {
        seen++;
        spoken.add(new Spoken(message, before));
    }

    public boolean isFull() {
        return opened.size() + spoken.size() >= BATCH || held >= MOST_HELD;
    }

    public Tally tally() {
        return new Tally(seen, fresh, broken, bytes);
    }

    /// Writes down what was taken since the last time, and in the same change whatever `also` does
    /// (how far the source was read).
    ///
    /// @throws DatabaseTrouble then all of it has to be taken once more: it says nothing of any message
    public void empty(Consumer<Tx> also) {
        readOpened();
        hear();
        OptInMail.Ear ear = optIns.ear(owner);
        List<AutoAnswer.Due> replies = autoReply.map(AutoAnswer.Watch::admitted).orElse(List.of());
        tables.database().change(tx -> {
            tables.messages().keep(tx, waiting);
            heeding.followThrough(tx, waiting, owner);
            waiting.forEach(one -> ear.take(tx, one.message()));
            tables.messages().note(tx, noted);
            tables.people().met(tx, contacts);
            followed.forEach(found -> tables.plusAddresses().found(tx, found));
            autoReply.ifPresent(watch -> watch.enter(tx, replies));
            if (!waiting.isEmpty() || !followed.isEmpty()) {
                filing.mark(tx);
            }
            also.accept(tx);
        });
        waiting.clear();
        noted.clear();
        contacts.clear();
        followed.clear();
    }

    private void readOpened() {
        List<MessageId> ids = opened.stream().map(mail -> mail.header().id()).toList();
        // Asked first: what leaves in between is known by then.
        Set<MessageId> notSent = tables.outbox().notSent(ids);
        Set<MessageId> known = new HashSet<>(tables.messages().known(ids));
        Map<MessageId, Message> here = new HashMap<>();
        for (OpenedMail mail : opened) {
            MessageId id = mail.header().id();
            if (notSent.contains(id) && owner.wrote(mail.header())) {
                // A server that holds an answer has it in Sent already. It is told when it left, if it does.
                continue;
            }
            MessageId own = known.contains(id) ? apart(mail.header(), here) : id;
            if (own.equals(id) ? known.add(id) : isNew(own) && known.add(own)) {
                here.putIfAbsent(id, mail.header());
                fresh++;
                sort(mail, own);
            } else {
                followKnown(mail, id);
                tagKnown(mail, own);
            }
        }
        opened.clear();
        held = 0;
    }

    private void hear() {
        Set<MessageId> known = new HashSet<>(tables.messages()
                .known(spoken.stream().map(one -> one.message().id()).toList()));
        for (Spoken one : spoken) {
            Message message = one.message();
            if (known.add(message.id())) {
                fresh++;
                contacts.addAll(Heeding.met(message, owner));
                if (!attention.isRecent(message)) {
                    note(message);
                } else if (!isTwin(message)) {
                    waiting.add(one.judged(it -> filing.recognise(it, owner, attention.reader(it), tags)));
                }
            }
        }
        spoken.clear();
    }

    /// LinkedIn told of it before in another way: then it is noted, and what it knows more goes to the one kept.
    private boolean isTwin(Message message) {
        Optional<Message> twin = twins.of(message);
        twin.ifPresent(kept -> {
            note(message);
            Message both = Twins.both(kept, message);
            if (!both.equals(kept)) {
                waiting.removeIf(one -> one.message().id().equals(kept.id()));
                waiting.add(new Messages.Judged(both, filing.recognise(both, owner, attention.reader(both), tags)));
            }
        });
        return twin.isPresent();
    }

    /// Some programs give every letter the same `Message-ID`. Another author's letter under a known one gets an id
    /// of its own, the same at every reading.
    private MessageId apart(Message header, Map<MessageId, Message> here) {
        return Optional.ofNullable(here.get(header.id()))
                .or(() -> tables.messages().find(header.id()).map(Messages.Kept::message))
                .filter(other -> !other.from().address().equals(header.from().address()))
                .map(other -> new MessageId(
                        header.id() + "+" + header.from().address().orElse("nobody")))
                .orElse(header.id());
    }

    private boolean isNew(MessageId id) {
        return tables.messages().known(List.of(id)).isEmpty();
    }

    private void sort(OpenedMail mail, MessageId id) {
        Message header = mail.header().as(id);
        contacts.addAll(Heeding.met(header, owner));
        if (owner.wrote(header)) {
            attention.answers(header);
        }
        boolean leadsBack = follow(header);
        autoReply.ifPresent(watch -> watch.look(mail, header, owner));
        if (Forwarding.isForTheDesk(header, owner)) {
            note(header);
            takeInside(mail, id);
            return;
        }
        if (!isWorthReading(mail, leadsBack)) {
            note(header);
            return;
        }
        try {
            Message message = mail.words().as(id);
            if (isTwin(message)) {
                return;
            }
            Recognition seen = filing.recognise(message, owner, attention.reader(message), tags);
            autoReply.ifPresent(watch -> watch.read(message, seen.spam()));
            waiting.add(new Messages.Judged(message, leadsBack ? Settled.byPlusAddress(seen, message, owner) : seen));
        } catch (DatabaseTrouble e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            broken++;
            note(header);
            LOG.warn("message {} could not be read and was left out", header.id());
        }
    }

    /// What the owner forwarded to their desk lies on it; the mail around it does not.
    private void takeInside(OpenedMail mail, MessageId id) {
        if (!judge(id, () -> forwarding.inside(mail.whole().as(id), owner, attention.full()))) {
            broken++;
        }
    }

    private interface Judging {
        Messages.Judged read() throws IOException;
    }

    /// A letter that can't be read is left as it is; a database that is away says nothing of the letter.
    ///
    /// @return whether it could be read
    private boolean judge(MessageId id, Judging judging) {
        try {
            waiting.add(judging.read());
            return true;
        } catch (DatabaseTrouble e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.warn("message {} could not be read and was left as it is", id);
            return false;
        }
    }

    /// The owner asks to be led back to this mail.
    private boolean follow(Message header) {
        List<PlusAddresses.Found> found = following.in(header, header.id(), owner);
        followed.addAll(found);
        return found.stream().anyMatch(one -> one.day().isPresent());
    }

    /// The copy that reached the inbox has no Bcc; the one in Sent, which is read later, says it.
    private void followKnown(OpenedMail mail, MessageId id) {
        if (follow(mail.header().as(id))
                && tables.messages()
                        .find(id)
                        .flatMap(Messages.Kept::introduction)
                        .isEmpty()) {
            judge(id, () -> {
                Message message = mail.words().as(id);
                return new Messages.Judged(
                        message, Settled.byPlusAddress(filing.recognise(message, owner), message, owner));
            });
        }
    }

    /// It was read before the owner tagged it or put it into their folder, or lies in another folder as well.
    private void tagKnown(OpenedMail mail, MessageId id) {
        Message header = mail.header().as(id);
        if (!attention.isRecent(header) || owner.wrote(header) || !Filing.isTagged(header, tags)) {
            return;
        }
        Optional<Message> waits = waiting.stream()
                .map(Messages.Judged::message)
                .filter(message -> message.id().equals(id))
                .findFirst();
        if (waits.isEmpty() && tables.messages().find(id).isPresent()) {
            filing.tagged(id, header.labels());
            return;
        }
        judge(id, () -> {
            Message message = waits.isPresent()
                    ? waits.get().labelled(header.labels())
                    : mail.words().as(id);
            var judged =
                    new Messages.Judged(message, filing.recognise(message, owner, attention.reader(message), tags));
            waiting.removeIf(one -> one.message().id().equals(id));
            return judged;
        });
    }

    private boolean isWorthReading(OpenedMail mail, boolean leadsBack) {
        Message header = mail.header();
        boolean answers = header.nature().isMachine()
                && !header.nature().bulk()
                && header.headers().inReplyTo().isPresent();
        return attention.isRecent(header)
                && (leadsBack || mail.mayCarryWords() || answers || mail.isReport() || isWanted(header));
    }

    private boolean isWanted(Message header) {
        return Filing.isTagged(header, tags)
                || learning.rule(header).filter(SenderRule::always).isPresent();
    }

    private void note(Message header) {
        noted.add(new Messages.Noted(
                header.id(), header.channel().name(), header.at().toInstant()));
    }
}
