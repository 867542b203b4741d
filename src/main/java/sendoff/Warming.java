package sendoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.cli.Start;
import sendoff.cli.Typed;
import sendoff.desk.Desk;
import sendoff.store.Database;
import sendoff.store.Queue.Filter;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

/// Reads one letter and asks for the desk with it on and for its answer, so that the class archive made at the end of
/// the process holds what every later start needs. The launcher runs it after a build.
final class Warming {
    private static final String ASSISTANTS_FIRST_WORDS = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
            "clientInfo":{"name":"warm","version":"1"}}}
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"list_desk","arguments":{}}}
            """;

    private static final String LETTER = """
            Message-ID: <warm@example.org>
            From: Ben <ben@example.org>
            To: Ada <ada@example.com>, Carla <carla@example.net>
            Subject: Ada, meet Carla
            Date: %s
            Content-Type: text/plain; charset=utf-8

            Hi Ada,

            I'd like you to meet Carla. She would love a call of thirty minutes with you about moving into climate tech.
            I'll let you two take it from here.

            Ben
            """;

    private Warming() {}

    /// @throws IOException if the page can't be had
    static void warm() throws IOException {
        Home home = Home.throwAway();
        var settings = new Settings(home.folder(), Optional.empty(), "127.0.0.1", 0, List.of(), Optional.empty());
        Clock clock = Clock.systemUTC();
        read(home, clock);
        try (Database database = Wiring.database(settings, home)) {
            Desk desk = Wiring.desk(database, home, clock);
            var server = WebServer.of(desk, ServerSettings.local(0));
            try {
                ask(server.start(), desk);
            } finally {
                server.stop();
            }
            type(home, "desk");
            type(home, "promised");
            new Wiring(Map.of())
                    .assist(
                            new Start(Optional.of(home.folder()), Optional.empty(), Optional.empty(), Optional.empty()),
                            new ByteArrayInputStream(ASSISTANTS_FIRST_WORDS.getBytes(UTF_8)),
                            OutputStream.nullOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            home.remove();
        }
    }

    private static void read(Home home, Clock clock) throws IOException {
        Path letter = home.folder().resolve("letter.eml");
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        Files.writeString(letter, LETTER.formatted(date));
        type(home, "scan", "--me", "ada@example.com", letter.toString());
    }

    private static void type(Home home, String... command) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        String[] words = Stream.concat(Stream.of("--home", home.folder().toString()), Stream.of(command))
                .toArray(String[]::new);
        Typed.run(new Wiring(Map.of()), nowhere, nowhere, words);
    }

    private static void ask(int port, Desk desk) throws IOException, InterruptedException {
        Stream<String> answers = desk
                .tables()
                .queue()
                .rows(Filter.ALL, desk.clock().instant(), 1, 0)
                .stream()
                .map(row -> "/i/" + row.id());
        try (var client = HttpClient.newHttpClient()) {
            for (String page :
                    Stream.concat(Stream.of("/welcome", "/desk"), answers).toList()) {
                var address = URI.create("http://127.0.0.1:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            }
        }
    }
}
