package sendoff.mail;

import static sendoff.mail.SlackCalls.all;
import static sendoff.mail.SlackCalls.done;
import static sendoff.mail.SlackCalls.next;
import static sendoff.mail.SlackCalls.pages;
import static sendoff.mail.SlackCalls.text;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sendoff.domain.MessageId;
import sendoff.domain.SlackPlace;
import sendoff.mail.SlackCalls.Page;
import sendoff.mail.SlackCalls.Paged;

/// Slack's methods, called with the token of one person. Every method throws [AccountTrouble] when Slack or the network
/// fails.
public final class SlackConnection implements AutoCloseable {
    /// What a token must allow: reading direct and group messages and channels, names, and posting.
    public static final Set<String> SCOPES = Set.of(
            "channels:history",
            "channels:read",
            "groups:history",
            "groups:read",
            "im:history",
            "im:read",
            "mpim:history",
            "mpim:read",
            "users:read",
            "chat:write");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 200;

    private final Slack slack;
    private final MethodsClient methods;
    private final SlackCalls calls;

    /// Whose token it is.
    ///
    /// @param missing what of [#SCOPES] it does not allow
    /// @param at      the time on Slack's clocks
    public record Identity(String team, String name, String user, Set<String> missing, Optional<Instant> at) {
        public Identity {
            missing = Set.copyOf(missing);
        }

        /// What to do about what is missing.
        public Optional<String> lacks() {
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(SlackTrouble.missing(missing.stream().sorted().toList()));
        }
    }

    /// A conversation the person takes part in.
    ///
    /// @param name of a channel, without `#`; otherwise empty
    /// @param with the other in a direct message
    public record Room(String id, boolean direct, boolean group, String name, Optional<String> with) {}

    /// What was said, oldest first.
    ///
    /// @param complete nothing was left out for its length
    public record History(List<SlackSaid> said, boolean complete) {
        public History {
            said = List.copyOf(said);
        }
    }

    /// @param name as shown, or empty
    public record Profile(String name, Optional<String> email) {}

    private SlackConnection(Slack slack, String token, String host) {
        this.slack = slack;
        this.methods = slack.methods(token);
        this.calls = new SlackCalls(host);
    }

