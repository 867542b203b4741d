package sendoff.desk.receiving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.desk.common.Ownership;
import sendoff.desk.filing.Filing;
import sendoff.domain.Message;
import sendoff.domain.MessageText;
import sendoff.domain.Owner;
import sendoff.domain.Recognition;
import sendoff.domain.SlackPlace;
import sendoff.domain.Workspace;
import sendoff.intake.SlackChannel;
import sendoff.store.Mailboxes;
import sendoff.store.Messages;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Reads a conversation of a connected workspace from where it stopped the last time, and sees to it that what was
/// changed or deleted there is changed and let go of here.
public final class SlackReading {
    /// How long what was said is looked at again: after that hardly anything is changed.
    private static final Duration MAY_CHANGE = Duration.ofDays(14);

    /// Threads of a channel go on for a while before anybody mentions the owner in them.
    static final Duration THREADS = Duration.ofDays(7);

    /// Some go on for longer: now and then they are looked for this far back.
    private static final Duration OLD_THREADS = Duration.ofDays(45);

    /// Said in the same breath as what was read the last time.
    private static final Duration A_BREATH = Duration.ofMinutes(30);

    private static final String GONE = "This message was deleted in Slack.";

    private final Tables tables;
    private final Receiving receiving;
    private final Filing filing;
    private final Ownership ownership;
    private final Clock clock;

    public SlackReading(Tables tables, Receiving receiving, Filing filing, Ownership ownership, Clock clock) {
        this.tables = tables;
        this.receiving = receiving;
        this.filing = filing;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// What is kept of the last days, by conversation.
    Map<String, List<Kept>> kept() {
        return tables.messages().saidInSlack(clock.instant().minus(MAY_CHANGE)).stream()
                .filter(kept -> SlackPlace.of(kept.message()).isPresent()
                        && SlackPlace.stamp(kept.message().id()).isPresent())
                .collect(Collectors.groupingBy(
                        kept -> SlackPlace.of(kept.message()).orElseThrow().conversation()));
    }

    /// How far each conversation was read.
    Map<String, Mailboxes.Read> reached(Workspace workspace) {
        return tables.mailboxes().of(workspace.id()).stream()
                .collect(Collectors.toMap(Mailboxes.Read::folder, read -> read));
    }

    /// Under which name it is kept when they were looked for.
    static String oldThreadsOf(SlackChannel.Room room) {
        return "old threads of " + room.id();
    }

    /// A look at one conversation.
    ///
    /// @param read    how far it was read; empty for the first time
    /// @param far     look for old threads too that were answered since; empty where that was done lately
    /// @param threads something was said in these
    record Look(SlackChannel.Room room, Optional<Mailboxes.Read> read, Optional<Instant> far, Set<String> threads) {
        Look {
            threads = Set.copyOf(threads);
        }
    }

    /// Looks into one conversation.
    ///
    /// @return how many messages are new
    /// @throws sendoff.mail.AccountTrouble if Slack can't be asked now
    long look(Workspace workspace, SlackChannel channel, Look look, List<Kept> kept) {
        Instant now = clock.instant();
        var reach = new SlackChannel.Reach(
                look.read().map(Mailboxes.Read::cursor).orElse(""),
                since(look, now),
                look.far().isPresent() ? now.minus(OLD_THREADS) : since(look, now),
                look.far().or(() -> look.read().map(Mailboxes.Read::at)),
                look.threads());
        SlackChannel.Room room = look.room();
        var looked = channel.look(room, reach, kept.stream().map(Kept::message).toList());
        List<Messages.Judged> changed = new ArrayList<>();
        List<Message> gone = new ArrayList<>();
        compare(looked.there(), kept, changed, gone);
        Sack sack = receiving.sack();
        looked.heard().forEach(heard -> sack.take(heard.message(), heard.before()));
        sack.empty(tx -> {
            tables.mailboxes().save(tx, new Mailboxes.Read(workspace.id(), room.id(), looked.last(), now));
            look.far()
                    .ifPresent(_ -> tables.mailboxes()
                            .save(tx, new Mailboxes.Read(workspace.id(), oldThreadsOf(room), "", now)));
            change(tx, changed, gone);
        });
        return sack.tally().fresh() + changed.size() + gone.size();
    }

    private Instant since(Look look, Instant now) {
        if (look.room().channel()) {
            return now.minus(THREADS);
        }
        return look.read()
                .flatMap(read -> SlackChannel.reached(read.cursor()))
                .map(at -> at.minus(A_BREATH))
                .orElseGet(ownership::windowBegins);
    }

    private void compare(SlackChannel.There there, List<Kept> kept, List<Messages.Judged> changed, List<Message> gone) {
        Owner owner = ownership.owner();
        for (Kept one : kept) {
            Message message = one.message();
            Optional<MessageText> now = Optional.ofNullable(there.texts().get(message.id()));
            if (now.isPresent() && !now.get().equals(message.text())) {
                changed.add(new Spoken(message.with(now.get()), "").judged(it -> filing.recognise(it, owner)));
            } else if (now.isEmpty()
                    && there.wouldShow(message)
                    && !message.text().own().equals(GONE)) {
                gone.add(message);
            }
        }
    }

    private void change(Tx tx, List<Messages.Judged> changed, List<Message> gone) {
        tables.messages().keep(tx, changed);
        for (Message message : gone) {
            tables.messages()
                    .keep(
                            tx,
                            message.with(MessageText.of(GONE)).withoutAttachments(),
                            Recognition.none(1, List.of("it was deleted in Slack")));
        }
        // Of what belongs to no introduction nothing stays.
        tables.messages().forget(tx, gone.stream().map(Message::id).toList());
        if (!changed.isEmpty() || !gone.isEmpty()) {
            filing.mark(tx);
        }
    }

    /// Files what was read.
    void file() {
        if (receiving.isToBeFiled()) {
            receiving.fileAll();
            receiving.tidy();
        }
    }
}
