package sendoff.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import sendoff.mail.SlackConnection;
import sendoff.mail.SlackSaid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A workspace of Slack inside this process and on loopback only: as much of its methods as is called here, in the
/// shapes Slack documents. What is posted to it stays in it.
public final class SlackStandIn implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STONE = "This message was deleted.";

    private final HttpServer server;
    private final Member self;
    private final String team;
    private final int page;
    private final Clock clock;
    private final Map<String, ObjectNode> rooms = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> said = new LinkedHashMap<>();
    private final Map<String, ObjectNode> people = new LinkedHashMap<>();
    private long stamps;

    /// Somebody in it.
    ///
    /// @param id `U…`
    public record Member(String id, String handle, String name, String email) {}

    /// A call of one of its methods.
    ///
    /// @param method as `conversations.history`
    public record Call(String method, Map<String, String> with, String token) {
        public Call {
            with = Map.copyOf(with);
        }
    }

    /// What it answers.
    ///
    /// @param retryAfter seconds, or 0
    /// @param scopes     what the token allows, with commas between
    public record Reply(int status, String body, int retryAfter, String scopes) {
        public static Reply of(int status, String body) {
            return new Reply(status, body, 0, String.join(",", SlackConnection.SCOPES));
        }

        public static Reply refused(String error) {
            return of(200, "{\"ok\":false,\"error\":\"" + error + "\"}");
        }
    }

    /// Stands before the methods: lets a call pass, or answers it otherwise.
    @FunctionalInterface
    public interface Door {
        Reply answer(Call call, SlackStandIn behind);
    }

    /// Starts on a free port, with nobody in it but its owner.
    ///
    /// @param page how many things it tells at once
    public SlackStandIn(String team, Member self, int page, Clock clock, Door door) {
        this.team = team;
        this.self = self;
        this.page = page;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/", exchange -> answer(exchange, door));
        server.start();
        person(self);
    }

    /// Where its methods lie.
    public String api() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    public synchronized void person(Member member) {
        ObjectNode person = JSON.createObjectNode()
                .put("id", member.id())
                .put("team_id", team)
                .put("name", member.handle())
                .put("deleted", false);
        person.putObject("profile")
                .put("real_name", member.name())
                .put("email", member.email())
                .putNull("fields");
        people.put(member.id(), person);
    }

    /// @param with the other in it
    public synchronized void direct(String id, String with) {
        room(id, "is_im").put("user", with);
    }

    public synchronized void group(String id, String name) {
        room(id, "is_mpim").put("name", name);
    }

    public synchronized void channel(String id, String name) {
        room(id, "is_channel").put("name", name);
    }

    private ObjectNode room(String id, String kind) {
        ObjectNode room = JSON.createObjectNode().put("id", id).put(kind, true);
        rooms.put(id, room);
        said.put(id, new ArrayList<>());
        return room;
    }

    /// @param thread the stamp of the message that began it; empty outside of threads
    /// @return the stamp of the message
    public synchronized String says(String room, String user, Instant at, String text, String thread) {
        String stamp = String.format(Locale.ROOT, "%d.%06d", at.getEpochSecond(), ++stamps);
        ObjectNode message = JSON.createObjectNode()
                .put("type", "message")
                .put("user", user)
                .put("text", text)
                .put("ts", stamp)
                .put("client_msg_id", "c" + stamp)
                .put("team", team);
        // A block of a kind that no library knows yet.
        message.putArray("blocks").addObject().put("type", "hologram").put("block_id", "b");
        if (!thread.isEmpty()) {
            message.put("thread_ts", thread);
            find(room, thread)
                    .ifPresent(root -> root.put("thread_ts", thread)
                            .put("latest_reply", stamp)
                            .put("reply_count", 1));
        }
        in(room).add(message);
        return stamp;
    }

    public synchronized void changes(String room, String stamp, String text) {
        find(room, stamp).orElseThrow().put("text", text).putObject("edited").put("ts", stamp);
    }

    /// Of one that others answered to in a thread, a stone is left in its place.
    public synchronized void deletes(String room, String stamp) {
        ObjectNode message = find(room, stamp).orElseThrow();
        if (message.has("reply_count")) {
            message.put("subtype", "tombstone").put("text", STONE).put("user", "USLACKBOT");
        } else {
            in(room).remove(message);
        }
    }

    /// What is told of its owner.
    public synchronized JsonNode profile() {
        return own().deepCopy();
    }

    /// Changes what is told of its owner.
    ///
    /// @param with members of a JSON object
    public synchronized void profile(String with) {
        own().setAll((ObjectNode) JSON.readTree(with));
    }

    /// What lies in a conversation, threads included, in the order in which it was said.
    public synchronized List<JsonNode> said(String room) {
        return List.copyOf(in(room));
    }

    private List<ObjectNode> in(String room) {
        return said.computeIfAbsent(room, _ -> new ArrayList<>());
    }

    private ObjectNode own() {
        return (ObjectNode)
                Optional.ofNullable(people.get(self.id())).orElseThrow().path("profile");
    }

    private Optional<ObjectNode> find(String room, String stamp) {
        return in(room).stream().filter(message -> stamp(message).equals(stamp)).findFirst();
    }

    private static String stamp(JsonNode message) {
        return message.path("ts").asString("");
    }

    // ---- its methods

    private void answer(HttpExchange exchange, Door door) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        Map<String, String> with = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("")
                .replace("Bearer ", "");
        Reply reply = door.answer(new Call(method, with, token), this);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("X-OAuth-Scopes", reply.scopes());
        if (reply.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(reply.retryAfter()));
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        return body.isEmpty()
                ? Map.of()
                : Arrays.stream(body.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                                pair -> pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "",
                                (one, other) -> one));
    }

    /// Does what is asked.
    public synchronized Reply done(Call call) {
        Map<String, String> with = call.with();
        ObjectNode ok = JSON.createObjectNode().put("ok", true);
        String channel = with.getOrDefault("channel", "");
        switch (call.method()) {
            case "auth.test" ->
                ok.put("team", "Harbour")
                        .put("team_id", team)
                        .put("user_id", self.id())
                        .put("user", self.handle());
            case "users.conversations" -> channels(ok.putArray("channels"), with.getOrDefault("types", ""));
            case "conversations.members" -> people.keySet().forEach(ok.putArray("members")::add);
            case "users.info" -> {
                String user = with.getOrDefault("user", "");
                if (!people.containsKey(user)) {
                    return Reply.refused("user_not_found");
                }
                ok.set("user", people.get(user));
            }
            case "users.profile.set" -> {
                profile(with.getOrDefault("profile", "{}"));
                ok.set("profile", profile());
            }
            case "conversations.history" ->
                page(ok, with, newestFirst(), (message, oldest) -> isOutside(message) && isSince(message, oldest));
            case "conversations.replies" -> {
                String root = with.getOrDefault("ts", "");
                if (find(channel, root).isEmpty()) {
                    return Reply.refused("thread_not_found");
                }
                page(ok, with, newestFirst().reversed(), (message, _) -> isIn(message, root));
            }
            case "chat.postMessage" -> post(ok, channel, with);
            default -> {
                return Reply.refused("unknown_method");
            }
        }
        return Reply.of(200, ok.toString());
    }

    private void channels(ArrayNode into, String types) {
        rooms.values().stream()
                .filter(room -> types.contains("im") == (room.has("is_im") || room.has("is_mpim")))
                .forEach(into::add);
    }

    private static Comparator<ObjectNode> newestFirst() {
        return (one, other) -> SlackSaid.compare(stamp(other), stamp(one));
    }

    private static boolean isOutside(JsonNode message) {
        return !message.has("thread_ts") || isIn(message, stamp(message));
    }

    private static boolean isIn(JsonNode message, String root) {
        return message.path("thread_ts").asString(stamp(message)).equals(root);
    }

    private static boolean isSince(JsonNode message, String oldest) {
        return SlackSaid.compare(stamp(message), oldest) >= 0;
    }

    private void page(
            ObjectNode ok,
            Map<String, String> with,
            Comparator<ObjectNode> order,
            BiPredicate<ObjectNode, String> which) {
        List<ObjectNode> all = in(with.getOrDefault("channel", "")).stream()
                .filter(message -> which.test(message, with.getOrDefault("oldest", "0.0")))
                .sorted(order)
                .toList();
        int from = Integer.parseInt(with.getOrDefault("cursor", "0"));
        int to = Math.min(all.size(), from + page);
        boolean metadata = List.of("1", "true").contains(with.getOrDefault("include_all_metadata", ""));
        ArrayNode messages = ok.putArray("messages");
        all.subList(from, to).forEach(message -> {
            ObjectNode copy = message.deepCopy();
            if (!metadata) {
                copy.remove("metadata");
            }
            messages.add(copy);
        });
        ok.put("has_more", to < all.size());
        ok.putObject("response_metadata").put("next_cursor", to < all.size() ? String.valueOf(to) : "");
    }

    private void post(ObjectNode ok, String room, Map<String, String> with) {
        String stamp = says(
                room, self.id(), clock.instant(), with.getOrDefault("text", ""), with.getOrDefault("thread_ts", ""));
        ObjectNode message =
                find(room, stamp).orElseThrow().put("bot_id", "B0SENDOFF").put("app_id", "A012");
        Optional.ofNullable(with.get("metadata"))
                .ifPresent(metadata -> message.set("metadata", JSON.readTree(metadata)));
        ok.put("channel", room).put("ts", stamp).set("message", message);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