    /// Nothing is asked yet.
    ///
    /// @param api where the methods lie, with a slash at the end
    public static SlackConnection open(String api, String token) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api);
        config.setStatsEnabled(false);
        config.setTokenExistenceVerificationEnabled(false);
        config.setHttpClientReadTimeoutMillis((int) PATIENCE.toMillis());
        config.setHttpClientWriteTimeoutMillis((int) PATIENCE.toMillis());
        config.setHttpClientCallTimeoutMillis((int) PATIENCE.multipliedBy(2).toMillis());
        return new SlackConnection(
                Slack.getInstance(config), token, String.valueOf(URI.create(api).getHost()));
    }

    public Identity identity() {
        var answer = calls.ask(() -> methods.authTest(it -> it));
        Map<String, List<String>> headers =
                Optional.ofNullable(answer.getHttpResponseHeaders()).orElse(Map.of());
        return new Identity(
                text(answer.getTeamId()),
                text(answer.getTeam()),
                text(answer.getUserId()),
                header(headers, "x-oauth-scopes").map(SlackConnection::missing).orElse(Set.of()),
                header(headers, "date").flatMap(SlackConnection::date));
    }

    private static Set<String> missing(String given) {
        var missing = new TreeSet<>(SCOPES);
        Arrays.stream(given.split(",")).map(String::strip).forEach(missing::remove);
        return missing;
    }

    private static Optional<String> header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Direct and group messages.
    public List<Room> talks() {
        return rooms(List.of(ConversationType.IM, ConversationType.MPIM));
    }

    /// Channels the person has joined.
    public List<Room> channels() {
        return rooms(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL));
    }

    private List<Room> rooms(List<ConversationType> types) {
        return pages(cursor -> {
                    var answer = calls.ask(() -> methods.usersConversations(it ->
                            it.types(types).excludeArchived(true).limit(PAGE).cursor(cursor)));
                    return new Page<>(
                            all(answer.getChannels()).stream()
                                    .map(SlackConnection::room)
                                    .toList(),
                            next(answer.getResponseMetadata()));
                })
                .all();
    }

    private static Room room(Conversation one) {
        return new Room(
                text(one.getId()),
                one.isIm(),
                one.isMpim(),
                one.isIm() || one.isMpim() ? "" : text(one.getName()),
                Optional.ofNullable(one.getUser()));
    }

    /// Everyone in a conversation, `U…`.
    public List<String> members(String conversation) {
        return pages(cursor -> {
                    var answer = calls.ask(() -> methods.conversationsMembers(
                            it -> it.channel(conversation).limit(PAGE).cursor(cursor)));
                    return new Page<>(all(answer.getMembers()), next(answer.getResponseMetadata()));
                })
                .all();
    }

    /// What was said in a conversation since, outside of its threads.
    public History history(String conversation, String oldest) {
        Paged<SlackSaid> found = pages(cursor -> {
            var answer = calls.ask(() -> methods.conversationsHistory(it -> it.channel(conversation)
                    .oldest(oldest)
                    .inclusive(true)
                    .includeAllMetadata(true)
                    .limit(PAGE)
                    .cursor(cursor)));
            return new Page<>(SlackMessages.said(answer.getMessages()), next(answer.getResponseMetadata()));
        });
        return new History(found.all().reversed(), found.complete());
    }

    /// A whole thread, the message that began it first.
    public History thread(String conversation, String root) {
        return thread(conversation, root, Set.of());
    }

    /// The same, and nothing of one that was deleted meanwhile.
    public History whatIsLeftOfThread(String conversation, String root) {
        return thread(conversation, root, Set.of("thread_not_found"));
    }

    private History thread(String conversation, String root, Set<String> nothing) {
        Paged<SlackSaid> found = pages(cursor -> {
            var answer = calls.call(() -> methods.conversationsReplies(it -> it.channel(conversation)
                    .ts(root)
                    .includeAllMetadata(true)
                    .limit(PAGE)
                    .cursor(cursor)));
            if (nothing.contains(text(answer.getError()))) {
                return new Page<>(List.of(), "");
            }
            return new Page<>(SlackMessages.said(done(answer).getMessages()), next(answer.getResponseMetadata()));
        });
        return new History(found.all(), found.complete());
    }

    public Optional<Profile> profile(String user) {
        try {
            return Optional.ofNullable(calls.ask(() -> methods.usersInfo(it -> it.user(user)))
                            .getUser())
                    .map(SlackConnection::profile);
        } catch (AccountTrouble trouble) {
            if (trouble.kind() == AccountTrouble.Kind.SAID_NO && trouble.again().isEmpty()) {
                return Optional.empty(); // nobody it may tell of
            }
            throw trouble;
        }
    }

    private static Profile profile(User user) {
        Optional<User.Profile> profile = Optional.ofNullable(user.getProfile());
        String name = profile.map(User.Profile::getRealName)
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(user.getRealName()))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> text(user.getName()));
        return new Profile(name, profile.map(User.Profile::getEmail).filter(text -> !text.isBlank()));
    }

    /// Says a text as this person.
    ///
    /// @param as by which [#history] tells it again
    public void post(SlackPlace place, String text, MessageId as) {
        var metadata = Message.Metadata.builder()
                .eventType(SlackSaid.EVENT)
                .eventPayload(Map.of("id", as.value()))
                .build();
        calls.ask(() -> methods.chatPostMessage(it -> it.channel(place.conversation())
                .threadTs(place.thread().orElse(null))
                .text(text)
                .mrkdwn(false)
                .metadata(metadata)));
    }

    /// What the person's custom status says.
    ///
    /// @param until in seconds since 1970 when Slack takes it away by itself; 0 for never
    public record Status(String text, String emoji, long until) {}

    /// Of a person, as everybody in the workspace sees it.
    public Status status(String user) {
        return Optional.ofNullable(
                        calls.ask(() -> methods.usersInfo(it -> it.user(user))).getUser())
                .map(User::getProfile)
                .map(profile -> new Status(
                        text(profile.getStatusText()),
                        text(profile.getStatusEmoji()),
                        Optional.ofNullable(profile.getStatusExpiration()).orElse(0L)))
                .orElse(new Status("", "", 0));
    }

    /// Of whoever the token belongs to. Needs the permission `users.profile:write`.
    public void set(Status status) {
        var profile = new User.Profile();
        profile.setStatusText(status.text());
        profile.setStatusEmoji(status.emoji());
        profile.setStatusExpiration(status.until());
        calls.ask(() -> methods.usersProfileSet(it -> it.profile(profile)));
    }

    /// Where news can be waited for, with a token of the app's.
    public URI socket() {
        return URI.create(
                text(calls.ask(() -> methods.appsConnectionsOpen(it -> it)).getUrl()));
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("the connection to Slack could not be closed", e);
        }
    }
}
