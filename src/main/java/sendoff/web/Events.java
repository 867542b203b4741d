package sendoff.web;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Tells open desks that something changed, so that new mail appears by itself (server-sent events).
final class Events {
    /// Each open page holds one connection; a browser opens no more than a few.
    private static final int MOST = 64;

    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();

    void join(SseClient client) {
        if (clients.size() >= MOST) {
            client.close();
            return;
        }
        client.keepAlive();
        clients.add(client);
        client.onClose(() -> clients.remove(client));
        client.sendComment("listening");
    }

    void deskChanged() {
        tell(client -> client.sendEvent("desk", "changed"));
    }

    void reminded(String words) {
        tell(client -> client.sendEvent("remind", words.replaceAll("\\s+", " ")));
    }

    /// Keeps connections open through proxies, and finds the ones that are gone.
    void heartbeat() {
        tell(client -> client.sendComment("still here"));
    }

    private void tell(Consumer<SseClient> what) {
        for (SseClient client : clients) {
            if (client.terminated()) {
                clients.remove(client);
            } else {
                what.accept(client);
            }
        }
    }

    void close() {
        clients.forEach(SseClient::close);
        clients.clear();
    }
}
