package sendoff.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import sendoff.connect.FilterServers;
import sendoff.connect.OAuth;
import sendoff.connect.ServerSearch;
import sendoff.desk.Desk;
import sendoff.desk.common.Stages;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.Ways;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.recognise.Recogniser;
import sendoff.store.Database;
import sendoff.store.Queue;
import sendoff.store.Secrets;
import sendoff.store.Tables;

/// Ada's desk on a throw-away database, with a clock that is set and a post office that does as it is told.
public final class TestDesk implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    /// Models and rules are read once for all tests of a run.
    private static final Stages READ = Stages.standard(Path.of("playbook"));

    public final SettableClock clock;
    public final FakePost post = new FakePost();
    /// Lists of mail servers, by host (Thunderbird's form).
    public final Map<String, String> lists = new ConcurrentHashMap<>();
    /// What the name service says, by name and type: `example.com MX`.
    public final Map<String, List<String>> records = new ConcurrentHashMap<>();
    public final Tables tables;
    public final Desk desk;

    public TestDesk(Path home, Instant now) {
        this(home, now, Dialect.sqlite(home));
    }

    /// A desk on a database that others may share.
    public TestDesk(Path home, Instant now, Database database) {
        this(home, now, database, READ.recognising());
    }

    /// A desk that recognises as it is told.
    public TestDesk(Path home, Instant now, Recogniser recogniser) {
        this(home, now, Dialect.sqlite(home), () -> recogniser);
    }

    /// A desk that signs in at this provider.
    ///
    /// @param as `google` or `microsoft`
    public TestDesk(Path home, Instant now, FakeOAuth provider, String as) {
        this(home, now, Dialect.sqlite(home), READ.recognising(), clock -> provider.as(as, clock));
    }

    private TestDesk(Path home, Instant now, Database database, Supplier<Recogniser> recognising) {
        this(home, now, database, recognising, OAuth::standard);
    }

    private TestDesk(
            Path home,
            Instant now,
            Database database,
            Supplier<Recogniser> recognising,
            Function<Clock, OAuth> signing) {
        clock = new SettableClock(now, ZONE);
        tables = Tables.of(database, Secrets.with(home.resolve("sendoff.key")));
        var counter = new AtomicLong();
        desk = Desk.of(
                home,
                tables,
                stages(home.resolve("playbook"), recognising),
                post,
                ways(signing.apply(clock)),
                clock,
                ZONE,
                () -> new UUID(0xADAL << 32, counter.incrementAndGet()));
        var preferences = desk.ownership().preferences();
        desk.ownership().set(preferences.ownedBy(new Owner("Ada Lindqvist", Cast.OWNER.addresses())));
    }

    /// Nobody outside is asked: what domains say of their servers is in [#lists] and [#records].
    private Ways ways(OAuth oauth) {
        var search = new ServerSearch(
                (name, type) -> records.getOrDefault(name + " " + type, List.of()),
                place -> Optional.ofNullable(lists.get(place.getHost())),
                _ -> false,
                Duration.ofSeconds(20));
        return new Ways(search, oauth, new Keyring(tables, oauth, clock), new FilterServers((_, _) -> List.of()));
    }

    private static Stages stages(Path playbook, Supplier<Recogniser> recognising) {
        return new Stages(
                READ.reader(),
                recognising,
                READ.recommendations(),
                Stages.standard(playbook).wording(),
                READ.reading());
    }

    /// Connects a mailbox that nobody reads; the fake post office carries for it.
    public TestDesk withAccount() {
        desk.connecting()
                .keep(
                        new Account(
                                new AccountId(new UUID(1, 1)),
                                Cast.ADA,
                                "ada",
                                Sign.PASSWORD,
                                new Endpoint("127.0.0.1", 1, Security.NONE),
                                Optional.of(new Endpoint("127.0.0.1", 1, Security.NONE)),
                                List.of()),
                        "secret of a test");
        return this;
    }

    public TestDesk receives(Message... messages) {
        for (Message message : messages) {
            desk.receiving().note(message);
        }
        return this;
    }

    /// Raw messages arrive, as a mailbox hands them over.
    public TestDesk receivesRaw(String... raw) {
        var sack = desk.receiving().sack();
        for (String one : raw) {
            sack.take(one.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), List.of());
        }
        sack.empty(tx -> {});
        desk.receiving().fileAll();
        return this;
    }

    /// The files of `src/test/mail` arrive together.
    public TestDesk receivesMail(String... files) {
        var sack = desk.receiving().sack();
        for (String file : files) {
            sack.take(Mail.raw(file), List.of());
        }
        sack.empty(tx -> {});
        desk.receiving().fileAll();
        return this;
    }

    public List<Queue.Row> queue() {
        return tables.queue().rows(Queue.Filter.ALL, clock.instant(), 50, 0);
    }

    public IntroductionId only() {
        List<Queue.Row> queue = queue();
        if (queue.size() != 1) {
            throw new AssertionError("one introduction was expected on the desk, but there are " + queue);
        }
        return queue.getFirst().id();
    }

    @Override
    public void close() {
        tables.database().close();
    }
}
