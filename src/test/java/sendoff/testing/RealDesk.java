package sendoff.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import sendoff.desk.Desk;
import sendoff.desk.answering.Approval;
import sendoff.desk.common.Stages;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.MailPost;
import sendoff.desk.connecting.PostOffice;
import sendoff.desk.receiving.AccountReading;
import sendoff.domain.Account;
import sendoff.domain.AccountId;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outgoing;
import sendoff.domain.Owner;
import sendoff.store.Queue;
import sendoff.store.Secrets;
import sendoff.store.Tables;

/// A desk on a throw-away database, connected to a mailbox on real servers. Only its clock is set.
public final class RealDesk implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    public final SettableClock clock;
    public final Tables tables;
    public final Desk desk;
    private final AccountId account;

    public RealDesk(Path home, Mailbox mailbox, Instant now) {
        this(home, mailbox.account(), mailbox.secret(), now, post -> post);
    }

    /// @param around what stands between the desk and its post office
    public RealDesk(Path home, Account account, String secret, Instant now, UnaryOperator<PostOffice> around) {
        this.account = account.id();
        clock = new SettableClock(now, ZONE);
        tables = open(home);
        var post = around.apply(new MailPost(Keyring.standard(tables, clock), tables.files(), () -> ZONE));
        desk = Desk.of(home, tables, Stages.standard(home.resolve("playbook")), post, clock, ZONE, UUID::randomUUID);
        var preferences = desk.ownership().preferences();
        desk.ownership()
                .set(preferences.ownedBy(new Owner(
                        "Alice Nowak", Set.of(account.address().address().orElseThrow()))));
        desk.connecting().keep(account, secret);
    }

    /// The database of a data folder.
    public static Tables open(Path home) {
        return Tables.of(Dialect.sqlite(home), Secrets.with(home.resolve("sendoff.key")));
    }

    public AccountReading.Done read() {
        return desk.reading().read(tables.accounts().find(account).orElseThrow(), progress -> {});
    }

    public List<Queue.Row> queue() {
        return tables.queue().rows(Queue.Filter.ALL, clock.instant(), 1000, 0);
    }

    public IntroductionId only() {
        var queue = queue();
        if (queue.size() != 1) {
            throw new AssertionError("one introduction was expected on the desk, but there are " + queue);
        }
        return queue.getFirst().id();
    }

    /// Chooses direct closure.
    ///
    /// @return the text proposed
    public String decline(IntroductionId id) {
        desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        return draft(id);
    }

    public String draft(IntroductionId id) {
        return desk.answering().open(id).chosen().orElseThrow().draft().body();
    }

    public Outgoing approve(IntroductionId id, String text) {
        var approval = desk.approving().approve(id, text, true);
        if (!(approval instanceof Approval.Leaving)) {
            throw new AssertionError("it can't leave: " + approval);
        }
        return latest(id);
    }

    /// The time to undo passes, and what is due leaves.
    public void leave() {
        clock.pass(Duration.ofSeconds(11));
        desk.sending().round();
    }

    public Outgoing latest(IntroductionId id) {
        return tables.outbox().latest(id).orElseThrow();
    }

    @Override
    public void close() {
        tables.database().close();
    }
}
