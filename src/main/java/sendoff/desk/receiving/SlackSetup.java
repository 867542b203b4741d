package sendoff.desk.receiving;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.domain.AccountId;
import sendoff.domain.Party;
import sendoff.domain.SlackPlace;
import sendoff.domain.Workspace;
import sendoff.mail.AccountTrouble;
import sendoff.mail.SlackConnection;
import sendoff.mail.SlackConnection.Identity;
import sendoff.store.Mailboxes;
import sendoff.store.SecretTrouble;
import sendoff.store.Tables;
import sendoff.store.Workspaces.Tokens;

/// A Slack workspace is connected, told which channels matter, and taken away again.
public final class SlackSetup {
    /// More than this apart, and what is due shows at a wrong time.
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Tables tables;
    private final SlackWatching watching;
    private final Ids ids;
    private final Clock clock;
    private final News news;

    public SlackSetup(Tables tables, SlackWatching watching, Ids ids, Clock clock, News news) {
        this.tables = tables;
        this.watching = watching;
        this.ids = ids;
        this.clock = clock;
        this.news = news;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// @param mind what works less well than it could, in sentences
        record Works(Workspace workspace, List<String> mind) implements Outcome {
            public Works {
                mind = List.copyOf(mind);
            }
        }

        /// @param because what happened and what to do
        record Fails(String because) implements Outcome {}
    }

    /// A workspace and how it goes.
    ///
    /// @param read    when one of its conversations was last read
    /// @param trouble why it can't be read now
    public record State(Workspace workspace, Optional<Instant> read, Optional<String> trouble) {}

    public List<State> states() {
        return tables.workspaces().all().stream()
                .map(one -> new State(
                        one,
                        tables.mailboxes().of(one.id()).stream()
                                .map(Mailboxes.Read::at)
                                .max(Comparator.naturalOrder()),
                        watching.trouble(one.id())))
                .toList();
    }

    /// Signs in with a token and keeps it if it works. A workspace connected before goes on with the new token.
    ///
    /// @param user the owner's own, `xoxp-…`
    /// @param app  the app's, `xapp-…`, to be told when something is said; may be empty
    /// @param api  [Workspace#API], unless the workspace lives on another
    public Outcome connect(String user, String app, String api) {
        Optional<Outcome> wrong = wrong(user.strip(), app.strip(), api.strip());
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var tokens = new Tokens(user.strip(), Optional.of(app.strip()).filter(text -> !text.isEmpty()));
        Outcome outcome = look(tokens, api.strip().endsWith("/") ? api.strip() : api.strip() + "/");
        if (outcome instanceof Outcome.Works works) {
            tables.database().change(tx -> tables.workspaces().save(tx, works.workspace(), tokens));
            watching.watch();
            news.changed();
        }
        return outcome;
    }

    private static Optional<Outcome> wrong(String user, String app, String api) {
        if (user.startsWith("xoxb-")) {
            return fails(
                    "That is the token of a bot, which can’t read your direct messages: paste the “User OAuth Token”,"
                            + " which begins with xoxp-.");
        }
        if (user.startsWith("xapp-")) {
            return fails("That is the app’s own token: it goes into the second field. The first takes the “User OAuth"
                    + " Token”, which begins with xoxp-.");
        }
        if (!user.matches("xoxp-[A-Za-z0-9-]{10,200}|xoxe\\.xoxp-[A-Za-z0-9-]{10,300}")) {
            return fails("That is no token of Slack’s: paste the whole “User OAuth Token”, which begins with xoxp-.");
        }
        if (!app.isEmpty() && !app.matches("xapp-[A-Za-z0-9-]{10,300}")) {
            return fails("The second token begins with xapp-: leave the field empty to be without it.");
        }
        return isSafe(api)
                ? Optional.empty()
                : fails("The address of Slack’s methods begins with https, such as " + Workspace.API);
    }

