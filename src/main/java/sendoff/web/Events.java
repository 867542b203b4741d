package sendoff.web;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Tells open desks that something changed, so that new mail appears by itself (server-sent events).
final class Events {
    /// Each open page holds one connection; a browser opens no more than a few.
    private static final int MOST = 64;

    private final Map<SseClient, BooleanSupplier> clients = new ConcurrentHashMap<>();

    /// @param staying whether it may still be told
    void join(SseClient client, BooleanSupplier staying) {
        if (clients.size() >= MOST) {
            client.close();
            return;
        }
        client.keepAlive();
        clients.put(client, staying);
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
        clients.forEach((client, staying) -> {
            if (client.terminated()) {
                clients.remove(client);
            } else if (staying.getAsBoolean()) {
                what.accept(client);
            } else {
                client.close();
            }
        });
    }

    void close() {
        clients.keySet().forEach(SseClient::close);
        clients.clear();
    }
}
