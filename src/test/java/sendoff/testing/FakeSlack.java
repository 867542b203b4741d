package sendoff.testing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.demo.SlackStandIn;
import sendoff.demo.SlackStandIn.Call;
import sendoff.demo.SlackStandIn.Member;
import sendoff.demo.SlackStandIn.Reply;
import sendoff.mail.SlackConnection;
import tools.jackson.databind.JsonNode;

/// Ada's workspace on loopback, which fails as it is told and tells what it was asked.
public final class FakeSlack implements AutoCloseable {
    public static final String TOKEN = "xoxp-1234567890-ada";
    public static final String APP_TOKEN = "xapp-1-A012-1234567890-app";
    private static final int PAGE = 3;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-17T12:00:00Z"), ZoneOffset.UTC);
    private final SlackStandIn slack;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<Call> asked = new ArrayList<>();
    private String scopes = String.join(",", SlackConnection.SCOPES);
    private String socket = "";
    private boolean keepsMetadata = true;
    private final Set<String> left = new HashSet<>();

    private record Fault(String method, int status, String error, int retryAfter, boolean afterwards) {}

    public FakeSlack() {
        var ada = new Member(SlackZip.ADA, "ada", "Ada Lindqvist", "ada@example.com");
        slack = new SlackStandIn(SlackZip.TEAM, ada, PAGE, clock, this::answer);
        slack.person(new Member(SlackZip.BEN, "ben", "Ben Okafor", "ben@example.org"));
        slack.person(new Member(SlackZip.CARLA, "carla", "Carla Reyes", "carla@example.net"));
        slack.direct(SlackZip.WITH_CARLA, SlackZip.CARLA);
        slack.group("G0THREE01", "mpdm-ada--ben--carla-1");
        slack.channel("C0PORTS01", "ports");
        slack.channel("C0SECRET1", "board");
    }

    public String api() {
        return slack.api();
    }

    /// When it is told that something is posted now. The `Date` it answers with is the machine’s.
    public FakeSlack at(Instant now) {
        clock.set(now);
        return this;
    }

    /// What stands beside Ada’s name: text, emoji, and when it goes by itself.
    public List<String> status() {
        JsonNode profile = slack.profile();
        return List.of(
                profile.path("status_text").asString(""),
                profile.path("status_emoji").asString(""),
                profile.path("status_expiration").asString(""));
    }

    public FakeSlack saysBesideAda(String text, String emoji, long until) {
        slack.profile("{\"status_text\":\"" + text + "\",\"status_emoji\":\"" + emoji + "\",\"status_expiration\":"
                + until + "}");
        return this;
    }

    /// @return the stamp of the message
    public String says(String room, String user, Instant at, String text) {
        return says(room, user, at, text, "");
    }

    /// @param thread the stamp of the message that began it
    public String says(String room, String user, Instant at, String text, String thread) {
        return slack.says(room, user, at, text, thread);
    }

    public void changes(String room, String stamp, String text) {
        slack.changes(room, stamp, text);
    }

    public void deletes(String room, String stamp) {
        slack.deletes(room, stamp);
    }

    /// What lies in a conversation, threads included, oldest first.
    public List<String> texts(String room) {
        return slack.said(room).stream()
                .map(message -> message.path("text").asString(""))
                .toList();
    }

    public JsonNode last(String room) {
        return slack.said(room).getLast();
    }

    /// What it was asked so far.
    public synchronized List<Call> asked(String method) {
        return asked.stream().filter(one -> one.method().equals(method)).toList();
    }

    /// Every conversation that was read.
    public synchronized List<String> read() {
        return asked.stream()
                .filter(one -> one.method().startsWith("conversations."))
                .map(one -> one.with().getOrDefault("channel", ""))
                .distinct()
                .toList();
    }

    /// The next call of this method is refused with this error.
    public synchronized FakeSlack refuses(String method, String error) {
        faults.add(new Fault(method, 200, error, 0, false));
        return this;
    }

    /// The next call of this method ends in this status.
    public synchronized FakeSlack fails(String method, int status, int retryAfter) {
        faults.add(new Fault(method, status, "", retryAfter, false));
        return this;
    }

    /// The next call of this method is done, and its answer is lost.
    public synchronized FakeSlack losesTheAnswerTo(String method) {
        faults.add(new Fault(method, 500, "", 0, true));
        return this;
    }

    /// Ada leaves a private channel: it is shown to her no longer.
    public synchronized void leaves(String room) {
        left.add(room);
    }

    public synchronized FakeSlack allows(String... these) {
        scopes = String.join(",", these);
        return this;
    }

    /// Gives no metadata back, as where the permission for it is missing.
    public synchronized FakeSlack hidesMetadata() {
        keepsMetadata = false;
        return this;
    }

    /// Where it tells news.
    public synchronized FakeSlack tellsAt(String address) {
        socket = address;
        return this;
    }

    private synchronized Reply answer(Call call, SlackStandIn behind) {
        asked.add(call);
        Optional<Fault> fault = faults.stream()
                .filter(one -> one.method().equals(call.method()))
                .findFirst();
        fault.ifPresent(faults::remove);
        if (fault.isPresent() && !fault.get().afterwards()) {
            return fault.get().error().isEmpty()
                    ? new Reply(
                            fault.get().status(),
                            "{\"ok\":false,\"error\":\"ratelimited\"}",
                            fault.get().retryAfter(),
                            scopes)
                    : refused(fault.get().error());
        }
        if (left.contains(call.with().getOrDefault("channel", ""))) {
            return Reply.refused("channel_not_found");
        }
        boolean forApp = call.method().equals("apps.connections.open");
        Reply reply = !call.token().equals(forApp ? APP_TOKEN : TOKEN)
                ? Reply.refused("invalid_auth")
                : forApp ? Reply.of(200, "{\"ok\":true,\"url\":\"" + socket + "\"}") : behind.done(shown(call));
        return fault.isPresent()
                ? Reply.of(500, "oops")
                : new Reply(reply.status(), reply.body(), reply.retryAfter(), scopes);
    }

    private Call shown(Call call) {
        Map<String, String> with = new HashMap<>(call.with());
        if (!keepsMetadata) {
            with.remove("include_all_metadata");
        }
        return new Call(call.method(), with, call.token());
    }

    private static Reply refused(String error) {
        return error.equals("missing_scope")
                ? Reply.of(
                        200,
                        "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"im:history\",\"provided\":\"users:read\"}")
                : Reply.refused(error);
    }

    @Override
    public void close() {
        slack.close();
    }
}