    /// A token never travels in the clear, except to this machine.
    private static boolean isSafe(String api) {
        try {
            URI uri = URI.create(api);
            String host = String.valueOf(uri.getHost());
            return "https".equals(uri.getScheme()) && uri.getHost() != null
                    || "http".equals(uri.getScheme())
                            && Set.of("127.0.0.1", "localhost").contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Outcome> fails(String because) {
        return Optional.of(new Outcome.Fails(because));
    }

    private Outcome look(Tokens tokens, String api) {
        try (var connection = SlackConnection.open(api, tokens.user())) {
            Identity identity = connection.identity();
            Optional<String> lacks = identity.lacks();
            if (lacks.isPresent()) {
                return new Outcome.Fails(lacks.get());
            }
            if (tokens.app().isPresent()) {
                socket(api, tokens.app().get());
            }
            return new Outcome.Works(
                    workspace(connection, identity, api, tokens.app().isPresent()), mind(identity));
        } catch (AccountTrouble e) {
            return new Outcome.Fails(e.words());
        }
    }

    private static void socket(String api, String token) {
        try (var connection = SlackConnection.open(api, token)) {
            connection.socket();
        } catch (AccountTrouble e) {
            throw e.again().isPresent()
                    ? e
                    : AccountTrouble.lasting(
                            e.kind(),
                            "The app’s own token (xapp-) does not work: " + e.words()
                                    + " It needs the permission “connections:write” and Socket Mode switched on.");
        }
    }

    private Workspace workspace(SlackConnection connection, Identity identity, String api, boolean socket) {
        Optional<Workspace> before = tables.workspaces().ofTeam(identity.team());
        var profile = connection.profile(identity.user());
        var self = new Party(
                profile.map(SlackConnection.Profile::name),
                profile.flatMap(SlackConnection.Profile::email)
                        .or(() -> Optional.of(SlackPlace.member(identity.team(), identity.user()))));
        return new Workspace(
                before.map(Workspace::id).orElseGet(() -> new AccountId(ids.next())),
                identity.team(),
                identity.name(),
                identity.user(),
                self,
                api,
                socket,
                before.map(Workspace::channels).orElse(List.of()));
    }

    private List<String> mind(Identity identity) {
        return identity.at()
                .filter(theirs ->
                        Duration.between(theirs, clock.instant()).abs().compareTo(SKEW) > 0)
                .map(theirs -> List.of("Slack’s clock says " + theirs + ", this machine’s " + clock.instant()
                        + ": set the clock of this machine right, or what is due shows at a wrong time."))
                .orElse(List.of());
    }

    /// Signs in with what is kept.
    public Outcome check(AccountId id) {
        Optional<Workspace> kept = tables.workspaces().find(id);
        if (kept.isEmpty()) {
            return new Outcome.Fails("This workspace was removed.");
        }
        try {
            return look(tables.workspaces().tokens(id), kept.get().api());
        } catch (SecretTrouble e) {
            return new Outcome.Fails(e.words());
        }
    }

    /// Channels the owner has joined there, by name; none where Slack can't be asked now.
    public List<Workspace.Room> channels(AccountId id) {
        return tables.workspaces()
                .find(id)
                .map(workspace -> {
                    try (var connection = SlackConnection.open(
                            workspace.api(), tables.workspaces().tokens(id).user())) {
                        return connection.channels().stream()
                                .map(room -> new Workspace.Room(room.id(), room.name()))
                                .sorted(Comparator.comparing(Workspace.Room::name))
                                .toList();
                    } catch (AccountTrouble | SecretTrouble e) {
                        return workspace.channels();
                    }
                })
                .orElse(List.of());
    }

    /// Mentions are looked for in these channels from now on, and in no other.
    ///
    /// @return false if some are not known to Slack, or it can't be asked now: those are not read
    public boolean choose(AccountId id, Set<String> chosen) {
        List<Workspace.Room> channels =
                channels(id).stream().filter(room -> chosen.contains(room.id())).toList();
        tables.workspaces()
                .find(id)
                .ifPresent(workspace ->
                        tables.database().change(tx -> tables.workspaces().change(tx, workspace.reading(channels))));
        watching.watch();
        news.changed();
        return channels.size() == chosen.size();
    }

    /// Nothing is read or posted there any more, and the tokens are gone.
    public void remove(AccountId id) {
        tables.database().change(tx -> tables.workspaces().remove(tx, id));
        watching.watch();
        news.changed();
    }
}
