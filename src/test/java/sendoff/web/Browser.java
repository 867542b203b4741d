package sendoff.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser that follows no redirect, so that a test sees each answer.
final class Browser {
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final int port;

    Browser(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return ask(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// What the page says to which a form leads.
    String told(String path, Map<String, String> form, String... headers) {
        return led(path, form, headers).select(".toast").text();
    }

    /// The page to which a form leads.
    Document led(String path, Map<String, String> form, String... headers) {
        HttpResponse<String> led = post(path, form, headers);
        String note = led.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        String there = led.headers().firstValue("Location").orElseThrow();
        return Jsoup.parse(get(there, "Cookie", note).body());
    }

    /// A form with one file in it.
    HttpResponse<String> upload(String path, String field, String name, String text) {
        return upload(path, field, name, text.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> upload(String path, String field, String name, byte[] bytes) {
        String head = "--between\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return ask(request(path, "Content-Type", "multipart/form-data; boundary=between")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        bytes,
                        "\r\n--between--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    /// Sends the body only once the server wants it: one that refuses may hang up in the middle of it otherwise.
    HttpResponse<String> offer(String path, String body) {
        return ask(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .expectContinue(true)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Asks under another name than the address: what a rebound name looks like. The JDK's client would not
    /// send such a header.
    String statusFor(String host, String path) {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ")[1];
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
