package sendoff.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import sendoff.mail.SlackConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Slack's methods on loopback, in the shapes they were recorded in: Ada's workspace, which fails as it is told and
/// tells what it was asked.
public final class FakeSlack implements AutoCloseable {
    public static final String TOKEN = "xoxp-1234567890-ada";
    public static final String APP_TOKEN = "xapp-1-A012-1234567890-app";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 3;

    private final HttpServer server;
    private final Map<String, ObjectNode> rooms = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> said = new LinkedHashMap<>();
    private final Map<String, ObjectNode> people = new LinkedHashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();
    private final AtomicLong stamps = new AtomicLong(1);
    private String scopes = String.join(",", SlackConnection.SCOPES);
    private String socket = "";
    private boolean keepsMetadata = true;
    private Instant clock = Instant.parse("2026-11-17T12:00:00Z");

    /// @param method as `conversations.history`
    public record Asked(String method, Map<String, String> with) {}

    private record Fault(String method, int status, String error, int retryAfter, boolean afterwards) {}

    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/", this::answer);
        server.start();
        person(SlackZip.ADA, "ada", "Ada Lindqvist", "ada@example.com");
        person(SlackZip.BEN, "ben", "Ben Okafor", "ben@example.org");
        person(SlackZip.CARLA, "carla", "Carla Reyes", "carla@example.net");
        room(SlackZip.WITH_CARLA, "im", "").put("user", SlackZip.CARLA);
        room("G0THREE01", "mpim", "mpdm-ada--ben--carla-1");
        room("C0PORTS01", "channel", "ports");
        room("C0SECRET1", "channel", "board");
    }

    public String api() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /// When it is told that something is posted now. The `Date` it answers with is the machine’s.
    public synchronized FakeSlack at(Instant now) {
        clock = now;
        return this;
    }

    private void person(String id, String name, String real, String email) {
        people.put(id, (ObjectNode) JSON.readTree(SlackZip.user(id, name, real, email)));
    }

    private ObjectNode room(String id, String kind, String name) {
        ObjectNode room = JSON.createObjectNode().put("id", id).put("is_" + kind, true);
        if (!name.isEmpty()) {
            room.put("name", name);
        }
        rooms.put(id, room);
        said.put(id, new ArrayList<>());
        return room;
    }

    /// What stands beside Ada’s name: text, emoji, and when it goes by itself.
    public synchronized List<String> status() {
        JsonNode profile = people.get(SlackZip.ADA).path("profile");
        return List.of(
                profile.path("status_text").asString(""),
                profile.path("status_emoji").asString(""),
                profile.path("status_expiration").asString(""));
    }

    public synchronized FakeSlack saysBesideAda(String text, String emoji, long until) {
        ((ObjectNode) people.get(SlackZip.ADA).path("profile"))
                .put("status_text", text)
                .put("status_emoji", emoji)
                .put("status_expiration", until);
        return this;
    }

    /// @return the stamp of the message
    public synchronized String says(String room, String user, Instant at, String text) {
        return says(room, user, at, text, "");
    }

    /// @param thread the stamp of the message that began it
    public synchronized String says(String room, String user, Instant at, String text, String thread) {
        String stamp = at.getEpochSecond() + "." + String.format("%06d", stamps.getAndIncrement());
        ObjectNode message = JSON.createObjectNode()
                .put("type", "message")
                .put("user", user)
                .put("text", text)
                .put("ts", stamp)
                .put("client_msg_id", "c" + stamp)
                .put("team", SlackZip.TEAM);
        // A block of a kind that no library knows yet.
        message.putArray("blocks").addObject().put("type", "hologram").put("block_id", "b");
        if (!thread.isEmpty()) {
            message.put("thread_ts", thread);
            find(room, thread)
                    .ifPresent(root -> root.put("thread_ts", thread)
                            .put("latest_reply", stamp)
                            .put("reply_count", 1));
        }
        said.get(room).add(message);
        return stamp;
    }

    public synchronized void changes(String room, String stamp, String text) {
        find(room, stamp).orElseThrow().put("text", text).putObject("edited").put("ts", stamp);
    }

    /// Of one that others answered to in a thread, a stone is left in its place.
    public synchronized void deletes(String room, String stamp) {
        ObjectNode message = find(room, stamp).orElseThrow();
        if (message.has("reply_count")) {
            message.put("subtype", "tombstone")
                    .put("text", "This message was deleted.")
                    .put("user", "USLACKBOT");
        } else {
            said.get(room).remove(message);
        }
    }

    /// What lies in a conversation, threads included, oldest first.
    public synchronized List<String> texts(String room) {
        return said.get(room).stream()
                .map(message -> message.path("text").asString(""))
                .toList();
    }

    public synchronized JsonNode last(String room) {
        return said.get(room).getLast();
    }

    /// What it was asked so far.
    public synchronized List<Asked> asked(String method) {
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

    private Optional<ObjectNode> find(String room, String stamp) {
        return said.getOrDefault(room, List.of()).stream()
                .filter(message -> message.path("ts").asString("").equals(stamp))
                .findFirst();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        Map<String, String> with = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        Answer answer = answer(method, with, token.replace("Bearer ", ""));
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("X-OAuth-Scopes", scopes);
        if (answer.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(answer.retryAfter()));
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Answer(int status, String body, int retryAfter) {}

    private synchronized Answer answer(String method, Map<String, String> with, String token) {
        asked.add(new Asked(method, with));
        Optional<Fault> fault =
                faults.stream().filter(one -> one.method().equals(method)).findFirst();
        fault.ifPresent(faults::remove);
        if (fault.isPresent() && !fault.get().afterwards()) {
            return fault.get().error().isEmpty()
                    ? new Answer(
                            fault.get().status(),
                            "{\"ok\":false,\"error\":\"ratelimited\"}",
                            fault.get().retryAfter())
                    : refused(fault.get().error());
        }
        boolean mine = method.equals("apps.connections.open") ? token.equals(APP_TOKEN) : token.equals(TOKEN);
        Answer answer = mine ? done(method, with) : refused("invalid_auth");
        return fault.isPresent() ? new Answer(500, "oops", 0) : answer;
    }

    private static Answer refused(String error) {
        String needed = error.equals("missing_scope") ? ",\"needed\":\"im:history\",\"provided\":\"users:read\"" : "";
        return new Answer(200, "{\"ok\":false,\"error\":\"" + error + "\"" + needed + "}", 0);
    }

    private Answer done(String method, Map<String, String> with) {
        ObjectNode ok = JSON.createObjectNode().put("ok", true);
        switch (method) {
            case "auth.test" ->
                ok.put("team", "Harbour")
                        .put("team_id", SlackZip.TEAM)
                        .put("user_id", SlackZip.ADA)
                        .put("user", "ada");
            case "users.conversations" -> channels(ok.putArray("channels"), with.get("types"));
            case "conversations.members" -> people.keySet().forEach(ok.putArray("members")::add);
            case "users.info" -> {
                if (!people.containsKey(with.get("user"))) {
                    return refused("user_not_found");
                }
                ok.set("user", people.get(with.get("user")));
            }
            case "users.profile.set" -> {
                ObjectNode profile = (ObjectNode) people.get(SlackZip.ADA).path("profile");
                profile.setAll((ObjectNode) JSON.readTree(with.get("profile")));
                ok.set("profile", profile);
            }
            case "conversations.history" -> history(ok, with);
            case "conversations.replies" -> {
                if (find(with.get("channel"), with.get("ts")).isEmpty()) {
                    return refused("thread_not_found");
                }
                replies(ok, with);
            }
            case "chat.postMessage" -> post(ok, with);
            case "apps.connections.open" -> ok.put("url", socket);
            default -> {
                return refused("unknown_method");
            }
        }
        return new Answer(200, ok.toString(), 0);
    }

    private void channels(ArrayNode into, String types) {
        rooms.values().stream()
                .filter(room -> types.contains("im") == (room.has("is_im") || room.has("is_mpim")))
                .forEach(into::add);
    }

    private void history(ObjectNode ok, Map<String, String> with) {
        List<ObjectNode> all = said.get(with.get("channel")).stream()
                .filter(message ->
                        !message.has("thread_ts") || message.path("thread_ts").equals(message.path("ts")))
                .filter(message -> number(message) >= Double.parseDouble(with.getOrDefault("oldest", "0")))
                .sorted((one, other) -> Double.compare(number(other), number(one)))
                .toList();
        page(ok, all, with);
    }

    private void replies(ObjectNode ok, Map<String, String> with) {
        page(
                ok,
                said.get(with.get("channel")).stream()
                        .filter(message -> message.path("thread_ts")
                                .asString(message.path("ts").asString(""))
                                .equals(with.get("ts")))
                        .sorted((one, other) -> Double.compare(number(one), number(other)))
                        .toList(),
                with);
    }

    private void page(ObjectNode ok, List<ObjectNode> all, Map<String, String> with) {
        int from = Integer.parseInt(with.getOrDefault("cursor", "0"));
        int to = Math.min(all.size(), from + PAGE);
        ArrayNode messages = ok.putArray("messages");
        all.subList(from, to).forEach(message -> {
            ObjectNode copy = message.deepCopy();
            if (!keepsMetadata
                    || !"true".equals(with.get("include_all_metadata"))
                            && !"1".equals(with.get("include_all_metadata"))) {
                copy.remove("metadata");
            }
            messages.add(copy);
        });
        ok.put("has_more", to < all.size());
        ok.putObject("response_metadata").put("next_cursor", to < all.size() ? String.valueOf(to) : "");
    }

    private void post(ObjectNode ok, Map<String, String> with) {
        String room = with.get("channel");
        String stamp = says(room, SlackZip.ADA, clock, with.get("text"), with.getOrDefault("thread_ts", ""));
        ObjectNode message =
                find(room, stamp).orElseThrow().put("bot_id", "B0SENDOFF").put("app_id", "A012");
        Optional.ofNullable(with.get("metadata"))
                .ifPresent(metadata -> message.set("metadata", JSON.readTree(metadata)));
        ok.put("channel", room).put("ts", stamp).set("message", message);
    }

    private static double number(ObjectNode message) {
        return Double.parseDouble(message.path("ts").asString("0"));
    }

    private static Map<String, String> form(String body) {
        return body.isEmpty()
                ? Map.of()
                : java.util.Arrays.stream(body.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                                pair -> pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "",
                                (one, other) -> one));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
