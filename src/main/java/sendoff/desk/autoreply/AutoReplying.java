package sendoff.desk.autoreply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.boundaries.AutoReplyText;
import sendoff.desk.common.News;
import sendoff.desk.common.NotPossible;
import sendoff.desk.common.Ownership;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.AccountId;
import sendoff.domain.AutoReplyPlace;
import sendoff.domain.AutoReplyPlace.Way;
import sendoff.domain.AutomaticReply;
import sendoff.domain.Finding;
import sendoff.store.AutoReplies.Act;
import sendoff.store.AutoReplies.Sent;
import sendoff.store.Tables;

/// The automatic reply: switched on and off by one press, for the days set, by the mail server where it can and by
/// Sendoff where it can't. `docs/automatic-reply.md` tells it from the outside, `docs/decisions/0019` why it is so.
public final class AutoReplying {
    private static final Logger LOG = LoggerFactory.getLogger(AutoReplying.class);

    /// What can be taken back by `Z`.
    private static final Duration UNDO = Duration.ofDays(1);

    private final Tables tables;
    private final Ownership ownership;
    private final AutoReplyAtServer servers;
    private final AutoAnswer own;
    private final AutoReplyWords words;
    private final Clock clock;
    private final News news;

    /// The owner's key and the round by itself must not talk to a server at the same time.
    private final ReentrantLock busy = new ReentrantLock();

    public AutoReplying(
            Tables tables,
            Ownership ownership,
            AutoReplyAtServer servers,
            AutoAnswer own,
            AutoReplyWords words,
            Clock clock,
            News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.servers = servers;
        this.own = own;
        this.words = words;
        this.clock = clock;
        this.news = news;
    }

    /// How it stands for one mailbox.
    ///
    /// @param way    who answers there
    /// @param script what lies, or would lie, on its server; empty where the server does not answer
    /// @param lacks  why its server can't; empty when it can
    public record Place(
            Account account, AutoReplyPlace kept, Way way, Optional<String> script, Optional<String> lacks) {}

    public AutomaticReply reply() {
        return tables.autoReplies().reply();
    }

    /// It is on and these are its days.
    public boolean answersNow() {
        return reply().answers(clock.instant(), ownership.zone());
    }

    public List<Place> places() {
        return tables.accounts().all().stream().map(this::place).toList();
    }

    private Place place(Account account) {
        AutoReplyPlace kept = tables.autoReplies().place(account.id());
        Way way = AutoAnswer.way(account, kept);
        return new Place(
                account,
                kept,
                way,
                kept.server().filter(_ -> way == Way.SERVER).map(servers::shown),
                AutoReplyAtServer.lacks(kept));
    }

    /// Why it is not given, or not taken away, as the owner wants it.
    public List<String> troubles() {
        return reply().since().equals(Instant.EPOCH)
                ? List.of()
                : tables.accounts().all().stream()
                        .map(account -> tables.autoReplies().place(account.id()).trouble())
                        .filter(trouble -> !trouble.isEmpty())
                        .toList();
    }

    /// What is proposed as the text. Statements made from the giving plan may take its place.
    public static String standard() {
        return AutoReplyText.standard();
    }

    /// What keeps it from being switched on; empty when nothing does.
    public Optional<String> trouble(AutomaticReply reply) {
        return words.trouble(reply, clock.instant())
                .or(() -> tables.accounts().all().isEmpty()
                        ? Optional.of("No mailbox is connected: connect one under Settings, Accounts.")
                        : Optional.empty());
    }

    /// What is noticed in the text as people get it.
    public List<Finding> findings(AutomaticReply reply) {
        return words.findings(reply);
    }

    /// As people get it.
    public String written(AutomaticReply reply) {
        return AutoReplyWords.written(reply, ownership.owner());
    }

    /// Who got one from Sendoff itself since it was switched on, the last first.
    public List<Sent> sent() {
        AutomaticReply reply = reply();
        return reply.on() ? tables.autoReplies().since(reply.since()) : List.of();
    }

    /// Who would have got one in the last thirty days, with this rest between two.
    public Foreseen foreseen(Duration apart) {
        Instant now = clock.instant();
        Instant from = now.minus(Foreseen.LOOKED_BACK);
        return Foreseen.of(
                tables.messages().between(from, now),
                tables.messages().notedBetween(from, now),
                ownership.owner(),
                own::isKnown,
                apart);
    }

    /// Keeps the text and its days; while it is on they hold at once.
    ///
    /// @param reply on or off, as it is
    public void set(AutomaticReply reply) {
        AutomaticReply before = reply();
        AutomaticReply now = before.on() ? reply.on(clock.instant(), before) : kept(reply, before);
        tables.database().change(tx -> tables.autoReplies().save(tx, now));
        settle(true);
    }

