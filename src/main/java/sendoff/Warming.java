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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.cli.Start;
import sendoff.cli.Typed;
import sendoff.desk.Desk;
import sendoff.store.Database;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

/// Opens an empty desk once and asks for its page, so that the class archive made at the end of the process holds
/// what every later start needs. The launcher runs it after a build.
final class Warming {
    private static final String ASSISTANTS_FIRST_WORDS = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
            "clientInfo":{"name":"warm","version":"1"}}}
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"list_desk","arguments":{}}}
            """;

    private Warming() {}

    /// @throws IOException if the page can't be had
    static void warm() throws IOException {
        Home home = Home.throwAway();
        var settings = new Settings(home.folder(), Optional.empty(), "127.0.0.1", 0, List.of(), Optional.empty());
        try (Database database = Wiring.database(settings, home)) {
            Desk desk = Wiring.desk(database, home, Clock.systemUTC());
            var server = WebServer.of(desk, ServerSettings.local(0));
            try {
                ask(server.start());
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

    private static void type(Home home, String command) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        Typed.run(
                new Wiring(Map.of()), nowhere, nowhere, "--home", home.folder().toString(), command);
    }

    private static void ask(int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (String page : List.of("/welcome", "/desk")) {
                var address = URI.create("http://127.0.0.1:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            }
        }
    }
}
