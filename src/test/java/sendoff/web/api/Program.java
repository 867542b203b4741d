package sendoff.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A program that shows a token.
record Program(HttpClient client, int port, Optional<String> token) {
    /// What came back.
    record Said(int status, HttpResponse<String> whole) {
        JsonNode json() {
            return Answer.JSON.readTree(whole.body());
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        String detail() {
            return json().path("detail").asString();
        }
    }

    Program showing(String other) {
        return new Program(client, port, Optional.of(other));
    }

    Program showingNothing() {
        return new Program(client, port, Optional.empty());
    }

    Said get(String path, String... headers) {
        return ask(request(path, headers).GET());
    }

    Said post(String path, String json) {
        return ask(request(path, "Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Said send(String method, String path, String body, String... headers) {
        return ask(request(path, headers).method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        token.ifPresent(shown -> all.addAll(List.of("Authorization", "Bearer " + shown)));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return all.isEmpty() ? request : request.headers(all.toArray(String[]::new));
    }

    private Said ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> whole = client.send(request.build(), BodyHandlers.ofString());
            return new Said(whole.statusCode(), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
