package sendoff.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A calendar server with one calendar, that fails as it is told and tells what it was asked.
public final class FakeCalDav implements AutoCloseable {
    public static final String CALENDAR = "/home/work/";
    private static final Pattern HREF = Pattern.compile("<D:href>([^<]*)</D:href>");

    private final HttpServer server;
    private final Map<String, String> entries = new TreeMap<>();
    private final Map<String, String> etags = new TreeMap<>();
    private final AtomicInteger versions = new AtomicInteger();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private Runnable beforeWriting = () -> {};

    private record Failure(String method, int status, boolean afterwards) {}

    public FakeCalDav() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// Refuses every request of this method from now on.
    public synchronized void fails(String method, int status) {
        failures.add(new Failure(method, status, false));
    }

    /// Does what the next request of this method asks, and then breaks off as if the answer had got lost.
    public synchronized void losesTheAnswerTo(String method) {
        failures.add(new Failure(method, 503, true));
    }

    public synchronized void isWellAgain() {
        failures.clear();
    }

    /// Somebody else is quicker by a moment, once.
    public synchronized void beforeNextWriting(Runnable other) {
        beforeWriting = other;
    }

    /// Every entry's text.
    public synchronized List<String> entries() {
        return List.copyOf(entries.values());
    }

    public String only() {
        List<String> all = entries();
        if (all.size() != 1) {
            throw new AssertionError("one entry was expected, but there are " + all);
        }
        return all.getFirst();
    }

    /// Another program changes the only entry.
    public synchronized void otherProgramWrites(String from, String to) {
        String href = entries.keySet().iterator().next();
        String text = only();
        if (!text.contains(from)) {
            throw new AssertionError(from + " is not in " + text);
        }
        put(href, text.replace(from, to));
    }

    /// Another program changes the entry that has these words in it.
    public synchronized void otherProgramWrites(String words, String from, String to) {
        String href = with(words);
        put(href, entries.get(href).replace(from, to));
    }

    /// Another program removes the entry that has these words in it.
    public synchronized void otherProgramRemoves(String words) {
        String href = with(words);
        entries.remove(href);
        etags.remove(href);
    }

    private String with(String words) {
        return entries.keySet().stream()
                .filter(href -> entries.get(href).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry has " + words + " in it: " + entries.values()));
    }

    public synchronized void otherProgramRemoves() {
        entries.clear();
        etags.clear();
    }

    /// Methods and paths of what was asked, in order; asking forgets them.
    public synchronized List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = answer(exchange, body);
        if (answer.etag().isPresent()) {
            exchange.getResponseHeaders().add("ETag", answer.etag().get());
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private record Answer(int status, String body, Optional<String> etag) {
        static Answer of(int status) {
            return new Answer(status, "", Optional.empty());
        }
    }

    private synchronized Answer answer(HttpExchange exchange, String body) {
        String method = exchange.getRequestMethod();
        asked.add(method);
        Optional<Failure> failure = failures.stream()
                .filter(one -> one.method().equals(method) || one.method().equals("*"))
                .findFirst();
        if (failure.isPresent() && !failure.get().afterwards()) {
            return Answer.of(failure.get().status());
        }
        String path = exchange.getRequestURI().getPath();
        Answer answer = switch (method) {
            case "PROPFIND" -> multistatus(path.equals("/home/") ? CALENDAR_PROPS : HOME_PROPS);
            case "REPORT" -> multistatus(report(body));
            case "PUT" -> write(exchange, path, body);
            case "DELETE" -> remove(exchange, path);
            default -> Answer.of(405);
        };
        if (failure.isPresent()) {
            failures.remove(failure.get());
            return Answer.of(failure.get().status());
        }
        return answer;
    }

    private static final String HOME_PROPS = "<D:response><D:href>/</D:href><D:propstat><D:prop><C:calendar-home-set>"
            + "<D:href>/home/</D:href></C:calendar-home-set></D:prop><D:status>HTTP/1.1 200 OK</D:status>"
            + "</D:propstat></D:response>";

    private static final String CALENDAR_PROPS = "<D:response><D:href>" + CALENDAR
            + "</D:href><D:propstat><D:prop><D:displayname>Work</D:displayname><D:resourcetype><D:collection/>"
            + "<C:calendar/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>";

    private static Answer multistatus(String responses) {
        return new Answer(
                207,
                "<?xml version=\"1.0\"?><D:multistatus xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\">"
                        + responses + "</D:multistatus>",
                Optional.empty());
    }

    private String report(String body) {
        return HREF.matcher(body).results().map(hit -> entry(hit.group(1))).collect(Collectors.joining());
    }

    private String entry(String href) {
        if (!entries.containsKey(href)) {
            return "<D:response><D:href>" + href + "</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>";
        }
        return "<D:response><D:href>" + href + "</D:href><D:propstat><D:prop><D:getetag>" + etags.get(href)
                + "</D:getetag><C:calendar-data><![CDATA[" + entries.get(href)
                + "]]></C:calendar-data></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>";
    }

    private Answer write(HttpExchange exchange, String path, String body) {
        if (!mayWrite(exchange, path)) {
            return Answer.of(412);
        }
        put(path, body);
        return new Answer(201, "", Optional.ofNullable(etags.get(path)));
    }

    private Answer remove(HttpExchange exchange, String path) {
        if (!entries.containsKey(path)) {
            return Answer.of(404);
        }
        if (!mayWrite(exchange, path)) {
            return Answer.of(412);
        }
        entries.remove(path);
        etags.remove(path);
        return Answer.of(204);
    }

    private boolean mayWrite(HttpExchange exchange, String path) {
        Runnable other = beforeWriting;
        beforeWriting = () -> {};
        other.run();
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        String none = exchange.getRequestHeaders().getFirst("If-None-Match");
        boolean there = entries.containsKey(path);
        return none == null ? there && (match.equals("*") || match.equals(etags.get(path))) : !there;
    }

    private void put(String path, String text) {
        entries.put(path, text);
        etags.put(path, "\"v" + versions.incrementAndGet() + "\"");
    }
}
