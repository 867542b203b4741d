package sendoff.desk.autoreply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import sendoff.boundaries.AutoReplyScript;
import sendoff.boundaries.AutoReplyScript.Wanted;
import sendoff.connect.FilterServers;
import sendoff.desk.common.Ownership;
import sendoff.desk.connecting.Keyring;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.AutoReplyPlace;
import sendoff.domain.AutoReplyPlace.Kept;
import sendoff.domain.SieveServer;
import sendoff.mail.AccountTrouble;
import sendoff.mail.SieveConnection;
import sendoff.store.Tables;

/// The automatic reply where the mail server gives it: the server is found, and what lies there is kept as it is
/// wanted. Which days, which zone, which addresses: whatever changes here, the script follows.
public final class AutoReplyAtServer {
    /// So often it is looked whether ours is still the active script.
    private static final Duration EVERY = Duration.ofMinutes(30);

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

    private final Tables tables;
    private final Keyring keyring;
    private final FilterServers servers;
    private final Ownership ownership;
    private final Clock clock;

    public AutoReplyAtServer(Tables tables, Keyring keyring, FilterServers servers, Ownership ownership, Clock clock) {
        this.tables = tables;
        this.keyring = keyring;
        this.servers = servers;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// Asks where this mailbox's scripts are kept, and what they may use.
    AutoReplyPlace look(Account account, AutoReplyPlace place) {
        Stream<Endpoint> where = place.typed().map(Stream::of).orElseGet(() -> servers.of(account));
        Optional<AccountTrouble> nobody = Optional.empty();
        for (Endpoint at : (Iterable<Endpoint>) where::iterator) {
            try (SieveConnection server = open(account, at)) {
                Instant now = clock.instant();
                AutoReplyPlace found = place.found(Optional.of(server.server()), "", now);
                // Also what an earlier life of this desk left there is renewed or taken away.
                return found.keeping(place.kept().or(new SieveVisit(server, place, now)::left), "", place.note(), now);
            } catch (AccountTrouble trouble) {
                if (!isNotThere(trouble)) {
                    return place.found(place.server(), trouble.words(), clock.instant());
                }
                nobody = Optional.of(trouble);
            }
        }
        // That a server keeps no scripts is no trouble, unless the owner says that it does.
        String words = nobody.filter(_ -> place.typed().isPresent())
                .map(AccountTrouble::words)
                .orElse("");
        return place.found(Optional.empty(), words, clock.instant());
    }

    private SieveConnection open(Account account, Endpoint at) {
        return keyring.with(account, secret -> SieveConnection.open(account, at, secret, clock));
    }

    private static boolean isNotThere(AccountTrouble trouble) {
        return switch (trouble.kind()) {
            case REFUSED_CONNECTION, UNKNOWN_HOST, TIMED_OUT, NO_SIEVE, CLOSED -> true;
            default -> false;
        };
    }

    /// Why its server can't answer; empty when it can.
    static Optional<String> lacks(AutoReplyPlace place) {
        return place.server().isEmpty()
                ? Optional.of("keeps no filter scripts")
                : place.server()
                        .flatMap(AutoReplyScript::lacks)
                        .map(extension -> "does not know “" + extension + "” in filter scripts");
    }

    /// Brings, renews or withdraws it, as it is wanted now.
    ///
    /// @param chosen the server is the one to answer for this mailbox
    /// @param now    the owner waits for it: it is tried whatever happened the last time
    AutoReplyPlace settle(Account account, AutoReplyPlace place, boolean chosen, boolean now) {
        Optional<SieveServer> server = place.server();
        if (server.isEmpty()) {
            return place;
        }
        Optional<String> script = chosen ? script(server.get(), clock.instant()) : Optional.empty();
        if (script.isEmpty() && place.kept().isEmpty() || !now && isAtRest(place, script)) {
            return place;
        }
        try (SieveConnection connection = open(account, server.get().at())) {
            var visit = new SieveVisit(connection, place, clock.instant());
            return script.map(text -> visit.bring(text, print(text), this::keep))
                    .orElseGet(visit::withdraw);
        } catch (AccountTrouble trouble) {
            AutoReplyPlace last = tables.autoReplies().place(account.id());
            return last.keeping(last.kept(), trouble.words(), last.note(), clock.instant());
        }
    }

    /// It lies there as it is wanted, or a trouble came up a short while ago.
    private boolean isAtRest(AutoReplyPlace place, Optional<String> script) {
        boolean asWanted =
                place.trouble().isEmpty() && place.kept().map(Kept::print).equals(script.map(AutoReplyAtServer::print));
        Duration rest = asWanted ? EVERY : place.trouble().isEmpty() ? Duration.ZERO : AFTER_TROUBLE;
        return Duration.between(place.looked(), clock.instant()).abs().compareTo(rest) < 0;
    }

    private void keep(AutoReplyPlace place) {
        tables.database().change(tx -> tables.autoReplies().save(tx, place));
    }

    /// The script as it would read there now; empty while it is not to be there.
    private Optional<String> script(SieveServer server, Instant now) {
        var reply = tables.autoReplies().reply();
        boolean wanted = AutoReplyScript.knowsDays(server)
                ? reply.on() && !reply.isOver(now, ownership.zone())
                : reply.answers(now, ownership.zone());
        return wanted ? Optional.of(shown(server)) : Optional.empty();
    }

    /// The script for this server, to be read before it goes there.
    String shown(SieveServer server) {
        var reply = tables.autoReplies().reply();
        var zone = ownership.zone();
        var wanted = new Wanted(
                AutoReplyWords.written(reply, ownership.owner()),
                ownership.owner().addresses(),
                tables.people().mostWrittenTo(AutoReplyScript.MOST_KNOWN),
                reply.apart(),
                "sendoff-" + reply.since().getEpochSecond(),
                reply.begins(zone),
                reply.ends(zone));
        return AutoReplyScript.written(wanted, server);
    }

    private static String print(String script) {
        return UUID.nameUUIDFromBytes(script.getBytes(UTF_8)).toString();
    }
}