    /// What was answered under the text before still counts, should it be switched on again unchanged.
    private static AutomaticReply kept(AutomaticReply reply, AutomaticReply before) {
        return new AutomaticReply(
                false, reply.text(), reply.from(), reply.until(), reply.apart(), before.since(), before.switched());
    }

    /// Switches it on with this text: that is the approval it leaves by.
    ///
    /// @throws IllegalStateException where something keeps it from it
    public void on(AutomaticReply reply) {
        trouble(reply).ifPresent(because -> {
            throw new NotPossible(because);
        });
        // First, so that nobody is answered twice: from here and by the server that could have done it.
        look();
        AutomaticReply before = reply();
        act("The automatic reply is on", before, reply.on(clock.instant(), before));
    }

    public void off() {
        AutomaticReply before = reply();
        if (before.on()) {
            act("The automatic reply is off", before, before.off());
        }
    }

    private void act(String said, AutomaticReply before, AutomaticReply after) {
        tables.database().change(tx -> {
            tables.autoReplies().save(tx, after);
            tables.autoReplies().remember(tx, new Act(said, clock.instant(), before));
            if (!after.on()) {
                own.callBack(tx);
            }
        });
        LOG.info("the automatic reply is {}", after.on() ? "on" : "off");
        settle(true);
    }

    /// The last switching that can still be taken back.
    public Optional<Act> lastAct() {
        return tables.autoReplies()
                .lastAct()
                .filter(act -> Duration.between(act.at(), clock.instant()).compareTo(UNDO) < 0);
    }

    /// Takes the last switching back.
    ///
    /// @return false when there is none
    public boolean undo() {
        Optional<Act> act = lastAct();
        act.ifPresent(one -> {
            tables.database().change(tx -> {
                tables.autoReplies().save(tx, one.before());
                tables.autoReplies().forgetAct(tx);
                if (!one.before().on()) {
                    own.callBack(tx);
                }
            });
            settle(true);
        });
        return act.isPresent();
    }

    /// Asks every mailbox's server what it can; those asked before are not asked again.
    public void look() {
        tables.accounts().all().stream()
                .filter(account ->
                        tables.autoReplies().place(account.id()).looked().equals(Instant.EPOCH))
                .forEach(account -> change(account, place -> servers.look(account, place)));
    }

    /// Who is to answer for a mailbox, and where its scripts are kept. What lies on the server asked before is taken
    /// away first.
    ///
    /// @param typed empty: it is found
    public void choose(AccountId id, Optional<Way> way, Optional<Endpoint> typed) {
        tables.accounts().find(id).ifPresent(account -> {
            boolean moved = !tables.autoReplies().place(id).typed().equals(typed);
            if (moved) {
                change(account, place -> servers.settle(account, place, false, true));
            }
            change(account, place -> place.kept().isPresent() && moved ? place : place.typing(typed));
            change(account, place -> place.kept().isPresent() ? place : servers.look(account, place));
            change(account, place -> place.choosing(way));
            settle(account, true);
        });
    }

    /// A mailbox goes: nothing of ours stays on its server, unless that can't be reached.
    public void leave(Account account) {
        change(account, place -> servers.settle(account, place, false, true));
    }

    /// The owner made another script active meanwhile and wants the reply beside that one.
    public void again(AccountId id) {
        tables.accounts().find(id).ifPresent(account -> {
            change(
                    account,
                    place -> place.keeping(
                            place.kept().map(kept -> kept.as(AutoReplyPlace.State.BROUGHT)),
                            "",
                            place.note(),
                            place.looked()));
            settle(account, true);
        });
    }

    /// Looks whether everything is as it is wanted: days begin and end, the owner moves to another zone or gets another
    /// address, a server was away.
    public void round() {
        if (reply().on()) {
            look();
        }
        settle(false);
    }

    private void settle(boolean now) {
        tables.accounts().all().forEach(account -> settle(account, now));
        if (now) {
            news.changed();
        }
    }

    private void settle(Account account, boolean now) {
        change(account, place -> servers.settle(account, place, AutoAnswer.way(account, place) == Way.SERVER, now));
    }

    private void change(Account account, UnaryOperator<AutoReplyPlace> how) {
        busy.lock();
        try {
            AutoReplyPlace before = tables.autoReplies().place(account.id());
            AutoReplyPlace after = how.apply(before);
            if (!after.equals(before)) {
                tables.database().change(tx -> tables.autoReplies().save(tx, after));
            }
            if (!after.trouble().equals(before.trouble())) {
                news.changed();
            }
        } finally {
            busy.unlock();
        }
    }
}
